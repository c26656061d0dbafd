"""Follows every link of a built site: pages, anchors, pictures, stylesheets and what those fetch, scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from html_page import Html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITE = "https://guongsang.example/"

DOCS = {
    **{
        f"{name}.md": f"# {name}\n" for name in ("gioi-thieu", "tro-nang", "du-lieu-ca-nhan", "lien-he", "so-tay/index")
    },
    "tieu-chi.md": "# Tiêu chí\n\n[[guongsang:tieu-chi]]\n",
}
"""The ordinary pages that every page leads to."""

# What a browser fetches by itself; everything else is followed only when a reader asks for it.
FETCHED = {
    ("audio", "src"),
    ("embed", "src"),
    ("iframe", "src"),
    ("image", "href"),
    ("img", "src"),
    ("input", "src"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("track", "src"),
    ("use", "href"),
    ("video", "poster"),
    ("video", "src"),
}
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action")}
NOT_FETCHED = {"canonical", "prev", "next", "alternate", "license", "author", "search"}
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']+)["']""")
_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']""")


class Link(NamedTuple):
    """A link: the file it stands in, the full address it leads to, and whether a browser fetches it by itself."""

    source: str
    address: str
    fetched: bool


def links_of(public: Path, site: str = SITE) -> Iterator[Link]:
    """Yield every link of every page, stylesheet and script of a site."""
    for path in sorted(public.rglob("*")):
        name = path.relative_to(public).as_posix()
        if path.suffix == ".html":
            for address, fetched in _in_page(Html.file(path)):
                yield Link(name, urljoin(site + name.removesuffix("index.html"), address), fetched)
        elif path.suffix == ".css":
            for match in _CSS_URL.finditer(path.read_text("utf-8")):
                yield Link(name, urljoin(site + name, match[1] or match[2]), fetched=True)
        elif path.suffix in (".js", ".mjs") and not name.startswith("assets/javascripts/"):
            for match in _IMPORT.finditer(path.read_text("utf-8")):
                yield Link(name, urljoin(site + name, match[1]), fetched=True)


def _in_page(page: Html) -> Iterator[tuple[str, bool]]:
    for name, attributes in page.elements():
        for attribute, value in attributes.items():
            if (name, attribute) in FETCHED:
                yield value, True
            elif (name, attribute) in FOLLOWED:
                yield value, False
            elif (name, attribute) == ("link", "href"):
                yield value, not set(attributes.get("rel", "").split()) <= NOT_FETCHED
            elif attribute in ("srcset", "imagesrcset"):
                yield from ((part.split()[0], True) for part in value.split(",") if part.strip())
            elif attribute == "style":
                yield from ((match[1] or match[2], True) for match in _CSS_URL.finditer(value))
        if name == "meta" and attributes.get("http-equiv") == "refresh":
            yield attributes["content"].partition("url=")[2], True


def broken_links(public: Path, site: str = SITE) -> list[str]:
    """Tell every link that leads to no file or anchor of the site, and whatever would be fetched from another host."""
    anchors: dict[Path, set[str]] = {}
    found = []
    for source, address, fetched in links_of(public, site):
        target, fragment = urldefrag(address)
        if target.startswith("data:") or (not fetched and not target.startswith(site)):
            continue
        if not target.startswith(site):
            found.append(f"{source} fetches {address}")
            continue
        path = public / unquote(urlsplit(target).path.removeprefix(urlsplit(site).path))
        if target.partition("?")[0].endswith("/"):
            path /= "index.html"
        if not path.is_file():
            found.append(f"{source} leads to {address}, which is not there")
        elif fragment and path.suffix == ".html":
            if path not in anchors:
                anchors[path] = set(Html.file(path).ids)
            if not anchors[path] & {fragment, unquote(fragment)}:
                found.append(f"{source} leads to {address}, but there is no #{unquote(fragment)} on that page")
    return found
