"""What a profile says of itself to a site where somebody pastes its address (oEmbed 1.0, oembed.com).

It is a `link`, not `rich`: consumers sanitise the HTML of providers they do not know, and most let an `<iframe>` or
nothing through, so that a quotation would leave them with an empty place. Of a `link` they all make their own card.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from guongsang.site.share_cards.card import HEIGHT, WIDTH
from guongsang.stories.addresses import OEMBED, PROFILES

if TYPE_CHECKING:
    from guongsang.site.share_cards.card import SharedImage
    from guongsang.site.workshop import SiteFacts

TYPE: Final = "application/json+oembed"

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def oembed_url(profile: str) -> str:
    """Return where the file of a profile lies, below the site's root, by the address of its page."""
    return f"{OEMBED}/{profile.removeprefix(f'{PROFILES}/').rstrip('/')}.json"


def oembed_title(title: str, *, sample: bool) -> str:
    """Return the title that is shown elsewhere, where nothing else says that a profile is a sample."""
    return f"{title} – hồ sơ minh họa" if sample else title


def oembed_file(site: SiteFacts, title: str, image: SharedImage | None) -> bytes:
    """Return the file."""
    told: dict[str, str | int] = {
        "version": "1.0",
        "type": "link",
        "title": title,
        "author_name": site.agency.name,
        "provider_name": site.name,
        "provider_url": site.url,
    }
    if site.agency.url:
        told["author_url"] = site.agency.url
    if image:
        told |= {"thumbnail_url": site.url + image.url, "thumbnail_width": WIDTH, "thumbnail_height": HEIGHT}
    return f"{_ENCODER.encode(told)}\n".encode("utf-8", "replace")
