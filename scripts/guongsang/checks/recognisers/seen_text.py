"""What a reader sees of a text, and where in the text each part of it stands.

Words can be hidden from a search and still be read: split by emphasis or tags, written as entities, in letters of
another alphabet that look the same or for a font of old, with invisible characters inside, or each letter by itself:
behind a space, on a line, in a cell. Here all of that is undone.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.recognisers.odd_letters import LOOK_ALIKES, is_ordinary
from guongsang.checks.recognisers.old_encodings import old_encodings
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import small_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
_STRANGE = "\u0370-\u03ff\u0400-\u052f\u24b6-\u24e9\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f130-\U0001f189"
_SIGNS = "<&*_~`[]\\"
_CANDIDATE = lazy_pattern(rf"[{re.escape(_SIGNS)}{_HIDDEN}{_STRANGE}]")
_VEIL = lazy_pattern(
    rf"""
    <!--(?P<comment>[^<]{{0,5000}}?)-->
    | <(?P<tag>/?[A-Za-z][^<>]{{0,2000}})>
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<footnote>\[\^[^\]\s]{{1,50}}\])
    | (?P<opening>\[(?=[^\[\]\n]{{1,300}}\]\())
    | (?P<link>\]\([^()\n]{{0,500}}?(?:\s(?P<quote>["'])(?P<title>[^()\n]{{1,300}}?)(?P=quote)\s{{0,9}})?\))
    | \\(?P<escaped>[!-/:-@\[-`{{-~])
    | (?P<joint>(?<=[^\W_])_+(?=[^\W_]))
    | (?P<gone>[*_~`{_HIDDEN}]+)
    | (?P<strange>[{_STRANGE}]+)
    """,
    re.VERBOSE,
)
_INLINE = lazy_pattern(
    r"/?(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var|wbr)(?![\w-])",
    re.IGNORECASE,
)
_SPOKEN = lazy_pattern(r"""\b(?:alt|title)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
"""Attributes whose values are shown or read aloud."""

_CLUSTER = lazy_pattern(r"[^\W\d_][\u0300-\u036f]+")
_SPELLED = (
    lazy_pattern(r"ậ\W"),
    lazy_pattern(r"ộ\W{1,12}i(?!\w)"),
    lazy_pattern(r"ổ\W{1,12}b(?!\w)"),
)
"""What only words have each of whose letters stands by itself: no Vietnamese word ends in "ậ".

Each begins with one letter, which is sought ten times as fast as a class of them.
"""

_GAPS = (
    r"[ \t\xa0\u2000-\u200a\u202f\u3000.·•/–-]{1,3}",
    r"[ \t]{0,3}\n[\s>#*+•–-]{0,12}",
    r"[ \t]{0,3}\|[ \t]{0,3}(?:\n[ \t]{0,3}(?:[-: |]{1,40}\n)?\|[ \t]{0,3})?",
)
"""What may part the letters of a word: spaces and signs, lines, cells; in one word it is of one kind."""

_SPACED = lazy_pattern(r"(?<!\w)[^\W\d_](?:" + "|".join(rf"(?:{gap}[^\W\d_](?!\w)){{2,}}" for gap in _GAPS) + ")")
_WIDE_GAP = lazy_pattern(r"[ \t\xa0](?<=\w.)[ \t\xa0]+(?=\w)")
_AS_LATIN = str.maketrans(LOOK_ALIKES | dict(zip("қνρϲ", "kvpc", strict=True)))
"""Besides the letters that stand in words by mistake, those chosen to deceive."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """A text with parts exchanged: offsets where parts of the new text start and where they come from.

    A part that was left as it is keeps the distance between two offsets; one that was exchanged has no inside.
    """

    starts: tuple[int, ...]
    origins: tuple[tuple[int, int, bool], ...]

    def start(self, offset: int) -> int:
        index = bisect_right(self.starts, offset) - 1
        start, _, is_same = self.origins[index]
        return start + (offset - self.starts[index] if is_same else 0)

    def end(self, offset: int) -> int:
        index = bisect_right(self.starts, max(0, offset - 1)) - 1
        start, end, is_same = self.origins[index]
        return start + offset - self.starts[index] if is_same else end


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees of a text."""

    text: str
    layers: tuple[_Layer, ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` to before `end` stand in the text that was looked at."""
        for layer in reversed(self.layers):
            start, end = layer.start(start), layer.end(end)
        return start, end


@lru_cache(maxsize=2)
def seen(text: str) -> Seen:
    """Return a text as a reader sees it."""
    found = Seen(text)
    # Common letters are composed and hide nothing; without markup or letters that stand alone they are what is seen.
    if is_ordinary(text) and not holds_any(text, _SIGNS) and not _is_spelled(text):
        return _exchange(found, _narrowed(text))
    for edits in (_converted, _unveiled, _composed, _drawn_together, _narrowed):
        found = _exchange(found, edits(found.text))
    return found


@lru_cache(maxsize=2)
def has_wide_gaps(text: str) -> bool:
    """Tell whether words of a line stand further apart than by one space, as no page shows them."""
    return ("  " in text or holds_any(text, "\t\xa0")) and _WIDE_GAP.search(text) is not None


def holds_any(text: str, signs: str) -> bool:
    """Tell whether a text has any of these signs: each by itself is sought many times as fast as by an expression."""
    for sign in signs:  # noqa: SIM110 - `any` with a generator takes three times as long
        if sign in text:
            return True
    return False


def _exchange(found: Seen, edits: Iterable[tuple[int, int, str]]) -> Seen:
    parts: list[str] = []
    starts: list[int] = []
    origins: list[tuple[int, int, bool]] = []
    size = last = 0
    text = found.text

    def add(part: str, start: int, end: int, *, is_same: bool) -> None:
        nonlocal size
        if part:
            parts.append(part)
            starts.append(size)
            origins.append((start, end, is_same))
            size += len(part)

    for start, end, part in edits:
        add(text[last:start], last, start, is_same=True)
        add(part, start, end, is_same=False)
        last = end
    if last == 0:
        return found
    add(text[last:], last, len(text), is_same=True)
    if not parts:
        return Seen("")
    return Seen("".join(parts), (*found.layers, _Layer(tuple(starts), tuple(origins))))


def _converted(text: str) -> Iterator[tuple[int, int, str]]:
    """Exchange text of old encodings for what it says."""
    if not is_ordinary(text):
        for old in old_encodings(text):
            yield old.start, old.end, old.converted


def _unveiled(text: str) -> Iterator[tuple[int, int, str]]:
    """Exchange markup for what it shows, and letters for those they look like."""
    last = 0
    for candidate in _CANDIDATE.finditer(text):
        if candidate.start() < last:
            continue
        match = _VEIL.match(text, candidate.start())
        if match:
            last = match.end()
            yield match.start(), last, _shown(match, text)


def _shown(match: re.Match[str], text: str) -> str:
    kind, content = match.lastgroup, match[match.lastgroup or 0]
    if kind == "link":
        return f" ({html.unescape(match['title'])}) " if match["title"] else ""
    if kind == "entity":
        shown = html.unescape(content)
        return " " if shown.isspace() else shown.translate(_AS_LATIN) if shown.isprintable() else ""
    if kind == "strange":
        return unicodedata.normalize("NFKC", content).translate(_AS_LATIN)
    if kind == "tag":
        spoken = " ".join(html.unescape("".join(groups)) for groups in _SPOKEN.findall(content))
        return f"\n{spoken}\n" if spoken or not _INLINE.match(content) else ""
    if kind == "comment":
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return "" if before.isalnum() and after.isalnum() else f"\n{content}\n"
    if kind == "joint":
        return " "
    return content if kind == "escaped" else ""


def _composed(text: str) -> Iterator[tuple[int, int, str]]:
    """Exchange letters with their marks apart for composed ones."""
    if not vietnamese.is_nfc(text):
        for match in _CLUSTER.finditer(text):
            yield match.start(), match.end(), vietnamese.nfc(match[0])


def _is_spelled(text: str) -> bool:
    """Tell whether a text may have a word each of whose letters stands by itself."""
    small = small_text(text)
    return any(spelled.search(small) for spelled in _SPELLED)


def _narrowed(text: str) -> Iterator[tuple[int, int, str]]:
    """Exchange wide gaps between words for single spaces."""
    if has_wide_gaps(text):
        for match in _WIDE_GAP.finditer(text):
            yield match.start(), match.end(), " "


def _drawn_together(text: str) -> Iterator[tuple[int, int, str]]:
    """Exchange words each of whose letters stands by itself for the words; only a wider gap is seen to part two."""
    if _is_spelled(text):
        for match in _SPACED.finditer(text):
            gaps = [*re.finditer(r"\W+", match[0])]
            least = min(len(gap[0]) for gap in gaps)
            for gap in gaps:
                parts_words = len(gap[0]) > least and "|" not in gap[0]
                yield match.start() + gap.start(), match.start() + gap.end(), " " if parts_words else ""
