"""Finds what stands in a story's file and would not reach its page: in HTML that is hidden, broken or none at all.

Markdown lets HTML through, and browsers drop without a word what they do not understand: the content of scripts, whatever
follows a comment that is never closed, and anything between `<` and `>` that looks like a tag.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator


class Loss(Enum):
    """Why something is not shown."""

    NEVER_CLOSED = "never-closed"
    """A comment, an instruction or a declaration that goes on to the end."""

    HIDDEN = "hidden"
    """The content of an element, or of a section of character data, that no page shows as words."""

    DRAWING = "drawing"
    """Likewise of a drawing or a formula."""

    NO_TAG = "no-tag"
    """Words in angle brackets that browsers take for a tag they do not know, or for its attributes; a tag that is closed
    behind the words it holds hides nothing."""

    BROKEN = "broken"
    """A tag without its end: what follows is read as part of it."""


class Lost(NamedTuple):
    """What is lost: line from 0, offset in the line, why, the words that begin it, and what would close it, if anything."""

    line: int
    column: int
    loss: Loss
    opening: str
    closing: str = ""


_LOOK: Final = lazy_pattern(r"<[A-Za-z!?]")
_FENCE: Final = lazy_pattern(r"[ >]*+(`{3,}|~{3,})")
_CODE_SPAN: Final = lazy_pattern(r"(`+)[^`\n]*\1")
_MARKS: Final = r"(?:[ \t]*+(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t]))*+ {0,3}"
"""Signs of quotes and lists at the start of a line."""

_RAW_LINE: Final = lazy_pattern(rf"{_MARKS}<")
"""A line whose first sign begins HTML: what is in it goes to the browser as it is."""

_BLOCK: Final = lazy_pattern(
    rf"{_MARKS}</?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt"
    r"|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu"
    r"|nav|noframes|ol|optgroup|option|p|param|pre|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)"
    r"(?=[\s/>]|$)",
    re.IGNORECASE,
)
"""Begins HTML that goes on to the next blank line, however broken it is (CommonMark, 4.6)."""

_OPENING: Final = lazy_pattern(
    r"<(?<!\\<)(?:(?P<opened>!--|\?|!\[CDATA\[|![A-Z])|(?P<name>[A-Z][A-Z0-9-]*))", re.IGNORECASE
)
_TAG: Final = lazy_pattern(
    r"<[A-Z][A-Z0-9-]*+(?P<attributes>"
    r"(?:\s++[A-Z_:][A-Z0-9_.:-]*+(?:\s*+=\s*+(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\s\"'=<>`]++))?+)*+)\s*+/?>",
    re.IGNORECASE,
)
_WITH_VALUE: Final = lazy_pattern(r"""[^\s=]++\s*+=\s*+(?:"[^"]*"|'[^']*'|\S++)""")
_CLOSING: Final = {"!--": "-->", "?": "?>", "![CDATA[": "]]>"}
_LETTER: Final = lazy_pattern(r"[^\W\d_]")

_DRAWINGS: Final = frozenset({"svg", "math"})
_HIDING: Final = _DRAWINGS | {"iframe", "noscript", "script", "style", "template", "textarea", "title"}
_ELEMENT_NAMES: Final = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input
ins kbd label legend li link main map mark marquee menu menuitem meta meter nav nobr noembed noframes object ol
optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp search section select slot
small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr
xmp
"""
_ELEMENTS: Final = _HIDING | {*_ELEMENT_NAMES.split()}
"""Every element that HTML has or had."""

_FLAG_NAMES: Final = """
allowfullscreen async autofocus autoplay checked compact controls default defer disabled download hidden inert
ismap itemscope loop multiple muted nohref noshade novalidate nowrap open playsinline readonly required reversed
selected
"""
_FLAGS: Final = frozenset(_FLAG_NAMES.split())
"""Attributes that have no value."""


class _Line(NamedTuple):
    """A line that may hold HTML: its number, where it starts, its text without code, and whether it is HTML altogether."""

    number: int
    start: int
    text: str
    is_raw: bool
    is_block: bool


def lost_in(body: str) -> Iterator[Lost]:
    """Yield what a story's page would not show."""
    if "<" not in body or not _LOOK.search(body):
        return
    seen_to = 0
    ends = _Ends(body)
    for line in _lines_with_tags(body):
        for match in _OPENING.finditer(line.text):
            at = line.start + match.start()
            if at < seen_to:
                continue
            end, loss, opening, closing = _look_at(body, at, match, line, ends)
            if loss:
                yield Lost(line.number, match.start(), loss, opening, closing)
            if end is None:
                break
            seen_to = end


def _look_at(
    body: str, at: int, match: re.Match[str], line: _Line, ends: _Ends
) -> tuple[int | None, Loss | None, str, str]:
    """Return up to where an opening reaches, None for the end of the line, and what is lost by it."""
    start = line.start + match.end()
    if match["opened"]:
        closing = _CLOSING.get(match["opened"].upper(), ">")
        end = ends.after(start, closing)
        if end is not None:
            declared = body[start : end - len(closing)]
            is_data = (
                match["opened"][:1] == "!" and match["opened"] != "!--" and not declared.upper().startswith("OCTYPE")
            )
            return end, Loss.HIDDEN if is_data and _LETTER.search(declared) else None, match[0], closing
        return (None, Loss.NEVER_CLOSED, match[0], closing) if line.is_raw else (start, None, "", "")
    name = match["name"].lower()
    tag = _TAG.match(body, at)
    if tag is None:
        return (None, Loss.BROKEN, match[0], ">") if line.is_block else (start, None, "", "")
    if name in _HIDING:
        return (
            ends.after(tag.end(), f"</{name}") or tag.end(),
            Loss.DRAWING if name in _DRAWINGS else Loss.HIDDEN,
            f"<{match['name']}>",
            f"</{match['name']}>",
        )
    is_lost = bool(_words_in(tag["attributes"])) or (name not in _ELEMENTS and not _is_pasted(tag, name, ends))
    return tag.end(), Loss.NO_TAG if is_lost else None, tag[0], ""


def _is_pasted(tag: re.Match[str], name: str, ends: _Ends) -> bool:
    """Whether a tag that HTML does not know is one all the same: nobody closes words, or gives them values."""
    return "=" in tag["attributes"] or tag[0].endswith("/>") or ends.after(tag.end(), f"</{name}>") is not None


def _words_in(attributes: str) -> list[str]:
    """Return what stands in a tag like an attribute and is none."""
    left = _WITH_VALUE.sub(" ", attributes).lower().split() if attributes else []
    return [word for word in left if word.isalnum() and word not in _FLAGS]


class _Ends:
    """Where things are closed. Each closing is sought once: a body may hold thousands of openings before one of them."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._small = body.lower() if len(body.lower()) == len(body) else body
        self._found: dict[str, int] = {}

    def after(self, start: int, closing: str) -> int | None:
        """Return where what is opened before `start` ends; None when it does not, or another comment begins before."""
        if self._found.get(closing, -1) < start:
            found = self._small.find(closing.lower(), start)
            self._found[closing] = found if found >= 0 else len(self._body)
        end = self._found[closing]
        if end == len(self._body) or (closing == "-->" and self._body.find("\n<!--", start, end) >= 0):
            return None
        return end + len(closing)


def _lines_with_tags(body: str) -> Iterator[_Line]:
    fence, start, is_block = "", 0, False
    for number, line in enumerate(body.split("\n")):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        elif not fence:
            is_block = bool(line.strip()) and (is_block or _BLOCK.match(line) is not None)
            if "<" in line:
                text = _CODE_SPAN.sub(lambda match: " " * len(match[0]), line)
                yield _Line(number, start, text, is_block or _RAW_LINE.match(line) is not None, is_block)
        start += len(line) + 1
