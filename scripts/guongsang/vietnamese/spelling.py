"""The spelling of a word with its tone set apart: where in the word the tone is written does not matter then."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from guongsang.vietnamese.alphabet import TONES


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """Return a word with its tone behind its letters: "hòa" and "hoà" are both "hoa" and U+0300.

    The letters keep their shapes (ă, ơ, đ), so that words with different spellings stay different.
    """
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    tones = "".join([char for char in apart if char in TONES])
    return unicodedata.normalize("NFC", "".join([char for char in apart if char not in TONES])) + tones
