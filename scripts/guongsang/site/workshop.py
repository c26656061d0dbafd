"""What painting a page needs, and what it gives: shared by the painters of every kind of page."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from guongsang.site.pictures.cuts import CARD, DATA, FEATURED, GALLERY
from guongsang.site.pictures.publishing import lead_cut
from guongsang.site.search_index.build import FACETS
from guongsang.site.templates import template
from guongsang.site.views import Link, PhotoView, make_card, make_photo_view
from guongsang.stories.addresses import PROFILES, FacetId

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from guongsang.settings import Agency, Settings
    from guongsang.site.catalogue import Catalogue, Facet
    from guongsang.site.frame import Frame
    from guongsang.site.pictures.cuts import Series
    from guongsang.site.pictures.making import Picture
    from guongsang.site.share_cards.card import SharedImage
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.model import Photo
    from guongsang.stories.summary import Summary

HOME = Link("Trang chủ", "")
ALL = Link("Gương điển hình", f"{PROFILES}/")

_BROWSED = 8
_DESCRIPTION = 160

CARD_BASE = "\0"
"""Stands for the relative prefix in a card until the card is put on a page; no text can hold it."""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What templates know of the site as `site`."""

    name: str
    tagline: str
    agency: Agency
    url: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """What drawing any page needs. `url` of the site ends in a slash, or is "/" when mkdocs.yml has no site_url.

    `cards` are those of listings, at the positions of their profiles; `shared` are the pictures shown where a page is
    shared, by its address.
    """

    site: SiteFacts
    settings: Settings
    catalogue: Catalogue
    frames: dict[int, Frame]
    templates: str
    stories: StoriesFolder
    out: Path
    today: dt.date
    pictures: dict[str, Picture] = field(default_factory=dict)
    cards: tuple[str, ...] = ()
    shared: Mapping[str, SharedImage] = field(default_factory=dict)


class Job(NamedTuple):
    """One page to draw: its kind, address, and what the kind needs."""

    kind: str
    url: str
    data: Any


class Early(NamedTuple):
    """What a browser is to fetch at once: modules, and a file where a media query holds, or in any case."""

    modules: tuple[str, ...]
    file: str
    media: str


class Alternate(NamedTuple):
    """The same in another form: its type, title and address below the site's root."""

    type: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself in `<head>`.

    `sheets` are the stylesheets that only it needs; other sites read `oembed` without reading the rest of the page.
    """

    description: str
    canonical: str
    previous: str | None = None
    next: str | None = None
    noindex: bool = False
    data: Markup | None = None
    early: Early | None = None
    alternates: tuple[Alternate, ...] = ()
    sheets: tuple[str, ...] = ()
    oembed: Alternate | None = None


class FoundUnder(NamedTuple):
    """What a search finds a profile by, besides its card: what is known of it, and the file with that and its story."""

    about: tuple[str, ...]
    text: str


class Fragment(NamedTuple):
    """What a painter returns: the parts that the frame is filled with, and the section of the navigation it marks.

    `found_under` is for the search index; pages that no search leads to have none. `files` are those that belong to the
    page, by their addresses below the site's root; pages of no public profile have none.
    """

    title: str
    head: Head
    section: str
    content: str
    found_under: FoundUnder | None = None
    files: Mapping[str, bytes] = MappingProxyType({})


def cards_of(workshop: Workshop, positions: Sequence[int], base: str) -> Markup:
    """Return the cards of some profiles, one after the other, ready for a page with that prefix to the root."""
    cards = "".join([workshop.cards[position] for position in positions])
    return Markup(cards.replace(CARD_BASE, base))  # noqa: S704 - drawn by card.html


def featured_cards(workshop: Workshop, positions: Sequence[int], base: str) -> Markup:
    """Return the cards of some profiles with large pictures."""
    cards = "".join(draw_card(workshop, position, featured=True) for position in positions)
    return Markup(cards.replace(CARD_BASE, base))  # noqa: S704 - likewise


def draw_card(workshop: Workshop, position: int, *, featured: bool = False) -> str:
    """Draw the card of one profile, once for all listings; or with a large picture for the head of the home page."""
    summary = workshop.catalogue.shown[position]
    card = make_card(summary, workshop.catalogue.registry, workshop.today, card_photo(workshop, summary))
    wide = _series(workshop, summary, summary.photo, FEATURED.name) if featured and summary.photo else None
    return template(workshop.templates, "card.html").render(card=card, wide=wide, base=CARD_BASE)


def card_photo(workshop: Workshop, summary: Summary) -> Series | None:
    """Return the photo on a profile's card, if it has one."""
    return _series(workshop, summary, summary.photo, CARD.name) if summary.photo else None


def lead_photo(workshop: Workshop, summary: Summary, photo: Photo) -> PhotoView:
    """Return what templates need of the photo beside a profile's name."""
    shown = _series(workshop, summary, photo, lead_cut(summary.kind).name)
    return make_photo_view(photo, _series(workshop, summary, photo, DATA.name), shown)


def gallery_photo(workshop: Workshop, summary: Summary, photo: Photo) -> PhotoView:
    """Return what templates need of a photo in a profile's gallery."""
    shown = _series(workshop, summary, photo, GALLERY.name)
    return make_photo_view(photo, shown, shown)


def _series(workshop: Workshop, summary: Summary, photo: Photo, cut: str) -> Series:
    return workshop.pictures[f"{summary.place.folder}/{photo.file}"][cut]


def counts_of(facet: Facet, *, notes: bool = False) -> list[dict[str, Any]]:
    """Return a facet's groups, each with the number of its profiles, and with what is to be said of it if asked for."""
    return [
        {"name": group.name, "url": group.url, "count": len(group.members), "note": group.note if notes else ""}
        for group in facet.groups
    ]


def browse_by(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return the ways to browse, each with some of its groups in their own order and how many there are in all."""
    return [_browse(facet) for facet in catalogue.facets if facet.groups]


def _browse(facet: Facet) -> dict[str, Any]:
    """Return some of a facet's groups: the largest, or the highest."""
    everything = range(len(facet.groups))
    by_size = sorted(everything, key=lambda index: -len(facet.groups[index].members))
    # Awards stand in the order of their rank, and the rarest is the highest.
    kept = set(
        everything if facet.style == "letters" else (everything if facet.id is FacetId.AWARD else by_size)[:_BROWSED]
    )
    items = [count for index, count in enumerate(counts_of(facet)) if index in kept]
    more = len(facet.groups) if len(items) < len(facet.groups) else 0
    return {"title": facet.title, "url": facet.url, "items": items, "more": more}


def filters_of(workshop: Workshop) -> list[str]:
    """Return the facets that a browser can filter by; none when the search index of the site is empty."""
    catalogue, today = workshop.catalogue, workshop.today
    is_searchable = any(summary.is_public(today) for summary in catalogue.shown)
    return [facet.id for facet in catalogue.facets if facet.id in FACETS] if is_searchable else []


def shortened(text: str) -> str:
    """Return a description as search engines show it: cut between two words when it is too long."""
    return text if len(text) <= _DESCRIPTION else text[: _DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"
