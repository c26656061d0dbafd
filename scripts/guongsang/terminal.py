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


def has_colour(stream: TextIO) -> bool:
    """Whether colour may be written: only to a terminal, and not against NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str) -> None:
    """Write a message for the person at the terminal; results go to standard output instead."""
    sys.stderr.write(text + "\n")


@contextlib.contextmanager
def progress(what: Phrase) -> Iterator[Callable[[int, int], None]]:
    """Give a function that shows (done, total) on one line of a terminal; in a pipe it stays silent."""
    stream = sys.stderr
    shown = False
    last = 0.0

    def show(done: int, total: int) -> None:
        nonlocal shown, last
        now = time.monotonic()
        if now - last >= _EVERY_SECONDS:
            last = now
            shown = True
            line = f"{what.into(language())}: {done}/{total}"
            stream.write("\r" + line[: shutil.get_terminal_size().columns - 1] + "\033[K")
            stream.flush()

    try:
        yield show if stream.isatty() else _silent
    finally:
        # Whatever is said next, an error above all, starts on a clean line.
        if shown:
            stream.write("\r\033[K")
            stream.flush()


def _silent(_: int, __: int) -> None:
    """Show nothing."""
