"""Ends of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.sentences import AFTER_WORDS, OVER_CELLS, WITHIN_CELLS, first_sentence, last_sentence

if TYPE_CHECKING:
    import re

ALL = (OVER_CELLS, WITHIN_CELLS, AFTER_WORDS)


@pytest.mark.parametrize("ends", ALL)
@pytest.mark.parametrize("end", [". ", "! ", "? ", "; ", "\n", "\n\x00\n"])
def test_stops_lines_and_values_end_a_sentence(end: str, ends: re.Pattern[str]) -> None:
    """Whatever else does not."""
    text = f"một{end}hai, ba – bốn{end}năm"
    assert first_sentence(text, ends).strip() == "một"
    assert last_sentence(text, ends).strip() == "năm"
    assert last_sentence("hai, ba – bốn", ends) == first_sentence("hai, ba – bốn", ends) == "hai, ba – bốn"


@pytest.mark.parametrize(
    ("text", "ends", "last"),
    [
        ("nhà | ở 12", OVER_CELLS, "nhà | ở 12"),
        ("nhà | ở 12", WITHIN_CELLS, " ở 12"),
        ("số 1.200 bản", AFTER_WORDS, "số 1.200 bản"),
        ("số 1.200 bản", WITHIN_CELLS, "200 bản"),
    ],
)
def test_cells_and_stops_within_numbers_end_some(text: str, ends: re.Pattern[str], last: str) -> None:
    """Those who ask choose."""
    assert last_sentence(text, ends) == last


@given(st.text("a1 .;|\n\x00", max_size=40), st.sampled_from(ALL))
def test_a_sentence_stands_where_the_text_begins_or_ends(text: str, ends: re.Pattern[str]) -> None:
    """Whatever the text."""
    assert text.startswith(first_sentence(text, ends))
    assert text.endswith(last_sentence(text, ends))
