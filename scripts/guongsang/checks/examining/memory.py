"""Remembers what examining each profile found, so that an unchanged one is not examined again.

An entry is kept under a key made from everything the outcome depends on: the file, its photos, the registry, the rules'
own code, the day. What cannot be read or written is done without: the memory only ever saves time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import sqlite3
import stat
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from guongsang.program import program_name
from guongsang.stories.source import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.story_file import StoryFile

FILE = "kiem-tra.sqlite3"
_LIBRARIES = ("pillow", "pydantic", "pyyaml")
_KEY_BYTES = 20
_TABLE = "CREATE TABLE IF NOT EXISTS examined (file BLOB PRIMARY KEY, key BLOB NOT NULL, found BLOB NOT NULL)"
_PAGE_BYTES = 1 << 14
"""An outcome has about 3 KB: in pages of the usual 4 KB each would waste a third of one."""

_PATIENCE = 5.0
"""Seconds to wait for another run that is just writing."""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
"""What SQLite says of a file that is no database, is broken, or is one of another kind; not of one that is busy."""

Entries = dict[str, tuple[bytes, bytes]]
"""Path of a profile below the stories folder → key and outcome."""


def fingerprint(checking: Checking) -> bytes:
    """Return a digest of what every outcome depends on besides the profile itself; words elsewhere change none."""
    digest = hashlib.blake2b(_code_digest(), digest_size=_KEY_BYTES)
    depends = (
        program_name(),
        checking.stories.name,
        checking.today,
        sorted(checking.reserved),
        sorted(checking.contacts),
        checking.address,
        checking.registry,
        checking.decodes,
    )
    digest.update(repr(depends).encode("utf-8", "surrogatepass"))
    return digest.digest()


@lru_cache(maxsize=1)
def _code_digest() -> bytes:
    """Return a digest of this package's own code and of what it relies on: whatever may change a rule's mind."""
    digest = hashlib.blake2b(platform.python_version().encode(), digest_size=_KEY_BYTES)
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\0".encode())
    package = Path(__file__).parents[2]
    for file in sorted(package.rglob("*.py")):
        digest.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.digest()


def key_of(start: bytes, stories: Path, place: StoryFile) -> bytes | None:
    """Return the key of a profile as it is now, or None when it cannot be read."""
    digest = hashlib.blake2b(start, digest_size=_KEY_BYTES)
    try:
        # Plain calls, because this is done for every profile and Path costs as much again.
        file = f"{stories}/{place.file}"
        status = os.lstat(file)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        with open(file, "rb") as source:  # noqa: PTH123 - see above
            digest.update(os.fsencode(place.file) + b"\0" + source.read())
        if place.has_folder:
            # Photos are too large to read each time; a changed one has another time or size.
            with os.scandir(f"{stories}/{place.folder}") as entries:
                for entry in sorted(entries, key=lambda entry: entry.name):
                    status = entry.stat(follow_symlinks=False)
                    facts = (status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
                    digest.update(os.fsencode(entry.name) + b"\0" + repr(facts).encode())
    except OSError:
        return None
    return digest.digest()


def recall(folder: Path | None) -> Entries:
    """Return everything remembered in a folder; nothing when it cannot be read."""
    if folder is None:
        return {}
    with contextlib.suppress(sqlite3.Error, OSError, TypeError), _renewing(folder):
        if (folder / FILE).is_file():
            with contextlib.closing(_open(folder)) as database:
                rows = database.execute("SELECT file, key, found FROM examined")
                return {os.fsdecode(file): (key, found) for file, key, found in rows}
    return {}


def remember(folder: Path, news: Mapping[str, tuple[bytes, bytes]], forgotten: Iterable[str]) -> None:
    """Keep the outcomes of some profiles and forget those of others; without success when the folder allows none."""
    gone = [(os.fsencode(file),) for file in forgotten]
    kept = [(os.fsencode(file), *entry) for file, entry in news.items()]
    if not gone and not kept:
        return
    with contextlib.suppress(sqlite3.Error, OSError), _renewing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.closing(_open(folder)) as database, database:
            database.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
            # Whoever withdrew is not to be found in what is left of the old pages.
            database.execute("PRAGMA secure_delete = ON")
            database.execute(_TABLE)
            database.executemany("DELETE FROM examined WHERE file = ?", gone)
            database.executemany("INSERT OR REPLACE INTO examined VALUES (?, ?, ?)", kept)


@contextlib.contextmanager
def _renewing(folder: Path) -> Iterator[None]:
    """Remove a memory that turns out to be damaged, so that the next run begins anew; not one that is merely busy."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
            for file in (FILE, f"{FILE}-journal"):
                (folder / file).unlink(missing_ok=True)
        raise


def _open(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / FILE, timeout=_PATIENCE)
