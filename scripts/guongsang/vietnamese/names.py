"""Parts of names: the given name, the letter it is listed under, initials."""

from __future__ import annotations

import unicodedata
from typing import Final

from guongsang.vietnamese.alphabet import TONES
from guongsang.vietnamese.folding import fold, nfc

# The general word in front of a unit's own name: "Phòng Nghiệp vụ 3" is known by "NV3".
_GENERAL_WORDS: Final = frozenset({"phong", "ban", "to", "doi", "xa", "phuong", "thon", "so"})
_MOST_INITIALS: Final = 3
OTHER: Final = "khac"
"""The heading of names that start with no letter."""


def name_parts(name: str) -> tuple[str, str, str]:
    """Return surname, middle names and given name; one word alone is a given name."""
    words = name.split()
    if not words:
        return "", "", ""
    if len(words) == 1:
        return "", "", words[0]
    return words[0], " ".join(words[1:-1]), words[-1]


def given_name(name: str) -> str:
    """Return the given name, which is the last word: "Giàng Thị Mỷ" is found under M."""
    return name_parts(name)[2]


def index_letter(text: str) -> str:
    """Return the ASCII letter under which the text is listed, or `OTHER` for another start.

    Ă, Â stand with a and Đ with d: the letter is part of an address (/ten/d/).
    """
    for char in fold(text):
        if char.isalnum():
            return char if "a" <= char <= "z" else OTHER
    return OTHER


def _initial(word: str) -> str:
    """Return the first letter in upper case with its shape (Ă, Đ, Ơ) but without a tone."""
    for char in nfc(word):
        if char.isalnum():
            parts = unicodedata.normalize("NFD", char.upper())
            return nfc("".join(part for part in parts if part not in TONES))
    return ""


def initials(name: str, *, collective: bool | None = None) -> str:
    """Return up to three characters that stand for the name in a drawn portrait.

    A person gets the initials of surname and given name ("Giàng Thị Mỷ": "GM"). A
    collective gets those of its words without the general one in front, and its number
    ("Phòng Nghiệp vụ 3": "NV3"). Without ``collective``, a name with a number or with a
    word in small letters is taken for a collective's: people's names have neither.
    """
    words = [word for word in name.split() if _initial(word)]
    if collective is None:
        collective = any(not word[0].isupper() for word in words)
    if not collective:
        ends = words if len(words) == 1 else words[:1] + words[-1:]
        return "".join(_initial(word)[0] for word in ends)
    if len(words) > 1 and fold(words[0]) in _GENERAL_WORDS and not words[1].isdecimal():
        words = words[1:]
    number = words[-1] if words and words[-1].isdecimal() else ""
    if not number or len(number) >= _MOST_INITIALS:
        letters = [_initial(word) for word in words if not word.isdecimal()]
        # Of a long name the first pair of words tells more than a cut through the middle
        # of the second pair: "Chi đoàn cơ quan" is CĐ.
        most = _MOST_INITIALS if len(letters) <= _MOST_INITIALS else 2
        return "".join(letters[:most]) or number[-_MOST_INITIALS:]
    letters = [_initial(word) for word in words[:-1] if not word.isdecimal()]
    return "".join(letters[: _MOST_INITIALS - len(number)]) + number
