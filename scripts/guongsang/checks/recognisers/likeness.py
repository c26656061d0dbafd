"""How alike two stories are in their wording: a small sketch of each, and the few pairs that are worth comparing.

A story is the set of its shingles: every five words in a row, folded, without quotations, as long as these are the
smaller part, and without whoever it is about, so that a copy under another name is a copy all the same. Two stories are alike
as two sets are (Jaccard): what they share, out of all that either has. A sketch keeps the 64 smallest hashes of a set,
an even sample from which the likeness of two whole sets can be estimated (A. Broder, On the resemblance and
containment of documents, 1997). Shingles that begin with the commonest initial have the smallest, and there are mostly
enough of them: so five in six need not be hashed at all.
"""

from __future__ import annotations

import base64
import struct
from binascii import a2b_base64
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING
from zlib import crc32

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.quotations import own_words_of
from guongsang.vietnamese import bare_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_WORDS = 30
"""Shorter stories are not compared: there are not many ways of saying so little."""

_SHINGLE = 5
_SIZE = 64
_ADDRESS = lazy_pattern(rb" (?:dong chi|anh|ba|chi|co|ong)(?= )")
"""Words before a name (đồng chí, anh, bà, chị, cô, ông), which change with it."""

_FIRST = b"t"
"""The initial of the shingles that are sampled first; one word in six has it."""

_SAMPLED_FIRST = lazy_pattern(rb" t(?=([^ ]*+ [^ ]++ [^ ]++ [^ ]++ [^ ]++) )")
_LATER = 1 << 31
"""The least hash of all other shingles."""

_PROBES = 16
_LEAST_SHARED_PROBES = 3
_MOST_HOLDERS = 16
_WORTH_COMPARING = 0.35
"""Estimates are off by 0.06 one time in three: what is alike by half is hardly ever estimated lower than this."""


def words_of(text: str, name: str) -> list[bytes]:
    """Return the folded words of a story about `name`, without that name and without quotations.

    Where these are the greater part they count as well (see `quotations`).
    """
    words, own = _spaced(own_words_of(text)), _spaced(name).split() or [b"-"]
    words = _ADDRESS.sub(b" @", words.replace(b" %b " % b" ".join(own), b" "))
    return words.replace(b" @ %b " % own[-1], b" ").replace(b"@", b"").split()


def shingles_of(words: Sequence[bytes]) -> frozenset[bytes]:
    """Return every five words in a row; of a story too short to be compared, none."""
    return frozenset(_shingles(words))


def resemblance(one: frozenset[bytes], other: frozenset[bytes]) -> float:
    """Return how alike the shingles of two stories are, from 0 to 1."""
    return len(one & other) / len(one | other) if one and other else 0.0


def sketch_of(words: Sequence[bytes]) -> str:
    """Return a sketch as text: the smallest hashes, ascending, four bytes each. It is the same on every machine."""
    text = b" %b " % b" ".join(words) if len(words) >= LEAST_WORDS else b""
    # What follows the initial tells shingles apart as well as the whole does.
    hashes = {crc32(rest) >> 1 for rest in _SAMPLED_FIRST.findall(text)}
    if len(hashes) < _SIZE:
        hashes.update(_LATER | crc32(shingle) >> 1 for shingle in _shingles(words) if not shingle.startswith(_FIRST))
    smallest = sorted(hashes)[:_SIZE]
    return base64.b64encode(struct.pack(f"<{len(smallest)}I", *smallest)).decode("ascii")


def likely_pairs(sketches: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Yield positions of stories that may be alike: each with earlier ones, the likeliest first.

    A story is looked up by those of its hashes that are rarest among all, because what many share tells nothing. Of
    many copies of one story each is paired with the first few.
    """
    stories = [_hashes(sketch) for sketch in sketches]
    counts = Counter(chain.from_iterable(stories))
    # Rarest first; among equals the hash decides, so that two stories with the same rare hashes look for the same ones.
    shared = sorted((count, value) for value, count in counts.items() if count > 1)
    ranks = {value: rank for rank, (_, value) in enumerate(shared, start=1)}
    holders: list[list[int]] = [[] for _ in range(len(shared) + 1)]
    for position, own in enumerate(stories):
        known = sorted(filter(None, map(ranks.get, own)))
        if len(known) < max(1, _WORTH_COMPARING * len(own)):
            continue
        probes = [holders[rank] for rank in known[:_PROBES]]
        met = Counter(chain.from_iterable(probes))
        estimates = [
            (_estimate(own, stories[other]), -other) for other, times in met.items() if times >= _LEAST_SHARED_PROBES
        ]
        likely = [-other for estimate, other in sorted(estimates, reverse=True) if estimate >= _WORTH_COMPARING]
        if likely:
            yield position, likely
        for held in probes:
            if len(held) < _MOST_HOLDERS:
                held.append(position)


def _shingles(words: Sequence[bytes]) -> Iterator[bytes]:
    if len(words) < LEAST_WORDS:
        return iter(())
    return map(b" ".join, zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def _spaced(text: str) -> bytes:
    """Return folded words with spaces between them and around them."""
    return b" %b " % bare_words(text).encode("ascii")


def _hashes(sketch: str) -> tuple[int, ...]:
    packed = a2b_base64(sketch)
    return struct.unpack(f"<{len(packed) // 4}I", packed)


def _estimate(one: Sequence[int], other: Sequence[int]) -> float:
    """Return how alike two stories are by their sketches: what both have of the smallest hashes of either."""
    first, second = set(one), set(other)
    smallest = sorted(first | second)[:_SIZE]
    return len(first.intersection(smallest) & second) / len(smallest)
