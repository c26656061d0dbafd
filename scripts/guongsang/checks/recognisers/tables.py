"""Finds the cells of Markdown tables that stand below a heading: what they hold, only the heading says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_RULE: Final = re.compile(r"^[ |]*+:?-+:?[ ]*+(?:\|[ ]*+:?-*+:?[ ]*+)++$", re.MULTILINE)
"""The line below the headings, with a bar in it."""


class Cell(NamedTuple):
    """A cell, by its offsets, and the words of the heading above it."""

    heading: str
    start: int
    end: int


def cells(plain: str) -> Iterator[Cell]:
    """Yield the cells of every table in a plain text, row by row, each with its heading."""
    if "|" not in plain:
        return
    done = 0
    for rule in _RULE.finditer(plain):
        if rule.start() < done:
            continue
        top = plain.rfind("\n", 0, max(0, rule.start() - 1)) + 1
        headings = [plain[start:end].strip() for start, end in _split(plain, top, rule.start() - 1)]
        at = rule.end() + 1
        while at < len(plain):
            end = plain.find("\n", at)
            end = len(plain) if end < 0 else end
            row = _split(plain, at, end)
            if len(row) == 1:
                break
            for heading, (left, right) in zip(headings, row, strict=False):
                yield Cell(heading, left, right)
            at = done = end + 1


def _split(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Divide a line at its bars; those at both ends divide nothing."""
    line = plain[start : max(start, end)]
    first = start + len(line) - len(line.lstrip(" ").removeprefix("|"))
    last = start + len(line.rstrip(" ").removesuffix("|"))
    parts, at = [], first
    while (bar := plain.find("|", at, last)) >= 0:
        parts.append((at, bar))
        at = bar + 1
    return [*parts, (at, max(at, last))]
