"""Which profiles each term leads to: gathered from stretches of profiles in parallel, then joined.

A posting is one number: the profile's number in the index, and behind it in `BITS` bits where the term stands.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from guongsang.site.search_index.shards import Posted
from guongsang.site.search_index.terms import BITS, Searchable, marked_terms, passages_of, spelt
from guongsang.vietnamese import fold, fold_spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

_PLACE_BITS: Final = 10
STRETCH: Final = 1 << _PLACE_BITS
"""Most profiles of which the terms are gathered at once: every stretch has most of the terms, and its own copy of them."""

_WORD_BITS: Final = 23
"""Two words, a profile's place in its stretch and where the term stands there make one number of 64 bits, for numbers
are sorted by the million at once."""

_STANDING_BITS: Final = _PLACE_BITS + BITS

Gathered = dict[str, dict[str, bytes]]
"""Part of the alphabet → term → postings, ascending, four bytes each."""


def gather(first: int, profiles: Iterable[Searchable]) -> Gathered:
    """Gather the terms of profiles that stand in a row in the index, `STRETCH` at most, the first of them at number `first`."""
    # Words are numbered from 1 on as they come. Should there be more than any language has, the rest lead nowhere.
    numbers: defaultdict[str, int] = defaultdict(partial(next, iter(range(1, 1 << _WORD_BITS)), 0))
    words: list[int] = []
    lengths: list[int] = []
    standings: list[int] = []
    marked: list[int] = []
    for place, profile in enumerate(profiles):
        passages = passages_of(profile)
        for passage in passages:
            words += map(numbers.__getitem__, passage.words)
            words.append(0)
            lengths.append(len(passage.words) + 1)
            standings.append(place << BITS | passage.where)
        for own, where in marked_terms(passages):
            code = numbers[own[0]] << _WORD_BITS | (numbers[own[1]] if len(own) > 1 else 0)
            marked.append(code << _STANDING_BITS | place << BITS | where)
    places = np.repeat(np.array(standings, np.uint64), lengths)
    found = _sorted_terms(np.array(words, np.uint64), places, np.array(marked, np.uint64))
    return _by_part(found, first, ["", *numbers])


def _sorted_terms(
    words: NDArray[np.uint64], places: NDArray[np.uint64], marked: NDArray[np.uint64]
) -> NDArray[np.uint64]:
    """Return each term of each profile once, with all the places where it stands there, sorted by term and profile.

    `words` are the numbers of words in a row, a 0 after each passage; `places` says for each of them where it stands.
    """
    shifted = words << np.uint64(_WORD_BITS)
    singles = (shifted << np.uint64(_STANDING_BITS) | places)[words > 0]
    pairs = ((shifted[:-1] | words[1:]) << np.uint64(_STANDING_BITS) | places[:-1])[(words[:-1] > 0) & (words[1:] > 0)]
    terms = np.concatenate((singles, pairs, marked))
    terms.sort()
    # Where nothing starts, `reduceat` has nothing to give.
    return np.bitwise_or.reduceat(terms, _starts(terms >> np.uint64(BITS))) if len(terms) else terms


def _by_part(terms: NDArray[np.uint64], first: int, words: Sequence[str]) -> Gathered:
    """Return the postings of each term, whose two words are given by their numbers, in its part of the alphabet."""
    codes = terms >> np.uint64(_STANDING_BITS)
    standing = terms & np.uint64((1 << _STANDING_BITS) - 1)
    postings = (standing + np.uint64(first << BITS)).astype(np.uint32).tobytes()
    starts = _starts(codes)
    ends = [*starts.tolist(), len(codes)][1:]
    one = (codes[starts] >> np.uint64(_WORD_BITS)).tolist()
    two = (codes[starts] & np.uint64((1 << _WORD_BITS) - 1)).tolist()
    gathered: Gathered = {}
    for word, following, start, end in zip(one, two, starts.tolist(), ends, strict=True):
        if word:
            term = f"{words[word]} {words[following]}" if following else words[word]
            gathered.setdefault(_part_of(term), {})[term] = postings[4 * start : 4 * end]
    return gathered


def _starts(sorted_values: NDArray[np.uint64]) -> NDArray[np.intp]:
    """Return the positions of those that differ from the one before."""
    differs = np.ones(len(sorted_values), bool)
    np.not_equal(sorted_values[1:], sorted_values[:-1], out=differs[1:])
    return np.flatnonzero(differs)


def join(part: str, stretches: Sequence[Gathered]) -> Iterator[Posted]:
    """Yield the terms of one part of the alphabet with their postings, sorted by folded terms and then by terms."""
    joined: defaultdict[tuple[str, str], list[bytes]] = defaultdict(list)
    typed: defaultdict[str, list[bytes]] = defaultdict(list)
    for gathered in stretches:
        for term, postings in gathered.get(part, {}).items():
            typed[term].append(postings)
    for term, pieces in typed.items():
        joined[fold_spellings(term), spelt(term)].append(b"".join(pieces))
    for folded, term in sorted(joined):
        yield Posted(folded, term, _merged(joined[folded, term]))


def _merged(spellings: list[bytes]) -> bytes:
    """Return the postings of one term, which may have been typed in several ways."""
    if len(spellings) == 1:
        return spellings[0]
    places: defaultdict[int, int] = defaultdict(int)
    for posting in chain.from_iterable(map(partial(array, "I"), spellings)):
        places[posting >> BITS] |= posting
    return array("I", (places[number] for number in sorted(places))).tobytes()


@cache
def _letter(first: str) -> str:
    letter = fold(first)
    return letter if letter.isascii() else "~"


def _part_of(term: str) -> str:
    """Return the part of the alphabet that a term belongs to; parts are worked on in parallel and share no file."""
    return _letter(term[0])
