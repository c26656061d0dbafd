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
    from pathlib import Path

    from guongsang.drafting.answers import Ask, Given, Tell


def begin(
    stories: Path,
    name: str,
    given: Given,
    this_year: int,
    *,
    own_folder: bool = False,
    ask: Ask | None = None,
    tell: Tell | None = None,
) -> str:
    """Write a new profile below the folder `stories`, which problems call `name`; return its file below that folder.

    Raises `GuongError`: an answer that is missing or cannot be, a name that is taken, a registry without what is needed.
    """
    registry, _ = read_registry(stories, name)
    if not (registry.units and registry.fields and registry.criteria_sets):
        raise SettingsError(
            Phrase(
                f"Danh mục trong {name}/{REGISTRY_FOLDER} thiếu đơn vị, lĩnh vực hoặc bộ tiêu chí; để xem lỗi, chạy: {typed('check')}",
                f"The registry in {name}/{REGISTRY_FOLDER} lacks units, fields or criteria sets; to see what is wrong, run: {typed('check')}",
            )
        )
    answers = complete(given, registry, this_year, partial(ensure_free, stories, name), ask, tell)
    file = choose_file(stories, answers.year, answers.slug, own_folder=own_folder)
    _refuse_link(stories, name, file)
    write_new(stories / file, write_text(answers, registry, f"{name}/{file}"))
    return file


def _refuse_link(stories: Path, name: str, file: str) -> None:
    """Refuse to write through a symbolic link, which leads out of the stories folder."""
    folders = (stories / part for part in reversed(PurePosixPath(file).parents))
    link = next((folder for folder in folders if folder != stories and folder.is_symlink()), None)
    if link:
        place = f"{name}/{link.relative_to(stories).as_posix()}"
        raise GuongError(
            Phrase(
                f"«{place}» là liên kết tượng trưng (symbolic link), nên không viết gì. Thay nó bằng thư mục thật.",
                f"“{place}” is a symbolic link, so nothing was written. Replace it by a real folder.",
            )
        )
