"""Finds the names of files in the addresses a text leads to, which no page shows and every visitor can read.

Addresses of other sites were given by others; of those only the names of documents are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESSES: Final = (
    ("](", lazy_pattern(r"\]\([ \t]{0,3}(?:<([^<>\n]{1,300})>|([^\s()<>]{1,300}))")),
    ("]:", lazy_pattern(r"\]:(?<=\w\]:)[ \t]{0,3}(?:<([^<>\n]{1,300})>|([^\s<>]{1,300}))")),
    (
        "=",
        lazy_pattern(r"""(?:href|src|data)[ ]?=[ ]?(?:["']([^"'<>\n]{1,300})["']|([^\s"'<>]{1,300}))""", re.IGNORECASE),
    ),
)
"""Links and pictures of Markdown, addresses by reference, and those of HTML; each behind signs without which it is not."""

_DOCUMENT: Final = lazy_pattern(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z|jpe?g|png|webp|tiff?)$", re.IGNORECASE)
_ENDING: Final = lazy_pattern(r"\.[A-Za-z0-9]{1,5}$")


class FileName(NamedTuple):
    """A file's name without its ending, and where it begins and ends in the text."""

    name: str
    start: int
    end: int


def names_of_files(text: str) -> Iterator[FileName]:
    """Yield the name of the file that each address in a text leads to."""
    for sign, address in _ADDRESSES:
        if sign in text:
            yield from filter(None, map(_file_of, address.finditer(text)))


def _file_of(match: re.Match[str]) -> FileName | None:
    group = match.lastindex or 0
    address = re.split(r"[?#]", match[group], maxsplit=1)[0].rstrip("/")
    if "://" in address and not _DOCUMENT.search(address):
        return None
    file = address.rpartition("/")[2]
    start = match.start(group) + len(address) - len(file)
    return FileName(_ENDING.sub("", unquote(file)), start, start + len(file)) if file else None
