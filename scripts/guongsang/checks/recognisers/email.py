"""Recognises e-mail addresses, also those spelt out to hide them from programs: "hoa (at) example.com"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import plain_text, small_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AT_WORD: Final = r"(?:at|tại|tai|a(?:[\s_-]?(?:còng|cong|móc|moc|vòng))?)"
"""Between brackets only: "nộp tại" stands before many an address of a page."""

_SIGN: Final = lazy_pattern(
    rf"\s{{0,2}}(?:[(\[{{]\s?@\s?[)\]}}]|@|＠|&#64;|&commat;|%40|[(\[{{]\s?{_AT_WORD}\s?[)\]}}]|"
    r"(?<=\s)(?:a\s?còng|at)(?=\s))\s{0,2}",
    re.IGNORECASE,
)
_DOT: Final = r"(?:\.|\s?[(\[{]\s?(?:dot|chấm|\.)\s?[)\]}]\s?|\s(?:dot|chấm)\s)"
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN: Final = lazy_pattern(rf"{_LABEL}(?:{_DOT}{_LABEL}){{0,4}}{_DOT}[A-Za-z]{{2,18}}(?![\w@])", re.IGNORECASE)
_SPACED_DOMAIN: Final = lazy_pattern(
    rf"{_LABEL}(?: ?\. ?{_LABEL}){{0,4}}? ?\. ?(?:com|net|org|edu|gov|info|vn)(?: ?\. ?vn)?(?![\w@])", re.IGNORECASE
)
"""With a space at each dot, as "example . com"; only endings that are common, for a sentence may end there as well."""

_LOCAL: Final = lazy_pattern(r"[\w.+%'-]{1,64}\Z")
_SPELT_DOT: Final = lazy_pattern(_DOT, re.IGNORECASE)
_SPACE: Final = lazy_pattern(r"\s")
_ROUND: Final = lazy_pattern(rf"\(\s?{_AT_WORD}\s?\)")
_SQUARE: Final = lazy_pattern(rf"[\[{{]\s?{_AT_WORD}\s?[\]}}]")
_AT: Final = lazy_pattern(r"at(?<=\sat)\s")


class Email(NamedTuple):
    """An address with its offsets, in small letters and with its signs."""

    start: int
    end: int
    address: str


def emails(text: str) -> Iterator[Email]:
    """Yield the e-mail addresses in a text."""
    if not _may_have_a_sign(small_text(plain_text(text))):
        return
    for sign in _SIGN.finditer(text):
        local = _LOCAL.search(text, max(0, sign.start() - 64), sign.start())
        domain = _DOMAIN.match(text, sign.end()) or _SPACED_DOMAIN.match(text, sign.end())
        if local is None or domain is None:
            continue
        start = local.start() + len(local[0]) - len(local[0].lstrip(".+%'-_"))
        name = text[start : sign.start()]
        if name:
            host = _SPACE.sub("", _SPELT_DOT.sub(".", domain[0]))
            yield Email(start, domain.end(), f"{name}@{host}".lower())


def _may_have_a_sign(small: str) -> bool:
    """Whether a text has anything that stands for "@"; a quick look, and most texts have nothing."""
    return (
        "@" in small
        or ("&" in small and ("&#64;" in small or "&commat;" in small))
        or ("%" in small and "%40" in small)
        or ("(" in small and _ROUND.search(small) is not None)
        or (("[" in small or "{" in small) and _SQUARE.search(small) is not None)
        or "còng" in small
        or _AT.search(small) is not None
    )


def is_listed(address: str, listed: Iterable[str]) -> bool:
    """Whether an address, or `@` and its domain, is on a list; capitals do not matter."""
    domain = address[address.rindex("@") :]
    return any(entry.strip().lower() in (address, domain) for entry in listed)
