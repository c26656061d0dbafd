"""The page for webmasters: how another site shows a list of profiles, with snippets to copy."""

from __future__ import annotations

from guongsang.site.embedding.lists import MOST, USUAL, EmbeddedList, plan_lists
from guongsang.site.embedding.snippets import FRAME_BASE, FRAME_STEP, SCRIPT, element_snippet, frame_snippet
from guongsang.site.frame import base_of
from guongsang.site.linked_data import breadcrumbs, graph, page
from guongsang.site.templates import template
from guongsang.site.views import Link
from guongsang.site.workshop import HOME, Fragment, Head, Job, Workshop
from guongsang.stories.addresses import EMBED, FRAMES, FacetId

EMBEDDING = Link("Nhúng hồ sơ", f"{EMBED}/")

_ABOUT = "Đưa danh sách điển hình tiên tiến vào cổng thông tin của cơ quan, đơn vị: chép một đoạn mã, dán một lần."
_GROUPS = {FacetId.UNIT: "Đơn vị", FacetId.FIELD: "Lĩnh vực", FacetId.YEAR: "Năm"}


def paint_embedding(workshop: Workshop, job: Job) -> Fragment:
    """Paint the page."""
    site = workshop.site
    newest, *others = plan_lists(workshop)
    groups: dict[str, list[EmbeddedList]] = {
        label: [each for each in others if each.facet == facet and each.total] for facet, label in _GROUPS.items()
    }
    crumbs = [HOME, EMBEDDING]
    content = template(workshop.templates, "embed.html").render(
        site=site,
        base=base_of(job.url),
        title=EMBEDDING.name,
        about=_ABOUT,
        crumbs=crumbs,
        newest=newest,
        groups=groups,
        most=MOST,
        usual=USUAL,
        script=SCRIPT,
        frames=f"{FRAMES}/",
        height=(FRAME_BASE, FRAME_STEP),
        element=element_snippet(site, newest),
        frame=frame_snippet(site, newest),
        example=next((each for each in others if each.total), newest),
    )
    address = site.url + job.url
    data = graph(page("WebPage", EMBEDDING.name, address), breadcrumbs(crumbs, site.url))
    return Fragment(EMBEDDING.name, Head(_ABOUT, address, data=data), EMBED, content)
