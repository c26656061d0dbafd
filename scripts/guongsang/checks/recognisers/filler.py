"""Recognises words that say nothing: fillers, what is true of everybody, and what was asked, given back as the answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from guongsang import vietnamese
from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_FEWEST_OWN_WORDS: Final = 6
"""Different words that must be left of a statement once empty phrases and what was asked are taken away."""

_FEWEST_TELLING_WORDS: Final = 4
"""Different words that must be left once commonplaces are taken away: what was done, to what, by what means."""

_LEAST_NEWS: Final = 4
"""Different syllables that a summary has besides those of what is known and of empty praise, to say anything."""

_RUN: Final = 4
_FIGURE: Final = lazy_pattern(r"(?<![\d/.-])(?!(?:19|20)\d\d(?!\d))\d+(?![\d/-])")
_LETTERS: Final = lazy_pattern(r"[^\W\d_]+")


@dataclass(frozen=True)
class EmptyWords:
    """What counts as nobody's own words.

    `phrases` say nothing wherever they stand, with accents or without; `commonplaces` only where nothing else does.
    """

    phrases: tuple[str, ...]
    commonplaces: tuple[str, ...]

    @cached_property
    def bare(self) -> frozenset[str]:
        """The words of the phrases, without accents."""
        return _bare_words(self.phrases)

    @cached_property
    def common(self) -> frozenset[str]:
        """The words of all of them: as they are written, spelled in one way, and without accents."""
        return frozenset(
            word
            for phrase in (*self.commonplaces, *self.phrases)
            for word in (*_LETTERS.findall(_small(phrase)), *_spelled(phrase).split(), *folded(phrase).split())
        )


def says_nothing(statement: str, asked: tuple[str, ...], empty: EmptyWords) -> bool:
    """Whether a statement tells of no deed: made of empty words, or of what it was asked, or of no words at all."""
    given_back = _bare_words(asked)
    # Mostly half of it has enough words that stand in no phrase, and sooner the half that does not begin it.
    half = statement[statement.find(" ", len(statement) // 2) + 1 :]
    if _is_plainly_own(half, given_back, empty) or _is_plainly_own(statement, given_back, empty):
        return False
    if _is_gibberish({*_LETTERS.findall(statement.lower())}):
        return True
    return (
        own_words(statement, empty.phrases, asked) < _FEWEST_OWN_WORDS
        or telling_words(statement, (*empty.commonplaces, *empty.phrases)) < _FEWEST_TELLING_WORDS
    )


def own_words(statement: str, phrases: tuple[str, ...], asked: tuple[str, ...]) -> int:
    """Count the different words of a statement that neither empty phrases nor what was asked account for."""
    words = _any_of(phrases).sub("|", folded(statement)).split()
    known = _runs(asked)
    if not known.isdisjoint(_runs_of(words)):
        copied = {at + step for at, run in enumerate(_runs_of(words)) if run in known for step in range(_RUN)}
        words = [word for at, word in enumerate(words) if at not in copied]
    return sum(not word.isdecimal() and word != "|" for word in {*words})


def telling_words(statement: str, commonplaces: tuple[str, ...]) -> int:
    """Count the different words and figures of a statement that are no part of what is said of everybody; years are none.

    Here accents matter: «chợ» tells of a place, «cho» of nothing. A statement typed without any is compared without.
    """
    figures = {*_FIGURE.findall(statement)}
    known = _commonplaces(commonplaces, is_ascii=statement.isascii())
    return len(figures) + len({*known.sub("|", _spelled(statement)).split()} - {"|"})


def is_empty_summary(summary: str, known: str, empty: frozenset[str]) -> bool:
    """Whether a summary holds hardly any syllable but empty ones, given without accents, and those of what is known."""
    return len({*_syllables(summary)} - empty - {*_syllables(known)}) < _LEAST_NEWS


def bare_syllables(phrases: tuple[str, ...]) -> frozenset[str]:
    """Return the syllables of phrases, without accents."""
    return frozenset(syllable for phrase in phrases for syllable in _syllables(phrase))


def _syllables(text: str) -> list[str]:
    return vietnamese.bare_words(text).split()


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Return the words of a text in small letters without accents, one space between them."""
    return " ".join(_syllables(text))


def _small(text: str) -> str:
    return vietnamese.nfc(text).lower()


def _spelled(text: str) -> str:
    """Return the words of a text in small letters, each spelled in one way, one space between them."""
    return " ".join(map(vietnamese.spelling, _LETTERS.findall(_small(text))))


@lru_cache(maxsize=256)
def _bare_words(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for text in texts for word in folded(text).split())


@lru_cache(maxsize=16)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    # The longest first: one phrase may be the beginning of another.
    longest_first = sorted({*map(folded, phrases)} - {""}, key=len, reverse=True)
    return lazy_pattern(rf"\b(?:{'|'.join(longest_first)})\b" if longest_first else r"(?!)")


@lru_cache(maxsize=4)
def _commonplaces(phrases: tuple[str, ...], *, is_ascii: bool) -> re.Pattern[str]:
    written = folded if is_ascii else _spelled
    longest_first = sorted({*map(written, phrases)} - {""}, key=len, reverse=True)
    return lazy_pattern(rf"(?<![^ ])(?:{'|'.join(longest_first)})(?![^ ])" if longest_first else r"(?!)")


@lru_cache(maxsize=256)
def _runs(texts: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the runs of words in some texts that are too long to be chance."""
    return frozenset(run for text in texts for run in _runs_of(folded(text).split()))


def _runs_of(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[step:] for step in range(_RUN)), strict=False)


def _is_plainly_own(text: str, given_back: frozenset[str], empty: EmptyWords) -> bool:
    """Whether a text has enough words that are Vietnamese and stand in no phrase, without a look at the phrases.

    `given_back` are the words of what was asked, without accents.
    """
    own = {*_syllables(text)} - empty.bare - given_back
    if len(own) - sum(map(str.isdecimal, own)) < _FEWEST_OWN_WORDS:
        return False
    words = {*_LETTERS.findall(text.lower())}
    # Few are left to be spelled in one way.
    telling = {*map(vietnamese.spelling, words - empty.common)} - empty.common
    return len(telling) >= _FEWEST_TELLING_WORDS and not _is_gibberish(words)


def _is_gibberish(words: set[str]) -> bool:
    """Whether hardly any of a text's different words could be Vietnamese; no more than needed are looked at."""
    syllables = filter(vietnamese.is_syllable, words)
    return sum(1 for _ in islice(syllables, _FEWEST_OWN_WORDS)) < _FEWEST_OWN_WORDS
