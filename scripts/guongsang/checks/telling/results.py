"""What a check tells: of everything inspected, the part a person asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from guongsang.checks.examining.inspection import Inspection
    from guongsang.checks.examining.waiving import Waived
    from guongsang.stories.problem import Problem


@dataclass(frozen=True, slots=True)
class Results:
    """Problems that count, problems set aside, and how many profiles were looked at."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    seen: int

    def within(self, labels: Sequence[str], seen: int, *, codes: Collection[str] = ()) -> Results:
        """Return what is about files and folders with these labels, or of these codes wherever it is.

        What was found by comparing two profiles is about both, whichever of them it stands in.
        """

        def is_wanted(problem: Problem) -> bool:
            files = (problem.file, problem.related) if problem.related else (problem.file,)
            return problem.code in codes or any(is_within(file, labels) for file in files)

        return replace(
            self,
            problems=tuple(filter(is_wanted, self.problems)),
            waived=tuple(waived for waived in self.waived if is_wanted(waived.problem)),
            seen=seen,
        )


def results_of(inspection: Inspection) -> Results:
    """Return everything that was found."""
    return Results(inspection.problems, inspection.waived, inspection.seen)


def is_within(file: str, labels: Sequence[str]) -> bool:
    """Whether a file is one of those labelled, or lies in a folder that is."""
    return any(file == label or file.startswith(f"{label}/") for label in labels)
