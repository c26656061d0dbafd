"""The home page: featured and newest profiles, and the ways to all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.options_file import CONFIG_FILE
from guongsang.site.feeds.writing import site_feeds
from guongsang.site.frame import base_of
from guongsang.site.linked_data import graph, website
from guongsang.site.templates import template
from guongsang.site.workshop import Fragment, Head, Job, Workshop, cards_of, counts_of, featured_cards
from guongsang.stories.addresses import FacetId
from guongsang.stories.model import Kind

if TYPE_CHECKING:
    from guongsang.checks.examining.inspection import Inspection
    from guongsang.settings import Settings
    from guongsang.site.catalogue import Catalogue

SECTION = "trang-chu"

_FEATURED = 3
_NEWEST = 9


def paint_home(workshop: Workshop, _: Job) -> Fragment:
    """Paint the home page."""
    catalogue = workshop.catalogue
    base = base_of("")
    featured = featured_positions(workshop)
    newest = [position for position in range(len(catalogue.shown)) if position not in featured][:_NEWEST]
    people = sum(summary.kind is Kind.PERSON for summary in catalogue.shown)
    content = template(workshop.templates, "home.html").render(
        site=workshop.site,
        base=base,
        featured=featured_cards(workshop, featured, base),
        newest=cards_of(workshop, newest, base),
        # Of the notes, which stand on each facet's own page, a ceremony's is its day.
        years=_facet(catalogue, FacetId.YEAR),
        units=_facet(catalogue, FacetId.UNIT),
        fields=_facet(catalogue, FacetId.FIELD),
        ceremonies=_facet(catalogue, FacetId.CEREMONY, notes=True),
        totals={
            "profiles": len(catalogue.shown),
            "individuals": people,
            "collectives": len(catalogue.shown) - people,
            "awards": sum(len(summary.awards) for summary in catalogue.shown),
            "units": len(catalogue.facet(FacetId.UNIT).groups),
        },
    )
    site = workshop.site
    data = graph(website(site.name, site.url, site.tagline, site.agency))
    head = Head(site.tagline or site.name, site.url, data=data, alternates=site_feeds())
    return Fragment("", head, SECTION, content)


def _facet(catalogue: Catalogue, facet_id: FacetId, *, notes: bool = False) -> dict[str, Any]:
    """Return the address of a facet's page and its groups."""
    facet = catalogue.facet(facet_id)
    return {"url": facet.url, "groups": counts_of(facet, notes=notes)}


def featured_positions(workshop: Workshop) -> list[int]:
    """Return the profiles chosen in mkdocs.yml, or else those of the last two years with the highest awards."""
    catalogue = workshop.catalogue
    places = {
        f"{summary.place.year}/{summary.place.slug}": position for position, summary in enumerate(catalogue.shown)
    }
    chosen = [places[name] for name in workshop.settings.featured if name in places]
    if chosen or not catalogue.shown:
        return chosen[:_FEATURED]
    latest = max(summary.place.year for summary in catalogue.shown)
    ranks = catalogue.registry.awards
    recent = [
        (min(ranks[award].rank for award in summary.awards), position)
        for position, summary in enumerate(catalogue.shown)
        if summary.awards and summary.place.year >= latest - 1
    ]
    return [position for _, position in sorted(recent)[:_FEATURED]]


def unknown_featured(settings: Settings, inspection: Inspection) -> list[Phrase]:
    """Say of each profile that is to stand first, and is not there at all, which one may be meant."""
    places = [*(profile.summary.place for profile in inspection.stories), *inspection.broken]
    known = [f"{place.year}/{place.slug}" for place in places]
    said = []
    for name in settings.featured:
        if name not in known:
            near = vietnamese.nearest(name, known)
            said.append(
                Phrase(
                    f"{CONFIG_FILE}: featured ghi «{name}», không có hồ sơ nào như vậy."
                    + (f" Có phải là «{near[0]}»?" if near else " Viết <năm>/<tên tệp>, ví dụ 2023/giang-thi-my."),
                    f"{CONFIG_FILE}: featured names “{name}”, and there is no such profile."
                    + (f" Did you mean “{near[0]}”?" if near else " Write <year>/<file name>, such as 2023/x."),
                )
            )
    return said
