"""Undoes what hides a number from a search but not from a reader: O for 0, l for 1, commas or colons between groups."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.citizen_id import LENGTH
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.phone import is_phone, national
from guongsang.checks.recognisers.shape import shape

if TYPE_CHECKING:
    import re

_LOOK: Final = lazy_pattern(rb"0(?:(?=a)(?!aa)|(?<=a0)(?<!aa0))")
"""A digit beside a single letter, in the shape of a text."""

_LETTERS: Final = "OoIl"
_AS_DIGITS: Final = str.maketrans(_LETTERS, "0011")
_LONGEST: Final = 19
_BEFORE: Final = lazy_pattern(rf"[0-9{_LETTERS}]+\Z")
_WORD: Final = lazy_pattern(
    rf"(?<![^\W_])(?=[{_LETTERS}]{{0,3}}[0-9])[0-9{_LETTERS}]{{3,{_LONGEST}}}(?<![Il])(?![^\W_])"
)
_SIGNS: Final = ",:;'\"=+#!&"
"""What parts groups of digits besides the signs that may part those of any number."""

_PARTED: Final = lazy_pattern(rf"000(?=[{_SIGNS}] ?00)".encode())
"""Likewise in the shape of a text."""

_SIGN: Final = rf"(?P<sign>[{_SIGNS}] ?)"
_GROUPS: Final = (
    lazy_pattern(rf"0(?<![\w.,]0)[0-9]{{2,3}}+{_SIGN}[0-9]{{2,4}}+(?:(?P=sign)[0-9]{{2,4}}+){{1,3}}+"),
    lazy_pattern(rf"84(?<=\+84){_SIGN}[0-9]{{2,3}}+(?:(?P=sign)[0-9]{{2,4}}+){{1,3}}+"),
)
"""Digits in groups that are parted by one and the same sign."""


@lru_cache(maxsize=2)
def undisguised(plain: str) -> str:
    """Return a plain text with digits and dots where others stand for them, equally long."""
    form = shape(plain)
    plain = _with_digits(plain, form)
    if _PARTED.search(form):
        for groups in _GROUPS:
            plain = groups.sub(_with_dots, plain)
    return plain


def _with_digits(plain: str, form: bytes) -> str:
    done = 0
    parts = []
    for look in _LOOK.finditer(form):
        at = look.start()
        if at >= done and any(letter in _LETTERS for letter in plain[max(0, at - 1) : at + 2]):
            before = _BEFORE.search(plain, max(done, at - _LONGEST), at)
            word = _WORD.match(plain, before.start() if before else at)
            if word:
                parts += [plain[done : word.start()], word[0].translate(_AS_DIGITS)]
                done = word.end()
    return "".join([*parts, plain[done:]]) if parts else plain


def _with_dots(found: re.Match[str]) -> str:
    digits = "".join(sign for sign in found[0] if sign.isdecimal())
    # With spaces as well, what has as many digits as a citizen's number is more often a list.
    if not is_phone(national(digits)) and (len(digits) != LENGTH or " " in found[0]):
        return found[0]
    return found[0].replace(found["sign"], ".".ljust(len(found["sign"])))
