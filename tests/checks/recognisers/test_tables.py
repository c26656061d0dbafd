"""Cells of Markdown tables and what names them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.tables import counting_headings, tables, told

TABLE = "| Họ tên | Số |\n|---|--:|\n| A | 1 |\n B | 2\n\n| C | 3 |"
NAMES, VALUES = re.compile("mã"), re.compile(r"\s*(?P<value>[0-9]+)\s*\Z")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLE, [["Họ tên", "Số"], ["A", "1"], ["B", "2"]]),
        ("Tên | Số\n--- | ---\nA | 1", [["Tên", "Số"], ["A", "1"]]),
        ("| A |\n|---|---|\n| 1 | 2 | 3 |", [["A"], ["1", "2", "3"]]),
        ("|---|---|", [[""]]),
        ("|---|---|\n|1|2|", [[""], ["1", "2"]]),
    ],
)
def test_a_table_has_headings_and_rows(text: str, expected: list[list[str]]) -> None:
    """Its rows end where a line has no bar."""
    ((head, rows),) = tables(text)
    assert [[text[start:end].strip() for start, end in row] for row in (head, *rows)] == expected


@pytest.mark.parametrize("text", ["a | b\nc | d", "---\n\na", ""])
def test_without_a_line_below_the_headings_there_is_no_table(text: str) -> None:
    """Bars by themselves make none."""
    assert tables(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("| Tên | Mã |\n|---|---|\n| A | 1 |\n| B | 2 |", ["1", "2"]),
        ("| Tên | A |\n|---|---|\n| Mã | 1 |", ["1"]),
        ("| Mã | 1 |\n|---|---|\n| Tên | A |", ["1"]),
        ("| Mã | 1 | Tên | A |\n|---|---|---|---|\n| Số | 3 | Mã | 4 |", ["1", "4"]),
        ("| Mã | 1 | 2 | 3 |\n|---|---|---|---|\n| Số | 4 | 5 | 6 |", []),
        ("| Mã | Đếm |\n|---|---|\n| 1 | 2 |", []),
        ("| Tên | Mã |\n|---|---|\n| A |\n| B | x |", []),
    ],
)
def test_a_value_is_told_by_its_heading_or_by_the_label_before_it(text: str, values: list[str]) -> None:
    """A row of one value after the other lists them, and so does a table with a heading that tells so."""
    found = told(text, NAMES, VALUES, unless=re.compile("Đếm"))
    assert sorted({value["value"] for value in found}) == values


@given(st.text("|-: a\n", max_size=60))
def test_any_text_has_cells_within_it(text: str) -> None:
    """Whatever stands there: no cell holds a bar or a line's end, none lies outside."""
    for head, rows in tables(text):
        for start, end in (cell for row in (head, *rows) for cell in row):
            assert 0 <= start <= end <= len(text)
            assert not set(text[start:end]) & {"|", "\n"}


@pytest.mark.parametrize(
    ("heading", "counts"),
    [("Số hộ", True), ("TỶ LỆ", True), ("Hộ (%)", True), ("Bản", True), ("số lượng", True), ("Họ tên", False)],
)
def test_headings_tell_that_a_table_counts(heading: str, counts: bool) -> None:
    """Shares and sums always do."""
    assert bool(counting_headings("hộ|người", "thôn|bản").search(heading)) is counts
