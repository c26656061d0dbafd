"""The columns of the index: for every profile the values of each facet, by which readers filter and count.

A facet whose profiles have one value at most is a column of numbers: for each profile the value's position among the
facet's groups and 1, or 0 for none. Where there may be several, each profile has their number and then their positions.
All numbers are written as in `numbers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.search_index.numbers import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def single(values: Iterable[int | None]) -> bytes:
    """Return a column of one value at most for each profile."""
    column = bytearray()
    for value in values:
        number(column, 0 if value is None else value + 1)
    return bytes(column)


def several(values: Iterable[Sequence[int]]) -> bytes:
    """Return a column of any number of values for each profile."""
    column = bytearray()
    for each in values:
        number(column, len(each))
        for value in each:
            number(column, value)
    return bytes(column)
