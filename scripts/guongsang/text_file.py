"""Text files written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from typing import TYPE_CHECKING

from guongsang.errors import GuongError, OutputError
from guongsang.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REASONS = {
    errno.EACCES: Phrase("không có quyền ghi", "permission denied"),
    errno.EPERM: Phrase("không có quyền ghi", "permission denied"),
    errno.EROFS: Phrase("nơi này chỉ cho đọc", "it is read-only"),
    errno.ENOSPC: Phrase("đĩa hết chỗ", "the disk is full"),
    errno.ENOENT: Phrase("không có thư mục ấy", "there is no such folder"),
    errno.ENOTDIR: Phrase("một phần của đường dẫn không phải là thư mục", "part of the path is not a folder"),
    errno.EISDIR: Phrase("đó là một thư mục", "it is a folder"),
    errno.ENAMETOOLONG: Phrase("tên quá dài", "the name is too long"),
}


def write_new(path: Path, text: str) -> None:
    """Write a file that must not be there yet, and the folders it lies in.

    Raises `GuongError` when it is there, `OutputError` when it cannot be written; nothing is left behind then.
    """
    made = _missing_folders(path.parent)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _beside(path, text) as whole:
            _put(whole, path)
    except FileExistsError as error:
        raise GuongError(
            Phrase(f"Đã có «{path}», nên không viết gì.", f"“{path}” is there already, so nothing was written.")
        ) from error
    except OSError as error:
        for folder in made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise _refused(path, error) from error


def write_over(path: Path, text: str) -> None:
    """Write a file, in place of the one that may be there; raises `OutputError`."""
    try:
        if path.exists() and not path.is_file():
            # A device, a pipe or a folder: never to be replaced by a file.
            path.write_text(text, "utf-8", newline="\n")
            return
        with _beside(path.resolve(), text) as whole:
            whole.replace(path.resolve())
    except OSError as error:
        raise _refused(path, error) from error


@contextlib.contextmanager
def _beside(path: Path, text: str) -> Iterator[Path]:
    """Write a whole hidden file in the same folder, so on the same disk; what is left of it goes afterwards."""
    whole = path.with_name(f".guongsang-{secrets.token_hex(8)}")
    try:
        with whole.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        yield whole
    finally:
        whole.unlink(missing_ok=True)


def _put(whole: Path, path: Path) -> None:
    """Give a file its name, unless another has it."""
    try:
        os.link(whole, path)
    except FileExistsError:
        raise
    except OSError:
        # A disk without hard links. On Windows a rename never replaces a file; elsewhere this look has to do.
        if os.path.lexists(path):
            raise FileExistsError from None
        whole.rename(path)


def _missing_folders(folder: Path) -> list[Path]:
    """Return the folders that have to be made, the innermost first."""
    missing = []
    while not folder.exists() and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    return missing


def _refused(path: Path, error: OSError) -> OutputError:
    reason = _REASONS.get(
        error.errno or 0, Phrase("lỗi hệ thống {number}", "system error {number}").fill(number=error.errno)
    )
    return OutputError(
        Phrase("Không ghi được «{path}»: {reason}.", "“{path}” cannot be written: {reason}.").fill(
            path=path, reason=reason
        )
    )
