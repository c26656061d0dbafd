"""Cuts text into runs of digits that may belong to one number, however it is spaced, dotted or hyphenated."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, SMALL
from guongsang.checks.recognisers.shape import shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST: Final = 6
"""Digits; no number of a person is shorter."""

LONGEST: Final = 19
"""Digits; no number of a person is longer."""

_MOST_SIGNS: Final = 2
_SIGNS: Final = r"[ .()/|\n-]"

# Most digits are few, so the first look is whether enough signs follow that may stand in a run. The front matter
# is full of values such as 2023-12-20, which are nobody's number.
_LOOK: Final = lazy_pattern(
    rb"0(?<!00)(?<!0-0)(?!000-00-00\n\x00)(?=[0 .()/|\n-]{5})0*+(?:[ .()/|\n-]{1,12}+0++){0,60}+"
)
"""Where a run may be, in the shape of a text."""

_RUN: Final = lazy_pattern(rf"[0-9](?=(?:[0-9]|{_SIGNS}){{5}})[0-9]*+(?:{_SIGNS}{{1,12}}+[0-9]++){{0,60}}+")
_GROUP: Final = lazy_pattern(r"[0-9]+")
_UNIT: Final = lazy_pattern(
    r"[ ]{0,2}(?:%|(?:[Đđ]ồng|đ|[Vv][Nn][ĐDđd]|USD|triệu|tỷ|tỉ|nghìn|ngàn|người|hộ|lượt|tài khoản|thẻ|trường hợp|khách|"
    r"đơn|phiếu|bản|máy|thuê bao|công dân|cái|m2|m²|ha|km|tấn|kg|cuộc gọi|tin nhắn)(?![^\W_]))"
)
_AFTER: Final = lazy_pattern(
    # A word may be glued to a number, and another number may follow a comma; neither is a part of it.
    rf"(?!\w[{SMALL}]{{1,6}}(?!\w))[^\W_]|[.,](?!0[1-9][0-9]{{2}})[0-9]|%|/[A-ZĐ]{{2}}"
)
_GLUED: Final = lazy_pattern(rf"(?<!\w)[{CAPITALS}][{SMALL}]{{1,6}}\Z")
_ANOTHER: Final = lazy_pattern(r"[0-9](?:[ .-]?[0-9]){8}[.,]\Z")
_BETWEEN_CELLS: Final = lazy_pattern(r"\||\n[ ]*\n")
_YEAR: Final = lazy_pattern(r"(?:19|20)[0-9]{2}")
_THOUSANDS: Final = lazy_pattern(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2}")
_DATE: Final = lazy_pattern(r"[0-3]?[0-9] [01]?[0-9] (?:19|20)[0-9]{2}\b|(?:19|20)[0-9]{2} [01][0-9] [0-3][0-9]\b")
_YEARS: Final = lazy_pattern(r"(?:19|20)[0-9]{2} ?- ?(?:19|20)[0-9]{2}")


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
        before = self.text[max(0, self.start - 16) : self.start]
        last = before[-1:]
        if last in (".", ",") and before[-2:-1].isdecimal() and not _ANOTHER.search(before):
            return False
        if last.isalnum() and not _GLUED.search(before):
            return False
        return not _AFTER.match(self.text, self.end)

    @property
    def is_even(self) -> bool:
        """Whether the same sign stands between all groups."""
        return len(set(self.gaps)) <= 1

    @property
    def is_across_cells(self) -> bool:
        """Whether parts of it stand in neighbouring cells of a table, which in HTML are on lines of their own."""
        return any(_BETWEEN_CELLS.search(gap) for gap in self.gaps)

    @property
    def is_fraction(self) -> bool:
        """Whether it has a slash that does not just divide groups, as 0912/345/678 has: 12/2023, 15/4 678."""
        if "/" not in self.text[self.start : self.end]:
            return False
        return set(self.gaps) != {"/"} or any(_YEAR.fullmatch(group.digits) for group in self.groups)

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


@lru_cache(maxsize=2)
def runs(plain: str) -> tuple[tuple[Group, ...], ...]:
    """Return, of a plain text, each row of groups of digits with nothing but spaces and a few signs between them."""
    found = []
    for look in _LOOK.finditer(shape(plain)):
        start, end = look.span()
        for run in _RUN.finditer(plain, start, end) if end - start >= SHORTEST else ():
            if run.end() - run.start() >= SHORTEST:
                groups = _GROUP.finditer(plain, *run.span())
                found.append(tuple(Group(group.start(), group.end(), group[0]) for group in groups))
    return tuple(found)


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
    """Whether digits before and behind may be one number: not across items of a list, rows of a table or of signs."""
    signs = gap.replace(" ", "")
    if "\n" in gap or "|" in gap:
        return not signs.strip("|\n") and signs.count("|") <= 1
    return len(signs) <= _MOST_SIGNS
