"""What a site is made from, as digests: whether a built site is made from what lies in the folders now."""

from __future__ import annotations

import hashlib
import os
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from guongsang.options_file import CONFIG_FILE
from guongsang.stories.story_file import is_litter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from guongsang.settings import Settings
    from guongsang.stories.story_file import StoryFile

TEMPLATES = "site_templates"
_DIGEST_BYTES = 16
_NO_FILE = "-"


@dataclass(frozen=True)
class Sources:
    """The digest of every source file by its path below the root, with forward slashes."""

    files: Mapping[str, str]

    @cached_property
    def ordered(self) -> list[str]:
        """The paths in order."""
        return sorted(self.files)

    def digest(self) -> str:
        """Return what stands for all of them together."""
        return _digest("".join(f"{digest} {path}\n" for path, digest in sorted(self.files.items())).encode())

    def below(self, folder: str) -> list[tuple[str, str]]:
        """Return path and digest of the files in a folder, which ends with a slash; profiles' folders hold no others."""
        start = bisect_left(self.ordered, folder)
        names = takewhile(lambda path: path.startswith(folder), islice(self.ordered, start, None))
        return [(path, self.files[path]) for path in names]


def read_sources(root: Path, settings: Settings) -> Sources:
    """Read everything that a site is made from: profiles, registry, ordinary pages, templates and `mkdocs.yml`."""
    return Sources({path: _digest_of(root / path) for path in _paths(root, settings)})


def digest_of_profile(sources: Sources, stories: str, place: StoryFile) -> str:
    """Return what stands for one profile: its text, and with it the photos of its folder."""
    name = f"{stories}/{place.file}"
    if not place.has_folder:
        return sources.files[name]
    folder = name.rpartition("/")[0] + "/"
    return _digest("".join(f"{digest} {path}\n" for path, digest in sources.below(folder)).encode())


def _paths(root: Path, settings: Settings) -> Iterator[str]:
    yield CONFIG_FILE
    for folder in (settings.stories_dir, settings.docs_dir, TEMPLATES):
        for place, folders, names in os.walk(root / folder):
            folders[:] = sorted(name for name in folders if not is_litter(name))
            below = os.path.relpath(place, root).replace(os.sep, "/")
            yield from (f"{below}/{name}" for name in sorted(names) if not is_litter(name))


def _digest_of(file: Path) -> str:
    """Return a file's digest; of what is no file, or cannot be read, that it is so: the build says what it makes of it."""
    try:
        return _digest(file.read_bytes()) if file.is_file() else _NO_FILE
    except OSError:
        return _NO_FILE


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()
