"""Stories that are like earlier ones, word for word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.material.sound_profile import SoundProfile, by_seniority
from guongsang.checks.recognisers.likeness import likely_pairs, resemblance, shingles_of, words_of
from guongsang.stories.reader import read_story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guongsang.checks.material.checking import Checking

_ALIKE = 0.5
_COMPARED = 3
"""How many of the likeliest stories one is compared with, word for word."""


class Copy(NamedTuple):
    """A profile whose story is like that of an earlier one: both, and how alike they are, from 0 to 1."""

    profile: SoundProfile
    earlier: SoundProfile
    share: float


def copies_among(checking: Checking, profiles: Iterable[SoundProfile]) -> Iterator[Copy]:
    """Yield each profile whose story is like that of an earlier one, with the likest."""
    told = by_seniority(profiles)

    @lru_cache(maxsize=64)
    def shingles_at(position: int) -> frozenset[bytes]:
        summary = told[position].summary
        return shingles_of(words_of(read_story(checking.stories, summary.place).body, summary.name))

    for position, others in likely_pairs([profile.traces.sketch for profile in told]):
        share, other = max(
            (resemblance(shingles_at(position), shingles_at(other)), -rank, other)
            for rank, other in enumerate(others[:_COMPARED])
        )[::2]
        if share >= _ALIKE:
            yield Copy(told[position], told[other], share)
