"""What machines are told of an ordinary page: its kind, where it stands, and what is shown of it where it is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from guongsang.errors import TemplateError
from guongsang.language import Phrase
from guongsang.site.linked_data import breadcrumbs, graph
from guongsang.site.linked_data import page as described_page
from guongsang.site.share_cards.card import ShareCard, SharedImage, plain_card
from guongsang.site.share_cards.publishing import address_of
from guongsang.site.share_cards.tags import share_tags
from guongsang.site.views import Link
from guongsang.site.workshop import HOME

if TYPE_CHECKING:
    from guongsang.site.workshop import SiteFacts

KINDS = ("WebPage", "AboutPage", "ContactPage")
"""What `schema` at the top of an ordinary page may say."""


def page_data(page: Page, site_url: str) -> Markup:
    """Return an ordinary page's JSON-LD. Sections that have no page of their own are no place to stand at."""
    kind = page.meta.get("schema", KINDS[0])
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise TemplateError(
            Phrase(
                f"docs/{page.file.src_uri}: «schema» chỉ có thể là {known}.",
                f"docs/{page.file.src_uri}: “schema” may only be one of {known}.",
            )
        )
    title = _title(page)
    sections = [section for section in page.ancestors if isinstance(section, Section)]
    above = [
        Link(section.title, url) for section in reversed(sections) for url in _index_of(section) if url != page.url
    ]
    crumbs = [HOME, *above, Link(title, page.url)]
    return graph(described_page(str(kind), title, site_url + page.url), breadcrumbs(crumbs, site_url))


def page_card(page: Page, site: SiteFacts) -> ShareCard:
    """Return an ordinary page's share card."""
    section = next((above.title for above in page.ancestors if isinstance(above, Section)), "")
    title = _title(page)
    return plain_card(site, "" if section == title else section, title, str(page.meta.get("description") or ""))


def page_tags(page: Page, site: SiteFacts, card: ShareCard, templates: str) -> Markup:
    """Return an ordinary page's Open Graph."""
    tags = share_tags(
        site,
        templates,
        kind="website",
        title=_title(page),
        description=str(page.meta.get("description") or site.tagline),
        address=page.canonical_url or "",
        image=SharedImage(address_of(card, templates), card.alt),
    )
    return Markup(tags)  # noqa: S704 - its template escapes


def _title(page: Page) -> str:
    return str(page.meta.get("title") or page.title or "")


def _index_of(section: Section) -> list[str]:
    return [child.url for child in section.children if isinstance(child, Page) and child.is_index]
