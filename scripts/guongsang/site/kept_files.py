"""Files that cost much to make, kept between builds: what has not changed is not made again.

A file is kept under a name made of everything it depends on (see `name_of`), so nothing ever has to be looked up twice
or brought up to date. Whatever a finished build had no use for is deleted: the picture of somebody who withdrew does not
stay behind. What cannot be kept or read is done without: the folder only ever saves time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAME_BYTES = 10
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
        """Put a copy of a kept file at `target`, whose folder exists; say whether there was one."""
        kept = self.folder / name
        try:
            os.utime(kept)
            shutil.copyfile(kept, target)
        except OSError:
            # Perhaps another build has just deleted it. Whatever else is wrong with the target, writing it will tell.
            target.unlink(missing_ok=True)
            return False
        return True

    def read(self, name: str) -> bytes | None:
        """Return what is kept in a file, if there is one."""
        kept = self.folder / name
        try:
            os.utime(kept)
            return kept.read_bytes()
        except OSError:
            return None

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file, whole or not at all."""
        part = self.folder / f"{name}.{secrets.token_hex(4)}{_PART}"
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(content)
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
