"""Tells talk of secrets from marks of secrecy: what a sentence around a level says of it, or of papers that have it.

How such papers are kept, what a stamp is for and how long a level lasts is said of none in particular; other words make
one certain paper of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.marks import AFTER, ANY_PAPER, CLOSE, OPEN, PAPERS, sentence, words
from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from guongsang.checks.recognisers.marks import Place

DEGREE: Final = words(rf"(?<!\w)độ_{OPEN}{{0,2}}$")
"""What the levels are called, in front of one."""

_LEVELS_SPOKEN_OF: Final = words(
    r"(?<!\w)(?:(?:các|ba|những|từng|mỗi|hai|3) (?:(?:loại|cấp|mức) )?độ|(?:các|ba|những) (?:con )?dấu|xác định độ)(?!\w)"
)
_SORTING: Final = words(r"(?<!\w)(?:phân loại|danh mục (?:tin )?bí mật nhà nước)(?!\w)")
_QUOTED: Final = words(r"(?<!\w)(?:được|đã|bị) (?:trích|dẫn|chép|đăng|chụp)(?!\w)")
_BULLET_LEFT: Final = lazy_pattern(r":\s{0,6}\n[\s>*+•–—-]{0,12}$")
_TALK: Final = words(
    r"(?<!\w)(?:bí mật (?:nhà nước|công tác)|bảo vệ bí mật|lộ,?_lọt|để lộ|làm lộ|phân loại|xác định độ|giải mật|"
    r"(?:các|ba|những) (?:mức )?độ|công tác (?:văn thư|cơ yếu|bảo mật))(?!\w)"
)
"""What is said in sentences about the guarding of secrets."""

_HANDLING: Final = words(
    r"(?<!\w)(?:quản lý|bảo quản|bảo vệ|đăng ký|theo dõi|giao nhận|chuyển giao|tiếp nhận|thống kê|tiêu hủy|soạn thảo|"
    r"in sao|sao chụp|lưu giữ|lưu trữ|cất giữ|xử lý|phát hành|vận chuyển|gửi,?_nhận|sổ|két|tủ|kho|mẫu|quy chế|quy trình|"
    r"chế độ|tập huấn|cấm|không (?:được )?(?:mang|đưa|gửi|đăng|chụp|sao|in|truyền|trao đổi|chia sẻ|tiết lộ|viết|lưu)|"
    r"\d[\d.]*(?: lượt)?)\s[^,:“”\"«»()\n]{0,40}$"
)
"""What is or must not be done with such papers in general, in front of the word for them, and how many there were."""

_FORBIDDEN: Final = words(
    r"(?<!\w)(?:không|cấm|tuyệt đối không|đề xuất)(?: được)? (?:soạn|mang|đưa|gửi|đăng|chụp|sao|in|viết|lưu|để|độ)"
)
_DUTY: Final = words(rf"{CLOSE}? (?:phải|không được|chỉ được|được phép)(?!\w)")
"""What the rules say of every paper that has a level."""

_HANDLED: Final = words(
    rf"{CLOSE}? (?:(?:đi|đến) )?(?:được|phải|đều|luôn|không|chưa) (?:[^\W\d]{{1,7}} ){{0,3}}"
    r"(?:ký cam kết|bỏ trong|quản lý|bảo quản|đăng ký|giao nhận|chuyển giao|lưu giữ|cất giữ|tiêu hủy|soạn thảo|gửi qua)(?!\w)"
)
"""The same behind it."""

_NOT_ONE: Final = words(
    rf"(?:(?:mỗi|mọi|tất cả|toàn bộ|từng|các|những|nhiều|bất kỳ|một số|không|chưa|khi có|nếu có)|%|\d)"
    rf"(?: (?:các|một|có|lượt|bộ|loại|số)){{0,2}} (?:{PAPERS})(?: (?:có|thuộc|ở))?(?: (?:dấu|(?:mức )?độ))?_{OPEN}{{0,2}}$"
)
"""All such papers, or none of them, in front of the mark."""

_ANY_BEHIND: Final = words(rf"{CLOSE}? nào(?!\w)")
_TERM_OF_LAW: Final = words(r"(?<!\w)(?:thời hạn bảo vệ|\d{1,2} năm (?:đối với|với|cho)?|gia hạn)(?!\w)")
_STAMP_BEGINS: Final = words(rf"^\s*(?:(?:các|những|mỗi|mẫu) )?(?:con )?dấu(?: (?:có )?(?:chữ|độ))?_{OPEN}{{0,2}}$")
_STAMP_DOES: Final = words(
    rf"{CLOSE}? (?:(?:chỉ|phải|do|dùng|dành|khắc|không|là|mới)(?!\w)|được (?:khắc|giữ|làm|bảo quản|quản lý|dùng|đóng khi))"
)
_ANY_SUCH_PAPER: Final = words(
    rf"(?:^|:_{OPEN})[\s>*+•–—-]*{OPEN}?(?:{PAPERS})(?: (?:có|thuộc))?(?: (?:mức )?độ)?_{OPEN}{{0,2}}$"
)
_BY_WAY: Final = words(
    rf"{CLOSE}? (?:gửi|chuyển|để|cất|lưu|giao|nhận|in|sao|soạn|nộp|đọc|xếp|vận chuyển|soạn thảo|lưu trữ|bảo quản|đăng ký)"
    r"(?: [^\W\d]{1,7}){0,2} (?:qua|bằng|theo|ở|trong|vào|riêng|tại|trên)(?!\w)|"
    rf"{CLOSE}? (?:không|phải|đều|luôn|không được) (?!(?:nêu|ghi|cho|được|bị)(?!\w))[^\W\d]"
)
"""A sentence that begins with the word for such papers and says how they are dealt with is a custom of the office."""

_TALE: Final = words(
    r"(?<!\w)(?:truyện|kể chuyện|hồi ký|giả định|phim|tiểu phẩm|vở diễn|kịch|tiểu thuyết|trò chơi|tình huống|kháng chiến|chiến tranh|"
    r"thời chống|đồn (?:địch|pháp|giặc)|liên lạc viên|làm (?:liên lạc|giao liên))(?!\w)"
)
_NO_PAPER: Final = words(
    rf"(?<!\w)(?:(?:lá|bức) thư|lời nhắn|công thức|bí quyết|bí kíp|món quà|món ăn|nước chấm|"
    rf"gọi (?:[^\W\d]{{1,7}} ){{1,3}}là)_[,:]?_{OPEN}{{0,2}}$"
)
_NUMBERED_BEHIND: Final = words(rf"{CLOSE}? (?:(?:mang )?số_:?_\d|kèm|này(?!\w))")
_STAMPED_WRONGLY: Final = words(rf"{CLOSE}? (?:sai|nhầm|không đúng)(?!\w)")
_TERM_BEHIND: Final = words(rf"{CLOSE}? (?:là|được gia hạn|có thời hạn|tối đa)(?!\w)")
_STAMPING: Final = words(
    rf"(?<!\w)(?:khi(?: nào)?|trước khi|không cần|cách|thẩm quyền|mẫu|khắc|việc|(?:mới|không|chỉ) được|phân biệt|trường hợp)"
    rf"(?: [^\W\d]{{1,7}}){{0,2}}(?: đóng)? (?:con )?dấu(?: chữ)?_{OPEN}{{0,2}}$|"
    r"(?<!\w)(?:giấy tờ|nhiều|mọi|mỗi|các|những|tất cả|bất cứ)(?: [^\W\d]{1,7}){0,5} đóng (?:con )?dấu(?: chữ)? $"
)
"""Talk of stamps and of how long a level lasts, which is put on no paper."""

_PAPER_ALONE: Final = words(rf"^[\s#*>+•–—-]*(?:{PAPERS}) $")
_SOURCE: Final = words(
    rf"(?<!\w)(?:theo|căn cứ|trích(?: (?:từ|trong))?|dựa (?:vào|trên|theo)|(?:chép|lấy|dẫn|chụp)(?: lại)? (?:từ|trong|ở)|"
    rf"nêu (?:trong|tại|ở)|đây là|kèm theo|trong) (?:(?:một|bản|nội dung) )?(?:{PAPERS})(?: (?:mức )?độ)?_{OPEN}{{0,2}}$"
)
_TOLD_BEHIND: Final = words(
    r"[^.;:!?\n\x00]{0,40}(?<!\w)(?:nêu|ghi(?! (?:sổ|chép))|cho (?:biết|thấy)|(?:được|bị|đã) (?:trích|dẫn|chép|đăng|chụp|phô|sao|treo))(?!\w)"
)
"""What makes the contents of a paper the source of what is told."""

_ONE_PAPER: Final = words(
    r" (?:(?:mang )?số_:?_\d|ngày \d|(?:này|ấy|đó)(?!\w)|kèm|nêu|trên(?!\w| (?:máy|mạng|môi|hệ|không|thiết))|về(?!\w| (?:nhà|cơ|xã|huyện|tỉnh|trụ|phòng|kho))|"
    r"vụ (?:án|việc)(?!\w)|"
    r"của (?!cơ\s|đơn\s|ban(?!\w)|(?:văn\s)?phòng|ngành|đảng|nhà\s|mình|tỉnh|huyện|xã))|"
    r"_[,;:(–—-]_(?:bản|tờ|bản sao) số_:?_\d"
)
"""What follows when one certain paper is meant."""

_THIS_PAPER: Final = words(
    rf"(?<!\w)(?:(?:{PAPERS}|nội dung|thông tin|bản|bì|cuốn|tập|tờ|đây|điều|việc|vụ|số|câu|bài) này|kèm theo|đính kèm|gửi kèm|trích|theo (?:tài|văn|công(?! thức))\s)"
)


def is_of_stamps_or_terms(spot: Place, low: str, start: int, end: int) -> bool:
    """Whether a sentence says what a stamp is for, or for how long a level lasts."""
    if spot.is_line:
        return False
    left, right = sentence(low, start, end)
    if _STAMPING.search(left) or _STAMPED_WRONGLY.match(right):
        return True
    if _ONE_PAPER.match(right) or _THIS_PAPER.search(left) or _QUOTED.search(right):
        return False
    if _STAMP_BEGINS.search(left) and _STAMP_DOES.match(right):
        return True
    return bool(DEGREE.search(spot.near) and (_TERM_OF_LAW.search(left) or _TERM_BEHIND.match(right)))


def is_tale(low: str, start: int, end: int) -> bool:
    """Whether a sentence tells of a book, a play or a war of old, or calls a letter or a recipe secret."""
    left, right = sentence(low, start, end)
    if _NUMBERED_BEHIND.match(right) or _THIS_PAPER.search(left) or _SOURCE.search(left):
        return False
    return bool(_TALE.search(left) or _NO_PAPER.search(left))


def is_one_paper(low: str, start: int, end: int) -> bool:
    """Whether one certain paper is meant, of which something is told."""
    left, right = sentence(low, start, end)
    # A line that begins with the paper and stops behind the mark is a heading put on it.
    is_heading = bool(_PAPER_ALONE.search(left)) and not right[:1].isspace()
    return bool(
        is_heading
        or _ONE_PAPER.match(right)
        or _THIS_PAPER.search(left)
        or _SOURCE.search(left)
        or _TOLD_BEHIND.match(right)
    )


def is_handled(low: str, start: int, end: int) -> bool:
    """Whether a sentence says what is done with such papers in general, and means no certain one."""
    left, right = sentence(low, start, end)
    if not (_HANDLING.search(left) or _HANDLED.match(right) or _is_custom(left, right)):
        return False
    return not (_ONE_PAPER.match(right) or _THIS_PAPER.search(left))


def is_talk(low: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of how secrets are kept, and not of one certain paper."""
    left, right = sentence(low, start, end)
    if _ANY_BEHIND.match(right) or _NOT_ONE.search(left):
        return True
    if _ONE_PAPER.match(right) or _THIS_PAPER.search(left) or _SOURCE.search(left):
        return False
    if _HANDLING.search(left) or _HANDLED.match(right) or _is_custom(left, right):
        return True
    return bool(_TALK.search(left) or _TALK.search(right))


def _is_custom(left: str, right: str) -> bool:
    return bool(_ANY_SUCH_PAPER.search(left) and _BY_WAY.match(right))


def is_clear_talk(low: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of the levels themselves, and not of papers that have them."""
    left, right = sentence(low, start, end)
    heading = _BULLET_LEFT.search(low[max(0, start - AFTER) : start])
    if heading:
        left, _ = sentence(low, start - len(heading[0]), end)
    if _ONE_PAPER.match(right) or _THIS_PAPER.search(left) or _QUOTED.search(right):
        return False
    if _LEVELS_SPOKEN_OF.search(left) or _LEVELS_SPOKEN_OF.search(right):
        return True
    if _FORBIDDEN.search(left) or _DUTY.match(right) or _is_custom(left, right):
        return True
    return bool(_SORTING.search(left)) and not ANY_PAPER.search(left)
