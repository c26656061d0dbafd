"""Every page of the site: which there are, and how each is drawn. Pages are drawn in parallel, each from values only."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup, escape

from guongsang import vietnamese
from guongsang.errors import ProblemsError
from guongsang.site.bodies import render_body
from guongsang.site.frame import Frame, base_of, mark_section
from guongsang.site.linked_data import breadcrumbs, graph, profile_data
from guongsang.site.listing import PageOf, pager, pages_of
from guongsang.site.photos import CARD_WIDTH, PAGE_WIDTH, PhotoFile, publish_photo
from guongsang.site.templates import template
from guongsang.site.views import Link, PhotoView, make_card, make_photo_view, make_profile
from guongsang.stories.model import Kind, Story
from guongsang.stories.reader import read_body

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from guongsang.settings import Settings
    from guongsang.site.catalogue import Catalogue, Facet, Group
    from guongsang.stories.model import Photo
    from guongsang.stories.summary import Summary

HOME = Link("Trang chủ", "")
ALL = Link("Gương điển hình", "guong/")
HOME_SECTION = "trang-chu"

_BASE = "\0"
"""Stands for the relative prefix in a card until the card is put on a page; no text can hold it."""

_FEATURED = 3
_NEWEST = 9
_BROWSED = 8
_DESCRIPTION = 160


@dataclass(frozen=True, slots=True)
class SiteName:
    """What templates know of the site as `site`."""

    name: str
    tagline: str
    agency: Any
    url: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """What drawing any page needs. `url` of the site ends in a slash, or is "/" when mkdocs.yml has no site_url."""

    site: SiteName
    settings: Settings
    catalogue: Catalogue
    frames: dict[int, Frame]
    templates: str
    stories: Path
    out: Path
    today: dt.date
    cards: tuple[bytes, ...] = ()


class Job(NamedTuple):
    """One page to draw: its kind, address, and what the kind needs."""

    kind: str
    url: str
    data: Any


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself in `<head>`."""

    description: str
    canonical: str
    previous: str | None = None
    next: str | None = None
    noindex: bool = False
    data: Markup | None = None


def plan_pages(workshop: Workshop) -> list[Job]:
    """List every page of the catalogue, profiles first because they take longest."""
    catalogue, size = workshop.catalogue, workshop.settings.page_size
    jobs = [Job("profile", summary.url, position) for position, summary in enumerate(catalogue.shown)]
    jobs.append(Job("home", "", None))
    jobs += [Job("all", page.url, page) for page in pages_of(ALL.url, len(catalogue.shown), size)]
    for facet in (*catalogue.facets, catalogue.ceremonies):
        jobs.append(Job("facet", facet.url, facet.id))
        for index, group in enumerate(facet.groups):
            jobs += [
                Job("group", page.url, (facet.id, index, page))
                for page in pages_of(group.url, len(group.members), size)
            ]
    jobs += [Job("notice", summary.url, index) for index, (summary, _) in enumerate(catalogue.annulled)]
    return jobs


def draw_card(workshop: Workshop, position: int) -> bytes:
    """Draw the card of one profile, once for all listings; UTF-8, which takes half the memory of text."""
    summary = workshop.catalogue.shown[position]
    photo = _photo(workshop, summary, summary.photo, CARD_WIDTH) if summary.photo else None
    card = make_card(summary, workshop.catalogue.registry, workshop.today, photo)
    return template(workshop.templates, "card.html").render(card=card, base=_BASE).encode()


def draw_page(workshop: Workshop, job: Job) -> None:
    """Draw one page and write it."""
    title, head, section, content = _PAINTERS[job.kind](workshop, job)
    base = base_of(job.url)
    head_html = template(workshop.templates, "head.html").render(head=head, base=base)
    is_root = job.url == ("" if section == HOME_SECTION else f"{section}/")
    frame = _frame(workshop.frames[job.url.count("/")], section, is_root=is_root)
    full_title = f"{title} – {workshop.site.name}" if title else workshop.site.name
    _write(f"{workshop.out}/{job.url}", frame.fill(title=str(escape(full_title)), head=head_html, content=content))


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


def _write(folder: str, page: bytes) -> None:
    """Write a page; plain calls, because this happens for every page of the site and Path costs as much again."""
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    with open(f"{folder}index.html", "wb") as file:  # noqa: PTH123
        file.write(page)


@lru_cache(maxsize=64)
def _frame(frame: Frame, section: str, *, is_root: bool) -> Frame:
    return mark_section(frame, section, is_root=is_root)


def _cards(workshop: Workshop, positions: Sequence[int], base: str) -> list[Markup]:
    return [Markup(workshop.cards[position].decode().replace(_BASE, base)) for position in positions]  # noqa: S704 - drawn by card.html


def _photo(workshop: Workshop, summary: Summary, photo: Photo, width: int) -> PhotoView:
    file = publish_photo(workshop.stories / summary.place.folder / photo.file, workshop.out, width)
    return make_photo_view(photo, file.url, file.width, file.height)


_Painted = tuple[str, Head, str, str]
"""What a painter returns: the title, the head, the section of the navigation, and the content."""


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
    search: bool = False


def _profile(workshop: Workshop, job: Job) -> _Painted:
    catalogue = workshop.catalogue
    summary = catalogue.shown[job.data]
    story = Story.model_validate_json(catalogue.records[job.data])
    base = base_of(job.url)
    photo = _photo(workshop, summary, story.photo, PAGE_WIDTH) if story.photo else None
    profile = make_profile(
        story,
        summary.place,
        catalogue.registry,
        workshop.today,
        body=_body(workshop, summary),
        photo=photo,
        gallery=[_photo(workshop, summary, picture, PAGE_WIDTH) for picture in story.gallery],
        site_url=workshop.site.url,
    )
    crumbs = [HOME, ALL, Link(str(story.year), f"nam/{story.year}/"), Link(story.name, job.url)]
    related = catalogue.related(job.data)
    content = template(workshop.templates, "profile.html").render(
        site=workshop.site, base=base, profile=profile, crumbs=crumbs, related=_cards(workshop, related, base)
    )
    image = workshop.site.url + photo.src if photo else ""
    data = graph(profile_data(profile, workshop.site.agency.name, image), breadcrumbs(crumbs, workshop.site.url))
    public = summary.is_public(workshop.today)
    return (
        f"{story.name} ({story.year})",
        Head(story.summary, profile.canonical, noindex=not public, data=data),
        "guong",
        content,
    )


def _body(workshop: Workshop, summary: Summary) -> Markup:
    folder = workshop.stories / summary.place.folder

    def picture(name: str) -> PhotoFile | None:
        if not summary.place.has_folder or "/" in name or "\\" in name or name.startswith("."):
            return None
        file = folder / name
        try:
            return publish_photo(file, workshop.out, PAGE_WIDTH) if file.is_file() and not file.is_symlink() else None
        except (OSError, ValueError, ProblemsError):
            return None

    html = render_body(
        read_body(workshop.stories, summary.place),
        page_url=summary.url,
        file=summary.place.file,
        profiles=workshop.catalogue.addresses,
        photo=picture,
    )
    return Markup(html)  # noqa: S704 - render_body returns only what the allow-list lets through


def _home(workshop: Workshop, _: Job) -> _Painted:
    catalogue = workshop.catalogue
    base = base_of("")
    featured = _featured(workshop)
    newest = [position for position in range(len(catalogue.shown)) if position not in featured][:_NEWEST]
    people = sum(summary.kind is Kind.PERSON for summary in catalogue.shown)
    content = template(workshop.templates, "home.html").render(
        site=workshop.site,
        base=base,
        featured=_cards(workshop, featured, base),
        newest=_cards(workshop, newest, base),
        years=_counts(catalogue.facet("nam")),
        units=_counts(catalogue.facet("don-vi")),
        fields=_counts(catalogue.facet("linh-vuc")),
        ceremonies=_counts(catalogue.ceremonies),
        totals={
            "profiles": len(catalogue.shown),
            "individuals": people,
            "collectives": len(catalogue.shown) - people,
            "awards": sum(len(summary.awards) for summary in catalogue.shown),
            "units": len(catalogue.facet("don-vi").groups),
        },
    )
    data = graph({"@type": "WebSite", "name": workshop.site.name, "url": workshop.site.url, "inLanguage": "vi"})
    return "", Head(workshop.site.tagline or workshop.site.name, workshop.site.url, data=data), HOME_SECTION, content


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


def _all(workshop: Workshop, job: Job) -> _Painted:
    page: PageOf = job.data
    catalogue = workshop.catalogue
    browse = (
        [_browse(facet) for facet in (*catalogue.facets, catalogue.ceremonies) if facet.groups]
        if page.number == 1
        else []
    )
    listing = _Listing(
        url=ALL.url,
        section="guong",
        crumbs=[HOME, ALL],
        intro="Toàn bộ tập thể, cá nhân được ghi nhận là điển hình tiên tiến, mới công bố xếp trước.",
        positions=range(len(catalogue.shown)),
        browse=browse,
        search=True,
    )
    return _list(workshop, job.url, page, listing)


def _group(workshop: Workshop, job: Job) -> _Painted:
    facet_id, index, page = job.data
    facet = _facet(workshop.catalogue, facet_id)
    group: Group = facet.groups[index]
    facts: list[dict[str, str]] = []
    intro = group.note
    if facet_id == "hoi-nghi":
        ceremony = workshop.catalogue.registry.ceremonies[group.url.split("/")[1]]
        facts = [{"label": "Thời gian", "value": vietnamese.date_text(ceremony.date).capitalize()}]
        if ceremony.place:
            facts.append({"label": "Địa điểm", "value": ceremony.place})
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
    )
    return _list(workshop, job.url, page, listing)


def _list(workshop: Workshop, url: str, page: PageOf, listing: _Listing) -> _Painted:
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
        cards=_cards(workshop, listing.positions[page.start : page.stop], base),
        total=total,
        pager=row,
        browse=listing.browse,
        search=listing.search,
    )
    described = listing.intro or f"{title}: {total} hồ sơ điển hình tiên tiến."
    address = workshop.site.url + url
    head = Head(
        _shorten(described if page.number == 1 else f"{described} Trang {page.number}."),
        address,
        previous=row["previous"],
        next=row["next"],
        data=graph({"@type": "CollectionPage", "name": title, "url": address}, breadcrumbs(crumbs, workshop.site.url)),
    )
    return (title if page.number == 1 else f"{title} (trang {page.number})"), head, listing.section, content


def _facet_page(workshop: Workshop, job: Job) -> _Painted:
    facet = _facet(workshop.catalogue, job.data)
    crumbs = [HOME, Link(facet.title, facet.url)]
    content = template(workshop.templates, "values.html").render(
        site=workshop.site,
        base=base_of(job.url),
        title=facet.title,
        intro=facet.intro,
        crumbs=crumbs,
        values=_counts(facet),
        style=facet.style,
    )
    data = graph(
        {"@type": "CollectionPage", "name": facet.title, "url": workshop.site.url + job.url},
        breadcrumbs(crumbs, workshop.site.url),
    )
    return facet.title, Head(facet.intro, workshop.site.url + job.url, data=data), facet.id, content


def _notice(workshop: Workshop, job: Job) -> _Painted:
    summary, record = workshop.catalogue.annulled[job.data]
    story = Story.model_validate_json(record)
    decision = story.publication.decision
    crumbs = [HOME, ALL, Link("Việc ghi nhận đã bị hủy bỏ", job.url)]
    content = template(workshop.templates, "notice.html").render(
        site=workshop.site,
        base=base_of(job.url),
        year=summary.place.year,
        decision={"number": decision.number, "date": vietnamese.date_text(decision.date)} if decision else None,
        date=vietnamese.date_text(summary.date),
        crumbs=crumbs,
    )
    head = Head("Việc ghi nhận tại địa chỉ này đã bị hủy bỏ.", workshop.site.url + job.url, noindex=True)
    return crumbs[-1].name, head, "guong", content


def _facet(catalogue: Catalogue, name: str) -> Facet:
    return catalogue.ceremonies if name == catalogue.ceremonies.id else catalogue.facet(name)


def _counts(facet: Facet) -> list[dict[str, Any]]:
    return [
        {"name": group.name, "url": group.url, "count": len(group.members), "note": group.note}
        for group in facet.groups
    ]


def _browse(facet: Facet) -> dict[str, Any]:
    """Return a facet's largest groups, in the facet's own order, and the way to the rest."""
    largest = sorted(range(len(facet.groups)), key=lambda index: -len(facet.groups[index].members))[:_BROWSED]
    kept = set(range(len(facet.groups))) if facet.style == "letters" else set(largest)
    items = [dict(count, note="") for index, count in enumerate(_counts(facet)) if index in kept]
    return {"title": facet.title, "url": facet.url, "items": items}


def _shorten(text: str) -> str:
    return text if len(text) <= _DESCRIPTION else text[: _DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"


_PAINTERS = {"profile": _profile, "home": _home, "all": _all, "group": _group, "facet": _facet_page, "notice": _notice}
