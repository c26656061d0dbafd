"""Finds the numbers that belong to a person: identity card, telephone, bank account.

One look at every run of digits decides which of them it is: by its form, and by the words before or above it.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.citizen_id import LENGTH, OLD_LENGTH, stands_as_citizen_id
from guongsang.checks.recognisers.digit_groups import candidates, runs, whole
from guongsang.checks.recognisers.labels import Label, Labelled, label_before, labels_above
from guongsang.checks.recognisers.phone import is_abroad, is_phone_by_label, stands_as_phone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guongsang.checks.recognisers.digit_groups import Candidate, Group

_STANDING_ALONE: Final = range(10, 16)
"""Digits, from a mobile number to a landline with 0084 before it."""

_DATE_GROUPS: Final = 3
_SURE_ACCOUNT: Final = range(6, 20)
_LIKELY_ACCOUNT: Final = range(8, 20)


class Kind(Enum):
    """What a number is."""

    CITIZEN_ID = "citizen ID"
    OLD_ID = "old identity card"
    PHONE = "telephone"
    ACCOUNT = "bank account"


class PersonalNumber(NamedTuple):
    """A number of a person, its offsets, and its digits alone."""

    kind: Kind
    start: int
    end: int
    digits: str


@lru_cache(maxsize=2)
def personal_numbers(plain: str, year: int) -> tuple[PersonalNumber, ...]:
    """Return the numbers of persons in a plain text; nobody in it is born later than `year`."""
    label_above = labels_above(plain)
    return tuple(
        number for groups in runs(plain, with_days=False) for number in _in_run(plain, groups, year, label_above)
    )


def _in_run(
    plain: str, groups: list[Group], year: int, label_above: Callable[[int], Labelled | None]
) -> Iterator[PersonalNumber]:
    if len(groups) == _DATE_GROUPS and whole(plain, groups).is_date:
        return
    first = 0
    while first < len(groups):
        number, count = _starting_at(plain, groups, first, year, label_above)
        if number:
            yield number
        first += count


def _starting_at(
    plain: str, groups: list[Group], first: int, year: int, label_above: Callable[[int], Labelled | None]
) -> tuple[PersonalNumber | None, int]:
    """Return the longest number that starts with a group, if any does, and how many groups are done with."""
    start = groups[first].start
    found, count = None, 1
    label: Labelled | None = None
    for index, candidate in enumerate(candidates(plain, groups, first)):
        if index == 0:
            label = label_above(start) or label_before(plain, start)
        kind = _kind(candidate, label, year)
        if kind:
            found = PersonalNumber(kind, _with_signs(plain, start), candidate.end, candidate.digits)
            count = len(candidate.groups)
    return found, count


def _kind(candidate: Candidate, labelled: Labelled | None, year: int) -> Kind | None:
    label = labelled.label if labelled else None
    if labelled is None and not _may_stand_alone(candidate.digits):
        return None
    if not candidate.is_free and not (label and candidate.text[candidate.start - 1].isalpha()):
        return None
    if label is Label.IDENTITY:
        by_length = {LENGTH: Kind.CITIZEN_ID, OLD_LENGTH: Kind.OLD_ID}.get(len(candidate.digits))
        if by_length and not candidate.has_unit:
            return by_length
    if labelled and label is Label.ACCOUNT and _is_account(candidate, is_sure=labelled.is_sure):
        return Kind.ACCOUNT
    if label is not Label.GOODS and _is_alone(candidate) and stands_as_citizen_id(candidate, year):
        return Kind.CITIZEN_ID
    is_code = label in (Label.CODE, Label.GOODS) and not is_abroad(candidate)
    is_phone = stands_as_phone(candidate) or (label is Label.PHONE and is_phone_by_label(candidate))
    return Kind.PHONE if is_phone and not is_code else None


def _may_stand_alone(digits: str) -> bool:
    """Whether the digits alone can be a number that is told without a label; a quick look before the thorough ones."""
    return len(digits) in _STANDING_ALONE and (digits[0] == "0" or digits.startswith("84"))


def _is_account(candidate: Candidate, *, is_sure: bool) -> bool:
    lengths = _SURE_ACCOUNT if is_sure else _LIKELY_ACCOUNT
    return (
        len(candidate.digits) in lengths
        and not (candidate.has_unit if is_sure else candidate.is_amount)
        and not candidate.is_date
        and not any("-" in gap and " " in gap for gap in candidate.gaps)
    )


def _is_alone(candidate: Candidate) -> bool:
    """Whether digits in groups are not part of a longer row of such groups."""
    if not candidate.gaps:
        return True
    sign = candidate.gaps[0]
    text, size = candidate.text, len(sign)
    before, after = text[max(0, candidate.start - size - 1) : candidate.start], text[candidate.end :][: size + 1]
    return not (before.endswith(sign) and before[:1].isdecimal()) and not (
        after.startswith(sign) and after[-1:].isdecimal()
    )


def _with_signs(plain: str, start: int) -> int:
    """Return where a number starts with the plus and bracket before it."""
    while start and plain[start - 1] in "+(":
        start -= 1
    return start
