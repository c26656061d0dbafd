"""The page that searches: what can be found and how; the results are drawn by the browser."""

from __future__ import annotations

from urllib.parse import urlencode

from guongsang import vietnamese
from guongsang.site.frame import base_of
from guongsang.site.linked_data import breadcrumbs, graph, page
from guongsang.site.script_modules import early
from guongsang.site.templates import template
from guongsang.site.views import Link
from guongsang.site.workshop import HOME, Fragment, Head, Job, Workshop, browse_by, filters_of
from guongsang.stories.addresses import SEARCH

SEARCHING = Link("Tìm kiếm", f"{SEARCH}/")


def paint_search(workshop: Workshop, job: Job) -> Fragment:
    """Paint the page that searches."""
    catalogue = workshop.catalogue
    shown = [summary for summary in catalogue.shown if summary.is_public(workshop.today)]
    content = template(workshop.templates, "search.html").render(
        base=base_of(job.url),
        title=SEARCHING.name,
        crumbs=[HOME, SEARCHING],
        total=len(shown),
        filters=filters_of(workshop),
        names=[_example(query) for query in (shown[0].name, vietnamese.fold(shown[0].name))] if shown else [],
        browse=browse_by(catalogue),
    )
    # Every query has an address of its own, but to search engines all are this page: its canonical address says so.
    address = workshop.site.url + job.url
    data = graph(page("SearchResultsPage", SEARCHING.name, address), breadcrumbs([HOME, SEARCHING], workshop.site.url))
    head = Head(
        "Tìm gương điển hình tiên tiến.",
        address,
        data=data,
        early=early(workshop.templates) if shown else None,
    )
    return Fragment(SEARCHING.name, head, SEARCH, content)


def _example(query: str) -> Link:
    """Return a query and the address, on the page itself, of what it finds."""
    return Link(query, f"?{urlencode({'q': query})}")
