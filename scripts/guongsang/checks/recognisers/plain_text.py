"""Text as recognisers read it: as long as the original, without the disguises of typing and layout.

A number typed with non-breaking spaces, set in bold type or broken by a soft hyphen is the same number. Every character
is replaced by exactly one, so that what is found in the plain text stands at the same place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.odd_letters import is_ordinary
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.shape import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPITALS: Final = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""For a class in a regular expression: in Unicode's order, capitals and small letters stand mixed."""

SMALL: Final = CAPITALS.lower()
"""Likewise."""

_COMMON: Final = {
    **dict.fromkeys("\t\xa0\r\\*_`~>", " "),
    **dict.fromkeys("‑–—", "-"),
    **dict.fromkeys("•·", "."),
    **dict.fromkeys("‘’", "'"),
    "²": "2",
}
"""The disguises that ordinary texts have: each is sought by itself, which is many times as fast as all together."""

_RARE: Final = {
    **dict.fromkeys("\xad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff", " "),
    **dict.fromkeys("‐‒―−﹣－", "-"),
    **dict.fromkeys("∙‧．", "."),
    **dict.fromkeys("ʼ′＇", "'"),
    **dict(zip("＋：（）／｜＠，［］", "+:()/|@,[]", strict=True)),
}
_DIGITS: Final = r"(?![0-9])\d|[\xb3\xb9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468]"
"""Of other scripts, raised, lowered and in circles."""

_ODD: Final = lazy_pattern(rf"[{re.escape(''.join(_RARE))}]|{_DIGITS}")
_MARKUP: Final = lazy_pattern(r"&nbsp;|</?(?:b|i|u|em|strong|span|mark|small|big|font|wbr|br)\s?/?>", re.IGNORECASE)
_WRAPPED: Final = lazy_pattern(r"\n(?<=[^\s\x00|:]\n)(?=[^\s\x00|#>*+\d-])")
"""A line end inside a sentence, which a page shows as a space."""

_LOOK: Final = lazy_pattern(rb"\n(?<=[^\s\x00|:]\n)(?=[^\s\x00|#>*+0-])")
"""Likewise in the shape of a text, where it is found faster."""


@lru_cache(maxsize=2)
def plain_text(text: str) -> str:
    """Return the text with plain spaces, hyphens, dots and digits, and without marks of emphasis, equally long."""
    plain = text
    if "&" in plain or "<" in plain:
        plain = _MARKUP.sub(lambda found: " " * len(found[0]), plain)
    for sign, instead in _COMMON.items():
        if sign in plain:
            plain = plain.replace(sign, instead)
    if not is_ordinary(text):
        plain = _ODD.sub(lambda found: _RARE.get(found[0]) or str(unicodedata.digit(found[0])), plain)
    return plain


@lru_cache(maxsize=4)
def small_text(plain: str) -> str:
    """Return a plain text in small letters, equally long; searching it is several times as fast as ignoring case."""
    small = plain.lower()
    return small if len(small) == len(plain) else "".join(sign.lower()[:1] for sign in plain)


@lru_cache(maxsize=2)
def unwrapped(plain: str) -> str:
    """Return a plain text with a space for every line end inside a sentence, equally long."""
    return _WRAPPED.sub(" ", plain) if _LOOK.search(shape(plain)) else plain


def words(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that are whole words.

    Looking at the letters around a match afterwards leaves the pattern to begin with plain letters, which are sought fast.
    """
    for found in pattern.finditer(text):
        start, end = found.span()
        if not text[start - 1 : start].isalpha() and not text[end : end + 1].isalpha():
            yield found
