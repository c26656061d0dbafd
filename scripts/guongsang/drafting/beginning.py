"""Begins a profile: answers in, a file out."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from guongsang.drafting.answers import complete
from guongsang.drafting.naming import choose_file, ensure_free
from guongsang.drafting.skeleton import write_text
from guongsang.errors import GuongError, SettingsError
from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.stories.registry import REGISTRY_FOLDER
from guongsang.stories.registry_reader import read_registry
from guongsang.text_file import write_new

if TYPE_CHECKING:
    from guongsang.drafting.answers import Ask, Given, Tell
    from guongsang.stories.folder import StoriesFolder


def begin(
    stories: StoriesFolder,
    given: Given,
    this_year: int,
    *,
    own_folder: bool = False,
    ask: Ask | None = None,
    tell: Tell | None = None,
) -> str:
    """Write a new profile into the stories folder; return its file below that folder.

    Raises `GuongError`: an answer that is missing or cannot be, a name that is taken, a registry without what is needed.
    """
    registry, _ = read_registry(stories)
    if not (registry.units and registry.fields and registry.criteria_sets):
        raise SettingsError(
            Phrase(
                f"Danh mục trong {stories.label(REGISTRY_FOLDER)} thiếu đơn vị, lĩnh vực hoặc bộ tiêu chí; để xem lỗi, chạy: {typed('check')}",
                f"The registry in {stories.label(REGISTRY_FOLDER)} lacks units, fields or criteria sets; to see what is wrong, run: {typed('check')}",
            )
        )
    answers = complete(given, registry, this_year, partial(ensure_free, stories), ask, tell)
    file = choose_file(stories, answers.year, answers.slug, own_folder=own_folder)
    _refuse_link(stories, file)
    write_new(stories.path / file, write_text(answers, registry, stories.label(file)))
    return file


def _refuse_link(stories: StoriesFolder, file: str) -> None:
    """Refuse to write through a symbolic link, which leads out of the stories folder."""
    folders = (stories.path / part for part in reversed(PurePosixPath(file).parents))
    link = next((folder for folder in folders if folder != stories.path and folder.is_symlink()), None)
    if link:
        place = stories.label(link.relative_to(stories.path).as_posix())
        raise GuongError(
            Phrase(
                f"«{place}» là liên kết tượng trưng (symbolic link), nên không viết gì. Thay nó bằng thư mục thật.",
                f"“{place}” is a symbolic link, so nothing was written. Replace it by a real folder.",
            )
        )
