"""Recognises the numbers of bank cards: sixteen or nineteen digits, the last of which is a check (ISO/IEC 7812).

Cards of Vietnamese banks begin with 9704, which is given out by the State Bank (Circular 22/2020/TT-NHNN).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from guongsang.checks.recognisers.digit_groups import Candidate

LENGTHS: Final = (16, 19)
_VIETNAMESE: Final = "9704"
_FOREIGN: Final = ("3", "4", "5", "6")
"""The first digits of the large companies' cards."""

_FORMS: Final = frozenset({(16,), (19,), (4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 4, 4, 7), (6, 10), (6, 13)})


def is_bank_card(digits: str) -> bool:
    """Whether digits are the number of a card by their beginning and, but for Vietnamese ones, their check."""
    if len(digits) not in LENGTHS:
        return False
    return digits.startswith(_VIETNAMESE) or (digits.startswith(_FOREIGN) and _is_checked(digits))


def stands_as_bank_card(candidate: Candidate) -> bool:
    """Whether digits look like the number of a card even where no word says so."""
    return candidate.sizes in _FORMS and candidate.is_even and is_bank_card(candidate.digits)


def _is_checked(digits: str) -> bool:
    """Whether the last digit fits the others, by Luhn's way."""
    doubled = (2 * int(digit) for digit in digits[-2::-2])
    return (sum(map(int, digits[::-2])) + sum(number - 9 * (number > 9) for number in doubled)) % 10 == 0  # noqa: PLR2004
