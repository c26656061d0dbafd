"""Recognises marks of secrecy (Mật, Tối mật, Tuyệt mật) and of restricted distribution (Lưu hành nội bộ, …).

The same letters stand in honey, density, passwords and in talk of how secrets are kept. What makes a mark is where it
stands: alone on a line, in a cell or in brackets, in capitals among small letters, or after the word for the paper it
is put on. A level in a sentence about keeping secrets is talk, and so are several levels where levels are spoken of; but
not what is stamped, what stands behind the name or number of a paper, or the degree that a paper is of.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.seen_text import Seen, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST: Final = 20
"""Marks told of in one text: whoever has so many need not have each of them listed."""

_BEFORE, _AFTER, _SENTENCE = 120, 60, 300

_OPEN, _CLOSE = r"""[“"«‘'(\[{]""", r"""[”"»’')\]}]"""


def _words(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which each space stands for any spaces, and each low line for spaces or none.

    None where a word was written with a space after every letter.
    """
    return re.compile(pattern.replace(" ", r"\s{1,6}").replace("_", r"\s{0,6}"))


_PAPERS = (
    "tài_liệu|văn_bản|công_văn|công điện|hồ sơ|báo cáo|tờ trình|kế hoạch|đề án|phương án|nghị quyết|quyết định|kết luận|"
    "chỉ thị|thông báo|biên bản|phụ lục|danh sách|bản đồ|số liệu|bản sao|bản ghi|ảnh"
)
_STAMPS = "dấu|mức|loại|dạng|diện|hạng"
_LEVEL = r"(?:tuyệt mật|tối mật|mật)(?!\w)"

_COMPOUND = _words(r"(?:(?<!\w)|(?<=liệu)|(?<=bản)|(?<=độ))(?:tuyệt|tối)_$")
_OTHER_WORD = _words(
    r" (?:ong|độ|mã|khẩu|mía|thiết|vụ|thám|thư|nghị|ước|lệnh|báo|đàm|phái|phục|tông|tục|hiệu|ngữ|danh|hoa|gấu|lợn|"
    r"heo|cá|bò|trận|ngọt|rừng|rỉ|nhân|khu|chỉ|kế|đạo|giáo|tín|hội|chú)(?!\w)"
)
"""Words that make another one of "mật": honey, density, code, password, agent, close, … and a slip for "Mặt trận"."""

_KEPT_WORDS = frozenset({"bảo", "bí", "cẩn", "cơ", "thân", "nghiêm", "trù", "chu", "ong", "túi", "nước", "lấy"})
"""The same from the left."""

_PAPER = _words(rf"(?<!\w)(?:{_PAPERS}|{_STAMPS})(?: (?:có )?(?:mức )?độ)?_:?_{_OPEN}{{0,2}}$")
_DEGREE = _words(rf"(?<!\w)độ_{_OPEN}{{0,2}}$")
_DEGREE_IS = _words(rf"(?<!\w)độ_mật_(?:[:=–-]|là)_{_OPEN}{{0,2}}$")
_NUMBER = _words(r"(?<!\w)\d[\d.]{0,6}[a-zđ]?[-/][\w./&-]{2,40} $")
_WORD_BEFORE = re.compile(r"([^\W\d]+)[^\S\n]{1,6}$")
_WORD_AFTER = re.compile(r"[^\S\n]{1,6}([^\W\d]+)")

_LINE_LEFT = re.compile(rf"(?:^|[\n\x00|])[ \t>#+•–—-]{{0,12}}(?:\d{{1,2}}[.)]\s{{1,3}})?{_OPEN}{{0,2}}\s{{0,3}}$")
_LINE_RIGHT = re.compile(rf"\s{{0,3}}{_CLOSE}{{0,2}}[ \t]{{0,9}}[.:;!]?[ \t#]{{0,9}}(?:$|[\n\x00|])")
_BRACKET_LEFT = re.compile(rf"{_OPEN}\s{{0,3}}$")
_BRACKET_RIGHT = re.compile(rf"\s{{0,3}}{_CLOSE}")
_APART_LEFT = re.compile(r"(?:[:.;!]|\s[–—-])\s{1,6}$")
_APART_RIGHT = re.compile(r"[ \t]{0,9}(?:$|[\n\x00|.;:!]|[–—-]\s)")

_LIST = _words(
    rf"{_OPEN}?(?<!\w){_LEVEL}{_CLOSE}?"
    rf"(?:_(?:[,;/–-]|và|hoặc|hay)_(?:(?:và|hoặc|hay) )?(?:độ )?{_OPEN}?{_LEVEL}{_CLOSE}?){{1,4}}"
)
_ONE_LEVEL = _words(_LEVEL)
_STAMPED = _words(rf"(?<!\w)đóng (?:con )?dấu(?: chữ)?_:?_{_OPEN}{{0,2}}$")
_DEGREE_OF_SECRET = _words(rf"(?<!\w)bí mật nhà nước (?:(?:thuộc|ở|có) )?(?:mức )?độ_:?_{_OPEN}{{0,2}}$")
_NUMBERED = _words(rf"(?<!\w)(?:{_PAPERS}) (?:số_:?_)?\d[\w./&-]{{0,30}}_[,:–—-]?_{_OPEN}{{0,2}}$")
_NAMED = _words(rf"(?<!\w)(?:{_PAPERS})\s[^.,:;!?|\n\x00]{{1,80}} [–—-] {_OPEN}{{0,2}}$")
_LEVELS_SPOKEN_OF = _words(
    r"(?<!\w)(?:(?:các|ba|những|từng|mỗi|hai|3) (?:(?:loại|cấp|mức) )?độ|(?:các|ba|những) (?:con )?dấu|xác định độ)(?!\w)"
)
_SORTING = _words(r"(?<!\w)(?:phân loại|danh mục (?:tin )?bí mật nhà nước)(?!\w)")
_ANY_PAPER = _words(rf"(?<!\w)(?:đóng dấu|{_PAPERS})(?!\w)")
_QUOTED = _words(r"(?<!\w)(?:được|đã|bị) (?:trích|dẫn|chép|đăng|chụp)(?!\w)")
_BULLET_LEFT = re.compile(r":\s{0,6}\n[\s>*+•–—-]{0,12}$")
_ENDS = re.compile(r"[.!?;|\n\x00](?=\s|$)|[\n\x00]")
_TALK = _words(
    r"(?<!\w)(?:bí mật (?:nhà nước|công tác)|bảo vệ bí mật|lộ,?_lọt|để lộ|làm lộ|phân loại|xác định độ|giải mật|"
    r"(?:các|ba|những) (?:mức )?độ|công tác (?:văn thư|cơ yếu|bảo mật))(?!\w)"
)
"""What is said in sentences about the guarding of secrets."""

_HANDLING = _words(
    r"(?<!\w)(?:quản lý|bảo quản|bảo vệ|đăng ký|theo dõi|giao nhận|chuyển giao|tiếp nhận|thống kê|tiêu hủy|soạn thảo|"
    r"in sao|sao chụp|lưu giữ|lưu trữ|cất giữ|xử lý|phát hành|vận chuyển|gửi,?_nhận|sổ|két|tủ|kho|mẫu|quy chế|quy trình|"
    r"chế độ|tập huấn|\d[\d.]*(?: lượt)?)\s[^,:“”\"«»()\n]{0,40}$"
)
"""What is done with such papers in general, in front of the word for them, and how many there were."""

_HANDLED = _words(
    r" (?:(?:đi|đến) )?(?:được|phải|đều|luôn|không|chưa) (?:[^\W\d]{1,7} ){0,3}"
    r"(?:quản lý|bảo quản|đăng ký|giao nhận|chuyển giao|lưu giữ|cất giữ|tiêu hủy|soạn thảo|gửi qua)(?!\w)"
)
"""The same behind it."""

_ONE_PAPER = _words(
    r" (?:(?:mang )?số_:?_\d|ngày \d|này|kèm|nêu|trên(?!\w)|về(?!\w)|"
    r"của (?!cơ\s|đơn\s|ban(?!\w)|phòng|ngành|đảng|nhà\s|mình|tỉnh|huyện|xã))"
)
"""What follows when one certain paper is meant."""

_THIS_PAPER = _words(r"(?<!\w)(?:này|kèm theo|đính kèm|gửi kèm|trích|theo (?:tài|văn|công)\s)")

_BARE = re.compile(r"\b(?:TUYET|TOI)\s{1,6}MAT\b")
_FREELY = _words(r"lưu_hành_(?:trong_)?nội_bộ(?!\w)")
_BY_PLACE = (
    _words(r"không_phổ_biến(?!\w)"),
    _words(r"xem_xong_trả_lại(?!\w)"),
    _words(r"xong_hội_nghị_trả_lại(?!\w)"),
    _words(r"tài_liệu_(?:nội_bộ|thu_hồi)(?!\w)"),
)
"""Each starts with letters and not with what must not stand before them, which makes searching ten times as fast."""

_BARE_DISTRIBUTION = re.compile(r"\b(?:LUU HANH NOI BO|KHONG PHO BIEN|XEM XONG TRA LAI)\b")
_CERTAIN_PAPER = _words(
    rf"(?<!\w)(?:{_PAPERS}) (?:này|ấy|đó|trên|kèm theo|sau đây)(?: (?:là|thuộc (?:diện|loại|dạng)))?_:?_{_OPEN}{{0,2}}$"
)
_OUT = _words(r" ra ngoài(?: (?:cơ quan|đơn vị|ngành|ban|tỉnh|đảng))?_(?:$|[\n\x00|.;,:!)”»\"])")
_PLAIN_END = _words(r"_(?:$|[\n\x00|.;,:!)”»\"]|(?:ra ngoài|rộng rãi|công khai)(?!\w))")
_SURVEY = _words(r"(?:rất|ít|khá) phổ biến|\|_phổ biến_\|")

_NAME_END = r"(?= *$| \d| (?:so|cua|ngay|ve)\b)"
_SECRET_NAME = re.compile(
    rf"\b(?:tuyet ?mat|toi ?mat|(?:tai ?lieu|van ?ban|cong ?van|dong ?dau|bao ?cao|to ?trinh) ?mat|"
    rf"\d{{1,5}} (?:bb|bc|cv|ct|cd|gm|hd|kh|kl|nq|qc|qd|tb|tt|ttr) [a-z ]{{1,20}} mat){_NAME_END}"
)
_RESTRICTED_NAME = re.compile(
    r"\b(?:luu ?hanh ?(?:trong ?)?noi ?bo|khong ?pho ?bien|xem ?xong ?tra ?lai|xong ?hoi ?nghi ?tra ?lai)\b"
)
_NO_LETTER = re.compile(r"[-_.~+,()\[\]]")


class Mark(NamedTuple):
    """A mark: where it stands, and its words as a reader sees them."""

    start: int
    end: int
    words: str


def secrecy_marks(text: str) -> Iterator[Mark]:
    """Yield the marks of secrecy in a text."""
    view = seen(text)
    return islice(_marks(view, _levels(view.text)), MOST)


def distribution_marks(text: str) -> Iterator[Mark]:
    """Yield the marks of restricted distribution in a text."""
    view = seen(text)
    return islice(_marks(view, _restrictions(view.text)), MOST)


def secrecy_in_name(name: str) -> Iterator[Mark]:
    """Yield the marks of secrecy in a name without accents, where "mat" may as well be an eye or a face."""
    return _in_name(_SECRET_NAME, name)


def distribution_in_name(name: str) -> Iterator[Mark]:
    """Yield the marks of restricted distribution in a name without accents."""
    return _in_name(_RESTRICTED_NAME, name)


def _in_name(pattern: re.Pattern[str], name: str) -> Iterator[Mark]:
    if name.isascii():
        for match in pattern.finditer(_NO_LETTER.sub(" ", name.lower())):
            yield Mark(match.start(), match.end(), name[match.start() : match.end()])


def _marks(view: Seen, spans: Iterator[tuple[int, int]]) -> Iterator[Mark]:
    for start, end in spans:
        yield Mark(*view.origin(start, end), " ".join(view.text[start:end].split()))


class _Place(NamedTuple):
    """The words around a place of a text, in small letters and as they are."""

    before: str
    after: str
    shown_before: str
    shown_after: str

    @property
    def is_line(self) -> bool:
        """Whether it fills a line or a cell."""
        return bool(_LINE_LEFT.search(self.before) and _LINE_RIGHT.match(self.after))

    @property
    def is_bracketed(self) -> bool:
        return bool(_BRACKET_LEFT.search(self.before) and _BRACKET_RIGHT.match(self.after))

    @property
    def is_cell(self) -> bool:
        return self.before.rstrip(" \t").endswith("|")

    @property
    def is_apart(self) -> bool:
        """Whether it stands between a line's end, a stop or a dash on both sides."""
        left = _LINE_LEFT.search(self.before) or _APART_LEFT.search(self.before) or _BRACKET_LEFT.search(self.before)
        return bool(left and (_APART_RIGHT.match(self.after) or _BRACKET_RIGHT.match(self.after)))

    @property
    def is_among_capitals(self) -> bool:
        """Whether the word before or after it is in capitals too."""
        words = (_WORD_BEFORE.search(self.shown_before), _WORD_AFTER.match(self.shown_after))
        return any(word is not None and word[1].isupper() and len(word[1]) > 1 for word in words)


def _place(text: str, low: str, start: int, end: int) -> _Place:
    left, right = max(0, start - _BEFORE), end + _AFTER
    return _Place(low[left:start], low[end:right], text[left:start], text[end:right])


def _levels(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a level of secrecy is a mark."""
    low = small_text(text)
    at = low.find("mật")
    while at >= 0:
        end = at + len("mật")
        start = _start_of_level(text, low, at, end)
        if start is not None and _is_level(text, low, start, end):
            yield start, end
        at = low.find("mật", end)
    if "MAT" in text:
        yield from (match.span() for match in _BARE.finditer(text))


def _start_of_level(text: str, low: str, at: int, end: int) -> int | None:
    """Return where the level starts whose last word is "mật", or None when that word is another."""
    if low[end : end + 1].isalnum():
        return None
    other = _OTHER_WORD.match(low, end, end + _AFTER)
    # Small letters run on over the end of a line; below a mark in capitals the title of the paper begins.
    if other and ("\n" not in other[0] or text[at:end].islower()):
        return None
    begin = max(0, at - _BEFORE)
    compound = _COMPOUND.search(low[begin:at])
    return begin + compound.start() if compound else at


def _is_level(text: str, low: str, start: int, end: int) -> bool:
    place, shown = _place(text, low, start, end), text[start:end]
    listed = _list_around(low, start, end)
    if listed:
        return _is_listed_mark(text, low, place, listed)
    is_compound = end - start > len("mật")
    if _is_stamped(place, shown, is_compound=is_compound):
        return True
    if _DEGREE_OF_SECRET.search(place.before) or (is_compound and _DEGREE.search(place.before)):
        return not _is_clear_talk(low, start, end)
    if is_compound:
        return place.is_line or place.is_bracketed or not _is_talk(low, start, end)
    if place.before[-1:].isalnum():
        # Letters that were drawn together; "BẢOMẬT" is another word.
        return shown.isupper() and bool(_PAPER.search(place.before))
    if shown.istitle() and _DEGREE.search(place.before) and not _is_term(place, shown):
        return not _is_clear_talk(low, start, end)
    return _is_mark(place, shown, low) or (_may_be_mark(place, shown) and not _is_talk(low, start, end))


def _is_stamped(place: _Place, shown: str, *, is_compound: bool) -> bool:
    """Whether a level is stamped on something, or stands behind the number or the name of a paper."""
    if _STAMPED.search(place.before):
        return True
    if not (_NUMBERED.search(place.before) or _NAMED.search(place.before)):
        return False
    # "Ảnh 3: Mật bạc hà" is honey.
    return is_compound or (not shown.islower() and bool(_APART_RIGHT.match(place.after)))


def _is_listed_mark(text: str, low: str, place: _Place, listed: tuple[int, int]) -> bool:
    """Whether one of several levels is a mark: unless levels are spoken of in general."""
    word = _WORD_BEFORE.search(place.before)
    if word and word[1] in _KEPT_WORDS:
        return False
    start, end = listed
    first = _place(text, low, start, end)
    if _STAMPED.search(first.before) or _NUMBERED.search(first.before):
        return True
    if _is_clear_talk(low, start, end):
        return False
    left, right = _sentence(low, start, end)
    is_handled = bool(_HANDLING.search(left) or _HANDLED.match(right))
    return not is_handled or bool(_DEGREE.search(first.before) or _ONE_PAPER.match(right) or _THIS_PAPER.search(left))


def _is_mark(place: _Place, shown: str, low: str) -> bool:
    """Whether "mật" is a mark whatever the sentence speaks of."""
    if _DEGREE_IS.search(place.before):
        return True
    if _is_term(place, shown):
        return False
    if shown.istitle():
        is_level = place.is_line and (not place.is_cell or "độ mật" in low)
        return is_level or bool(_NUMBER.search(place.before))
    return shown.isupper() and _is_capital_mark(place)


def _may_be_mark(place: _Place, shown: str) -> bool:
    """Whether "mật" is a mark unless the sentence speaks of how secrets are kept."""
    if _is_term(place, shown):
        return False
    return place.is_bracketed or bool(_PAPER.search(place.before) or (shown.istitle() and _DEGREE.search(place.before)))


def _is_term(place: _Place, shown: str) -> bool:
    """Whether "mật" is half of "độ mật", which is what the levels are called."""
    return bool(_DEGREE.search(place.before)) and (shown.islower() or place.is_among_capitals)


def _is_capital_mark(place: _Place) -> bool:
    """Whether "MẬT" is a mark by the words around it."""
    if place.is_apart or _NUMBER.search(place.before):
        return True
    word = _WORD_BEFORE.search(place.before)
    if word and word[1] in _KEPT_WORDS:
        return False
    return bool(_PAPER.search(place.before)) or not place.is_among_capitals


def _list_around(low: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the list of several levels stands that the level is one of."""
    left = max(0, start - _BEFORE)
    for match in _LIST.finditer(low[left : end + _AFTER]):
        if match.start() <= start - left < match.end():
            levels = {" ".join(level.split()) for level in _ONE_LEVEL.findall(match[0])}
            return (left + match.start(), left + match.end()) if len(levels) > 1 else None
    return None


def _sentence(low: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands in the same sentence before and after a place."""
    left = _ENDS.split(low[max(0, start - _SENTENCE) : start])[-1]
    return left, _ENDS.split(low[end : end + _SENTENCE], maxsplit=1)[0]


def _is_talk(low: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of how secrets are kept, and not of one certain paper."""
    left, right = _sentence(low, start, end)
    if _ONE_PAPER.match(right) or _THIS_PAPER.search(left):
        return False
    return bool(_TALK.search(left) or _TALK.search(right) or _HANDLING.search(left) or _HANDLED.match(right))


def _is_clear_talk(low: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of the levels themselves, and not of papers that have them."""
    left, right = _sentence(low, start, end)
    heading = _BULLET_LEFT.search(low[max(0, start - _AFTER) : start])
    if heading:
        left, _ = _sentence(low, start - len(heading[0]), end)
    if _ONE_PAPER.match(right) or _THIS_PAPER.search(left) or _QUOTED.search(right):
        return False
    if _LEVELS_SPOKEN_OF.search(left) or _LEVELS_SPOKEN_OF.search(right):
        return True
    return bool(_SORTING.search(left)) and not _ANY_PAPER.search(left)


def _restrictions(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words restrict to whom a paper may be shown."""
    low = small_text(text)
    # Every other sentence has "không", but few texts have "phổ".
    for pattern in (_FREELY, *(_BY_PLACE if "phổ" in low else _BY_PLACE[1:])):
        for match in pattern.finditer(low):
            start, end = match.span()
            is_word = start == 0 or not low[start - 1].isalnum()
            if is_word and (pattern is _FREELY or _is_restriction(text, low, start, end)):
                yield start, end
    if "HANH " in text or "ONG " in text:  # each of them has one of these
        yield from (match.span() for match in _BARE_DISTRIBUTION.finditer(text))


def _is_restriction(text: str, low: str, start: int, end: int) -> bool:
    """Whether words that are also used in ordinary sentences stand as a mark."""
    place, shown = _place(text, low, start, end), text[start:end]
    is_about_papers = shown.lower().startswith("tài")
    if shown.isupper():
        return place.is_apart or not place.is_among_capitals
    if place.is_bracketed:
        return True
    if is_about_papers:
        return False
    if _is_kept_in(place, shown):
        return True
    if shown[0].isupper() and place.is_line:
        return not (place.is_cell and _SURVEY.search(low))
    paper = _PAPER.search(place.before) or _CERTAIN_PAPER.search(place.before)
    return bool(paper) and bool(_PLAIN_END.match(place.after))


def _is_kept_in(place: _Place, shown: str) -> bool:
    """Whether it says of a paper, or in a sentence of its own, that it is not for those outside."""
    if not _OUT.match(place.after):
        return False
    begins = shown[0].isupper() and (_LINE_LEFT.search(place.before) or _APART_LEFT.search(place.before))
    return bool(begins or _ANY_PAPER.search(_ENDS.split(place.before)[-1]))
