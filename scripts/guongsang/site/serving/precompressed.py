"""Compressed files beside the others: a server sends them as they are, and need not compress for every reader.

The data beside each profile's page are left out: there are as many as pages, and who wants them takes the file of all.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import brotli
import deflate

from guongsang import parallel
from guongsang.site.open_data.files import BESIDE
from guongsang.site.own_assets import PREFIX
from guongsang.site.serving.rules import COMPRESSED

if TYPE_CHECKING:
    from pathlib import Path

LEAST: Final = 1024
"""Bytes: a smaller file goes into one packet as it is."""

_BEST: Final = 11
_QUICK: Final = 5
"""Brotli: at 6 pages are hardly smaller, at 10 and more it takes twenty times as long."""

_GZIP: Final = 4
"""For what reads no Brotli, which is hardly anybody: quick rather than small."""
_SMALLEST_WINDOW, _LARGEST_WINDOW = 16, 22


def precompress(out: Path) -> None:
    """Write the compressed files of a finished site."""
    found = [
        (entry.stat().st_size, place, entry.name)
        for place, _, _ in os.walk(out)
        for entry in os.scandir(place)
        if entry.name.endswith(COMPRESSED) and entry.name != BESIDE and entry.is_file()
    ]
    # The few large ones first, or one worker would still be busy with the last.
    found = sorted((size, place, name) for size, place, name in found if size > LEAST)[::-1]
    parallel.run_all(_compress, str(out), [f"{place}{os.sep}{name}" for _, place, name in found])


def _compress(out: str, file: str) -> None:
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 - once for every file of the site
        content = opened.read()
    # The site's own assets are few, part of every page, and kept by browsers for good.
    is_own = file.startswith(f"{out}{os.sep}{PREFIX}")
    window = min(max(len(content).bit_length(), _SMALLEST_WINDOW), _LARGEST_WINDOW)
    _write(f"{file}.br", brotli.compress(content, quality=_BEST if is_own else _QUICK, lgwin=window), content)
    _write(f"{file}.gz", deflate.gzip_compress(content, _GZIP), content)


def _write(file: str, compressed: bytes | bytearray, content: bytes) -> None:
    if len(compressed) < len(content):
        with open(file, "wb", buffering=0) as opened:  # noqa: PTH123 - likewise
            opened.write(compressed)
