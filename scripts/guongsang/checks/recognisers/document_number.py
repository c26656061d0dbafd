"""Recognises numbers of official papers, in the State's form or the Party's, and what was typed carelessly in them.

The State writes `145/QĐ-UBND`, `98/2023/NĐ-CP`, `06/2022/QH15` (Decree 30/2020/NĐ-CP); the Party writes `1377-QĐ/TU`,
`05-BB/HĐTĐKT` (Instruction 36-HD/VPTW of 2018). Both write serial numbers below 10 with a zero in front.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.shape import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 200
"""Characters; anything longer is no number."""


class Form(Enum):
    """How a number is put together."""

    STATE = "nha-nuoc"
    """Number, slash, kind, hyphen, issuer."""

    PARTY = "dang"
    """Number, hyphen, kind, slash, issuer."""


class Slip(Enum):
    """What can be mended in a number without asking, for it changes nothing of what is meant."""

    PREFIX = "words before the number"
    SIGNS = "a dash, slash or letter that only looks like the right one, or a hyphen too many or left out"
    SPACES = "spaces"
    LETTERS = "wrong capitals, or D for Đ"
    ZEROS = "zeros in front: too few or too many"
    ENDING = "punctuation at the end"


class DocumentNumber(NamedTuple):
    """What a number says; `form` is None when hyphens and slashes are in neither system's places.

    `suffix` is the small letter of a number put in between (`145a`); a law has no `kind`: `06/2022/QH15`.
    """

    serial: int
    suffix: str
    year: int | None
    kind: str
    issuer: str
    form: Form | None

    @property
    def text(self) -> str:
        """The number as it is written in its form; empty when it has none."""
        return self.written(self.form) if self.form else ""

    @property
    def letters(self) -> frozenset[str]:
        """The groups of letters, among them the issuer's."""
        return frozenset((self.kind, *self.issuer.split("-"))) - {""}

    def written(self, form: Form) -> str:
        """Return the number in a form; the Party's numbers tell no year and are never those of laws."""
        serial = f"{self.serial:02}{self.suffix}"
        if form is Form.PARTY:
            return f"{serial}-{self.kind}/{self.issuer}" if self.kind else ""
        year = f"/{self.year}" if self.year else ""
        return f"{serial}{year}/{self.kind}-{self.issuer}" if self.kind else f"{serial}{year}/{self.issuer}"


class Recognised(NamedTuple):
    """A number, and what was typed carelessly in it."""

    number: DocumentNumber
    slips: tuple[Slip, ...] = ()


_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **dict.fromkeys("\\⁄∕／", "/"),
        **dict.fromkeys("ÐƉ", "Đ"),
        **dict.fromkeys("ðɖ", "đ"),
        **dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
_LETTER: Final = "A-Za-zĐđƯư"
_PREFIX: Final = lazy_pattern(
    r"(?:(?:quyết định|quy định|biên bản|nghị quyết|nghị định|chỉ thị|kế hoạch|thông báo|tờ trình|luật|qđ|bb)\s*)?"
    r"(?:s[ốôoó]\s*(?:hiệu\s*)?)?[:.]?\s*(?=[0-9])",
    re.IGNORECASE,
)
_AROUND_SIGNS: Final = lazy_pattern(r"\s*([-/])\s*")
_REPEATED: Final = lazy_pattern(r"([-/])\1+")
_NO_HYPHEN: Final = lazy_pattern(rf"([0-9]{{1,6}})\s+(?=[{_LETTER}]{{1,8}}/)")
_NUMBER: Final = lazy_pattern(
    rf"(?P<zeros>0*)(?P<serial>[0-9]{{1,6}})(?P<suffix>[a-zđ]?)(?P<first>[-/])"
    rf"(?:(?P<year>[0-9]{{4}})(?P<second>[-/]))?"
    rf"(?:(?P<kind>[{_LETTER}]{{1,8}})(?P<third>[-/])(?P<issuer>[{_LETTER}][{_LETTER}0-9&]{{0,19}}"
    rf"(?:-[{_LETTER}0-9&]{{1,20}}){{0,4}})|(?P<law>[{_LETTER}]{{2,10}}[0-9]{{1,3}}))"
)
_SPLIT_LAW: Final = lazy_pattern(r"(?<=/)(QH|UBTVQH)[-\s](?=[0-9]{1,2}$)")
"""The letters of a law kept apart from the number of the National Assembly that passed it."""

_IN_TEXT: Final = lazy_pattern(
    # The digit that begins it is sought first, and only then what may not stand before it: so the search is quick.
    r"[0-9](?<![\w/.,-].)[0-9]{0,4}[a-zđ]?(?:"
    r"(?:[-/](?:[0-9]{4}[-/])?|[ ](?<!(?:19|20)[0-9]{2}[ ])(?=(?:BB|BC|CT|CTr|HD|KH|KL|NQ|Q[ĐD]|TB|TTr)/))[A-ZĐ][A-Za-zĐđ]{1,5}[-/]"
    r"[A-ZĐƯ][A-Za-zĐđƯư0-9]{1,11}(?:-[A-ZĐƯ][A-Za-zĐđƯư0-9&]{0,11}){0,4}|/[0-9]{4}/(?:QH|UBTVQH)[- ]?[0-9]{1,2})(?![\w/])"
)
"""What looks like a number in prose; between a number, if it is no year, and the kind of a Party's paper a hyphen may be left out."""

_LOOK: Final = lazy_pattern(rb"0a?(?:(?:[-/](?:0000[-/])?|[ ])a{2,6}[-/]a|/0000/aa)")
"""Where one may be, in the shape of a text: from the last digit of its serial number on."""

# Capitals all through, but for these; and what people without a Vietnamese keyboard type.
_KINDS: Final = {"ctr": "CTr", "ttr": "TTr", "qyđ": "QyĐ", "qđi": "QĐi", "qd": "QĐ", "nd": "NĐ"}
_ISSUERS: Final = {"ttg": "TTg"}
_FIRST_YEAR: Final = 1945
_LAST_YEAR: Final = 2100


@lru_cache(maxsize=4096)
def recognise(text: str) -> Recognised | None:
    """Read a number that may have been typed carelessly; None when it is none."""
    if len(text) > LONGEST:
        return None
    slips: list[Slip] = []

    def note(slip: Slip, before: str, after: str) -> str:
        if after != before:
            slips.append(slip)
        return after

    found = _NUMBER.fullmatch(text)
    if found is None:  # else there is nothing to clean, as mostly
        rest = note(Slip.SIGNS, text, text.translate(_SIGNS)).strip()
        prefix = _PREFIX.match(rest)
        rest = note(Slip.PREFIX, rest, rest[prefix.end() :] if prefix else rest)
        rest = note(Slip.ENDING, rest, rest.rstrip(" \t\xa0.,;:"))
        rest = note(Slip.SPACES, rest, _AROUND_SIGNS.sub(r"\1", rest))
        rest = note(Slip.SIGNS, rest, _SPLIT_LAW.sub(r"\1", _REPEATED.sub(r"\1", _NO_HYPHEN.sub(r"\1-", rest))))
        found = _NUMBER.fullmatch(rest)
    number = _number(found) if found else None
    if found is None or number is None:
        return None
    typed = (found["kind"] or "") + (found["issuer"] or found["law"])
    note(Slip.LETTERS, typed, number.kind + number.issuer)
    note(Slip.ZEROS, found["zeros"] + found["serial"], f"{number.serial:02}")
    return Recognised(number, tuple(dict.fromkeys(slips)))


def numbers_in(text: str) -> Iterator[tuple[int, int, Recognised]]:
    """Yield the numbers that stand in prose, with what is surely a slip in them: start, end, number."""
    for look in _LOOK.finditer(shape(text)):
        start = look.start()
        while start and text[start - 1].isdecimal():
            start -= 1
        found = _IN_TEXT.match(text, start)
        recognised = recognise(found[0]) if found else None
        if found and recognised:
            yield *found.span(), recognised


def _number(found: re.Match[str]) -> DocumentNumber | None:
    """Return the value of a match, or None when no paper can have that number."""
    serial, year = int(found["serial"]), int(found["year"]) if found["year"] else None
    law: str | None = found["law"]
    if serial == 0 or (year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR) or (law and year is None):
        return None
    signs = "".join(filter(None, (found["first"], found["second"], found["third"])))
    if year is None:
        form = {"/-": Form.STATE, "-/": Form.PARTY}.get(signs)
    else:
        form = Form.STATE if signs == ("//" if law else "//-") else None
    kind = found["kind"] or ""
    kind = _KINDS.get(kind.casefold(), kind.upper())
    issuer = law.upper() if law else "-".join(map(_issuer_letters, found["issuer"].split("-")))
    return DocumentNumber(serial, found["suffix"], year, kind, issuer, form)


def _issuer_letters(typed: str) -> str:
    """Give a group of an issuer's letters its capitals; one that has some is left as it is, for names differ."""
    return _ISSUERS.get(typed.casefold(), typed.upper() if typed.islower() else typed)
