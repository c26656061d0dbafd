"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from guongsang.site.feeds.feed import LANGUAGE, moment, terms

if TYPE_CHECKING:
    from guongsang.site.feeds.feed import Entry, Feed

TYPE: Final = "application/feed+json"
SUFFIX: Final = ".json"

_VERSION = "https://jsonfeed.org/version/1.1"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def as_json_feed(feed: Feed) -> str:
    """Return the feed's text."""
    data = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address + SUFFIX,
        "description": feed.about,
        "icon": feed.icon,
        "authors": [{"name": feed.agency.name, "url": feed.agency.url}],
        "language": LANGUAGE,
        # Keys of one's own start with a line; readers pass over those they do not know.
        "_guong_sang": {"giay_phep": terms(feed.licence)},
        "items": [_item(entry) for entry in feed.entries],
    }
    return _ENCODER.encode(_without_blanks(data)) + "\n"


def _item(entry: Entry) -> dict[str, Any]:
    image = entry.image
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "image": image.url if image else "",
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "tags": [category.name for category in entry.categories],
        "attachments": [{"url": image.url, "mime_type": image.kind, "title": image.alt, "size_in_bytes": image.bytes}]
        if image
        else [],
        "_guong_sang": {"minh_hoa": entry.is_sample, "du_lieu": entry.data},
    }


def _without_blanks(value: Any) -> Any:  # noqa: ANN401 - anything that JSON holds
    """Leave out keys that say nothing; a list of items may be empty."""
    if isinstance(value, list):
        return [_without_blanks(item) for item in value]
    if isinstance(value, dict):
        return {
            key: _without_blanks(item) for key, item in value.items() if key == "items" or item not in ("", [], None)
        }
    return value
