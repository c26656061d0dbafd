"""What a command says on the terminal: messages, progress, colour, language."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guongsang.language import Language, Phrase

_LANGUAGE_VARIABLE = "GUONG_LANG"
_EVERY_SECONDS = 0.1


def language() -> Language:
    """Return the language messages are in: Vietnamese unless `--lang en` was given."""
    return "en" if os.environ.get(_LANGUAGE_VARIABLE) == "en" else "vi"


def set_language(chosen: Language) -> None:
    """Choose the language for this process and those it starts."""
    os.environ[_LANGUAGE_VARIABLE] = chosen


def open_streams() -> None:
    """Open the null device in the place of each standard stream that whoever started the program has closed.

    Otherwise Python has no such stream, and the next file opened is taken for it by what runs below.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        try:
            os.fstat(number)
        except OSError:
            # The lowest number that is free, so this very one.
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # noqa: FBT003 - it takes no name
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - as long as the program


def has_colour(stream: TextIO) -> bool:
    """Whether colour may be written: only to a terminal, and not against NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str) -> None:
    """Write a message for the person at the terminal; results go to standard output instead."""
    _progress_line.clear()
    sys.stderr.write(text + "\n")


def tell(message: Phrase) -> None:
    """Say something in the person's language."""
    say(message.into(language()))


@contextlib.contextmanager
def progress(what: Phrase) -> Iterator[Callable[[int, int], None]]:
    """Give a function that shows (done, total) on one line of a terminal; in a pipe it stays silent."""
    stream = sys.stderr
    last = 0.0

    def show(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _EVERY_SECONDS:
            last = now
            _progress_line.draw(stream, f"{what.into(language())}: {done}/{total}")

    try:
        yield show if stream.isatty() else _silent
    finally:
        # Whatever is said next, an error above all, starts on a clean line.
        _progress_line.clear()


class _ProgressLine:
    """The line of a terminal on which progress is shown just now."""

    def __init__(self) -> None:
        self.stream: TextIO | None = None

    def draw(self, stream: TextIO, line: str) -> None:
        self.stream = stream
        stream.write("\r" + line[: shutil.get_terminal_size().columns - 1] + "\033[K")
        stream.flush()

    def clear(self) -> None:
        """Leave the line empty, so that other words can stand on it."""
        if self.stream:
            self.stream.write("\r\033[K")
            self.stream.flush()
            self.stream = None


_progress_line = _ProgressLine()


def _silent(_: int, __: int) -> None:
    """Show nothing."""
