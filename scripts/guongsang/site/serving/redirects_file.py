"""`_redirects`, which Cloudflare Pages, Netlify and their like read from the site's root: where former addresses lead.

It is part of the site, so it says nothing that the pages at these addresses do not say: of withdrawn profiles nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.site.serving.former import moved_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from guongsang.stories.summary import Summary

FILE: Final = "_redirects"


def write_redirects_file(out: Path, shown: Iterable[Summary]) -> None:
    """Write the file of the profiles that are shown; none when they have always been where they are."""
    lines = [f"{former} {present} 301\n" for former, present in sorted(moved_addresses(shown))]
    if lines:
        (out / FILE).write_text("".join(lines), encoding="utf-8", newline="\n")
