"""Begins a profile: answers in, a file out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from guongsang.drafting.answers import complete
from guongsang.drafting.place import choose_file, ensure_free
from guongsang.drafting.template import write_text
from guongsang.errors import SettingsError
from guongsang.language import Phrase
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
                f"Danh mục trong {name}/{REGISTRY_FOLDER} thiếu đơn vị, lĩnh vực hoặc bộ tiêu chí; chạy lệnh check để xem lỗi.",
                f"The registry in {name}/{REGISTRY_FOLDER} lacks units, fields or criteria sets; run check to see what is wrong.",
            )
        )
    answers = complete(given, registry, this_year, partial(ensure_free, stories, name), ask, tell)
    file = choose_file(stories, answers.year, answers.slug, own_folder=own_folder)
    write_new(stories / file, write_text(answers, registry, f"{name}/{file}"))
    return file
