"""Text files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from typing import TYPE_CHECKING

from guongsang.errors import GuongError, OutputError
from guongsang.language import Phrase
from guongsang.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_new(path: Path, text: str) -> None:
    """Write a file that must not be there yet, and the folders it lies in.

    Raises `GuongError` when it is there, `OutputError` when it cannot be written; nothing is left behind then.
    """
    made: list[Path] = []
    try:
        _refuse_file_as_folder(path)
        made = _missing_folders(path.parent)
        path.parent.mkdir(parents=True, exist_ok=True)
        with _beside(path, text.encode()) as whole:
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


def write_over(path: Path, content: str | bytes) -> None:
    """Write a file, in place of the one that may be there, whose permissions it keeps; raises `OutputError`."""
    data = content.encode() if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            # A device, a pipe or a folder: never to be replaced by a file.
            path.write_bytes(data)
            return
        with _beside(path.resolve(), data) as whole:
            if path.exists():
                shutil.copymode(path, whole)
            whole.replace(path.resolve())
    except OSError as error:
        raise _refused(path, error) from error


@contextlib.contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """Write a whole hidden file in the same folder, so on the same disk; what is left of it goes afterwards."""
    whole = path.with_name(f".guongsang-{secrets.token_hex(8)}")
    try:
        with whole.open("xb") as file:
            file.write(data)
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


def _refuse_file_as_folder(path: Path) -> None:
    file = next((folder for folder in path.parents if folder.exists() and not folder.is_dir()), None)
    if file:
        raise OutputError(
            Phrase(
                f"Không ghi được «{path}»: «{file}» là một tệp, không phải thư mục.",
                f"“{path}” cannot be written: “{file}” is a file, not a folder.",
            )
        )


def _missing_folders(folder: Path) -> list[Path]:
    """Return the folders that have to be made, the innermost first."""
    missing = []
    while not folder.exists() and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    return missing


def _refused(path: Path, error: OSError) -> OutputError:
    return OutputError(
        Phrase("Không ghi được «{path}»: {reason}.", "“{path}” cannot be written: {reason}.").fill(
            path=path, reason=reason_of(error)
        )
    )
