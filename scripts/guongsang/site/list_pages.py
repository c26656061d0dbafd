"""Lists of profiles in pages: all of them, those of one group, and the pages that lead to a facet's groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from guongsang import vietnamese
from guongsang.site.feeds.writing import group_feeds, site_feeds
from guongsang.site.frame import base_of
from guongsang.site.linked_data import breadcrumbs, collection, graph
from guongsang.site.paging import PageOf, pager
from guongsang.site.script_modules import WIDE, early
from guongsang.site.templates import template
from guongsang.site.views import Link
from guongsang.site.workshop import (
    ALL,
    HOME,
    Alternate,
    Fragment,
    Head,
    Job,
    Workshop,
    browse_by,
    cards_of,
    counts_of,
    filters_of,
    shortened,
)
from guongsang.stories.addresses import PROFILES, FacetId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guongsang.site.catalogue import Group


@dataclass(frozen=True, slots=True)
class _Listing:
    """A list of profiles, of which every page shows a part; `url` is that of its first page."""

    url: str
    section: str
    crumbs: list[Link]
    intro: str
    positions: Sequence[int]
    facts: Sequence[dict[str, str]] = ()
    browse: Sequence[dict[str, Any]] = ()
    filters: Sequence[str] = ()
    feeds: tuple[Alternate, ...] = ()


def paint_all(workshop: Workshop, job: Job) -> Fragment:
    """Paint one page of the list of all profiles; the first also shows the other ways to browse."""
    page: PageOf = job.data
    catalogue = workshop.catalogue
    listing = _Listing(
        url=ALL.url,
        section=PROFILES,
        crumbs=[HOME, ALL],
        intro="Toàn bộ tập thể, cá nhân được ghi nhận là điển hình tiên tiến, mới công bố xếp trước.",
        positions=range(len(catalogue.shown)),
        browse=browse_by(catalogue) if page.number == 1 else [],
        filters=filters_of(workshop),
        feeds=site_feeds(),
    )
    return _list(workshop, job.url, page, listing)


def paint_group(workshop: Workshop, job: Job) -> Fragment:
    """Paint one page of the profiles of a group, such as a year or a ceremony."""
    facet_id, index, page = job.data
    facet = workshop.catalogue.facet(facet_id)
    group: Group = facet.groups[index]
    facts: list[dict[str, str]] = []
    intro = group.note
    if facet.id is FacetId.CEREMONY:
        ceremony = workshop.catalogue.registry.ceremonies[group.id]
        facts = [{"label": "Thời gian", "value": vietnamese.date_text(ceremony.date).capitalize()}]
        if ceremony.venue:
            facts.append({"label": "Địa điểm", "value": ceremony.venue})
        if ceremony.host:
            facts.append({"label": "Đơn vị tổ chức", "value": ceremony.host})
        intro = ceremony.description
    listing = _Listing(
        url=group.url,
        section=facet_id,
        crumbs=[HOME, Link(facet.title, facet.url), Link(group.name, group.url)],
        intro=intro,
        positions=group.members,
        facts=facts,
        feeds=group_feeds(group),
    )
    return _list(workshop, job.url, page, listing)


def _list(workshop: Workshop, url: str, page: PageOf, listing: _Listing) -> Fragment:
    base = base_of(url)
    title, crumbs = listing.crumbs[-1].name, listing.crumbs
    if page.number > 1:
        crumbs = [*crumbs, Link(f"Trang {page.number}", url)]
    row = pager(listing.url, page)
    total = len(listing.positions)
    content = template(workshop.templates, "listing.html").render(
        site=workshop.site,
        base=base,
        title=title,
        intro=listing.intro,
        crumbs=crumbs,
        facts=listing.facts,
        cards=cards_of(workshop, listing.positions[page.start : page.stop], base),
        total=total,
        pager=row,
        browse=listing.browse,
        filters=listing.filters,
        feeds=listing.feeds,
    )
    described = listing.intro or f"{title}: {total} hồ sơ điển hình tiên tiến."
    address = workshop.site.url + url
    shown = [workshop.catalogue.shown[position] for position in listing.positions[page.start : page.stop]]
    items = [Link(summary.name, summary.url) for summary in shown]
    described_list = collection(title, address, items, site_url=workshop.site.url, total=total, first=page.start + 1)
    head = Head(
        shortened(described if page.number == 1 else f"{described} Trang {page.number}."),
        address,
        previous=row["previous"],
        next=row["next"],
        early=early(workshop.templates, WIDE) if listing.filters else None,
        data=graph(described_list, breadcrumbs(crumbs, workshop.site.url)),
        alternates=listing.feeds,
    )
    full_title = title if page.number == 1 else f"{title} (trang {page.number})"
    return Fragment(full_title, head, listing.section, content)


def paint_facet(workshop: Workshop, job: Job) -> Fragment:
    """Paint the page that leads to the groups of a facet."""
    facet = workshop.catalogue.facet(job.data)
    crumbs = [HOME, Link(facet.title, facet.url)]
    content = template(workshop.templates, "values.html").render(
        site=workshop.site,
        base=base_of(job.url),
        title=facet.title,
        intro=facet.intro,
        crumbs=crumbs,
        values=counts_of(facet, notes=True),
        style=facet.style,
    )
    address, items = workshop.site.url + job.url, [Link(group.name, group.url) for group in facet.groups]
    data = graph(
        collection(facet.title, address, items, site_url=workshop.site.url, total=len(items)),
        breadcrumbs(crumbs, workshop.site.url),
    )
    return Fragment(facet.title, Head(facet.intro, address, data=data), facet.id, content)
