"""The charts: what is drawn, and that nothing stands in them that the site's policy forbids."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.site.statistics.charts import MOST_BARS, description, draw_chart, ticks
from guongsang.site.statistics.figures import Row, Table
from html_page import Html

LONG = "Phòng Tham mưu tổng hợp, theo dõi công tác phòng, chống tham nhũng, lãng phí, tiêu cực và cải cách tư pháp, kiêm văn thư"


def table_of(numbers: list[tuple[int, ...]], shape: str = "bars", name: str = "Đơn vị") -> Table:
    """Return a table with rows of some numbers: bars show the first of them, columns all."""
    count = len(numbers[0])
    columns = shape == "columns"
    return Table(
        id="thu",
        title="Thử",
        caption="Số hồ sơ thử",
        heading="Tên",
        columns=("Một", "Hai")[:count],
        share="Tỷ lệ",
        rows=tuple(
            Row(str(1995 + index) if columns else f"{name} {index}", "", row, Fraction(0))
            for index, row in enumerate(numbers)
        ),
        shape="columns" if columns else "bars",
        series=tuple(range(count)) if columns else (0,),
        names=("Một", "Hai")[:count] if columns else ("Một",),
    )


def drawn(table: Table) -> Html:
    """Return a chart as a browser reads it."""
    return Html.part(str(draw_chart(table)))


SHAPES = {
    "one bar": table_of([(1,)]),
    "bars": table_of([(9,), (3,), (1,)]),
    "bars of nothing": table_of([(0,), (2,)]),
    "long names": table_of([(9,), (3,)], name=LONG),
    "many bars": table_of([(200 - index,) for index in range(120)]),
    "one column": table_of([(1, 0)], "columns"),
    "columns": table_of([(4, 3), (0, 0), (2, 5)], "columns"),
    "thirty years": table_of([(index, 30 - index) for index in range(30)], "columns"),
    "thousands": table_of([(4321, 1234), (9876, 0)], "columns"),
}


@pytest.mark.parametrize("table", SHAPES.values(), ids=SHAPES.keys())
def test_a_chart_holds_nothing_that_the_policy_forbids(table: Table) -> None:
    """No style, no script, no link, no event; every id is the table's own; it is small."""
    page = drawn(table)
    names = {name for name, _ in page.elements()}
    assert names <= {"svg", "title", "desc", "g", "rect", "path", "text", "html"}
    assert {attribute for _, attributes in page.elements() for attribute in attributes} <= {
        "class", "viewBox", "role", "aria-labelledby", "aria-describedby", "id", "transform",
        "fill", "stroke", "stroke-opacity", "font-size", "text-anchor", "x", "y", "width", "height", "d",
    }  # fmt: skip
    assert page.ids == ["thu-bieu-do", "thu-mo-ta"]
    assert len(draw_chart(table)) < 16_000
    assert draw_chart(table) == draw_chart(table)


@pytest.mark.parametrize("table", SHAPES.values(), ids=SHAPES.keys())
def test_a_chart_says_what_it_is(table: Table) -> None:
    """It is one picture, with a title and a description in words."""
    page = drawn(table)
    (svg,) = page.all("svg")
    assert (svg.get("role"), svg.get("aria-labelledby"), svg.get("aria-describedby")) == (
        "img",
        "thu-bieu-do",
        "thu-mo-ta",
    )
    assert page.texts("title") == ["Biểu đồ: Số hồ sơ thử"]
    assert page.texts("desc") == [description(table)]


@pytest.mark.parametrize("table", SHAPES.values(), ids=SHAPES.keys())
def test_nothing_leaves_the_drawing(table: Table) -> None:
    """Bars and lines of text lie within the picture; the letters are taken for as wide as they are at most."""
    page = drawn(table)
    (svg,) = page.all("svg")
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    groups = [(0.0, 0.0, svg)]
    while groups:
        left, top, group = groups.pop()
        for element in group:
            name = str(element.tag).rpartition("}")[2]
            if name == "g":
                x, y = map(float, re.findall(r"-?[\d.]+", element.get("transform", "")))
                groups.append((left + x, top + y, element))
            elif name == "rect":
                assert left + float(element.attrib["x"]) >= 0
                assert left + float(element.attrib["x"]) + float(element.attrib["width"]) <= width
                assert top + float(element.attrib["y"]) >= 0
                assert top + float(element.attrib["y"]) + float(element.attrib["height"]) <= height + 0.1
            elif name == "text":
                at = left + float(element.attrib["x"])
                room = {"start": width - at, "middle": 2 * min(at, width - at), "end": at}[
                    element.attrib["text-anchor"]
                ]
                assert len(element.text or "") * 7.6 <= room
                assert 10 <= top + float(element.attrib["y"]) <= height


def test_bars_are_as_long_as_their_numbers() -> None:
    """From the top down in the order of the table, each under its name and before its number."""
    page = drawn(table_of([(8,), (4,), (2,)]))
    bars = sorted(page.all("rect"), key=lambda bar: float(bar.attrib["y"]))
    widths = [float(bar.attrib["width"]) for bar in bars]
    assert widths == pytest.approx([widths[0], widths[0] / 2, widths[0] / 4], abs=0.1)
    texts = sorted(page.all("text"), key=lambda text: float(text.attrib["y"]))
    assert [text.text for text in texts] == ["Đơn vị 0", "8", "Đơn vị 1", "4", "Đơn vị 2", "2"]


def test_a_long_name_is_broken() -> None:
    """Onto two lines, and cut when that is not enough: the table has all of it."""
    texts = [text.text or "" for text in drawn(table_of([(9,)], name=LONG)).all("text")]
    assert sorted(map(len, texts)) == sorted([1, *(len(line) for line in texts if len(line) > 1)])
    lines = [line for line in texts if len(line) > 1]
    assert len(lines) == 2
    assert sum(line.endswith("…") for line in lines) == 1


def test_of_a_long_table_the_first_rows_are_drawn() -> None:
    """They are the largest; the description says where the others are."""
    table = SHAPES["many bars"]
    assert len(drawn(table).all("rect")) == MOST_BARS
    assert description(table).endswith("Đơn vị 11: 189. Số liệu đầy đủ ở bảng cạnh biểu đồ.")


def test_columns_stand_on_one_another() -> None:
    """What is nought has no column; together they are as high as their numbers."""
    page = drawn(SHAPES["columns"])
    bars = {
        series: [float(bar.attrib["height"]) for bar in page.all("rect") if bar.attrib["class"].endswith(series)]
        for series in ("--0", "--1")
    }
    assert [len(heights) for heights in bars.values()] == [2, 2]
    one = bars["--0"][0] / 4
    assert bars["--0"] == pytest.approx([4 * one, 2 * one], abs=0.2)
    assert bars["--1"] == pytest.approx([3 * one, 5 * one], abs=0.2)
    assert description(SHAPES["columns"]) == "1995: một 4, hai 3; 1996: một 0, hai 0; 1997: một 2, hai 5."


def test_of_many_years_some_are_written() -> None:
    """So that they do not run into one another; the newest is among them. Thousands have their dot."""
    texts = [text.text or "" for text in drawn(SHAPES["thirty years"]).all("text")]
    years = [text for text in texts if len(text) == 4]
    assert "2024" in years
    assert 4 <= len(years) <= 8
    assert "10.000" in [text.text for text in drawn(SHAPES["thousands"]).all("text")]


@given(st.integers(1, 10**9))
def test_the_scale_is_round(most: int) -> None:
    """Whole numbers in equal steps of 1, 2 or 5 and noughts, from nought to no less than the largest."""
    scale = ticks(most)
    step = scale[1]
    assert scale[0] == 0
    assert scale[-1] - step < most <= scale[-1]
    assert 2 <= len(scale) <= 6
    assert str(step).rstrip("0") in {"1", "2", "5"}
