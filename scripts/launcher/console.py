"""What the launcher prints: a line that shows how far it is, and a log with every detail."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LOG = "guong.log"


def say(line: str) -> None:
    """Print a line for whoever runs the command, apart from the command's own output."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def is_terminal() -> bool:
    """Tell whether a line can be drawn over and over."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def speak_utf8() -> None:
    """Print Vietnamese into pipes and files whatever the system's own encoding is."""
    if isinstance(sys.stderr, io.TextIOWrapper) and not sys.stderr.isatty():
        sys.stderr.reconfigure(encoding="utf-8")


class Progress:
    """One line on a terminal that keeps changing; one quiet line anywhere else."""

    FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"

    def __init__(self) -> None:
        self.title = ""
        self._width = 0
        self._turn = 0

    def begin(self, title: str) -> None:
        """Start saying what is going on."""
        if title == self.title:
            return
        self.title = title
        if not is_terminal():
            say(f"{title}…")

    def show(self, detail: str) -> None:
        """Show how far it is."""
        if not is_terminal():
            return
        self._turn += 1
        frame = self.FRAMES[self._turn % len(self.FRAMES)]
        line = f"{frame} {self.title} – {detail}" if detail else f"{frame} {self.title}…"
        line = line[: shutil.get_terminal_size().columns - 1]
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)

    def end(self, summary: str) -> None:
        """Put the last word in the line's place, if there was a line."""
        self.clear()
        if self.title and is_terminal():
            say(summary)

    def clear(self) -> None:
        """Leave an empty line behind."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()
            self._width = 0


class Log:
    """What the steps printed: in the environment's folder, or where that cannot be, in the temporary one."""

    def __init__(self, folder: Path) -> None:
        self.path: Path | None = None
        self._folder = folder
        self._step = 0

    def start(self) -> None:
        """Begin an empty log."""
        with contextlib.suppress(OSError):
            path = self._folder / LOG
            path.write_bytes(b"")
            self.path = path
            return
        with contextlib.suppress(OSError):
            descriptor, name = tempfile.mkstemp(prefix="guong-", suffix=".log")
            os.close(descriptor)
            self.path = Path(name)

    def open(self) -> IO[bytes]:
        """Open it for a step's output."""
        return Path(self.path or os.devnull).open("ab")

    def write(self, text: str) -> None:
        """Add details; when even that is impossible, do without."""
        if not self.path:
            self.start()
        with contextlib.suppress(OSError), self.open() as file:
            file.write(text.encode("utf-8", "backslashreplace"))

    def begin_step(self, command: Sequence[str]) -> None:
        """Note which step's output follows."""
        self.write(f"\n$ {' '.join(command)}\n")
        self._step = self.path.stat().st_size if self.path else 0

    def of_step(self) -> str:
        """Return what the last step printed so far."""
        if not self.path:
            return ""
        with self.path.open("rb") as file:
            file.seek(self._step)
            return file.read().decode("utf-8", "replace")
