"""The shape of a text: a byte for each character that tells digits, letters and signs apart, and no more.

Digits are what most recognisers look for first. An expression that begins with any of ten digits is slow; in a shape
every digit is "0" and is sought many times as fast. Beyond ASCII only the lower half of a character counts, so a few
letters of other alphabets look like digits or signs: a shape tells where to look, the text itself what is there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_VIETNAMESE: Final = frozenset(ord(letter) & 0xFF for letter in "ĂăĐđ")
"""The letters whose lower half is a control character of ASCII."""


def _shape_of(byte: int) -> int:
    sign = chr(byte)
    if sign.isdecimal():
        return ord("0")
    return ord("a") if byte > 0x7F or sign.isalpha() or byte in _VIETNAMESE else byte  # noqa: PLR2004 - beyond ASCII


_SHAPES: Final = bytes(map(_shape_of, range(256)))


@lru_cache(maxsize=4)
def shape(plain: str) -> bytes:
    """Return the shape of a plain text: "0" for a digit, "a" for a letter, signs as they are; equally long."""
    halves = plain.encode("utf-16-le", "surrogatepass")[::2]
    if len(halves) != len(plain):  # characters that take two units there
        halves = plain.encode("utf-32-le", "surrogatepass")[::4]
    return halves.translate(_SHAPES)
