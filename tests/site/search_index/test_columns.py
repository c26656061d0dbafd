"""The columns by which readers filter."""

from __future__ import annotations

from guongsang.site.search_index import columns


def test_columns() -> None:
    """A column has a number for each profile, or how many there are before them."""
    assert columns.single([0, None, 126, 127]) == bytes([1, 0, 127, 128, 1])
    assert columns.several([[3, 4], [], [0]]) == bytes([2, 3, 4, 0, 1, 0])
