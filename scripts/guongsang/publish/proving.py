"""Proof that nothing of whoever was taken away is left: every file of every release is searched for them.

What is compressed cannot be searched where it lies. But there every release has been held, file by file, against its
manifest, and the live one is the site that was built here: of that one compressed files are searched as well.
"""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import brotli

from guongsang.site.serving.rules import PICTURES
from guongsang.stories.addresses import profile_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from guongsang.publish.manifest import Manifest
    from guongsang.publish.release import Built, Shown
    from guongsang.publish.store import Place

_SHORTEST_NAME = 12
"""Characters of a picture's name that are enough of a hash to be nobody else's."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What tells of profiles that were taken away: addresses and pictures are theirs alone, a name may be another's."""

    addresses: tuple[str, ...]
    pictures: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """The files in which something of them still stands: `left` what is theirs alone, `named` a name of theirs."""

    left: tuple[str, ...]
    named: tuple[str, ...]


def traces_of(gone: Mapping[str, Shown], before: Iterable[Manifest], after: Manifest) -> Traces:
    """Return what tells of profiles, by year and slug, that some releases showed.

    Their pictures are among those that the new release has no more.
    """
    paths = frozenset[str]().union(*(manifest.files for manifest in before)) - after.files.keys()
    vanished = (path.rpartition("/")[2] for path in paths if path.startswith(PICTURES))
    return Traces(
        addresses=tuple(f"/{profile_url(*profile.split('/'))}" for profile in sorted(gone)),
        pictures=tuple(sorted({name for name in vanished if len(name) >= _SHORTEST_NAME})),
        names=tuple(sorted({shown.name for shown in gone.values()})),
    )


def prove(traces: Traces, store: Place, built: Built) -> Proof:
    """Search every release that is kept, and the site that was built; the store must be open."""
    theirs = (*traces.addresses, *traces.pictures)
    folders = [f"{address.strip('/')}/" for address in traces.addresses]
    kept = [path for path in built.manifest.files if path.startswith(tuple(folders)) or path.endswith(traces.pictures)]
    return Proof(
        left=tuple(sorted({*store.mentions(theirs), *_holding(_packed(built), theirs), *kept})),
        named=tuple(sorted({*store.mentions(traces.names), *_holding(_packed(built), traces.names)})),
    )


def _packed(built: Built) -> Iterable[tuple[str, bytes]]:
    """Yield what the compressed files of a built site hold."""
    for path in built.manifest.files:
        unpack = _UNPACKED.get(path.rpartition(".")[2])
        if unpack:
            yield path, unpack((built.folder / path).read_bytes())


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompress(content)
    except zlib.error:
        return content


_UNPACKED = {"gz": gzip.decompress, "br": brotli.decompress, "bin": _inflated}


def _holding(files: Iterable[tuple[str, bytes]], words: Sequence[str]) -> list[str]:
    sought = [word.encode() for word in words]
    return [path for path, content in files if any(word in content for word in sought)]
