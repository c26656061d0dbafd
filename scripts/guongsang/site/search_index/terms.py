"""The terms under which a profile is found: its words, and pairs of neighbouring words.

Nearly every syllable of Vietnamese stands in nearly every profile; which two stand together tells profiles apart. A
term is one word, or two with a space between them: runs of letters and digits, in small letters. The
number of a decision is a term as well.

A sign in front of a word makes other terms of it, which lie apart in the index: `LAST` leads to those whose names end
with it, for that is how people are called; `EVERYWHERE` to whoever has a word that its own entry says too little of.
"""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.vietnamese import is_syllable, nfc, spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

LAST: Final = "*"
EVERYWHERE: Final = "="

_WORD: Final = re.compile(r"[^\W_]{1,40}")


class Where(IntEnum):
    """Where in a profile a term stands, a bit each; those of a term are added up to one byte, a plain number."""

    NAME = 1
    START = 2
    """The name starts with it."""

    END = 4
    """The name ends with it."""

    ABOUT = 8
    """Post, unit, fields, awards, decisions, places, years: what is known of a profile besides its story."""

    SUMMARY = 16
    STORY = 32
    ELSEWHERE = 64
    """Only in what the profile's place was called before or is called now."""

    FACT = 128
    """Post, unit, year, place, award: what the profile's card shows besides the name."""


BITS: Final = 8
"""How many bits `Where` takes."""


class Searchable(NamedTuple):
    """The texts of one profile, by where they stand."""

    name: str
    about: tuple[str, ...]
    summary: str
    story: str
    elsewhere: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """Those of `about` that the profile's card shows."""


class Terms(NamedTuple):
    """The terms of one profile: those of its story alone, and all others with where they stand."""

    story: frozenset[str]
    others: dict[str, int]


def terms_of(profile: Searchable) -> Terms:
    """Return the terms of a profile, as they are typed: how a tone is placed is evened out when all are joined."""
    story = frozenset(_terms(words_of(profile.story)))
    found: dict[str, int] = {}
    texts: list[tuple[str, int]] = [(profile.summary, Where.SUMMARY), *((text, Where.ABOUT) for text in profile.about)]
    texts += [(text, Where.ELSEWHERE) for text in profile.elsewhere]
    texts += [(text, Where.ABOUT | Where.FACT) for text in profile.facts]
    for text, where in texts:
        words = words_of(text)
        for term in (*_terms(words), *_numbers(words)):
            found[term] = found.get(term, 0) | where
    name = words_of(profile.name)
    for term in _terms(name):
        found[term] = found.get(term, 0) | Where.NAME
    for size in (1, 2):
        if len(name) >= size:
            found[" ".join(name[:size])] |= Where.START
            found[" ".join(name[-size:])] |= Where.END
    if name:
        found[LAST + name[-1]] = Where.NAME | Where.END
    for term in story.intersection(found):
        found[term] |= Where.STORY
    return Terms(story.difference(found), found)


def is_foreign(term: str) -> bool:
    """Tell whether a term is a word in plain letters that is no syllable of Vietnamese: "camera", "ubnd"."""
    return term.isascii() and term.isalnum() and not term[0].isdecimal() and not is_syllable(term)


def spelt(term: str) -> str:
    """Return a term with every word as `vietnamese.spelling` writes it."""
    return term if term.isascii() else " ".join(map(spelling, term.split(" ")))


def words_of(text: str) -> list[str]:
    """Return the words of a text: runs of letters and digits, in small letters."""
    return _WORD.findall(nfc(text).lower())


def _terms(words: list[str]) -> set[str]:
    terms = set(map(" ".join, pairwise(words)))
    terms.update(words)
    return terms


def _numbers(words: list[str]) -> Iterator[str]:
    """Yield the numbers of decisions among words, each as a term of three: "98 kl tw"."""
    for at in range(len(words) - 2):
        if words[at][0].isdecimal():
            yield " ".join(words[at : at + 3])
