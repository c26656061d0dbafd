"""Recognises, beside their names, the numbers of a person's other papers: passport, driving licence, insurance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.digit_groups import runs
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.phone import is_phone
from guongsang.checks.recognisers.plain_text import small_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH: Final = 72
"""Characters before a number among which the name of its paper is sought."""

_LEADS: Final = (
    r"[ :.,|(]{0,4}(?:(?:số|mã|là|thẻ|sổ|của (?:anh|chị|ông|bà|cô|em|tôi)(?: \w{1,8}){0,4}?)[ :.|]{1,3}){0,3}"
)
_NAMES: Final = lazy_pattern(
    rf"(?<!\w)(?:(?P<passport>(?:hộ chiếu|passport)(?: (?:phổ thông|công vụ|ngoại giao))?)"
    rf"|(?P<licence>(?:gplx|g\.p\.l\.x|giấy phép lái xe|bằng lái(?: xe(?: (?:máy|ô tô|mô tô))?)?)(?: hạng \w{{1,3}}| [a-f][12]?e?)?,?)"
    rf"|(?P<insurance>(?:(?P<whose>mã số|mã thẻ|số thẻ|thẻ|sổ|số sổ|số) )?(?:bhxh|bhyt|bảo hiểm (?:xã hội|y tế))))"
    rf"{_LEADS}(?P<letters>[a-z]{{0,2}} ?)\Z"
)
"""In small letters, and right before the digits."""

_DIGITS: Final = {
    "passport": lazy_pattern(r"[0-9]{6,8}(?!\w)"),
    "licence": lazy_pattern(
        r"(?:[0-9](?:[ .-]?[0-9]){11}|[0-9]{6,12})(?![\w.,-]?[0-9]|[^\W\d_]| ?(?:đồng|đ|triệu|người|trường hợp|bộ)(?!\w))"
    ),
    "insurance": lazy_pattern(r"[0-9](?:[ -]?[0-9]){9,14}(?!\w| ?(?:đồng|đ|triệu|người)(?!\w))"),
}


def identity_papers(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the numbers of such papers in a plain text."""
    for groups in runs(plain):
        at = groups[0].start
        name = _NAMES.search(small_text(plain)[max(0, at - _REACH) : at])
        kind = name and next(kind for kind in _DIGITS if name[kind])
        if name and kind and (kind != "passport" or name["letters"].strip()):
            number = _DIGITS[kind].match(plain, at)
            # "BHXH 0214 3840 123" is where to call the office.
            is_office = kind == "insurance" and not name["whose"] and not name["letters"].strip()
            if number and not (is_office and is_phone("".join(filter(str.isdecimal, number[0])))):
                yield at - len(name["letters"]), number.end()
