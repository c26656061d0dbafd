"""Which lists other sites can show."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from guongsang.settings import Agency, Settings
from guongsang.site.embedding import lists
from guongsang.site.embedding.lists import plan_lists
from guongsang.site.workshop import SiteFacts, Workshop
from guongsang.stories.registry import ALWAYS
from mkdocs_runs import DRAFTS
from support import COLLECTIVE, PERSON, PROJECT, STORIES, TODAY, people

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pytest

    from guongsang.site.catalogue import Catalogue
    from guongsang.site.embedding.lists import EmbeddedList
    from guongsang.stories.registry import Registry

    CatalogueOf = Callable[..., Catalogue]

SITE = SiteFacts("Gương sáng", "", Agency(name="Cơ quan thử"), "https://guongsang.example/")


def planned(catalogue: Catalogue, out: Path) -> dict[str, EmbeddedList]:
    """Return the lists by their addresses."""
    workshop = Workshop(SITE, Settings(), catalogue, {}, str(PROJECT / "site_templates"), STORIES, out, TODAY)
    return {each.url: each for each in plan_lists(workshop)}


def test_there_is_a_list_of_all_and_of_every_unit_field_and_year(
    catalogue_of: CatalogueOf, registry: Registry, tmp_path: Path
) -> None:
    """Those that nobody is in are empty, and lead to the list of all; years go from the first with criteria to the next."""
    found = planned(catalogue_of({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE}), tmp_path)
    units = [f"nhung/khung/don-vi/{unit}/" for unit in registry.units]
    fields = {f"nhung/khung/linh-vuc/{field}/" for field in registry.fields}
    years = [f"nhung/khung/nam/{year}/" for year in range(2027, 2022, -1)]
    assert list(found)[-5:] == years
    assert found.keys() == {"nhung/khung/", *units, *fields, *years}
    newest, year = found["nhung/khung/"], found["nhung/khung/nam/2023/"]
    assert (newest.title, newest.page, newest.total, newest.newest) == (
        "Gương điển hình tiên tiến",
        "guong/",
        2,
        (0, 1),
    )
    assert (year.title, year.page, year.newest) == ("Gương điển hình tiên tiến – Năm 2023", "nam/2023/", (1,))
    for url in ("nhung/khung/don-vi/van-phong/", "nhung/khung/nam/2027/"):
        empty = found[url]
        assert (empty.page, empty.total, empty.newest) == ("guong/", 0, ())


def test_without_days_in_the_registry_this_year_and_the_next_have_lists(
    catalogue_of: CatalogueOf, tmp_path: Path
) -> None:
    """And those that profiles are of."""
    catalogue = catalogue_of({"2023/a.md": PERSON})
    sets = {
        name: criteria.model_copy(update={"validity": ALWAYS})
        for name, criteria in catalogue.registry.criteria_sets.items()
    }
    registry = dataclasses.replace(catalogue.registry, criteria_sets=sets)
    found = planned(dataclasses.replace(catalogue, registry=registry), tmp_path)
    assert [each.group for each in found.values() if each.facet == "nam"] == ["2027", "2026", "2023"]


def test_a_list_holds_the_newest_only(
    catalogue_of: CatalogueOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says of how many."""
    monkeypatch.setattr(lists, "MOST", 2)
    stories: Mapping[str, str] = {f"2023/n{number}.md": story for number, story in enumerate(people(3))}
    newest = planned(catalogue_of(stories), tmp_path)["nhung/khung/"]
    assert (newest.total, newest.newest) == (3, (0, 1))


def test_nothing_that_waits_is_in_a_list(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    """Not even in the preview, which shows drafts elsewhere."""
    found = planned(catalogue_of({"2023/a.md": PERSON, **DRAFTS}, preview=True), tmp_path)
    assert {each.total for each in found.values()} == {0, 1}
