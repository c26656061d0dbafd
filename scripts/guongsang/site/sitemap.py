"""`sitemap.xml` by sitemaps.org: one file up to 50,000 addresses, an index of files beyond."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from guongsang.site.paging import pages_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

MOST_ADDRESSES = 50_000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Address(NamedTuple):
    """A page for search engines: below the site's root, with the day of its last change when known."""

    url: str
    changed: dt.date | None


def sitemap_files(addresses: Sequence[Address], site_url: str, most: int = MOST_ADDRESSES) -> Iterator[tuple[str, str]]:
    """Yield the name and text of every sitemap file; `site_url` ends in a slash."""
    if len(addresses) <= most:
        yield "sitemap.xml", _urlset(addresses, site_url)
        return
    names = []
    for page in pages_of("", len(addresses), most):
        names.append(f"sitemap-{page.number}.xml")
        yield names[-1], _urlset(addresses[page.start : page.stop], site_url)
    entries = "".join(f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
    yield "sitemap.xml", f'{_HEADER}<sitemapindex xmlns="{_NAMESPACE}">\n{entries}</sitemapindex>\n'


def robots_text(site_url: str) -> str:
    """Return robots.txt: everything may be read, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"


def _urlset(addresses: Sequence[Address], site_url: str) -> str:
    entries = "".join(
        f"<url><loc>{escape(site_url + url)}</loc>{f'<lastmod>{changed.isoformat()}</lastmod>' if changed else ''}</url>\n"
        for url, changed in addresses
    )
    return f'{_HEADER}<urlset xmlns="{_NAMESPACE}">\n{entries}</urlset>\n'
