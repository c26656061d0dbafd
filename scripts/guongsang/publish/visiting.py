"""What readers get after a publication, fetched as they fetch it and held against the manifest."""

from __future__ import annotations

import hashlib
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from guongsang.language import Phrase
from guongsang.site.search_index.build import FOLDER as INDEX
from guongsang.site.search_index.build import ROOT
from guongsang.stories.addresses import profile_url

if TYPE_CHECKING:
    from guongsang.publish.release import Built

_TIMEOUT_SECONDS = 20
_TRIES = 4
_WAIT_SECONDS = 1.0
_MOST_BYTES = 64 << 20


class Visit(NamedTuple):
    """One page that was fetched; `trouble` is empty when it is what was published."""

    url: str
    trouble: Phrase | None


def visit(built: Built, url: str) -> list[Visit]:
    """Fetch the home page, the newest profile and the root of the search, a few times if need be: caches take a while."""
    return [
        Visit(where, _trouble(where, built.manifest.files[path].digest)) for where, path in pages_to_visit(built, url)
    ]


def pages_to_visit(built: Built, url: str) -> list[tuple[str, str]]:
    """Return the addresses that are fetched, with the file behind each."""
    addresses = [("", "index.html"), (f"{INDEX}/{ROOT}", f"{INDEX}/{ROOT}")]
    if built.profiles:
        newest = max(built.profiles, key=lambda each: (built.profiles[each].date, each))
        page = profile_url(*newest.split("/"))
        addresses.insert(1, (page, f"{page}index.html"))
    root = url.rstrip("/") + "/"
    return [(urljoin(root, quote(address)), path) for address, path in addresses if path in built.manifest.files]


def _trouble(url: str, digest: str) -> Phrase | None:
    said: Phrase | None = None
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(_WAIT_SECONDS * attempt)
        said = _fetched(url, digest)
        if said is None:
            return None
    return said


def _fetched(url: str, digest: str) -> Phrase | None:
    """Fetch an address once; return what is wrong with what comes."""
    request = urllib.request.Request(url, headers={"Cache-Control": "no-cache", "Accept-Encoding": "identity"})  # noqa: S310 - http and https only, see below
    if urlsplit(url).scheme not in ("http", "https"):
        return Phrase("địa chỉ không phải http hay https", "the address is neither http nor https")
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310 - likewise
            content = answer.read(_MOST_BYTES)
    except urllib.error.HTTPError as error:
        error.close()
        return Phrase(f"máy chủ trả lời {error.code}", f"the server answers {error.code}")
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        return Phrase(f"không mở được ({reason})", f"cannot be opened ({reason})")
    if hashlib.sha256(content).hexdigest() != digest:
        return Phrase("nội dung không phải của bản vừa phát hành", "what comes is not what was published")
    return None
