"""The frame: a page drawn once by the theme for each directory depth, with slots that every other page fills."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guongsang.errors import TemplateError
from guongsang.language import Phrase

DEPTHS = range(5)
"""Directory depths of generated pages: `/` is 0, `/don-vi/van-phong/trang/2/` is 4."""

_INDENTATION = re.compile(r"\s*\n\s*")

_SECTION = re.compile(rb' data-section="([a-z-]+)"')

SLOTS = ("title", "head", "content")


def slot(name: str) -> str:
    """Return the text that marks a slot in the theme's template."""
    return f"[[guongsang:{name}]]"


def base_of(url: str) -> str:
    """Return the relative prefix from a page's address to the site's root."""
    return "../" * url.count("/") or "./"


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame cut at its slots, as UTF-8: before the title, before the head, before the content, after it."""

    pieces: tuple[bytes, bytes, bytes, bytes]

    def fill(self, *, title: str, head: str, content: str) -> bytes:
        """Return a whole page. The three texts must be safe HTML already."""
        before, between, middle, after = self.pieces
        # A file's name may hold bytes that are no text.
        parts = (text.encode("utf-8", "replace") for text in (title, head, content))
        return b"".join((before, next(parts), between, next(parts), middle, next(parts), after))


def cut_frame(html: str) -> Frame:
    """Cut a rendered frame at its slots; the template must hold each of them once, in order."""
    rest = _INDENTATION.sub("\n", html)
    pieces = []
    for name in SLOTS:
        before, found, rest = rest.partition(slot(name))
        if not found or slot(name) in rest:
            raise TemplateError(
                Phrase(
                    f"site_templates/main.html phải có «{slot(name)}» đúng một lần.",
                    f"site_templates/main.html must hold “{slot(name)}” exactly once.",
                )
            )
        pieces.append(before.encode())
    return Frame((pieces[0], pieces[1], pieces[2], rest.encode()))


def mark_section(frame: Frame, section: str, *, is_root: bool) -> Frame:
    """Return the frame with the navigation link of one section marked; `is_root` says it is the very page linked."""
    current = {section: b' aria-current="page"' if is_root else b' aria-current="true"'}

    def mark(match: re.Match[bytes]) -> bytes:
        return current.get(match[1].decode(), b"")

    before, between, middle, after = (_SECTION.sub(mark, piece) for piece in frame.pieces)
    return Frame((before, between, middle, after))
