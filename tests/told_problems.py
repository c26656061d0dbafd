"""Problems and results, as a check would find them, for the tests of what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.telling.results import Results
from guongsang.language import Phrase
from guongsang.stories.problem import Problem, Severity

if TYPE_CHECKING:
    from guongsang.checks.examining.waiving import Waived


def problem(
    line: int = 2,
    column: int = 6,
    *,
    file: str = "stories/2023/a.md",
    severity: Severity = Severity.ERROR,
    message: str = "Mã sai.",
    hint: str = "Sửa mã.",
) -> Problem:
    """Return a problem; its English is the Vietnamese in brackets."""
    return Problem(
        file,
        line,
        column,
        "GS009",
        Phrase(message, f"({message})"),
        Phrase(hint, f"({hint})" if hint else ""),
        severity,
    )


def results(*problems: Problem, seen: int = 7, waived: tuple[Waived, ...] = ()) -> Results:
    """Return the results of a check that found these problems."""
    return Results(problems, waived, seen)
