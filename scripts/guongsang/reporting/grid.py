"""Lines up cells in columns of a terminal, wrapping what does not fit."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_NARROWEST: Final = 8
_GAPS: Final = (2, 1)


class Column(NamedTuple):
    """A column's heading, and whether it holds numbers, which stand to the right and are never wrapped."""

    heading: str
    is_number: bool = False


def width(text: str) -> int:
    """Return how many places of a terminal text takes: none for combining marks, two for East Asian letters."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def wrap(text: str, room: int) -> list[str]:
    """Break text into lines of at most `room` places, between words where that is possible."""
    lines = [""]
    for word in text.split():
        rest = word
        while rest:
            line = lines[-1]
            wanted = f"{line} {rest}" if line else rest
            if width(wanted) <= room:
                lines[-1], rest = wanted, ""
            elif line:
                lines.append("")
            else:
                lines[-1], rest = _cut(rest, room)
                lines.append("")
    return lines if lines[-1] or len(lines) == 1 else lines[:-1]


def lay_out(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int) -> list[list[str]]:
    """Return each row, the headings first, as lines of at most `room` places, as far as columns can be narrowed."""
    gap, widths = _widths(columns, rows, room)
    return [
        _lines(columns, cells, widths, gap)
        for cells in ([column.heading for column in columns], *(list(r) for r in rows))
    ]


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int) -> tuple[int, list[int]]:
    """Return the gap between columns and their widths: what is widest gives way first."""
    widths = []
    for index, column in enumerate(columns):
        cells = max((width(row[index]) for row in rows), default=0)
        # A heading over numbers is wrapped; it would be the widest thing in its column.
        heading = max(map(width, column.heading.split()), default=0) if column.is_number else width(column.heading)
        widths.append(max(cells, heading))
    gap = next((gap for gap in _GAPS if sum(widths) + gap * (len(widths) - 1) <= room), _GAPS[-1])
    text = [index for index, column in enumerate(columns) if not column.is_number]
    while sum(widths) + gap * (len(widths) - 1) > room and text:
        widest = max(text, key=lambda index: widths[index])
        if widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
    return gap, widths


def _lines(columns: Sequence[Column], cells: Sequence[str], widths: Sequence[int], gap: int) -> list[str]:
    wrapped = [wrap(cell, room) for cell, room in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, wrapped))):
        parts = []
        for column, texts, room in zip(columns, wrapped, widths, strict=True):
            text = texts[number] if number < len(texts) else ""
            space = " " * (room - width(text))
            parts.append(space + text if column.is_number else text + space)
        lines.append((" " * gap).join(parts).rstrip())
    return lines


def _cut(word: str, room: int) -> tuple[str, str]:
    """Cut a word that is too long for a line; at least one character always goes."""
    end = 1
    while end < len(word) and width(word[: end + 1]) <= room:
        end += 1
    return word[:end], word[end:]
