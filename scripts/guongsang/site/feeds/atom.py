"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape as xml_escape
from xml.sax.saxutils import quoteattr

from guongsang.site.feeds.feed import LANGUAGE, moment, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.site.feeds.feed import Entry, Feed

TYPE: Final = "application/atom+xml"
SUFFIX: Final = ".xml"

_NOT_IN_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_atom(feed: Feed) -> str:
    """Return the feed's text."""
    return "".join(_lines(feed))


def plain_xml(text: str) -> str:
    """Return text as it may stand between tags; characters that XML has no place for are left out."""
    return xml_escape(_NOT_IN_XML.sub("", text))


def attributes(**values: str | int | None) -> str:
    """Return attributes with a space in front of each; those without a value are left out."""
    return "".join(
        f" {name}={quoteattr(_NOT_IN_XML.sub('', str(value)))}" for name, value in values.items() if value is not None
    )


def _lines(feed: Feed) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{LANGUAGE}">\n'
    yield f"<id>{plain_xml(feed.address + SUFFIX)}</id>\n"
    yield f"<title>{plain_xml(feed.title)}</title>\n"
    if feed.about:
        yield f"<subtitle>{plain_xml(feed.about)}</subtitle>\n"
    yield f"<updated>{moment(feed.updated)}</updated>\n"
    yield f"<link{attributes(rel='self', type=TYPE, href=feed.address + SUFFIX)}/>\n"
    yield f"<link{attributes(rel='alternate', type='text/html', hreflang=LANGUAGE, href=feed.page)}/>\n"
    if feed.licence.url:
        yield f"<link{attributes(rel='license', href=feed.licence.url)}/>\n"
    agency = feed.agency
    contacts = (("name", agency.name), ("uri", agency.url), ("email", agency.email))
    told = "".join(f"<{name}>{plain_xml(value)}</{name}>" for name, value in contacts if value)
    yield f"<author>{told}</author>\n"
    yield f"<rights>{plain_xml(terms(feed.licence))}</rights>\n"
    yield f"<icon>{plain_xml(feed.icon)}</icon>\n"
    for entry in feed.entries:
        yield from _entry(entry)
    yield "</feed>\n"


def _entry(entry: Entry) -> Iterator[str]:
    yield f"<entry>\n<id>{plain_xml(entry.id)}</id>\n<title>{plain_xml(entry.title)}</title>\n"
    yield f"<published>{moment(entry.published)}</published>\n<updated>{moment(entry.updated)}</updated>\n"
    yield f"<link{attributes(rel='alternate', type='text/html', hreflang=LANGUAGE, href=entry.url)}/>\n"
    yield f"<link{attributes(rel='alternate', type='application/json', href=entry.data)}/>\n"
    if entry.image:
        image = entry.image
        enclosed = attributes(rel="enclosure", type=image.kind, length=image.bytes, title=image.alt, href=image.url)
        yield f"<link{enclosed}/>\n"
    for category in entry.categories:
        yield f"<category{attributes(scheme=category.scheme, term=category.id, label=category.name)}/>\n"
    yield f'<summary>{plain_xml(entry.summary)}</summary>\n<content type="html">{plain_xml(entry.html)}</content>\n'
    yield "</entry>\n"
