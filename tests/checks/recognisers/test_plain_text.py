"""Plain text: without the disguises of typing and layout, character for character."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.plain_text import plain_text, small_text, unwrapped, words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("0912\xa0345\u202f678", "0912 345 678"),
        ("0912–345‑678", "0912-345-678"),
        ("0912·345•678", "0912.345.678"),
        ("**0912** _345_", "  0912    345 "),
        ("<b>0912</b>345", "   0912    345"),
        ("0912&nbsp;345", "0912      345"),
        ("０９１２＠", "0912@"),
        ("٠٩१²₃④𝟗", "0912349"),
        ("H’Mông", "H'Mông"),
        ("a < b > c <script>", "a < b   c <script "),
    ],
)
def test_disguises_are_taken_off(text: str, plain: str) -> None:
    """Spaces, hyphens and dots become the plain ones, marks of emphasis become spaces."""
    assert plain_text(text) == plain


@given(st.text())
def test_offsets_stay(text: str) -> None:
    """What is found in the plain or the small text stands at the same place in the original."""
    assert len(plain_text(text)) == len(small_text(text)) == len(text)


def test_capitals_that_grow_when_made_small_do_not_move_anything() -> None:
    """The Turkish İ is one character, its small form two."""
    assert small_text("İ 12") == "i 12"


def test_words_are_whole_words() -> None:
    """Digits may touch a word, letters may not."""
    assert [found.start() for found in words(re.compile("đt"), "đt0912 xđt đtx (đt)")] == [0, 16]


@pytest.mark.parametrize(
    ("plain", "joined"),
    [
        ("dân\ntộc", "dân tộc"),
        ("Tên:\nHoa", "Tên:\nHoa"),
        ("một\n- hai\n3 ba\n\nbốn", "một\n- hai\n3 ba\n\nbốn"),
        ("một\n\x00\nhai", "một\n\x00\nhai"),
    ],
)
def test_lines_of_one_sentence_are_joined(plain: str, joined: str) -> None:
    """Not those that begin an item, a paragraph, a number or another value."""
    assert unwrapped(plain) == joined
