"""Finds the names of files in the addresses a text leads to, which no page shows and every visitor can read.

Addresses of other sites were given by others; of those only the names of documents are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from guongsang.checks.recognisers.seen_text import holds_any

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS: Final = re.compile(
    r"""\]\([ \t]{0,3}(?:<([^<>\n]{1,300})>|([^\s()<>]{1,300}))"""
    r"""|^[ ]{0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]{0,3}(?:<([^<>\n]{1,300})>|([^\s<>]{1,300}))"""
    r"""|\b(?:href|src|data|poster)[ ]?=[ ]?(?:["']([^"'<>\n]{1,300})["']|([^\s"'<>]{1,300}))""",
    re.MULTILINE | re.IGNORECASE,
)
_DOCUMENT: Final = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z|jpe?g|png|webp|tiff?)$", re.IGNORECASE)
_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,5}$")


class FileName(NamedTuple):
    """A file's name without its ending, and where it begins and ends in the text."""

    name: str
    start: int
    end: int


def names_of_files(text: str) -> Iterator[FileName]:
    """Yield the name of the file that each address in a text leads to."""
    if not ("](" in text or holds_any(text, "<") or "]:" in text):
        return
    for match in _ADDRESS.finditer(text):
        group = match.lastindex or 0
        address = re.split(r"[?#]", match[group], maxsplit=1)[0]
        if "://" in address and not _DOCUMENT.search(address):
            continue
        file = address.rstrip("/").rpartition("/")[2]
        if file:
            start = match.start(group) + len(address.rstrip("/")) - len(file)
            yield FileName(_ENDING.sub("", unquote(file)), start, start + len(file))
