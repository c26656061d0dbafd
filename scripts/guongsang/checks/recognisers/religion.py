"""Recognises that somebody is said to have a religion, or none. Policy on religions is said of nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import by_letter, lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, small_text
from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.subjects import is_beside_one, is_born_into, is_said_of_one, names_one, one_does
from guongsang.checks.recognisers.tables import counting_headings, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAMES: Final = (
    r"Tin [Ll]ành|Công [Gg]iáo|Thiên [Cc]húa(?: giáo)?|Phật(?: giáo)?|Hồi(?: giáo)?|Cao [Đđ]ài|(?:Phật giáo )?Hòa [Hh]ảo|"
    r"Ba-?ha-?i|Bà-?la-?môn|Cơ [Đđ]ốc(?: Phục lâm)?|Chính [Tt]hống giáo|Vàng Chứ|Giê[ -]?[Ss]ùa|Ki-?tô(?: giáo)?"
)
_FOLLOWS: Final = lazy_pattern(
    rf"heo (?:đạo(?! (?:lý|đức|luật|diễn|hiếu|nghĩa|hàm))(?: (?i:{_NAMES}))?|tôn giáo(?: nào)?|(?i:{_NAMES})(?! viên))(?!\w)"
)
_CONVERTED: Final = (
    (1, lazy_pattern(by_letter(r"ải đạo(?!\w)", "ả"))),
    (
        len("th"),
        lazy_pattern(
            rf"ờ(?<= thờ)(?<!(?:đền|bàn|ban|nơi|nhà) thờ)(?<!(?:chùa|gian|miếu|đình) thờ) (?:Chúa|Phật|Đức Mẹ)(?!\w| [{CAPITALS}])"
        ),
    ),
    (1, lazy_pattern(r"u(?:(?=y y)y y(?: Tam [Bb]ảo)?|(?<=tu) tại gia)(?!\w)")),
)
_PRACTICES: Final = (
    (1, lazy_pattern(by_letter(r"rửa tội(?!\w)", "ử"))),
    (len("chịu ph"), lazy_pattern(by_letter(r"(?:chịu|nhận|lãnh) phép (?:rửa|báp|thêm sức|thánh thể)(?!\w)", "é"))),
    (len("đi l"), lazy_pattern(r"ễ(?:(?<=đi lễ)|(?<=dự lễ)|(?<=ánh lễ))(?: [^\W\d_]{1,6}){0,2} nhà thờ(?!\w)")),
    (len("đọc "), lazy_pattern(by_letter(r"đọc kinh(?= (?:cầu|sám|phật|ở|tại|mỗi|sáng|tối)(?!\w))", "k"))),
)
"""What only believers do, in small letters; what follows some letters of each word, likewise."""

_HAVINGS: Final = (
    (len("ph"), lazy_pattern(by_letter(r"pháp danh(?!\w)", "á"))),
    (len("tên th"), lazy_pattern(by_letter(r"tên thánh(?!\w)", "á"))),
)
"""What only believers have."""

_BELIEVER: Final = lazy_pattern(rf"gười (?:có đạo|(?i:{_NAMES})|theo đạo|không tôn giáo)(?: (?i:{_NAMES}))?(?!\w)")
_BELIEVERS: Final = tuple(
    (before, lazy_pattern(rf"{word}(?: (?i:{_NAMES}))?(?!\w)"))
    for before, word in (
        (1, by_letter("ín (?:đồ|hữu)", "í")),
        (2, by_letter("iáo dân", "á")),
        (2, by_letter("hật tử", "ậ")),
        (7, by_letter("con chiên(?: ngoan đạo)?", "ê")),
    )
)
"""What follows some letters of each word, from a rare one on: see `patterns.by_letter`."""

_ANY_LABEL: Final = lazy_pattern(by_letter("ôn giáo", "á"))
_ANY_SHORT_LABEL: Final = (lazy_pattern(by_letter("đạo ?[*:|]", "ạ")), lazy_pattern(by_letter("ngưỡng ?[*:|]", "ỡ")))
_FAITHS: Final = (
    lazy_pattern(by_letter("tin lành", "à")),
    lazy_pattern(by_letter("công giáo", "á")),
    lazy_pattern(by_letter("thiên chúa", "ú")),
    lazy_pattern(by_letter("phật", "ậ")),
)
"""The names that are told without another word, beside a name or of a family, in small letters."""

_APART: Final = lazy_pattern(rf"[(,-] ?(?P<faith>(?:đạo |người )?(?i:{_NAMES}))(?=[ ]?[,;.)\n\x00-]|\Z)")
"""Beside somebody's name: "Páo (Công giáo)"."""

_FAMILY: Final = lazy_pattern(rf"ia đình (?:\w+ ){{0,2}}?(?P<faith>(?i:{_NAMES}))(?!\w)")

_VALUE: Final = rf"(?:(?i:{_NAMES}|không(?: có)?|đạo \w+|có)(?!\w))"
_LABEL: Final = lazy_pattern(rf"ôn giáo(?:[ ]?[:|-][ |]{{0,4}}| ){_VALUE}(?=[ ]*(?:[;,.)\n\x00|]|\Z))")
_SHORT_LABEL: Final = lazy_pattern(
    rf"(?<![^\n\x00;,(|*.-])(?P<gap>[ *]*)(?:đạo|tín ngưỡng)[ *]*:[ *]{{0,4}}{_VALUE}(?=[ ]*(?:[;,.)\n\x00|]|\Z|- ))",
    re.IGNORECASE,
)
"""By itself at the start of an item: "Đạo: Tin lành", but not "Chỉ đạo: không"."""

_HEADING: Final = lazy_pattern(r"tôn giáo|tín ngưỡng|(?<!\w )(?<!\w)đạo(?! ?\w)")
_IN_CELL: Final = lazy_pattern(rf"[ ]*(?P<value>{_VALUE})[ ]*\Z")
_COUNTING: Final = counting_headings(
    "hộ|người|dân|thôn|bản|tín đồ", "hộ|tín đồ|chức sắc|cơ sở|thôn|bản|xã|phường|địa bàn"
)
"""In the headings of tables that count people, or tell of places."""


def religious_statements(plain: str, name: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of the words in a plain text that tell one person's religion; `name` is that person's."""
    spans = set()
    has_label = _ANY_LABEL.search(plain) is not None
    if has_label:
        spans = {(found.start() - 1, found.end()) for found in _LABEL.finditer(plain) if _is_label(plain, found)}
    small = small_text(plain)
    has_short = any(label.search(small) for label in _ANY_SHORT_LABEL)
    if has_short:
        spans.update((found.end("gap"), found.end()) for found in _SHORT_LABEL.finditer(plain))
    if has_label or has_short:
        spans.update(found.span("value") for found in told(plain, _HEADING, _IN_CELL, unless=_COUNTING))
    # "Anh giữ trật tự ở lễ rửa tội" is said of one who may have no religion.
    spans.update(span for span in _each(small, _PRACTICES) if one_does(plain, *span, name))
    for start, end in (*_each(plain, ((1, _FOLLOWS), *_CONVERTED)), *_each(small, _HAVINGS)):
        if is_said_of_one(plain, start, end, name):
            spans.add((start, end))
    for start, end in _each(plain, ((1, _BELIEVER), *_BELIEVERS)):
        if names_one(plain, start, end, name):
            spans.add((start, end))
    if any(faith.search(small) for faith in _FAITHS):
        for pattern, is_one in ((_APART, is_beside_one), (_FAMILY, is_born_into)):
            told_faiths = (found.span("faith") for found in pattern.finditer(plain))
            spans.update(span for span in told_faiths if is_one(plain, *span, name))
    yield from apart(spans)


def _is_label(plain: str, found: re.Match[str]) -> bool:
    """Whether what is found has a colon, or is an item of what is told of somebody: "dân tộc Mông, tôn giáo không"."""
    before = plain[: found.start() - 1].rstrip(" ")[-1:]
    return plain[found.start() + len("ôn giáo")] != " " or ":" in found[0] or before in ("", *",;(-\n\x00|")


def _each(plain: str, patterns: Iterable[tuple[int, re.Pattern[str]]]) -> Iterator[tuple[int, int]]:
    """Yield start and end of what patterns find that begin some letters behind the start."""
    for before, pattern in patterns:
        for found in pattern.finditer(plain):
            yield found.start() - before, found.end()
