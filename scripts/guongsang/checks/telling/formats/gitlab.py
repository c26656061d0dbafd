"""Results as GitLab's report of code quality, which it shows beside the changed lines of a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING

from guongsang.checks.telling.formats.plain_json import encodable
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from guongsang.checks.telling.results import Results
    from guongsang.language import Language
    from guongsang.stories.problem import Problem

_LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}
"""Of the five that GitLab has."""


def as_gitlab(results: Results, language: Language) -> str:
    """Write a list of problems, each with a mark by which GitLab tells what a change brought from what was there."""
    alike: Counter[str] = Counter()
    told = []
    for problem in results.problems:
        # Lines move when others are added, so they are no part of it.
        known = f"{problem.code}\n{problem.file}\n{problem.message.vi}"
        alike[known] += 1
        told.append(_told(problem, f"{known}\n{alike[known]}", language))
    return encodable(json.dumps(told, ensure_ascii=False, indent=2))


def _told(problem: Problem, known: str, language: Language) -> dict[str, object]:
    text = " ".join(part for part in (problem.message.into(language), problem.hint.into(language)) if part)
    return {
        "description": text,
        "check_name": str(problem.code),
        "fingerprint": hashlib.sha256(known.encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": _LEVELS[problem.severity],
        "location": {"path": problem.file, "lines": {"begin": problem.line}},
    }
