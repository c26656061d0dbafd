"""The letters of Vietnamese and its tones, in the order of dictionaries."""

from __future__ import annotations

import unicodedata
from typing import Final

ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The alphabet; foreign letters stand where the Latin one has them."""

VOWELS: Final = "aăâeêioôơuưy"

TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng: the marks in the order of dictionaries; the level tone has none."""

LETTERS: Final = "".join(
    letter
    for letter in (*(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)), "đ")
    if not letter.isascii()
)
"""The 67 small letters that ASCII lacks, composed, each vowel with its tones in order."""
