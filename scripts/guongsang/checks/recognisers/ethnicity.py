"""Recognises that somebody is said to belong to an ethnic group, under any of the names the 54 groups go by.

The names are those of Decision 121-TCTK/PPCĐ of 1979, with the spellings and branches that people of the north-west use.
"Đồng bào Mông", "tiếng Dao" and "các dân tộc" are said of nobody in particular.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import by_letter, lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, SMALL, small_text
from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.subjects import calls_one, is_apposed, is_beside_one, is_said_of_one, names_one
from guongsang.checks.recognisers.tables import counting_headings, told

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
_PERSON: Final = lazy_pattern(rf"gười (?:gốc )?(?:dân tộc (?:thiểu số(?!\w)|(?i:{_ANY})(?!\w))|{_GROUP})")
_ORIGIN: Final = lazy_pattern(rf"ân tộc (?:{_GROUP}|(?i:{_ANY})(?![\w']|[ -][{CAPITALS}]))")
_CHILD: Final = lazy_pattern(
    rf"(?:ột người con của|gười con(?: \w+ \w+)? của|on của|on em) đồng bào (?:dân tộc )?{_GROUP}"
)
_LABEL: Final = lazy_pattern(
    rf"(?:ân tộc|ÂN TỘC)[ ]?[:|-][ |]{{0,4}}(?P<group>(?i:{_ANY}){_BRANCH})(?!\w)"
    rf"(?=[ ]*(?:[;.)\n\x00]|\|[ ]*(?:\n|\Z)|\Z|,(?! ?(?:{_ANY})(?!\w))|- ))"
)
_SHORT_LABEL: Final = lazy_pattern(
    rf"DT(?<![^\W_]DT)[ ]?[:|][ |]{{0,4}}(?P<group>(?i:{_ANY}){_BRANCH})(?!\w)(?=[ ]*(?:[;.,)\n\x00|]|\Z|- ))"
)
_HEADING: Final = lazy_pattern(r"dân tộc|(?<!\w)dt(?!\w)")
_IN_CELL: Final = lazy_pattern(rf"[ ]*(?P<group>(?i:{_ANY}){_BRANCH})[ ]*\Z")
_COUNTING: Final = counting_headings(
    "hộ|người|dân|khẩu|nhân khẩu|thôn|bản|học sinh|đảng viên|tín đồ",
    "hộ|nhân khẩu|dân số|thôn|bản|xã|phường|địa bàn|khu vực|chi bộ|cơ sở",
)
"""In the headings of tables that count people, or tell of places."""

_CALLED: Final = tuple(
    lazy_pattern(rf"{call} (?P<group>{_GROUP})")
    for call in (
        by_letter(" gái", "á"),
        "t(?=rai )(?<= t)rai",
        by_letter("phụ nữ", "ụ"),
        by_letter("đàn ông", "à"),
        "ò(?=ng m)ng máu",
    )
)
"""Words by which somebody is called, each sought by a rare letter: see `patterns.by_letter`."""

_CALLER: Final = lazy_pattern(
    r"(?:ô gái|hàng trai|gười con gái|gười con trai|on gái|on trai|gười phụ nữ|gười đàn ông|òng máu)\Z"
)
_NO_NAME: Final = r"(?!(?:Hoa|Thái|Lào|Kinh|Co|Mạ|Thổ|Kháng|Cống|Lự)(?!\w))"
"""Some groups are called as people and places are."""

_BETWEEN: Final = rf"(?: (?!(?:người|tộc)(?!\w))[{SMALL}]\w*){{0,2}} (?=[{CAPITALS}])"
_ROLES: Final = (
    lazy_pattern(rf"án bộ{_BETWEEN}{_NO_NAME}(?P<group>{_GROUP})"),
    lazy_pattern(by_letter(rf"giáo(?: viên)? {_NO_NAME}(?!Dao(?! đỏ))(?P<group>{_GROUP})", "á")),
    lazy_pattern(by_letter(rf"sĩ{_BETWEEN}{_NO_NAME}(?!Dao(?! đỏ))(?P<group>{_GROUP})", "ĩ")),
)
"""Words for what somebody does, right before the group: "người cán bộ Mông", "cô giáo Tày"."""

_WORKER: Final = lazy_pattern(
    r"(?<!\w)(?:(?:(?:nữ|người|anh|chị|vị|ông|bà|em|một) ){1,2}(?:cán bộ|giáo viên|thầy giáo|cô giáo|bác sĩ|y sĩ|chiến sĩ)"
    r"|(?<=là )cán bộ|cô giáo|thầy giáo)(?: \w+){0,2} \Z",
    re.IGNORECASE,
)
_AND_OTHERS: Final = lazy_pattern(r" ?(?:,|và) (?:cán bộ|giáo viên|thầy giáo|cô giáo|bác sĩ|y sĩ|chiến sĩ)(?!\w)")
"""Behind one of several who are named by their work: "cô giáo Tày, cô giáo Dao cùng học"."""

_BLOOD: Final = lazy_pattern(r"(?<!\w)(?:mang|có|chảy|chung|giữ)(?: [^\W\d_]{1,5}){0,4} \Z", re.IGNORECASE)
"""What begins to tell of the blood that runs in somebody's veins."""

_FIRST: Final = lazy_pattern(
    rf"à (?:nữ |người )?(?:phụ nữ|đàn ông|cô gái|chàng trai|thanh niên|nữ sinh) (?P<group>{_GROUP})(?= (?:đầu tiên|duy nhất))"
)
"""Who is the first or the only one is one person."""

_FIRST_WORD: Final = lazy_pattern(by_letter(" đầu tiên", "ầ"))
_ONLY_WORD: Final = lazy_pattern(by_letter(" duy nhất", "ấ"))
_KIN: Final = lazy_pattern(by_letter(" đồng bào ", "ồ"))
_NAMING: Final = lazy_pattern(by_letter("ân tộc", "ộ"))

_BRACKETED: Final = lazy_pattern(rf"\((?!(?:Hoa|Thái|Lào|Co|Mạ|Thổ)\))(?P<group>(?:{_ANY}){_BRANCH})(?=\))")
"""Beside a name: "Páo (Dao)". Some groups are called as people and places are."""

_LISTED: Final = lazy_pattern(rf"(?:{_ANY})(?: ?,| và| hay| hoặc) (?:người )?\Z")
_ALSO: Final = lazy_pattern(rf" ?(?:,|và|hay|hoặc|lẫn) ?(?:người |dân tộc )?(?:{_ANY})(?!\w| [{CAPITALS}])")


def ethnic_statements(plain: str, name: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of the words in a plain text that tell one person's ethnic group; `name` is that person's."""
    # Quick looks for the words without which a pattern finds nothing: most profiles have none of them.
    spans = {*_firsts(plain), *_callings(plain, name), *_workers(plain, name)}
    has_name = _NAMING.search(small_text(plain)) is not None
    if has_name or "DT" in plain:
        spans.update(_labelled(plain))
    for pattern in (_PERSON, _ORIGIN) if has_name else (_PERSON,):
        for found in pattern.finditer(plain):
            start, end = found.start() - 1, found.end()
            is_word = plain[start : start + 1] in "nNdD"
            if is_word and not _is_listed(plain, start, end) and names_one(plain, start, end, name):
                spans.add((start, end))
    for found in _BRACKETED.finditer(plain):
        if is_beside_one(plain, found.start() + 1, found.end(), name):
            spans.add(found.span("group"))
    for found in _CHILD.finditer(plain) if _KIN.search(plain) else ():
        is_one = calls_one if found[0].startswith(("g", "ộ")) else names_one
        if is_one(plain, found.start() - 1, found.end(), name):
            spans.add((found.start() - 1, found.end()))
    yield from apart(spans)


def _labelled(plain: str) -> Iterator[tuple[int, int]]:
    yield from ((found.start() - 1, found.end("group")) for found in _LABEL.finditer(plain))
    yield from (found.span("group") for found in _SHORT_LABEL.finditer(plain))
    yield from (found.span("group") for found in told(plain, _HEADING, _IN_CELL, unless=_COUNTING))


def _callings(plain: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield the words by which somebody is called: "cô gái Mông", "chàng trai Dao"."""
    for pattern in _CALLED:
        for found in pattern.finditer(plain):
            start, end = found.span("group")
            caller = _CALLER.search(plain, max(0, start - 16), start - 1)
            if _is_listed(plain, start, end):
                continue
            if caller is None:
                # "Phụ nữ Dao" are many, unless one person is said to be of them.
                is_named = plain.endswith("là một phụ nữ ", 0, start) and names_one(plain, start, end, name)
                if is_named or is_apposed(plain, start, end, name):
                    yield start, end
                continue
            first = caller.start() - 1
            if caller[0] == "òng máu":
                blood = _BLOOD.search(plain, max(0, first - 32), first)
                is_one = is_said_of_one(plain, blood.start() if blood else first, end, name)
            else:
                is_one = calls_one(plain, first, end, name)
            if is_one:
                yield first, end


def _workers(plain: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield the words that name somebody by their work and their group: "người cán bộ Mông"."""
    for pattern in _ROLES:
        for found in pattern.finditer(plain):
            start, end = found.span("group")
            worker = _WORKER.search(plain, max(0, start - 48), start)
            if (
                worker
                and not _AND_OTHERS.match(plain, end)
                and not _is_listed(plain, start, end)
                and calls_one(plain, worker.start(), end, name)
            ):
                yield worker.start(), end


def _firsts(plain: str) -> Iterator[tuple[int, int]]:
    if _FIRST_WORD.search(plain) or _ONLY_WORD.search(plain):
        for found in _FIRST.finditer(plain):
            if plain[found.start() - 1 : found.start()] in ("l", "L"):
                yield found.start() + len("à "), found.end("group")


def _is_listed(plain: str, start: int, end: int) -> bool:
    """Whether other groups are named beside one, as when several live in a place."""
    return bool(_ALSO.match(plain, end) or _LISTED.search(plain, max(0, start - 32), start))
