"""`sitemap.xml` and `robots.txt`."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

from guongsang.site.sitemap import MOST_ADDRESSES, Address, robots_text, sitemap_files

SITE = "https://guongsang.example/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(text: str) -> list[str]:
    """Return every `<loc>` of a sitemap file."""
    return [element.text or "" for element in ET.fromstring(text).iter(f"{SPACE}loc")]


def test_one_file_for_an_ordinary_site() -> None:
    """Every page is listed once, with the day of its last change where that is known."""
    ((name, text),) = sitemap_files([Address("", None), Address("guong/2023/a/", dt.date(2024, 1, 10))], SITE)
    assert name == "sitemap.xml"
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    assert addresses(text) == [SITE, SITE + "guong/2023/a/"]
    assert [element.text for element in ET.fromstring(text).iter(f"{SPACE}lastmod")] == ["2024-01-10"]


def test_an_index_beyond_the_limit() -> None:
    """With more addresses than one file may hold, `sitemap.xml` names files that hold them all, once each."""
    listed = [Address(f"guong/2023/{number}/", None) for number in range(25)]
    files = dict(sitemap_files(listed, SITE, most=10))
    assert addresses(files["sitemap.xml"]) == [f"{SITE}sitemap-{number}.xml" for number in (1, 2, 3)]
    parts = [addresses(files[url.removeprefix(SITE)]) for url in addresses(files["sitemap.xml"])]
    assert [len(part) for part in parts] == [10, 10, 5]
    assert [url for part in parts for url in part] == [SITE + address.url for address in listed]


def test_the_limit_is_the_protocols() -> None:
    """50,000 addresses still fit into one file, one more does not."""
    listed = [Address("", None)] * MOST_ADDRESSES
    assert MOST_ADDRESSES == 50_000
    assert [name for name, _ in sitemap_files(listed, SITE)] == ["sitemap.xml"]
    assert [name for name, _ in sitemap_files([*listed, Address("", None)], SITE)] == [
        "sitemap-1.xml",
        "sitemap-2.xml",
        "sitemap.xml",
    ]


def test_addresses_are_escaped() -> None:
    """A site's address with an ampersand is still well-formed XML."""
    ((_, text),) = sitemap_files([Address("a/", None)], "https://guongsang.example/?x=1&y=<2>/")
    assert addresses(text) == ["https://guongsang.example/?x=1&y=<2>/a/"]


def test_robots() -> None:
    """Everything may be read, and the sitemap is named in full."""
    assert robots_text(SITE) == f"User-agent: *\nAllow: /\n\nSitemap: {SITE}sitemap.xml\n"
