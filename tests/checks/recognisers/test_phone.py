"""Telephone numbers: mobile ones, landlines, and how they are dialled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.phone import is_phone, national, plain_numbers


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [
        ("0912345678", True),
        ("0312345678", True),
        ("0512345678", True),
        ("0712345678", True),
        ("0812345678", True),
        ("02143840123", True),
        ("02438241234", True),
        ("02838241234", True),
        ("01689123456", True),
        ("01389123456", False),
        ("0612345678", False),
        ("0112345678", False),
        ("091234567", False),
        ("09123456789", False),
        ("0214384012", False),
        ("02013840123", False),
        ("02173840123", False),
        ("1800123456", False),
        ("912345678", False),
    ],
)
def test_the_numbering_plan_is_known(digits: str, is_one: bool) -> None:
    """Ten digits after 03, 05, 07, 08 and 09; eleven after an area code."""
    assert is_phone(digits) is is_one


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("84912345678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("840912345678", "0912345678"),
        ("842143840123", "02143840123"),
        ("0912345678", "0912345678"),
        ("0084", "0084"),
        ("84123", "84123"),
    ],
)
def test_a_number_from_abroad_is_the_same_number(digits: str, expected: str) -> None:
    """With the country's code, with zeros before it, with the zero that people leave in."""
    assert national(digits) == expected


@given(st.sampled_from("35789"), st.integers(0, 99_999_999))
def test_every_mobile_number_is_recognised(prefix: str, rest: int) -> None:
    """Dialled at home or from abroad."""
    digits = f"0{prefix}{rest:08}"
    assert is_phone(digits)
    assert national(f"84{digits[1:]}") == national(f"0084{digits[1:]}") == digits


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["0214 3840 123"], {"02143840123"}),
        (["+84 214 3840123", "(0214) 384.0123"], {"02143840123"}),
        (["0214 3840 123 – 0214 3840 124", "1022"], {"02143840123", "02143840124", "1022"}),
        (["0912345678, 0987654321; 113/114"], {"0912345678", "0987654321", "113", "114"}),
        (["lien-he@example.com"], set()),
        ([], set()),
    ],
)
def test_a_list_of_numbers_is_read_however_it_is_written(texts: list[str], expected: set[str]) -> None:
    """As the agency writes them in `lien-he.yml` or `mkdocs.yml`."""
    assert plain_numbers(texts) == expected
