"""Results as people and programs read them: text like a compiler's, JSON, SARIF, what code hosts show in a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.rules import all_rules
from guongsang.checks.telling.form import Form
from guongsang.checks.telling.formats.github import as_github
from guongsang.checks.telling.formats.gitlab import as_gitlab
from guongsang.checks.telling.formats.plain_json import as_json
from guongsang.checks.telling.formats.sarif import as_sarif
from guongsang.checks.telling.formats.text import as_text
from guongsang.checks.telling.formats.words import summary

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.checks.telling.results import Results
    from guongsang.language import Language

__all__ = ["as_github", "as_gitlab", "as_json", "as_sarif", "as_text", "summary", "write"]


def write(form: Form, results: Results, root: Path, language: Language, *, colour: bool = False) -> str:
    """Write results in a form; nothing when a person would have nothing to read."""
    if form is Form.JSON:
        return as_json(results, language)
    if form is Form.SARIF:
        return as_sarif(results, all_rules(), language)
    if form is Form.GITHUB:
        return as_github(results, language)
    if form is Form.GITLAB:
        return as_gitlab(results, language)
    return as_text(results, root, language, colour=colour)
