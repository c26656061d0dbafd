"""Dates and numbers in figures and words, as official papers write them."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import Final, NamedTuple

_ISO_DATE: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DAY_FIRST_DATE: Final = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", re.ASCII)
_OTHER_DATES: Final = (
    re.compile(r"(?:ngày )?(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", re.ASCII | re.IGNORECASE),
    re.compile(
        r"(?:ngày )?(?P<day>\d{1,2}) ?[-/.] ?(?P<month>\d{1,2}) ?[-/.] ?(?P<year>\d{4})", re.ASCII | re.IGNORECASE
    ),
    re.compile(
        r"(?:ngày )?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}),?(?: năm)? (?P<year>\d{4})", re.ASCII | re.IGNORECASE
    ),
)
_PADDED_MONTHS: Final = 2
_SWAP_MARKS: Final = str.maketrans(",.", ".,")


@lru_cache(maxsize=8192)
def date_text(day: date) -> str:
    """Return the date as official papers write it: "ngày 05 tháng 02 năm 2024".

    Days below 10 and the months 1 and 2 get a leading zero, so that no figure can be
    added in front (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II.4).
    """
    month = f"{day.month:02}" if day.month <= _PADDED_MONTHS else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


@lru_cache(maxsize=8192)
def date_short(day: date) -> str:
    """Return the date in figures, day first: "20/12/2023"."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


@lru_cache(maxsize=8192)
def parse_date(text: str) -> date | None:
    """Read ``2023-12-20``, ``20/12/2023`` or ``20-12-2023``; None when it is no date.

    In Vietnam the day always comes first, so neither form can be misread.
    """
    text = text.strip()
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST_DATE.fullmatch(text):
        day, _, month, year = match.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


class DateParts(NamedTuple):
    """The three numbers of what was meant for a date; there need be no such day."""

    year: int
    month: int
    day: int


def date_parts(text: str) -> DateParts | None:
    """Take a text apart that is written like a date, in figures or in words, though `parse_date` may refuse it."""
    words = " ".join(text.split())
    found = next(filter(None, (form.fullmatch(words) for form in _OTHER_DATES)), None)
    return DateParts(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def number_text(value: float | Decimal, digits: int = 0) -> str:
    """Return a number with a decimal comma and dots between thousands: "1.234,5".

    Rounded half up to at most ``digits`` decimals; zeros at the end are left out, as
    official prose does ("100 %", "59,5 %"). Raises ValueError unless the value is finite.
    """
    try:
        rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    except InvalidOperation as error:
        message = f"not a number that can be written out: {value!r}"
        raise ValueError(message) from error
    if not rounded.is_finite():
        message = f"not a finite number: {value!r}"
        raise ValueError(message)
    text = f"{rounded:,f}"
    if digits > 0:
        text = text.rstrip("0").rstrip(".")
    if text == "-0":
        text = "0"
    return text.translate(_SWAP_MARKS)
