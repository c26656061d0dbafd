"""Recognises marks of restricted distribution: Lưu hành nội bộ, Không phổ biến, Xem xong trả lại and the like.

What is "không phổ biến" may be a rare illness, and a "tài liệu nội bộ" may merely be kept in order: but for "lưu hành
nội bộ", the words count where a mark would stand. Without accents they are the same marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.marks import ANY_PAPER, OPEN, PAPERS, Mark, place, told, words
from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.seen_text import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.recognisers.marks import Place

_MARKS: Final = (
    (words(r"ộ(?<=nộ)i_bộ(?!\w)"), words(r"(?:lưu_hành_(?:trong_)?|tài_liệu_)n$")),
    (words(r"ổ_biến(?!\w)"), words(r"không_ph$")),
    (words(r"x(?=o)ong_(?:hội_nghị_)?tr(?:ả_lại|a_lai)(?!\w)"), words(r"(?:xem_)?$")),
    (words(r"ồ(?<=hồ)i(?!\w)"), words(r"tài_liệu_thu_h$")),
    (words(r"l(?=u)uu_hanh_(?:trong_)?noi_bo(?!\w)"), words(r"$")),
    (words(r"k(?=h)hong_pho_bien(?!\w)"), words(r"$")),
)
"""The end of each mark, from a rare letter on, and what stands before that.

One letter, not followed by a plain one in the expression, is sought ten times as fast as a class or a lookbehind.
"""

_LONGEST_HEAD: Final = 40
_FREELY: Final = ("lưu", "luu")
"""How a mark begins that is none anywhere but on papers."""

_CERTAIN_PAPER: Final = words(
    rf"(?<!\w)(?:{PAPERS}) (?:này|ấy|đó|trên|kèm theo|sau đây)(?: (?:là|thuộc (?:diện|loại|dạng)))?_:?_{OPEN}{{0,2}}$"
)
_INTERNAL_PAPER: Final = words(rf"(?<!\w)(?:{PAPERS})(?: [^\W\d]{{1,8}}){{0,3}} nội_bộ_(?:[,.;–-]|và)?_{OPEN}{{0,2}}$")
_OUT: Final = words(r" ra ngoài(?: (?:cơ quan|đơn vị|ngành|ban|tỉnh|đảng))?_(?:$|[\n\x00|.;,:!)”»\"])")
_PLAIN_END: Final = words(r"_(?:$|[\n\x00|.;,:!)”»\"]|(?:ra ngoài|rộng rãi|công khai)(?!\w))")
_SURVEY: Final = words(r"(?:rất|ít|khá) phổ biến|\|_phổ biến_\|")


def distribution_marks(text: str) -> Iterator[Mark]:
    """Yield the marks of restricted distribution in a text."""
    view = seen(text)
    return told(view, _restrictions(view.text))


def _restrictions(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words restrict to whom a paper may be shown."""
    low = small_text(text)
    for last, first in _MARKS:
        for match in last.finditer(low):
            before = low[max(0, match.start() - _LONGEST_HEAD) : match.start()]
            head = first.search(before)
            if head and not before[: head.start()][-1:].isalnum():
                start, end = match.start() - len(head[0]), match.end()
                if low.startswith(_FREELY, start) or _is_restriction(text, low, start, end):
                    yield start, end


def _is_restriction(text: str, low: str, start: int, end: int) -> bool:
    """Whether words that are also used in ordinary sentences stand as a mark."""
    spot, shown = place(text, low, start, end), text[start:end]
    if shown.isupper():
        return spot.is_apart or not spot.is_among_capitals
    if spot.is_bracketed:
        return True
    if shown.isascii():
        return spot.is_line
    if shown.lower().startswith("tài"):
        return False
    if _is_kept_in(spot, shown):
        return True
    if shown[0].isupper() and spot.is_line:
        return not (spot.is_cell and _SURVEY.search(low))
    is_of_paper = spot.is_of_paper or _CERTAIN_PAPER.search(spot.near) or _INTERNAL_PAPER.search(spot.near)
    return bool(is_of_paper and _PLAIN_END.match(spot.after))


def _is_kept_in(spot: Place, shown: str) -> bool:
    """Whether it says of a paper, or in a sentence of its own, that it is not for those outside."""
    if not _OUT.match(spot.after):
        return False
    return bool((shown[0].isupper() and spot.begins) or ANY_PAPER.search(spot.sentence_before))
