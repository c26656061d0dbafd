"""One photo becomes all its files: from what is kept of an earlier build, or from a single decoding.

A file's name is made of the photo's bytes, its focus and this code: the same photo always gets the same address, and
another photo never does. So nothing need be decoded to know that nothing has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import PIL

from guongsang.site.kept_files import name_of
from guongsang.site.pictures.cuts import FOLDER, MIDDLE, Cut, Focus, Series, Size, renditions, series_of
from guongsang.site.pictures.pixels import colour_of, decoded, encoded, upright_size

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guongsang.site.kept_files import KeptFiles

Picture = dict[str, Series]
"""What pages need of a photo: its series by the names of their cuts."""


class _Facts(NamedTuple):
    """What is kept of a photo besides its files; that it is kept says that the photo decodes to its end."""

    size: Size
    colour: str


def make_picture(source: Path, cuts: Iterable[Cut], out: Path, kept: KeptFiles, focus: Focus | None = None) -> Picture:
    """Put the files of a photo into the site and return where they lie; their folder exists.

    Raises:
        DamagedPhotoError: The photo cannot be decoded to its end.
    """
    cuts, centre = tuple(cuts), focus or MIDDLE
    data = source.read_bytes()
    key = name_of(data, repr(centre).encode(), _recipe())
    facts = _recall(kept, key)
    size = facts.size if facts else upright_size(data)
    planned = [rendition for cut in cuts for rendition in renditions(size, cut, centre)]
    missing = [
        rendition
        for rendition in planned
        if not kept.copy(key + rendition.suffix, out / FOLDER / (key + rendition.suffix))
    ]
    if missing or facts is None:
        image = decoded(data, max((rendition.scale for rendition in planned), default=1))
        for rendition in missing:
            content = encoded(image, size, rendition)
            (out / FOLDER / (key + rendition.suffix)).write_bytes(content)
            kept.keep(key + rendition.suffix, content)
        facts = _Facts(size, colour_of(image))
        kept.keep(f"{key}.json", json.dumps(facts).encode())
    return {cut.name: series_of(key, size, cut, facts.colour, centre) for cut in cuts}


def _recall(kept: KeptFiles, key: str) -> _Facts | None:
    """Return what is kept of a photo; nothing when somebody has written something else there."""
    with contextlib.suppress(ValueError, TypeError):
        (width, height), colour = json.loads(kept.read(f"{key}.json") or b"null")
        return _Facts((int(width), int(height)), str(int(colour)).zfill(3))
    return None


@lru_cache(maxsize=1)
def _recipe() -> bytes:
    """Return a digest of all that decides what comes out of the same photo: this code and the library's release."""
    digest = hashlib.blake2b(PIL.__version__.encode(), digest_size=16)
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.digest()
