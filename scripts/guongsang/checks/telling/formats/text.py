"""Results as people read them at a terminal, like those of a good compiler."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.labels import SEVERITY
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.source import ENDLESS_MARKS, MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from guongsang.checks.examining.waiving import Waived
    from guongsang.checks.telling.results import Results
    from guongsang.language import Language

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_WIDEST = 100
_MARGIN = 30


def as_text(results: Results, root: Path, language: Language, *, colour: bool = False) -> str:
    """Write each problem with its place, the offending line and a mark under the offending words; last what is waived."""
    lines: dict[str, list[str]] = {}
    blocks = []
    for problem in map(_printable, results.problems):
        if problem.file not in lines:
            lines[problem.file] = _lines(root, problem.file)
        # What is wrong with a name is not to be seen in the file.
        shown = [] if problem.code == Fault.FILE_NAME else lines[problem.file]
        label = f"{SEVERITY[problem.severity].into(language).upper()} {problem.code}"
        if colour:
            label = f"\033[1;{_COLOURS[problem.severity]}m{label}\033[0m"
        block = f"{problem.file}:{problem.line}:{problem.column}: {label} {problem.message.into(language)}\n"
        block += excerpt(shown, problem)
        hint = problem.hint.into(language)
        if hint:
            block += f"    → {hint}\n"
        blocks.append(block)
    return "\n".join(blocks + _waived(results.waived, language))


def _waived(waived: Sequence[Waived], language: Language) -> list[str]:
    """List what was set aside, one a line with its reason."""
    if not waived:
        return []
    title = Phrase("Được miễn, kèm lý do:", "Waived, with reasons:").into(language)
    lines = [
        f"  {problem.file}:{problem.line}: {problem.code} {problem.message.into(language)} – {_plain(reason)}"
        for problem, reason in ((_printable(problem), reason) for problem, reason in waived)
    ]
    return ["\n".join([title, *lines]) + "\n"]


def _printable(problem: Problem) -> Problem:
    """Keep what a file holds, or is called, from giving commands to the terminal."""
    return replace(
        problem,
        file=_plain(problem.file),
        message=Phrase(*map(_plain, problem.message)),
        hint=Phrase(*map(_plain, problem.hint)),
    )


def _plain(text: str) -> str:
    return (
        text if text.isprintable() else "".join(char if char.isprintable() or char == "\xa0" else "·" for char in text)
    )


def _lines(root: Path, file: str) -> list[str]:
    """Return the lines of a file as problems count them; none of a file that is no text."""
    path = root / file
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return []
        data = path.read_bytes()
    except OSError:
        return []
    text = data.decode("utf-8-sig", "replace")
    if "\ufffd" in text and b"\0" in data:
        # A picture or a Word file; text in another encoding holds no such byte.
        return []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return (text if ENDLESS_MARKS.search(text) else vietnamese.nfc(text)).split("\n")


def excerpt(lines: list[str], problem: Problem) -> str:
    """Return the line of a problem with a mark below the words that are meant; nothing when there is no such line."""
    if not 1 <= problem.line <= len(lines):
        return ""
    text = lines[problem.line - 1]
    column = min(problem.column, len(text) + 1)
    start = max(0, column - 1 - (_WIDEST - _MARGIN)) if len(text) > _WIDEST else 0
    # Control characters would reach the terminal; a tab would put the caret in the wrong column.
    shown = _plain(text[start : start + _WIDEST].replace("\t", " "))
    number = str(problem.line)
    gutter = " " * len(number)
    room = max(1, len(shown) - (column - 1 - start))
    mark = "^" + "~" * (min(problem.length, room) - 1)
    return f"  {number} | {'…' if start else ''}{shown}{'…' if len(text) > start + _WIDEST else ''}\n  {gutter} | {' ' * (column - 1 - start + bool(start))}{mark}\n"
