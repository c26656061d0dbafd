"""The list of profiles as CSV, for spreadsheets and for sorting by machine."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from guongsang import vietnamese
from guongsang.csv_cells import BYTE_ORDER_MARK, write_rows
from guongsang.reporting import words
from guongsang.reporting.coverage import Result
from guongsang.reporting.rows import Standing
from guongsang.stories.labels import KIND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guongsang.reporting.coverage import Report
    from guongsang.reporting.rows import AwardRow, ProfileRow

_HEADINGS: Final = (
    "STT",
    "Năm",
    "Đơn vị",
    "Loại",
    "Họ tên hoặc tên tập thể",
    "Chức vụ",
    "Trạng thái",
    "Ngày công bố",
    "Hình thức khen thưởng",
    "Số quyết định",
    "Ngày quyết định",
    "Cơ quan quyết định",
    "Hội nghị",
    "Đồng ý",
    "Miễn kiểm tra",
    "Vấn đề",
    "Tệp",
)


def as_csv(report: Report) -> bytes:
    """Return the file: a line for each award decision of each profile, and one for each unit that has none.

    Of withdrawn profiles there is one line for a unit, which says how many.
    """
    text = io.StringIO()
    write_rows(text, _rows(report))
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _rows(report: Report) -> Iterator[Sequence[str]]:
    yield _HEADINGS
    for number, row in enumerate(report.listed, 1):
        for award in row.awards or (None,):
            yield _cells(report, number, row, award)
    yield from _units_without(report)


def _cells(report: Report, number: int, row: ProfileRow, award: AwardRow | None) -> list[str]:
    return [
        str(number),
        str(report.year),
        report.unit_name(row) or words.UNKNOWN_UNIT.vi,
        KIND[row.kind].vi if row.kind else "",
        row.name,
        row.post,
        words.standing(row).vi,
        vietnamese.date_short(row.date) if row.date else "",
        *((award.name, award.number, vietnamese.date_short(award.date), award.issuer) if award else ("", "", "", "")),
        row.ceremony,
        words.consent(row).vi,
        "; ".join(f"{waiver.code}: {waiver.reason}" for waiver in row.waivers),
        words.problems(row.problems).vi,
        row.file,
    ]


def _units_without(report: Report) -> Iterator[list[str]]:
    """Yield lines for what the list of profiles does not show."""
    place = _HEADINGS.index("Trạng thái")
    for unit in report.units:
        told = []
        if unit.result is Result.MISSING:
            told.append("chưa có hồ sơ")
        if gone := unit.tally.of(Standing.WITHDRAWN):
            told.append(words.withdrawn(gone).vi)
        for state in told:
            cells = [""] * len(_HEADINGS)
            cells[1], cells[2], cells[place] = str(report.year), unit.name or words.UNKNOWN_UNIT.vi, state
            yield cells
