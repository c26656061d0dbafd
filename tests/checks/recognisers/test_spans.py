"""Spans in order."""

from __future__ import annotations

from guongsang.checks.recognisers.spans import apart


def test_spans_are_put_in_order_and_apart() -> None:
    """Each once; what begins within an earlier one is left out, what begins at its end is not."""
    assert list(apart([(5, 9), (0, 3), (2, 6), (3, 4), (5, 9)])) == [(0, 3), (3, 4), (5, 9)]
    assert list(apart([])) == []
