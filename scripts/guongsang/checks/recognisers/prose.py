"""Tells which parts of Markdown are prose, and which no correction may touch: code, HTML, the addresses of links.

Prose is neither these nor tables, nor the marks at the start of lines.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE: Final = lazy_pattern(r"[ \t>]*(`{3,}|~{3,})")
_INDENTED: Final = lazy_pattern(r" {4}|\t| {1,3}\t")
_MARKS: Final = lazy_pattern(
    r"[ \t]*(?:(?:>|[-*+:](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\[[ xX]\](?=[ \t])|\[\^[^\]\s]{1,60}\]:"
    # Boxes, tabs and abbreviations as the site's extensions write them.
    r"|(?:!!!|\?{3}\+?|={3}[!+]?)(?=[ \t])|\*\[[^\]\n]{1,60}\]:)[ \t]*)*"
)
_NO_PROSE: Final = lazy_pattern(r"[ \t>]*(?:<|\[[^\]^][^\]]{0,200}\]:)")
_RAW: Final = lazy_pattern(r"[ \t>]*<(pre|script|style|textarea)(?=[\s>])", re.IGNORECASE)
"""Begins HTML that goes on, over blank lines too, to the line with its end; in `<pre>` spaces are there on purpose."""

_KEPT: Final = lazy_pattern(
    r"""
    <!--[\s\S]*?(?:-->|\Z)
    | <[A-Za-z/!?][^<>]*+>                                # tags with their attributes, and addresses by themselves
    | \]\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)          # where a link or a picture leads
    | ^[ ]{0,3}\[[^\]^\n][^\]\n]{0,200}\]:.*               # the same, apart from the text
    | (?:https?://|www\.)[^\s<>]++
    | (?P<ticks>`+)(?!`).{1,1000}?(?<!`)(?P=ticks)(?!`)   # code
    """,
    re.VERBOSE | re.MULTILINE,
)


class _Kind(Enum):
    """What a line is, but for the marks at its start."""

    PROSE = auto()
    CODE = auto()
    OTHER = auto()
    """Blank, a row of a table, or one that begins with HTML or says where a link leads."""


def prose_of(markdown: str) -> Iterator[tuple[int, int]]:
    """Yield where prose starts and ends on each line that has some, without what an author aligned on purpose.

    Spaces at the start and at the end of a line mean something in Markdown, and stay outside. Of what is not prose
    within a line, the first and the last character belong to the parts beside it, so that a space there is seen to
    stand between two things.
    """
    kept, at = list(_inline(markdown)), 0
    for kind, offset, line in _lines(markdown):
        if kind is not _Kind.PROSE:
            continue
        marks = _MARKS.match(line)
        start, end = offset + (marks.end() if marks else 0), offset + len(line.rstrip())
        while at < len(kept) and kept[at][1] <= start:
            at += 1
        for first, last in kept[at:]:
            if first >= end:
                break
            if start <= first:
                yield start, first + 1
            start = last - 1
        if start < end:
            yield start, end


@lru_cache(maxsize=2)
def kept_in(markdown: str) -> tuple[tuple[int, int], ...]:
    """Return where stands what no correction may touch, in order: code, HTML, addresses."""
    spans = [(offset, offset + len(line)) for kind, offset, line in _lines(markdown) if kind is _Kind.CODE]
    merged: list[tuple[int, int]] = []
    for start, end in sorted([*spans, *_inline(markdown)]):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def is_kept(markdown: str, start: int, end: int) -> bool:
    """Whether characters of Markdown are among those that no correction may touch."""
    return any(first < end and start < last for first, last in kept_in(markdown))


def _inline(markdown: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _KEPT.finditer(markdown))


def _lines(markdown: str) -> Iterator[tuple[_Kind, int, str]]:
    """Yield every line, what it is and where it starts."""
    fence, raw, was_blank, is_code, at = "", "", True, False, 0
    for line in markdown.split("\n"):
        start, at = at, at + len(line) + 1
        html = None if fence or raw else _RAW.match(line)
        raw = f"</{html[1].lower()}>" if html else raw
        if raw:
            raw = "" if raw in line.lower() else raw
            yield _Kind.CODE, start, line
            continue
        is_blank = not line.strip()
        opening = _FENCE.match(line)
        is_code = bool(_INDENTED.match(line)) and (was_blank or is_code)
        was_blank = is_blank or "|" in line
        if fence:
            if opening and opening[1].startswith(fence) and not line[opening.end() :].strip("`~ \t"):
                fence = ""
            yield _Kind.CODE, start, line
        elif opening and not is_code:
            fence = opening[1]
            yield _Kind.CODE, start, line
        elif is_code:
            yield _Kind.CODE, start, line
        elif is_blank or "|" in line or _NO_PROSE.match(line):
            yield _Kind.OTHER, start, line
        else:
            yield _Kind.PROSE, start, line
