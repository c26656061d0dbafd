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
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.vietnamese import is_syllable, nfc, spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


class Passage(NamedTuple):
    """Words in a row, and where in the profile they stand: every one of them is a term there, and every pair."""

    words: list[str]
    where: int


class Marked(NamedTuple):
    """A further term of a profile, as one or two words, and where it stands."""

    words: tuple[str, ...]
    where: int


def passages_of(profile: Searchable) -> list[Passage]:
    """Return the words of a profile, as they are typed: how a tone is placed is evened out when all are joined."""
    texts = [
        (profile.name, Where.NAME),
        (profile.summary, Where.SUMMARY),
        *((text, Where.ABOUT) for text in profile.about),
        *((text, Where.ELSEWHERE) for text in profile.elsewhere),
        *((text, Where.ABOUT | Where.FACT) for text in profile.facts),
        (profile.story, Where.STORY),
    ]
    return [Passage(words_of(text), where) for text, where in texts]


def marked_terms(passages: Iterable[Passage]) -> Iterator[Marked]:
    """Yield what the name starts and ends with, and the numbers of decisions: three words as one term, "98 kl tw"."""
    for words, where in passages:
        if where == Where.NAME:
            for size in (1, 2):
                if len(words) >= size:
                    yield Marked(tuple(words[:size]), Where.START)
                    yield Marked(tuple(words[-size:]), Where.END)
            if words:
                yield Marked((LAST + words[-1],), Where.NAME | Where.END)
        elif where != Where.STORY:
            for at in range(len(words) - 2):
                if words[at][0].isdecimal():
                    yield Marked((" ".join(words[at : at + 3]),), where)


def is_foreign(term: str) -> bool:
    """Tell whether a term is a word in plain letters that is no syllable of Vietnamese: "camera", "ubnd"."""
    return term.isascii() and term.isalnum() and not term[0].isdecimal() and not is_syllable(term)


def spelt(term: str) -> str:
    """Return a term with every word as `vietnamese.spelling` writes it."""
    return term if term.isascii() else " ".join(map(spelling, term.split(" ")))


def words_of(text: str) -> list[str]:
    """Return the words of a text: runs of letters and digits, in small letters."""
    return _WORD.findall(nfc(text).lower())
