"""Thousands of mistakes in one file."""

from __future__ import annotations

from guongsang.language import Phrase
from guongsang.stories.crowd import MOST, without_crowds
from guongsang.stories.problem import Problem, Severity


def problem(line: int, file: str = "a.md", code: str = "GS006", severity: Severity = Severity.ERROR) -> Problem:
    """Return a problem at a line."""
    return Problem(file, line, 1, code, Phrase("Sai.", "Wrong."), Phrase("Sửa.", "Mend it."), severity)


def test_a_few_problems_stay_as_they_are() -> None:
    """Up to the limit nothing is left out."""
    few = [problem(line) for line in range(1, MOST + 1)]
    assert without_crowds(few) == few


def test_of_thousands_the_first_are_told_and_how_many_more_there_are() -> None:
    """The rest is counted at the line where it begins, as bad as it is."""
    *kept, more = without_crowds(problem(line) for line in range(1, 2001))
    assert kept == [problem(line) for line in range(1, MOST + 1)]
    assert (more.line, more.code, more.severity) == (MOST + 1, "GS006", Severity.ERROR)
    assert str(2000 - MOST) in more.message.vi
    assert str(2000 - MOST) in more.message.en


def test_one_crowd_hides_nothing_else() -> None:
    """Other files, other codes and worse problems are told all the same."""
    crowd = [problem(line, severity=Severity.NOTE) for line in range(1, 500)]
    others = [problem(1, "b.md"), problem(1, code="GS007"), problem(499)]
    assert set(others) <= set(without_crowds([*crowd, *others]))
