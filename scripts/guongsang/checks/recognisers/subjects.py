"""Decides whether words in a sentence are said of one person or of people in general.

"Chị Mỷ là người Mông" tells something of Mỷ; "80% số hộ là người Mông" tells something of a village. The nearest noun
before the words decides; where none stands before, the nearest after.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, SMALL
from guongsang.checks.recognisers.sentences import WITHIN_CELLS, first_sentence, last_sentence

_REACH: Final = 160
"""Characters before the words that are looked at."""

_AHEAD: Final = 60

SURNAMES: Final = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Đoàn|Đào|Lương|Trương|Tô|Cao|"
    "Hà|Tạ|Lưu|Phùng|Vương|Chu|Nông|Ma|Vi|Hứa|Lục|Bế|Lộc|Sầm|Vàng|Lù|Lồ|Giàng|Sùng|Thào|Ly|Má|Cư|Hạng|Mùa|Lầu|Cứ|Tráng|"
    "Hảng|Hầu|Chảo|Lừu|Bàn|Triệu|Tẩn|Phàn|Chẻo|Tướng|Lò|Lường|Điêu|Cầm|Quàng|Tòng|Cà|Lìn|Thền|Sần|Vù|Lèng"
)
PERSON_NAME: Final = rf"(?:{SURNAMES})(?: [{CAPITALS}]\w{{0,7}}){{1,4}}"
"""Surname and given names; two words may also be those of a place."""

_PLACES: Final = (
    "xã|phường|thị trấn|huyện|tỉnh|thành phố|thôn|bản|làng|tổ|vùng|địa bàn|khu|sông|suối|đèo|chợ|núi|quận|đảng bộ"
)
_ROLES: Final = (
    "cán bộ|công chức|viên chức|chuyên viên chính|chuyên viên|kế toán|văn thư|trưởng phòng|phó trưởng phòng|thanh tra|"
    "thẩm phán|kiểm sát viên|luật sư|nhân viên|lái xe|lãnh đạo|đảng viên|đoàn viên"
)
_COUNTABLE: Final = (
    "anh|chị|em|đồng chí|cô gái|cô|ông|bà|bác|cụ|cháu|nữ|gia đình|hộ|chàng trai|người|cán bộ|đảng viên|quần chúng"
)
_MANY: Final = (
    f"(?:các|(?<!không )(?<!chẳng )những|nhiều|mỗi|mọi|từng|toàn thể|toàn bộ|một số)(?: (?:{_COUNTABLE}))?|chúng tôi|chúng em"
    f"|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|[0-9]{{1,3}}) (?:{_COUNTABLE})"
    "|bà con|anh em|chị em|ông bà|cô bác|trẻ em|đàn em|đồng bào|nhân dân|người dân|dân cư|cư dân|dân số|hộ|số hộ|"
    "học sinh|sinh viên|phụ nữ|thanh niên|người trẻ|cộng đồng|đa số|phần lớn|hầu hết|phần đông|đông đảo|tỷ lệ|%|phần trăm|"
    "bị can|bị cáo|bị hại|đương sự|đối tượng|nhân chứng|người làm chứng|công dân|cử tri|khách|du khách|hòa giải viên|"
    "người phiên dịch|phiên dịch|già làng|trưởng thôn|trưởng bản|người có uy tín|đội ngũ|tập thể|quần chúng|hội viên|"
    "nghệ nhân|thầy mo|thầy cúng|giáo viên|chủ nhà|chủ hộ|thân chủ|người nhà|nạn nhân|người tố cáo|người khiếu nại|đồng nghiệp|"
    "bạn bè|hướng dẫn viên|thương lái|nông dân|hộ dân|gia chủ|cụ|bí thư chi bộ|phó chủ tịch|chủ tịch xã|hội thẩm|chủ tọa|"
    "thành viên|trong đó|người nghèo|người già|người cao tuổi|người nghe|người đến|người gửi đơn|họ|ai|chi bộ|đảng bộ|"
    "cấp ủy|tổ chức đảng|người đứng đầu|nguồn|tôn giáo(?! không(?! \\w)|:)|"
    "(?<!nữ )một (?:cụ|bác|người|hộ|gia đình|bị cáo|đương sự|số)(?! con)|"
    "(?<!, )(?<!là )(?<!nữ )(?<!một )(?<!- )(?:cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên)"
)
_ONE: Final = (
    f"(?:anh|chị|cô|ông|bà|em|cậu) (?:{_ROLES})(?: trẻ)?|"
    "đồng chí|anh(?! hùng)|chị|ông|bà|cô gái|cô(?! lập| đọng| độc)|thầy|bác sĩ|(?:bác|chú)(?= (?-i:["
    + CAPITALS
    + "]))|"
    r"em|cháu|tôi(?! luyện)|bản thân|nữ (?:cán bộ|công chức|chuyên viên|đảng viên|\w+)|"
    "chàng trai|người con|người phụ nữ|người đàn ông|người cán bộ|người đảng viên|nhân vật|vợ|mẹ|dòng máu|"
    "gia đình (?:anh|chị|ông|bà|cô|em|thầy)"
)
_NOUN: Final = lazy_pattern(
    rf"(?<!\w)(?:(?P<place>(?i:{_PLACES}) (?:[{CAPITALS}]\w*[ ]?){{1,4}})|(?<!tiếng )(?P<many>(?i:{_MANY}))|"
    rf"(?<!tiếng )(?<!nước )(?P<one>(?i:{_ONE}))|(?P<name>(?:{SURNAMES})(?: [{CAPITALS}]\w{{0,7}}){{2,4}}))(?!\w)"
)
_OPENING: Final = lazy_pattern(
    r"(?:[ \t\"“'(:,#0-9-]|(?:là|vốn|cũng|vừa|dù|tuy|với|bởi|do|vì|nhờ|sau khi|từ khi|khi|từ ngày|từ|được|một|con|nữ|sau|"
    rf"trở|thành|chính thức|vinh dự|tự hào|hơn|gần|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|{_ROLES})"
    r"(?!\w))*+",
    re.IGNORECASE,
)
_LINK: Final = lazy_pattern(
    rf"(?<!\w)(?:là|thành|thuộc)(?: (?:một phụ nữ|một|con em|con|người con|người|nữ|của|duy nhất|chàng trai|cô gái|{_ROLES})){{0,4}} \Z",
    re.IGNORECASE,
)
_ADVERBS: Final = lazy_pattern(
    r"(?: (?:vốn|cũng|lại|chính thức|chính|thực ra|đều|vẫn|mới|hiện|thì|này|ấy|đó|kia|nay|đang|đã|sẽ|tự (?:nhận|nhủ|nhắc|thấy|coi)|mình|trở|"
    r"còn|vừa|được|vinh dự|tự hào|luôn|thật sự|thực sự|thật|xứng đáng|không chỉ))*+ ?\Z",
    re.IGNORECASE,
)
_ROLE: Final = lazy_pattern(
    rf"(?<!\w)(?:{_ROLES}|nữ \w+|người con(?: \w+ \w+)?|trẻ|anh|chị|ông|bà|cô|em|vợ|mẹ|dòng máu|"
    r"gia đình(?: \w+){0,3})(?: của| là)? \Z",
    re.IGNORECASE,
)
_CALLED: Final = lazy_pattern(
    r"(?<!\w)(?:một )?(?:cô gái|chàng trai|người con gái|người con trai|con gái|con trai|người phụ nữ|người đàn ông)"
    r"(?: trẻ)?(?: là)? \Z",
    re.IGNORECASE,
)
"""Words by which somebody is called whom the sentence is about, or a stranger: "anh giúp một cô gái người Mông"."""

_STRANGER: Final = lazy_pattern(r"một|người (?:phụ nữ|đàn ông)", re.IGNORECASE)
"""With these, a sentence begins to tell of somebody not named before: "Người phụ nữ Mông đến gửi đơn"."""

THAT: Final = lazy_pattern(r" (?:ấy|này|đó)(?! (?:kể|nói|bảo|cho biết|cho hay))(?!\w)")
"""Behind words for somebody named before."""

_BORN_INTO: Final = lazy_pattern(
    r"(?<!\w)(?:sinh ra|lớn lên|xuất thân|sinh trưởng)[^.;!?\n\x00]{0,40}gia đình(?: \w+){0,4}+ \Z", re.IGNORECASE
)
"""A family's belongings that are those of who grew up in it."""

_PERSON: Final = r"(?:anh|chị|ông|bà|cô|em|tôi|thầy|đồng chí)(?! (?:em|chị|bà|bác|cô|chú))"
_COMMA: Final = lazy_pattern(", ")
_LIKE: Final = lazy_pattern(
    rf" (?:như|nơi|ở) (?:chính )?(?P<who>{_PERSON}(?!\w)|)(?P<names>(?: ?[{CAPITALS}]\w*){{0,4}})"
)
_TELLS: Final = lazy_pattern(r" (?:kể|nói|bảo|biết|thấy|viết|nhận|vẫn|từng|đã|hay|thường)(?!\w)")
"""Behind somebody who is not likened: "người Mông như anh kể"."""
_APART: Final = lazy_pattern(r" ?[,(-] ?(?:một |là một )?\Z")
_KINDS: Final = "phụ nữ|đàn ông|thanh niên"
_APPOSED: Final = lazy_pattern(
    rf" ?[,(-] ?(?:là )?(?P<one>một (?:người )?|người )?(?:nữ )?(?:{_KINDS})(?: trẻ)? \Z", re.IGNORECASE
)
_SHUT: Final = lazy_pattern(rf" ?[,)-](?! ?(?:và |cùng )?(?:{_KINDS}|trẻ em|người|học sinh|bà con)(?!\w))")
"""Behind words for one person that are those for many as well, unless a list goes on."""

_CLOSED: Final = lazy_pattern(
    r" ?(?:[,.)!?;:|\n\x00-]|\Z|(?:quê|duy nhất|đầu tiên|sinh|trú|lớn lên)(?!\w)|"
    r"(?:từ (?:năm|ngày|khi|tháng)|[0-9]+ năm)(?!\w)|(?:ở|tại|của|thuộc|xứ|giáo xứ|[Cc]hi bộ) [^.,;!?\n\x00]{2,30}[,)])"
)
_ITEM: Final = (
    rf"(?:(?:vốn |là |từng là )?(?:sinh|quê|lớn lên|trú|tốt nghiệp|con (?:út|cả|trai|gái|thứ|trưởng|một)|người|dân tộc|"
    rf"tôn giáo|theo|đảng viên|giáo dân|[0-9]+ tuổi|{_ROLES})(?!\w)[^,.!?;:()|\n\x00]{{0,40}})"
)
"""What is told of somebody beside other such things: "sinh năm 1988, quê Bảo Yên, đảng viên"."""

_CLOSING: Final = lazy_pattern(rf"(?: ?, {_ITEM}){{0,3}} ?(?:[.!?;\n\x00]|\Z)")
_OTHERS: Final = lazy_pattern(
    r"(?<!\w)(?:cho|đến(?! nay| năm| từ| phòng)|tới|với|cùng|giữa|trước(?! đây| kia| khi| năm)|giúp|gặp|đón|mời|thăm|dạy|hỏi|"
    r"tiếp(?! dân| công dân| tục| nhận)|nhờ|đỡ|cứu|khen|kể|viết|nghĩ|hiểu|yêu|mến|nhớ|(?:nói|biết|học) (?:về|đủ|rõ|của|cách)|"
    r"quản lý|theo dõi|hồ sơ|dữ liệu|gồm|nhất là|như|công tác(?! ở| tại| trong| từ| được))(?!\w)",
    re.IGNORECASE,
)
"""Behind these words a list goes on, or somebody else may be meant: "phiên dịch cho bên mua, người Mông"."""

_FIRST: Final = lazy_pattern(rf"[ \t\"“'(#-]*(?:{_ITEM}, )*", re.IGNORECASE)
"""Before words that open a sentence."""

_LEADING: Final = lazy_pattern(
    rf"(?: (?:(?:(?:duy nhất|đầu tiên|gốc|quê|sinh ra|lớn lên) )*(?:(?:ở|tại) )?(?:(?:{_PLACES}) )?(?-i:["
    + CAPITALS
    + r"])|nhất|duy nhất|đầu tiên|lâu năm|từ (?:năm|ngày|khi)|(?:gần |hơn )?[0-9]+ năm)"
    rf"[^,.!?;:()|\n\x00]{{0,40}})?, (?:{_ITEM}, )*",
    re.IGNORECASE,
)
_REPORTS: Final = lazy_pattern(
    rf"(?: [{CAPITALS}]\w*){{0,5}} (?:kể|bảo|cho biết|cho hay|nhận xét|giải thích|nhận ra|thấy|nói(?= rằng|,|:)|đều)(?!\w)"
)
"""Behind somebody who tells of others."""

_BLANK: Final = lazy_pattern(r"[ +-]*")
_NAMES: Final = lazy_pattern(rf"(?: [{CAPITALS}]\w*){{0,5}}")
_BESIDE: Final = lazy_pattern(rf"(?:tuổi|năm (?:19|20)[0-9]{{2}}|(?:{_ROLES})(?: \w+){{0,6}})\Z", re.IGNORECASE)


class _Mention(NamedTuple):
    """Of one person or of many, and where it ends."""

    is_one: bool
    end: int


def is_said_of_one(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether what stands between two offsets of a plain text is said of one person; `name` is that person's."""
    before = _sentence(plain, start)
    family = _BORN_INTO.search(before)
    nearest = _nearest(before[: family.start()] if family else before, name)
    if nearest:
        return nearest.is_one
    if family:
        before = before[: family.start()]
    if not _OPENING.fullmatch(before):
        return False
    after = _subject_behind(first_sentence(plain[end : end + _AHEAD], WITHIN_CELLS))
    return after is None or after.lastgroup != "many"


def _subject_behind(words: str) -> re.Match[str] | None:
    """Return the noun that words behind an opening are about: right behind a comma, "trẻ nhất chi bộ, chị …", or the first."""
    for comma in _COMMA.finditer(words):
        subject = _NOUN.match(words, comma.end())
        if subject and not words.startswith(",", subject.end()):
            return subject
    return _NOUN.search(words)


def names_one(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether a noun says what one person is: "chị là đảng viên", "anh Páo, người Mông, …", "nữ đảng viên"."""
    before = _sentence(plain, start)
    # "Dân tộc Mông, trình độ đại học": the first words of what is told of somebody.
    if _BLANK.fullmatch(before) and plain.startswith((",", ";"), end):
        return is_said_of_one(plain, start, end)
    if (
        is_likened(plain, end, name)
        or is_beside_one(plain, start, end, name)
        or is_apposed(plain, start, end, name)
        or _leads_to_one(plain, before, end, name)
    ):
        return True
    link = _LINK.search(before)
    if link:
        return _has_one_subject(plain, start, end, before[: link.start()], name)
    called = _CALLED.search(before)
    if called:
        return calls_one(plain, start - len(called[0]), end, name)
    if _BORN_INTO.search(before) or _ROLE.search(before):
        return is_said_of_one(plain, start, end, name)
    return _closes_what_one_does(plain, start, end, name)


def is_beside_one(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether words stand in brackets or between commas right behind one person: "anh Páo (Công giáo)"."""
    before = _sentence(plain, start)
    apart = _APART.search(before)
    return bool(apart and _CLOSED.match(plain, end)) and _ends_with_one(before[: apart.start() if apart else 0], name)


def is_apposed(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether words for many stand in apposition to one person: "chị, phụ nữ Giáy, …", "chị – một phụ nữ Giáy – …"."""
    before = _sentence(plain, start)
    apposed = _APPOSED.search(before)
    if apposed is None or not (_CLOSED if apposed["one"] else _SHUT).match(plain, end):
        return False
    return _ends_with_one(before[: apposed.start()], name)


def calls_one(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether one person is called so: "anh là chàng trai Mông", "Cô gái Tày ấy", but not "anh giúp một cô gái Tày"."""
    if names_one(plain, start, end, name):
        return True
    before = _sentence(plain, start)
    is_new = _STRANGER.match(plain, start) and not THAT.match(plain, end)
    return not is_new and not before.lower().endswith("một ") and bool(_OPENING.fullmatch(before))


def one_does(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether a verb's subject, right before it or before a comma, is one person: "anh chuyển Đảng chính thức"."""
    before = _sentence(plain, start)
    return bool(_FIRST.fullmatch(before)) or _has_one_subject(plain, start, end, before, name)


def is_born_into(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether the words tell the kind of family that one person was born into."""
    return bool(_BORN_INTO.search(_sentence(plain, start))) and is_said_of_one(plain, start, end, name)


def _has_one_subject(plain: str, start: int, end: int, words: str, name: str) -> bool:
    """Whether what is said between two offsets has one person for its subject, with which some words before it end."""
    rest = _ADVERBS.sub("", words.rstrip()).rstrip()
    if not rest.endswith((",", "và", "-", " mà")) and not _OPENING.fullmatch(rest):
        return _ends_with_one(rest, name)
    return is_said_of_one(plain, start, end, name)


def is_likened(plain: str, end: int, name: str) -> bool:
    """Whether one person is given as an example: "người Dao như anh", "một đảng viên như Phẩu"."""
    like = _LIKE.match(plain, end)
    if not like or _TELLS.match(plain, like.end()):
        return False
    return bool(like["who"]) or _is_named(like["names"], name)


def _leads_to_one(plain: str, before: str, end: int, name: str) -> bool:
    """Whether the words open a sentence, in apposition to its subject: "Người Tày ở Bảo Yên, anh Tâm nói thạo"."""
    leading = _FIRST.fullmatch(before) and _LEADING.match(plain, end)
    if not leading:
        return False
    at = leading.end()
    named = _own_names(name).match(plain, at) if name else None
    if named:
        return not _REPORTS.match(plain, named.end())
    subject = _NOUN.match(plain, at)
    if subject is None or subject.lastgroup not in ("one", "name"):
        return False
    return not _REPORTS.match(plain, subject.end())


def _closes_what_one_does(plain: str, start: int, end: int, name: str) -> bool:
    """Whether the words close a sentence about one person: "Anh Tâm làm việc ở phòng ba, người Tày."."""
    before = _sentence(plain, start)
    apart = _APART.search(before)
    if not (apart and _CLOSED.match(plain, end)):
        return False
    words = before[: apart.start()]
    nearest = _nearest(words, name)
    if nearest and nearest.is_one and _CLOSING.match(plain, end) and not _OTHERS.search(words, nearest.end):
        return True
    return bool(_BESIDE.search(words)) and is_said_of_one(plain, start, end, name)


def _nearest(words: str, name: str) -> _Mention | None:
    """Return the last mention of people in some words, by a noun or by the person's name."""
    nouns = [noun for noun in _nouns(words) if noun.lastgroup != "place"]
    named = _last_named(words, name)
    if nouns and (named is None or nouns[-1].start() > named.start()):
        return _Mention(is_one=nouns[-1].lastgroup != "many", end=nouns[-1].end())
    return _Mention(is_one=True, end=named.end()) if named else None


def _last_named(words: str, name: str) -> re.Match[str] | None:
    """Return the last place where the person is named among some words."""
    return max(_own_names(name).finditer(words), key=re.Match.start, default=None) if name else None


def _is_named(words: str, name: str) -> bool:
    named = _last_named(words, name)
    return named is not None and named.end() == len(words)


@lru_cache(maxsize=64)
def _own_names(name: str) -> re.Pattern[str]:
    """Return a pattern of a person's name, whole or the given name alone: "Phẩu", but not "Bản Phẩu"."""
    given = re.escape(name.rsplit(maxsplit=1)[-1])
    before = rf"(?<!\w)(?!(?:{_PLACES}) )(?:[{SMALL}0-9][\w/]*|Anh|Chị|Ông|Bà|Cô|Em|Khi|Với) |(?<![\w-])(?<!\w )"
    return lazy_pattern(rf"(?:{re.escape(name)}|(?:{before}){given})(?!\w| [{CAPITALS}])")


def _ends_with_one(words: str, name: str) -> bool:
    """Whether the last noun of some words is one person, with or without a name behind it."""
    if _is_named(words, name):
        return True
    nouns = _nouns(words)
    return bool(nouns and _NAMES.fullmatch(words, nouns[-1].end())) and nouns[-1].lastgroup in ("one", "name")


@lru_cache(maxsize=64)
def _nouns(words: str) -> tuple[re.Match[str], ...]:
    """Return the nouns among some words; the same words are asked about by several recognisers."""
    return tuple(_NOUN.finditer(words))


def _sentence(plain: str, at: int) -> str:
    """Return what stands before an offset in its sentence."""
    return last_sentence(plain[max(0, at - _REACH) : at], WITHIN_CELLS)
