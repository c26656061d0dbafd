"""Dates and numbers as official papers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang import vietnamese


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2023, 12, 20), "ngày 20 tháng 12 năm 2023", "20/12/2023"),
        (date(2024, 2, 5), "ngày 05 tháng 02 năm 2024", "05/02/2024"),
        (date(2024, 3, 5), "ngày 05 tháng 3 năm 2024", "05/03/2024"),
        (date(2024, 10, 31), "ngày 31 tháng 10 năm 2024", "31/10/2024"),
    ],
)
def test_dates_are_written_as_in_official_papers(day: date, long: str, short: str) -> None:
    """Days below ten and the first two months get their zero."""
    assert vietnamese.date_text(day) == long
    assert vietnamese.date_short(day) == short


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-12-20", date(2023, 12, 20)),
        ("20/12/2023", date(2023, 12, 20)),
        ("20-12-2023", date(2023, 12, 20)),
        ("5/2/2024", date(2024, 2, 5)),
        (" 05/02/2024 ", date(2024, 2, 5)),
        ("29/02/2024", date(2024, 2, 29)),
        ("29/02/2023", None),
        ("2023-13-01", None),
        ("12/2023", None),
        ("20/12-2023", None),
        ("20/12/23", None),
        ("2023-12-20T00:00", None),
        ("٢٠/١٢/٢٠٢٣", None),
        ("0000-01-01", None),
        ("", None),
    ],
)
def test_parse_date(text: str, day: date | None) -> None:
    """Both ways of typing a date are read; what is no date is none."""
    assert vietnamese.parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("15.12.2023", (2023, 12, 15)),
        ("31/11/2023", (2023, 11, 31)),
        ("2023.12.15", (2023, 12, 15)),
        (" ngày  15 tháng 12 năm 2023 ", (2023, 12, 15)),
        ("15 tháng 2, 2023", (2023, 2, 15)),
        ("ngày 15/12/2023", (2023, 12, 15)),
        ("Ngày 2023-12-15", (2023, 12, 15)),
        ("ngày15/12/2023", None),
        ("15/12/23", None),
        ("tháng 12 năm 2023", None),
        ("15 tháng Chạp năm 2023", None),
        ("", None),
    ],
)
def test_a_date_is_taken_apart_though_it_is_none(text: str, parts: tuple[int, int, int] | None) -> None:
    """In figures or in words; whether there is such a day is not asked."""
    assert vietnamese.date_parts(text) == parts


@given(st.dates(min_value=date(1000, 1, 1)))
def test_whatever_is_read_can_be_taken_apart(day: date) -> None:
    """In every form that is read, and in words."""
    for text in (day.isoformat(), vietnamese.date_short(day), vietnamese.date_text(day)):
        assert vietnamese.date_parts(text) == (day.year, day.month, day.day)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_dates_come_back(day: date) -> None:
    """What is written short or in ISO form is read back."""
    assert vietnamese.parse_date(vietnamese.date_short(day)) == day
    assert vietnamese.parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0, 0, "0"),
        (1234567, 0, "1.234.567"),
        (59.5238, 1, "59,5"),
        (100.0, 1, "100"),
        (2.5, 0, "3"),
        (1.005, 2, "1,01"),
        (-0.04, 1, "0"),
        (-1234.5, 1, "-1.234,5"),
        (Decimal("1e3"), 2, "1.000"),
        (1200, 0, "1.200"),
    ],
)
def test_number_text(value: float | Decimal, digits: int, text: str) -> None:
    """Comma before decimals, dots between thousands, no idle zeros."""
    assert vietnamese.number_text(value, digits) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_number_text_refuses_what_is_no_number(value: float | Decimal) -> None:
    """There is no way to write infinity in a table."""
    with pytest.raises(ValueError, match="number"):
        vietnamese.number_text(value)
