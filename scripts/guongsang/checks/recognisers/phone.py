"""Recognises Vietnamese telephone numbers: mobile ones, and landlines with their area code.

The numbering plan is that of Circular 22/2014/TT-BTTTT and Decision 2036/QĐ-BTTTT of 2016 (area codes); mobile numbers
have ten digits since 2018 (Decision 798/QĐ-BTTTT).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guongsang.checks.recognisers.digit_groups import Candidate

_MOBILE: Final = lazy_pattern(r"0[35789][0-9]{8}|01[2689][0-9]{8}")
"""Ten digits, or eleven as until 2018: those still lead to a person, for their first digits were only exchanged."""

_LANDLINE: Final = lazy_pattern(
    r"0(?:24|28)[0-9]{8}|"
    r"02(?:0[3-9]|1[0-68-9]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-46-79])[0-9]{7}"
)
_ABROAD: Final = lazy_pattern(r"(?:\+\s?\(?|\(\+\s?)\Z")
_SERVICE: Final = ("1800", "1900")
_WORKS_LABELLED: Final = range(7, 13)
_MOST_GROUPS: Final = 5
_LEAST_FIRST: Final = 3
_MOST_POINTS: Final = 12
_LAST_DAY: Final = 31
_ROW: Final = 80
"""Characters before and behind digits among which a row of such groups is looked at."""


def national(digits: str) -> str:
    """Return a number as it is dialled within the country: 84912345678 and 0084912345678 are 0912345678."""
    for prefix in ("0084", "84"):
        if digits.startswith(prefix) and len(digits) >= len(prefix) + 9:
            return "0" + digits[len(prefix) :].removeprefix("0")
    return digits


def is_phone(digits: str) -> bool:
    """Whether digits, as dialled within the country, are a mobile number or a landline with its area code."""
    return bool(_MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits))


def stands_as_phone(candidate: Candidate) -> bool:
    """Whether digits look like a telephone number even where no word says so."""
    digits = candidate.digits
    if is_abroad(candidate) or digits.startswith("0084"):
        return is_phone(national(digits))
    if digits.startswith("84") and candidate.gaps and candidate.gaps[0].startswith(")"):
        return is_phone(national(digits))
    if digits.startswith("84") and (not candidate.gaps or candidate.gaps[0] in ("-", " ")):
        # With dots, or with a unit behind it, this would be a sum.
        return is_phone(national(digits)) and candidate.is_even and not candidate.has_unit
    return is_phone(digits) and not candidate.is_date and _is_grouped_well(candidate)


def is_phone_by_label(candidate: Candidate) -> bool:
    """Whether digits right behind "điện thoại" or "Zalo" are a number: also a local one, or one without its zero."""
    digits = candidate.digits
    return (
        len(digits) in _WORKS_LABELLED
        and not digits.startswith(_SERVICE)
        and not candidate.has_unit
        and not candidate.is_date
        and (is_phone("0" + digits) or not candidate.is_amount)
    )


def is_abroad(candidate: Candidate) -> bool:
    """Whether a plus stands before the country's code."""
    before = candidate.text[max(0, candidate.start - 3) : candidate.start]
    return candidate.digits.startswith("84") and bool(_ABROAD.search(before))


def _is_grouped_well(candidate: Candidate) -> bool:
    sizes = candidate.sizes
    if len(sizes) >= _MOST_GROUPS and candidate.is_even and len(set(sizes)) == 1 and _are_values(candidate):
        return False
    if len(sizes) > _MOST_GROUPS:
        return candidate.is_even and max(sizes) == 1
    # 07.08.2023-12 and 09 15 30 1234 start with small groups too, so those must be even, and the first of their row.
    return sizes[0] >= _LEAST_FIRST or (
        candidate.is_even and min(sizes[1:]) > 1 and (len(sizes) >= _MOST_GROUPS or not _is_continued(candidate))
    )


def _is_continued(candidate: Candidate) -> bool:
    """Whether the sign between groups stands before them too, behind another digit: 07-08-2023-0912."""
    before = candidate.text[max(0, candidate.start - _ROW) : candidate.start]
    return before.endswith(candidate.gaps[0]) and before.removesuffix(candidate.gaps[0])[-1:].isdecimal()


def _are_values(candidate: Candidate) -> bool:
    """Whether small groups of one size are numbers by themselves: points, months, days, or a longer row of hours."""
    size, sign, text = candidate.sizes[0], candidate.gaps[0], candidate.text
    values = [int(group.digits) for group in candidate.groups]
    if size > 1 and (max(values) <= _MOST_POINTS or (values == sorted({*values}) and values[-1] <= _LAST_DAY)):
        return True
    one = rf"[0-9]{{{size}}}"
    before = re.search(
        rf"(?<![0-9])(?:{one}{re.escape(sign)})*\Z", text[max(0, candidate.start - _ROW) : candidate.start]
    )
    after = re.match(rf"(?:{re.escape(sign)}{one}(?![0-9]))*", text[candidate.end : candidate.end + _ROW])
    row = (before[0] if before else "") + text[candidate.start : candidate.end] + (after[0] if after else "")
    digits = re.sub(r"[^0-9]", "", row)
    length = len(candidate.digits)
    # Neighbours may be telephone numbers as well.
    return len(digits) % length > 0 or not all(
        is_phone(digits[at : at + length]) for at in range(0, len(digits), length)
    )


def plain_numbers(texts: Iterable[str]) -> frozenset[str]:
    """Return the telephone numbers in texts that hold one each, or several apart by commas, as they are dialled."""
    parts = (part for text in texts for part in re.split(r"[,;/]|\s[-–]\s", text))
    return frozenset(national(re.sub(r"[^0-9]", "", part)) for part in parts) - {""}
