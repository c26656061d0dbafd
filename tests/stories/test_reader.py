"""One profile, from bytes to model."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.language import Phrase
from guongsang.stories.folder import StoriesFolder
from guongsang.stories.model import Kind
from guongsang.stories.problem import Severity
from guongsang.stories.reader import Reading, read_body, read_story, split_front_matter
from guongsang.stories.story_file import StoryFile, find_stories
from support import COLLECTIVE, PERSON, STORIES, with_front

if TYPE_CHECKING:
    from pathlib import Path

PLACE = StoryFile("2023/x.md", 2023, "x")


def read(root: Path, content: str) -> Reading:
    """Write a profile and read it."""
    (root / "2023").mkdir(exist_ok=True)
    (root / PLACE.file).write_bytes(content.encode())
    return read_story(StoriesFolder(root, "stories"), PLACE)


@pytest.mark.parametrize(("content", "kind"), [(PERSON, Kind.PERSON), (COLLECTIVE, Kind.COLLECTIVE)])
def test_a_valid_profile_is_read_whole(content: str, kind: Kind, tmp_path: Path) -> None:
    """Story, body and the line on which the body starts."""
    reading = read(tmp_path, content)
    assert reading.problems == ()
    assert reading.story is not None
    assert reading.story.kind is kind
    assert reading.name == "stories/2023/x.md"
    assert content.split("\n")[reading.body_line - 1 :] == reading.body.split("\n")
    assert read_body(StoriesFolder(tmp_path, "stories"), PLACE) == reading.body


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\nb\n", ("a: 1\n", "b\n", 4)),
        ("---\n---\n", ("", "", 3)),
        ("---\na: 1\n---", ("a: 1\n", "", 4)),
        ("--- \t\na: 1\n---  \nb", ("a: 1\n", "b", 4)),
        ("---\na: 1\n---\n\n---\nb\n---\n", ("a: 1\n", "\n---\nb\n---\n", 4)),
        ("---\na: |\n  ---\n  x\n---\nb", ("a: |\n  ---\n  x\n", "b", 6)),
        ("---\na: ---\n---\n", ("a: ---\n", "", 4)),
    ],
)
def test_the_two_lines_divide_front_matter_from_body(text: str, parts: tuple[str, str, int]) -> None:
    """Only whole lines of three dashes count, and only the first two of them."""
    assert split_front_matter(text) == parts


@given(st.text("-a:\n ", max_size=40))
def test_dividing_loses_nothing(text: str) -> None:
    """Front matter and body are pieces of the text, the body its end."""
    parts = split_front_matter(text)
    if not isinstance(parts, Phrase):
        front, body, line = parts
        assert text.endswith(body)
        assert front in text
        assert body == "" or text.split("\n")[line - 1 :] == body.split("\n")


def test_a_body_may_be_empty(tmp_path: Path) -> None:
    """The facts alone make a page."""
    reading = read(tmp_path, PERSON.rpartition("---\n")[0] + "---")
    assert (reading.problems, reading.body) == ((), "")


def test_mistakes_are_told_all_at_once(tmp_path: Path) -> None:
    """One reading tells of every key, so that officers mend a file in one go."""
    broken = with_front(PERSON, ten=None, nam="xx", donvi="a", tom_tat="Ngắn.", linh_vuc="[]")
    reading = read(tmp_path, "\ufeff" + broken)
    assert reading.story is None
    assert sorted({str(problem.code) for problem in reading.problems}) == ["GS006", "GS007", "GS008", "GS015"]
    assert len([problem for problem in reading.problems if problem.severity is Severity.ERROR]) == 5


def test_what_stands_twice_does_not_hide_the_rest(tmp_path: Path) -> None:
    """A key that stands twice is told of beside all other mistakes."""
    reading = read(tmp_path, with_front(PERSON, nam="2023\nnam: 2023", ten="A"))
    assert sorted(str(problem.code) for problem in reading.problems) == ["GS004", "GS008"]


def test_a_body_is_read_again_in_the_same_clean_form(tmp_path: Path) -> None:
    """What the page gets is what was checked, whatever the bytes were."""
    clean = read(tmp_path, PERSON).body
    read(tmp_path, "\ufeff" + unicodedata.normalize("NFD", PERSON).replace("\n", "\r\n"))
    assert read_body(StoriesFolder(tmp_path, "stories"), PLACE) == clean


def test_places_in_the_story_are_those_in_the_file(tmp_path: Path) -> None:
    """Lines count from the top of the file, the front matter included."""
    reading = read(tmp_path, PERSON)
    line, column = reading.place_in_body(reading.body.index("bảng thuật ngữ"))
    assert PERSON.split("\n")[line - 1][column - 1 :].startswith("bảng thuật ngữ")


def test_the_projects_own_profiles_are_valid() -> None:
    """Every sample can be read, and says that it is one."""
    found, _ = find_stories(STORIES)
    for place in found:
        reading = read_story(STORIES, place)
        assert reading.problems == ()
        assert reading.story is not None
        assert reading.story.is_sample
