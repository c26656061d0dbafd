"""Feeds as Atom: what RFC 4287 asks, and what a reader makes of them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from feed_values import HOSTILE, ROOT, entry, feed
from guongsang.settings import Licence
from guongsang.site.feeds.atom import as_atom, plain_xml

NAMESPACE = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00\+07:00")


def children(element: ET.Element) -> list[str]:
    """Return the names of an element's children."""
    return [child.tag.removeprefix(NAMESPACE) for child in element]


@pytest.mark.parametrize("image", [True, False])
def test_everything_stands_where_the_specification_wants_it(*, image: bool) -> None:
    """Once what must be there once, an author, a link to itself and to its page, moments by RFC 3339 (RFC 4287, 4.1)."""
    root = ET.fromstring(as_atom(feed(entry(image=image), entry())))
    assert root.tag == f"{NAMESPACE}feed"
    for name in ("id", "title", "updated", "subtitle", "rights", "icon"):
        assert children(root).count(name) == 1, name
    (author,) = root.findall(f"{NAMESPACE}author")
    assert children(author) == ["name", "uri", "email"]
    links = [(link.get("rel"), link.get("type"), link.get("href")) for link in root.findall(f"{NAMESPACE}link")]
    assert links[:2] == [
        ("self", "application/atom+xml", f"{ROOT}feed.xml"),
        ("alternate", "text/html", f"{ROOT}guong/"),
    ]
    for each in root.findall(f"{NAMESPACE}entry"):
        for name in ("id", "title", "updated", "published", "summary", "content"):
            assert children(each).count(name) == 1, name
        kinds = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in each.findall(f"{NAMESPACE}link")]
        assert len(kinds) == len(set(kinds))
        for name in ("updated", "published"):
            assert MOMENT.fullmatch(each.findtext(f"{NAMESPACE}{name}") or "")


def test_a_reader_finds_nothing_wrong() -> None:
    """An independent parser reads every value back."""
    read = feedparser.parse(as_atom(feed(entry())).encode())
    assert not read.bozo
    assert (read.version, read.feed.title, read.feed.language) == ("atom10", "Gương sáng", "vi")
    (item,) = read.entries
    assert (item.id, item.link, item.title) == (f"{ROOT}guong/2023/a/", f"{ROOT}guong/2023/b/", "Giàng Thị Mỷ")
    # Midnight in Vietnam is 17:00 of the day before in Greenwich.
    assert tuple(item.published_parsed)[:5] == (2023, 12, 24, 17, 0)
    assert tuple(item.updated_parsed)[:5] == (2024, 1, 9, 17, 0)
    (enclosure,) = item.enclosures
    assert (enclosure.href, enclosure.type, enclosure.length) == (f"{ROOT}assets/anh/a.jpg", "image/jpeg", "1234")
    assert (item.tags[0].term, item.tags[0].label) == ("cai-cach", "Giàng Thị Mỷ")
    assert item.content[0].value == "<p>Vì sao</p>"


def test_no_text_breaks_out() -> None:
    """What tries to be markup is read as text; what XML cannot hold is left out."""
    text = as_atom(feed(entry(HOSTILE), text=HOSTILE, licence=Licence(name=HOSTILE)))
    root = ET.fromstring(text)
    kept = "<b>\"A\" & 'B'</b> ]]> "
    assert root.findtext(f"{NAMESPACE}title") == kept
    assert root.findtext(f"{NAMESPACE}entry/{NAMESPACE}summary") == kept
    assert [link.get("title") for link in root.iter(f"{NAMESPACE}link") if link.get("title")] == [kept]
    assert not feedparser.parse(text.encode()).bozo


@given(st.text())
def test_any_text_comes_back_from_xml(text: str) -> None:
    """Save what XML itself changes or has no place for."""
    read = ET.fromstring(f"<a>{plain_xml(text)}</a>".encode("utf-8", "replace")).text or ""
    assert set(read) <= {*text, "\n"}
