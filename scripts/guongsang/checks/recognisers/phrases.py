"""Finds given phrases in text, whole words only, in whatever case, and tells whether they are quoted speech."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

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
    lowered = _lowered(text)
    if not _quick_look(tuple(phrases)).search(lowered):
        return
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
    """Return an expression that finds a text to have any of the phrases, by the rarest letter of each."""
    # Those with the same rarest letter stand together: half as many branches are tried where one of the letters is.
    around: dict[str, list[str]] = {}
    for phrase in phrases:
        at = _rarest(phrase)
        behind, ahead = re.escape(phrase[: at + 1]), re.escape(phrase[at + 1 :])
        around.setdefault(re.escape(phrase[at]), []).append(f"(?<={behind}){ahead}")
    return re.compile("|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in around.items()) or "(?!)")


def _rarest(phrase: str) -> int:
    # What is not among them (-1) is rarest of all.
    rarity = [_COMMON_FIRST.find(letter) % 999 for letter in phrase]
    return rarity.index(max(rarity))


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
