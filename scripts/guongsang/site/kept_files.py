"""Files that cost much to make, kept between builds: what has not changed is not made again.

A file is kept under a name made of everything it depends on (see `name_of`), so nothing ever has to be looked up twice
or brought up to date. Before its content stands a digest of it: what a full disk or a power cut has left of a file is
taken for nothing. Whatever a finished build had no use for is deleted: the picture of somebody who withdrew does not
stay behind. What cannot be kept or read is done without: the folder only ever saves time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAME_BYTES = 10
_DIGEST_BYTES = 16
_PART = ".part"


def name_of(*parts: bytes) -> str:
    """Return 20 hexadecimal digits that stand for some parts, and for no other ones in all likelihood."""
    digest = hashlib.blake2b(digest_size=_NAME_BYTES)
    for part in parts:
        digest.update(b"%d\n" % len(part))
        digest.update(part)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """A folder of kept files; workers of the same build may share it.

    `since` is when the build began by the clock of the folder's own disk, in nanoseconds: what is used later is newer.
    """

    folder: Path
    since: int

    def copy(self, name: str, target: Path) -> bool:
        """Put a copy of a kept file at `target`, whose folder exists; say whether there was one, and whole."""
        content = self.read(name)
        if content is None:
            return False
        target.write_bytes(content)
        return True

    def read(self, name: str) -> bytes | None:
        """Return what is kept in a file, if there is one, and whole."""
        kept = self.folder / name
        try:
            os.utime(kept)
            held = kept.read_bytes()
        except OSError:
            # Perhaps another build has just deleted it.
            return None
        content = held[_DIGEST_BYTES:]
        return content if held[:_DIGEST_BYTES] == _digest(content) else None

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file, whole or not at all."""
        part = self.folder / f"{name}.{secrets.token_hex(4)}{_PART}"
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(_digest(content) + content)
                part.replace(self.folder / name)
            except OSError:
                part.unlink(missing_ok=True)
                raise

    def forget_unused(self) -> None:
        """Delete what nobody has used since the build began."""
        with contextlib.suppress(OSError):
            for file in self.folder.iterdir():
                with contextlib.suppress(OSError):
                    if file.stat().st_mtime_ns < self.since:
                        file.unlink()


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).digest()


def kept_files(folder: Path) -> KeptFiles:
    """Open a folder at the beginning of a build; where there is none yet, nothing in it will be too old."""
    try:
        mark = folder / f"{secrets.token_hex(4)}{_PART}"
        mark.touch()
        since = mark.stat().st_mtime_ns
        mark.unlink()
    except OSError:
        since = 0
    return KeptFiles(folder, since)
