"""The addresses of the site's pages, below its root: profiles, the ways to browse them, what the site keeps for itself."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from guongsang import vietnamese

PROFILES: Final = "guong"
"""The folder of every profile, and of the list of all of them."""

DATA: Final = "du-lieu"
"""The folder of the open data, and of the page about it."""

EMBED: Final = "nhung"
"""The folder of what other sites show, and of the page about it."""

FRAMES: Final = f"{EMBED}/khung"
"""The folder of the lists that stand in pages of other sites."""

OEMBED: Final = "oembed"
"""The folder of what profiles say of themselves to other sites."""

SEARCH: Final = "tim-kiem"
"""The folder of the page that searches."""

STATISTICS: Final = "thong-ke"
"""The folder of the page with the statistics, and of their tables."""

HANDBOOK: Final = "so-tay"
"""The folder of the handbook, whose pages are ordinary ones but for those of the rules."""

RULES_FOLDER: Final = f"{HANDBOOK}/quy-tac"
"""The folder in which each rule of the checks has its page in the handbook."""

PAGE: Final = "trang"
"""The folder, below a list's own address, of its second and further pages."""

OTHER: Final = vietnamese.OTHER
"""Stands where a name gives nothing that an address may hold."""


class FacetId(StrEnum):
    """The ways to browse, each by the folder of its pages."""

    YEAR = "nam"
    UNIT = "don-vi"
    FIELD = "linh-vuc"
    AWARD = "khen-thuong"
    LOCALITY = "dia-ban"
    NAME = "ten"
    KIND = "loai"
    CEREMONY = "hoi-nghi"


OWN_FOLDERS: Final = frozenset({*map(str, FacetId), "assets", DATA, EMBED, OEMBED, STATISTICS, SEARCH})
"""Top folders of the site that only the site itself writes into."""

OWN_FILES: Final = frozenset(
    {
        "404.html",
        "410.html",
        "feed.json",
        "feed.xml",
        "index.html",
        "opensearch.xml",
        "robots.txt",
        "sitemap.xml",
        "sitemap.xml.gz",
    }
)
"""Top files of the site, which no redirect may replace."""

LONGEST_SLUG: Final = 100
"""How long the part of an address may be that a profile's file name gives."""

PROFILE_ADDRESS: Final = re.compile(rf"{PROFILES}/(?P<year>[0-9]{{4}})/(?P<slug>[^/]+)/?")
"""What the address of a profile looks like, with or without the slash at its end."""


def profile_url(year: int | str, slug: str) -> str:
    """Return the address of a profile."""
    return f"{PROFILES}/{year}/{slug}/"


def former_profile(alias: str) -> str:
    """Return the address of a profile that an alias was, or an empty string when it was another kind of page."""
    address = f"{address_of(alias)}/"
    return address if PROFILE_ADDRESS.fullmatch(address) else ""


def facet_url(facet: FacetId) -> str:
    """Return the address of the page that leads to a facet's groups."""
    return f"{facet}/"


def group_url(facet: FacetId, value: str | int) -> str:
    """Return the address of the profiles that have a value: a year, an id of the registry, a letter."""
    return f"{facet}/{value}/"


def locality_id(name: str) -> str:
    """Return what stands for a locality in its address; spellings that differ in capitals or accents share it."""
    return vietnamese.slug(name) or OTHER


def address_of(alias: str) -> str:
    """Return what tells one address from another; on many servers and disks case does not."""
    address = alias.strip("/").lower()
    return "" if address == "index.html" else address.removesuffix("/index.html").strip("/")
