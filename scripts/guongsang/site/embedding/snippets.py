"""What a webmaster copies into a page of another site. The form of `/nhung/` writes the same (form.js)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from guongsang.site.embedding.lists import USUAL
from guongsang.stories.addresses import EMBED

if TYPE_CHECKING:
    from guongsang.site.embedding.lists import EmbeddedList
    from guongsang.site.workshop import SiteFacts

SCRIPT: Final = f"{EMBED}/guong-sang.js"
"""The script of the web component: other sites name this address for years, so it never changes."""

FRAME_BASE, FRAME_STEP = 150, 176
"""How high a frame is, in pixels: for what stands above and below the profiles, and for each of them."""


def element_snippet(site: SiteFacts, shown: EmbeddedList, count: int = USUAL) -> str:
    """Return the web component; without its script, or without JavaScript, the link in it is what readers see."""
    chosen = Markup('{}="{}" ').format(shown.facet, shown.group) if shown.facet else ""
    return _text(
        '<guong-sang {chosen}so-luong="{count}">\n  <a href="{site}{page}">{title}</a>\n</guong-sang>\n'
        '<script src="{site}{script}" defer></script>',
        chosen=chosen,
        count=count,
        site=site.url,
        page=shown.page,
        title=shown.title,
        script=SCRIPT,
    )


def frame_snippet(site: SiteFacts, shown: EmbeddedList, count: int = USUAL) -> str:
    """Return the frame; it has no style, because many portals strip or forbid those in a page's text."""
    return _text(
        '<iframe src="{site}{url}" title="{title}" width="100%" height="{height}" frameborder="0" loading="lazy">'
        "</iframe>",
        site=site.url,
        url=shown.url,
        title=shown.title,
        height=FRAME_BASE + FRAME_STEP * count,
    )


def _text(snippet: str, **values: object) -> str:
    """Fill in a snippet. It is text for readers of the page, not a part of it, so it must not stay `Markup`."""
    return str(Markup(snippet).format(**values))  # noqa: S704 - written above
