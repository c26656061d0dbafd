"""What the marks that are put on papers have in common: how their words are typed, and where they stand.

The same words stand in ordinary sentences. What makes a mark is its place: alone on a line, in a cell or in brackets,
in capitals among small letters, or after the word for the paper it is put on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.sentences import AFTER_WORDS, first_sentence, last_sentence

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from guongsang.checks.recognisers.seen_text import Seen

BEFORE: Final = 100
"""Characters that are looked at before a mark."""

AFTER: Final = 60
"""The same behind it."""

_NEAR: Final = 50
_SENTENCE: Final = 300

OPEN: Final = r"""[“"«‘'(\[{]"""
CLOSE: Final = r"""[”"»’')\]}]"""

_JOINT: Final = r"[-‐‑–·]|\.(?=\w)"
"""What is typed between two words instead of a space; after a full stop a space would follow."""


def words(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which a space stands for what may part two words, and a low line for that or nothing.

    Nothing where a word was written with a space after every letter.
    """
    return lazy_pattern(pattern.replace(" ", rf"(?:\s{{1,6}}|{_JOINT})").replace("_", rf"(?:\s{{0,6}}|{_JOINT})"))


PAPERS: Final = (
    "tài_liệu|văn_bản|công_văn|công điện|hồ sơ|báo cáo|tờ trình|kế hoạch|đề án|phương án|nghị quyết|quyết định|kết luận|"
    "chỉ thị|thông báo|biên bản|phụ lục|danh sách|bản đồ|số liệu|bản sao|bản ghi|ảnh"
)
_STAMPS: Final = "dấu|mức|loại|dạng|diện|hạng"
_PAPER: Final = words(rf"(?<!\w)(?:{PAPERS}|{_STAMPS})(?: (?:có )?(?:mức )?độ)?_:?_{OPEN}{{0,2}}$")
ANY_PAPER: Final = words(rf"(?<!\w)(?:đóng dấu|{PAPERS})(?!\w)")

_PARTED: Final = r"(?:[^\S\n]{1,6}|[-‐‑–·.])"
_WORD_BEFORE: Final = lazy_pattern(rf"([^\W\d]+){_PARTED}$")
_WORD_AFTER: Final = lazy_pattern(rf"{_PARTED}([^\W\d]+)")

_LINE_LEFT: Final = lazy_pattern(
    rf"(?:^|[\n\x00|])[ \t>#+•–—-]{{0,12}}(?:\d{{1,2}}[.)]\s{{1,3}})?{OPEN}{{0,2}}\s{{0,3}}$"
)
_LINE_RIGHT: Final = lazy_pattern(rf"\s{{0,3}}{CLOSE}{{0,2}}[ \t]{{0,9}}[.:;!]?[ \t#]{{0,9}}(?:$|[\n\x00|])")
_BRACKET_LEFT: Final = lazy_pattern(rf"{OPEN}\s{{0,3}}$")
_BRACKET_RIGHT: Final = lazy_pattern(rf"\s{{0,3}}{CLOSE}")
_APART_LEFT: Final = lazy_pattern(r"(?:[:.;!]|\s[–—-])\s{1,6}$")
_APART_RIGHT: Final = lazy_pattern(r"[ \t]{0,9}(?:$|[\n\x00|.;:!]|[–—-]\s)")


class Mark(NamedTuple):
    """A mark: where it stands, and its words as a reader sees them."""

    start: int
    end: int
    words: str


def told(view: Seen, spans: Iterator[tuple[int, int]]) -> Iterator[Mark]:
    """Yield marks that were seen at these places, each where it is typed."""
    for start, end in spans:
        yield Mark(*view.origin(start, end), " ".join(view.text[start:end].split()))


class Place(NamedTuple):
    """The words around a place of a text, in small letters and as they are; `near` is the end of those before."""

    before: str
    near: str
    after: str
    shown_near: str
    shown_after: str

    @property
    def is_line(self) -> bool:
        """Whether it fills a line or a cell."""
        return bool(_LINE_LEFT.search(self.near) and _LINE_RIGHT.match(self.after))

    @property
    def is_bracketed(self) -> bool:
        """Whether it stands in brackets or quotation marks."""
        return bool(_BRACKET_LEFT.search(self.near) and _BRACKET_RIGHT.match(self.after))

    @property
    def is_cell(self) -> bool:
        """Whether it stands at the beginning of a table's cell."""
        return self.before.rstrip(" \t").endswith("|")

    @property
    def begins(self) -> bool:
        """Whether a line or a sentence begins with it."""
        return bool(_LINE_LEFT.search(self.near) or _APART_LEFT.search(self.near))

    @property
    def ends(self) -> bool:
        """Whether it is followed by a line's end, a stop or a dash."""
        return bool(_APART_RIGHT.match(self.after))

    @property
    def is_apart(self) -> bool:
        """Whether it stands between a line's end, a stop, a dash or a bracket on both sides."""
        left = self.begins or _BRACKET_LEFT.search(self.near)
        return bool(left and (self.ends or _BRACKET_RIGHT.match(self.after)))

    @property
    def is_among_capitals(self) -> bool:
        """Whether the word before or after it is in capitals too."""
        beside = (_WORD_BEFORE.search(self.shown_near), _WORD_AFTER.match(self.shown_after))
        return any(word is not None and word[1].isupper() and len(word[1]) > 1 for word in beside)

    @property
    def is_of_paper(self) -> bool:
        """Whether the word before it is one for a paper or a stamp."""
        return bool(_PAPER.search(self.near))

    @property
    def word_before(self) -> str:
        """The word right before it, in small letters; empty if there is none."""
        word = _WORD_BEFORE.search(self.near)
        return word[1] if word else ""

    @property
    def sentence_before(self) -> str:
        """What stands before it in the same sentence."""
        return last_sentence(self.before, AFTER_WORDS)


def place(text: str, low: str, start: int, end: int) -> Place:
    """Return the place from `start` to before `end` of a text; `low` is the text in small letters."""
    left, near, right = max(0, start - BEFORE), max(0, start - _NEAR), end + AFTER
    return Place(low[left:start], low[near:start], low[end:right], text[near:start], text[end:right])


def sentence(low: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands in the same sentence before and after a place."""
    left = last_sentence(low[max(0, start - _SENTENCE) : start], AFTER_WORDS)
    return left, first_sentence(low[end : end + _SENTENCE], AFTER_WORDS)
