"""How what is left of those who withdrew is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.material import withdrawals
from guongsang.stories.reader import read_story
from support import Site, people, person, with_front
from tales import HANH, WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.problem import Problem
    from guongsang.stories.reader import Reading
    from guongsang.stories.story_file import StoryFile

    Lay = Callable[..., Site]

OTHERS = {f"2023/ho-so-{number}.md": profile for number, profile in enumerate(people(5))}


@pytest.fixture
def read_again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list of files that are read again."""
    read: list[str] = []

    def reading(stories: StoriesFolder, place: StoryFile) -> Reading:
        read.append(place.file)
        return read_story(stories, place)

    monkeypatch.setattr(withdrawals, "read_story", reading)
    return read


def told(made: Site) -> list[Problem]:
    """Return what is said about those who withdrew."""
    return [problem for problem in made.inspect().problems if problem.code in ("GS611", "GS612", "GS613")]


def test_only_what_may_hold_the_name_is_read_again(site: Lay, read_again: list[str]) -> None:
    """Among thousands of profiles the others are told by their traces."""
    other = person("Lù Văn Chẩn", "Học từ Nguyễn Thị Hanh.")
    assert told(site({**OTHERS, "2023/a.md": WITHDRAWN, "2023/b.md": other})) == []
    assert read_again == ["2023/b.md"]


def test_where_nobody_withdrew_nothing_is_read(site: Lay, read_again: list[str]) -> None:
    """Nor where it is a profile of the same person that stands."""
    made = site({**OTHERS, "2023/b.md": person(HANH)})
    assert told(made) == []
    made.write("2023/a.md", WITHDRAWN)
    assert [problem.code for problem in told(made)] == ["GS613"]
    assert read_again == []


def test_the_place_is_that_in_the_file(site: Lay) -> None:
    """Also behind signs that are two letters once their marks are set apart."""
    story = "Tro\u030ang lớp, chị Nguyễn Thị Hạnh."
    (problem,) = told(site({"2023/a.md": WITHDRAWN, "2023/b.md": person("Lù Văn Chẩn", story)}))
    assert problem.column == story.index("Nguyễn") + 1


def test_a_name_in_entities_is_told_where_it_is_typed(site: Lay) -> None:
    """At its first letter, once, whether or not an entity stands before it."""
    story = "Tr&#432;&#7899;c: Nguy&#7877;n Thị Hạnh, Nguyễn Thị Hạnh."
    (problem,) = told(site({"2023/a.md": WITHDRAWN, "2023/b.md": person("Lù Văn Chẩn", story)}))
    assert problem.column == story.index("Nguy") + 1


@pytest.mark.parametrize("alias", ["/tin/lop-hoc/", "/lop-hoc.html", "/guong/2021/hanh/"])
def test_addresses_that_mean_nobody(site: Lay, alias: str) -> None:
    """The last part of an address is looked for when it is that of a profile, and of more than one word."""
    gone = with_front(WITHDRAWN, bi_danh=f"[{alias}]")
    other = person("Lù Văn Chẩn", "Xem <https://bao.example/lop-hoc> và <https://bao.example/hanh>.")
    assert told(site({"2023/a.md": gone, "2023/b.md": other})) == []
