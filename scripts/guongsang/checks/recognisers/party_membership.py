"""Recognises that somebody is said to belong to the Party. What a branch or its members do is said of nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.subjects import (
    PERSON_NAME,
    THAT,
    calls_one,
    is_likened,
    is_said_of_one,
    names_one,
    one_does,
)
from guongsang.checks.recognisers.tables import counting_headings, told

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHEN: Final = r"(?= (?:năm|ngày|từ|khi|tháng|lúc|ở|tại|hôm|đúng|[0-9])|[,.;:)\n]|\Z)"
_BY: Final = r"(?:(?:vinh dự|xét|chi bộ|đảng bộ|đảng ủy|cấp ủy|tổ chức)(?: \w+){0,4}? )?"
"""Who takes somebody in stands before the verb."""

_JOINED: Final = lazy_pattern(
    rf"(?<!\w)(?:được {_BY}kết nạp (?:vào )?(?:hàng ngũ (?:của )?)?Đảng(?! (?:viên|bộ|ủy|đoàn))"
    rf"|được {_BY}kết nạp đảng viên{_WHEN}|được {_BY}công nhận (?:là )?đảng viên|được (?:cấp|trao|nhận) thẻ đảng(?: viên)?"
    r"|(?:lời thề|thề|tuyên thệ) dưới (?:lá )?cờ Đảng"
    r"|đứng (?:vào|trong) (?:hàng|đội) ngũ (?:\w+ \w+ )?(?:của )?Đảng|gia nhập Đảng(?! (?:bộ|ủy|đoàn))"
    rf"|(?<!người )(?<!xin )vào Đảng(?: Cộng sản(?: Việt Nam)?)?{_WHEN}(?!,? (?:và )?(?:Nhà nước|chính quyền|Chính phủ))"
    r"|(?:[0-9]{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm) (?:năm )?tuổi Đảng)(?!\w)",
    re.IGNORECASE,
)
"""What happens to a member, or is had by one."""

_BECOMES: Final = lazy_pattern(
    r"(?<!\w)(?:kết nạp (?:vào )?Đảng(?: Cộng sản(?: Việt Nam)?)?(?= (?:(?:năm|ngày|từ|tháng|lúc)(?!\w)|[0-9]))"
    rf"|kết nạp đảng viên{_WHEN}|chuyển Đảng(?: viên)? chính thức)(?!\w)",
    re.IGNORECASE,
)
"""What a member does, and what is done for others as well: "anh soạn hướng dẫn chuyển Đảng chính thức"."""

_JOINS: Final = (
    "kết nạp",
    "hàng ngũ",
    "đội ngũ của đảng",
    "nhập đảng",
    "vào đảng",
    "ổi đảng",
    "thẻ đảng",
    "cờ đảng",
    "công nhận",
    "ển đảng",
)
_TRUST: Final = lazy_pattern(
    r"(?<!\w)(?:tin|lòng tin|niềm tin|tin tưởng|tin yêu|tuyệt đối)(?!\w)[^.;!?\n\x00]*\Z", re.IGNORECASE
)
_OF_VIETNAM: Final = r"(?: CSVN| Cộng sản(?: Việt Nam)?)?"
_FULFILLED: Final = r"(?:không )?hoàn thành (?:(?:xuất sắc|tốt) )?nhiệm vụ"
_ENDS: Final = r"[ ]*(?:[.;)|\n\x00]|\Z)"
_LABEL: Final = lazy_pattern(
    rf"(?<!\w)(?:(?:(?:ngày|năm) (?:được )?)?(?:vào|kết nạp)(?: vào)? Đảng{_OF_VIETNAM}(?: chính thức| dự bị)?[ ]?[:|(][ |]{{0,4}}[0-9]{{1,2}}"
    rf"|(?:ngày|năm) (?:vào|kết nạp)(?: vào)? Đảng{_OF_VIETNAM}(?: chính thức| dự bị)? [0-9]{{1,2}}"
    r"|đảng viên[ ]?[:|(][ |]{0,4}(?:có|x|✓|✔|☑)(?!\w)|tuổi đảng(?: của \w+)?(?: là|:) ?(?=[0-9])"
    r"|(?:số )?thẻ đảng(?: viên)?(?: số)?[ :]{1,3}(?=[0-9])"
    # What one is found to be, not how many are.
    r"|xếp loại (?:chất lượng )?đảng viên(?: (?:năm|các năm) [0-9]{4}(?:(?:-|, ?)[0-9]{4}){0,4})?[ ]?[:|][ |]{0,4}"
    rf"(?={_FULFILLED}{_ENDS})|(?<=[0-9]{{4}}: )đảng viên(?= {_FULFILLED}{_ENDS})"
    r"|(?:số )?thẻ đảng(?: [^\W\d_]{1,8}){1,7}[ :]{1,2}(?=[0-9]{2}[. ]?[0-9]{6}(?![0-9])))",
    re.IGNORECASE,
)
_TABLES: Final = (
    (
        lazy_pattern("đảng viên"),
        lazy_pattern(r"[ ]*(?P<value>(?i:có|x|✓|✔|☑|là đảng viên|đảng viên(?: \w+ ?\w*)?|dự bị|chính thức))[ ]*\Z"),
    ),
    (
        lazy_pattern("(?:vào|kết nạp) đảng|tuổi đảng|thẻ đảng"),
        lazy_pattern(r"[^0-9|]*?(?P<value>[0-9]{1,2})"),
    ),
)
"""What is told below a heading or beside a label, and how."""

_COUNTING: Final = counting_headings("đảng viên", "chi bộ|đảng bộ|mới")
"""In the headings of tables that count members."""

_WISHED: Final = lazy_pattern(
    r" (?:là|luôn là|vẫn là|chính là|trở thành) (?:(?:một|những|cả|niềm|điều|cái) ){0,2}"
    r"(?:ước|mơ|mong|nguyện vọng|mục tiêu|khát|đích|lý tưởng|hoài bão|động lực)(?!\w)"
)
"""Behind what is not yet so: "trở thành đảng viên là ước mơ"."""

_MEMBER: Final = lazy_pattern(
    r"(?<!\w)đảng viên(?: (?:trẻ|dự bị|chính thức|mới|ưu tú|lâu năm|gương mẫu|tiêu biểu))*+(?!\w)", re.IGNORECASE
)
_AMONG: Final = lazy_pattern(r"(?<!\w)là một trong (?:những |các |số |[0-9]+ |\w+ ){1,2}\Z", re.IGNORECASE)
_AS: Final = lazy_pattern(
    r"(?<!\w)(?:(?:với|trong) (?:vai trò|vai|cương vị|vị trí|tư cách|trách nhiệm|bổn phận|danh dự|tinh thần|lời thề)|"
    r"xứng đáng(?: với| là)?(?: danh hiệu| tư cách)?)(?:,| (?:của|là|một|người|nữ|cán bộ|tiên phong))* \Z",
    re.IGNORECASE,
)
_AWARDING: Final = lazy_pattern(
    r"(?<!\w)(?:lễ|trao|tặng|xét|danh sách|hồ sơ)(?!\w)[^.,;!?\n\x00]*Huy hiệu \Z", re.IGNORECASE
)
_RECEIVED: Final = lazy_pattern(r"(?<!\w)(?:được|nhận)(?!\w)", re.IGNORECASE)
_RATED: Final = lazy_pattern(
    r"(?<!\w)(?<!người )(?<!số )(?<!danh sách )(?<!để )(?<!muốn )(?<!việc )(?<!tiêu chí )(?<!điều kiện )(?<!tiêu chuẩn )"
    rf"(?:được {_BY}(?:đánh giá|xếp loại|phân loại|xếp|bình xét|công nhận)"
    r"(?:,? (?:và )?(?:xếp loại|phân loại|chất lượng|mức|loại)){0,3}|đạt(?: danh hiệu| mức| loại)?|(?:nhận|giữ|được (?:tặng|trao)) danh hiệu)"
    r"(?: là|:)? [“\"«]?\Z",
    re.IGNORECASE,
)
_AS_WHAT: Final = lazy_pattern(
    rf"(?:,? đủ tư cách)?,? (?:{_FULFILLED}|xuất sắc|gương mẫu|tiêu biểu)(?!\w)", re.IGNORECASE
)
"""How a member is found to do, behind the words for finding it: "được xếp loại đảng viên hoàn thành tốt nhiệm vụ"."""

_RATED_REACH: Final = 72
_NAMED: Final = lazy_pattern(f" {PERSON_NAME}")
_SINGLE: Final = lazy_pattern(
    r"(?<!\w)(?P<many>(?:các|những|nhiều|mỗi|mọi|[0-9]+) )?(?P<who>nữ|người|một) \Z", re.IGNORECASE
)
_COUNTED: Final = lazy_pattern(r"(?:[0-9]|các|những|mỗi|mọi|từng|nhiều|toàn thể|cán bộ,|%) \Z", re.IGNORECASE)


def party_statements(plain: str, name: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of the words in a plain text that tell of one person's membership; `name` is that person's."""
    small = small_text(plain)
    if "đảng" not in small:
        return
    # The Party is often spoken of, membership seldom: quick looks for the words without which a pattern finds nothing.
    has_member, has_joined = "đảng v" in small, any(word in small for word in _JOINS)
    spans = {found.span() for found in _LABEL.finditer(plain)} if has_member or has_joined else set()
    if "|" in plain and (has_member or has_joined):
        for names, values in _TABLES:
            spans.update(found.span("value") for found in told(plain, names, values, unless=_COUNTING))
    for found in _JOINED.finditer(plain) if has_joined else ():
        start, end = found.span()
        if (
            not _is_of_others(plain, start)
            and not _WISHED.match(plain, end)
            and is_said_of_one(plain, start, end, name)
        ):
            spans.add((start, end))
    for found in _BECOMES.finditer(plain) if has_joined else ():
        if one_does(plain, *found.span(), name):
            spans.add(found.span())
    for found in _MEMBER.finditer(plain) if has_member else ():
        if _is_one_member(plain, *found.span(), name):
            spans.add(found.span())
    yield from apart(spans)


def _is_of_others(plain: str, start: int) -> bool:
    """Whether the words at an offset tell of trust in the Party, or of badges handed to others."""
    near = max(0, start - 48)
    awarding = _AWARDING.search(plain, near, start)
    if awarding:
        return not _RECEIVED.search(plain, max(near, awarding.start() - 24), start)
    return bool(_TRUST.search(plain, near, start))


def _rating_before(plain: str, start: int) -> re.Match[str] | None:
    """Return the words before a member at an offset that say how they were found to do, if any say so behind as well."""
    rated = _RATED.search(plain, max(0, start - _RATED_REACH), start)
    return rated if rated and _AS_WHAT.match(plain, start + len("đảng viên")) else None


def _is_one_member(plain: str, start: int, end: int, name: str) -> bool:
    if _WISHED.match(plain, end):
        return False
    near = max(0, start - 48)
    among = _AMONG.search(plain, near, start)
    if among:
        return is_said_of_one(plain, among.start(), end, name)
    if is_likened(plain, end, name):
        return True
    if _COUNTED.search(plain, near, start):
        return False
    role = _rating_before(plain, start) or _AS.search(plain, near, start)
    if role:
        return is_said_of_one(plain, role.start(), end, name)
    single = _SINGLE.search(plain, near, start)
    if single and (single["who"].lower() == "nữ" or "trẻ" in plain[start:end]):
        return not single["many"]
    if single and THAT.match(plain, end) and calls_one(plain, single.start(), end, name):
        return not single["many"]
    return bool(_NAMED.match(plain, end)) or names_one(plain, start, end, name)
