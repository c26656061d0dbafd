"""Finds the numbers that belong to a person: identity card, telephone, bank account.

One look at every run of digits decides which of them it is: by its form, and by the words before or above it.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.bank_card import LENGTHS, is_bank_card, stands_as_bank_card
from guongsang.checks.recognisers.citizen_id import LENGTH, OLD_LENGTH, is_citizen_id, stands_as_citizen_id
from guongsang.checks.recognisers.digit_disguises import undisguised
from guongsang.checks.recognisers.digit_groups import LONGEST, SHORTEST, candidates, runs, whole
from guongsang.checks.recognisers.labels import Label, Labelled, has_bank_after, label_before, labels_above
from guongsang.checks.recognisers.links import in_address_of_file
from guongsang.checks.recognisers.phone import is_abroad, is_phone, is_phone_by_label, national, stands_as_phone
from guongsang.checks.recognisers.spoken_digits import spoken_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from guongsang.checks.recognisers.digit_groups import Candidate, Group

_STANDING_ALONE: Final = range(10, LONGEST + 1)
"""Digits, from a mobile number to a bank card."""

_ANY_SIZE: Final = range(SHORTEST, LONGEST + 1)
_LEAST_IN_CELL: Final = 3
_DATE_GROUPS: Final = 3
_LIKELY_ACCOUNT: Final = range(8, LONGEST + 1)


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
    plain = undisguised(plain)
    label_above = labels_above(plain)
    written = (number for groups in runs(plain) for number in _in_run(plain, groups, year, label_above))
    return (*written, *_spoken(plain, year))


def _spoken(plain: str, year: int) -> Iterator[PersonalNumber]:
    for start, end, digits in spoken_digits(plain):
        if is_phone(digits):
            yield PersonalNumber(Kind.PHONE, start, end, digits)
        elif is_citizen_id(digits, year):
            yield PersonalNumber(Kind.CITIZEN_ID, start, end, digits)


def _in_run(
    plain: str, groups: Sequence[Group], year: int, label_above: Callable[[int], Labelled | None]
) -> Iterator[PersonalNumber]:
    if sum(len(group.digits) for group in groups) < SHORTEST:
        return
    if len(groups) == _DATE_GROUPS and whole(plain, groups).is_date:
        return
    # A label has no digits behind it but those it names: only the first number of a run can have one before it.
    label = label_before(plain, groups[0].start)
    is_banked = has_bank_after(plain, groups[-1].end)
    first = 0
    while first < len(groups):
        named = label_above(groups[first].start) or label
        sizes = _ANY_SIZE if named or is_banked else _sizes_standing_alone(groups, first, year)
        number, count = _starting_at(plain, groups, first, year, named, sizes) if sizes else (None, 1)
        if number:
            yield number
        first += count
        label = None


def _sizes_standing_alone(groups: Sequence[Group], first: int, year: int) -> Sequence[int]:
    """Return how many digits from a group on can be a number that is told without a label: a look before thorough ones."""
    digits = groups[first].digits
    sizes: list[int] = []
    if digits[0] not in "0345689":
        return sizes
    for last in range(first + 1, len(groups) + 1):
        size = len(digits)
        if size in _STANDING_ALONE and (
            is_phone(national(digits)) or is_citizen_id(digits, year) or is_bank_card(digits)
        ):
            sizes.append(size)
        if size >= _STANDING_ALONE.stop or last == len(groups):
            break
        digits += groups[last].digits
    return sizes


def _starting_at(
    plain: str, groups: Sequence[Group], first: int, year: int, label: Labelled | None, sizes: Container[int]
) -> tuple[PersonalNumber | None, int]:
    """Return the longest number that starts with a group, if any does, and how many groups are done with."""
    start = groups[first].start
    found, count = None, 1
    for candidate in candidates(plain, groups, first):
        kind = _kind(candidate, label, year) if len(candidate.digits) in sizes else None
        if kind:
            found = PersonalNumber(kind, _with_signs(plain, start), candidate.end, candidate.digits)
            count = len(candidate.groups)
    return found, count


def _kind(candidate: Candidate, labelled: Labelled | None, year: int) -> Kind | None:
    digits = candidate.digits
    label = labelled.label if labelled else None
    if candidate.is_fraction or not (candidate.is_free or _is_glued(candidate, labelled)):
        return None
    if candidate.is_across_cells:
        return _kind_across_cells(candidate, year)
    if label is Label.IDENTITY:
        by_length = {LENGTH: Kind.CITIZEN_ID, OLD_LENGTH: Kind.OLD_ID}.get(len(digits))
        if by_length and not candidate.has_unit:
            return by_length
    if labelled and label is Label.ACCOUNT and _is_account(candidate, is_sure=labelled.is_sure):
        return Kind.ACCOUNT
    if label is not Label.GOODS and _is_alone(candidate) and stands_as_citizen_id(candidate, year):
        return Kind.CITIZEN_ID
    is_code = label in (Label.CODE, Label.GOODS) and not is_abroad(candidate)
    if not is_code and (stands_as_phone(candidate) or (labelled and _is_called(candidate, labelled))):
        return None if in_address_of_file(candidate.text, candidate.start, candidate.end) else Kind.PHONE
    if not is_code and _is_alone(candidate) and _is_card(candidate, label):
        return Kind.ACCOUNT
    is_banked = label is None and has_bank_after(candidate.text, candidate.end)
    return Kind.ACCOUNT if is_banked and _is_account(candidate, is_sure=False) else None


def _kind_across_cells(candidate: Candidate, year: int) -> Kind | None:
    """Return what a number is that is cut by the lines of a table, where most neighbours are numbers by themselves."""
    # One digit a cell, as in the boxes of a form, is one number when it fills its row; else it is a row of small numbers.
    is_in_boxes = max(candidate.sizes) == 1 and candidate.is_even and _is_alone(candidate)
    if min(candidate.sizes) < _LEAST_IN_CELL and not is_in_boxes:
        return None
    if _is_alone(candidate) and stands_as_citizen_id(candidate, year):
        return Kind.CITIZEN_ID
    return Kind.PHONE if stands_as_phone(candidate) else None


def _is_glued(candidate: Candidate, labelled: Labelled | None) -> bool:
    """Whether what keeps a number from standing free is its label: STK8800205123456."""
    is_named = labelled is not None and (labelled.is_sure or labelled.label is Label.ACCOUNT)
    return is_named and candidate.text[candidate.start - 1].isalpha()


def _is_called(candidate: Candidate, labelled: Labelled) -> bool:
    """Whether the words before it make a telephone number of what is none by its form."""
    if labelled.label is not Label.PHONE:
        return False
    if labelled.is_sure:
        return is_phone_by_label(candidate)
    is_one = is_phone("0" + candidate.digits) or is_phone(national(candidate.digits))
    return is_one and not candidate.is_amount and not candidate.is_date


def _is_card(candidate: Candidate, label: Label | None) -> bool:
    if label is Label.CARD:
        return len(candidate.digits) in LENGTHS and not candidate.has_unit
    return stands_as_bank_card(candidate)


def _is_account(candidate: Candidate, *, is_sure: bool) -> bool:
    lengths = _ANY_SIZE if is_sure else _LIKELY_ACCOUNT
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
