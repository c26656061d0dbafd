"""What a release consists of: every file with its size, SHA-256 and type, in a text that other programs read as well."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from guongsang import parallel
from guongsang.errors import OutputError
from guongsang.language import Phrase
from guongsang.site.output import MARK
from guongsang.site.own_assets import PREFIX
from guongsang.site.serving.rules import KEPT, headers_for, type_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_CHUNK = 1 << 20


class Entry(NamedTuple):
    """One file: its SHA-256 in hexadecimal digits, its size in bytes, and its type as a server tells it."""

    digest: str
    size: int
    kind: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Files by their paths below the site's root, with forward slashes, in order."""

    files: Mapping[str, Entry]

    def text(self) -> str:
        """Return one line a file: digest, size, type and path, with tabs between them."""
        return "".join(
            f"{entry.digest}\t{entry.size}\t{entry.kind}\t{path}\n" for path, entry in sorted(self.files.items())
        )

    def size(self, paths: Iterable[str] | None = None) -> int:
        """Return how many bytes some of the files have together, by default all of them."""
        return sum(self.files[path].size for path in (self.files if paths is None else paths))


NO_FILES = Manifest({})


def read_manifest(text: str) -> Manifest:
    """Read what `Manifest.text` wrote; raises `ValueError` when it is something else.

    It may come from another machine, where files are then deleted by these paths: none may lead out of the release.
    """
    files = {}
    for line in text.splitlines():
        digest, size, kind, path = line.split("\t")
        if path.startswith("/") or not path.isprintable() or {"", ".", ".."} & {*path.split("/")}:
            message = f"values: no path of a site: {path!r}"
            raise ValueError(message)
        files[path] = Entry(digest, int(size), kind)
    return Manifest(files)


def manifest_of(site: Path) -> Manifest:
    """Return the manifest of a finished site, of which the mark that a build leaves is no part."""
    paths = [
        os.path.relpath(os.path.join(place, name), site).replace(os.sep, "/")  # noqa: PTH118 - once for every file of the site
        for place, _, names in os.walk(site)
        for name in names
    ]
    paths = sorted(path for path in paths if path != MARK)
    odd = next((path for path in paths if not path.isprintable()), None)
    if odd is not None:
        raise OutputError(
            Phrase(
                f"docs/: tên tệp {odd!r} có ký tự điều khiển, không phát hành được. Đổi tên tệp này.",
                f"docs/: the file name {odd!r} holds a control character and cannot be published. Rename it.",
            )
        )
    return Manifest(dict(zip(paths, parallel.run_all(_entry, str(site), paths), strict=True)))


def _entry(site: str, path: str) -> Entry:
    with open(f"{site}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - once for every file of the site
        digest, size = hashlib.sha256(), 0
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return Entry(digest.hexdigest(), size, type_of(path.rpartition("/")[2]))


def is_named_by_content(path: str) -> bool:
    """Whether a file's name tells its content, so that browsers keep it and pages of several releases may share it."""
    return headers_for(f"/{path}").get("Cache-Control") == KEPT


def is_of_interface(path: str) -> bool:
    """Whether a file is a stylesheet, script or font, which holds nothing of any profile."""
    return path.startswith(PREFIX)
