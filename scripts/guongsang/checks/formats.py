"""Problems as people and programs read them: text like a compiler's, JSON, and GitHub annotations."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.language import Language, Phrase
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.source import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

LABELS = {
    Severity.ERROR: Phrase("LỖI", "ERROR"),
    Severity.WARNING: Phrase("CẢNH BÁO", "WARNING"),
    Severity.NOTE: Phrase("GHI CHÚ", "NOTE"),
}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_WIDEST = 100
_MARGIN = 30


def as_text(problems: Iterable[Problem], root: Path, language: Language, *, colour: bool = False) -> str:
    """Write each problem with its place, the offending line and a caret under the offending column."""
    lines: dict[str, list[str]] = {}
    blocks = []
    for problem in map(_printable, problems):
        if problem.file not in lines:
            lines[problem.file] = _lines(root, problem.file)
        label = f"{LABELS[problem.severity].into(language)} {problem.code}"
        if colour:
            label = f"\033[1;{_COLOURS[problem.severity]}m{label}\033[0m"
        block = f"{problem.file}:{problem.line}:{problem.column}: {label} {problem.message.into(language)}\n"
        block += _excerpt(lines[problem.file], problem)
        hint = problem.hint.into(language)
        if hint:
            block += f"    → {hint}\n"
        blocks.append(block)
    return "\n".join(blocks)


def as_json(problems: Sequence[Problem], seen: int, language: Language) -> str:
    """Write the problems as one JSON object; lines and columns count from 1."""
    text = json.dumps(
        {
            "profiles": seen,
            "problems": [
                {
                    "file": problem.file,
                    "line": problem.line,
                    "column": problem.column,
                    "code": str(problem.code),
                    "severity": problem.severity.name.lower(),
                    "message": problem.message.into(language),
                    "hint": problem.hint.into(language),
                }
                for problem in problems
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
    return _encodable(text)


def as_github(problems: Iterable[Problem], language: Language) -> str:
    """Write workflow commands that GitHub shows beside the changed lines."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    lines = "\n".join(
        f"::{levels[problem.severity]} file={_property(problem.file)},line={problem.line},col={problem.column},"
        f"title={_property(str(problem.code))}::{_data(problem.message.into(language))}%0A{_data(problem.hint.into(language))}"
        for problem in problems
    )
    return _encodable(lines)


def summary(problems: Iterable[Problem], seen: int) -> Phrase:
    """Say in one line how many profiles were checked and what was found."""
    found = Counter(problem.severity for problem in problems)
    if not found:
        return Phrase(f"Đã kiểm tra {seen} hồ sơ: không có vấn đề nào.", f"Checked {seen} profiles: no problems.")
    vi = ", ".join(f"{found[level]} {LABELS[level].vi.lower()}" for level in LABELS if found[level])
    en = ", ".join(
        f"{found[level]} {LABELS[level].en.lower()}{'s' if found[level] > 1 else ''}"
        for level in LABELS
        if found[level]
    )
    return Phrase(f"Đã kiểm tra {seen} hồ sơ: {vi}.", f"Checked {seen} profiles: {en}.")


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


def _encodable(text: str) -> str:
    """Replace what is left in it of a file name that is no text, as some systems allow."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _lines(root: Path, file: str) -> list[str]:
    """Return the lines of a file as problems count them."""
    path = root / file
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return []
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return []
    return vietnamese.nfc(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")


def _excerpt(lines: list[str], problem: Problem) -> str:
    if not 1 <= problem.line <= len(lines):
        return ""
    # Control characters would reach the terminal; a tab would put the caret in the wrong column.
    text = "".join(char if char.isprintable() else "·" if char != "\t" else " " for char in lines[problem.line - 1])
    column = min(problem.column, len(text) + 1)
    start = max(0, column - 1 - (_WIDEST - _MARGIN)) if len(text) > _WIDEST else 0
    shown = text[start : start + _WIDEST]
    number = str(problem.line)
    gutter = " " * len(number)
    return f"  {number} | {'…' if start else ''}{shown}{'…' if len(text) > start + _WIDEST else ''}\n  {gutter} | {' ' * (column - 1 - start + bool(start))}^\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
