"""Numbers of bank cards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.bank_card import is_bank_card, stands_as_bank_card
from guongsang.checks.recognisers.digit_groups import runs, whole


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [
        ("9704123456789012", True),
        ("9704123456789012345", True),
        ("4111111111111111", True),
        ("4111111111111112", False),
        ("5000400030002000", False),
        ("2019202020212022", False),
        ("970412345678901", False),
        ("97041234567890123", False),
    ],
)
def test_a_card_is_told_by_its_beginning_and_its_check(digits: str, is_one: bool) -> None:
    """Those of Vietnamese banks by their beginning alone."""
    assert is_bank_card(digits) is is_one


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("9704 1234 5678 9012", True),
        ("9704-1234-5678-9012", True),
        ("9704123456789012", True),
        ("9704 1234 5678 9012 345", True),
        ("9704 1234-5678 9012", False),
        ("970 412 345 678 9012", False),
    ],
)
def test_a_card_is_written_in_one_piece_or_in_fours(text: str, stands: bool) -> None:
    """With the same sign between all groups."""
    (groups,) = runs(text)
    assert stands_as_bank_card(whole(text, groups)) is stands


@given(st.integers(0, 10**14 - 1))
def test_one_of_ten_last_digits_is_right(middle: int) -> None:
    """So that a slip of the pen makes no number of a card."""
    assert sum(is_bank_card(f"4{middle:014}{last}") for last in range(10)) == 1
