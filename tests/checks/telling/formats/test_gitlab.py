"""Problems as GitLab's report of code quality."""

from __future__ import annotations

import json
from typing import Any

import pytest

from guongsang.checks.telling.formats import as_gitlab
from guongsang.stories.problem import Problem, Severity
from told_problems import problem, results


def told(*problems: Problem, language: Any = "vi") -> list[dict[str, Any]]:
    """Return the report of some problems."""
    report: list[dict[str, Any]] = json.loads(as_gitlab(results(*problems), language))
    return report


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "critical"), (Severity.WARNING, "minor"), (Severity.NOTE, "info")]
)
def test_a_problem_has_its_place_and_how_grave_it_is(severity: Severity, level: str) -> None:
    """In GitLab's own words, with the remedy."""
    (one,) = told(problem(severity=severity))
    mark = one.pop("fingerprint")
    assert one == {
        "description": "Mã sai. Sửa mã.",
        "check_name": "GS009",
        "severity": level,
        "location": {"path": "stories/2023/a.md", "lines": {"begin": 2}},
    }
    assert len(mark) == 64


def test_a_problem_is_known_again_when_it_moves() -> None:
    """Whatever its line and the language of the report; another file or message is another problem."""
    marks = [
        report[0]["fingerprint"]
        for report in (
            told(problem()),
            told(problem(line=40)),
            told(problem(), language="en"),
            told(problem(file="stories/2023/b.md")),
            told(problem(message="Mã khác.")),
        )
    ]
    assert marks[0] == marks[1] == marks[2]
    assert len(set(marks)) == 3


def test_problems_that_say_the_same_are_told_apart() -> None:
    """GitLab would show one of them only."""
    marks = {one["fingerprint"] for one in told(problem(), problem(line=5), problem(line=9))}
    assert len(marks) == 3


def test_a_file_name_that_is_no_text_can_be_told() -> None:
    """As some systems allow."""
    assert told(problem(file="stories/2023/\udcff.md"))[0]["location"]["path"] == "stories/2023/?.md"
