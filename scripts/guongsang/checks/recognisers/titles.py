"""Recognises words that stand in the title of a song, a book or a film: “Người Mèo ơn Đảng” tells nothing of who sings it."""

from __future__ import annotations

import re
from typing import Final

from guongsang.checks.recognisers.patterns import lazy_pattern

_REACH: Final = 120
"""Characters before and behind the words that are looked at."""

_WORK: Final = (
    "bài|ca khúc|khúc|hợp xướng|nhạc phẩm|bản nhạc|làn điệu|điệu|cuốn|quyển|sách|tập|truyện|tiểu thuyết|tác phẩm|thơ|hồi ký|"
    "phim|phóng sự|ký sự|vở|kịch|tiết mục|bức tranh|bức ảnh|triển lãm|chương trình|chuyên mục|hội thi|cuộc thi|chuyên đề"
)
_OPENED: Final = lazy_pattern(
    rf"(?:(?<!\w)(?P<work>{_WORK})(?!\w)[^.,:;!?\n\x00“”«»\"|]{{0,30}})?[“«\"](?P<words>[^“”«»\"\n\x00]*)\Z",
    re.IGNORECASE,
)
_CLOSED: Final = lazy_pattern(
    rf"(?P<words>[^“”«»\"\n\x00]*)[”»\"](?P<work>(?: vốn)? là (?:tên )?(?:một |những )?(?:{_WORK})(?!\w)|"
    r" của (?:nhạc sĩ|nhà văn|nhà thơ|nhà báo|đạo diễn|tác giả)(?!\w))?",
    re.IGNORECASE,
)


def in_title(plain: str, start: int, end: int, name: str = "") -> bool:
    """Whether what stands between two offsets belongs to a title in quotation marks that does not name the person."""
    opened = _OPENED.search(plain, max(0, start - _REACH), start)
    closed = _CLOSED.match(plain, end, end + _REACH)
    if not (opened and closed and (opened["work"] or closed["work"])):
        return False
    title = opened["words"] + plain[start:end] + closed["words"]
    return not (name and re.search(rf"(?<!\w){re.escape(name.rsplit(maxsplit=1)[-1])}(?!\w)", title))
