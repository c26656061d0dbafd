"""What is kept of a sound profile: what it is called, and which of two is the later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.examination import examine
from guongsang.checks.material.checking import Checking
from guongsang.checks.material.sound_profile import (
    SoundProfile,
    by_seniority,
    called,
    came_together,
    folded_name,
    label,
    seniority,
)
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.story_file import find_stories
from support import PERSON, STORIES, TODAY, with_front

if TYPE_CHECKING:
    from support import Site

Inspect = Callable[[Mapping[str, str]], list[SoundProfile]]

DRAFT = with_front(PERSON, cong_bo="{trang_thai: du-thao}")
WITHDRAWN = with_front(PERSON, cong_bo="{trang_thai: rut, ngay: 2024-02-01}")


@pytest.fixture
def inspected(site: Callable[..., Site]) -> Inspect:
    """Give a function that returns what is kept of profiles, in the order of their files."""

    def examine_all(stories: Mapping[str, str]) -> list[SoundProfile]:
        made = site(stories)
        checking = Checking(made.folder, read_registry(made.folder)[0], TODAY)
        places = sorted(find_stories(made.folder)[0], key=lambda place: place.file)
        return [profile for place in places if (profile := examine(checking, place).profile)]

    return examine_all


def test_a_profile_is_called_by_name_and_file(inspected: Inspect) -> None:
    """As messages about another profile quote it, and as names are compared."""
    (profile,) = inspected({"2023/giang-thi-my.md": PERSON})
    assert label(STORIES, profile) == "stories/2023/giang-thi-my.md"
    assert called(STORIES, profile) == "Giàng Thị Mỷ (stories/2023/giang-thi-my.md)"
    assert folded_name(profile) == "giang thi my"


def test_who_came_first_stands_first(inspected: Inspect) -> None:
    """By the day of publication; what is not public comes behind, what tells no story is left out."""
    profiles = inspected(
        {
            "2023/a-sau.md": with_front(PERSON, cong_bo="{trang_thai: cong-bo, ngay: 2023-12-26}"),
            "2023/b-truoc.md": PERSON,
            "2023/c-nhap.md": DRAFT,
            "2023/d-rut.md": WITHDRAWN,
        }
    )
    assert len(profiles) == 4
    assert [profile.summary.place.slug for profile in by_seniority(profiles)] == ["b-truoc", "a-sau", "c-nhap"]


def test_of_equals_nobody_knows_which_is_the_later(inspected: Inspect) -> None:
    """Two of the same day came together; a draft is later than what is public."""
    one, other, draft = inspected({"2023/a.md": PERSON, "2023/b.md": PERSON, "2023/c.md": DRAFT})
    assert came_together(one, other)
    assert not came_together(one, draft)
    assert seniority(one) < seniority(other) < seniority(draft)
