"""Results as workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.telling.formats.plain_json import encodable
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from guongsang.checks.telling.results import Results
    from guongsang.language import Language


def as_github(results: Results, language: Language) -> str:
    """Write workflow commands that GitHub shows beside the changed lines."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    lines = "\n".join(
        f"::{levels[problem.severity]} file={_property(problem.file)},line={problem.line},col={problem.column},endColumn={problem.column + problem.length},"
        f"title={_property(str(problem.code))}::{_data(problem.message.into(language))}%0A{_data(problem.hint.into(language))}"
        for problem in results.problems
    )
    return encodable(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
