"""Which lists of profiles other sites can show: the newest of all, of a unit, of a field, of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang import vietnamese
from guongsang.site.workshop import ALL
from guongsang.stories.addresses import FRAMES, FacetId, group_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.site.workshop import Workshop

MOST: Final = 12
"""Profiles in a list; who wants more of them follows the link to all."""

USUAL: Final = 5
"""Profiles that are shown when nobody says how many."""

SUBJECT: Final = "Gương điển hình tiên tiến"


class EmbeddedList(NamedTuple):
    """A list, as a page for an `<iframe>` with its data beside it: its facet and the id of its group (both empty for all profiles), its name, the page with all of it.

    `total` profiles of it are public; `newest` are the positions of those that are shown, newest first.
    """

    facet: str
    group: str
    name: str
    page: str
    total: int
    newest: tuple[int, ...]

    @property
    def url(self) -> str:
        """Where it lies, below the site's root."""
        return f"{FRAMES}/{group_url(FacetId(self.facet), self.group) if self.facet else ''}"

    @property
    def title(self) -> str:
        """What stands above it."""
        return f"{SUBJECT} – {self.name}" if self.facet else SUBJECT


def plan_lists(workshop: Workshop) -> Iterator[EmbeddedList]:
    """Yield every list. Of what is not public yet nothing stands in any.

    Those without a profile have their lists too: a portal that shows one must not show an error page when the only
    profile in it is withdrawn, and may show a year's before the first is published.
    """
    catalogue, registry = workshop.catalogue, workshop.catalogue.registry
    yield _list(workshop, "", "", "Mới công bố", tuple(range(len(catalogue.shown))))
    names = [(FacetId.UNIT, unit.id, unit.name) for unit in registry.units.values()]
    fields = sorted(registry.fields.values(), key=lambda field: vietnamese.sort_key(field.name))
    names += [(FacetId.FIELD, field.id, field.name) for field in fields]
    names += [(FacetId.YEAR, str(year), f"Năm {year}") for year in _years(workshop)]
    for facet, group, name in names:
        yield _list(workshop, facet, group, name, catalogue.members.get((facet, group), ()))


def _years(workshop: Workshop) -> list[int]:
    """Return the years that have a list, the latest first: from the first with criteria to the next, and those shown.

    No profile is of a year without criteria, and these stay when profiles go.
    """
    this = workshop.today.year
    begun = [criteria.validity.since for criteria in workshop.catalogue.registry.criteria_sets.values()]
    first = min([this, *(since.year for since in begun if since)])
    shown = (summary.place.year for summary in workshop.catalogue.shown)
    return sorted({*range(first, this + 2), *shown}, reverse=True)


def _list(workshop: Workshop, facet: str, group: str, name: str, members: tuple[int, ...]) -> EmbeddedList:
    shown, today = workshop.catalogue.shown, workshop.today
    public = tuple(position for position in members if shown[position].is_public(today))
    # A group that nobody is in has no page.
    page = group_url(FacetId(facet), group) if facet and members else ALL.url
    return EmbeddedList(facet, group, name, page, len(public), public[:MOST])
