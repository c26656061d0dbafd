"""Results as people and programs read them: text like a compiler's, JSON, GitHub annotations, SARIF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.formats.github import as_github
from guongsang.checks.formats.plain_json import as_json
from guongsang.checks.formats.sarif import as_sarif
from guongsang.checks.formats.text import as_text
from guongsang.checks.formats.words import summary
from guongsang.checks.rules import all_rules

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.checks.results import Results
    from guongsang.language import Language

__all__ = ["FOR_PEOPLE", "as_github", "as_json", "as_sarif", "as_text", "summary", "write"]

FOR_PEOPLE = frozenset({"text", "github"})
"""Formats that a person may be reading too, and so wants summed up."""


def write(form: str, results: Results, root: Path, language: Language, *, colour: bool = False) -> str:
    """Write results in the format of that name; nothing when a person would have nothing to read."""
    if form == "json":
        return as_json(results, language)
    if form == "sarif":
        return as_sarif(results, all_rules(), language)
    if form == "github":
        return as_github(results, language)
    return as_text(results, root, language, colour=colour)
