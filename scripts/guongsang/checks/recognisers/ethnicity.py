"""Recognises that somebody is said to belong to an ethnic group, under any of the names the 54 groups go by.

The names are those of Decision 121-TCTK/PPCĐ of 1979, with the spellings and branches that people of the north-west use.
"Đồng bào Mông", "tiếng Dao" and "các dân tộc" are said of nobody in particular.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.plain_text import CAPITALS
from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.subjects import is_said_of_one, names_one

if TYPE_CHECKING:
    from collections.abc import Iterator

GROUPS: Final = (
    "Kinh", "Tày", "Thái", "Mường", "Khmer", "Khme", "Khơ[ -]?[Mm]e", "Hoa", "Nùng", "H?['-]?[Mm]ông", "Hmong", "Mèo",
    "Dao", "Gia[ -]?[Rr]ai", "J'?[Rr]ai", "Ê[ -]?[Đđ]ê", "Ba[ -]?[Nn]a", "Bahnar", "Sán Chay", "Sán Chỉ", "Cao Lan",
    "Chăm", "Cơ[ -]?[Hh]o", "K'?[Hh]o", "X[ơê][ -]?[Đđ]ăng", "Sê Đăng", "Sán Dìu", "Hr[êe]", "Ra[ -]?[Gg]lai",
    "M'?[Nn]ông", "Thổ", "X'?[Tt]i[êe]ng", "S'?[Tt]i[êe]ng", "Khơ[ -]?[Mm]ú", "Bru(?: ?- ?Vân Kiều)?", "Vân Kiều",
    "Cơ[ -]?[Tt]u", "K'?[Tt]u", "Giáy", "Dáy", "Nhắng", "Tà[ -]?[Ôô]i", "Ta[ -]?[Ôô]i", "Pa Cô", "Mạ",
    "Gi[ẻé][ -]?[Tt]riêng", "Cor?", "Chơ[ -]?[Rr]o", "Châu Ro", "Xinh[ -]?[Mm]un", "Hà Nhì", "Chu[ -]?[Rr]u", "Lào",
    "La Chí", "Kháng", "Phù Lá", "Xa Phó", "La Hủ", "La Ha", "Pà Thẻn", "Lự", "Ngái", "Chứt", "Lô Lô", "Mảng",
    "C[ơờ] Lao", "Bố Y", "Tu Dí", "Cống", "Si La", "Pu Péo", "Brâu", "Ơ[ -]?[Đđ]u", "Rơ[ -]?[Mm]ăm", "Pa Dí", "Thu Lao",
)  # fmt: skip
"""Regular expressions of their names."""

_BRANCH: Final = (
    "(?: (?:[Đđ]ỏ|[Tt]uyển|[Hh]ọ|[Hh]oa|[Đđ]en|[Tt]rắng|[Xx]anh|[Tt]iền|[Áá]o [Dd]ài|[Qq]uần [Tt]rắng|[Dd]ín|[Cc]háo|"
    "[Ll]eng|[Ss]i|[Ss]úa))?"
)
_ANY: Final = "|".join(GROUPS)
_GROUP: Final = rf"(?:{_ANY}){_BRANCH}(?![\w']|[ -][{CAPITALS}])"
"""A capital behind it makes it the name of something else: Thái Bình, Lào Cai, Mường Khương, Hoa Kỳ."""

# Each starts with letters that are sought quickly; what stands before them is looked at afterwards.
_PERSON: Final = re.compile(rf"gười (?:gốc )?(?:dân tộc (?:thiểu số(?!\w)|(?i:{_ANY})(?!\w))|{_GROUP})")
_ORIGIN: Final = re.compile(rf"ân tộc (?:{_GROUP}|(?i:{_ANY})(?![\w']|[ -][{CAPITALS}]))")
_CHILD: Final = re.compile(rf"(?:ột người con của|gười con của|on của|on em) đồng bào (?:dân tộc )?{_GROUP}")
_LABEL: Final = re.compile(
    rf"(?:ân tộc|ÂN TỘC)[ ]?[:|][ |]{{0,4}}(?P<group>(?i:{_ANY}){_BRANCH})(?!\w)"
    rf"(?=[ ]*(?:[;.)\n\x00]|\|[ ]*(?:\n|\Z)|\Z|,(?! ?(?:{_ANY})(?!\w))|- ))"
)
_CALLED: Final = re.compile(rf"(?:ô gái|hàng trai|on gái|on trai|gười phụ nữ|gười đàn ông|òng máu) (?P<group>{_GROUP})")
_FIRST: Final = re.compile(
    rf"à (?:nữ |người )?(?:phụ nữ|đàn ông|cô gái|chàng trai|thanh niên|nữ sinh) (?P<group>{_GROUP})(?= (?:đầu tiên|duy nhất))"
)
"""Who is the first or the only one is one person."""

_CALLS: Final = (" gái", " trai", "phụ nữ", "đàn ông", "òng máu")
"""Without one of these nobody is called by a group; a quick look."""

_FAMILY: Final = re.compile(r"(?:sinh ra|lớn lên|xuất thân)[^.;!?\n\x00]{0,40}gia đình(?: \w+){0,4} \Z", re.IGNORECASE)
_LISTED: Final = re.compile(rf"(?:{_ANY})(?: ?,| và| hay| hoặc) (?:người )?\Z")
_ALSO: Final = re.compile(rf" ?(?:,|và|hay|hoặc|lẫn) ?(?:người |dân tộc )?(?:{_ANY})(?!\w| [{CAPITALS}])")


def ethnic_statements(plain: str, name: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of the words in a plain text that tell one person's ethnic group; `name` is that person's."""
    # Quick looks for the words without which a pattern finds nothing: most profiles have none of them.
    has_label = "ân tộc" in plain or "ÂN TỘC" in plain
    spans = {(found.start() - 1, found.end("group")) for found in _LABEL.finditer(plain)} if has_label else set()
    for pattern in (_PERSON, _ORIGIN):
        for found in pattern.finditer(plain):
            start, end = found.start() - 1, found.end()
            if plain[start : start + 1] in "nNdD" and not _is_listed(plain, start, end):
                family = _FAMILY.search(plain, max(0, start - 96), start)
                if is_said_of_one(plain, family.start(), end, name) if family else names_one(plain, start, end, name):
                    spans.add((start, end))
    for found in _CHILD.finditer(plain) if " đồng bào " in plain else ():
        if is_said_of_one(plain, found.start() - 1, found.end(), name):
            spans.add((found.start() - 1, found.end()))
    for found in _CALLED.finditer(plain) if any(word in plain for word in _CALLS) else ():
        start, end = found.span("group")
        if not _is_listed(plain, start, end) and names_one(plain, start, end, name):
            spans.add((found.start() - 1, end))
    spans.update(_firsts(plain))
    yield from apart(spans)


def _firsts(plain: str) -> Iterator[tuple[int, int]]:
    if " đầu tiên" in plain or " duy nhất" in plain:
        for found in _FIRST.finditer(plain):
            if plain[found.start() - 1 : found.start()] in ("l", "L"):
                yield found.start() + len("à "), found.end("group")


def _is_listed(plain: str, start: int, end: int) -> bool:
    """Whether other groups are named beside one, as when several live in a place."""
    return bool(_ALSO.match(plain, end) or _LISTED.search(plain, max(0, start - 32), start))
