"""Finds given phrases in text, whole words only, in whatever case, and tells whether they are quoted speech."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import small_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeVar

    _Meaning = TypeVar("_Meaning")

_COMMON_FIRST: Final = " nhticgauođmvlpbàrykưásdếệeộêảạôóqờơịớềậốợểâấxồăầởựíìụủòữãổừọứắúỉýùỏặửéỗằẫũõễẩèĩỷẽỡẹỳẳỹẻfẵwjỵ"
"""Letters by how often Vietnamese prose has them."""

_LONGEST_SPEECH: Final = 3000
"""Characters before a place among which the opening quotation mark is sought."""


def find_phrases(text: str, phrases: Mapping[str, _Meaning]) -> Iterator[tuple[int, int, _Meaning]]:
    """Yield where phrases stand in a text and what each is mapped to; of two that overlap only the longer one.

    Phrases are in small letters, with single spaces; marks matter.
    """
    if not _quick_look(tuple(phrases)).search(small_text(text)):
        return
    lowered = _lowered(text)
    taken = bytearray(len(text))
    for phrase in sorted((phrase for phrase in phrases if phrase in lowered), key=len, reverse=True):
        at = lowered.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            is_whole = not lowered[max(0, at - 1) : at].isalnum() and not lowered[end : end + 1].isalnum()
            if is_whole and not any(taken[at:end]):
                taken[at:end] = b"x" * len(phrase)
                yield at, end, phrases[phrase]
            at = lowered.find(phrase, end)


@lru_cache(maxsize=8)
def _quick_look(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return an expression that finds a text to have any of the phrases, by one rare letter of each."""
    # Those with the same letter stand together, and the commonest letters first: few branches are tried at each letter.
    around: dict[str, list[str]] = {}
    letters = _few_letters(phrases)
    for phrase in phrases:
        at = min((phrase.index(letter) for letter in letters if letter in phrase), key=lambda at: -_rarity(phrase[at]))
        ahead, whole = (re.escape(part).replace("\\ ", r"\s") for part in (phrase[at + 1 :], phrase))
        # Letters ahead are compared faster than those behind.
        around.setdefault(phrase[at], []).append(f"{ahead}(?<={whole})")
    branches = [f"{re.escape(letter)}(?:{'|'.join(around[letter])})" for letter in sorted(around, key=_rarity)]
    return lazy_pattern("|".join(branches) or "(?!)")


def _few_letters(phrases: tuple[str, ...]) -> set[str]:
    """Return letters of which every phrase has one, as rare as can be: each is looked at wherever it stands."""
    letters = {max(phrase, key=_rarity) for phrase in phrases}
    for letter in sorted(letters, key=_rarity):
        others = letters - {letter}
        if all(others & {*phrase} for phrase in phrases):
            letters = others
    return letters


def _rarity(letter: str) -> int:
    # What is not among them (-1) is rarest of all.
    return _COMMON_FIRST.find(letter) % 999


def is_quoted(text: str, offset: int) -> bool:
    """Tell whether a place in a text is inside quotation marks or in a Markdown quotation."""
    first = max(0, offset - _LONGEST_SPEECH)
    start = max(first, text.rfind("\n\n", first, offset), text.rfind("\x00", first, offset))
    line = text[text.rfind("\n", first, offset) + 1 : offset].lstrip()
    before = text[start:offset]
    return (
        line.startswith(">")
        or before.count("“") > before.count("”")
        or before.count("«") > before.count("»")
        or before.count('"') % 2 == 1
    )


def _lowered(text: str) -> str:
    """Return the text in small letters with plain spaces, every character at its place."""
    lowered = small_text(text)
    if "İ" in text:  # the one letter whose small one is two characters; no phrase has it
        lowered = "".join([char.lower() if len(char.lower()) == 1 else char for char in text])
    return lowered.replace("\n", " ").replace("\t", " ").replace("\xa0", " ")
