"""What several ways of looking at a text have found, put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans (start and end) in order, each once, without those that begin within an earlier one."""
    behind = -1
    for start, end in sorted(spans):
        if start >= behind:
            yield start, end
            behind = end
