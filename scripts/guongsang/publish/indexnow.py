"""Tells search engines which pages have changed (https://www.indexnow.org), if the agency wants that.

Whoever asks proves that the site is theirs by a file at its root, which the build writes: it is called by the key and
holds it. The service passes the addresses on to all engines that take part.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from guongsang.language import Phrase
from guongsang.stories.addresses import PROFILES, profile_url

if TYPE_CHECKING:
    from guongsang.publish.changes import Changes

SERVICE: Final = "https://api.indexnow.org/indexnow"
_MOST: Final = 10_000
"""Addresses that one request may name."""

_TIMEOUT_SECONDS: Final = 20


def changed_pages(changes: Changes, site_url: str) -> list[str]:
    """Return the addresses that engines should look at: home, the list of profiles, and each profile that changed."""
    profiles = (*changes.added, *changes.changed, *changes.removed)
    if not profiles:
        return []
    pages = ["", f"{PROFILES}/", *(profile_url(*profile.split("/")) for profile in profiles)]
    return [urljoin(site_url, page) for page in pages][:_MOST]


def tell_engines(pages: list[str], site_url: str, key: str, service: str = SERVICE) -> Phrase | None:
    """Name changed pages to the service; return why it did not take them, or None when it did."""
    told = {
        "host": urlsplit(site_url).netloc,
        "key": key,
        "keyLocation": urljoin(site_url, f"{key}.txt"),
        "urlList": pages,
    }
    request = urllib.request.Request(  # noqa: S310 - the service's own address
        service, json.dumps(told).encode(), {"Content-Type": "application/json; charset=utf-8"}
    )
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS):  # noqa: S310 - likewise
            return None
    except urllib.error.HTTPError as error:
        error.close()
        return Phrase(f"máy chủ trả lời {error.code}", f"the server answers {error.code}")
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        return Phrase(f"không gửi được ({reason})", f"cannot be sent ({reason})")
