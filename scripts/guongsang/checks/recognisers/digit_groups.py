"""Cuts text into runs of digits that may belong to one number, however it is spaced, dotted or hyphenated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST: Final = 6
"""Digits; no number of a person is shorter."""

LONGEST: Final = 19
"""Digits; no number of a person is longer."""

_MOST_SIGNS: Final = 2
# Most digits are few, so the first look is whether enough signs follow that may stand in a run.
_RUN: Final = re.compile(r"[0-9](?=[0-9 .()\n-]{5})[0-9]*+(?:[ .()\n-]{1,12}+[0-9]++){0,60}+")
_GROUP: Final = re.compile(r"[0-9]+")
_UNIT: Final = re.compile(
    r"[ ]{0,2}(?:%|(?:[Đđ]ồng|đ|[Vv][Nn][ĐDđd]|USD|triệu|tỷ|tỉ|nghìn|ngàn|người|hộ|lượt|tài khoản|thẻ|trường hợp|khách|"
    r"đơn|phiếu|bản|máy|thuê bao|công dân|cái|m2|m²|ha|km|tấn|kg|cuộc gọi|tin nhắn)(?![^\W_]))"
)
_AFTER: Final = re.compile(r"[^\W_]|[.,][0-9]|%|/[A-ZĐ]{2}")
_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2}")
_DATE: Final = re.compile(r"[0-3]?[0-9] [01]?[0-9] (?:19|20)[0-9]{2}\b|(?:19|20)[0-9]{2} [01][0-9] [0-3][0-9]\b")
_DAY: Final = re.compile(r"(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]")
_YEARS: Final = re.compile(r"(?:19|20)[0-9]{2} ?- ?(?:19|20)[0-9]{2}")


class Group(NamedTuple):
    """Digits that stand together, and their offsets."""

    start: int
    end: int
    digits: str


class Candidate(NamedTuple):
    """Neighbouring groups that might be one number, in the plain text they stand in, and all their digits."""

    text: str
    groups: Sequence[Group]
    digits: str

    @property
    def start(self) -> int:
        """The offset of the first digit."""
        return self.groups[0].start

    @property
    def end(self) -> int:
        """The offset behind the last digit."""
        return self.groups[-1].end

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(len(group.digits) for group in self.groups)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What stands between the groups."""
        pairs = zip(self.groups, self.groups[1:], strict=False)
        return tuple(self.text[left.end : right.start] for left, right in pairs)

    @property
    def is_free(self) -> bool:
        """Whether the number starts and ends here: it is no part of a decimal, a code or a paper's number."""
        before, at = self.text[max(0, self.start - 2) : self.start], self.start
        if before[-1:] in (".", ",") and before[:1].isdecimal():
            return False
        return not (before[-1:].isalnum() and at) and not _AFTER.match(self.text, self.end)

    @property
    def is_even(self) -> bool:
        """Whether the same sign stands between all groups."""
        return len(set(self.gaps)) <= 1

    @property
    def has_unit(self) -> bool:
        """Whether it counts something: money, people, things."""
        return bool(_UNIT.match(self.text, self.end))

    @property
    def is_amount(self) -> bool:
        """Whether it counts something, or is written like what does: in thousands, up to a billion, or as two years."""
        words = self.text[self.start : self.end]
        return self.has_unit or bool(_THOUSANDS.fullmatch(words) or _YEARS.fullmatch(words))

    @property
    def is_date(self) -> bool:
        """Whether it starts like a date: 20.12.2023, 2023-12-20."""
        return self.is_even and bool(_DATE.match(" ".join(group.digits for group in self.groups[:3])))


def runs(plain: str, *, with_days: bool = True) -> Iterator[list[Group]]:
    """Yield, in a plain text, each row of groups of digits with nothing but spaces, dots and hyphens between them.

    The front matter is full of dates such as 2023-12-20; who has no use for them leaves them out.
    """
    for run in _RUN.finditer(plain):
        if run.end() - run.start() >= SHORTEST and (with_days or not _DAY.fullmatch(run[0])):
            yield [Group(group.start(), group.end(), group[0]) for group in _GROUP.finditer(plain, *run.span())]


def whole(plain: str, groups: Sequence[Group]) -> Candidate:
    """Return all groups of a run as one number."""
    return Candidate(plain, groups, "".join(group.digits for group in groups))


def candidates(plain: str, groups: Sequence[Group], first: int) -> Iterator[Candidate]:
    """Yield what might be one number from the group `first` on, the shortest first."""
    digits = ""
    for last in range(first, len(groups)):
        digits += groups[last].digits
        if len(digits) > LONGEST or (last > first and not _joins(plain[groups[last - 1].end : groups[last].start])):
            return
        if len(digits) >= SHORTEST:
            yield Candidate(plain, groups[first : last + 1], digits)


def _joins(gap: str) -> bool:
    """Whether digits before and behind may be one number: not across paragraphs, items of a list or rows of signs."""
    signs = gap.replace(" ", "")
    return signs == "\n" if "\n" in gap else len(signs) <= _MOST_SIGNS
