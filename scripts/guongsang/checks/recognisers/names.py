"""Finds what may name somebody: capitalised words in a row, and words that hyphens join, as in addresses and file names.

Names are compared as they are read: «Hoà» and «Hòa» are one, «An» and «Ân» are two, and what is written without any
accents may be either.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS
from guongsang.vietnamese import fold, nfc

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_CAPITALISED: Final = lazy_pattern(rf"[{CAPITALS}](?<!\w\w)\w*+(?:[ \n'|\[\]-]{{1,30}}+[{CAPITALS}]\w*+)++")
"""Cells of a table may part a name, with as many spaces as it takes to align them."""

_BETWEEN: Final = "\n'|-[]"
_PARTED: Final = lazy_pattern(
    rf"\[(?:(?<=\w\s\[)[{CAPITALS}]|\^[^\]\s]{{1,50}}\]\s[{CAPITALS}])"
    rf"|\]\([^()\n]{{0,500}}\)\s[{CAPITALS}]"
    r"|[*~`]++(?:(?<=\w[*~`])|(?<=\w[*~`]{2})|(?<=\w[*~`]{3}))(?=\w)"
)
"""What may part a name, or a word of it, and is more than spaces in a plain text: links, footnotes, emphasis in a word."""

_SPACES: Final = lazy_pattern(" {2,}")
_JOINT: Final = r"(?:[^\w\x00]|_){1,30}"
"""What joins the words of a name; never the end of a value of the front matter."""

_OFFICES: Final = (
    "phòng|ban|tổ|đội|sở|bộ|cục|viện|xã|phường|huyện|tỉnh|thôn|bản|trưởng|phó|hội|và|là|được|cùng|với|tại|ở|của|đã|cho"
)
"""Words of offices and posts, and those that join a title in capitals: no part of a name by themselves."""

_POSTS: Final = (
    "chuyên viên|cán bộ|công chức|viên chức|nhân viên|giáo viên|đảng viên|đoàn viên|bí thư|chủ tịch|chủ nhiệm|giám đốc"
    "|chánh văn|văn phòng|văn thư|kế toán|thư ký|thanh tra|phiên dịch|thẩm phán|công an|trung tâm|ủy ban|uỷ ban|ủy viên"
    "|uỷ viên|chi bộ|chi đoàn|chi hội|đảng ủy|đảng uỷ|đảng bộ|thị trấn|thành phố|vụ trưởng|vụ phó|hiệu trưởng|hiệu phó"
    "|trường tiểu|trường trung|trường mầm"
)
"""Likewise of two words, of which the first may be part of a name."""

_LONGER: Final = lazy_pattern(rf"[ '-](?!(?i:{_OFFICES}|{_POSTS})(?!\w))[{CAPITALS}]\w")
"""What makes a name the beginning of a longer one."""

_LONGER_ASCII: Final = lazy_pattern(
    rf"[ '-](?!(?i:{fold(_POSTS)})(?!\w)|(?i:{fold(_OFFICES)}) [{CAPITALS}0-9])[{CAPITALS}]\w"
)
"""Without accents «Phong» may be a name; with one more word behind it, it is an office."""

_WORD: Final = lazy_pattern(r"[^\W_]+")

_HYPHEN: Final = lazy_pattern(r"-(?<=[a-z0-9]-)(?:[a-z0-9]++-?+)++")
"""What follows the first word; a hyphen is sought fast, and then what stands before it is read backwards."""

_BACKWARDS: Final = lazy_pattern(r"[a-z0-9]++")
_LONGEST_WORD: Final = 100


def capitalised_in(plain: str) -> list[str]:
    """Return each run of two or more capitalised words in a plain text once, folded."""
    names = "\x00".join(dict.fromkeys(_CAPITALISED.findall(plain)))
    for sign in _BETWEEN:
        names = names.replace(sign, " ")
    return fold(_SPACES.sub(" ", names) if "  " in names else names).split("\x00") if names else []


def may_part_names(text: str) -> bool:
    """Whether links, notes or emphasis may stand inside names, so that these are to be sought in the text as seen."""
    is_marked = "](" in text or "[^" in text or "*" in text or "~" in text or "`" in text
    return is_marked and _PARTED.search(text) is not None


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
    """Yield where a name begins in a text, in whatever case, joined by spaces, hyphens or cells; not within a longer one.

    `folded` is the same text without accents, equally long. With `accented`, what has no accents is not this name.
    """
    for found in _pattern(name).finditer(folded):
        written = text[found.start() : found.end()]
        longer = _LONGER_ASCII if written.isascii() else _LONGER
        if is_same_name(written, name) and not (accented and written.isascii()) and not longer.match(text, found.end()):
            yield found.start()


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    joined = _JOINT.join(folded_words(name))
    return lazy_pattern(rf"(?<![^\W_]){joined}(?![^\W_])")


def _letters(name: str) -> list[list[str]]:
    return [sorted(unicodedata.normalize("NFD", word)) for word in _WORD.findall(nfc(name).lower())]
