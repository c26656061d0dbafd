"""Puts a finished site in place of the old one in a single step, so that nobody ever sees half of it.

The build writes into a staging folder beside the site's own; the two are exchanged at the end. A build that fails
or is killed leaves the old site untouched, and the next build clears away what it left behind.
"""

from __future__ import annotations

import contextlib
import ctypes
import glob
import os
import secrets
import shutil
import sys
import time
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from guongsang.errors import OutputError
from guongsang.language import Phrase
from guongsang.program import shown
from guongsang.system_errors import reason_of

if sys.platform != "win32":
    import fcntl

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
_WAIT_SECONDS = 30
_LOOK_SECONDS = 0.1
_LOCK = ".lock"
MARK: Final = ".guongsang"
"""A file inside every site this module has put in place: only such a folder, or an empty one, is replaced."""


class Staging:
    """An empty folder to build into, and the exchange with the live site at the end.

    The folder lies beside the site's, so that a rename is enough. Its name is never used again: a worker that outlives
    a killed build for a moment writes into nobody's site.

    One build at a time: a second one waits a little and then says so. Each build holds a lock beside its own folder,
    whoever runs it and from wherever; the lock is the operating system's, so a killed build releases it, and only a
    folder whose build is dead is ever cleared away.
    """

    def __init__(self, site: Path) -> None:
        """Wait for other builds, clear away what a killed one left, and make the folder."""
        # Where the site's folder is a link, what it leads to is replaced.
        site = Path(os.path.realpath(site))
        self.site = site
        self.folder = site.with_name(f"{_staging_prefix(site)}{secrets.token_hex(4)}")
        self._lock = FileLock(_lock_of(self.folder))
        try:
            site.parent.mkdir(parents=True, exist_ok=True)
            _wait_for_others(site)
            self._lock.acquire()
        except OSError as error:
            raise cannot_write(site, error) from error
        try:
            recover(site)
            _refuse_foreign(site)
            self.folder.mkdir()
            self._identity = _identity(self.folder)
        except OSError as error:
            self._unlock()
            raise cannot_write(site, error) from error
        except OutputError:
            self._unlock()
            raise

    def commit(self) -> None:
        """Exchange the finished folder with the site; refused when somebody took the folder away meanwhile."""
        try:
            if _identity(self.folder) != self._identity:
                raise OutputError(
                    Phrase(
                        f"Thư mục đang dựng «{self.folder.name}» đã bị xóa giữa chừng; bản đang có vẫn nguyên vẹn. Chạy lại lệnh.",
                        f"The folder being built, “{self.folder.name}”, was deleted meanwhile; the site that is there is untouched. Run the command again.",
                    )
                )
            (self.folder / MARK).write_text("", encoding="utf-8")
            swap(self.folder, self.site)
        except OSError as error:
            raise cannot_write(self.site, error) from error
        finally:
            self.discard()

    def discard(self) -> None:
        """Leave the site as it is and clear the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._unlock()

    def _unlock(self) -> None:
        # Deleted while it is held: afterwards it might be another's. Windows deletes no open file.
        if sys.platform != "win32":
            _lock_of(self.folder).unlink(missing_ok=True)
        self._lock.release()
        with contextlib.suppress(OSError):
            _lock_of(self.folder).unlink(missing_ok=True)


def _lock_of(folder: Path) -> Path:
    """Return the lock that the build into a staging folder holds."""
    return folder.with_name(folder.name + _LOCK)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return what tells a folder from another of the same name."""
    try:
        status = folder.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _wait_for_others(site: Path) -> None:
    end = time.monotonic() + _WAIT_SECONDS
    while any(_is_held(lock) for lock in site.parent.glob(f"{glob.escape(_staging_prefix(site))}*{_LOCK}")):
        if time.monotonic() > end:
            raise OutputError(
                Phrase(
                    f"Một lần dựng khác đang ghi vào «{site.name}». Chờ lần đó xong rồi chạy lại.",
                    f"Another build is writing to “{site.name}”. Wait until it is done and run again.",
                )
            )
        time.sleep(_LOOK_SECONDS)


def _is_held(lock: Path) -> bool:
    """Whether a living build holds a lock, be it another user's; one that may not even be looked at is taken for held."""
    try:
        if sys.platform == "win32":
            with FileLock(lock, timeout=0):
                return False
        with lock.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return False
    except FileNotFoundError:
        return False
    except (Timeout, OSError):
        return True


def recover(site: Path) -> None:
    """Clear away what killed builds left; bring back the old site if one was killed between two renames."""
    aside = _aside(site)
    if aside.exists() and not site.exists():
        aside.rename(site)
    if aside.exists():
        shutil.rmtree(aside)
    for left in site.parent.iterdir():
        if not left.name.startswith(_staging_prefix(site)):
            continue
        lock = left if left.suffix == _LOCK else _lock_of(left)
        if not _is_held(lock):
            shutil.rmtree(left, ignore_errors=True)
            with contextlib.suppress(OSError):
                lock.unlink(missing_ok=True)


def swap(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`, and what was there in the place of `new`.

    Linux and macOS exchange two folders in one step. Elsewhere it takes two renames; `recover` mends a kill between.
    """
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        aside = _aside(site)
        site.rename(aside)
        new.rename(site)
        shutil.rmtree(aside, ignore_errors=True)


def _staging_prefix(site: Path) -> str:
    return f".{site.name}.dang-dung-"


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.cu")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders atomically where the system can; say whether it did."""
    if sys.platform == "win32":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(first, second, _RENAME_SWAP) == 0)
    if hasattr(libc, "renameat2"):
        return bool(libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0)
    return False


def _refuse_foreign(site: Path) -> None:
    """Refuse to replace a folder that no build has made: it may be somebody's work."""
    if site.is_dir() and any(site.iterdir()) and not (site / MARK).exists():
        raise OutputError(
            Phrase(
                f"Thư mục «{site}» có sẵn và không phải do lệnh build tạo ra. Chọn thư mục khác bằng --site-dir, hoặc tự xóa nó.",
                f"The folder “{site}” exists and was not made by a build. Choose another with --site-dir, or delete it yourself.",
            )
        )
    if (site / ".git").exists():
        raise OutputError(
            Phrase(
                f"Thư mục «{site}» chứa một kho Git; dựng vào đó sẽ xóa mất kho. Chọn thư mục khác bằng --site-dir.",
                f"The folder “{site}” holds a Git repository, which a build would delete. Choose another with --site-dir.",
            )
        )
    if site.exists() and not site.is_dir():
        raise OutputError(Phrase(f"«{site}» là một tệp, không phải thư mục.", f"“{site}” is a file, not a folder."))


def cannot_write(site: Path, error: OSError) -> OutputError:
    """Say in a sentence why the site could not be written."""
    return OutputError(
        Phrase(
            "Không ghi được «{site}»: {reason}. Cổng cũ vẫn nguyên vẹn.",
            "“{site}” cannot be written: {reason}. The old site is untouched.",
        ).fill(site=site, reason=reason_of(error))
    )


def disk_error(error: OSError, staging: str, site: str) -> OutputError:
    """Tell whether it was the new site that could not be written, or another file that could not be used."""
    files = [str(name) for name in (error.filename, error.filename2) if name]
    if not files or (staging and any(file.startswith(staging) for file in files)):
        return cannot_write(Path(site), error)
    return OutputError(
        Phrase("Không dùng được «{file}»: {reason}.", "“{file}” cannot be used: {reason}.").fill(
            file=shown(Path(files[0])), reason=reason_of(error)
        )
    )
