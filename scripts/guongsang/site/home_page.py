"""The home page: featured and newest profiles, and the ways to all others."""

from __future__ import annotations

from guongsang.site.frame import base_of
from guongsang.site.linked_data import graph
from guongsang.site.templates import template
from guongsang.site.workshop import Head, Job, Painted, Workshop, cards_of, counts_of
from guongsang.stories.model import Kind

SECTION = "trang-chu"

_FEATURED = 3
_NEWEST = 9


def paint_home(workshop: Workshop, _: Job) -> Painted:
    """Paint the home page."""
    catalogue = workshop.catalogue
    base = base_of("")
    featured = _featured(workshop)
    newest = [position for position in range(len(catalogue.shown)) if position not in featured][:_NEWEST]
    people = sum(summary.kind is Kind.PERSON for summary in catalogue.shown)
    content = template(workshop.templates, "home.html").render(
        site=workshop.site,
        base=base,
        featured=cards_of(workshop, featured, base),
        newest=cards_of(workshop, newest, base),
        years=counts_of(catalogue.facet("nam")),
        units=counts_of(catalogue.facet("don-vi")),
        fields=counts_of(catalogue.facet("linh-vuc")),
        ceremonies=counts_of(catalogue.ceremonies),
        totals={
            "profiles": len(catalogue.shown),
            "individuals": people,
            "collectives": len(catalogue.shown) - people,
            "awards": sum(len(summary.awards) for summary in catalogue.shown),
            "units": len(catalogue.facet("don-vi").groups),
        },
    )
    data = graph({"@type": "WebSite", "name": workshop.site.name, "url": workshop.site.url, "inLanguage": "vi"})
    return "", Head(workshop.site.tagline or workshop.site.name, workshop.site.url, data=data), SECTION, content


def _featured(workshop: Workshop) -> list[int]:
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
