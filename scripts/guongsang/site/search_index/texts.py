"""The words of a story as they are read: for the index, and for the lines shown around what was found."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

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
