"""What CSV files need so that a spreadsheet with Vietnamese settings opens them as they are, and runs nothing in them.

Excel takes the character that separates cells from the computer's regional settings. Where the comma is the decimal
mark, as in Vietnam, that is the semicolon; the mark at the start tells that the text is UTF-8.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

BYTE_ORDER_MARK: Final = "\ufeff"

_FORMULA: Final = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_INNER_FORMULA: Final = re.compile(r"(?<=[,;\t\r\n])(?=[=+\-@＝＋－＠])")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*")


def write_rows(file: IO[str], rows: Iterable[Iterable[str]]) -> None:
    """Write rows of cells, none of which is a formula; the file must leave line ends as they are."""
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; plain numbers stay numbers.

    A computer with other settings may cut the line at other marks, and a program that knows no quotes at line breaks, so
    that what follows one of them is minded too.
    """
    # Most cells hold none of the marks at all.
    if not _FORMULA.search(cell) or _NUMBER.fullmatch(cell):
        return cell
    cell = _INNER_FORMULA.sub("'", cell)
    return f"'{cell}" if begins_formula(cell) else cell


def begins_formula(cell: str) -> bool:
    """Whether a spreadsheet may take a cell for a formula, now or once somebody edits it."""
    return bool(_FORMULA.match(cell))
