"""The page of one profile, and the notice at the address of one annulled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from guongsang import vietnamese
from guongsang.site.bodies import render_body
from guongsang.site.embedding import oembed
from guongsang.site.frame import base_of
from guongsang.site.linked_data import breadcrumbs, graph, profile_data, profile_page
from guongsang.site.open_data.files import BESIDE, one_file
from guongsang.site.open_data.record import make_record
from guongsang.site.pictures.cuts import STORY
from guongsang.site.pictures.publishing import photo_beside
from guongsang.site.search_index.build import write_text
from guongsang.site.search_index.texts import text_of
from guongsang.site.templates import template
from guongsang.site.views import Link, Profile, make_profile
from guongsang.site.workshop import (
    ALL,
    HOME,
    Alternate,
    FoundUnder,
    Fragment,
    Head,
    Job,
    Workshop,
    cards_of,
    gallery_photo,
    lead_photo,
)
from guongsang.stories.addresses import PROFILES, FacetId, group_url
from guongsang.stories.consented import published_story
from guongsang.stories.model import ConsentScope, Story
from guongsang.stories.reader import read_body

if TYPE_CHECKING:
    from guongsang.site.pictures.cuts import Series
    from guongsang.stories.summary import Summary


def paint_profile(workshop: Workshop, job: Job) -> Fragment:
    """Paint a profile's page."""
    catalogue = workshop.catalogue
    summary = catalogue.shown[job.data]
    story = published_story(catalogue.records[job.data])
    base = base_of(job.url)
    photo = lead_photo(workshop, summary, story.photo) if story.photo else None
    gallery = [gallery_photo(workshop, summary, picture) for picture in story.gallery]
    profile = make_profile(
        story,
        summary.place,
        catalogue.registry,
        workshop.today,
        body=_body(workshop, summary, pictured=story.covers(ConsentScope.PORTRAIT)),
        photo=photo,
        gallery=gallery,
        site_url=workshop.site.url,
    )
    crumbs = [HOME, ALL, Link(str(story.year), group_url(FacetId.YEAR, story.year)), Link(story.name, job.url)]
    related = catalogue.related(job.data)
    content = template(workshop.templates, "profile.html").render(
        site=workshop.site, base=base, profile=profile, crumbs=crumbs, related=cards_of(workshop, related, base)
    )
    image = workshop.site.url + photo.src if photo else ""
    data = graph(
        profile_data(profile, workshop.site.agency.name, image),
        profile_page(profile, summary.date, summary.updated, workshop.settings.licence),
        breadcrumbs(crumbs, workshop.site.url),
    )
    head = Head(story.summary, profile.canonical, data=data)
    title = f"{story.name} ({story.year})"
    if not summary.is_public(workshop.today):
        return Fragment(title, replace(head, noindex=True), PROFILES, content)
    record = make_record(
        story,
        summary,
        catalogue.registry,
        photo=photo,
        gallery=gallery,
        body=profile.body,
        site_url=workshop.site.url,
    )
    told = oembed.oembed_title(title, sample=summary.is_sample)
    head = replace(
        head,
        alternates=(Alternate("application/json", "Dữ liệu của hồ sơ", f"{job.url}{BESIDE}"),),
        oembed=Alternate(oembed.TYPE, told, oembed.oembed_url(job.url)),
    )
    files = {
        f"{job.url}{BESIDE}": one_file(record, workshop.settings, workshop.site.url),
        oembed.oembed_url(job.url): oembed.oembed_file(workshop.site, told, workshop.shared.get(job.url)),
    }
    return Fragment(title, head, PROFILES, content, _found_under(workshop, profile), files)


def _found_under(workshop: Workshop, profile: Profile) -> FoundUnder:
    """Gather what a search finds a profile by: nothing that its page does not show."""
    about = [
        profile.kind_label,
        profile.post,
        profile.unit.name,
        profile.year.name,
        *(field.name for field in profile.fields),
    ]
    about += [place.name for place in (profile.locality, profile.ceremony) if place]
    for award in profile.awards:
        about += [award.name, f"{award.number} {award.issuer}", f"{award.number} {award.date}"]
    if profile.endorsement:
        about.append(f"Biên bản {profile.endorsement.number}")
    pieces = [piece for criterion in profile.criteria.criteria for piece in criterion.pieces]
    evidence = [words for piece in pieces for words in (piece.text, *(thing.name for thing in piece.things)) if words]
    story = "\n".join((*evidence, text_of(profile.body), *profile.lessons))
    known = tuple(filter(None, about))
    return FoundUnder(known, write_text(workshop.out, known, story))


def _body(workshop: Workshop, summary: Summary, *, pictured: bool) -> Markup:
    def picture(name: str) -> Series | None:
        file = photo_beside(workshop.stories, summary, name) if pictured else None
        return workshop.pictures.get(file, {}).get(STORY.name) if file else None

    html = render_body(
        read_body(workshop.stories, summary.place),
        page_url=summary.url,
        file=summary.place.file,
        profiles=workshop.catalogue.addresses,
        photo=picture,
        site_url=workshop.site.url,
    )
    return Markup(html)  # noqa: S704 - render_body returns only what the allow-list lets through


def paint_notice(workshop: Workshop, job: Job) -> Fragment:
    """Paint the notice that a recognition was annulled, which holds neither name nor story."""
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
    return Fragment(crumbs[-1].name, head, PROFILES, content)
