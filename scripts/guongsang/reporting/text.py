"""The report as people read it at a terminal: first the answer, then units, profiles and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang import vietnamese
from guongsang.language import Phrase, same
from guongsang.program import typed as typed_anywhere
from guongsang.reporting import words
from guongsang.reporting.coverage import Result
from guongsang.reporting.grid import Column, lay_out, wrap
from guongsang.reporting.rows import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from guongsang.language import Language
    from guongsang.reporting.coverage import Report, Tally

_MOST_LISTED: Final = 60
_NARROWEST: Final = 60
_WIDEST: Final = 100
_COLOURS: Final = {Result.BUILT: "32", Result.UNDERWAY: "33", Result.MISSING: "31"}


def as_text(
    report: Report,
    language: Language,
    *,
    width: int = 80,
    colour: bool = False,
    typed: Callable[[str], str] = typed_anywhere,
) -> str:
    """Write the report in lines of at most `width` places; `typed` says how a command is typed here."""
    return _Writer(report, language, max(_NARROWEST, min(width, _WIDEST)), typed, colour=colour).whole()


class _Writer:
    """One report in one language."""

    def __init__(
        self, report: Report, language: Language, room: int, typed: Callable[[str], str], *, colour: bool
    ) -> None:
        self.report = report
        self.language = language
        self.room = room
        self.typed = typed
        self.colour = colour

    def whole(self) -> str:
        parts = [self.head(), self.units(), self.profiles(), self.to_do(), self.waivers(), self.remarks()]
        return "\n\n".join("\n".join(part) for part in parts if part)

    def say(self, phrase: Phrase) -> str:
        return phrase.into(self.language)

    def paint(self, text: str, code: str | None) -> str:
        return f"\033[{code}m{text}\033[0m" if self.colour and code else text

    def head(self) -> list[str]:
        report = self.report
        title = Phrase(
            f"Xây dựng điển hình tiên tiến năm {report.year}, tính đến ngày {vietnamese.date_short(report.today)}",
            f"Exemplary profiles of {report.year}, as of {vietnamese.date_short(report.today)}",
        )
        answer = [self.paint(line, "1") for line in wrap(self.say(words.answer(report)), self.room)]
        return [*answer, *wrap(self.say(words.WHAT_COUNTS), self.room), "", *wrap(self.say(title), self.room)]

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[list[str]]:
        laid = lay_out(columns, rows, self.room)
        return [[self.paint(line, "1") for line in laid[0]], *laid[1:]]

    def units(self) -> list[str]:
        report = self.report
        if not report.units:
            return []
        used = [standing for standing in words.STANDINGS if report.totals.of(standing)]
        columns = [
            Column(self.say(Phrase("Đơn vị", "Unit"))),
            Column(self.say(Phrase("Kết quả", "Result"))),
            *(Column(self.say(words.STANDINGS[standing]), is_number=True) for standing in used),
            Column(self.say(Phrase("Khen thưởng", "Awards")), is_number=True),
        ]
        rows = [
            [
                unit.name or self.say(words.UNKNOWN_UNIT),
                self.say(words.RESULTS[unit.result]),
                *_numbers(unit.tally, used),
            ]
            for unit in report.units
        ]
        total = [self.say(Phrase("Cộng", "Total")), "", *_numbers(report.totals, used)]
        laid = self.table(columns, [*rows, total])
        lines = [*laid[0]]
        for unit, row in zip(report.units, laid[1:-1], strict=True):
            lines += [self.paint(line, _COLOURS.get(unit.result)) for line in row]
        return [*lines, *laid[-1]]

    def profiles(self) -> list[str]:
        listed = self.report.listed
        if len(listed) > _MOST_LISTED:
            return wrap(
                self.say(
                    Phrase(
                        f"Danh sách {vietnamese.number_text(len(listed))} hồ sơ: thêm --xlsx hoặc --csv để ghi ra tệp.",
                        f"For the list of {len(listed)} profiles, add --xlsx or --csv.",
                    )
                ),
                self.room,
            )
        if not listed:
            return []
        columns = [
            Column("#", is_number=True),
            Column(self.say(Phrase("Hồ sơ", "Profile"))),
            Column(self.say(Phrase("Đơn vị", "Unit"))),
            Column(self.say(Phrase("Trạng thái", "State"))),
            Column(self.say(Phrase("Công bố", "Date"))),
            Column(self.say(Phrase("Khen thưởng", "Awards"))),
        ]
        short = {unit.id: unit.short_name for unit in self.report.units}
        rows = [
            [
                str(number),
                row.name,
                short.get(row.unit) or self.say(words.UNKNOWN_UNIT),
                self.say(words.standing(row)),
                vietnamese.date_short(row.date) if row.date and row.standing is not Standing.BROKEN else "",
                "; ".join(award.short_name for award in row.awards),
            ]
            for number, row in enumerate(listed, 1)
        ]
        return [line for row in self.table(columns, rows) for line in row]

    def to_do(self) -> list[str]:
        report = self.report
        items = []
        for unit in report.missing:
            if unit.result is Result.MISSING:
                command = self.typed(f"new --nam {report.year} --don-vi {unit.id}")
                items.append(
                    Phrase(
                        f"{unit.name} chưa có hồ sơ; bắt đầu bằng: {command}",
                        f"{unit.name} has no profile; begin with: {command}",
                    )
                )
            else:
                items.append(
                    Phrase(
                        "{unit}: hoàn thành hồ sơ đang làm ({which}).", "{unit}: finish what is begun ({which})."
                    ).fill(unit=unit.name, which=words.underway(unit))
                )
        items += [
            Phrase("{name}, {file}: {problems}.", "{name}, {file}: {problems}.").fill(
                name=row.name, file=row.file, problems=words.problems(row.problems)
            )
            for row in report.listed
            if row.problems.errors
        ]
        items += [
            Phrase("{name}, {unit}: {consent}.", "{name}, {unit}: {consent}.").fill(
                name=row.name, unit=report.unit_name(row), consent=words.missing_consent(row)
            )
            for row in report.listed
            if row.lacks_consent
        ]
        return self.listed(Phrase("Việc còn phải làm:", "To do:"), items)

    def waivers(self) -> list[str]:
        items = [
            same(f"{row.name}: {waiver.code} – {waiver.reason}") for row in self.report.listed for waiver in row.waivers
        ]
        return self.listed(Phrase("Được miễn kiểm tra:", "Waived:"), items)

    def remarks(self) -> list[str]:
        return self.listed(Phrase("Lưu ý:", "Note:"), words.remarks(self.report))

    def listed(self, title: Phrase, items: Sequence[Phrase]) -> list[str]:
        if not items:
            return []
        lines = [self.paint(self.say(title), "1")]
        for item in items:
            first, *rest = wrap(self.say(item), self.room - 2)
            lines += [f"- {first}", *(f"  {line}" for line in rest)]
        return lines


def _numbers(tally: Tally, used: Iterable[Standing]) -> list[str]:
    """Return what is counted, with a dash for nought: what is there stands out."""
    return [str(number) if number else "–" for number in (*(tally.of(standing) for standing in used), tally.awards)]
