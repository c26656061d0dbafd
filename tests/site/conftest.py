"""The project's registry, read once, and catalogues of throw-away profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.site.catalogue import Catalogue, make_catalogue
from guongsang.stories.registry_reader import read_registry
from support import STORIES, TODAY

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from guongsang.stories.registry import Registry
    from support import Site


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The project's own registry."""
    found, problems = read_registry(STORIES)
    assert problems == []
    return found


@pytest.fixture
def catalogue_of(site: Callable[..., Site]) -> Callable[..., Catalogue]:
    """Give a function that makes the catalogue of some profiles: `catalogue_of({"2023/a.md": PERSON})`."""

    def make(stories: Mapping[str, str], today: dt.date = TODAY, *, preview: bool = False) -> Catalogue:
        inspection = site(stories).inspect(today)
        assert inspection.errors == []
        pairs = [(inspected.summary, inspected.record) for inspected in inspection.stories]
        return make_catalogue(pairs, inspection.registry, today, preview=preview)

    return make
