"""One profile, examined: what is kept of it, and what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.examination import examine
from guongsang.checks.material.checking import Checking
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.story_file import find_stories
from support import PERSON, TODAY, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.checks.examining.examination import Outcome
    from support import Site


@pytest.fixture
def examined(site: Callable[..., Site]) -> Callable[[str], Outcome]:
    """Give a function that examines one profile, which alone is in its site."""

    def examine_alone(profile: str) -> Outcome:
        made = site({"2023/giang-thi-my.md": profile})
        registry, _ = read_registry(made.folder)
        (place,) = find_stories(made.folder)[0]
        return examine(Checking(made.folder, registry, TODAY), place)

    return examine_alone


def test_a_sound_profile_is_kept(examined: Callable[[str], Outcome]) -> None:
    """Its summary and its front matter, without any problem."""
    found = examined(PERSON)
    assert found.problems == ()
    assert found.profile is not None
    assert found.profile.summary.name == "Giàng Thị Mỷ"
    assert b"2870/Q" in found.profile.record


def test_problems_stand_at_their_values(examined: Callable[[str], Outcome]) -> None:
    """In the front matter at the value, in the story at the words, as long as these are."""
    found = examined(with_front(PERSON, don_vi="phong-la") + "\nĐó là một kỳ tích tuyệt vời.\n")
    text = (with_front(PERSON, don_vi="phong-la") + "\nĐó là một kỳ tích tuyệt vời.\n").split("\n")
    meant = {
        str(problem.code): text[problem.line - 1][problem.column - 1 :][: problem.length] for problem in found.problems
    }
    assert meant["GS009"] == "phong-la"
    assert meant["GS405"] in {"kỳ tích", "tuyệt vời"}


def test_what_cannot_be_read_is_no_profile(examined: Callable[[str], Outcome]) -> None:
    """Only its problems are left."""
    found = examined(with_front(PERSON, nam="[2023"))
    assert found.profile is None
    assert found.problems
