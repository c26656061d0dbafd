"""Finds the cells of Markdown tables by what names them: the heading above, or the label in the cell before.

What a cell holds, only these say.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import small_text

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = list[tuple[int, int]]
"""Start and end of its cells."""

_LINE: Final = r"(?P<rule>[ |]*+:?-+:?[ ]*+(?:\|[ ]*+:?-*+:?[ ]*+)++)$"
"""The line below the headings, with a bar in it."""

_RULE: Final = lazy_pattern(rf"\n{_LINE}", re.MULTILINE)
"""Begins with the end of the line before, which is sought fast."""

_RULE_FIRST: Final = lazy_pattern(_LINE, re.MULTILINE)


class Table(NamedTuple):
    """A table: where each of its headings stands, and each cell of each row below."""

    head: Row
    rows: list[Row]


@lru_cache(maxsize=2)
def tables(plain: str) -> tuple[Table, ...]:
    """Return every table in a plain text."""
    return tuple(_tables(plain)) if "|" in plain else ()


def told(
    plain: str, names: re.Pattern[str], values: re.Pattern[str], *, unless: re.Pattern[str] | None = None
) -> Iterator[re.Match[str]]:
    """Yield what begins a cell and is one of `values`, where its heading or the label before it holds one of `names`.

    `names` are in small letters and are sought in small letters, which is several times as fast as ignoring case.
    A row with one value after the other lists them; a table one of whose headings holds `unless` is about other things.
    """
    small = small_text(plain)
    for head, rows in tables(plain):
        last = (rows or [head])[-1]
        if not names.search(small, head[0][0], last[-1][1]):
            continue
        headings = [plain[start:end] for start, end in head]
        if unless is not None and any(unless.search(heading) for heading in headings):
            continue
        columns = [place for place, span in enumerate(head) if names.search(small[slice(*span)])]
        for row in rows:
            for place in columns:
                found = values.match(plain, *row[place]) if place < len(row) else None
                if found:
                    yield found
        for row in (head, *rows):
            for place, (label, span) in enumerate(pairwise(row)):
                found = values.match(plain, *span) if names.search(small, *label) else None
                if found and not any(values.match(plain, *other) for other in row[place + 2 : place + 3]):
                    yield found


def _tables(plain: str) -> Iterator[Table]:
    done = 0
    first = _RULE_FIRST.match(plain)
    for rule in chain([first] if first else [], _RULE.finditer(plain)):
        below = rule.start("rule")
        if below < done:
            continue
        top = plain.rfind("\n", 0, max(0, below - 1)) + 1
        rows = []
        at = rule.end() + 1
        while at < len(plain):
            end = plain.find("\n", at)
            end = len(plain) if end < 0 else end
            row = _split(plain, at, end)
            if len(row) == 1:
                break
            rows.append(row)
            at = done = end + 1
        yield Table(_split(plain, top, below - 1), rows)


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


def counting_headings(numbers: str, groups: str) -> re.Pattern[str]:
    """Compile what headings of a table that counts hold: the number of something, or one of the groups that are counted."""
    return lazy_pattern(rf"(?<!\w)(?:số (?:lượng|{numbers})|tỷ lệ|tỉ lệ|tổng|{groups})(?!\w)|%", re.IGNORECASE)
