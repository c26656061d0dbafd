"""Shapes of texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.shape import shape


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ("Số 12/3", b"aa 00/0"),
        ("Đăng ký đủ", b"aaaa aa aa"),
        ("24MĐ1-234.56", b"00aa0-000.00"),
        ("| 7 |\n\x00", b"| 0 |\n\x00"),
        ("😀 12", b"\x00 00"),
    ],
)
def test_digits_letters_and_signs_are_told_apart(plain: str, expected: bytes) -> None:
    """And no two digits, no two letters."""
    assert shape(plain) == expected


@given(st.text(st.characters() | st.sampled_from("0123456789 -/.|")))
def test_a_shape_is_as_long_as_its_text_and_shows_every_digit(plain: str) -> None:
    """Whatever the text is made of; a sign of ASCII stays what it is."""
    form = shape(plain)
    assert len(form) == len(plain)
    for sign, byte in zip(plain, form.decode("latin-1"), strict=True):
        assert byte == ("0" if sign in "0123456789" else byte)
        assert byte == (sign if sign in " -/.|\n" else byte)
