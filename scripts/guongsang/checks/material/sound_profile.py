"""What is kept of a profile once it has been read and found sound: small, picklable values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.stories.model import State
from guongsang.vietnamese import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from guongsang.checks.material.traces import Traces
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.summary import Summary


class SoundProfile(NamedTuple):
    """One sound profile: its summary, its front matter as JSON (small, quick to read again), and its traces."""

    summary: Summary
    record: bytes
    traces: Traces


def folded_name(profile: SoundProfile) -> str:
    """Return the name without accents, case and superfluous spaces."""
    return " ".join(fold(profile.summary.name).split())


def called(stories: StoriesFolder, profile: SoundProfile) -> str:
    """Return how one profile is called in a message about another."""
    return f"{profile.summary.name} ({label(stories, profile)})"


def label(stories: StoriesFolder, profile: SoundProfile) -> str:
    """Return what problems call a profile's file."""
    return stories.label(profile.summary.place.file)


def by_seniority(profiles: Iterable[SoundProfile]) -> list[SoundProfile]:
    """Return the profiles that tell a story, or are to tell one, in the order in which they came.

    What is published stands before what is not; of two profiles that clash, the later is to be changed. Of those that
    `came_together`, nobody knows which is the later: the order among them is only the same every time.
    """
    return sorted(
        (profile for profile in profiles if profile.summary.state.tells_story),
        key=seniority,
    )


def seniority(profile: SoundProfile) -> tuple[bool, dt.date, int, str]:
    """Return what orders profiles as they came."""
    return (*_rank(profile), profile.summary.place.year, profile.summary.place.slug)


def came_together(one: SoundProfile, other: SoundProfile) -> bool:
    """Whether nothing tells which of two profiles is the later."""
    return _rank(one) == _rank(other)


def _rank(profile: SoundProfile) -> tuple[bool, dt.date]:
    return profile.summary.state is not State.PUBLISHED, profile.summary.date
