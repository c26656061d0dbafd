"""What a page tells the services that people share it on: Open Graph, and the card that is shown with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.share_cards.card import HEIGHT, TYPE, WIDTH, SharedImage
from guongsang.site.templates import template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guongsang.site.workshop import SiteFacts


def share_tags(
    site: SiteFacts,
    templates: str,
    *,
    kind: str,
    title: str,
    description: str,
    address: str,
    image: SharedImage | None,
) -> str:
    """Return the elements for a page's head; the home page, which has no title of its own, has the site's."""
    return template(templates, "share.html").render(
        site=site,
        kind=kind,
        title=title or site.name,
        description=description,
        address=address,
        image=image,
        image_type=TYPE,
        width=WIDTH,
        height=HEIGHT,
    )


def image_for(shared: Mapping[str, SharedImage], url: str) -> SharedImage | None:
    """Return the card of a page, or of the nearest page above it that has one: a list's second page has the list's."""
    while url and url not in shared:
        above, _, _ = url.rstrip("/").rpartition("/")
        url = f"{above}/" if above else ""
    return shared.get(url)
