"""Recognises Vietnamese vehicle plates: 24A-123.45, 24B1-234.56, and beside a label also 24A 12345 or TM-12-34.

The form is laid down by Circular 79/2024/TT-BCA and its predecessors.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.spans import apart

if TYPE_CHECKING:
    from collections.abc import Iterator

_SERIES: Final = r"(?:[A-HK-NPS-VX-Z][1-9]?|[A-HK-NPS-Z]{2}|MĐ[1-9]?|TĐ|LD|KT|DA|HC|NG|NN|QT|CV|R)"
_SURE: Final = re.compile(
    # The two digits that begin it are sought first, and only then what may not stand before them.
    rf"[1-9][0-9](?<![\w.,/-][0-9][0-9])[ .-]?{_SERIES}(?:[ ]?[-.][ ]?|[ ])(?:[0-9]{{3}}[.][0-9]{{2}}|(?<=-)[0-9]{{5}})"
    r"(?![\w/]|[.,-][0-9])"
)
_ENDS: Final = (re.compile(r"\.[0-9]{2}(?<=[0-9]{3}\.[0-9]{2})"), re.compile(r"-[0-9]{5}"))
"""How what `_SURE` finds ends: each begins with a sign that is sought faster than digits are."""

_CODE: Final = re.compile(
    r"(?<!\w)(?:(?:mã|số)(?: số)? (?:hồ sơ|vụ việc|biên nhận|tiếp nhận)|hồ sơ(?: mã)? số|hồ sơ mã)(?: số)?[ :]{0,3}\Z"
)
"""What stands before the code of a file, which may look like a plate."""

_LABEL: Final = re.compile(
    r"(?:biển(?: (?:kiểm soát|số(?! nhà)|đăng ký|xanh|trắng|vàng|đỏ))?|bks|bsx|ô tô|xe máy|xe)"
    r"[ :.,()|-]{0,4}(?:(?:số|kiểm soát|xe|ô tô|con|máy|là|mang|biển)[ :.|-]{1,3}){0,3}(?=[0-9a-z])"
)
_LABELLED: Final = re.compile(
    rf"[1-9][0-9][ .-]{{0,2}}{_SERIES}[ .-]{{0,3}}(?:[0-9]{{3}}[ .-]?[0-9]{{2}}|[0-9]{{4}})(?!\w|[.,][0-9])"
    r"|[A-Z]{2}[ -]{0,3}[0-9]{2}[ .-]{1,3}[0-9]{2}(?!\w|[.,/-][0-9])",
    re.IGNORECASE,
)


def vehicle_plates(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the vehicle plates in a plain text."""
    may_be_sure = _ENDS[0].search(plain) or _ENDS[1].search(plain)
    spans = [found.span() for found in _SURE.finditer(plain)] if may_be_sure else []
    small = small_text(plain) if spans else ""
    spans = [span for span in spans if not _CODE.search(small[max(0, span[0] - 32) : span[0]])]
    for label in _LABEL.finditer(small_text(plain)):
        found = _LABELLED.match(plain, label.end())
        if found and not plain[label.start() - 1 : label.start()].isalpha():
            spans.append(found.span())
    yield from apart(spans)
