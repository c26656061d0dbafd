"""Finds the links in Markdown that lead to other pages of a site: inline, by reference, automatic and in HTML."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.picture_formats import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINK = lazy_pattern(
    r"""\]\([ \t]{0,3}<?([^\s()<>]{1,300})"""
    r"""|^[ ]{0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]{0,3}<?([^\s<>]{1,300})"""
    r"""|\bhref[ ]?=[ ]?["']?([^\s"'<>]{1,300})"""
    r"""|(https?://[^\s<>()"']{1,300})""",
    re.MULTILINE,
)
_BARE = 4
_SIGNS = ("](", "]:", "href", "://")
_FENCES = ("```", "~~~")
_PICTURES = tuple(sorted(SUFFIXES))
_AFTER_ADDRESS = ".,:;!?*_~"
_MOST = 500
"""Links looked at: no story has as many, and whoever writes more is not to take our time."""


_TO_HERE = lazy_pattern(r"""(?:https?://|www\.|\]\(|(?:href|src) ?= ?["']?)[^\s()<>"'|]{0,300}\Z""", re.IGNORECASE)
_FROM_HERE = lazy_pattern(r"(?: ?[A-Za-z0-9%-]++){0,12}+(?:\.[A-Za-z0-9%-]++){0,4}+")
_FILES = (
    ".pdf",
    ".doc",
    ".docx",
    ".xls",
    ".xlsx",
    ".ppt",
    ".pptx",
    ".zip",
    ".rar",
    ".htm",
    ".html",
    ".aspx",
    ".signed",
)


class Link(NamedTuple):
    """Where a link leads, as written, and at which offset of the text that stands."""

    target: str
    start: int


def links_in(markdown: str) -> Iterator[Link]:
    """Yield each link that may lead to a page of the site; anchors, pictures, letters and links in code do not."""
    if not any(sign in markdown for sign in _SIGNS):
        return
    code = _fenced(markdown)
    for match in islice(_LINK.finditer(markdown), _MOST):
        group = match.lastindex or 0
        target = match[group].rstrip(_AFTER_ADDRESS) if group == _BARE else match[group]
        if _may_lead_to_page(target) and not _is_code(markdown, match.start(group), code):
            yield Link(target, match.start(group))


def in_address_of_file(plain: str, start: int, end: int) -> bool:
    """Tell whether characters of a plain text, where spaces stand for underscores, are part of a file's web address."""
    to_here = _TO_HERE.search(plain, max(0, start - 320), start)
    if to_here is None:
        return False
    from_here = _FROM_HERE.match(plain, end)
    rest = from_here[0].lower() if from_here else ""
    return rest.endswith(_FILES)


def _may_lead_to_page(target: str) -> bool:
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme not in ("", "http", "https") or not parts.path:
        return False
    return not unquote(parts.path).lower().endswith(_PICTURES)


def _fenced(markdown: str) -> list[tuple[int, int]]:
    """Return start and end of each block of code between fences."""
    blocks: list[tuple[int, int]] = []
    if not any(fence in markdown for fence in _FENCES):
        return blocks
    at, opened, fence = 0, -1, ""
    for line in markdown.splitlines(keepends=True):
        begins = line.lstrip(" ")[:3]
        if opened < 0 and begins in _FENCES:
            opened, fence = at, begins
        elif opened >= 0 and begins == fence:
            blocks.append((opened, at + len(line)))
            opened = -1
        at += len(line)
    if opened >= 0:
        blocks.append((opened, at))
    return blocks


def _is_code(markdown: str, offset: int, blocks: list[tuple[int, int]]) -> bool:
    if any(start <= offset < end for start, end in blocks):
        return True
    line = markdown[markdown.rfind("\n", 0, offset) + 1 : offset]
    return line.count("`") % 2 == 1
