"""Recognises marks of secrecy and of restricted distribution in names of files, which have no accents.

There "mat" may as well be an eye, a face, a loss or honey, and words may be written together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.marks import Mark
from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_PAPERS: Final = "tai ?lieu|van ?ban|cong ?van|dong ?dau|bao ?cao|to ?trinh|ke ?hoach|phuong ?an"
_SHORT_PAPERS: Final = "ho ?so|phu ?luc|quyet ?dinh|thong ?bao|ket ?luan|nghi ?quyet|dau|vb"
"""Words that with "mat" may be others, too: only the end of the name tells."""

_CODES: Final = "bb|bc|cv|ct|cd|gm|hd|kh|kl|nq|qc|qd|tb|tt|ttr|vb"
_OTHER_WORD: Final = (
    "an|bang|bo|can|cat|cha|chong|con|cuoc|da|dat|dien|do|gau|giay|hang|hoa|khau|khu|kiem|lanh|ma|mau|me|mia|mot|mua|na|"
    "ngot|ngu|nguoi|nha|nuoc|ong|rung|suc|ta|thiet|thu|tich|tien|tin|toi|trang|tran|troi|tui|viec|vo|vu|xe"
)
"""Words behind "mat" with which it is another: mặt trời, mất mùa, mật ong, …"""

_OTHER_WORD_BEFORE: Final = "(?:be|cai|dau|gap|khuon|lay|mot|nuoc|ong|ra|thay)"
"""The same from the left: gặp mặt, ra mắt, …"""

_UNLIKE_OTHERS: Final = rf"(?![a-z])(?! {{0,3}}(?:{_OTHER_WORD})(?![a-z]))"
_ENDING: Final = "(?:jpe?g|png|webp|gif|heic|pdf|docx?|md)"
_AT_END: Final = (
    rf"(?![a-z])(?= *$| {_ENDING}$| ?\d| (?:trang|tr|anh|ban|to) ?\d| (?:so|cua|ngay|ve|{_PAPERS})(?![a-z]))"
)
_SECRET: Final = lazy_pattern(
    rf"(?<![a-z])(?:(?:tuyet ?mat|(?:{_PAPERS}) ?(?:toi ?|tuyet ?)?mat|"
    rf"\d{{1,5}} (?:{_CODES})(?: (?!{_OTHER_WORD_BEFORE} )[a-z]{{2,7}}){{1,3}} mat){_UNLIKE_OTHERS}|"
    rf"(?:toi ?mat|(?:{_PAPERS}|{_SHORT_PAPERS})(?: (?:so )?\d{{1,5}})? ?(?:bi ?|toi ?)?mat|"
    rf"(?:{_CODES}) ?\d{{1,5}}(?: (?!{_OTHER_WORD_BEFORE} )[a-z]{{2,7}}){{0,2}} (?:toi )?mat){_AT_END})"
)
_RESTRICTED: Final = lazy_pattern(
    r"luu ?hanh ?(?:trong ?)?noi ?bo(?![a-z])|"
    r"(?<![a-z])(?:khong ?(?:duoc ?)?pho ?bien|(?:xem|doc) ?xong ?(?:tra ?lai|huy)|xong ?hoi ?nghi ?tra ?lai|"
    r"thu ?hoi ?sau ?(?:hoi ?nghi|cuoc ?hop)|(?:su ?)?dung ?(?:trong ?)?noi ?bo)(?![a-z])"
)
_NO_LETTER: Final = lazy_pattern(r"[-_.~+,()\[\]/]")


def secrecy_in_name(name: str) -> Iterator[Mark]:
    """Yield the marks of secrecy in a name without accents."""
    return _in_name(_SECRET, name)


def distribution_in_name(name: str) -> Iterator[Mark]:
    """Yield the marks of restricted distribution in a name without accents."""
    return _in_name(_RESTRICTED, name)


def _in_name(pattern: re.Pattern[str], name: str) -> Iterator[Mark]:
    if name.isascii():
        for match in pattern.finditer(_NO_LETTER.sub(" ", name.lower())):
            yield Mark(match.start(), match.end(), name[match.start() : match.end()])
