"""Every page of the site: which there are, who paints each, and how it is written. Pages are drawn in parallel."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import escape

from guongsang.checks.rules import all_rules
from guongsang.site import data_page, embed_page, home_page, list_pages, profile_page, rule_page, search_page
from guongsang.site.frame import Frame, base_of, mark_section
from guongsang.site.paging import pages_of
from guongsang.site.share_cards.tags import image_for, share_tags
from guongsang.site.statistics import page as statistics_page
from guongsang.site.templates import template
from guongsang.site.workshop import ALL, FoundUnder, Fragment, Job, Workshop
from guongsang.stories.addresses import PROFILES, RULES_FOLDER
from guongsang.stories.model import Kind
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from guongsang.stories.problem import Problem
    from guongsang.stories.story_file import StoryFile

_PAINTERS: dict[str, Callable[[Workshop, Job], Fragment]] = {
    "profile": profile_page.paint_profile,
    "notice": profile_page.paint_notice,
    "home": home_page.paint_home,
    "all": list_pages.paint_all,
    "group": list_pages.paint_group,
    "facet": list_pages.paint_facet,
    "search": search_page.paint_search,
    "data": data_page.paint_data,
    "statistics": statistics_page.paint_statistics,
    "embed": embed_page.paint_embedding,
    "rule": rule_page.paint_rule,
}


def plan_pages(workshop: Workshop, *, rules: bool) -> list[Job]:
    """List every page of the catalogue, profiles first because they take longest; those of the rules if wanted."""
    catalogue, size = workshop.catalogue, workshop.settings.page_size
    jobs = [Job("profile", summary.url, position) for position, summary in enumerate(catalogue.shown)]
    jobs += [Job("home", "", None), Job("search", search_page.SEARCHING.url, None)]
    jobs += [Job("data", data_page.OPEN_DATA.url, None), Job("statistics", statistics_page.STATISTICS_PAGE.url, None)]
    jobs.append(Job("embed", embed_page.EMBEDDING.url, None))
    jobs += [Job("all", page.url, page) for page in pages_of(ALL.url, len(catalogue.shown), size)]
    for facet in catalogue.facets:
        jobs.append(Job("facet", facet.url, facet.id))
        for index, group in enumerate(facet.groups):
            jobs += [
                Job("group", page.url, (facet.id, index, page))
                for page in pages_of(group.url, len(group.members), size)
            ]
    if rules:
        jobs += [Job("rule", rule_page.rule_url(rule), code) for code, rule in all_rules().items()]
    jobs += [Job("notice", summary.url, index) for index, (summary, _) in enumerate(catalogue.annulled)]
    return jobs


def draw_page(workshop: Workshop, job: Job) -> FoundUnder | None:
    """Draw one page and write it; return what the search index needs of it."""
    painted = _PAINTERS[job.kind](workshop, job)
    base = base_of(job.url)
    full_title = f"{painted.title} – {workshop.site.name}" if painted.title else workshop.site.name
    head_html = template(workshop.templates, "head.html").render(
        head=painted.head, base=base, site=workshop.site
    ) + share_tags(
        workshop.site,
        workshop.templates,
        kind=_open_graph_kind(workshop, job),
        title=painted.title,
        description=painted.head.description,
        address=painted.head.canonical,
        image=image_for(workshop.shared, job.url),
    )
    is_root = job.url == ("" if painted.section == home_page.SECTION else f"{painted.section}/")
    frame = _frame(workshop.frames[job.url.count("/")], painted.section, is_root=is_root)
    page = frame.fill(title=str(escape(full_title)), head=head_html, content=painted.content)
    _write(f"{workshop.out}/{job.url}", "index.html", page)
    for address, content in painted.files.items():
        folder, _, name = address.rpartition("/")
        _write(f"{workshop.out}/{folder}/", name, content)
    return painted.found_under


def _open_graph_kind(workshop: Workshop, job: Job) -> str:
    """Return what Open Graph calls a page: the profile of a person, an article, or a part of a website."""
    if job.kind != "profile":
        return "website"
    return "profile" if workshop.catalogue.shown[job.data].kind is Kind.PERSON else "article"


def draw_trouble(workshop: Workshop, place: StoryFile, problems: Sequence[Problem], *, rules: bool) -> None:
    """Write, in the preview only, what keeps a profile from being shown at the address where it will stand."""
    file = workshop.stories.label(place.file)
    own = [problem for problem in problems if problem.file == file and problem.severity is Severity.ERROR]
    shown = own or [problem for problem in problems if problem.severity is Severity.ERROR]
    content = template(workshop.templates, "trouble.html").render(
        file=file, problems=shown, own=bool(own), rules=f"{base_of(place.url)}{RULES_FOLDER}/" if rules else ""
    )
    frame = _frame(workshop.frames[place.url.count("/")], PROFILES, is_root=False)
    head = '<meta name="robots" content="noindex">'
    page = frame.fill(title=str(escape(f"Cần sửa: {file}")), head=head, content=content)
    _write(f"{workshop.out}/{place.url}", "index.html", page)


def redirect_page(workshop: Workshop, alias: str, url: str) -> tuple[str, str]:
    """Return the file and text of a page that leads from a former address to the present one."""
    path = alias.lstrip("/")
    file = (
        path + "index.html"
        if path.endswith("/")
        else path
        if path.endswith((".html", ".htm"))
        else f"{path}/index.html"
    )
    target = "../" * file.count("/") + url
    html = template(workshop.templates, "redirect.html").render(target=target, canonical=workshop.site.url + url)
    return file, html


def _write(folder: str, name: str, content: bytes) -> None:
    """Write a file of a page; plain calls, because this happens for every page of the site and Path costs as much again."""
    try:
        os.mkdir(folder)  # noqa: PTH102 - see above
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - see above
    # A buffer as large as the file: nothing is asked about it, and it is written at once.
    with open(f"{folder}{name}", "wb", buffering=len(content)) as file:  # noqa: PTH123 - see above
        file.write(content)


@lru_cache(maxsize=64)
def _frame(frame: Frame, section: str, *, is_root: bool) -> Frame:
    return mark_section(frame, section, is_root=is_root)
