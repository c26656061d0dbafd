"""Keeps one file with thousands of mistakes from drowning those of all others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from guongsang.language import Phrase
from guongsang.stories.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 50
"""More problems of one kind in one file than anybody mends at once."""

MOST_MENDED = 1000
"""More of those that a machine can mend than any file has by mistake."""


def without_crowds(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems, of each kind in one file only the first `MOST`, and after them how many more there are."""
    kept: list[Problem] = []
    counts: Counter[tuple[str, str, int]] = Counter()
    left_out: dict[tuple[str, str, int], Problem] = {}
    for problem in problems:
        kind = (problem.file, str(problem.code), problem.severity)
        counts[kind] += 1
        if counts[kind] <= MOST:
            kept.append(problem)
        else:
            left_out.setdefault(kind, problem)
    return kept + [and_more(first, counts[kind] - MOST) for kind, first in left_out.items()]


def and_more(first: Problem, count: int) -> Problem:
    """Say at the first problem that is left out how many there are of its kind."""
    return Problem(
        first.file,
        first.line,
        first.column,
        first.code,
        Phrase(f"Và {count} chỗ nữa trong tệp này.", f"And {count} more places in this file."),
        Phrase("Sửa các chỗ đã nêu rồi kiểm tra lại.", "Mend those that are listed, then check again."),
        first.severity,
    )
