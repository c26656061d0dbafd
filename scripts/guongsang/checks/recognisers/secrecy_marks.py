"""Recognises marks of secrecy in text: Mật, Tối mật, Tuyệt mật.

The same letters stand in honey, density, passwords and in talk of how secrets are kept. A level in a sentence about
keeping secrets is talk, and so are several levels where levels are spoken of; but not what is stamped, what stands
behind the name or number of a paper or beside how urgent it is, or the degree that a paper is of.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from guongsang.checks.recognisers import tables
from guongsang.checks.recognisers.document_number import numbers_in
from guongsang.checks.recognisers.marks import (
    AFTER,
    BEFORE,
    CLOSE,
    OPEN,
    PAPERS,
    Mark,
    place,
    told,
    words,
)
from guongsang.checks.recognisers.patterns import by_letter, lazy_pattern
from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.secrecy_talk import (
    DEGREE,
    is_clear_talk,
    is_handled,
    is_of_stamps_or_terms,
    is_one_paper,
    is_tale,
    is_talk,
)
from guongsang.checks.recognisers.seen_text import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.recognisers.marks import Place

_LEVEL = r"(?:tuyệt mật|tối mật|mật)(?!\w)"

_HIGHEST = "tuy[eéèẻẽẹêếềểễệ]t|t[oóòỏõọôốồổỗộ][iíìỉĩị]"
"""The words that make a level a high one, with whatever mark was typed or left out."""

_COMPOUND = words(rf"(?:(?<!\w)|(?<=liệu)|(?<=bản)|(?<=độ))(?:{_HIGHEST})(?:_|\.)$")
_NEAR = 20
"""Characters before "mật" that tell whether it is the last word of a level, or of one in a list."""

_OTHER_WORD = words(
    r" (?:ong|độ|mã|khẩu|mía|thiết|vụ(?! (?:án|việc))|thám|thư(?! (?:ký|viện))|nghị(?! (?:quyết|định))|ước|lệnh|"
    r"báo(?! cáo)|đàm|phái|phục|tông|tục|hiệu(?! lực)|ngữ|danh(?! (?:sách|mục))|hoa|gấu|lợn|heo|cá|bò|trận|ngọt|rừng|rỉ|"
    r"nhân|khu(?! vực)|chỉ(?! (?:thị|huy|đạo))|kế(?! hoạch)|đạo|giáo|tín|hội(?! (?:nghị|đồng))|chú)(?!\w)"
)
"""Words that make another one of "mật": honey, density, code, password, agent, close, … and a slip for "Mặt trận"."""

_KEPT_WORDS = frozenset({"bảo", "bí", "cẩn", "cơ", "thân", "nghiêm", "trù", "chu", "ong", "túi", "nước", "lấy"})
"""The same from the left."""

_DEGREE_IS = words(rf"(?<!\w)độ(?:_mật_(?:[:=–-]|là)|_:)_{OPEN}{{0,2}}$")
_DEGREE_HEADING = lazy_pattern("độ mật")
_DEGREE_CELL = lazy_pattern(r"[ ]*(?P<level>mật)[ ]*\Z")
_DEGREE_COLUMN = words(r"\|_(?:mức )?độ_\||độ mật")
_ROUGH_NUMBER = words(r"(?<!\w)\d[\d.]{0,6}[a-zđ]?[-/][\w./&-]{2,40} $")
"""What somebody may have meant for the number of a paper, though it is none: beside a mark with a capital that is enough."""

_THOUSANDS = lazy_pattern(r"(?<=\d)\.(?=\d{3}[-/])")
_GAP_BEFORE = words(r"_[:–-]?_(?:số_:?_)?")
_DATED = r"(?:_,? ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng \d{1,2} năm \d{4}))?"
_GAP_BEHIND = words(rf"[\w./&-]{{0,30}}{_DATED}(?: |_,_)$")
"""What may stand between the number of a paper and its degree, or the other way round."""

_URGENCY = r"(?:h(?:ỏa|oả) tốc(?: hẹn giờ)?|thượng khẩn|khẩn)"
_URGENT_BEFORE = words(rf"(?<!\w){_URGENCY}_[,/–-]?_$")
_URGENT_AFTER = words(rf"_[,/–-]?_{_URGENCY}(?!\w)")

_LIST = words(
    rf"{OPEN}?(?<!\w){_LEVEL}{CLOSE}?"
    rf"(?:_(?:[,;/–-]|và|hoặc|hay)_(?:(?:và|hoặc|hay) )?(?:độ )?{OPEN}?{_LEVEL}{CLOSE}?){{1,4}}"
)
_ONE_LEVEL = words(_LEVEL)
_LISTED_BEFORE = words(rf"(?:[,;/–-]|và|hoặc|hay)_(?:độ )?{OPEN}?$")
_LISTED_AFTER = words(rf"{CLOSE}?_(?:[,;/–-]|và|hoặc|hay)")
_STAMPED = words(rf"(?<!\w)đóng (?:con )?dấu(?: chữ)?_:?_{OPEN}{{0,2}}$")
_DEGREE_OF_SECRET = words(rf"(?<!\w)bí mật nhà nước (?:(?:thuộc|ở|có) )?(?:mức )?độ_:?_{OPEN}{{0,2}}$")
_NUMBERED = words(rf"(?<!\w)(?:{PAPERS}) (?:số_:?_)?\d[\w./&-]{{0,30}}_[,:–—-]?_{OPEN}{{0,2}}$")
_NAMED = words(rf"(?<!\w)(?:{PAPERS})\s[^.,:;!?|\n\x00]{{1,80}} [–—-] {OPEN}{{0,2}}$")
_DIGIT_OR_DASH = lazy_pattern(r"[\d–—-]")
_TITLE = words(rf"(?<!\w)(?:(?:bản|{PAPERS}) (?:bí )?|bí )$")
"""The word for a paper that is a title or a remark together with the mark."""

_OF_STATE = words(r" nhà nước(?!\w)")
_KEPT_FOR = words(r"(?:^|[\n.;|] ?)thời hạn bảo vệ $")
_HOLDS = words(rf"(?<!\w)(?:{PAPERS}) (?:(?:này|trên|kèm theo) )?(?:có|chứa|mang|thuộc) (?:(?:nội dung|thông tin) )?$")
_BEGINS_LINE = words(rf"(?:^|[\n\x00|>]\s*)(?:{PAPERS}) [^.;\n]*$")
_THIS_HOLDS = words(rf"(?<!\w)(?:{PAPERS}) (?:này|trên|kèm theo) ")
_YEARS = words(r"_:_\d{1,2} năm_(?:$|[.;|\n\x00])")
_BARE_COMPOUND = words(r"(?<!\w)(?:tuyet|toi) $")
_BARE_DEGREE = words(r"(?<!\w)do_mat_:_$")
_SLIP_COMPOUND = words(rf"(?<!\w)(?:{_HIGHEST}) $")

_LAST_WORD = lazy_pattern(by_letter("mật", "ậ"))
_SLIP_LAST_WORD = lazy_pattern(by_letter(r"mât(?!\w)", "â"))
_BARE_LAST_WORD = lazy_pattern(r"m(?=at)at(?!\w)")
"""One letter, not followed by a plain one in the expression, is sought twice as fast as a word."""


def secrecy_marks(text: str) -> Iterator[Mark]:
    """Yield the marks of secrecy in a text."""
    view = seen(text)
    return told(view, _levels(view.text))


def _levels(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a level of secrecy is a mark."""
    low = small_text(text)
    for match in _LAST_WORD.finditer(low):
        at, end = match.start() - 1, match.end()
        start = _start_of_level(text, low, at, end)
        if start is not None and _is_level(text, low, start, end):
            yield start, end
    for match in _BARE_LAST_WORD.finditer(low):
        compound = _BARE_COMPOUND.search(low[max(0, match.start() - _NEAR) : match.start()])
        start = match.start() - (len(compound[0]) if compound else 0)
        if _is_bare_level(text, low, start, match.end(), is_compound=compound is not None):
            yield start, match.end()
    for match in _SLIP_LAST_WORD.finditer(low):
        at = match.start() - 1
        compound = _SLIP_COMPOUND.search(low[max(0, at - _NEAR) : at])
        start = at - (len(compound[0]) if compound else 0)
        if not low[start - 1 : start].isalnum() and _is_slip(text, low, start, match.end()):
            yield start, match.end()


def _is_bare_level(text: str, low: str, start: int, end: int, *, is_compound: bool) -> bool:
    """Whether a level without accents is a mark; in a sentence it may be the evening or a loss."""
    spot, shown = place(text, low, start, end), text[start:end]
    if is_compound:
        return _stands_as_mark(spot, shown)
    return bool(_BARE_DEGREE.search(spot.near) or (shown.isupper() and _follows_number(spot)))


def _is_slip(text: str, low: str, start: int, end: int) -> bool:
    """Whether a level that lacks its last dot is a mark; no word is spelled so."""
    spot, shown = place(text, low, start, end), text[start:end]
    return _stands_as_mark(spot, shown) or bool(spot.is_of_paper or _follows_number(spot))


def _follows_number(spot: Place) -> bool:
    """Whether the number of a paper stands before it, with no more than its date between them."""
    return any(_GAP_BEHIND.match(spot.near, end) for _, end in _numbers(spot.shown_near))


def _precedes_number(spot: Place) -> bool:
    """Whether the number of a paper stands right behind it."""
    return any(_GAP_BEFORE.fullmatch(spot.after[:start]) for start, _ in _numbers(spot.shown_after))


def _numbers(shown: str) -> Iterator[tuple[int, int]]:
    """Yield where numbers of papers stand; beside a mark they count in small letters too, and with dots in their figures."""
    whole = _THOUSANDS.sub(" ", shown)
    for typed in (whole, whole.upper()):
        yield from ((start, end) for start, end, _ in numbers_in(typed))


def _stands_as_mark(spot: Place, shown: str) -> bool:
    """Whether it is typed in capitals, or stands by itself."""
    return shown.isupper() or spot.is_line or spot.is_bracketed


def _start_of_level(text: str, low: str, at: int, end: int) -> int | None:
    """Return where the level starts whose last word is "mật", or None when that word is another."""
    if low[end : end + 1].isalnum():
        return None
    other = _OTHER_WORD.match(low, end, end + AFTER)
    # Small letters run on over the end of a line; below a mark in capitals the title of the paper begins.
    if other and ("\n" not in other[0] or text[at:end].islower()):
        return None
    begin = max(0, at - _NEAR)
    compound = _COMPOUND.search(low[begin:at])
    return begin + compound.start() if compound else at


def _is_level(text: str, low: str, start: int, end: int) -> bool:
    spot, shown = place(text, low, start, end), text[start:end]
    listed = _list_around(low, start, end)
    if listed:
        return _is_listed_mark(text, low, spot, listed)
    if not (shown.isupper() or spot.is_line) and is_tale(low, start, end):
        return False
    if _is_titled(text, low, start, end):
        return True
    return not is_of_stamps_or_terms(spot, low, start, end) and _is_single_level(spot, shown, low, (start, end))


def _is_single_level(spot: Place, shown: str, low: str, span: tuple[int, int]) -> bool:
    """Whether a level is a mark that is neither listed nor spoken of as a stamp."""
    start, end = span
    is_compound = end - start > len("mật")
    if is_compound and not low.startswith(("tuyệt", "tối"), start):
        # "TUYÊT MẬT" is a slip; "tôi mật báo" is none.
        return _stands_as_mark(spot, shown) or (spot.is_of_paper and not is_talk(low, start, end))
    if _is_stamped(spot, shown, is_compound=is_compound):
        return True
    if _DEGREE_OF_SECRET.search(spot.near) or (is_compound and DEGREE.search(spot.near)):
        return not is_clear_talk(low, start, end)
    if is_compound:
        return spot.is_line or spot.is_bracketed or not is_talk(low, start, end)
    return _is_lone_word(spot, shown, low, span)


def _is_lone_word(spot: Place, shown: str, low: str, span: tuple[int, int]) -> bool:
    """Whether "mật", neither stamped nor half of a higher level, is a mark."""
    if spot.before[-1:].isalnum():
        # Letters that were drawn together; "BẢOMẬT" is another word.
        return shown.isupper() and spot.is_of_paper
    if shown.islower() and spot.is_cell and span[0] in _cells_of_degrees(low):
        return True
    if not shown.islower() and _is_degree_or_urgent(spot, shown):
        return not is_clear_talk(low, *span)
    if _is_mark(spot, shown, low):
        return True
    if not _may_be_mark(spot, shown) or is_talk(low, *span):
        return False
    return not shown.islower() or spot.is_bracketed or is_one_paper(low, *span)


@lru_cache(maxsize=2)
def _cells_of_degrees(low: str) -> frozenset[int]:
    """Return where "mật" fills a cell that a heading or a label says to hold how secret a paper is."""
    return frozenset(cell.start("level") for cell in tables.told(low, _DEGREE_HEADING, _DEGREE_CELL))


def _is_titled(text: str, low: str, start: int, end: int) -> bool:
    """Whether it is a line or a remark in brackets together with the word for a paper, as in "(bản mật)"."""
    title = _TITLE.search(low[max(0, start - _NEAR) : start])
    if title is None:
        return False
    begin = start - len(title[0])
    of_state = _OF_STATE.match(low, end)
    if of_state and "bí" in title[0] and "\n" not in of_state[0]:
        end = of_state.end()
    spot = place(text, low, begin, end)
    if of_state and _is_said_to_hold(spot):
        return True
    if "\n" in title[0]:
        return False
    if text[begin:end].isupper():
        return spot.is_line or spot.is_bracketed
    return spot.is_bracketed and not title[0].startswith("bí")


def _is_said_to_hold(spot: Place) -> bool:
    """Whether a paper is said to hold secrets of the State, or for how long it is to be kept as one."""
    if _KEPT_FOR.search(spot.near) and _YEARS.match(spot.after):
        return True
    holds = _HOLDS.search(spot.near)
    if holds is None:
        return False
    return bool(_THIS_HOLDS.match(holds[0]) or (spot.ends and _BEGINS_LINE.search(spot.near)))


def _is_degree_or_urgent(spot: Place, shown: str) -> bool:
    """Whether it stands behind "độ" or beside how urgent a paper is."""
    if _URGENT_BEFORE.search(spot.near) or _URGENT_AFTER.match(spot.after):
        return True
    return shown.istitle() and bool(DEGREE.search(spot.near)) and not _is_term(spot, shown)


def _is_stamped(spot: Place, shown: str, *, is_compound: bool) -> bool:
    """Whether a level is stamped on something, or stands beside the number or behind the name of a paper."""
    if _STAMPED.search(spot.near) or _follows_number(spot):
        return True
    if spot.begins and _precedes_number(spot):
        return True
    # "Ảnh 3: Mật bạc hà" is honey.
    if not is_compound and (shown.islower() or not spot.ends):
        return False
    if not _DIGIT_OR_DASH.search(spot.near):
        return False
    return bool(_NUMBERED.search(spot.before) or _NAMED.search(spot.before))


def _is_listed_mark(text: str, low: str, spot: Place, listed: tuple[int, int]) -> bool:
    """Whether one of several levels is a mark: unless levels are spoken of in general."""
    if spot.word_before in _KEPT_WORDS:
        return False
    start, end = listed
    first = place(text, low, start, end)
    if _STAMPED.search(first.near) or _NUMBERED.search(first.before):
        return True
    if is_clear_talk(low, start, end):
        return False
    return not is_handled(low, start, end) or bool(DEGREE.search(first.near))


def _is_mark(spot: Place, shown: str, low: str) -> bool:
    """Whether "mật" is a mark whatever the sentence speaks of."""
    if _DEGREE_IS.search(spot.near):
        return True
    if shown.islower() or _is_term(spot, shown):
        return False
    if shown.istitle():
        is_level = spot.is_line and (not spot.is_cell or _DEGREE_COLUMN.search(low) is not None)
        return is_level or bool(_ROUGH_NUMBER.search(spot.near))
    return _is_capital_mark(spot)


def _may_be_mark(spot: Place, shown: str) -> bool:
    """Whether "mật" is a mark unless the sentence speaks of how secrets are kept."""
    if _is_term(spot, shown):
        return False
    return spot.is_bracketed or spot.is_of_paper or bool(shown.istitle() and DEGREE.search(spot.near))


def _is_term(spot: Place, shown: str) -> bool:
    """Whether "mật" is half of "độ mật", which is what the levels are called."""
    return bool(DEGREE.search(spot.near)) and (shown.islower() or spot.is_among_capitals)


def _is_capital_mark(spot: Place) -> bool:
    """Whether "MẬT" is a mark by the words around it."""
    if spot.is_apart or _ROUGH_NUMBER.search(spot.near):
        return True
    if spot.word_before in _KEPT_WORDS:
        return False
    return spot.is_of_paper or not spot.is_among_capitals


def _list_around(low: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the list of several levels stands that the level is one of."""
    if not (_LISTED_AFTER.match(low, end) or _LISTED_BEFORE.search(low[max(0, start - _NEAR) : start])):
        return None
    left = max(0, start - BEFORE)
    around = low[left : end + AFTER]
    if "tuyệt" not in around and "tối" not in around:
        return None
    for match in _LIST.finditer(around):
        if match.start() <= start - left < match.end():
            levels = {" ".join(level.split()) for level in _ONE_LEVEL.findall(match[0])}
            return (left + match.start(), left + match.end()) if len(levels) > 1 else None
    return None
