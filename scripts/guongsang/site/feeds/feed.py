"""A feed as plain values, which the formats then write down; and the days in it, which are those of Vietnam."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from guongsang.settings import Agency, Licence

LANGUAGE = "vi"


class Category(NamedTuple):
    """What an entry is about: the list that holds the id, the id and its name."""

    scheme: str
    id: str
    name: str


class Image(NamedTuple):
    """A photo: its full address, type, size in bytes and in pixels, and its words."""

    url: str
    kind: str
    bytes: int
    width: int
    height: int
    alt: str


class Entry(NamedTuple):
    """One profile in a feed; `id` stays the same whatever becomes of its address."""

    id: str
    url: str
    data: str
    title: str
    summary: str
    html: str
    published: dt.date
    updated: dt.date
    categories: tuple[Category, ...]
    image: Image | None
    is_sample: bool


class Feed(NamedTuple):
    """A feed of the newest profiles of a page; `address` is its own, without what tells the formats apart."""

    title: str
    about: str
    page: str
    address: str
    icon: str
    updated: dt.date
    agency: Agency
    licence: Licence
    entries: Sequence[Entry]


def moment(day: dt.date) -> str:
    """Return the start of a day in Vietnam, by RFC 3339."""
    return f"{day.isoformat()}T00:00:00+07:00"


def terms(licence: Licence) -> str:
    """Return a licence in a line."""
    return f"{licence.name}: {licence.url}" if licence.url else licence.name
