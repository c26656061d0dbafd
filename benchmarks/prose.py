"""Fills the sentence patterns: a voice that tells one profile's story, the same for the same seed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import Final

from benchmarks import names, phrases, sentences
from benchmarks.chance import between, happens, pick
from benchmarks.topics import TOPICS, Topic

_SLOT: Final = re.compile(r"\{([A-Za-z]+)[0-9]?\}")
_STEPS: Final = (5, 7, 11, 13, 17, 1)
_MAIN_TOPIC: Final = 0.75
_SHORTEST_STORY: Final = 330

_LISTS: Final[dict[str, Sequence[str]]] = {
    "when": sentences.WHEN,
    "quality": sentences.QUALITIES,
    "effect": sentences.EFFECTS,
    "movement": sentences.MOVEMENTS,
    "place": names.PLACES,
    "verb": phrases.VERBS,
    "object": phrases.OBJECTS,
    "manner": phrases.MANNERS,
    "aim": phrases.AIMS,
    "paper": phrases.PAPERS,
}
_DEEDS: Final = sentences.DEEDS + phrases.DEEDS
_RESULTS: Final = sentences.RESULTS + phrases.RESULTS
_TOPIC_LISTS: Final = {
    "work": "works",
    "deed": "deeds",
    "hardship": "hardships",
    "gain": "gains",
    "idea": "ideas",
}
_RANGES: Final = {"n": (12, 380), "m": (4, 28), "p": (51, 98), "month": (3, 11)}


@lru_cache(maxsize=4096)
def _parts(pattern: str) -> tuple[str, ...]:
    """Split a pattern into literals (at even places) and slot names (at odd ones)."""
    return tuple(_SLOT.split(pattern))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass
class Voice:
    """Draws phrases for one profile, each list in an order of its own so that little repeats.

    Attributes:
        random: The only source of chance.
        facts: What stays the same through the story (name, post, unit, years), by slot.
        subjects: How the person or collective is called in running text.
        topics: Ids of the story's fields, the main one first.
    """

    random: Random
    facts: dict[str, str]
    subjects: Sequence[str]
    topics: Sequence[str]
    _decks: dict[int, list[int]] = field(default_factory=dict)

    def draw(self, choices: Sequence[str]) -> str:
        """Return the next of the choices; none comes twice before all have come."""
        deck = self._decks.get(id(choices))
        if deck is None:
            size = len(choices)
            step = next(step for step in _STEPS[int(self.random.random() * 3) :] if size % step or step == 1)
            deck = self._decks[id(choices)] = [int(self.random.random() * size), step]
        deck[0] = (deck[0] + deck[1]) % len(choices)
        return choices[deck[0]]

    def sentence(self, patterns: Sequence[str]) -> str:
        """Return one of the patterns filled, with a capital at its start."""
        return _capital(self.fill(self.draw(patterns)))

    def sentences(self, *groups: tuple[Sequence[str], int]) -> str:
        """Return a paragraph of so many sentences of each group, in this order."""
        return " ".join([self.sentence(patterns) for patterns, count in groups for _ in range(count)])

    def fill(self, pattern: str) -> str:
        """Return the pattern with every slot filled."""
        parts = _parts(pattern)
        if len(parts) == 1:
            return pattern
        filled = list(parts)
        for index in range(1, len(parts), 2):
            slot = parts[index]
            value = self._slot(slot.lower())
            filled[index] = value if slot.islower() else _capital(value)
        return "".join(filled)

    def _slot(self, slot: str) -> str:
        if slot in self.facts:
            return self.facts[slot]
        if slot in _RANGES:
            return str(between(self.random, *_RANGES[slot]))
        if slot in _TOPIC_LISTS:
            return self.fill(self.draw(getattr(self._topic(), _TOPIC_LISTS[slot])))
        if slot in _LISTS:
            return self.fill(self.draw(_LISTS[slot]))
        return self._composed(slot)

    def _composed(self, slot: str) -> str:
        if slot == "who":
            return self.draw(self.subjects)
        if slot == "act":
            return f"{self.draw(phrases.VERBS)} {self.draw(phrases.OBJECTS)}"
        if slot == "colleague":
            female = happens(self.random, 0.5)
            return f"{'chị' if female else 'anh'} {names.person_name(self.random, female=female)}"
        raise KeyError(slot)

    def _topic(self) -> Topic:
        if len(self.topics) > 1 and not happens(self.random, _MAIN_TOPIC):
            return TOPICS[pick(self.random, self.topics[1:])]
        return TOPICS[self.topics[0]]


def story(voice: Voice, *, collective: bool) -> str:
    """Return a Markdown story of about 600 words: hardships, deeds, figures, a quote, what to copy."""
    random = voice.random
    openings = sentences.OPENINGS_UNIT if collective else sentences.OPENINGS_PERSON
    wanted = max(_SHORTEST_STORY, random.gauss(600, 110))
    headings = [f"## {pick(random, group)}" for group in sentences.HEADINGS]
    noted = happens(random, 0.04)
    opening = voice.sentences((openings, 1), (sentences.FILLERS, 1), (sentences.SITUATION, 1))
    begin = [opening + ("[^1]" if noted else ""), headings[0], voice.sentences((sentences.SITUATION, 3))]
    middle = [headings[1], voice.sentences((_DEEDS, 4))]
    if happens(random, 0.5):
        middle += [voice.sentence(sentences.LIST_LEADS), _bullets(voice)]
    middle.append(voice.sentences((sentences.IDEAS, 2), (_DEEDS, 1)))
    if happens(random, 0.7):
        middle += [voice.sentence(sentences.SPEAKERS), f"> “{voice.draw(sentences.QUOTES)}”"]
    end = [headings[2], voice.sentences((_RESULTS, 4))]
    if happens(random, 0.45):
        end += [voice.sentence(sentences.TABLE_LEADS), _table(voice)]
    end += [headings[3], voice.sentences((sentences.FILLERS, 2), (sentences.CLOSINGS, 2))]
    if noted:
        end.append(f"[^1]: {voice.sentence(sentences.FOOTNOTES)}")
    length = sum(block.count(" ") + 1 for block in (*begin, *middle, *end))
    while length < wanted:
        more = voice.sentences((_DEEDS, 2), (sentences.FILLERS, 1), (_RESULTS, 1))
        middle.append(more)
        length += more.count(" ") + 1
    return "\n\n".join((*begin, *middle, *end)) + "\n"


def _bullets(voice: Voice) -> str:
    count = between(voice.random, 3, 5)
    marks = ["-"] * count if happens(voice.random, 0.6) else [f"{number}." for number in range(1, count + 1)]
    lines = [f"{mark} {_capital(voice.fill('{deed}'))}" for mark in marks]
    return ";\n".join(lines) + "."


def _table(voice: Voice) -> str:
    year = int(voice.facts["year"])
    lines = [f"| Chỉ tiêu | Năm {year - 1} | Năm {year} |", "| --- | ---: | ---: |"]
    measures = {measure for topic in voice.topics for measure in TOPICS[topic].measures}
    for measure in sorted(measures)[: between(voice.random, 3, 5)]:
        before = between(voice.random, 8, 207)
        lines.append(f"| {measure} | {before} | {between(voice.random, before + 2, 2 * before)} |")
    return "\n".join(lines)
