"""The files of the index that hold terms: sorted, packed, cut into small pieces and named by their content.

Where a piece ends depends on the term there and on the piece's own size, never on the pieces before it: a new term
changes one file, and all others keep their names.

A piece, inflated, is a row of entries, their numbers as `numbers` writes them:

    bytes shared with the term before, bytes that follow, these bytes (UTF-8)
    how many postings; before it a 0 where a single word stands in so many profiles that the stories are left out,
        and all that have it stand in another entry, which is read only when there is nothing else to go by
    where the term stands in all of them, or 0 and then, behind the gaps, one such byte each
    the gaps between the profiles' numbers, less one
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from guongsang.site.search_index.numbers import number, numbers, pack
from guongsang.site.search_index.terms import BITS, EVERYWHERE, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WHERE: Final = (1 << BITS) - 1
_TELLING: Final = _WHERE & ~(Where.SUMMARY | Where.STORY)
_LEAST, _MOST = 2_300, 9_000
"""Bytes of a piece before it is packed, which takes a quarter away."""

_LEAST_OF_FEW, _MOST_OF_FEW = 1_000, 4_000
"""The same in an index of few profiles: nearly every query looks in vain for most of its terms there."""

_LEAST_OF_NAMES, _MOST_OF_NAMES = 300, 900
"""The same of last names: every query of several words looks for two, and mostly in vain."""

_ENDS_AT: Final = 64
"""A piece that is large enough ends before one in so many terms, chosen by their hashes."""

_COMMON: Final = 0.3
"""A single word in a larger share of the profiles leads only to those it names or describes."""

_FEW: Final = 100
"""Of so few profiles every word leads to those that have it."""


class Shard(NamedTuple):
    """A packed piece, and the folded term it starts with."""

    start: str
    packed: bytes


class Posted(NamedTuple):
    """A folded term, the term, and its postings, ascending, four bytes each."""

    folded: str
    term: str
    postings: bytes


class _Entry(NamedTuple):
    """A term and its postings as a piece holds them: how many, where each stands, the gaps between the profiles."""

    posted: Posted
    profiles: int
    places: bytes
    gaps: bytes


def cut(entries: Iterable[Posted], profiles: int, *, are_last_names: bool = False) -> Iterator[Shard]:
    """Pack sorted entries of an index over so many profiles into pieces."""
    sizes = (_LEAST, _MOST) if profiles > _FEW else (_LEAST_OF_FEW, _MOST_OF_FEW)
    if are_last_names:
        sizes = (_LEAST_OF_NAMES, _MOST_OF_NAMES)
    everywhere: list[Posted] = []
    yield from _pieces(entries, sizes, max(_FEW, profiles * _COMMON), everywhere)
    yield from _pieces(everywhere, sizes, profiles, [])


def _pieces(
    entries: Iterable[Posted], sizes: tuple[int, int], common: float, everywhere: list[Posted]
) -> Iterator[Shard]:
    """Yield the pieces of entries; put aside those of words that more profiles have than is common."""
    least, most = sizes
    start, last, before = "", "", b""
    piece = bytearray()
    for entry in _entries(entries):
        folded, term, postings = entry.posted
        if not piece:
            start = folded
        elif folded != last and (
            len(piece) >= most or (len(piece) >= least and zlib.crc32(folded.encode()) % _ENDS_AT == 0)
        ):
            yield Shard(start, pack(piece))
            start, before = folded, b""
            piece.clear()
        encoded = term.encode()
        shared = _shared(before, encoded)
        number(piece, shared)
        number(piece, len(encoded) - shared)
        piece += encoded[shared:]
        if " " not in term and entry.profiles > common:
            number(piece, 0)
            telling, having = _divided(postings)
            _add(piece, *_entries([Posted(folded, term, telling)]))
            everywhere.append(Posted(EVERYWHERE + folded, EVERYWHERE + term, having))
        else:
            _add(piece, entry)
        last, before = folded, encoded
    if piece:
        yield Shard(start, pack(piece))


def _entries(posted: Iterable[Posted]) -> Iterator[_Entry]:
    """Yield terms with their postings as they are written; all at once, for most terms have but a few."""
    everything = list(posted)
    postings = np.frombuffer(b"".join([each.postings for each in everything]), np.uint32)
    counts = [len(each.postings) // postings.itemsize for each in everything]
    places = (postings & _WHERE).astype(np.uint8).tobytes()
    profiles = postings.astype(np.int64) >> BITS
    gaps = np.diff(profiles, prepend=0) - 1
    firsts = np.cumsum([0, *counts[:-1]])[np.array(counts, bool)] if counts else []
    gaps[firsts] = profiles[firsts]
    packed, sizes = numbers(gaps)
    ends = np.concatenate(([0], np.cumsum(sizes)))
    start = 0
    for each, count in zip(everything, counts, strict=True):
        end = start + count
        yield _Entry(each, count, places[start:end], packed[ends[start] : ends[end]])
        start = end


def _add(piece: bytearray, entry: _Entry) -> None:
    """Append the postings of a term to a piece."""
    number(piece, entry.profiles)
    if entry.profiles:
        is_even = entry.places.count(entry.places[0]) == entry.profiles
        piece.append(entry.places[0] if is_even else 0)
        piece += entry.gaps
        if not is_even:
            piece += entry.places


def _divided(postings: bytes) -> tuple[bytes, bytes]:
    """Return those postings that say more than that the word stands in the text, and all of them as if that were all."""
    everything = np.frombuffer(postings, np.uint32)
    telling = everything[everything & _TELLING > 0]
    return telling.tobytes(), (everything & ~np.uint32(_WHERE) | np.uint32(Where.STORY)).tobytes()


def _shared(one: bytes, other: bytes) -> int:
    """Return how many bytes two texts begin with alike."""
    shared = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        shared += 1
    return shared
