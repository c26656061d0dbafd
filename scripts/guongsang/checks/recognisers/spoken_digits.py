"""Reads numbers of persons that are told digit by digit: "không chín một bốn, năm năm hai, tám ba sáu"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import small_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS: Final = {
    "không": "0", "một": "1", "mốt": "1", "hai": "2", "ba": "3", "bốn": "4", "tư": "4", "năm": "5", "lăm": "5",
    "nhăm": "5", "sáu": "6", "bảy": "7", "bẩy": "7", "tám": "8", "chín": "9",
}  # fmt: skip
_WORD: Final = lazy_pattern("|".join(_DIGITS))
_ROW: Final = lazy_pattern(rf"không(?:[ ,./-]{{1,3}}(?:{_WORD.pattern})(?!\w)){{8,13}}")
"""Begins with the zero that telephone and citizens' numbers begin with, a word sought fast."""


def spoken_digits(plain: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and the digits of each row of words for digits in a plain text that begins with zero."""
    small = small_text(plain)
    for row in _ROW.finditer(small):
        if not small[row.start() - 1 : row.start()].isalpha():
            yield row.start(), row.end(), "".join(_DIGITS[word] for word in _WORD.findall(row[0]))
