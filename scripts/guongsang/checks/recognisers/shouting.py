"""Recognises sentences and names that are all in capitals; abbreviations in a row are no sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang import vietnamese
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOUTED: Final = lazy_pattern(
    rf"[{CAPITALS}](?:[{CAPITALS}]{{0,7}}+[ ,:–-]{{1,3}}+[{CAPITALS}]){{4,80}}+[{CAPITALS}]{{0,7}}"
)
_WORD: Final = lazy_pattern(r"[^\W\d_]+")
_LEAST_IN_SENTENCE: Final = 4
_LEAST_IN_NAME: Final = 2
"""Syllables in capitals: what is none may be an abbreviation."""


def shouted_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the sentences in a text that are all in capitals."""
    for found in _SHOUTED.finditer(text):
        if _syllables(found[0]) >= _LEAST_IN_SENTENCE:
            yield found.span()


def is_shouted_name(name: str) -> bool:
    """Whether a name is all in capitals; one of a single syllable may be an abbreviation."""
    return name.isupper() and _syllables(name) >= _LEAST_IN_NAME


def _syllables(text: str) -> int:
    return sum(map(vietnamese.is_syllable, _WORD.findall(text)))
