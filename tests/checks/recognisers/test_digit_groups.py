"""Runs of digits, and what they might be."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.digit_groups import Candidate, candidates, runs, whole


def run_of(text: str) -> Candidate:
    """Return the first run of a text as one candidate."""
    return whole(text, runs(text)[0])


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("0912 345.678", [["0912", "345", "678"]]),
        ("a 12 345 b 678901", [["12", "345"], ["678901"]]),
        ("0912345678, 0987654321", [["0912345678"], ["0987654321"]]),
        ("(0214) 3840-123", [["0214", "3840", "123"]]),
        ("12 345", [["12", "345"]]),
        ("12345", []),
        ("123456\x00123456", [["123456"], ["123456"]]),
    ],
)
def test_digits_with_nothing_but_signs_between_are_one_run(text: str, groups: list[list[str]]) -> None:
    """Runs too short to matter are passed over."""
    assert [[group.digits for group in run] for run in runs(text)] == groups


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("123 456 789", ["123456", "123456789"]),
        ("123456\n789", ["123456", "123456789"]),
        ("123456\n\n789", ["123456", "123456789"]),
        ("123456\n- 789", ["123456"]),
        ("123456...789", ["123456"]),
        ("1234567890 1234567890", ["1234567890"]),
    ],
)
def test_candidates_grow_until_a_break(text: str, expected: list[str]) -> None:
    """The beginning of an item, a row of signs, too many digits."""
    assert [candidate.digits for candidate in candidates(text, runs(text)[0], 0)] == expected


@pytest.mark.parametrize(
    ("text", "is_date"),
    [
        ("20.12.2023", True),
        ("2023-12-20", True),
        ("1 2 2023", True),
        ("20.12-2023", False),
        ("0904.11.22.33", False),
        ("20.25.2023", False),
        ("20.12.9999", False),
    ],
)
def test_dates_are_told(text: str, is_date: bool) -> None:
    """Day, month and year, with one sign between them."""
    assert run_of(text).is_date is is_date


@pytest.mark.parametrize(
    ("text", "is_amount"),
    [
        ("1.250.000", True),
        ("123.456 người", True),
        ("1250000đ", True),
        ("1250000 VNĐ", True),
        ("2021-2025", True),
        ("0912.345.678", False),
        ("102.010.001.234", False),
        ("12345678", False),
        ("12345678 Đồng Tâm", True),
    ],
)
def test_amounts_are_told(text: str, is_amount: bool) -> None:
    """By their unit, or by how they are written."""
    assert run_of(text).is_amount is is_amount


@pytest.mark.parametrize(
    ("text", "is_free"),
    [
        ("123456", True),
        ("(123456)", True),
        ("/123456", True),
        ("a123456", False),
        ("123456a", False),
        ("1,123456", False),
        ("123456,7", False),
        ("123456.", True),
        ("123456/QĐ", False),
        ("123456/2", True),
        ("123456%", False),
    ],
)
def test_a_part_of_something_longer_is_not_free(text: str, is_free: bool) -> None:
    """Of a code, a decimal, a paper's number."""
    assert run_of(text).is_free is is_free
