"""Where a new profile goes, and what else it may be called when its name is taken."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from guongsang.drafting.answers import LONGEST_SLUG
from guongsang.errors import GuongError
from guongsang.language import Phrase

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.drafting.template import Answers


def find_place(stories: Path, name: str, answers: Answers, *, own_folder: bool) -> str:
    """Return the profile's file below the stories folder, which problems call `name`.

    It gets a folder of its own where its photos need one, or lie in one already. Raises `GuongError`, with a name
    that is free, when there is a profile of that name.
    """
    taken = _profile_at(stories, answers.year, answers.slug)
    if taken:
        free = _free_slug(stories, answers)
        raise GuongError(
            Phrase(
                f"Đã có {name}/{taken}, nên không viết gì. Nếu là hồ sơ khác cùng tên, hãy thêm: --slug {free}",
                f"{name}/{taken} is there already, so nothing was written. If this is another profile of that name, add: --slug {free}",
            )
        )
    folder = f"{answers.year}/{answers.slug}"
    return f"{folder}/index.md" if own_folder or (stories / folder).is_dir() else f"{folder}.md"


def _profile_at(stories: Path, year: int, slug: str) -> str | None:
    """Return the profile that has this address, with or without a folder of its own."""
    places = (f"{year}/{slug}.md", f"{year}/{slug}/index.md")
    return next((place for place in places if os.path.lexists(stories / place)), None)


def _free_slug(stories: Path, answers: Answers) -> str:
    endings = (answers.unit, *(str(number) for number in range(2, 10**6)))
    candidates = (f"{answers.slug[: LONGEST_SLUG - 1 - len(ending)].strip('-')}-{ending}" for ending in endings)
    return next(slug for slug in candidates if not _profile_at(stories, answers.year, slug))
