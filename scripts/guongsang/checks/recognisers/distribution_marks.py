"""Recognises marks of restricted distribution: Lưu hành nội bộ, Không phổ biến, Xem xong trả lại and the like.

What is "không phổ biến" may be a rare illness, and a "tài liệu nội bộ" may merely be kept in order: but for "lưu hành
nội bộ", the words count where a mark would stand. Without accents they are the same marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.marks import ANY_PAPER, CLOSE, OPEN, PAPERS, Mark, place, told, words
from guongsang.checks.recognisers.patterns import by_letter
from guongsang.checks.recognisers.plain_text import small_text
from guongsang.checks.recognisers.seen_text import seen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from guongsang.checks.recognisers.marks import Place

_USE: Final = r"(?:chỉ_)?(?:để_)?(?:phổ_biến|(?:phạm_vi_)?sử_dụng|dùng)_:?_(?:trong_)?"
"""What is done with a paper within an office only, in front of the words for that."""

_MARKS: Final = (
    (words(by_letter(r"lưu_hành_:?_(?:trong_)?n[ộôọo]i_b[ộôọo](?!\w)", "l")), words(r"$")),
    (words(by_letter(r"luu_hanh_(?:trong_)?noi_bo(?!\w)", "l")), words(r"$")),
    (words(by_letter(r"nội_bộ(?: (?:cơ quan|đơn vị|ngành|đảng))?(?!\w)", "ộ")), words(rf"(?:tài_liệu_|{_USE})n$")),
    (words(r"ổ_biến(?!\w)"), words(r"(?:không (?:sao|chụp|sao chụp|trích dẫn|chia sẻ)_,_)?không_(?:được_)?ph$")),
    (
        words(
            by_letter(
                r"xong_(?:hội_nghị_|cuộc_họp_|họp_)?(?:tr(?:ả_lại|a_lai)|nộp_lại|(?:tiêu_)?h(?:ủy|uỷ))(?!\w)", "x"
            )
        ),
        words(r"(?:đề_nghị [^.,;|\n\x00]{0,30} )?(?:(?:xem|đọc|nghiên_cứu)_)?$"),
    ),
    (words(by_letter(r"hồi(?!\w)", "ồ")), words(r"tài_liệu_thu_h$")),
    (
        words(by_letter(r"hồi_(?:lại_)?(?:ngay_)?sau_(?:khi_)?(?:hội_nghị|(?:cuộc_|buổi_)?họp)(?!\w)", "ồ")),
        words(r"thu_h$"),
    ),
    (words(r"l(?=\.?h)\.?h\.?n\.?b(?!\w)"), words(r"$")),
    (words(by_letter(r"khong_pho_bien(?!\w)", "k")), words(r"$")),
)
"""The end of each mark, from a rare letter on, and what stands before that.

One letter, not followed by a plain one in the expression, is sought ten times as fast as a class or a lookbehind.
"""

_CONTENTS: Final = rf"(?:{PAPERS}|nội dung|thông tin)"
_BANNED: Final = rf"(?:{_CONTENTS}(?: (?:này|trên))? (?:tuyệt đối )?)?(?:không|cấm)_(?:được )?(?:phép )?"
_CIRCLE: Final = (
    r"(?:ban (?:thường|chấp)|thường (?:trực|vụ)|cấp (?:ủy|uỷ)|lãnh đạo|cơ quan|ngành|đơn vị|đảng|các đồng chí|"
    r"những người|phòng|chi bộ|ủy viên|đại biểu|bí thư|chi ủy)"
)
_BACK: Final = words(
    by_letter(r"lại_(?:sau (?:khi )?(?:họp|hội nghị|đọc|xem|nghiên cứu)|(?:tài liệu|văn bản) này)(?!\w)", "l")
)
_ASKED: Final = words(
    r"tài liệu[^.;|\n\x00]{0,30} đề nghị[^.;|\n\x00]{0,20} (?:nộp|trả) $|(?:đề nghị|yêu cầu|xin) (?:thu|nộp|trả) $"
)
_ORDERS: Final = (
    # Found as fast by its rare letter as any guard would be.
    ("", _BACK, _ASKED),
    (
        "có tên",
        words(by_letter(r"tên_mới_được_(?:bóc|mở|xem|đọc)(?:_bì)?(?!\w)", "ê")),
        words(r"(?:chỉ_)?người_(?:nhận_)?có_t$"),
    ),
    ("boc bi", words(by_letter(r"boc_bi(?!\w)", "b")), words(r"(?:chi_)?nguoi_co_ten_moi_duoc_$")),
    ("sao ch", words(by_letter(r"sao_(?:chụp(?! ảnh)|chép)(?!\w)", "s")), words(rf"{_BANNED}$")),
    ("công bố", words(by_letter(r"bố(?!\w)", "ố")), words(rf"{_BANNED}công_b$")),
    ("phát tán", words(by_letter(r"tán(?!\w)", "á")), words(rf"{_BANNED}phát_t$")),
    ("không đ", words(r"đ(?=[ăư])(?:ăng|ưa)(?!\w)"), words(rf"{_BANNED}$")),
    ("dành cho", words(by_letter(rf"dành cho (?:các )?{_CIRCLE}(?!\w)", "à")), words(rf"{_CONTENTS}(?: này)? chỉ d$")),
    (
        "chỉ phổ biến",
        words(by_letter(rf"phổ biến (?:đến|tới|cho|trong) {_CIRCLE}[^.;|\n\x00]{{0,40}}", "ổ")),
        words(r"chỉ ph$"),
    ),
    (
        "phạm vi lưu",
        words(by_letter(rf"lưu_hành_:_(?:chỉ |trong ){{0,2}}{_CIRCLE}(?:(?! tỉnh)[^.;|\n\x00]){{0,40}}", "ư")),
        words(r"phạm_vi_l$"),
    ),
)
"""What is ordered of a paper in a line or a sentence of its own: who may open it, that nobody copies or publishes it.

Each begins with words without which it is not sought.
"""

_PUBLISHES: Final = words(r"(?:công_bố|phát_tán|sao_chép|đăng|đưa)$")
_AND_MORE: Final = words(r"_(?:,|hoặc|và|/)_(?:phát tán|sao chụp|trích dẫn|chuyển tiếp|chia sẻ|công bố|phổ biến)(?!\w)")
_GIVEN_BACK: Final = words(r"(?:lại sau|lại (?:tài liệu|văn bản) này)")
_ORDERED: Final = words(r"_(?:$|[\n\x00|.;,:!)”»\"]|(?:ra|lên|trên|cho|dưới|rộng rãi|công khai|hoặc|và)(?!\w))")
_ORDERING: Final = words(r"(?<!\w)(?:yêu cầu|đề nghị|lưu ý|tuyệt đối|nghiêm|chú ý)(?: [^\W\d]{1,7}){0,3}_:?_$")
_ABOUT_THIS: Final = words(rf" (?:(?:các|những) )?{_CONTENTS} (?:này|trên|cuộc họp|hội nghị)(?!\w)")
_NAMES_PAPERS: Final = words(rf"{_CONTENTS}(?!\w)")
_NAMES_THIS: Final = words(rf"{_CONTENTS} (?:này|trên)(?!\w)")

_LONGEST_HEAD: Final = 60
_FREELY: Final = ("lưu", "luu")
"""How a mark begins that is none anywhere but on papers."""

_LIFTED_BEFORE: Final = words(
    rf"(?<!\w)(?:nào cũng|không|không còn|chưa|chẳng|thôi|hết|(?:gỡ|xóa|bỏ)(?: [^\W\d]{{1,7}}){{0,3}})"
    rf"(?: (?:phải|để|chỉ|là|còn|bị)){{0,2}}_{OPEN}{{0,2}}$"
)
_LIFTED_AFTER: Final = words(
    rf"{CLOSE}?(?: nữa| trước (?:đây|kia|đó)|_[,;]_(?:(?:nhưng|còn) )?(?:đến )?(?:nay|giờ|hiện|từ (?:năm|tháng|ngày|quý)))(?!\w)"
)
"""What tells that a mark is not, or is no longer, on a paper."""

_FORBIDDEN: Final = words(
    r"(?<!\w)(?:không|cấm|tránh|đừng|chớ)(?: (?:được|nên))?(?: tự ý)? "
    r"(?:gửi|đăng|đưa|chụp|chia sẻ|mang|để lộ|làm lộ|chuyển|sao|quay|phát tán|tải|trích)(?!\w)"
)
_THIS: Final = words(r"_(?:này|kèm theo|trên đây|dưới đây)(?!\w)")
"""A ban on giving such papers away speaks of all of them, unless it names this one."""

_CERTAIN_PAPER: Final = words(
    rf"(?<!\w)(?:{PAPERS}) (?:này|ấy|đó|trên|kèm theo|sau đây)(?: (?:là|thuộc (?:diện|loại|dạng)))?_:?_{OPEN}{{0,2}}$"
)
_INTERNAL_PAPER: Final = words(
    rf"(?<!\w)(?:{PAPERS}|thông tin)(?: [^\W\d]{{1,8}}){{0,3}} nội_bộ_(?:[,.;–-]|và)?_{OPEN}{{0,2}}$"
)
_OUT: Final = words(r" ra ngoài(?: (?:cơ quan|đơn vị|ngành|ban|tỉnh|đảng))?_(?:$|[\n\x00|.;,:!)”»\"])")
_PLAIN_END: Final = words(r"_(?:$|[\n\x00|.;,:!)”»\"]|(?:ra ngoài|rộng rãi|công khai)(?!\w))")
_BACK_TO: Final = words(r" (?:(?:lại|về|cho) )?(?:ban|văn phòng|văn thư|thư ký|bộ phận|phòng|tổ)(?!\w)")
_SURVEY: Final = words(r"(?:rất|ít|khá) phổ biến|\|_phổ biến_\|")


def distribution_marks(text: str) -> Iterator[Mark]:
    """Yield the marks of restricted distribution in a text."""
    view = seen(text)
    return told(view, _apart(_restrictions(view.text)))


def _apart(spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what stands in no other sentence's mark: "không sao chụp, không phổ biến" is one."""
    last = 0
    for start, end in sorted(spans):
        if start >= last:
            yield start, end
            last = end + len(", ")


def _restrictions(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words restrict to whom a paper may be shown."""
    low = small_text(text)
    for last, first in _MARKS:
        for start, end in _found(low, last, first):
            if _is_restriction(text, low, start, end):
                yield start, end
    for guard, last, first in _ORDERS:
        if guard in low:
            yield from (span for span in _found(low, last, first) if _is_order(text, low, *span))


def _found(low: str, last: re.Pattern[str], first: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where words stand whose end is `last`, and before it `first`."""
    for match in last.finditer(low):
        before = low[max(0, match.start() - _LONGEST_HEAD) : match.start()]
        head = first.search(before)
        if head and not before[: head.start()][-1:].isalnum():
            yield match.start() - len(head[0]), match.end()


def _is_order(text: str, low: str, start: int, end: int) -> bool:
    """Whether words order what is not to be done with this paper, and do not tell of what was not done."""
    spot, shown = place(text, low, start, end), text[start:end]
    if _names_this(spot, low, start, end) or _GIVEN_BACK.search(low, start, end):
        return True
    if shown.islower() and not (spot.is_line or spot.is_bracketed):
        return False
    if _PUBLISHES.search(shown.lower()):
        return spot.is_line and not spot.is_cell
    is_of_papers = _NAMES_PAPERS.match(low[start:end])
    is_remark = spot.is_bracketed and spot.near.rstrip()[-1:] in "(["
    return is_remark or (spot.begins and (spot.ends or bool(is_of_papers and spot.after.startswith(","))))


def _names_this(spot: Place, low: str, start: int, end: int) -> bool:
    """Whether it is of this paper that something is ordered: "Nội dung này không công bố trên mạng"."""
    if spot.begins and _AND_MORE.match(spot.after):
        return True
    is_ordered = spot.begins or _ORDERING.search(spot.near)
    if is_ordered and _ABOUT_THIS.match(spot.after):
        return True
    return bool(spot.begins and _NAMES_THIS.match(low[start:end]) and _ORDERED.match(spot.after))


def _is_restriction(text: str, low: str, start: int, end: int) -> bool:
    """Whether words that are also used in ordinary sentences stand as a mark."""
    spot, shown = place(text, low, start, end), text[start:end]
    if low.startswith(_FREELY, start):
        is_banned = _FORBIDDEN.search(spot.sentence_before) and not _THIS.match(spot.after)
        return spot.is_line or not (is_banned or _LIFTED_BEFORE.search(spot.near) or _LIFTED_AFTER.match(spot.after))
    if low.startswith("l", start):
        return shown.isupper() and (spot.is_line or (spot.is_apart and "." in shown))
    return _names_this(spot, low, start, end) or _stands_as_mark(spot, shown, low)


def _stands_as_mark(spot: Place, shown: str, low: str) -> bool:
    """Whether the words are typed, or stand, as a mark does."""
    if shown.isupper():
        return spot.is_apart or bool(_OUT.match(spot.after)) or not spot.is_among_capitals
    if spot.is_bracketed:
        return True
    if shown.isascii() or shown.lower().startswith("tài"):
        return shown.isascii() and spot.is_line
    if _is_kept_in(spot, shown) or _is_asked_back(spot, shown):
        return True
    if shown[0].isupper() and spot.is_line:
        return not (spot.is_cell and _SURVEY.search(low))
    is_of_paper = spot.is_of_paper or _CERTAIN_PAPER.search(spot.near) or _INTERNAL_PAPER.search(spot.near)
    return bool(is_of_paper and _PLAIN_END.match(spot.after))


def _is_asked_back(spot: Place, shown: str) -> bool:
    """Whether readers are asked to give a paper back to an office, as "Đề nghị xem xong trả lại Văn phòng"."""
    return shown.lower().startswith("đề") and spot.begins and bool(_BACK_TO.match(spot.after))


def _is_kept_in(spot: Place, shown: str) -> bool:
    """Whether it says of a paper, or in a sentence of its own, that it is not for those outside."""
    if not _OUT.match(spot.after):
        return False
    return bool((shown[0].isupper() and spot.begins) or ANY_PAPER.search(spot.sentence_before))
