"""Finds spaces that are too many or of the wrong kind: doubled, before a comma, after a bracket, unbreakable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.odd_letters import is_ordinary
from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Gap(NamedTuple):
    """A gap between two characters that is not as it should be: its offsets, and what belongs there."""

    start: int
    end: int
    right: str


_RARE: Final = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ANY_RARE: Final = lazy_pattern(f"[{_RARE}]")
_BESIDE_SIGNS: Final = tuple(
    lazy_pattern(pattern)
    for pattern in (
        *(rf"{re.escape(sign)}(?<= .)" for sign in ",.;:!?)”"),
        *(rf"{re.escape(sign)}(?= )" for sign in "(“"),
    )
)
"""A space on the wrong side of a sign: each sign is sought by itself, several times as fast as a class of them."""

_GAP: Final = lazy_pattern(rf"(?<=\S)[ {_RARE}]+(?=\S)")
_UNBREAKABLE: Final = frozenset("\xa0\u202f")
_CLOSING: Final = frozenset(",;?)”")
_OPENING: Final = frozenset("(“")
_ENDS_SENTENCE: Final = lazy_pattern(r"[.!](?:[\s”*_\")]|$)|:(?:[\s”*_\"]|$)")
_RATIO: Final = lazy_pattern(r":\s*[0-9]")


def may_have_bad_gaps(text: str) -> bool:
    """Tell by a quick look whether a text may have gaps to mend."""
    if "  " in text or "\t" in text or "\xa0" in text or (not is_ordinary(text) and _ANY_RARE.search(text)):
        return True
    for beside in _BESIDE_SIGNS:  # noqa: SIM110 - `any` with a generator takes longer
        if beside.search(text):
            return True
    return False


def find_bad_gaps(text: str, parts: Iterable[tuple[int, int]]) -> Iterator[Gap]:
    """Find the gaps to mend in those parts of a text, which are pieces of single lines.

    Vietnamese is written with one space between words and none before a comma, a full stop and the like. An unbreakable
    space keeps a figure and its unit together; between two words it only keeps a search from finding them.
    """
    for start, end in parts:
        for match in _GAP.finditer(text, start, end):
            if match.start() > start:
                right = _right_gap(
                    text[match.start() - 1], match.group(), text[match.end() : min(end, match.end() + 9)]
                )
                if right != match.group():
                    yield Gap(match.start(), match.end(), right)


def _right_gap(before: str, gap: str, after: str) -> str:
    if before in _OPENING and after[0] not in _OPENING | _CLOSING:
        return ""
    if after[0] in _CLOSING and before not in _OPENING:
        return ""
    if _ENDS_SENTENCE.match(after) and not (before.isdecimal() and _RATIO.match(after)) and before not in _OPENING:
        return ""
    if gap in _UNBREAKABLE and not (before.isalpha() and after[0].isalpha()):
        return gap
    return " "
