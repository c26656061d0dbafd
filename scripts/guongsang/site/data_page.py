"""The page about the open data: which files there are, on what terms, and what every key and column means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.feeds.writing import site_feeds
from guongsang.site.frame import base_of
from guongsang.site.linked_data import breadcrumbs, dataset, graph
from guongsang.site.open_data.dictionary import BETWEEN, columns, keys
from guongsang.site.open_data.files import ALL_CSV, ALL_JSON, ALL_SCHEMA, ONE_SCHEMA
from guongsang.site.own_assets import address
from guongsang.site.templates import template
from guongsang.site.views import Link
from guongsang.site.workshop import HOME, Fragment, Head, Job, Workshop
from guongsang.stories.addresses import DATA

if TYPE_CHECKING:
    from guongsang.site.workshop import Alternate

OPEN_DATA = Link("Dữ liệu mở", f"{DATA}/")

_SHEET = "assets/guongsang/dictionary.css"
_ABOUT = "Dữ liệu của mọi hồ sơ đã công bố, cho máy đọc và cho bảng tính: tệp tải về, giấy phép, từ điển dữ liệu."


def paint_data(workshop: Workshop, job: Job) -> Fragment:
    """Paint the page."""
    catalogue, site, licence = workshop.catalogue, workshop.site, workshop.settings.licence
    public = [summary for summary in catalogue.shown if summary.is_public(workshop.today)]
    updated = max((summary.updated for summary in public), default=None)
    crumbs = [HOME, OPEN_DATA]
    feeds: tuple[Alternate, ...] = site_feeds()
    content = template(workshop.templates, "data.html").render(
        site=site,
        base=base_of(job.url),
        title=OPEN_DATA.name,
        about=_ABOUT,
        crumbs=crumbs,
        total=len(public),
        samples=sum(summary.is_sample for summary in public),
        files={"json": ALL_JSON, "csv": ALL_CSV, "schema": ALL_SCHEMA, "one_schema": ONE_SCHEMA},
        licence=licence,
        feeds=feeds,
        example=public[0].url if public else "",
        keys=list(keys()),
        columns=columns(),
        between=BETWEEN.strip(),
    )
    files = {site.url + ALL_JSON: "application/json", site.url + ALL_CSV: "text/csv"}
    data = graph(
        dataset(OPEN_DATA.name, _ABOUT, site.url + job.url, files, site.agency.name, licence, updated),
        breadcrumbs(crumbs, site.url),
    )
    sheets = (address(workshop.templates, _SHEET),)
    head = Head(_ABOUT, site.url + job.url, data=data, alternates=feeds, sheets=sheets)
    return Fragment(OPEN_DATA.name, head, DATA, content)
