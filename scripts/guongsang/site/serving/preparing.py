"""The last step of a build: what only servers need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.serving.headers_file import write_headers_file
from guongsang.site.serving.precompressed import precompress

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.settings import Settings


def prepare(out: Path, settings: Settings) -> None:
    """Write into a finished site the headers for hosts that read them from there, and the compressed files if wanted.

    Search engines believe whoever tells them of changes by a file with the key, at the site's root.
    """
    if settings.indexnow:
        (out / f"{settings.indexnow}.txt").write_text(settings.indexnow, encoding="utf-8")
    write_headers_file(out)
    if settings.precompress:
        precompress(out)
