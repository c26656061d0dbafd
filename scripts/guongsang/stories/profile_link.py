"""Where a link in a story leads among the profiles, in whichever way it is written."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from guongsang.stories.addresses import PROFILES, address_of

if TYPE_CHECKING:
    from guongsang.stories.story_file import StoryFile

_TRIMMED = "".join(map(chr, range(33)))
"""What browsers take away at both ends of an address; a backslash they read as a slash."""

_PAGE = re.compile(rf"({PROFILES}/[0-9]{{4}}/[^/;]+)(?:;[^/]*)?(?:/(?:index\.html?)?(?:;[^/]*)?)?")
"""The address of a profile, with whatever of its page's file and of parameters may stand behind it."""


def profile_address(path: str, *, page_url: str, file: str) -> str | None:
    """Return the address of the profile that a link's path leads to, or None when it leads to no profile.

    A path that ends in `.md` is read from where the story's own `file` lies below the stories folder, any other from
    its page, whose address is `page_url`. Whether there is such a profile is not said.
    """
    path = unquote(path).strip(_TRIMMED).replace("\\", "/")
    if path.endswith(".md") and not path.startswith("/"):
        source = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
        return f"{PROFILES}/{source.removesuffix('.md').removesuffix('/index')}/"
    found = _PAGE.fullmatch(site_address(path, page_url))
    return found[1].removesuffix(".md") + "/" if found else None


def address_in_site(link: str, source: StoryFile, site_url: str) -> str | None:
    """Return the address in the site that a link in a story leads to, without slashes at the ends.

    None when it leads to another site; `site_url` is the address of this one.
    """
    parts = urlsplit(link)
    path = path_in_site(link, site_url) if parts.scheme or link.startswith("//") else parts.path
    if path is None:
        return None
    found = profile_address(path, page_url=source.url, file=source.file)
    return address_of(found or site_address(unquote(path), source.url))


def path_in_site(link: str, site_url: str) -> str | None:
    """Return the path from the site's root when a link names the site's own host, which `site_url` is; else None."""
    try:
        parts, own = urlsplit(link.strip(_TRIMMED).replace("\\", "/")), urlsplit(site_url)
    except ValueError:
        return None
    base = own.path.rstrip("/") + "/"
    is_own = own.netloc and parts.netloc.lower() == own.netloc.lower() and parts.path.startswith(base)
    return parts.path[len(base) - 1 :] if is_own else None


def site_address(path: str, page_url: str) -> str:
    """Return the address that a path leads to from a page: below the site's root, in lower case, no slash at the ends."""
    return posixpath.normpath(posixpath.join("/" + page_url, path)).strip("/").lower()
