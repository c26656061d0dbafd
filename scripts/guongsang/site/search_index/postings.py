"""Which profiles each term leads to: gathered from stretches of profiles in parallel, then joined.

A posting is one number: the profile's number in the index, and behind it in `BITS` bits where the term stands.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from guongsang.site.search_index.terms import BITS, Searchable, Where, spelt, terms_of
from guongsang.vietnamese import fold, fold_spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STRETCH: Final = 1024
"""Most profiles of which the terms are gathered at once: every stretch has most of the terms, and its own copy of them."""

Gathered = dict[str, dict[str, bytes]]
"""Part of the alphabet → term → postings, ascending, four bytes each."""


def gather(first: int, profiles: Iterable[Searchable]) -> Gathered:
    """Gather the terms of profiles that stand in a row in the index, the first of them at number `first`."""
    lists: defaultdict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles, start=first):
        shifted = number << BITS
        terms = terms_of(profile)
        posting = shifted | Where.STORY
        for term in terms.story:
            lists[term].append(posting)
        for term, where in terms.others.items():
            lists[term].append(shifted | where)
    gathered: Gathered = {}
    for term, postings in lists.items():
        gathered.setdefault(_part_of(term), {})[term] = array("I", postings).tobytes()
    return gathered


def join(part: str, stretches: Sequence[Gathered]) -> Iterator[tuple[str, str, array[int]]]:
    """Yield folded term, term and postings of one part of the alphabet, sorted by folded terms and then by terms."""
    joined: defaultdict[tuple[str, str], list[list[bytes]]] = defaultdict(list)
    typed: defaultdict[str, list[bytes]] = defaultdict(list)
    for gathered in stretches:
        for term, postings in gathered.get(part, {}).items():
            typed[term].append(postings)
    for term, pieces in typed.items():
        joined[fold_spellings(term), spelt(term)].append(pieces)
    for folded, term in sorted(joined):
        yield folded, term, _merged(joined[folded, term])


def _merged(spellings: list[list[bytes]]) -> array[int]:
    """Return the postings of one term, which may have been typed in several ways."""
    if len(spellings) == 1:
        return array("I", b"".join(spellings[0]))
    places: defaultdict[int, int] = defaultdict(int)
    for pieces in spellings:
        for posting in array("I", b"".join(pieces)):
            places[posting >> BITS] |= posting
    return array("I", (places[number] for number in sorted(places)))


@cache
def _letter(first: str) -> str:
    letter = fold(first)
    return letter if letter.isascii() else "~"


def _part_of(term: str) -> str:
    """Return the part of the alphabet that a term belongs to; parts are worked on in parallel and share no file."""
    return _letter(term[0])
