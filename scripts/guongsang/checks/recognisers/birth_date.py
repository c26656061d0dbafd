"""Recognises full birth dates: "sinh ngày 12/3/1980", "ngày sinh: 12 tháng 3 năm 1980". A year alone is none."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import by_letter, lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, small_text, words
from guongsang.checks.recognisers.shape import shape
from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.subjects import SURNAMES
from guongsang.checks.recognisers.tables import told

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH: Final = r"(?:1[0-2]|0?[1-9])"
_MONTH_WORD: Final = r"(?:1[0-2]|0?[1-9]|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: một| hai)?|chạp)"
_YEAR: Final = r"(?:19|20)[0-9]{2}"
_NUMBER: Final = (
    r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|hăm|rằm|không|linh|lẻ|trăm|nghìn|ngàn)(?!\w)"
)
"""A word that numbers are made of: days have up to three, years up to eight."""

_DAY_SPOKEN: Final = rf"(?<!\w){_NUMBER}(?: {_NUMBER}){{0,2}}"
_YEAR_SPOKEN: Final = rf"{_NUMBER}(?: {_NUMBER}){{1,7}}"
_CYCLE: Final = "(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí) (?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"
"""A year of the cycle of sixty, told instead of its number or beside it."""

_MOON: Final = r"(?: âm lịch| dương lịch)?"
_DATE: Final = (
    rf"(?P<date>{_DAY} ?[/.-] ?{_MONTH} ?[/.-] ?(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|{_YEAR} ?[/.-] ?{_MONTH} ?[/.-] ?{_DAY}(?![0-9])"
    rf"|{_DAY} ?[/.-] ?{_MONTH}{_MOON},? năm {_YEAR}(?![0-9])"
    rf"|(?:{_DAY}|{_DAY_SPOKEN}),? tháng {_MONTH_WORD}{_MOON}(?:(?:,? năm |,? ?|/|-){_YEAR}(?![0-9])|,? năm {_YEAR_SPOKEN}"
    rf"|,? (?:năm )?{_CYCLE}(?:[ ,(]{{1,3}}{_YEAR}(?![0-9]))?)"
    rf"|(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2]){_YEAR}(?![0-9]))"
)
# Each by itself: one literal is sought several times as fast as a choice of them.
_BIRTHS: Final = tuple(map(re.compile, ("sinh", "chào đời", "ra đời")))
_LIFE: Final = lazy_pattern(by_letter(" đời", "ờ"))
_SHORT: Final = lazy_pattern(r"sn|ntns|dob|d\.o\.b")
"""These short words stand in many others, and right before a date only when they are meant."""

_LOOK: Final = lazy_pattern(
    # 12/3/1980; 12, a word as long as "tháng", and a month or its name and a year; 1980-03-12; 12031980.
    rb"0(?:(?<!00)0?(?:[ ]?[/.-][ ]?00?[ ]?[/.-][ ]?00(?:00)?(?!0)|[ ]?[/.-][ ]?00?,? (?:aa aaaa )?aaa 0000(?!0)|,? a{5} (?:0|a{2,5}(?: a{2,3})?(?:,? a{3} |,? ?|/|-)0))"
    rb"|000(?<!00000)(?<!\x00\n0000)[ ]?[/.-][ ]?00?[ ]?[/.-][ ]?00?(?!0)|0000000(?<!000000000)(?!0))"
)
"""Where a date may be, but for those that are a value of the front matter."""

_REACH: Final = 64
"""Characters before the word of birth among which a date is sought."""

_LAST: Final = 16
"""Characters right before a date among which a short word is sought."""

_GROWN: Final = rf"(?P<date>{_DAY} ?[/.-] ?{_MONTH} ?[/.-] ?(?:19[0-9]{{2}}|200[0-9]))(?![0-9])"
"""Of somebody who has grown up: later dates beside a name are those of what was done."""

_OF_PERSON: Final = (
    r" ?[,;|-] ?(?:(?:giới tính:? ?)?(?:nam|nữ)|(?:nguyên|trú) quán|quê(?: quán|(?! \w*(?:hương|nhà)))|"
    r"(?:(?:hộ khẩu )?thường |tạm |cư )?trú)(?!\w)"
)
"""What follows the date in a row that tells of somebody: sex, origin, residence."""

_IN_BRACKETS: Final = lazy_pattern(rf"{_GROWN}(?: ?\)|{_OF_PERSON})", re.IGNORECASE)
_BEHIND_AGE: Final = lazy_pattern(r"(?<!\w)(?:tuổi(?::| là)? ?[0-9]{2}|[0-9]{2} tuổi),? ?\Z", re.IGNORECASE)
_IN_A_ROW: Final = lazy_pattern(rf"{_GROWN}(?P<person>{_OF_PERSON})?", re.IGNORECASE)
_BEHIND_LABEL: Final = lazy_pattern(r"(?<!\w)(?:họ (?:và |, )?tên|họ tên)[ ]?:[^.;!?\n\x00]{0,36}\Z", re.IGNORECASE)
_DIVIDERS: Final = (", ", "; ", "| ", "- ")
"""Between what is told of somebody in a row: "Giàng A Páo, 12/3/1985, nam"."""

_DAY_AND_MONTH: Final = rf"{_DAY}(?:[/.-]{_MONTH}| tháng {_MONTH_WORD})(?![/.-]?[0-9]|\w){_MOON}"
_YEAR_FIRST: Final = lazy_pattern(
    rf"(?: ra)?(?: vào)?(?: năm)?(?: {_CYCLE})?[ :]{{1,2}}\(?(?P<date>{_YEAR}\)?"
    # A word that binds the day to the birth, or a day with which the sentence ends.
    rf"(?:,? ?\(?(?:nhằm|đúng|vào)(?: (?:nhằm|đúng|vào|ngày|hôm|mùng|mồng)){{0,3}} {_DAY_AND_MONTH}(?!,? (?:năm|[hm]\wng))"
    rf"|(?:,? ?\(|, )(?:(?:ngày|hôm|mùng|mồng) ){{0,3}}{_DAY_AND_MONTH}"
    r"(?= ?(?:[.;)\n\x00|]|\Z|,? (?:tại|ở|trong|quê)(?!\w)))))",
    re.IGNORECASE,
)
"""The year stands before the day: "sinh năm 1985 (ngày 12/3)"."""

_NAME_REACH: Final = 48
_GIVEN: Final = rf"(?: [{CAPITALS}][^\W\d_]{{0,7}})"
_BEHIND_NAME: Final = lazy_pattern(
    # Two words may be a place as well: Hà Nội.
    rf"(?:(?<!\w)(?:{SURNAMES}){_GIVEN}{{2,4}}|(?<!\w)(?i:anh|chị|ông|bà|cô|em|cháu){_GIVEN}{{1,5}}) ?\Z"
)

_NO_BIRTH_BEFORE: Final = lazy_pattern(
    # "học sinh ngày …", "khai sinh ngày …", "kỷ niệm … năm Ngày sinh"; names such as An or Nam only in small letters.
    r"(?:(?i:học|vệ|khai|hi|hy|tái|thí|tuyển|kháng|mưu|ký|môn|sản|chúng|sơ|phóng|hộ|cứu|tập|giáo|phục|nảy)|"
    r"phát|tân|nữ|nam|dân|an|hồi|thư|trường|bình|ngoại|nội|tăng|tiền|hậu|du|nhân|vi|dưỡng) \Z"
    r"|(?i:kỷ niệm|kỉ niệm|lần thứ|mừng)[^.;!?\n\x00]{0,30}\Z"
)
_PLACE: Final = (
    r"(?:(?:tại|ở|trong|miền|xã|thôn|bản|huyện|tỉnh|phường|thị|trấn|thành|phố|quận|làng|tổ|vùng|cao|gia đình|nông dân)"
    r"[ ,]{1,3}|(?-i:[" + CAPITALS + r"])[^\W\d_]{0,12}[ ,-]{1,3}){0,16}+"
)
_THEN: Final = lazy_pattern(
    r"(?: nhật| ra)?[ :,.()|-]{0,6}\n?[ :,.()|-]{0,6}"
    rf"(?:(?:của )?(?:anh|chị|ông|bà|cô|em|tôi|cháu|con)(?!\w) ?)?(?:của (?:[^\W\d_]{{1,12}} ){{1,6}})?{_PLACE}"
    r"(?:(?:vào|hôm|ngày|tháng|năm(?! tháng)|là|đúng|mùng|mồng|lúc|sáng|trưa|chiều|tối|đêm|ghi|trong|hồ sơ)[ :,.()|/-]{1,4}){0,8}+"
    rf"\(?{_DATE}",
    re.IGNORECASE,
)
_IS: Final = "(?:chính |đúng )?là (?:ngày )?"
_OWN: Final = rf"(?P<own>[{CAPITALS}][^\W\d_]{{0,7}})"
_WHO: Final = (
    rf"(?:(?:anh|chị|ông|bà|cô|bác|chú|cụ|thầy|(?<!chị )(?<!anh )em|tôi|cháu|con|cậu bé|cô bé|đồng chí)(?-i:{_GIVEN}{{0,5}})"
    rf"|(?-i:(?:{SURNAMES}){_GIVEN}{{2,4}}|{_OWN})) (?:được |đã |cất (?:tiếng khóc )?){{0,2}}"
)
"""Somebody; one capital word must be the person's own name."""

_BEFORE: Final = lazy_pattern(
    rf"(?<![0-9/.-]){_DATE},? (?:(?:tại|ở) [^.,;:!?\n\x00]{{2,40}}, )?(?P<is>{_IS})?(?:{_WHO}|(?(is)|(?!)))\Z",
    re.IGNORECASE,
)
_BORN: Final = lazy_pattern(
    rf"(?<!\w)(?P<of>(?:của|do|nhờ|với|cùng|phòng|ban|tổ|đội|nhóm|hội|lớp|cơ quan) )?{_WHO}\Z", re.IGNORECASE
)
_CERTIFIED: Final = lazy_pattern(
    rf"khai sinh(?: [^\W\d_]{{1,8}}){{0,4}}? (?:ghi|đề|là)(?: rõ)?(?: là)?[ :]{{1,2}}(?:(?:ngày|sinh) ){{0,2}}{_GROWN}",
    re.IGNORECASE,
)
"""What a birth certificate says of somebody grown up: "khai sinh ghi 12/3/1953"."""

_BESIDE_TIME: Final = lazy_pattern(
    r" (?:(?:ra )?(?:vào|đúng|giữa|trong|nhằm) |(?:một )?(?=(?:ngày|đêm|hôm|sáng|chiều) ))[^.;!?\n\x00()]{2,40}?"
    rf"(?: ?[(,]|,? -) ?(?:(?:ngày|đêm|sáng|tức) ){{0,2}}{_GROWN}(?= ?(?:[.;,)\n\x00-]|\Z))",
    re.IGNORECASE,
)
"""The date beside other words for the time: "sinh đúng ngày Quốc khánh (02/9/1975)"."""

_NO_BIRTH_AFTER: Final = lazy_pattern(r" (?:hoạt|viên|động|thái|kế|sống|lực|trắc)")
_HEADING: Final = lazy_pattern(r"ngày sinh|năm sinh|ntns|dob|sinh ngày")
_IN_CELL: Final = lazy_pattern(rf"[^|]*?(?<![0-9/.-]){_DATE}", re.IGNORECASE)


def birth_dates(plain: str, name: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of the full birth dates in a plain text, without the words around them; `name` is the person's."""
    small = small_text(plain)
    looks = [look.start() for look in _LOOK.finditer(shape(plain))]
    # A date in words alone has no digits to be seen by; one behind its year stands by the word "sinh".
    if not looks and " tháng " not in small and "sinh năm" not in small and "năm sinh" not in small:
        return
    given = name.rsplit(maxsplit=1)[-1] if name else ""
    spans = {span for at in looks if (span := _short_or_beside(plain, small, at))}
    births = _BIRTHS if _LIFE.search(small) else _BIRTHS[:1]
    for birth in chain.from_iterable(words(pattern, small) for pattern in births):
        near = max(0, birth.start() - _REACH)
        certified = _CERTIFIED.match(plain, max(0, birth.start() - len("khai ")))
        if certified:
            spans.add(certified.span("date"))
            continue
        found = _THEN.match(plain, birth.end()) or _YEAR_FIRST.match(plain, birth.end())
        found = found or _BESIDE_TIME.match(plain, birth.end())
        if found is None and not _NO_BIRTH_AFTER.match(plain, birth.end()):
            found = _before(plain, small, near, birth.start(), looks)
            found = found if _is_of(found, given) else None
        if found is None or _NO_BIRTH_BEFORE.search(plain, near, birth.start()):
            continue
        # What is made and founded "ra đời" as well.
        if birth[0] != "ra đời" or _is_of(_BORN.search(plain, near, birth.start()), given):
            spans.add(found.span("date"))
    spans.update(found.span("date") for found in told(plain, _HEADING, _IN_CELL))
    yield from apart(spans)


def _is_of(found: re.Match[str] | None, given: str) -> bool:
    """Whether somebody is found: by a pronoun, a whole name or the given name; not what they made."""
    if found is None:
        return False
    said = found.groupdict()
    return not said.get("of") and said.get("own") in (None, given)


def _before(plain: str, small: str, near: int, birth: int, looks: list[int]) -> re.Match[str] | None:
    """Return the date that stands before the word of birth at an offset: "12/3/1980 là ngày anh chào đời"."""
    if not any(near <= at < birth for at in looks) and small.find(" tháng ", near, birth) < 0:
        return None
    # "Ngày 12/3/2024, anh Sinh nhận việc": Sinh is a name as well.
    if plain[birth].isupper() and not small.endswith(("là ", "ngày "), near, birth):
        return None
    return _BEFORE.search(plain, near, birth)


def _short_or_beside(plain: str, small: str, at: int) -> tuple[int, int] | None:
    """Return the date that may begin at an offset, right behind a short word for birth, a person's name or age."""
    near = max(0, at - _LAST)
    for short in words(_SHORT, small[near:at]):
        found = _THEN.match(plain, near + short.end())
        if found:
            return found.span("date")
    near = max(0, at - _NAME_REACH)
    if plain[at - 1 : at] == "(":
        date = _IN_BRACKETS.match(plain, at)
        beside = date and (_BEHIND_NAME.search(plain, near, at - 1) or _BEHIND_AGE.search(plain, near, at - 1))
        return date.span("date") if date and beside else None
    row = _IN_A_ROW.match(plain, at) if plain[at - 2 : at] in _DIVIDERS else None
    name_end = len(plain[near:at].rstrip(" ,;|-")) + near
    if row and _BEHIND_NAME.search(plain, near, name_end):
        return row.span("date") if row["person"] or _BEHIND_LABEL.search(plain, near, name_end) else None
    return None
