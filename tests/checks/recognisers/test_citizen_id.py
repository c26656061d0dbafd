"""Twelve digits as a citizen's number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import provinces
from guongsang.checks.recognisers.citizen_id import LENGTH, PROVINCES, is_citizen_id

YEAR = 2026


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [
        ("010183012345", True),
        ("001099000001", True),
        ("096305999999", True),
        ("010226000001", True),
        ("010227000001", False),  # born next year
        ("010004000001", False),  # in 1904
        ("003183012345", False),  # between two provinces
        ("000183012345", False),
        ("097183012345", False),
        ("110183012345", False),
        ("010483012345", False),  # in the century after this one
        ("01018301234", False),
        ("0101830123456", False),
        ("01018301234a", False),
        ("٠١٠١٨٣٠١٢٣٤٥", False),
        ("", False),
    ],
)
def test_province_century_and_year_are_looked_at(digits: str, is_one: bool) -> None:
    """Of twelve digits at random, about one and a half in a hundred pass."""
    assert is_citizen_id(digits, YEAR) is is_one


def test_the_codes_are_those_of_the_63_provinces() -> None:
    """As before the provinces were joined in 2025: the numbers given out stay valid."""
    assert len(provinces.NAMES) == 63
    assert {*provinces.NAMES} == PROVINCES


@given(st.sampled_from([*provinces.NAMES]), st.booleans(), st.integers(1905, 2399), st.integers(0, 999_999))
def test_every_number_that_can_be_given_out_is_recognised(province: str, female: bool, born: int, serial: int) -> None:
    """From the year of birth on, wherever and in whichever of the five centuries that have digits."""
    digits = provinces.citizen_id(province, born, serial, female=female)
    assert len(digits) == LENGTH
    assert is_citizen_id(digits, born)
    assert not is_citizen_id(digits, born - 1)
