"""Recognises the twelve-digit number of a citizen: province, century and sex, year of birth, six digits at random.

The form is laid down by Decree 70/2024/NĐ-CP, before it by Decree 137/2015/NĐ-CP; the codes of the provinces by the
Ministry of Public Security's Circular 07/2016/TT-BCA and its successors. Numbers once given stay as they are when
provinces are joined, so the list is of the 63 provinces before 2025.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from guongsang.checks.recognisers.digit_groups import Candidate

LENGTH: Final = 12
OLD_LENGTH: Final = 9
"""Of the identity cards given out until 2021."""

_PROVINCES: Final = (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 "
    "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 "
    "089 091 092 093 094 095 096"
)
PROVINCES: Final = frozenset(_PROVINCES.split())
_FIRST_YEAR: Final = 1905
"""Nobody alive is older."""

_FORMS: Final = frozenset(
    {
        *((12,), (6, 6), (3, 9), (9, 3), (4, 8), (8, 4), (4, 4, 4), (3, 3, 6), (3, 3, 3, 3)),
        # As the parts are told apart: province, century and sex, year, the rest.
        *((1, 2, 9), (3, 1, 2, 6), (3, 1, 2, 3, 3), (4, 2, 6), (4, 2, 3, 3), (1,) * LENGTH),
    }
)


def is_citizen_id(digits: str, year: int) -> bool:
    """Whether twelve digits can be the number of somebody born no later than `year`."""
    if len(digits) != LENGTH or not digits.isdecimal() or digits[:3] not in PROVINCES:
        return False
    # Even for men, odd for women; 0 and 1 mean 19.., 2 and 3 mean 20.., and so on.
    born = 1900 + 100 * (int(digits[3]) // 2) + int(digits[4:6])
    return _FIRST_YEAR <= born <= year


def stands_as_citizen_id(candidate: Candidate, year: int) -> bool:
    """Whether digits look like a citizen's number even where no word says so."""
    return candidate.sizes in _FORMS and candidate.is_even and is_citizen_id(candidate.digits, year)
