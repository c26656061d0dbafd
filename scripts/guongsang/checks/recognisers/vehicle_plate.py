"""Recognises Vietnamese vehicle plates: 24A-123.45, 24B1-234.56, and beside a label also 24A 12345 or TM-12-34.

The form is laid down by Circular 79/2024/TT-BCA and its predecessors.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.shape import shape
from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.tables import told

if TYPE_CHECKING:
    from collections.abc import Iterator

_SERIES: Final = r"(?:[A-HK-NPS-VX-Z][1-9]?|[A-HK-NPS-Z]{2}|MĐ[1-9]?|TĐ|LD|KT|DA|HC|NG|NN|QT|CV|R)"
_FORM: Final = rf"[1-9][0-9][ .-]{{0,2}}{_SERIES}[ .-]{{0,3}}(?:[0-9]{{3}}[ .-]?[0-9]{{2}}|[0-9]{{4}})(?!\w|[.,][0-9])"
_CIVIL: Final = lazy_pattern(_FORM, re.IGNORECASE)
_COUNTED: Final = "người|hộ|lượt|bản|cuốn|tờ|bộ|đồng|triệu|phiếu|cây|con|cái|chiếc|m2|m|kg|tấn"
_SURE: Final = lazy_pattern(
    rf"[1-9][0-9](?:[ .-]?{_SERIES}(?:[ ]?[-.][ ]?|[ ])(?:[0-9]{{3}}[.][0-9]{{2}}|(?<=-)[0-9]{{5}})"
    rf"|-[A-HK-NPS-VX-Z][1-9] [0-9]{{5}}(?! (?:{_COUNTED})(?!\w)))(?![\w/]|[.,-][0-9])"
)
"""What is nothing else, even where no word says so."""

_HYPHENED: Final = lazy_pattern(
    rf"[1-9][0-9]{_SERIES}-(?!(?:19|20)[0-9]{{2}}(?![0-9]))[0-9]{{4,5}}(?![\w/]|[.,-][0-9])"
)
"""What is a plate where a vehicle is spoken of; 24A-2023 ends with a year."""

_ARMY: Final = lazy_pattern(r"[A-Z]{2}[ -]{0,3}[0-9]{2}[ .-]{1,3}[0-9]{2}(?!\w|[.,/-][0-9])", re.IGNORECASE)
_LOOK: Final = lazy_pattern(rb"00(?<!000)(?=[ .-]{0,2}a{1,3}0?[ .-]{0,3}000)")
"""Two digits, letters, and digits again: where a plate may begin."""

_LOOK_ARMY: Final = lazy_pattern(rb"00(?<=[a -]00)(?<!0[ -]00)[ .-]{1,3}00(?![0a])")
"""Twice two digits: where the plate of an army's vehicle may end."""

_PART_OF: Final = lazy_pattern(r"[\w.,/-]")
_PAPERS: Final = (
    "hợp đồng|quyết định|công văn|tờ trình|thông báo|kế hoạch|báo cáo|nghị quyết|hồ sơ|giấy|phiếu|đơn|đơn hàng|hóa đơn|"
    "hoá đơn|biên lai|chứng từ|chứng thư|vận đơn|tờ khai|mẫu|mã|số hiệu|ký hiệu|lô|lô hàng|lô đất|kiện|kiện hàng|mặt hàng|"
    "sản phẩm|vật tư|thiết bị|linh kiện|gói thầu|thửa|ô|tủ|kho|sổ|tập|lớp|khóa|khoá|container|thùng|cột|cọc|mốc|trạm|sơ đồ|bản đồ|giống|hạng mục|thẻ kho|đề án|văn bản|bài|bài thi|phụ lục|biểu|danh sách|đề tài|dự án|bản vẽ|đề thi|phòng thi"
)
_OF_PAPER: Final = lazy_pattern(
    rf"(?<!\w)(?:(?:{_PAPERS})(?: [^\W\d_]{{1,8}}){{0,4}}|số)[ :.,(“\"]{{1,3}}"
    r"(?:[1-9][0-9][a-zđ]{1,2}[0-9]?-[0-9]{5}(?:,| và| hoặc|;) ){0,6}\Z"
)
"""What stands before the number of a paper or of goods; a plate is written without a dot as well."""

_PAPER_HEADING: Final = lazy_pattern(rf"(?<!\w)(?:{_PAPERS})(?!\w)", re.IGNORECASE)
_VEHICLE_HEADING: Final = lazy_pattern(r"(?<!\w)(?:xe|biển|bks|phương tiện)(?!\w)", re.IGNORECASE)
_IN_CELL: Final = lazy_pattern(rf"[^|\n]{{0,60}}?(?P<plate>{_SURE.pattern})")

_FILE_NAME: Final = lazy_pattern(r"(?<=\x00\n)[a-z0-9 .()]{6,120}(?=\n\x00)")
"""Words that stand by themselves, in small letters without marks: the name of a file, where spaces were hyphens."""

_IN_FILE_NAME: Final = lazy_pattern(rf"[1-9][0-9] ?{_SERIES} ?[0-9]{{3}}[ .]?[0-9]{{2}}(?!\w)", re.IGNORECASE)
_CODE: Final = lazy_pattern(
    r"(?<!\w)(?:(?:mã|số)(?: số)? (?:hồ sơ|vụ việc|biên nhận|tiếp nhận)|hồ sơ(?: mã)? số|hồ sơ mã)(?: số)?[ :]{0,3}\Z"
)
"""What stands before the code of a file, which may look like a plate."""

_VEHICLE: Final = (
    r"(?<![^\W\d_])(?:biển(?: (?:kiểm soát|số(?! nhà)|đăng ký|xanh|trắng|vàng|đỏ))?|bks|bsx|ô tô|xe máy|xe|bán tải|"
    r"(?:honda|yamaha|suzuki|wave|dream|cub|minsk|toyota|ford|hyundai|vinfast)(?: \w{2,10})?)"
)
_THEN_VEHICLE: Final = lazy_pattern(
    r" ?[,(:-]? ?(?:(?:chính )?là )?(?:(?:biển )?số |biển )?(?:của )?(?:(?:một |ấy )?(?:chiếc|cái|con) )?(?:xe|ô tô|bán tải)(?!\w)"
)
"""Behind a plate, what bears it: "24A-12345 là chiếc xe anh chạy", "43F1-2345, xe máy cũ"."""

_PLATE_HEADING: Final = lazy_pattern(r"biển (?:số|kiểm soát|đăng ký|xe)|(?<!\w)(?:bks|bsx)(?!\w)")
_IN_PLATE_CELL: Final = lazy_pattern(rf"[^|\n]{{0,30}}?(?<![\w.,/-])(?P<plate>{_FORM})", re.IGNORECASE)
_LABEL: Final = lazy_pattern(
    rf"{_VEHICLE}[ :.,()|-]{{0,4}}(?:(?:số|kiểm soát|xe|ô tô|con|máy|là|mang|biển)[ :.|-]{{1,3}}){{0,3}}\Z"
)
_NEAR: Final = lazy_pattern(rf"{_VEHICLE}(?![^\W\d_])[^.;!?\n\x00]{{0,40}}\Z")
_REACH: Final = 64
"""Characters before a plate among which a word for a vehicle is sought."""


def vehicle_plates(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the vehicle plates in a plain text."""
    form = shape(plain)
    spans = [span for look in _LOOK.finditer(form) if (span := _civil(plain, look.start()))]
    for look in _LOOK_ARMY.finditer(form):
        plate = _ARMY.search(plain, max(0, look.start() - len("AB - ")), look.end())
        if (
            plate
            and not plain[plate.start() - 1 : plate.start()].isalnum()
            and _LABEL.search(_before(plain, plate.start()))
        ):
            spans.append(plate.span())
    spans += (cell.span("plate") for cell in told(plain, _PLATE_HEADING, _IN_PLATE_CELL))
    yield from apart(spans)


def _civil(plain: str, at: int) -> tuple[int, int] | None:
    """Return the plate that begins at an offset, if there is one."""
    before = _before(plain, at)
    sure = _SURE.match(plain, at)
    if sure and not _PART_OF.match(plain[at - 1 : at]):
        is_code = _CODE.search(before) or ("." not in sure[0] and _is_of_paper(plain, at, before))
        return None if is_code else sure.span()
    plate = _CIVIL.match(plain, at)
    if plate and (_LABEL.search(before) or (_HYPHENED.match(plain, at) and _NEAR.search(before))):
        return plate.span()
    if plate and not _PART_OF.match(plain[at - 1 : at]) and _THEN_VEHICLE.match(small_text(plain), plate.end()):
        return (
            None if _CODE.search(before) or (_OF_PAPER.search(before) and not before.endswith("số ")) else plate.span()
        )
    plate = _IN_FILE_NAME.match(plain, at)
    return plate.span() if plate and _is_in_file_name(plain, at) else None


def _is_of_paper(plain: str, at: int, before: str) -> bool:
    if _OF_PAPER.search(before):
        return not _NEAR.search(before)
    return at in _in_tables_of_papers(plain)


@lru_cache(maxsize=2)
def _in_tables_of_papers(plain: str) -> frozenset[int]:
    """Return where cells below or behind the name of a paper hold what looks like a plate."""
    cells = told(plain, _PAPER_HEADING, _IN_CELL, unless=_VEHICLE_HEADING)
    return frozenset(cell.start("plate") for cell in cells)


def _is_in_file_name(plain: str, at: int) -> bool:
    start = plain.rfind("\n", 0, at) + 1
    return _FILE_NAME.match(plain, start) is not None and not plain[at - 1].isalnum()


def _before(plain: str, at: int) -> str:
    return small_text(plain)[max(0, at - _REACH) : at]
