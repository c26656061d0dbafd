"""Recognises that somebody is said to have a religion, or none. Policy on religions is said of nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.subjects import is_said_of_one, names_one

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES: Final = (
    r"Tin [Ll]ành|Công [Gg]iáo|Thiên [Cc]húa(?: giáo)?|Phật(?: giáo)?|Hồi(?: giáo)?|Cao [Đđ]ài|(?:Phật giáo )?Hòa [Hh]ảo|"
    r"Ba-?ha-?i|Bà-?la-?môn|Cơ [Đđ]ốc(?: Phục lâm)?|Chính [Tt]hống giáo|Vàng Chứ|Giê[ -]?[Ss]ùa|Ki-?tô(?: giáo)?"
)
_FOLLOWS: Final = re.compile(
    rf"heo (?:đạo(?! (?:lý|đức|luật|diễn|hiếu|nghĩa|hàm))(?: (?i:{_NAMES}))?|tôn giáo(?: nào)?|(?i:{_NAMES})(?! viên))(?!\w)"
    r"|ải đạo(?!\w)|uy y(?: Tam [Bb]ảo)?(?!\w)"
)
_BELIEVER: Final = re.compile(
    rf"(?:ín đồ|iáo dân|hật tử|ín hữu|gười (?:có đạo|(?i:{_NAMES})|theo đạo|không tôn giáo))(?: (?i:{_NAMES}))?(?!\w)"
)
_BELIEVERS: Final = ("ín đồ", "iáo dân", "hật tử", "ín hữu")
_MAY_FOLLOW: Final = re.compile(rf"heo (?:đạo|tôn giáo|(?i:{_NAMES}))")
_MAY_BELIEVE: Final = re.compile(rf"gười (?:có đạo|(?i:{_NAMES})|theo đạo|không tôn giáo)")
"""Quick looks: what begins with one literal is sought several times as fast as a choice of them."""

_LABEL: Final = re.compile(
    rf"ôn giáo[ ]?[:|][ |]{{0,4}}(?:(?i:{_NAMES}|không|đạo \w+|có)(?!\w))(?=[ ]*(?:[;,.)\n\x00|]|\Z))"
)


def religious_statements(plain: str, name: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of the words in a plain text that tell one person's religion; `name` is that person's."""
    spans = {(found.start() - 1, found.end()) for found in _LABEL.finditer(plain)}
    may_follow = "ải đạo" in plain or "uy y" in plain or _MAY_FOLLOW.search(plain)
    for found in _FOLLOWS.finditer(plain) if may_follow else ():
        start, end = found.start() - 1, found.end()
        if is_said_of_one(plain, start, end, name):
            spans.add((start, end))
    may_believe = _MAY_BELIEVE.search(plain) or any(word in plain for word in _BELIEVERS)
    for found in _BELIEVER.finditer(plain) if may_believe else ():
        start, end = found.start() - 1, found.end()
        if names_one(plain, start, end, name):
            spans.add((start, end))
    yield from apart(spans)
