"""Text as recognisers read it: as long as the original, without the disguises of typing and layout.

A number typed with non-breaking spaces, set in bold type or broken by a soft hyphen is the same number. Every character
is replaced by exactly one, so that what is found in the plain text stands at the same place in the original.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPITALS: Final = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""For a class in a regular expression: in Unicode's order, capitals and small letters stand mixed."""

_PLAIN: Final = {
    **dict.fromkeys("\t\xa0\xad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff\r\\*_`~>", " "),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("•·∙‧．", "."),
    **dict.fromkeys("‘’ʼ′＇", "'"),
    **dict(zip("０１２３４５６７８９＋：（）／｜＠", "0123456789+:()/|@", strict=True)),
}
_DISGUISED: Final = re.compile(
    # One set of signs begins it, which is sought fast; only then comes what stands behind "&" and "<".
    rf"[{re.escape(''.join(_PLAIN))}&<](?:(?<=[^&<])|(?<=&)(?i:nbsp;)|"
    r"(?<=<)(?i:/?(?:b|i|u|em|strong|span|mark|small|big|font|wbr|br)\s?/?>))"
)
_WRAPPED: Final = re.compile(r"\n(?<=[^\s|:]\n)(?=[^\s|#>*+\d-])")
"""A line end inside a sentence, which a page shows as a space."""


@lru_cache(maxsize=2)
def plain_text(text: str) -> str:
    """Return the text with plain spaces, hyphens, dots and digits, and without marks of emphasis, equally long."""
    return _DISGUISED.sub(lambda found: _PLAIN.get(found[0]) or " " * len(found[0]), text)


@lru_cache(maxsize=2)
def small_text(plain: str) -> str:
    """Return a plain text in small letters, equally long; searching it is several times as fast as ignoring case."""
    small = plain.lower()
    return small if len(small) == len(plain) else "".join(sign.lower()[:1] for sign in plain)


@lru_cache(maxsize=2)
def unwrapped(plain: str) -> str:
    """Return a plain text with a space for every line end inside a sentence, equally long."""
    return _WRAPPED.sub(" ", plain)


def words(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that are whole words.

    Looking at the letters around a match afterwards leaves the pattern to begin with plain letters, which are sought fast.
    """
    for found in pattern.finditer(text):
        start, end = found.span()
        if not text[start - 1 : start].isalpha() and not text[end : end + 1].isalpha():
            yield found
