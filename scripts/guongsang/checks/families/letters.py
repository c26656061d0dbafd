"""Rules of letters and spaces: text that looks right to a reader and wrong to a search, or comes from an old font."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Final

from guongsang.checks.basis import CONVENTION, UNICODE
from guongsang.checks.finding import Hit
from guongsang.checks.material.wording import Medium
from guongsang.checks.recognisers.odd_letters import find_look_alikes, find_stray_marks, find_unseen
from guongsang.checks.recognisers.old_encodings import old_encodings
from guongsang.checks.recognisers.prose import prose_of
from guongsang.checks.recognisers.spacing import find_bad_gaps, may_have_bad_gaps
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.problem import Severity
from guongsang.vietnamese import LegacyEncoding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.wording import Wording
    from guongsang.checks.recognisers.odd_letters import OddLetters
    from guongsang.stories.model import Story

_MOST: Final = 100
"""Findings of one rule in one profile: enough to mend, and a file made to exhaust the list cannot."""

_LONGEST_QUOTE: Final = 240
_LOST: Final = "\ufffd"
_OUTSIDE: Final = frozenset({Medium.FILE_NAME, Medium.PHOTO_DATA, Medium.REASON, Medium.COMMENT})


def _is_legacy(text: str, offset: int) -> bool:
    """Tell whether a place lies in text of an old font."""
    spans = old_encodings(text)
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end


def _ours(wording: Wording, found: Iterable[OddLetters]) -> Iterator[OddLetters]:
    """Leave out what stands in names of files, in photo data, or in text of an old font, of which GS406 tells."""
    return islice(
        (
            odd
            for odd in found
            if not _is_legacy(wording.text, odd.start) and wording.passage_at(odd.start).medium not in _OUTSIDE
        ),
        _MOST,
    )


def _stray_marks(_: Checking, __: Story, wording: Wording) -> Iterator[Hit]:
    for odd in _ours(wording, find_stray_marks(wording.text)):
        yield Hit(
            odd.start,
            odd.end,
            Phrase(
                f"Chữ «{odd.word}» có dấu thừa hoặc dấu đặt sai chỗ.", f"“{odd.word}” has a mark too many or astray."
            )
            if odd.word[0].isalpha()
            else Phrase("Có một dấu đứng rời, không thuộc chữ cái nào.", "A mark stands alone, on no letter."),
            Phrase(
                "Xóa cả chữ rồi gõ lại; mỗi tiếng chỉ mang một dấu thanh.",
                "Delete the word and type it again; a syllable has one tone.",
            ),
            odd.right,
        )


STRAY_MARK = Rule(
    code="GS401",
    severity=Severity.ERROR,
    title=Phrase("Dấu thừa, dấu rời", "A mark too many, or astray"),
    why=Phrase(
        "Chữ mang hai dấu thanh, hoặc dấu không ghép được vào chữ nào, hiện chồng lên nhau và không tìm kiếm được. "
        "Dấu chỉ ở dạng tách rời mà vẫn đúng thì máy tự ghép, không báo ở đây.",
        "A letter with two tones, or a mark that fits no letter, is drawn one over the other and cannot be searched. "
        "Marks that are only stored apart are composed silently.",
    ),
    wrong=("dia_ban: Hồ̀ Chí Minh", "dia_ban: Lào Cai \u0301"),
    right=("dia_ban: Hồ Chí Minh",),
    basis=UNICODE,
    on_text=_stray_marks,
)


def _look_alikes(_: Checking, __: Story, wording: Wording) -> Iterator[Hit]:
    for odd in _ours(wording, find_look_alikes(wording.text)):
        letter = next(
            (letter for letter, other in zip(odd.word, odd.right or "", strict=False) if letter != other), odd.word[0]
        )
        yield Hit(
            odd.start,
            odd.end,
            Phrase(
                f"Trong «{odd.word}», chữ «{letter}» (mã U+{ord(letter):04X}) chỉ trông giống chữ Việt.",
                f"In “{odd.word}” the letter “{letter}” (U+{ord(letter):04X}) only looks like a Vietnamese one.",
            )
            if odd.right
            else Phrase(
                f"«{odd.word}» lẫn chữ cái Nga với chữ cái La-tinh.", f"“{odd.word}” mixes Russian and Latin letters."
            ),
            Phrase(f"Gõ lại: «{odd.right}».", f"Type “{odd.right}”.")
            if odd.right
            else Phrase("Gõ lại từ này bằng bộ gõ tiếng Việt.", "Type the word again."),
            odd.right,
        )


LOOK_ALIKE = Rule(
    code="GS402",
    severity=Severity.ERROR,
    title=Phrase("Chữ cái của bảng chữ khác", "A letter of another alphabet"),
    why=Phrase(
        "Chữ «о» của tiếng Nga, chữ «Ð» của tiếng Băng Đảo hay chữ rộng «Ａ» trông như chữ Việt, nhưng máy coi là chữ "
        "khác: người đọc tìm tên, tìm số quyết định sẽ không thấy. Thường gặp khi chép từ tệp PDF, ảnh quét hoặc mạng "
        "xã hội.",
        "A Russian о, an Icelandic Ð or a wide Ａ look like Vietnamese letters, but a search for the name or the number "
        "does not find them. They come from PDF files, scans and social networks.",
    ),
    wrong=('dia_ban: "B\\u0430o Thắng"', "dia_ban: Ðồng Tháp", "dia_ban: ＬÀＯ ＣＡＩ"),
    right=("dia_ban: Bao Thắng", "dia_ban: Đồng Tháp", 'dia_ban: "Москва"'),
    basis=UNICODE,
    on_text=_look_alikes,
)


def _unseen(_: Checking, __: Story, wording: Wording) -> Iterator[Hit]:
    for odd in _ours(wording, find_unseen(wording.text)):
        typed = wording.text[odd.start]
        if odd.right is None:
            yield Hit(
                odd.start,
                odd.end,
                Phrase(f"Có chữ đã mất trong «{odd.word}», chỉ còn «{_LOST}».", f"A letter was lost in “{odd.word}”."),
                Phrase("Gõ lại chữ bị mất theo văn bản gốc.", "Type the lost letter again."),
            )
            continue
        beside = Phrase(f" ở «{odd.word}»", f" in “{odd.word}”") if odd.word else Phrase("", "")
        yield Hit(
            odd.start,
            odd.end,
            Phrase("Có ký tự ẩn U+{code}{beside}.", "A character that is not seen, U+{code}{beside}.").fill(
                code=f"{ord(typed):04X}", beside=beside
            ),
            Phrase(
                "Xóa ký tự này; nó thường theo vào khi chép từ trang mạng hoặc tệp Word.",
                "Delete it; it usually comes along when text is copied from a web page or from Word.",
            ),
            odd.right,
        )


UNSEEN = Rule(
    code="GS403",
    severity=Severity.WARNING,
    title=Phrase("Ký tự ẩn", "Characters that are not seen"),
    why=Phrase(
        "Dấu cách không độ rộng, dấu ngắt từ ẩn, dấu đổi chiều viết và ký tự riêng của một phông chữ không ai nhìn thấy, "
        "nhưng tách một từ thành hai với máy tìm kiếm và máy đọc màn hình; dấu đổi chiều còn có thể đảo chữ.",
        "Zero-width spaces, soft hyphens, marks of direction and characters of one font only are seen by nobody, but "
        "split a word for searches and screen readers; marks of direction can even turn text around.",
    ),
    wrong=('dia_ban: "Lào\\u200b Cai"', 'dia_ban: "Lào\\u00ad Cai"', 'dia_ban: "\\uf0b7 Lào Cai"'),
    right=("dia_ban: Lào Cai",),
    basis=UNICODE,
    on_text=_unseen,
)


def _old_encodings(_: Checking, __: Story, wording: Wording) -> Iterator[Hit]:
    for found in islice(old_encodings(wording.text), _MOST):
        if wording.passage_at(found.start).medium in _OUTSIDE:
            continue
        typed, said = _shortened(wording.text[found.start : found.end]), _shortened(found.converted)
        reread = (
            Phrase(" Đọc lại chữ hoa đầu câu.", " Look at the capitals.")
            if found.encoding is LegacyEncoding.TCVN3
            else Phrase("", "")
        )
        yield Hit(
            found.start,
            found.end,
            Phrase(
                f"Còn chữ gõ theo bảng mã cũ {found.encoding}: «{typed}».",
                f"Text is still in the old encoding {found.encoding}: “{typed}”.",
            ),
            Phrase("Thay bằng: «{said}».{reread}", "Replace it by “{said}”.{reread}").fill(said=said, reread=reread),
        )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rpartition(" ")[0] + " …"


OLD_ENCODING = Rule(
    code="GS406",
    severity=Severity.ERROR,
    title=Phrase("Chữ theo bảng mã cũ", "Text in an old encoding"),
    why=Phrase(
        "Văn bản gõ bằng phông .VnTime (TCVN3) hoặc VNI, khi chép sang nơi không có phông ấy, thành những ký hiệu không "
        "ai đọc được. Phần gợi ý cho biết chữ đúng.",
        "Text typed for the fonts .VnTime (TCVN3) or VNI turns into signs that nobody can read once it is copied to "
        "where those fonts are not. The hint gives the words that were meant.",
    ),
    wrong=("dia_ban: B¶o Th¾ng", "dia_ban: Thò traán Baûo Thaéng"),
    right=("dia_ban: Bảo Thắng",),
    basis=UNICODE,
    on_text=_old_encodings,
)


def _bad_gaps(_: Checking, __: Story, wording: Wording) -> Iterator[Hit]:
    if may_have_bad_gaps(wording.text):
        yield from islice(_gaps(wording), _MOST)


def _gaps(wording: Wording) -> Iterator[Hit]:
    for passage in wording.passages:
        # Where a value is an address its spaces are part of it.
        if passage.medium in _OUTSIDE or passage.is_address or not may_have_bad_gaps(passage.text):
            continue
        parts = prose_of(passage.text) if passage.medium is Medium.STORY else _lines_of(passage.text)
        for gap in find_bad_gaps(passage.text, parts):
            message, hint = _about_gap(passage.text, gap.start, gap.end, gap.right)
            yield Hit(passage.start + gap.start, passage.start + gap.end, message, hint, gap.right)


def _lines_of(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _about_gap(text: str, start: int, end: int, right: str) -> tuple[Phrase, Phrase]:
    before, after = text[start - 1], text[end]
    if not right and after in ",.;:!?)”":
        return (
            Phrase(f"Thừa dấu cách trước «{after}».", f"There is a space before “{after}”."),
            Phrase("Viết liền dấu ấy với chữ đứng trước.", "Write it right after the word."),
        )
    if not right:
        return (
            Phrase(f"Thừa dấu cách sau «{before}».", f"There is a space after “{before}”."),
            Phrase("Viết liền dấu ấy với chữ đứng sau.", "Write the next word right after it."),
        )
    if end - start == 1:
        return (
            Phrase(
                f"Giữa hai từ có dấu cách đặc biệt (U+{ord(text[start]):04X}).",
                f"Between two words stands a special space (U+{ord(text[start]):04X}).",
            ),
            Phrase("Thay bằng một dấu cách thường.", "Replace it by a plain space."),
        )
    return (
        Phrase(f"Có {end - start} dấu cách liền nhau.", f"There are {end - start} spaces in a row."),
        Phrase("Chỉ giữ một dấu cách.", "Keep one space."),
    )


SPACES = Rule(
    code="GS407",
    severity=Severity.WARNING,
    title=Phrase("Dấu cách thừa hoặc sai loại", "Spaces too many, or of the wrong kind"),
    why=Phrase(
        "Giữa hai từ có một dấu cách; dấu chấm, dấu phẩy và dấu ngoặc viết liền với chữ. Dấu cách không ngắt dòng giữa "
        "hai từ làm máy tìm kiếm bỏ sót; nó chỉ dùng giữa con số và đơn vị. Khối mã, bảng, danh sách thụt vào và hai "
        "dấu cách ở cuối dòng không bị xét.",
        "One space stands between two words; full stops, commas and brackets touch the word. An unbreakable space "
        "between words hides them from searches; its place is between a figure and its unit. Code, tables, indented "
        "lists and two spaces at a line's end are left alone.",
    ),
    wrong=("Chị Mỷ  lập bảng thuật ngữ , rồi in thành sổ.", "Sổ có 210 từ ( kèm câu ví dụ ).", "Chị\xa0Mỷ đi bản."),
    right=("Chị Mỷ lập bảng thuật ngữ, rồi in thành sổ.", "Sổ có 210 từ (kèm câu ví dụ).", "Đạt 59,5\xa0% số hộ."),
    shown=Shown.STORY,
    basis=CONVENTION,
    on_text=_bad_gaps,
)
