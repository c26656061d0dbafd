"""Draws queries from profiles, each with the pages that are right answers to it.

Known-item queries: somebody knows a profile and types what they remember of it. Where several profiles fit what is
typed, such as two people of one name, all of them are right.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from random import Random
from typing import Final, NamedTuple

from benchmarks.search_index import Given
from guongsang.site.search_index.terms import words_of
from guongsang.vietnamese import fold, spelling

KINDS: Final = {
    "name": "full name",
    "plain": "full name without accents",
    "nfd": "full name in NFD",
    "telex": "full name in raw Telex",
    "last-two": "last two syllables of a name",
    "name-unit": "name and unit",
    "number": "number of a decision",
    "phrase": "four syllables of a story",
    "phrase-plain": "four syllables without accents",
    "topic": "two words of a summary",
}

_TELEX: Final = dict(zip("\u0300\u0309\u0303\u0301\u0323", "frxsj", strict=True))
_NUMBER: Final = re.compile(r"\d+[-/]\S+")
_PHRASE: Final = 4
_TOPIC: Final = range(2, 21)
"""Profiles that have the two words of a topic."""


class Query(NamedTuple):
    """What is typed, what kind of query that is, and the addresses of the profiles that are right."""

    kind: str
    text: str
    right: list[str]


def draw_queries(given: Given, count: int, seed: int) -> list[Query]:
    """Draw so many queries of each kind."""
    random = Random(f"queries/{seed}")  # noqa: S311 -- repeatable, no secret
    drawn = [*_names(given, count, random), *_numbers(given, count, random), *_phrases(given, count, random)]
    drawn += _topics(given, count, random)
    return drawn


def telex(text: str) -> str:
    """Return what is typed for a text with a Telex keyboard that is switched off: each tone behind its word."""
    return " ".join(map(_telex_word, unicodedata.normalize("NFC", text).split(" ")))


def _telex_word(word: str) -> str:
    typed = tone = ""
    for char in unicodedata.normalize("NFD", word):
        if char in _TELEX:
            tone = _TELEX[char]
        elif char == "\u0302":
            typed += typed[-1].lower()
        elif char in "\u0306\u031b":
            typed += "w"
        else:
            typed += {"đ": "dd", "Đ": "Dd"}.get(char, char)
    return typed + tone


def _spelt(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(spelling, words))


def _names(given: Given, count: int, random: Random) -> Iterator[Query]:
    cards = [profile.card for profile in given.profiles]
    exact: defaultdict[object, list[str]] = defaultdict(list)
    for card in cards:
        words = words_of(card.name)
        for key in (_spelt(words), fold(card.name), ("last", *_spelt(words[-2:])), (_spelt(words), card.unit.name)):
            exact[key].append(card.url)
    for card in random.sample(cards, min(count, len(cards))):
        words, name = words_of(card.name), card.name
        right = exact[_spelt(words)]
        yield Query("name", name, right)
        yield Query("plain", fold(name), exact[fold(name)])
        yield Query("nfd", unicodedata.normalize("NFD", name), right)
        yield Query("telex", telex(name), right)
        yield Query("last-two", " ".join(name.split()[-2:]), exact["last", *_spelt(words[-2:])])
        yield Query("name-unit", f"{name} {card.unit.name}", exact[_spelt(words), card.unit.name])


def _numbers(given: Given, count: int, random: Random) -> Iterator[Query]:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for profile in given.profiles:
        for number in {found[0] for text in profile.about if (found := _NUMBER.match(text))}:
            owners[number].append(profile.card.url)
    numbers = sorted(owners)
    for number in random.sample(numbers, min(count, len(numbers))):
        yield Query("number", number, owners[number])


def _phrases(given: Given, count: int, random: Random) -> Iterator[Query]:
    """Draw phrases that stand in one story only, with accents or without."""
    rows = [words_of(story) for story in given.stories]
    folded = [[fold(word) for word in row] for row in rows]
    seen = Counter(phrase for row in folded for phrase in set(_runs(row)))
    for at in _without_end(len(rows), random):
        if count <= 0:
            return
        start = random.randrange(max(1, len(rows[at]) - _PHRASE + 1))
        if seen[tuple(folded[at][start : start + _PHRASE])] == 1:
            url = given.profiles[at].card.url
            yield Query("phrase", " ".join(rows[at][start : start + _PHRASE]), [url])
            yield Query("phrase-plain", " ".join(folded[at][start : start + _PHRASE]), [url])
            count -= 1


def _topics(given: Given, count: int, random: Random) -> Iterator[Query]:
    """Draw two neighbouring words of a summary that some other profiles have as well."""
    texts = [
        [[*map(spelling, words_of(text))] for text in (profile.card.name, *profile.about, profile.card.summary, story)]
        for profile, story in zip(given.profiles, given.stories, strict=True)
    ]
    owners: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for profile, rows in zip(given.profiles, texts, strict=True):
        for pair in {pair for row in rows for pair in pairwise(row)}:
            owners[pair].append(profile.card.url)
    for at in _without_end(len(texts), random):
        if count <= 0:
            return
        words = words_of(given.profiles[at].card.summary)
        start = random.randrange(max(1, len(words) - 1))
        right = owners.get((spelling(words[start]), spelling(words[start + 1])), []) if len(words) > 1 else []
        if len(right) in _TOPIC:
            yield Query("topic", " ".join(words[start : start + 2]), right)
            count -= 1


def _runs(row: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(row[at : at + _PHRASE]) for at in range(len(row) - _PHRASE + 1))


def _without_end(size: int, random: Random) -> Iterator[int]:
    """Yield positions by chance, many times more than there are, but not for ever."""
    return (random.randrange(size) for _ in range(200 * size))
