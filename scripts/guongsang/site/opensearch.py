"""`opensearch.xml` (OpenSearch 1.1): lets a browser search the site from its address bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.feeds.atom import attributes, plain_xml
from guongsang.stories.addresses import SEARCH

if TYPE_CHECKING:
    from guongsang.site.workshop import SiteFacts

FILE = "opensearch.xml"
ICON = "assets/guongsang/favicon-32.png"

_LONGEST_NAME = 16
_LONGEST_LONG_NAME = 48
_LONGEST_DESCRIPTION = 1024


def opensearch_text(site: SiteFacts, icon: str) -> str:
    """Return the file's text, with the icon at an address below the site's root; names are cut to what the format allows."""
    template = f"{site.url}{SEARCH}/?q={{searchTerms}}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{plain_xml(_cut(site.name, _LONGEST_NAME))}</ShortName>\n"
        f"<LongName>{plain_xml(_cut(site.name, _LONGEST_LONG_NAME))}</LongName>\n"
        f"<Description>{plain_xml(_cut(site.tagline or site.name, _LONGEST_DESCRIPTION))}</Description>\n"
        f"<Url{attributes(type='text/html', template=template)}/>\n"
        f"<Image{attributes(width=32, height=32, type='image/png')}>{plain_xml(site.url + icon)}</Image>\n"
        "<Language>vi</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n"
        "</OpenSearchDescription>\n"
    )


def _cut(text: str, most: int) -> str:
    """Return as many whole words as fit, or letters where not even one word does."""
    return text if len(text) <= most else text[: most + 1].rpartition(" ")[0] or text[:most]
