"""Charts of the tables: pygal lays them out, and what it draws is put into SVG that takes its looks from the site.

Pygal's own SVG brings a stylesheet, a script, tooltips for that script and the day it was drawn on. None of these may
stand in our pages: the policy of the site forbids what is inline, colours must follow the scheme and the paper, and a
build gives the same bytes each time. So only the shapes and words are taken over, with classes of ours, and with
presentation attributes by which the chart can be read without any stylesheet.
"""

from __future__ import annotations

import re
import sys
import textwrap
from math import ceil
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from guongsang.vietnamese import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from guongsang.site.statistics.figures import Row, Table

MOST_BARS: Final = 12
"""Of longer tables the first rows are drawn: they are the largest, and all stand in the table."""

# In units of the drawing, which on a phone are about a pixel each.
_WIDTH: Final = 360
_TEXT: Final = 14
_LINE: Final = 18
_LETTERS: Final = 46
_MOST_LINES: Final = 2
_COLUMNS_HEIGHT: Final = 240
_MOST_YEARS: Final = 8
_WIDEST_COLUMN: Final = 44
_BAR: Final = 12
_BAR_GAP: Final = 22
_VALUE_ROOM: Final = 1.16
"""How much longer than the longest bar its room is, so that the number at its end finds place."""

_FILLS: Final = ("#96181c", "#b98a2b")
_NUMBER: Final = re.compile(r"-?[0-9]+\.[0-9]+(?:e-?[0-9]+)?")
_SERIES: Final = re.compile(r"\bcolor-([0-9])")


class _Place(NamedTuple):
    """Where in pygal's drawing an element stands: on which axis, if any, and in which series."""

    axis: str = ""
    series: int = 0


def draw_chart(table: Table) -> Markup:
    """Return the chart of a table with at least one row as an `<svg>` element."""
    rows = drawn_rows(table)
    drawing = _columns(table, rows) if table.shape == "columns" else _bars(table, rows)
    root = Element(
        "svg",
        {
            "class": "gs-chart__svg",
            "viewBox": drawing.get("viewBox", ""),
            "role": "img",
            "aria-labelledby": f"{table.id}-bieu-do",
            "aria-describedby": f"{table.id}-mo-ta",
        },
    )
    SubElement(root, "title", {"id": f"{table.id}-bieu-do"}).text = f"Biểu đồ: {table.caption}"
    SubElement(root, "desc", {"id": f"{table.id}-mo-ta"}).text = description(table)
    _take_over(drawing, root, _Place(), values_only=table.shape == "bars")
    if table.shape == "bars":
        _name_bars(root, [_lines(row.name) for row in rows])
    else:
        _narrow_columns(root)
    return Markup(tostring(root, encoding="unicode"))  # noqa: S704 - made of elements, whose text is escaped


def drawn_rows(table: Table) -> Sequence[Row]:
    """Return the rows of a table that its chart shows."""
    return table.rows[:MOST_BARS] if table.shape == "bars" else table.rows


def description(table: Table) -> str:
    """Tell in words what the chart of a table shows."""
    told = []
    for row in drawn_rows(table)[-MOST_BARS:] if table.shape == "columns" else drawn_rows(table):
        numbers = [number_text(row.numbers[position]) for position in table.series]
        if len(numbers) > 1:
            numbers = [f"{name.lower()} {number}" for name, number in zip(table.names, numbers, strict=True)]
        told.append(f"{row.name}: {', '.join(numbers)}")
    rest = " Số liệu đầy đủ ở bảng cạnh biểu đồ." if len(told) < len(table.rows) else ""
    return f"{'; '.join(told)}.{rest}"


def ticks(most: int) -> list[int]:
    """Return round numbers from nought to at least `most`, no more than six."""
    step = next(
        step
        for power in range(len(str(most)) + 1)
        for step in (10**power, 2 * 10**power, 5 * 10**power)
        if step * 5 >= most
    )
    return list(range(0, step * max(1, ceil(most / step)) + 1, step))


def _lines(name: str) -> list[str]:
    """Break a name into the lines that stand above its bar; what is too long even so stands in the table."""
    return textwrap.wrap(name, _LETTERS, max_lines=_MOST_LINES, placeholder="…")


def _columns(table: Table, rows: Sequence[Row]) -> Any:  # noqa: ANN401 - pygal is untyped
    """Lay out a column for every row, its series on top of one another."""
    labels = [row.name for row in rows]
    every = ceil(len(labels) / _MOST_YEARS)
    scale = ticks(max(table.amount(row) for row in rows))
    chart = _pygal().StackedBar(
        **_options(),
        height=_COLUMNS_HEIGHT,
        margin_top=_TEXT,
        margin_right=_TEXT,  # half of the newest year
        margin_bottom=4,
        margin_left=2,
        y_labels=[{"label": number_text(number), "value": number} for number in scale],
        range=(0, scale[-1]),
        # Counted from the end: the newest year is what readers look for.
        x_labels_major=labels[::-1][::every],
        show_minor_x_labels=False,
    )
    chart.x_labels = labels
    for position in table.series:
        chart.add("", [row.numbers[position] for row in rows])
    return chart.render_tree()


def _bars(table: Table, rows: Sequence[Row]) -> Any:  # noqa: ANN401 - pygal is untyped
    """Lay out a bar for every row, with room above it for its name."""
    above = _LINE * max(len(_lines(row.name)) for row in rows)
    slot = above + _BAR + _BAR_GAP
    # The bars stand in the middle of their slots, so that the first name reaches out of its own.
    reach = above + _BAR // 2 + _LINE // 3 - slot // 2
    chart = _pygal().HorizontalBar(
        **_options(),
        height=reach + slot * len(rows),
        margin_top=reach,
        show_x_labels=False,
        show_y_labels=False,
        print_values=True,
        print_values_position="top",
        range=(0, max(table.amount(row) for row in rows) * _VALUE_ROOM),
    )
    # Pygal counts from below.
    chart.add("", [table.amount(row) for row in reversed(rows)])
    return chart.render_tree()


def _pygal() -> ModuleType:
    """Import pygal, for which only the process waits that draws this page.

    It leaves a hook for plugins in the import system, of a form that Python warns of whenever a module is looked for.
    """
    import pygal  # noqa: PLC0415 - see above

    sys.meta_path[:] = [hook for hook in sys.meta_path if not isinstance(hook, pygal.PluginImportFixer)]
    return pygal  # type: ignore[no-any-return]


def _options() -> dict[str, Any]:
    """Return what all charts have in common."""
    return {
        "width": _WIDTH,
        "show_legend": False,
        "no_prefix": True,
        "margin": 0,
        "truncate_label": -1,
        "spacing": 6,
        "formatter": number_text,
        "style": _pygal().style.Style(label_font_size=_TEXT, major_label_font_size=_TEXT, value_font_size=_TEXT),
    }


def _take_over(source: Any, target: Element, place: _Place, *, values_only: bool) -> None:  # noqa: ANN401 - of pygal
    """Copy bars, lines and words into a drawing of ours, and the groups that move them."""
    for element in source:
        classes = element.get("class") or ""
        names = set(classes.split())
        tag = element.tag
        if tag == "g":
            series = _SERIES.search(classes)
            within = _Place(
                place.axis or ("x" if {"axis", "x"} <= names else "y" if {"axis", "y"} <= names else ""),
                int(series[1]) if series else place.series,
            )
            group = Element("g", _attributes(element, "transform"))
            _take_over(element, group, within, values_only=values_only)
            if group.attrib and len(group):
                target.append(group)
            else:
                target.extend(list(group))
        elif tag == "rect" and "rect" in names and (values_only or float(element.get("height") or 0)):
            SubElement(
                target,
                "rect",
                {
                    "class": f"gs-chart__bar gs-chart__bar--{place.series}",
                    "fill": _FILLS[place.series],
                    **_attributes(element, "x", "y", "width", "height"),
                },
            )
        elif tag == "path" and place.axis == "y" and not values_only:
            line = {"class": "gs-chart__line", "stroke": "currentColor", "stroke-opacity": "0.25"}
            SubElement(target, "path", line | _attributes(element, "d"))
        elif tag == "text" and (element.text or "").strip():
            anchor = {"x": "middle", "y": "end", "": "start"}[place.axis]
            _text(target, element.text, anchor, _attributes(element, "x", "y"))


def _attributes(element: Any, *names: str) -> dict[str, str]:  # noqa: ANN401 - of pygal
    """Return some attributes of an element of pygal's, with no more digits than can be seen."""
    return {
        name: _NUMBER.sub(lambda number: f"{float(number[0]):.1f}".removesuffix(".0"), value)
        for name in names
        if (value := element.get(name)) is not None
    }


def _text(target: Element, words: str, anchor: str, place: dict[str, str]) -> None:
    looks = {"class": "gs-chart__text", "fill": "currentColor", "font-size": str(_TEXT), "text-anchor": anchor}
    text = SubElement(target, "text", looks | place)
    text.text = words
    # Where only the words are taken, they do not run into one another.
    text.tail = " "


def _name_bars(root: Element, names: Sequence[Sequence[str]]) -> None:
    """Make the bars of one thickness, and write above each, from the top down, the lines of its name.

    A bar, its name and its number follow each other, so that who gets the words alone is told which belongs to which.
    """
    parents = {child: parent for parent in root.iter() for child in parent}
    bars = sorted((part for part in parents if part.tag == "rect"), key=_height)
    numbers = sorted((part for part in parents if part.tag == "text"), key=_height)
    for bar, number, lines in zip(bars, numbers, names, strict=True):
        group = parents[bar]
        for part in (bar, number):
            parents[part].remove(part)
        top = _height(bar) + float(bar.attrib["height"]) / 2 - _BAR / 2
        bar.attrib |= {"y": f"{top:g}", "height": str(_BAR), "width": bar.get("width", "0")}
        group.append(bar)
        for above, words in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
            _text(group, words, "start", {"x": bar.attrib["x"], "y": f"{top - _LINE / 3 - above * _LINE:g}"})
        group.append(number)
    for group in [part for part in root if part.tag == "g" and not len(part)]:
        root.remove(group)


def _height(part: Element) -> float:
    return float(part.attrib["y"])


def _narrow_columns(root: Element) -> None:
    """Let a few columns not fill all the width."""
    for column in root.iter("rect"):
        spare = float(column.attrib["width"]) - _WIDEST_COLUMN
        if spare > 0:
            column.attrib |= {"x": f"{float(column.attrib['x']) + spare / 2:g}", "width": str(_WIDEST_COLUMN)}
