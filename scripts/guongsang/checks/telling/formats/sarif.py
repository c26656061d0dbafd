"""Results in SARIF 2.1.0 (OASIS), which code hosts and editors import."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from guongsang import __version__
from guongsang.checks.telling.formats.plain_json import encodable
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guongsang.checks.rule import Rule
    from guongsang.checks.telling.results import Results
    from guongsang.language import Language
    from guongsang.stories.problem import Problem

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_ROOT = "SITE"
"""Name of the base that files are relative to: the root of the site's repository."""


def as_sarif(results: Results, rules: Mapping[str, Rule], language: Language) -> str:
    """Write one run: every rule with its explanation, every problem, and what is waived as suppressed in source."""
    order = {code: index for index, code in enumerate(rules)}
    found = [_result(problem, order, language) for problem in results.problems]
    found += [
        {
            **_result(problem, order, language),
            "suppressions": [{"kind": "inSource", "status": "accepted", "justification": reason}],
        }
        for problem, reason in results.waived
    ]
    run = {
        "tool": {
            "driver": {
                "name": "Gương sáng",
                "version": __version__,
                "language": "vi-VN" if language == "vi" else "en-US",
                "rules": [_rule(rule, language) for rule in rules.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the site's repository."}}},
        "results": found,
    }
    return encodable(json.dumps({"$schema": SCHEMA, "version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2))


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    wrong, right = ("Sai", "Đúng") if language == "vi" else ("Wrong", "Right")
    help_text = "\n\n".join(
        [f"{wrong}:\n{example}" for example in rule.wrong] + [f"{right}:\n{example}" for example in rule.right]
    )
    return {
        "id": str(rule.code),
        "shortDescription": {"text": rule.title.into(language)},
        "fullDescription": {"text": rule.why.into(language)},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(problem: Problem, order: Mapping[str, int], language: Language) -> dict[str, Any]:
    text = " ".join(part for part in (problem.message.into(language), problem.hint.into(language)) if part)
    place = _artifact(problem.file)
    region = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + problem.length,
    }
    result: dict[str, Any] = {
        "ruleId": str(problem.code),
        "ruleIndex": order[problem.code],
        "level": _LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": place, "region": region}}],
    }
    if problem.related:
        result["relatedLocations"] = [{"physicalLocation": {"artifactLocation": _artifact(problem.related)}}]
    if problem.mend:
        replacement = {"deletedRegion": region, "insertedContent": {"text": problem.mend.new}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": place, "replacements": [replacement]}]}]
    return result


def _artifact(file: str) -> dict[str, str]:
    return {"uri": quote(file, errors="replace"), "uriBaseId": _ROOT}
