"""Tells which parts of Markdown are prose: not code, tables, HTML, nor the marks at the start of lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE: Final = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_INDENTED: Final = re.compile(r" {4}|\t| {1,3}\t")
_MARKS: Final = re.compile(
    r"[ \t]*(?:(?:>|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\[[ xX]\](?=[ \t])|\[\^[^\]\s]{1,60}\]:)[ \t]*)*"
)
_NO_PROSE: Final = re.compile(r"[ \t>]*(?:<|\[[^\]^][^\]]{0,200}\]:)")
_RAW: Final = re.compile(r"[ \t>]*<(pre|script|style|textarea)(?=[\s>])", re.IGNORECASE)
"""Begins HTML that goes on, over blank lines too, to the line with its end; in `<pre>` spaces are there on purpose."""

_CODE: Final = re.compile(r"(`+)(?!`).{1,1000}?(?<!`)\1(?!`)")


def prose_of(markdown: str) -> Iterator[tuple[int, int]]:
    """Yield where prose starts and ends on each line that has some, without what an author aligned on purpose.

    Spaces at the start and at the end of a line mean something in Markdown, and stay outside.
    """
    fence, raw, was_blank, is_code, at = "", "", True, False, 0
    for line in markdown.split("\n"):
        start, at = at, at + len(line) + 1
        html = None if fence or raw else _RAW.match(line)
        raw = f"</{html[1].lower()}>" if html else raw
        if raw:
            raw = "" if raw in line.lower() else raw
            continue
        is_blank = not line.strip()
        opening = _FENCE.match(line)
        is_code = bool(_INDENTED.match(line)) and (was_blank or is_code)
        was_blank = is_blank or "|" in line
        if fence:
            if opening and opening[1].startswith(fence) and not line[opening.end() :].strip("`~ \t"):
                fence = ""
        elif opening and not is_code:
            fence = opening[1]
        elif not (is_blank or is_code or "|" in line or _NO_PROSE.match(line)):
            yield from _without_code(line, start)


def _without_code(line: str, offset: int) -> Iterator[tuple[int, int]]:
    marks = _MARKS.match(line)
    start, end = marks.end() if marks else 0, len(line.rstrip())
    for code in _CODE.finditer(line, start, end):
        # The tick itself is kept, so that a space beside the code is seen to stand between two things.
        yield offset + start, offset + code.start() + 1
        start = code.end() - 1
    if start < end:
        yield offset + start, offset + end
