"""Finds what may name somebody: capitalised words in a row, and words that hyphens join, as in addresses and file names.

Names are compared as they are read: «Hoà» and «Hòa» are one, «An» and «Ân» are two, and what is written without any
accents may be either.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.plain_text import CAPITALS
from guongsang.vietnamese import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITALISED: Final = re.compile(rf"[{CAPITALS}](?<!\w\w)\w*+(?:[ \n'-]{{1,9}}+[{CAPITALS}]\w*+)++")
_BETWEEN: Final = "\n'-"
_SPACES: Final = re.compile(" {2,}")
_LONGER: Final = re.compile(rf"[ '-][{CAPITALS}]\w")
"""What makes a name the beginning of a longer one."""

_WORD: Final = re.compile(r"[^\W_]+")

_HYPHEN: Final = re.compile(r"-(?<=[a-z0-9]-)(?:[a-z0-9]++-?+)++")
"""What follows the first word; a hyphen is sought fast, and then what stands before it is read backwards."""

_BACKWARDS: Final = re.compile(r"[a-z0-9]++")
_LONGEST_WORD: Final = 100


def capitalised_in(plain: str) -> list[str]:
    """Return each run of two or more capitalised words in a plain text once, folded."""
    names = "|".join(dict.fromkeys(_CAPITALISED.findall(plain)))
    for sign in _BETWEEN:
        names = names.replace(sign, " ")
    return fold(_SPACES.sub(" ", names) if "  " in names else names).split("|") if names else []


def hyphenated_in(text: str) -> list[str]:
    """Return words of small letters and digits that hyphens join, each of them once."""
    found: dict[str, None] = {}
    for match in _HYPHEN.finditer(text):
        before = _BACKWARDS.match(text[max(0, match.start() - _LONGEST_WORD) : match.start()][::-1])
        if before:
            found[before[0][::-1] + match[0].rstrip("-")] = None
    return list(found)


def folded_words(name: str) -> list[str]:
    """Return the words of a name without accents and capitals, however they are joined."""
    return _WORD.findall(fold(name))


def is_same_name(written: str, name: str) -> bool:
    """Whether what is written is that name: with its accents, wherever in a syllable they stand, or with none at all."""
    return folded_words(written) == folded_words(name) and (written.isascii() or _letters(written) == _letters(name))


def places_of(name: str, text: str, folded: str, *, accented: bool = False) -> Iterator[int]:
    """Yield where a name begins in a text, in whatever case, joined by spaces or hyphens; not within a longer name.

    `folded` is the same text without accents, equally long. With `accented`, what has no accents is not this name.
    """
    for found in _pattern(name).finditer(folded):
        written = text[found.start() : found.end()]
        if (
            is_same_name(written, name)
            and not (accented and written.isascii())
            and not _LONGER.match(text, found.end())
        ):
            yield found.start()


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    joined = r"[\W_]{1,9}".join(folded_words(name))
    return re.compile(rf"(?<![^\W_]){joined}(?![^\W_])")


def _letters(name: str) -> list[list[str]]:
    return [sorted(unicodedata.normalize("NFD", word)) for word in _WORD.findall(nfc(name).lower())]
