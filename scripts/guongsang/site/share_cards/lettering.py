"""Words on a card: which characters can be drawn, how they break into lines, and how large they may be.

The site's fonts come in files for parts of the alphabet, so a word may take its letters from several: each letter comes
from the first file that has it, as in a browser.
"""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

Files = tuple[str, ...]

LEADING = 1.5
"""Line height in ems. Vietnamese stacks a hat and a tone on one capital: Ẳ rises 1.22 em, Ặ falls 0.25 em."""

RISE = 1.24
"""From the top of a line to the foot of its letters, in ems."""

_LONGEST = 400
"""Characters of a text that are looked at: more than any card has room for."""

_PROBE = 24
_NOWHERE = "\U0010fffd"
"""A character of private use, for which every font draws its sign for a missing one."""

_ELLIPSIS = "…"
_BALANCING_STEPS = 8


class Style(NamedTuple):
    """How a text may be set: with which font files, in which sizes in pixels, the best first."""

    files: Files
    sizes: tuple[int, ...]


class Lines(NamedTuple):
    """A text broken into lines, each as wide as its number of pixels says."""

    files: Files
    size: int
    lines: tuple[str, ...]
    widths: tuple[float, ...]

    @property
    def leading(self) -> int:
        """From one line to the next, in pixels."""
        return round(self.size * LEADING)

    @property
    def is_cut(self) -> bool:
        """Whether the text goes on where its last line ends."""
        return bool(self.lines) and self.lines[-1].endswith(_ELLIPSIS)

    @property
    def height(self) -> int:
        """Of all lines, their highest and deepest marks included."""
        return self.leading * len(self.lines)


def fit(text: str, style: Style, width: int, height: int) -> Lines:
    """Set a text as large as it fits into a box; one that does not fit at all ends in an ellipsis."""
    words = readable(text, style.files).split()
    for size in style.sizes:
        room = max(1, height // round(size * LEADING))
        set_words = _Setting(style.files, size, words)
        if max(set_words.widths, default=0) <= width and len(set_words.broken(width)) <= room:
            return set_words.lines(set_words.balanced(width))
    size = style.sizes[-1]
    room = max(1, height // round(size * LEADING))
    set_words = _Setting(style.files, size, [part for word in words for part in _cut(word, style.files, size, width)])
    lines = set_words.broken(width)
    if len(lines) > room:
        last = " ".join(set_words.words[lines[room - 1][0] : lines[room - 1][1]])
        while width_of(last + _ELLIPSIS, style.files, size) > width:
            # At a blank, if there is one.
            last = last.rpartition(" ")[0] or last[:-1]
        kept = [" ".join(set_words.words[start:end]) for start, end in lines[: room - 1]] + [last + _ELLIPSIS]
        return Lines(style.files, size, tuple(kept), tuple(width_of(line, style.files, size) for line in kept))
    return set_words.lines(lines)


def write(draw: ImageDraw.ImageDraw, place: tuple[int, int], text: Lines, colour: str) -> None:
    """Write lines with the upper left corner of their box at a place."""
    left, top = place
    margin = _margin(text.size)
    for number, line in enumerate(text.lines):
        along: float = left
        for word in line.split():
            drawn = _drawn(word, text.files, text.size)
            draw.bitmap((round(along) - margin, top + number * text.leading - margin), drawn, colour)
            along += width_of(word, text.files, text.size) + width_of(" ", text.files, text.size)


def readable(text: str, files: Files) -> str:
    """Return what of a text can be drawn, in single blanks.

    Marks that join no letter, signs that steer the direction of writing, and pictures have no place on a card.
    """
    # What does not compose is left out, so that no pile of marks can rise out of its line.
    composed = unicodedata.normalize("NFC", text[:_LONGEST])
    kept = (" " if character.isspace() else character for character in composed)
    return " ".join("".join(c for c in kept if c == " " or _file_of(c, files) is not None).split())


@lru_cache(maxsize=4096)
def width_of(text: str, files: Files, size: int) -> float:
    """Return how wide a line is, in pixels."""
    return sum(_font(file, size).getlength(run) for file, run in _runs(text, files))


class _Setting:
    """Words in one size, and where lines may end."""

    def __init__(self, files: Files, size: int, words: list[str]) -> None:
        self.files = files
        self.size = size
        self.words = words
        self.widths = [width_of(word, files, size) for word in words]
        self.blank = width_of(" ", files, size)

    def broken(self, width: float) -> list[tuple[int, int]]:
        """Return the first word of each line and the one after its last, every line as full as it can be."""
        lines: list[tuple[int, int]] = []
        start, filled = 0, 0.0
        for position, word in enumerate(self.widths):
            if position > start and filled + self.blank + word > width:
                lines.append((start, position))
                start, filled = position, word
            else:
                filled += word + (self.blank if position > start else 0)
        return [*lines, (start, len(self.widths))] if self.widths else []

    def balanced(self, width: int) -> list[tuple[int, int]]:
        """Return as many lines, about equally long."""
        lines = self.broken(width)
        narrow, wide = max(self.widths, default=0), float(width)
        for _ in range(_BALANCING_STEPS if len(lines) > 1 else 0):
            middle = (narrow + wide) / 2
            if len(self.broken(middle)) > len(lines):
                narrow = middle
            else:
                wide = middle
        return self.broken(wide)

    def lines(self, ends: list[tuple[int, int]]) -> Lines:
        """Return the words as lines."""
        texts = tuple(" ".join(self.words[start:end]) for start, end in ends)
        widths = tuple(sum(self.widths[start:end]) + self.blank * (end - start - 1) for start, end in ends)
        return Lines(self.files, self.size, texts, widths)


@lru_cache(maxsize=1024)
def _drawn(word: str, files: Files, size: int) -> Image.Image:
    """Return a word as a mask with a margin on every side. The words of names, posts and units come again and again."""
    margin = _margin(size)
    box = (math.ceil(width_of(word, files, size)) + 2 * margin, round(size * LEADING) + 2 * margin)
    mask = Image.new("L", box)
    draw = ImageDraw.Draw(mask)
    along: float = margin
    for file, run in _runs(word, files):
        font = _font(file, size)
        draw.text((along, margin + round(size * RISE)), run, fill=255, font=font, anchor="ls")
        along += font.getlength(run)
    return mask


def _margin(size: int) -> int:
    """Return how far a foreign letter may reach out of its line."""
    return size // 3


def _cut(word: str, files: Files, size: int, width: int) -> list[str]:
    """Return a word in pieces that are no wider than a line."""
    pieces, piece = [], ""
    for character in word:
        if piece and width_of(piece + character, files, size) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]


def _runs(text: str, files: Files) -> list[tuple[str, str]]:
    """Return a text in pieces, each with the file that it is drawn from."""
    return [(file, "".join(run)) for file, run in groupby(text, lambda c: _file_of(c, files) or files[0])]


@lru_cache(maxsize=4096)
def _file_of(character: str, files: Files) -> str | None:
    """Return the first file that has a character; None when none has it."""
    if unicodedata.category(character)[0] in "CMZ" and character != " ":
        return None
    return next((file for file in files if _picture(file, character) != _picture(file, _NOWHERE)), None)


def _picture(file: str, character: str) -> tuple[object, bytes]:
    mask = _font(file, _PROBE).getmask(character)
    return mask.size, bytes(mask)


@lru_cache(maxsize=256)
def _font(file: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout is in every Pillow, so a card looks the same wherever it is drawn.
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
