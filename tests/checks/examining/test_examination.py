"""One profile, examined: which rules hold in its state, how much they matter there, and where problems are put."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.examination import examine, holds, severity_in, tell
from guongsang.checks.finding import Finding
from guongsang.checks.material.checking import Checking
from guongsang.checks.rules import all_rules
from guongsang.language import Phrase
from guongsang.stories.crowd import MOST
from guongsang.stories.model import State
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.story_file import find_stories
from support import PERSON, TODAY, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.checks.examining.examination import Examined
    from support import Site

RULE = replace(all_rules()["GS405"], always=False)
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.fixture
def examined(site: Callable[..., Site]) -> Callable[[str], Examined]:
    """Give a function that examines one profile, which alone is in its site."""

    def examine_alone(profile: str) -> Examined:
        made = site({"2023/giang-thi-my.md": profile})
        registry, _ = read_registry(made.stories, "stories")
        (place,) = find_stories(made.stories, "stories")[0]
        return examine(Checking(made.stories, "stories", registry, TODAY), place)

    return examine_alone


@pytest.mark.parametrize(
    ("state", "of_error", "of_warning", "of_note"),
    [
        (State.PUBLISHED, ERROR, WARNING, NOTE),
        (State.DRAFT, WARNING, WARNING, NOTE),
        (State.PENDING, WARNING, WARNING, NOTE),
        (State.WITHDRAWN, WARNING, WARNING, NOTE),
        (State.ANNULLED, WARNING, WARNING, NOTE),
    ],
)
def test_what_is_not_public_stops_nothing(
    state: State, of_error: Severity, of_warning: Severity, of_note: Severity
) -> None:
    """In every state but that of a published profile an error only reminds, unless its rule always holds."""
    for severity, expected in ((ERROR, of_error), (WARNING, of_warning), (NOTE, of_note)):
        assert severity_in(replace(RULE, severity=severity), state) is expected
        assert severity_in(replace(RULE, severity=severity, always=True), state) is severity


@pytest.mark.parametrize("state", State)
def test_of_a_withdrawn_profile_only_the_form_matters(state: State) -> None:
    """A rule about content is not applied to it; one that always holds is."""
    assert holds(RULE, state) is (state is not State.WITHDRAWN)
    assert holds(replace(RULE, always=True), state)


def test_a_sound_profile_is_kept(examined: Callable[[str], Examined]) -> None:
    """Its summary and its front matter, without any problem."""
    found = examined(PERSON)
    assert found.problems == ()
    assert found.profile is not None
    assert found.profile.summary.name == "Giàng Thị Mỷ"
    assert b"2870/Q" in found.profile.record


def test_problems_stand_at_their_values(examined: Callable[[str], Examined]) -> None:
    """In the front matter at the value, in the story at the words, as long as these are."""
    found = examined(with_front(PERSON, don_vi="phong-la") + "\nĐó là một kỳ tích tuyệt vời.\n")
    text = (with_front(PERSON, don_vi="phong-la") + "\nĐó là một kỳ tích tuyệt vời.\n").split("\n")
    meant = {
        str(problem.code): text[problem.line - 1][problem.column - 1 :][: problem.length] for problem in found.problems
    }
    assert meant["GS009"] == "phong-la"
    assert meant["GS405"] in {"kỳ tích", "tuyệt vời"}


def test_what_cannot_be_read_is_no_profile(examined: Callable[[str], Examined]) -> None:
    """Only its problems are left."""
    found = examined(with_front(PERSON, nam="[2023"))
    assert found.profile is None
    assert found.problems


def test_of_thousands_only_the_first_are_told() -> None:
    """And at the first that is left out, how many there are beyond."""
    findings = [Finding(("ten",), Phrase(str(number), ""), Phrase("", "")) for number in range(MOST + 7)]

    def to_problem(finding: Finding) -> Problem:
        return Problem("a.md", int(finding.message.vi) + 1, 1, "GS405", finding.message, finding.hint, ERROR)

    told = list(tell(findings, to_problem))
    assert [problem.line for problem in told] == list(range(1, MOST + 2))
    assert "7" in told[-1].message.vi
    assert len(list(tell(findings[:MOST], to_problem))) == MOST
