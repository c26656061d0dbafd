"""Recognises, beside their names, the numbers of a person's other papers: passport, driving licence, insurance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.spans import apart

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADS: Final = r"[ :.|(]{0,4}(?:(?:số|mã|là|của (?:anh|chị|ông|bà))[ :.|]{1,3}){0,3}"
_PAPERS: Final = (
    (("hộ chiếu", "passport"),
     re.compile(rf"(?<!\w)(?:hộ chiếu|passport)(?: (?:phổ thông|công vụ|ngoại giao))?{_LEADS}"
                r"(?P<number>[A-Z]{1,2} ?[0-9]{6,8})(?!\w)", re.IGNORECASE)),
    (("gplx", "phép lái", "bằng lái"),
     re.compile(rf"(?<!\w)(?:GPLX|giấy phép lái xe|bằng lái(?: xe)?)(?: hạng \w{{1,3}})?,?{_LEADS}"
                r"(?P<number>[A-Z]{0,2} ?[0-9]{6,12})(?!\w)", re.IGNORECASE)),
    (("bhxh", "bhyt", "bảo h"),
     re.compile(rf"(?<!\w)(?:mã số|mã thẻ|số thẻ|thẻ|sổ|số sổ|số) (?:BHXH|BHYT|bảo hiểm (?:xã hội|y tế)){_LEADS}"
                r"(?P<number>[A-Z]{0,2} ?[0-9](?:[ -]?[0-9]){9,14})(?!\w)", re.IGNORECASE)),
)  # fmt: skip
"""Each after the words, in small letters, without one of which it finds nothing."""


def identity_papers(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the numbers of such papers in a plain text."""
    small = small_text(plain)
    spans: list[tuple[int, int]] = []
    for hints, paper in _PAPERS:
        for hint in hints:
            if hint in small:
                spans += (found.span("number") for found in paper.finditer(plain))
                break
    yield from apart(spans)
