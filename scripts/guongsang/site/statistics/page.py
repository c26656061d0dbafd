"""The page with the statistics: headline figures, and each table with its chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from guongsang.site.frame import base_of
from guongsang.site.linked_data import breadcrumbs, dataset, graph
from guongsang.site.own_assets import address
from guongsang.site.statistics.charts import draw_chart, drawn_rows
from guongsang.site.statistics.figures import statistics_of
from guongsang.site.statistics.files import table_file
from guongsang.site.templates import template
from guongsang.site.views import Link
from guongsang.site.workshop import HOME, Fragment, Head, Job, Workshop
from guongsang.stories.addresses import STATISTICS
from guongsang.stories.evidence import percent_text
from guongsang.vietnamese import date_text, number_text

if TYPE_CHECKING:
    from guongsang.site.statistics.figures import Statistics, Table

STATISTICS_PAGE = Link("Thống kê", f"{STATISTICS}/")

_ABOUT = "Số hồ sơ đã công bố theo năm, đơn vị, lĩnh vực, loại và cấp khen thưởng; đơn vị nào phải có điển hình thì đã có chưa."
_SHEET = "assets/guongsang/statistics.css"


def paint_statistics(workshop: Workshop, job: Job) -> Fragment:
    """Paint the page."""
    site = workshop.site
    statistics = statistics_of(workshop.catalogue, workshop.today)
    crumbs = [HOME, STATISTICS_PAGE]
    content = template(workshop.templates, "statistics.html").render(
        base=base_of(job.url),
        title=STATISTICS_PAGE.name,
        about=_ABOUT,
        crumbs=crumbs,
        today=date_text(workshop.today),
        samples=number_text(statistics.samples),
        has_samples=statistics.samples > 0,
        totals=_totals(statistics),
        tables=[_table(table) for table in statistics.tables] if statistics.profiles else [],
    )
    files = {site.url + table_file(table): "text/csv" for table in statistics.tables}
    licence = workshop.settings.licence
    data = graph(
        dataset(STATISTICS_PAGE.name, _ABOUT, site.url + job.url, files, site.agency.name, licence, statistics.updated),
        breadcrumbs(crumbs, site.url),
    )
    head = Head(_ABOUT, site.url + job.url, data=data, sheets=(address(workshop.templates, _SHEET),))
    return Fragment(STATISTICS_PAGE.name, head, STATISTICS, content)


def _totals(statistics: Statistics) -> list[tuple[str, str]]:
    """Return the headline figures, each with what it counts."""
    first, last = statistics.first_year, statistics.last_year
    figures = [
        (statistics.profiles, "hồ sơ"),
        (statistics.people, "cá nhân"),
        (statistics.collectives, "tập thể"),
        (statistics.awards, "lượt khen thưởng"),
        (statistics.units, "đơn vị có hồ sơ"),
    ]
    shown = [(number_text(number), label) for number, label in figures]
    if first is not None:
        shown.append((str(first) if first == last else f"{first}–{last}", "năm ghi nhận"))
    return shown


def _table(table: Table) -> dict[str, Any]:
    """Return what the template shows of a table."""
    return {
        "id": table.id,
        "title": table.title,
        "caption": table.caption,
        "heading": table.heading,
        "columns": table.columns,
        "share": table.share,
        "shape": table.shape,
        "names": table.names if len(table.names) > 1 else (),
        "note": table.note,
        "file": table_file(table),
        "chart": draw_chart(table) if any(map(table.amount, table.rows)) else "",
        "left_out": len(table.rows) - len(drawn_rows(table)),
        "drawn": len(drawn_rows(table)),
        "rows": [
            {
                "name": row.name,
                "url": row.url,
                "numbers": [number_text(number) for number in row.numbers],
                "share": percent_text(row.share),
            }
            for row in table.rows
        ],
    }
