"""Sorting as Vietnamese dictionaries and lists of people do it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, TypeAlias

from guongsang.vietnamese.alphabet import ALPHABET, TONES
from guongsang.vietnamese.folding import fold, nfc
from guongsang.vietnamese.names import name_parts

SortKey: TypeAlias = tuple[str, ...]
"""What the sort-key functions return: hashable, picklable, ordered as tuples are."""

_LETTER_RANK: Final = {letter: chr(ord("A") + rank) for rank, letter in enumerate(ALPHABET)}
_TONE_RANK: Final = {tone: str(rank) for rank, tone in enumerate(TONES, start=1)}
_WORDS: Final = re.compile(r"[0-9]+|(?:[^\W0-9_]|[\u0300-\u036f])+")


@lru_cache(maxsize=16384)
def _word_key(word: str) -> tuple[str, str]:
    """Return the ranks of a word's letters and its tone.

    One tone a word, wherever it is written: "hoà" and "hòa" are the same word.
    """
    if word[0] in "0123456789":
        # The length goes before the digits, so that longer numbers sort after shorter
        # ones; it is written in the characters between the space and "0".
        digits = word.lstrip("0")
        longer, length = divmod(len(digits), 14)
        return "/" * longer + chr(ord("!") + length) + digits, "0"
    ranks, tone = [], "0"
    for char in nfc(word.lower()):
        rank = _LETTER_RANK.get(char)
        if rank is None:
            bare, marks = char, ""
            for mark in unicodedata.normalize("NFD", char):
                if mark in _TONE_RANK:
                    tone, marks = _TONE_RANK[mark], mark
            if marks:
                bare = nfc(unicodedata.normalize("NFD", char).replace(marks, ""))
            rank = "".join(_LETTER_RANK.get(part, part) for part in _foreign(bare))
        ranks.append(rank)
    return "".join(ranks), tone


def _foreign(letter: str) -> str:
    """Return the letter if the alphabet has it, else without the marks it does not know."""
    return letter if letter in _LETTER_RANK else fold(letter)


def _levels(text: str) -> tuple[str, str]:
    """Return the two levels of collation: letters of all words, then tones of all words."""
    keys = [_word_key(word) for word in _WORDS.findall(text)]
    return " ".join([letters for letters, _ in keys]), "".join([tone for _, tone in keys])


@lru_cache(maxsize=8192)
def sort_key(text: str) -> SortKey:
    """Return a key that sorts text as a Vietnamese dictionary does.

    Word by word; letters by the Vietnamese alphabet (a ă â b … d đ e ê …), numbers by
    value. Only between texts with the same letters do tones decide (ngang, huyền, hỏi,
    ngã, sắc, nặng), then case, small letters first. Texts with equal keys are equal.
    """
    text = nfc(text)
    return (*_levels(text), text.swapcase(), text)


@lru_cache(maxsize=8192)
def person_sort_key(name: str) -> SortKey:
    """Return a key that sorts people by given name, then surname, then middle names.

    The given name is the last word, the surname the first. Names of another order carry
    ``ten_sap_xep`` in their profile, and that is what the caller passes here.
    """
    name = nfc(name)
    surname, middle, given = name_parts(name)
    parts = (_levels(given), _levels(surname), _levels(middle))
    return (*(level for part in parts for level in part), name.swapcase(), name)
