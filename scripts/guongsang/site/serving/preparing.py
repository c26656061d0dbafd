"""The last step of a build: what only servers need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.serving.headers_file import write_headers_file
from guongsang.site.serving.precompressed import precompress

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.settings import Settings


def prepare(out: Path, settings: Settings) -> None:
    """Write into a finished site the headers for hosts that read them from there, and the compressed files if wanted."""
    write_headers_file(out)
    if settings.precompress:
        precompress(out)
