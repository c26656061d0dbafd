"""What a server has to say with each file: the one source of every server's settings and of the tests' own server.

For each header there are rules: patterns of the address within the site, the first that fits giving the value. An empty
value means that the header is left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from guongsang.site.own_assets import PREFIX
from guongsang.site.pictures.cuts import FOLDER as PHOTOS
from guongsang.site.search_index.build import FOLDER as INDEX
from guongsang.site.search_index.build import ROOT
from guongsang.site.serving import policy
from guongsang.site.share_cards.card import FOLDER as CARDS
from guongsang.stories.addresses import DATA, EMBED, FRAMES, OEMBED

PICTURES: Final = (PHOTOS, CARDS)
"""Folders of pictures in which every name tells the content."""

NAMED_BY_CONTENT: Final = (f"{PREFIX}[0-9a-f]+", *map(re.escape, PICTURES))
"""All folders in which every name tells the content; as patterns, within the site."""

KEPT: Final = "public, max-age=31536000, immutable"
ASKED: Final = "no-cache"
"""Browsers keep the file, but ask each time whether it has changed; then a withdrawn profile is gone at once."""

FOUND_ONLY: Final = "Cache-Control"
"""The header that goes with what is there only: nobody is to keep for a year that a file is missing."""

SECURE_ONLY: Final = "Strict-Transport-Security"
"""The header that means something over HTTPS only."""


class Rule(NamedTuple):
    """A pattern of addresses, from the slash at the site's root on, and a header's value for them."""

    pattern: str
    value: str


_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    SECURE_ONLY: "max-age=31536000",
}

_OPEN: Final = (
    r"/feed\.(?:xml|json)$",
    r"/index\.json$",
    r"^/opensearch\.xml$",
    rf"^/(?:{DATA}|{EMBED}|{OEMBED}|{INDEX})/",
    rf"^/(?:{PREFIX}[0-9a-f]+|assets)/",
)
"""What pages of other sites may read: feeds, data, the search and what is made for embedding."""

HEADERS: Final[dict[str, tuple[Rule, ...]]] = {
    **{name: (Rule("", value),) for name, value in _ALWAYS.items()},
    "Content-Security-Policy": (
        Rule(rf"^/{FRAMES}/", policy.header("*")),
        Rule("", policy.header("'self'")),
    ),
    "Access-Control-Allow-Origin": (*(Rule(pattern, "*") for pattern in _OPEN), Rule("", "")),
    "Cache-Control": (
        Rule(rf"^/{INDEX}/{re.escape(ROOT)}$", ASKED),
        Rule(rf"^/{INDEX}/[^/]+\.bin$", KEPT),
        *(Rule(rf"^/{folder}/", KEPT) for folder in NAMED_BY_CONTENT),
        Rule("", ASKED),
    ),
}

TYPES: Final = {
    ".avif": "image/avif",
    ".bin": "application/octet-stream",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""The type of each kind of file, by the end of its name."""

NAMED_TYPES: Final = {
    "feed.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
    "opensearch.xml": "application/opensearchdescription+xml",
}
"""Files whose name alone tells their type."""

COMPRESSED: Final = tuple(
    suffix for suffix, kind in TYPES.items() if kind.startswith("text/") or kind.endswith(("json", "xml"))
)
"""What there is compressed files of; all of it is UTF-8."""


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def headers_for(path: str) -> dict[str, str]:
    """Return the headers of an address within the site, such as "/guong/"."""
    found = {
        name: next(rule.value for rule in rules if _compiled(rule.pattern).search(path))
        for name, rules in HEADERS.items()
    }
    return {name: value for name, value in found.items() if value}


def type_of(name: str) -> str:
    """Return the type of a file by its name, with its encoding when it is text."""
    suffix = name[name.rfind(".") :]
    kind = NAMED_TYPES.get(name) or TYPES.get(suffix, "application/octet-stream")
    return f"{kind}; charset=utf-8" if suffix in COMPRESSED else kind
