"""Results as one JSON object, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guongsang.checks.telling.results import Results
    from guongsang.language import Language
    from guongsang.stories.problem import Problem


def as_json(results: Results, language: Language) -> str:
    """Write the problems as one JSON object; lines and columns count from 1."""
    text = json.dumps(
        {
            "profiles": results.seen,
            "problems": [_problem(problem, language) for problem in results.problems],
            "waived": [{**_problem(problem, language), "reason": reason} for problem, reason in results.waived],
        },
        ensure_ascii=False,
        indent=2,
    )
    return encodable(text)


def _problem(problem: Problem, language: Language) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "code": str(problem.code),
        "severity": problem.severity.name.lower(),
        "message": problem.message.into(language),
        "hint": problem.hint.into(language),
        "mend": problem.mend._asdict() if problem.mend else None,
    }


def encodable(text: str) -> str:
    """Replace what is left in it of a file name that is no text, as some systems allow."""
    return text.encode("utf-8", "replace").decode("utf-8")
