"""Photo files: the names and sizes that are taken, and what a file holds.

Only the header is read until a photo is known to be no larger than the limits: a decompression bomb is refused without
being decoded.
"""

from __future__ import annotations

import os
import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from guongsang.picture_formats import FORMATS, SUFFIXES

if TYPE_CHECKING:
    from pathlib import Path

MAX_PIXELS = 40_000_000
"""The largest photo published, in pixels."""

MAX_SIDE = 20_000
"""The longest side of a photo, in pixels."""

MAX_BYTES = 40_000_000
"""The largest photo file read, in bytes."""

MIN_SIDE = 800
"""The least that a photo's longer side may have, in pixels."""

MIN_PORTRAIT_SIDE = 400
"""The same for the photo under `anh`, which the page shows smaller."""

_LEADS_AWAY = re.compile(r"[/\\:\x00]")
_SMALL = 64
_BOMB = (MAX_SIDE + 1, MAX_SIDE + 1)
"""Stands for the size of a picture that even its header says is too large to look at."""

_REMEMBERED = 256


class Measure(NamedTuple):
    """A photo's format, and its width and height in pixels as it lies in the file."""

    format: str
    width: int
    height: int


def is_plain_name(name: str) -> bool:
    """Whether a name is that of a file in the same folder, and of none that hides itself."""
    return bool(name) and not _LEADS_AWAY.search(name) and not name.startswith(".")


def is_there(file: Path) -> bool:
    """Whether a file is there and no symbolic link; a name that no file can have is merely not there."""
    return os.path.isfile(file) and not os.path.islink(file)  # noqa: PTH113, PTH114 - Path raises for a long name


def photos_in(folder: Path) -> list[str]:
    """Return the names of the photo files in a folder, in order, whatever is in them."""
    try:
        with os.scandir(folder) as entries:
            return sorted(
                entry.name
                for entry in entries
                if is_plain_name(entry.name)
                and os.path.splitext(entry.name)[1].lower() in SUFFIXES  # noqa: PTH122 - a name, no path
                and entry.is_file(follow_symlinks=False)
            )
    except OSError:
        return []


def fits(width: int, height: int) -> bool:
    """Whether a picture of that size may be decoded and published."""
    return 0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE and width * height <= MAX_PIXELS


def measure(file: Path) -> Measure | None:
    """Read a photo's header; None when it is no photo of a format that is taken."""
    status = os.stat(file)  # noqa: PTH116 - Path costs as much again
    return _measure(os.fspath(file), status.st_size, status.st_mtime_ns)


def is_whole(file: Path) -> bool:
    """Whether all pixels of a photo that `fits` can be decoded."""
    status = os.stat(file)  # noqa: PTH116 - likewise
    return _is_whole(os.fspath(file), status.st_size, status.st_mtime_ns)


# Several rules ask about the same photo; its size and time tell whether it is still the same.


@lru_cache(maxsize=_REMEMBERED)
def _measure(file: str, _size: int, _changed: int) -> Measure | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=FORMATS) as image:
                # Telephones put several pictures into one JPEG, which Pillow calls a format of its own.
                return Measure("JPEG" if image.format == "MPO" else image.format or "", *image.size)
    except Image.DecompressionBombError:
        return Measure("", *_BOMB)
    except Exception:  # noqa: BLE001 - on a damaged file the decoders raise nearly anything
        return None


@lru_cache(maxsize=_REMEMBERED)
def _is_whole(file: str, _size: int, _changed: int) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=FORMATS) as image:
                # A JPEG decodes at a fraction of its size for a fraction of the work, yet is read to its end.
                image.draft("RGB", (_SMALL, _SMALL))
                image.load()
    except Exception:  # noqa: BLE001 - likewise
        return False
    return True
