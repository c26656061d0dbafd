"""Reads the words before a number that say what it is: "CMND số", "STK Agribank:", "ĐT", "mã số thuế"."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, small_text, words
from guongsang.checks.recognisers.tables import tables

if TYPE_CHECKING:
    from collections.abc import Callable


class Label(Enum):
    """What the words before a number make of it."""

    IDENTITY = "identity"
    """An identity card or the number of a person."""

    ACCOUNT = "account"
    """A bank account."""

    CARD = "card"
    """A bank card."""

    PHONE = "phone"
    """A telephone."""

    GOODS = "goods"
    """A thing: its serial number, its bar code."""

    CODE = "code"
    """A code of something else than a thing or a person: a tax payer, a contract, a project."""


_BANKS: Final = (
    "vietcombank|vcb|agribank|bidv|vietinbank|mb ?bank|techcombank|lpbank|lienvietpostbank|sacombank|acb|vpbank|tpbank|"
    "hdbank|vib|shb|msb|ocb|seabank|eximbank|abbank|pvcombank"
)
_REACH: Final = 72
"""Characters before a number among which its label is sought."""

_STOP: Final = lazy_pattern(r"[0-9\x00\n;!?]")
"""What never stands between a label and its number."""

# In small letters, and each beginning with letters: see `plain_text.words`.
_WORDS: Final = {
    Label.IDENTITY: (
        r"c\.?c\.?c\.?d|c\.?m\.?n\.?d|c\.?m\.?t\.?n\.?d|cmt|đdcn|căn cước(?: công dân)?|chứng minh nhân dân|"
        r"chứng minh thư(?: nhân dân)?|chứng minh(?=[ :.|(]{0,4}(?:số[ :.]{0,3})?\Z)|"
        r"cm(?=[ :.|(]{0,4}(?:số[ :.]{0,3})?\Z)|số cm(?![a-z])|giấy tờ (?:tùy|tuỳ) thân|số chứng minh|giấy chứng minh|định danh cá nhân|số định danh|số cá nhân"
    ),
    Label.ACCOUNT: (
        r"stk|số tài khoản(?: ngân hàng)?|chủ tài khoản|tài khoản(?: ngân hàng)?|số tk|tk(?: ngân hàng)?|chuyển khoản|"
        rf"account(?: no)?|{_BANKS}|ngân hàng"
    ),
    Label.CARD: "số thẻ|thẻ (?:ngân hàng|atm|tín dụng|ghi nợ|visa|mastercard|napas|jcb)",
    Label.PHONE: (
        r"zalo\.me|wa\.me|t\.me|số điện thoại|điện thoại|đ/t|đtdđ|đt|sđt|sdt|số máy|di động|hotline|đường dây nóng|zalo|viber|whatsapp|telegram|"
        r"tel|phone|mobile|fax|số liên hệ"
    ),
    Label.GOODS: (
        r"sê-?ri|seri|serial(?: number)?|s/n|imei|vận đơn|mã vạch|isbn|issn|số khung|hóa đơn|hoá đơn|biên lai"
    ),
    Label.CODE: (
        r"mã(?: số)?(?! qr| vùng)(?: (?:bhxh|bhyt|bảo hiểm xã hội|bảo hiểm y tế))?|mst|msdn|số (?:hiệu|đăng ký|phát hành|thứ tự|báo danh|lưu trữ|ký hiệu|tham chiếu|phiếu|lô|quản lý)|hợp đồng|đơn (?:đặt )?hàng|"
        r"giấy phép(?: lái xe)?|gplx|giấy chứng nhận|vào sổ|thẻ bh(?:xh|yt)|sổ bh(?:xh|yt)|số bh(?:xh|yt)|"
        r"thẻ bảo hiểm (?:xã hội|y tế)|sổ bảo hiểm (?:xã hội|y tế)|số bảo hiểm (?:xã hội|y tế)"
    ),
}
_ANY: Final = lazy_pattern("|".join(_WORDS.values()))
_FAR: Final = 112
"""Characters before a number among which its label is sought beyond the day on which the paper was issued."""

_ISSUED: Final = lazy_pattern(
    rf"(?<!\w)(?:{_WORDS[Label.IDENTITY]})(?!\w)[^0-9\x00\n;!?]{{0,40}}(?<!\w)cấp (?:(?:lại|đổi|mới|lần \w+|vào|từ) ){{0,3}}"
    r"(?:(?:ngày|tháng|năm) )?[0-9]{1,4}(?:[/.-][0-9]{1,4}){0,2}(?: (?:tháng|năm) [0-9]{1,4}){0,2}"
    r"(?:,? ?(?:tại|do|ở|bởi|nơi cấp:?) [^0-9,.;!?\n\x00]{2,40})?(?:,? (?:(?:mang|có|là) )?số|:)[ :.]{0,3}\Z"
)
"""The day on which an identity card was issued, between its name and its number."""

_EACH: Final = {label: lazy_pattern(names) for label, names in _WORDS.items()}
_STRONG_ACCOUNT: Final = lazy_pattern(r"stk|số tài khoản|số tk|tài khoản ngân hàng|tk ngân hàng|account")
_BETWEEN: Final = {
    Label.IDENTITY: lazy_pattern(r"[^0-9\x00\n;!?]{0,40}"),
    Label.CARD: lazy_pattern(r"[^0-9\x00\n;!?]{0,40}"),
    Label.PHONE: lazy_pattern(
        r"(?:[ :.,()|/=+-]|(?:số|là|di động|cố định|cơ quan|nhà riêng|liên hệ|bàn|riêng|zalo|của)(?![^\W\d_])){0,12}+"
        r"|[^0-9\x00\n,;.:!?]{0,30}: ?"
    ),
    Label.GOODS: lazy_pattern(r"[^0-9\x00\n,;.!?]{0,20}[ :.|]{0,4}"),
    Label.CODE: lazy_pattern(
        r"(?:[ :.|\"“(]|(?:số|là|thuế|doanh nghiệp|hồ sơ|dự án|công trình|nhiệm vụ|thiết bị|tài sản|sản phẩm|đề tài|"
        r"đơn vị|cơ sở|thửa đất|văn bản|kinh doanh|đăng ký|đầu tư|công|quan hệ|ngân sách|tra cứu|hàng|bưu gửi|chính|"
        r"giao dịch|tham chiếu|chứng từ|tờ khai|kho|sách|vật tư|mua sắm|gói thầu|"
        r"học viên|học sinh|sinh viên|thí sinh|cán bộ|nhân viên|khách hàng|định danh|cơ quan|bưu phẩm|phản ánh|kiến nghị|yêu cầu|phiên|tín dụng|mua bán|lao động|kinh tế|vay|thuê)(?![^\W\d_])){0,16}+"
    ),
}
_CALLING: Final = lazy_pattern(
    r"số điện thoại|số máy|số liên hệ|đ/t|đtdđ|đt|sđt|sdt|zalo|viber|whatsapp|tel|phone|mobile"
)
"""Of the words for a telephone, those that are followed by its number and not by what it is good for."""

_CLOSELY: Final = lazy_pattern(
    r"(?:[ :.,()|\"“-]|(?:số|là|cá nhân|ngân hàng|thanh toán|tiết kiệm|tại|mở tại|chi nhánh|của|mang tên|nhận|qua|vào|cho|thụ hưởng|nhận tiền|giao dịch|"
    r"tỉnh|phòng giao dịch|anh|chị|ông|bà|em|cô|con|vợ|chồng)(?![^\W\d_])|"
    rf"[{CAPITALS}][^\W\d_]{{0,20}}(?![^\W\d_])){{0,40}}+"
)
_LOOSELY: Final = lazy_pattern(r"[^0-9\x00\n;!?]{0,64}")
_BANK_AFTER: Final = lazy_pattern(
    rf"[ ]{{0,2}}(?:[(,|-][ ]?)?(?:(?:mở )?tại |của |nh |ngân hàng ){{0,3}}(?:{_BANKS})(?!\w)"
    r"|[ ]{0,2}(?:[(][ ]?|(?:mở )?tại |[(][ ]?(?:mở )?tại )ngân hàng(?!\w)"
    r"|[ ]{0,2}(?:[(,;|-][ ]?)?(?:tên )?(?:chủ (?:tài khoản|tk)|ctk)(?!\w)",
    re.IGNORECASE,
)
_NOT_OF_ACCOUNT: Final = lazy_pattern(r"định danh|điện tử|vneid|kế toán|đăng nhập", re.IGNORECASE)


class Labelled(NamedTuple):
    """What the words by a number make of it, and whether they name the number itself, not just its surroundings."""

    label: Label
    is_sure: bool


def _label_of(name: str) -> Label:
    return next(label for label, names in _EACH.items() if names.fullmatch(name))


def label_before(plain: str, start: int) -> Labelled | None:
    """Return what the nearest words before an offset of a plain text make of the number there."""
    small = small_text(plain)
    reach = _STOP.split(small[max(0, start - _REACH) : start])[-1]
    from_here = start - len(reach)
    names = list(words(_ANY, reach))
    if not names:
        is_issued = small.find("cấp", max(0, start - _FAR), start) >= 0 and _ISSUED.search(
            small, max(0, start - _FAR), start
        )
        return Labelled(Label.IDENTITY, is_sure=True) if is_issued else None
    label = _label_of(names[-1][0])
    between = reach[names[-1].end() :]
    if label is not Label.ACCOUNT:
        if _BETWEEN[label].fullmatch(between):
            return Labelled(label, is_sure=True)
        is_near = label is Label.PHONE and _CALLING.fullmatch(names[-1][0]) and _LOOSELY.fullmatch(between)
        return Labelled(label, is_sure=False) if is_near else None
    # "STK Agribank: …": the bank is the nearest name, but the first one says what the number is.
    for strong in words(_STRONG_ACCOUNT, reach):
        loose = reach[strong.end() :]
        if _LOOSELY.fullmatch(loose) and not _NOT_OF_ACCOUNT.search(loose):
            return Labelled(label, is_sure=not loose.strip() or loose.rstrip().endswith(":"))
    is_close = _CLOSELY.fullmatch(plain, from_here + names[-1].end(), start) and not _NOT_OF_ACCOUNT.search(between)
    return Labelled(label, is_sure=False) if is_close else None


def has_bank_after(plain: str, end: int) -> bool:
    """Whether a bank or an account's owner is named right behind an offset: "8800205123456 (Agribank)"."""
    return _BANK_AFTER.match(plain, end) is not None


@lru_cache(maxsize=64)
def _label_in(heading: str) -> Labelled | None:
    """Return what a heading makes of the numbers below; profiles have much the same headings."""
    found = next(words(_ANY, heading.lower()), None)
    return Labelled(_label_of(found[0]), is_sure=True) if found else None


def labels_above(plain: str) -> Callable[[int], Labelled | None]:
    """Return a function that tells, for an offset in a table of a plain text, what the heading above it says."""
    spans: list[tuple[int, int, Labelled]] = []
    for head, rows in tables(plain):
        labels = [_label_in(plain[start:end]) for start, end in head]
        if any(labels):
            spans += [
                (*span, label) for row in rows for span, label in zip(row, labels, strict=False) if label is not None
            ]
    starts = [start for start, _, __ in spans]

    def label_at(offset: int) -> Labelled | None:
        index = bisect_right(starts, offset) - 1
        return spans[index][2] if index >= 0 and offset < spans[index][1] else None

    return label_at
