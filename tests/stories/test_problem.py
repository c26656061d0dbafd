"""Problems as values."""

from __future__ import annotations

import dataclasses
import pickle
import random

import pytest

from guongsang.language import Phrase
from guongsang.stories.problem import Problem, Severity


def problem(file: str = "a.md", line: int = 1, column: int = 1, code: str = "GS001", said: str = "a") -> Problem:
    """Return a problem at a place."""
    return Problem(file, line, column, code, Phrase(said, said), Phrase("", ""), Severity.ERROR)


def test_problems_sort_by_place() -> None:
    """File, then line as a number, then column, then code: as a person goes through them."""
    ordered = [
        problem("a.md", 2),
        problem("a.md", 10, 1),
        problem("a.md", 10, 3, "GS003"),
        problem("a.md", 10, 3, "GS009", "a"),
        problem("a.md", 10, 3, "GS009", "b"),
        problem("b.md", 1),
    ]
    assert sorted(random.Random(1).sample(ordered, len(ordered))) == ordered


def test_problems_are_values() -> None:
    """Equal ones are one in a set, they cross between processes, and none is ever changed."""
    assert {problem(), problem(), problem(line=2)} == {problem(), problem(line=2)}
    assert pickle.loads(pickle.dumps(problem())) == problem()
    with pytest.raises(dataclasses.FrozenInstanceError):
        problem().line = 2  # type: ignore[misc]  # what must not be done


def test_a_worse_severity_is_greater() -> None:
    """So `max` tells how bad it is."""
    assert Severity.NOTE < Severity.WARNING < Severity.ERROR
