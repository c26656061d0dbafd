"""The words in which every form of report says the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang import vietnamese
from guongsang.language import NOTHING, Phrase, same
from guongsang.reporting.coverage import Result
from guongsang.reporting.rows import UNDERWAY, Standing
from guongsang.stories.labels import SCHEDULED, SCOPE, SEVERITY, STATE
from guongsang.stories.model import Kind, State
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guongsang.reporting.coverage import Report, UnitRow
    from guongsang.reporting.rows import Consent, ProblemCount, ProfileRow

STANDINGS: Final = {
    Standing.PUBLISHED: Phrase("Công bố", "Published"),
    Standing.SCHEDULED: Phrase("Hẹn ngày", "Scheduled"),
    Standing.PENDING: Phrase("Chờ duyệt", "Pending"),
    Standing.DRAFT: Phrase("Bản nháp", "Drafts"),
    Standing.BROKEN: Phrase("Còn lỗi", "Broken"),
    Standing.WITHDRAWN: Phrase("Đã rút", "Withdrawn"),
    Standing.ANNULLED: Phrase("Thu hồi", "Annulled"),
}
"""Headings, in the order of the columns."""

_STANDING_OF_ONE: Final = {
    Standing.PUBLISHED: STATE[State.PUBLISHED],
    Standing.SCHEDULED: SCHEDULED,
    Standing.PENDING: STATE[State.PENDING],
    Standing.DRAFT: STATE[State.DRAFT],
    Standing.BROKEN: Phrase("còn lỗi", "broken"),
    Standing.WITHDRAWN: STATE[State.WITHDRAWN],
    Standing.ANNULLED: STATE[State.ANNULLED],
}

RESULTS: Final = {
    Result.BUILT: Phrase("Đã có", "Built"),
    Result.UNDERWAY: Phrase("Đang làm", "Under way"),
    Result.MISSING: Phrase("Chưa có", "Missing"),
    Result.NOT_ASKED: Phrase("Không bắt buộc", "Not asked"),
    Result.UNKNOWN: NOTHING,
}

WHAT_COUNTS: Final = Phrase(
    "Được tính là đã có: ít nhất một hồ sơ đã công bố hoặc đã hẹn ngày công bố, không còn lỗi.",
    "A unit counts when at least one of its profiles is published or scheduled, and without errors.",
)
UNKNOWN_UNIT: Final = Phrase("(không rõ đơn vị)", "(unit unknown)")


def answer(report: Report) -> Phrase:
    """Say in one sentence whether every unit has what it must."""
    asked, missing = len(report.asked), report.missing
    if not asked and report.has_broken_registry:
        return Phrase(
            "Danh mục còn lỗi nên chưa biết đơn vị nào phải có hồ sơ; lệnh check nói rõ.",
            "The registry has errors, so nobody can tell which units need a profile; check tells more.",
        )
    if not asked:
        return Phrase(
            f"Năm {report.year} không có đơn vị nào phải xây dựng điển hình (khóa phai_xay_dung trong don-vi.yml).",
            f"In {report.year} no unit had to build a profile (phai_xay_dung in don-vi.yml).",
        )
    head = Phrase(
        f"{len(report.built)}/{asked} đơn vị đã có hồ sơ", f"{len(report.built)} of {asked} units have their profile"
    )
    if not missing:
        return Phrase("{head}.", "{head}.").fill(head=head)
    return Phrase("{head}; còn thiếu: {units}.", "{head}; missing: {units}.").fill(
        head=head, units=joined(map(_missing, missing))
    )


def _missing(unit: UnitRow) -> Phrase:
    if unit.result is Result.MISSING:
        return same(unit.name)
    return Phrase(f"{unit.name} ({underway(unit).vi})", f"{unit.name} ({underway(unit).en})")


def underway(unit: UnitRow) -> Phrase:
    """Say which profiles a unit has that may still be published."""
    counted = [(unit.tally.of(standing), standing) for standing in STANDINGS if standing in UNDERWAY]
    return joined(
        Phrase(f"{number} {_STANDING_OF_ONE[standing].vi}", f"{number} {_STANDING_OF_ONE[standing].en}")
        for number, standing in counted
        if number
    )


def standing(row: ProfileRow) -> Phrase:
    """Say how a profile stands."""
    own = _STANDING_OF_ONE[row.standing]
    if row.declared is None:
        return own
    declared = _STANDING_OF_ONE[row.declared if row.declared is not Standing.SCHEDULED else Standing.PUBLISHED]
    # "Đã công bố" would say that readers can see it.
    wanted = Phrase("công bố", "to be published") if declared == _STANDING_OF_ONE[Standing.PUBLISHED] else declared
    return Phrase(f"{own.vi} (ghi là {wanted.vi})", f"{own.en} ({wanted.en})")


def consent(row: ProfileRow) -> Phrase:
    """Say what a person has agreed to."""
    if row.consent is None:
        return Phrase("không cần", "not needed") if row.kind is Kind.COLLECTIVE else NOTHING
    if row.consent.date is None:
        return Phrase("chưa có", "none")
    day = vietnamese.date_short(row.consent.date)
    if not row.consent.lacking:
        return same(day)
    return Phrase("{day}; thiếu: {scopes}", "{day}; lacks: {scopes}").fill(day=day, scopes=lacking(row.consent))


def lacking(consent: Consent) -> Phrase:
    """Name what is shown of a person who has not agreed to it."""
    return joined(SCOPE[scope] for scope in consent.lacking)


def missing_consent(row: ProfileRow) -> Phrase:
    """Say what a person must still be asked for."""
    if row.consent is None or row.consent.date is None:
        return Phrase("chưa có sự đồng ý công bố", "no consent to publication yet")
    return Phrase("chưa có sự đồng ý về {scopes}", "no consent yet to {scopes}").fill(scopes=lacking(row.consent))


def problems(count: ProblemCount) -> Phrase:
    """Say how many problems there are, and of which rules."""
    parts = [
        Phrase(f"{number} {label.vi}", f"{number} {label.en}{'s' if number > 1 else ''}")
        for number, label in ((count.errors, SEVERITY[Severity.ERROR]), (count.warnings, SEVERITY[Severity.WARNING]))
        if number
    ]
    codes = f" ({', '.join(count.codes)})" if count.codes else ""
    told = joined(parts)
    return Phrase(f"{told.vi}{codes}", f"{told.en}{codes}") if parts else NOTHING


def withdrawn(number: int) -> Phrase:
    """Say that profiles were withdrawn, and no more."""
    return Phrase(f"{number} hồ sơ đã rút", f"{number} withdrawn profile{'s' if number > 1 else ''}")


def remarks(report: Report) -> list[Phrase]:
    """Return what a reader of the report must know besides: what is counted without being listed, or may be wrong."""
    said = []
    gone = report.totals.of(Standing.WITHDRAWN)
    if gone:
        said.append(
            Phrase("{gone}, không nêu tên vì đã rút sự đồng ý.", "{gone}, not named: consent is withdrawn.").fill(
                gone=withdrawn(gone)
            )
        )
    samples = sum(row.is_sample for row in report.profiles)
    if samples:
        said.append(
            Phrase(
                f"{samples} hồ sơ ghi minh_hoa: true là hồ sơ minh họa, không phải người thật việc thật.",
                f"{samples} profile{'s say' if samples > 1 else ' says'} minh_hoa: true: a sample, not a real case.",
            )
        )
    if report.stray:
        said.append(
            Phrase(
                f"{report.stray} tệp, thư mục đặt sai chỗ hoặc sai tên nên chưa tính được; lệnh check nói rõ.",
                f"{report.stray} files or folders are misplaced or misnamed and not counted; check tells which.",
            )
        )
    if report.has_broken_registry:
        said.append(
            Phrase(
                "Danh mục còn lỗi, nên báo cáo có thể thiếu đơn vị hoặc hồ sơ; lệnh check nói rõ.",
                "The registry has errors, so units or profiles may be missing here; check tells which.",
            )
        )
    if not report.profiles and report.years:
        years = ", ".join(map(str, report.years))
        said.append(
            Phrase(
                f"Năm {report.year} chưa có hồ sơ nào; những năm có hồ sơ: {years}.",
                f"There is no profile of {report.year}; there are profiles of {years}.",
            )
        )
    return said


def joined(phrases: Iterable[Phrase]) -> Phrase:
    """Return phrases with commas between."""
    listed = list(phrases)
    return Phrase(", ".join(phrase.vi for phrase in listed), ", ".join(phrase.en for phrase in listed))
