"""Files that several processes may touch at once, or that a killed one may leave."""

from __future__ import annotations

import sys
from typing import IO, TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path


def replace(path: Path, text: str) -> None:
    """Write a file so that it is either the old or the new one, never a part."""
    draft = path.with_name(path.name + ".new")
    draft.write_text(text, encoding="utf-8", errors="surrogateescape", newline="\n")
    draft.replace(path)


def try_lock(file: IO[bytes]) -> bool:
    """Take the lock on an open file if nobody holds it; the system drops it with the last process that has it."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # a network drive without locks: better unprotected than not at all
    return True
