"""Where the links of stories lead among the site's profiles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from guongsang import vietnamese
from guongsang.stories.addresses import PROFILE_ADDRESS, address_of
from guongsang.stories.profile_link import address_in_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.stories.story_file import StoryFile

MOST_SUGGESTIONS = 50
"""Broken links for which the nearest address is looked for: among thousands of profiles that takes a while."""

_MISPLACED = re.compile(r"(?:^|/)([0-9]{4})/([a-z0-9-]+)(?:/index)?(?:\.md|\.html)?$")
"""What ends like a profile's file or address, without leading to one."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A link of a story to a profile, present or not: its address, and the profile there by its present or former one."""

    source: SoundProfile
    target: str
    place: tuple[int, int]
    address: str
    present: SoundProfile | None
    former: SoundProfile | None


def leads_of(checking: Checking, profiles: Sequence[SoundProfile]) -> Iterator[Lead]:
    """Yield every link to a profile in the stories of others."""
    linking = [profile for profile in profiles if profile.traces.links]
    if not linking:
        return
    present = {profile.summary.url.strip("/").lower(): profile for profile in profiles}
    former = {address_of(alias): profile for profile in profiles for alias in profile.summary.aliases}
    for source in linking:
        for target, line, column in source.traces.links:
            address = address_in_site(target, source.summary.place, checking.address)
            if address is None or address in checking.reserved:
                continue
            misplaced = _MISPLACED.search(address)
            if (
                PROFILE_ADDRESS.fullmatch(address)
                or address in former
                or urlsplit(target).path.lower().endswith(".md")
                or (misplaced and f"guong/{misplaced[1]}/{misplaced[2]}" in present)
            ):
                yield Lead(source, target, (line, column), address, present.get(address), former.get(address))


def nearest_profile(address: str, shown: Sequence[StoryFile]) -> str | None:
    """Return the address of the profile that a wrong one most likely means: by name, then by a like name of that year."""
    end = _MISPLACED.search(address)
    year, slug = (end[1], end[2]) if end else ("", address.rpartition("/")[2])
    same = [place for place in shown if place.slug == slug]
    if same:
        return min(same, key=lambda place: (str(place.year) != year, place.url)).url
    of_year = {place.slug: place for place in shown if str(place.year) == year}
    near = vietnamese.nearest(slug, of_year)
    return of_year[near[0]].url if near else None
