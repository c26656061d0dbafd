"""Which feeds there are, what stands in them, and how they are written."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from guongsang.site.feeds import atom, json_feed
from guongsang.site.feeds.feed import Category, Entry, Feed, Image
from guongsang.site.open_data.files import BESIDE
from guongsang.site.own_assets import address
from guongsang.site.views import SAMPLE, make_card
from guongsang.site.workshop import ALL, Alternate, Workshop, lead_photo
from guongsang.stories.addresses import FacetId, facet_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guongsang.site.catalogue import Group

NEWEST = 50
"""Entries in a feed: enough for whoever looks once a month, in a file that stays small."""

GROUPED = (FacetId.YEAR, FacetId.UNIT, FacetId.FIELD)
"""The ways to browse whose groups have feeds of their own."""

_NAME = "feed"
_ICON = "assets/guongsang/touch-icon.png"
_FORMATS = (
    ("Atom", atom.TYPE, atom.SUFFIX, atom.as_atom),
    ("JSON Feed", json_feed.TYPE, json_feed.SUFFIX, json_feed.as_json_feed),
)


class Planned(NamedTuple):
    """A feed to write: the folder it lies in, the page it belongs to, its title, and the profiles it tells of, newest first."""

    folder: str
    page: str
    title: str
    about: str
    positions: Sequence[int]


def site_feeds() -> tuple[Alternate, ...]:
    """Return the feeds of the whole site, for the heads of the pages they belong to."""
    return _alternates("", "Hồ sơ mới công bố")


def group_feeds(group: Group) -> tuple[Alternate, ...]:
    """Return the feeds of a group; there are none of those that nobody would follow."""
    return _alternates(group.url, f"Hồ sơ mới công bố – {group.name}") if group.facet in GROUPED else ()


def write_feeds(workshop: Workshop) -> None:
    """Write every feed in every format; what is not public yet stands in none of them."""
    entries: dict[int, Entry] = {}
    for planned in _plan(workshop):
        public = (at for at in planned.positions if workshop.catalogue.shown[at].is_public(workshop.today))
        newest = [at for at, _ in zip(public, range(NEWEST), strict=False)]
        for position in newest:
            if position not in entries:
                entries[position] = _entry(workshop, position)
        feed = _feed(workshop, planned, [entries[position] for position in newest])
        for _, _, suffix, write in _FORMATS:
            file = workshop.out / planned.folder / f"{_NAME}{suffix}"
            file.write_text(write(feed), encoding="utf-8", errors="replace", newline="\n")


def _plan(workshop: Workshop) -> Iterator[Planned]:
    site, catalogue = workshop.site, workshop.catalogue
    yield Planned("", ALL.url, site.name, site.tagline, range(len(catalogue.shown)))
    for facet in GROUPED:
        for group in catalogue.facet(facet).groups:
            yield Planned(group.url, group.url, f"{group.name} – {site.name}", group.note, group.members)


def _alternates(folder: str, title: str) -> tuple[Alternate, ...]:
    return tuple(Alternate(kind, f"{title} ({name})", f"{folder}{_NAME}{suffix}") for name, kind, suffix, _ in _FORMATS)


def _feed(workshop: Workshop, planned: Planned, entries: list[Entry]) -> Feed:
    url = workshop.site.url
    return Feed(
        title=planned.title,
        about=planned.about,
        page=url + planned.page,
        address=f"{url}{planned.folder}{_NAME}",
        icon=url + address(workshop.templates, _ICON),
        # A feed without entries has changed when it was made.
        updated=max((entry.updated for entry in entries), default=workshop.today),
        agency=workshop.site.agency,
        licence=workshop.settings.licence,
        entries=entries,
    )


def _entry(workshop: Workshop, position: int) -> Entry:
    summary = workshop.catalogue.shown[position]
    photo = lead_photo(workshop, summary, summary.photo) if summary.photo else None
    card = make_card(summary, workshop.catalogue.registry, workshop.today, None)
    root = workshop.site.url
    image = None
    if photo:
        kind = mimetypes.guess_type(photo.src)[0] or "application/octet-stream"
        size = (workshop.out / photo.src).stat().st_size
        image = Image(root + photo.src, kind, size, photo.width, photo.height, photo.alt)
    html = Markup()
    if image:
        html += Markup('<p><img src="{}" width="{}" height="{}" alt="{}"></p>').format(
            image.url, image.width, image.height, image.alt
        )
    if summary.is_sample:
        html += Markup("<p><em>{}</em></p>").format(SAMPLE)
    who = ", ".join(filter(None, (card.post, card.unit.name, card.award)))
    html += Markup('<p>{}</p><p>{}</p><p><a href="{}">Đọc hồ sơ</a></p>').format(card.summary, who, root + summary.url)
    categories = [Category(root + facet_url(FacetId.KIND), card.kind, card.kind_label)]
    categories.append(Category(root + facet_url(FacetId.YEAR), str(card.year), f"Năm {card.year}"))
    categories.append(Category(root + facet_url(FacetId.UNIT), summary.unit, card.unit.name))
    categories += [
        Category(root + facet_url(FacetId.FIELD), field, link.name)
        for field, link in zip(dict.fromkeys(summary.fields), card.fields, strict=True)
    ]
    return Entry(
        id=root + summary.lasting_url,
        url=root + summary.url,
        data=f"{root}{summary.url}{BESIDE}",
        title=summary.name,
        summary=summary.summary,
        html=str(html),
        published=summary.date,
        updated=summary.updated,
        categories=tuple(categories),
        image=image,
        is_sample=summary.is_sample,
    )
