"""Finds the cells of Markdown tables that stand below a heading: what they hold, only the heading says."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = r"(?P<rule>[ |]*+:?-+:?[ ]*+(?:\|[ ]*+:?-*+:?[ ]*+)++)$"
"""The line below the headings, with a bar in it."""

_RULE: Final = re.compile(rf"\n{_LINE}", re.MULTILINE)
"""Begins with the end of the line before, which is sought fast."""

_RULE_FIRST: Final = re.compile(_LINE, re.MULTILINE)


class Cell(NamedTuple):
    """A cell, by its offsets, and the words of the heading above it."""

    heading: str
    start: int
    end: int


@lru_cache(maxsize=2)
def cells(plain: str) -> tuple[Cell, ...]:
    """Return the cells of every table in a plain text, row by row, each with its heading."""
    return tuple(_cells(plain)) if "|" in plain else ()


def _cells(plain: str) -> Iterator[Cell]:
    done = 0
    first = _RULE_FIRST.match(plain)
    for rule in chain([first] if first else [], _RULE.finditer(plain)):
        below = rule.start("rule")
        if below < done:
            continue
        top = plain.rfind("\n", 0, max(0, below - 1)) + 1
        headings = [plain[start:end].strip() for start, end in _split(plain, top, below - 1)]
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
