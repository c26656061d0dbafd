"""Problems as annotations in GitHub's workflows."""

from __future__ import annotations

from guongsang.checks.telling.formats import as_github
from guongsang.stories.problem import Severity
from told_problems import problem, results


def test_github_shows_problems_beside_the_lines() -> None:
    """One workflow command a problem; what would end the command early is escaped."""
    lines = as_github(
        results(
            problem(),
            problem(severity=Severity.NOTE, file="stories/2023/a, b:c.md", message="100%\n::error::x", hint="a\rb"),
        ),
        "vi",
    ).split("\n")
    assert lines == [
        "::error file=stories/2023/a.md,line=2,col=6,endColumn=7,title=GS009::Mã sai.%0ASửa mã.",
        "::notice file=stories/2023/a%2C b%3Ac.md,line=2,col=6,endColumn=7,title=GS009::100%25%0A::error::x%0Aa%0Db",
    ]
