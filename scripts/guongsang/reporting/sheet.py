"""One worksheet the way offices file them: titles, a ruled table under a heading that stays in view, ready to print."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from guongsang.csv_cells import begins_formula
from guongsang.reporting.grid import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

FONT: Final = "Times New Roman"
_LANDSCAPE_A4: Final = 9
_LINE_POINTS: Final = 15.75
"""The height of a line of the table's font."""

_MOST_POINTS: Final = 409.0
"""Excel has no higher rows."""

Cell = str | int | dt.date | None


class Column(NamedTuple):
    """A column of a table: heading, width in characters, and whether its cells stand in the middle."""

    heading: str
    width: int
    centred: bool = False


class Styles:
    """The cell formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, **properties: Any) -> Format:  # noqa: ANN401 - as XlsxWriter has them
        """Return the format with these properties, in the table's font."""
        whole = {"font_name": FONT, "font_size": 12, "valign": "vcenter", **properties}
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(whole)
        return self._made[key]


class Sheet:
    """A worksheet, written from the top: lines of title, the table, lines below it."""

    def __init__(self, workbook: Workbook, styles: Styles, name: str, columns: Sequence[Column]) -> None:
        self.styles = styles
        self.columns = columns
        self.row = 0
        self.page = workbook.add_worksheet(name)
        self.page.set_paper(_LANDSCAPE_A4)
        self.page.set_landscape()
        self.page.fit_to_pages(1, 0)
        self.page.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
        self.page.center_horizontally()
        self.page.set_footer(f'&C&"{FONT},Regular"&10Trang &P/&N')
        self.page.hide_gridlines(2)
        for index, column in enumerate(columns):
            self.page.set_column(index, index, column.width, styles())

    def line(self, text: str, **properties: Any) -> None:  # noqa: ANN401 - as XlsxWriter has them
        """Write a line across the whole table, in the middle unless told otherwise."""
        wanted = {"align": "center", "text_wrap": True, **properties}
        self.across([(0, len(self.columns) - 1, text)], **wanted)

    def across(self, parts: Sequence[tuple[int, int, str]], **properties: Any) -> None:  # noqa: ANN401 - likewise
        """Write a line of several parts, each from its first to its last column."""
        shape = self.styles(**properties)
        lines = 1
        for first, last, text in parts:
            if first < last:
                self.page.merge_range(self.row, first, self.row, last, "", shape)
            self.write(self.row, first, text, properties)
            lines = max(lines, len(wrap(text, sum(column.width for column in self.columns[first : last + 1]))))
        self.page.set_row(self.row, min(_MOST_POINTS, lines * _LINE_POINTS * properties.get("font_size", 12) / 12))
        self.row += 1

    def headings(self) -> None:
        """Write the table's heading, which stays in view and is printed on every page."""
        properties = {"bold": True, "align": "center", "text_wrap": True, "border": 1, "bg_color": "#E7E6E6"}
        for index, column in enumerate(self.columns):
            self.write(self.row, index, column.heading, properties)
        lines = max(len(wrap(column.heading, column.width)) for column in self.columns)
        self.page.set_row(self.row, lines * _LINE_POINTS + 4)
        self.page.freeze_panes(self.row + 1, 0)
        self.page.repeat_rows(self.row)
        self.row += 1

    def record(
        self,
        cells: Sequence[Cell],
        parts: Mapping[int, Sequence[Cell]] | None = None,
        **properties: Any,  # noqa: ANN401 - likewise
    ) -> None:
        """Write one record. `parts` gives columns with several values, one below the other; the others span them."""
        parts = parts or {}
        count = max((len(values) for values in parts.values()), default=1) or 1
        first, last = self.row, self.row + count - 1
        spans = 1
        heights = [1] * count
        for index, (column, cell) in enumerate(zip(self.columns, cells, strict=True)):
            shape = {"border": 1, "text_wrap": True, "align": "center" if column.centred else "left", **properties}
            if index in parts:
                for offset, value in enumerate(
                    itertools.islice(itertools.chain(parts[index], itertools.repeat(None)), count)
                ):
                    self.write(first + offset, index, value, shape)
                    heights[offset] = max(heights[offset], _lines(value, column))
                continue
            if first < last:
                self.page.merge_range(first, index, last, index, "", self.styles(**shape))
            self.write(first, index, cell, shape)
            spans = max(spans, _lines(cell, column))
        heights[-1] += max(0, spans - sum(heights))
        for offset, lines in enumerate(heights):
            self.page.set_row(first + offset, min(_MOST_POINTS, lines * _LINE_POINTS + 3))
        self.row = last + 1

    def write(self, row: int, column: int, value: Cell, properties: Mapping[str, Any]) -> None:
        """Write a value as what it is: text stays text, whatever it begins with."""
        if value is None or value == "":
            self.page.write_blank(row, column, None, self.styles(**properties))
        elif isinstance(value, str):
            # Excel takes text for a formula again once somebody edits the cell, unless the cell is marked as text.
            marked = {"quote_prefix": True} if begins_formula(value) else {}
            self.page.write_string(row, column, value, self.styles(**properties, **marked))
        elif isinstance(value, dt.date):
            self.page.write_datetime(row, column, value, self.styles(**properties, num_format="dd/mm/yyyy"))
        else:
            # A number of nought is a dash, so that what is there stands out; the value is still 0.
            self.page.write_number(row, column, value, self.styles(**properties, num_format="0;-0;–"))


def _lines(value: Cell, column: Column) -> int:
    """Return how many lines a value takes in its column; dates and numbers fit."""
    return len(wrap(value, column.width)) if isinstance(value, str) else 1
