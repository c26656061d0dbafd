"""The list of profiles as CSV, for spreadsheets and for sorting by machine.

Excel takes the character that separates cells from the computer's regional settings. Where the comma is the decimal
mark, as in Vietnam, that is the semicolon; the mark at the start tells that the text is UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from guongsang import vietnamese
from guongsang.reporting import words
from guongsang.reporting.coverage import Result
from guongsang.reporting.rows import Standing
from guongsang.stories.labels import KIND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.reporting.coverage import Report
    from guongsang.reporting.rows import AwardRow, ProfileRow

_BYTE_ORDER_MARK: Final = "\ufeff"
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
_FORMULA: Final = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_INNER_FORMULA: Final = re.compile(r"(?<=[,;\t])(?=[=+\-@＝＋－＠])")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*")


def as_csv(report: Report) -> bytes:
    """Return the file: a line for each award decision of each profile, and one for each unit that has none.

    Of withdrawn profiles there is one line for a unit, which says how many.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for number, row in enumerate(report.listed, 1):
        for award in row.awards or (None,):
            writer.writerow([harmless(cell) for cell in _cells(report, number, row, award)])
    for cells in _units_without(report):
        writer.writerow([harmless(cell) for cell in cells])
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; plain numbers stay numbers.

    A computer with other settings may cut the line at other marks, so that what follows one of them is minded too.
    """
    if _NUMBER.fullmatch(cell):
        return cell
    cell = _INNER_FORMULA.sub("'", cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell


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
