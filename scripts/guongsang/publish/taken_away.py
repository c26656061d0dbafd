"""Which profiles their sources say may not be shown any more, asked of those that vanished only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.stories.model import State
from guongsang.stories.reader import read_story
from guongsang.stories.story_file import StoryFile, files_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guongsang.stories.folder import StoriesFolder

_GONE = frozenset({State.WITHDRAWN, State.ANNULLED})


def taken_away(stories: StoriesFolder, profiles: Iterable[str]) -> frozenset[str]:
    """Return which of some profiles, by year and slug, are withdrawn or annulled."""
    return frozenset(profile for profile in profiles if _state(stories, profile) in _GONE)


def place_of(stories: StoriesFolder, profile: str) -> StoryFile | None:
    """Return where a profile lies, by its year and slug, or None when there is none."""
    year, _, slug = profile.partition("/")
    if not (year.isascii() and year.isdecimal()) or "/" in slug or slug.startswith("."):
        return None
    found = (file for file in files_of(year, slug) if (stories.path / file).is_file())
    return next((StoryFile(file, int(year), slug) for file in found), None)


def _state(stories: StoriesFolder, profile: str) -> State | None:
    place = place_of(stories, profile)
    story = read_story(stories, place).story if place else None
    return story.publication.state if story else None
