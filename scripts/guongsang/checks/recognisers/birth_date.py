"""Recognises full birth dates: "sinh ngày 12/3/1980", "ngày sinh: 12 tháng 3 năm 1980". A year alone is none."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.plain_text import CAPITALS, small_text, words
from guongsang.checks.recognisers.tables import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH: Final = r"(?:1[0-2]|0?[1-9])"
_MONTH_WORD: Final = r"(?:1[0-2]|0?[1-9]|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: một| hai)?|chạp)"
_YEAR: Final = r"(?:19|20)[0-9]{2}"
_DATE: Final = (
    rf"(?P<date>{_DAY} ?[/.-] ?{_MONTH} ?[/.-] ?(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|{_YEAR} ?[/.-] ?{_MONTH} ?[/.-] ?{_DAY}(?![0-9])"
    rf"|{_DAY},? tháng {_MONTH_WORD}(?:,? năm |,? ?|/|-){_YEAR}(?![0-9]))"
)
# Each by itself: one literal is sought several times as fast as a choice of them.
_BIRTHS: Final = tuple(re.compile(word) for word in ("sinh", "chào đời", "ntns", "dob", "sn"))
_NO_BIRTH_BEFORE: Final = re.compile(
    # "học sinh ngày …", "khai sinh ngày …", "kỷ niệm … năm Ngày sinh"; names such as An or Nam only in small letters.
    r"(?:(?i:học|vệ|khai|hi|hy|tái|thí|tuyển|kháng|mưu|ký|môn|sản|chúng|sơ|phóng|hộ|cứu|tập|giáo|phục|nảy)|"
    r"phát|tân|nữ|nam|dân|an|hồi|thư|trường|bình|ngoại|nội|tăng|tiền|hậu|du|nhân|vi|dưỡng) \Z"
    r"|(?i:kỷ niệm|kỉ niệm|lần thứ|mừng)[^.;!?\n\x00]{0,30}\Z"
)
_PLACE: Final = (
    r"(?:(?:tại|ở|trong|miền|xã|thôn|bản|huyện|tỉnh|phường|thị|trấn|thành|phố|quận|làng|tổ|vùng|cao|gia đình|nông dân)"
    r"[ ,]{1,3}|(?-i:[" + CAPITALS + r"])[^\W\d_]{0,12}[ ,-]{1,3}){0,16}+"
)
_THEN: Final = re.compile(
    r"(?: nhật| ra)?[ :,.()|-]{0,6}\n?[ :,.()|-]{0,6}"
    rf"(?:(?:của )?(?:anh|chị|ông|bà|cô|em|tôi|cháu|con)(?!\w) ?)?(?:của (?:[^\W\d_]{{1,12}} ){{1,6}})?{_PLACE}"
    r"(?:(?:vào|hôm|ngày|tháng|năm|là|đúng|mùng|mồng|lúc|sáng|trưa|chiều|tối|đêm|ghi|trong|hồ sơ)[ :,.()|/-]{1,4}){0,8}+"
    rf"\(?{_DATE}",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(rf"(?<![0-9/.-]){_DATE},? (?:là|chính là) (?:ngày )?\Z", re.IGNORECASE)
_NO_BIRTH_AFTER: Final = re.compile(r" (?:hoạt|viên|động|thái|kế|sống|lực|trắc)")
_HEADING: Final = re.compile(r"ngày sinh|năm sinh|NTNS|DOB", re.IGNORECASE)
_IN_CELL: Final = re.compile(rf"(?<![0-9/.-]){_DATE}", re.IGNORECASE)


def birth_dates(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the full birth dates in a plain text, without the words around them."""
    small = small_text(plain)
    present = [pattern for pattern in _BIRTHS if pattern.search(small)]
    if not present:
        return
    spans = set()
    for birth in chain.from_iterable(words(pattern, small) for pattern in present):
        near = max(0, birth.start() - 48)
        found = _THEN.match(plain, birth.end())
        if found is None and plain.endswith(("là ", "ngày "), near, birth.start()):
            found = None if _NO_BIRTH_AFTER.match(plain, birth.end()) else _BEFORE.search(plain, near, birth.start())
        if found and not _NO_BIRTH_BEFORE.search(plain, near, birth.start()):
            spans.add(found.span("date"))
    for cell in cells(plain):
        found = _HEADING.search(cell.heading) and _IN_CELL.search(plain, cell.start, cell.end)
        if found:
            spans.add(found.span("date"))
    yield from sorted(spans)
