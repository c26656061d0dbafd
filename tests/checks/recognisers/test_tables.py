"""Cells of Markdown tables and the headings above them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.tables import cells

TABLE = "| Họ tên | Số |\n|---|--:|\n| A | 1 |\n B | 2\n\n| C | 3 |"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLE, [("Họ tên", "A"), ("Số", "1"), ("Họ tên", "B"), ("Số", "2")]),
        ("Tên | Số\n--- | ---\nA | 1", [("Tên", "A"), ("Số", "1")]),
        ("| A |\n|---|---|\n| 1 | 2 | 3 |", [("A", "1")]),
        ("a | b\nc | d", []),
        ("---\n\na", []),
        ("|---|---|", []),
        ("|---|---|\n|1|2|", [("", "1")]),
    ],
)
def test_cells_come_with_their_headings(text: str, expected: list[tuple[str, str]]) -> None:
    """Row by row; what stands outside of a table, or under no heading, is none."""
    assert [(cell.heading, text[cell.start : cell.end].strip()) for cell in cells(text)] == expected


@given(st.text("|-: a\n", max_size=60))
def test_any_text_has_cells_within_it(text: str) -> None:
    """Whatever stands there: no cell holds a bar or a line's end, none lies outside."""
    for cell in cells(text):
        assert 0 <= cell.start <= cell.end <= len(text)
        assert not set(text[cell.start : cell.end]) & {"|", "\n"}
