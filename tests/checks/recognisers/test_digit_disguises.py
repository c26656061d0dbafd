"""Digits and dots behind what stands for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.digit_disguises import undisguised


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("O912 345 678", "0912 345 678"),
        ("ĐT:o987.654.321", "ĐT:0987.654.321"),
        ("09l2 345 67O", "0912 345 670"),
        ("097O123456 và O978123456", "0970123456 và 0978123456"),
        ("0912,345,678", "0912.345.678"),
        ("0912:345:678 hay 0979;123;456", "0912.345.678 hay 0979.123.456"),
        ("0912, 345, 678", "0912. 345. 678"),
        ("+84,912,345,678", "+84.912.345.678"),
        ("010,183,012,345", "010.183.012.345"),
    ],
)
def test_digits_are_read_as_a_reader_does(text: str, shown: str) -> None:
    """Letters that look like digits, and one sign between all groups of a number of a person."""
    assert undisguised(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "10l dầu, 20l xăng",
        "A1O2",
        "O9",
        "xO912345678",
        "07:30, 09:45",
        "0,912; 0,345; 0,678",
        "1.000,912,345",
        "0912,345 mm",
        "0612,345,678",
        "0912, 0345, 0678",
        "0912,345;678",
        "",
    ],
)
def test_other_words_stay(text: str) -> None:
    """Litres, codes, hours, decimals."""
    assert undisguised(text) == text


@given(st.text("0912345678OoIl,:;+ a\n\x00", max_size=200))
def test_a_text_keeps_its_length(text: str) -> None:
    """So that what is found stands at the same place."""
    assert len(undisguised(text)) == len(text)
