"""The words of a profile as they are read: for the index, and for the lines shown around what was found."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_BLOCK_END: Final = re.compile(
    r"</(?:p|li|h[1-6]|td|th|tr|blockquote|pre|dd|dt|figcaption|caption)>|<(?:br|hr)\b[^>]*>"
)
_TAG: Final = re.compile(r"<[^>]*>")
_SPACES: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\s*\n\s*")


def text_of(html: str) -> str:
    """Return the words of sanitised HTML, a line for each paragraph, heading, item and cell."""
    text = unescape(_TAG.sub("", _BLOCK_END.sub("\n", html)))
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def text_file(about: Iterable[str], story: str) -> bytes:
    """Return the file of a profile's words: a line for each thing known of it, an empty line, its story."""
    return ("\n".join(" ".join(line.split()) for line in about) + "\n\n" + story).encode()


def story_in(file: bytes) -> str:
    """Return the words of the story in such a file."""
    return file.decode().partition("\n\n")[2]
