"""Where a new profile goes, and what else it may be called when its name is taken."""

from __future__ import annotations

import itertools
import os
from typing import TYPE_CHECKING

from guongsang.errors import GuongError
from guongsang.language import Phrase
from guongsang.stories.addresses import LONGEST_SLUG
from guongsang.stories.story_file import files_of

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.stories.folder import StoriesFolder


def ensure_free(stories: StoriesFolder, year: int, slug: str, unit: str) -> None:
    """Raise `GuongError`, with a slug that is free, when there is a profile of that name already."""
    taken = _profile_at(stories.path, year, slug)
    if taken:
        free = _free_slug(stories.path, year, slug, unit)
        raise GuongError(
            Phrase(
                f"Đã có {stories.label(taken)}, nên không viết gì. Nếu là hồ sơ khác cùng tên, hãy thêm: --slug {free}",
                f"{stories.label(taken)} is there already, so nothing was written. If this is another profile of that name, add: --slug {free}",
            )
        )


def choose_file(stories: StoriesFolder, year: int, slug: str, *, own_folder: bool) -> str:
    """Return the profile's file below the stories folder: in a folder of its own where photos need one or lie in it."""
    alone, in_folder = files_of(year, slug)
    return in_folder if own_folder or (stories.path / in_folder).parent.is_dir() else alone


def _profile_at(stories: Path, year: int, slug: str) -> str | None:
    """Return the profile that has this address, with or without a folder of its own."""
    return next((file for file in files_of(year, slug) if os.path.lexists(stories / file)), None)


def _free_slug(stories: Path, year: int, slug: str, unit: str) -> str:
    endings = itertools.chain([unit] if unit not in slug else [], map(str, itertools.count(2)))
    candidates = (f"{slug[: LONGEST_SLUG - 1 - len(ending)].strip('-')}-{ending}" for ending in endings)
    return next(candidate for candidate in candidates if not _profile_at(stories, year, candidate))
