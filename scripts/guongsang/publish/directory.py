"""A directory on this machine that the web server reads: `file://` targets."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from guongsang.language import Phrase
from guongsang.publish.carrying import read_carried
from guongsang.publish.manifest import read_manifest
from guongsang.publish.release import ABOUT, CARRIED, FILES, FOLDER, ID, PROFILES, read_release
from guongsang.publish.store import HISTORY, LIVE, LOCK, OWNER, RELEASES, UNFINISHED, WAIT_SECONDS, busy, not_published
from guongsang.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from guongsang.publish.manifest import Entry
    from guongsang.publish.release import Built, Release

_MODE = 0o644
_FOLDER_MODE = 0o755


class Directory:
    """A `ReleaseStore` in a directory of this machine."""

    def __init__(self, folder: Path, owner: str) -> None:
        """Name the directory, and who publishes, for others to read meanwhile."""
        self.folder = folder
        self.owner = owner
        self.wait_seconds = WAIT_SECONDS
        self.releases = folder / RELEASES

    @contextlib.contextmanager
    def opened(self, *, to_write: bool) -> Iterator[None]:
        """Lock the directory for writing; the lock is the system's, so that it ends with its owner."""
        try:
            if not to_write:
                yield
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / LOCK, timeout=self.wait_seconds, mode=_MODE)
            try:
                lock.acquire()
            except Timeout:
                raise busy(self._owner()) from None
            with lock:
                (self.folder / OWNER).write_text(self.owner, encoding="utf-8")
                try:
                    yield
                finally:
                    (self.folder / OWNER).unlink(missing_ok=True)
        except OSError as error:
            where = error.filename or self.folder
            raise not_published(
                Phrase(
                    "Không phát hành được tới «{where}»: {reason}.", "“{where}” cannot be published to: {reason}."
                ).fill(where=where, reason=reason_of(error))
            ) from error

    def kept(self) -> list[Release]:
        """Return the whole releases."""
        found = []
        for folder in self.releases.iterdir() if self.releases.is_dir() else ():
            if ID.fullmatch(folder.name):
                with contextlib.suppress(FileNotFoundError, ValueError):
                    found.append(read_release((folder / FOLDER / ABOUT).read_bytes()))
        return found

    def live(self) -> str:
        """Return what the link leads to."""
        link = self.folder / LIVE
        if not link.is_symlink():
            if link.exists():
                raise not_published(
                    Phrase(
                        f"«{link}» phải là liên kết tới bản đang hiện, nhưng đó là một thư mục hay tệp thường. Chuyển nó đi nơi khác.",
                        f"“{link}” must be a link to the live release, but is a folder or file. Move it elsewhere.",
                    )
                )
            return ""
        name = link.readlink().name
        return name if ID.fullmatch(name) and (self.releases / name).is_dir() else ""

    def history(self) -> list[str]:
        """Read the file of that name."""
        try:
            return (self.folder / HISTORY).read_text("utf-8", "replace").split()
        except FileNotFoundError:
            return []

    def remember(self, history: Sequence[str]) -> None:
        """Write beside and rename."""
        part = self.folder / f".{HISTORY}{UNFINISHED}"
        part.write_text("".join(f"{release}\n" for release in history), encoding="utf-8")
        part.replace(self.folder / HISTORY)

    def read(self, release: str, file: str) -> bytes:
        """Return a file; what there is none of is empty."""
        try:
            return (self.releases / release / FOLDER / file).read_bytes()
        except FileNotFoundError:
            return b""

    def write(self, release: str, file: str, content: bytes) -> None:
        """Write beside and rename."""
        target = self.releases / release / FOLDER / file
        target.parent.mkdir(mode=_FOLDER_MODE, exist_ok=True)
        part = target.with_name(f"{file}{UNFINISHED}")
        part.write_bytes(content)
        part.chmod(_MODE)
        part.replace(target)

    def begin(self, base: str, remove: Sequence[str]) -> str:
        """Clear away what killed publishers left, then link every file of the base that stays."""
        self.releases.mkdir(exist_ok=True)
        self.releases.chmod(_FOLDER_MODE)
        for left in self.releases.glob(f".*{UNFINISHED}"):
            shutil.rmtree(left)
        name = f".{secrets.token_hex(4)}{UNFINISHED}"
        target = self.releases / name
        target.mkdir()
        target.chmod(_FOLDER_MODE)
        if base:
            gone = frozenset(remove)
            source = f"{self.releases / base}"
            paths = [path for path in _files_below(source) if path not in gone and not path.startswith(f"{FOLDER}/")]
            _link(source, f"{target}", paths)
        return name

    def send(self, unfinished: str, built: Built, paths: Sequence[str], on_progress: Callable[[int, int], None]) -> int:
        """Copy files: never into one that is there, which may be linked from a live release."""
        target = f"{self.releases / unfinished}"
        own = [f"{FOLDER}/{name}" for name in (FILES, PROFILES, ABOUT)]
        sent = 0
        made: set[str] = set()
        for done, path in enumerate((*paths, *own), start=1):
            _make_folder(target, path, made)
            file = f"{target}/{path}"
            with contextlib.suppress(FileNotFoundError):
                os.unlink(file)  # noqa: PTH108 - once for every file, like what follows
            shutil.copyfile(f"{built.folder}/{path}", file)
            os.chmod(file, _MODE)  # noqa: PTH101
            sent += os.stat(file).st_size  # noqa: PTH116
            on_progress(done, len(paths) + len(own))
        return sent

    def wrong(self, name: str) -> list[str]:
        """Read every file anew."""
        folder = self.releases / name
        try:
            expected = self._expected(name)
        except ValueError:
            return [f"{FOLDER}/{FILES}"]
        there = {path for path in _files_below(f"{folder}") if not path.startswith(f"{FOLDER}/")}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            both = sorted(there & expected.keys())
            digests = dict(zip(both, pool.map(lambda path: _digest(f"{folder}/{path}"), both), strict=True))
        return sorted(
            (there ^ expected.keys()) | {path for path, digest in digests.items() if digest != expected[path].digest}
        )

    def _expected(self, name: str) -> dict[str, Entry]:
        """Return the files that a release has and carries; raises `ValueError` when it does not tell."""
        return {
            **read_manifest(self.read(name, FILES).decode()).files,
            **{path: each.entry for path, each in read_carried(self.read(name, CARRIED).decode()).items()},
        }

    def finish(self, unfinished: str, release: str) -> None:
        """Rename it."""
        (self.releases / unfinished).rename(self.releases / release)

    def switch(self, release: str) -> None:
        """Rename a link over the one that is there."""
        new = self.folder / f".{LIVE}{UNFINISHED}"
        new.unlink(missing_ok=True)
        new.symlink_to(f"{RELEASES}/{release}")
        new.replace(self.folder / LIVE)

    def link(self, source: str, release: str, paths: Sequence[str]) -> None:
        """Link files that are not there yet."""
        target = f"{self.releases / release}"
        _link(f"{self.releases / source}", target, [path for path in paths if not os.path.exists(f"{target}/{path}")])  # noqa: PTH110

    def drop(self, release: str) -> None:
        """Rename it first, so that half of it is never taken for a release."""
        aside = self.releases / f".{release}{UNFINISHED}"
        (self.releases / release).rename(aside)
        shutil.rmtree(aside)

    def mentions(self, words: Sequence[str]) -> list[str]:
        """Read all files of all releases."""
        sought = [word.encode() for word in words]
        found = []
        for path in _files_below(f"{self.releases}"):
            content = (self.releases / path).read_bytes()
            if any(word in content for word in sought):
                found.append(path)
        return sorted(found)

    def _owner(self) -> str:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            return (self.folder / OWNER).read_text("utf-8").strip()
        return "?"


def _files_below(folder: str) -> list[str]:
    return [
        os.path.relpath(f"{place}/{name}", folder).replace(os.sep, "/")
        for place, _, names in os.walk(folder)
        for name in names
    ]


def _link(source: str, target: str, paths: Sequence[str]) -> None:
    made: set[str] = set()
    for path in paths:
        _make_folder(target, path, made)
        os.link(f"{source}/{path}", f"{target}/{path}")


def _make_folder(root: str, path: str, made: set[str]) -> None:
    """Make the folder of a file readable for the web server, whatever the publisher's own mask."""
    folder = path.rpartition("/")[0]
    if not folder or folder in made:
        return
    _make_folder(root, folder, made)
    made.add(folder)
    whole = f"{root}/{folder}"
    if not os.path.isdir(whole):  # noqa: PTH112 - likewise
        os.mkdir(whole)  # noqa: PTH102
        os.chmod(whole, _FOLDER_MODE)  # noqa: PTH101


def _digest(file: str) -> str:
    with open(file, "rb") as opened:  # noqa: PTH123 - likewise
        return hashlib.file_digest(opened, "sha256").hexdigest()
