"""Columns of a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.reporting.grid import Column, lay_out, width, wrap


@pytest.mark.parametrize(
    ("text", "places"),
    [("Điển hình", 9), (unicodedata.normalize("NFD", "Điển hình"), 9), ("ẾỘỮẶỸ", 5), ("文書", 4), ("", 0)],
)
def test_accents_take_no_place_of_their_own(text: str, places: int) -> None:
    """In whatever normal form, a letter takes one place; an East Asian one takes two."""
    assert width(text) == places


@given(st.text(st.sampled_from("aĐễ文 -\u0301"), max_size=60), st.integers(2, 20))
def test_wrapped_lines_fit_and_lose_nothing(text: str, room: int) -> None:
    """Every line is narrow enough, and all words are there in order."""
    lines = wrap(text, room)
    assert all(width(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_numbers_stand_to_the_right_and_text_gives_way() -> None:
    """The widest text is wrapped until the lines fit; numbers and their wrapped headings never are."""
    columns = [Column("Đơn vị"), Column("Công bố", is_number=True)]
    laid = lay_out(columns, [["Phòng Nghiệp vụ 1", "12"], ["Văn phòng", "3"]], 20)
    assert laid == [
        ["Đơn vị          Công", "                  bố"],
        ["Phòng Nghiệp vụ   12", "1"],
        ["Văn phòng          3"],
    ]
