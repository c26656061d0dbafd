"""Results in SARIF, held against the published schema."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import jsonschema
import pytest

from guongsang.checks.examining.waiving import Waived
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.formats import as_sarif
from guongsang.checks.telling.results import Results
from guongsang.language import Phrase
from guongsang.stories.problem import Mend, Problem, Severity
from support import PROJECT

RULES = all_rules()


@cache
def validator() -> jsonschema.Draft7Validator:
    """Read the schema once."""
    schema = json.loads((PROJECT / "tests" / "data" / "sarif-2.1.0.schema.json").read_text("utf-8"))
    return jsonschema.Draft7Validator(schema)


def problem(file: str = "stories/2023/a.md", severity: Severity = Severity.ERROR, mend: Mend | None = None) -> Problem:
    """Return a problem of seven characters on the second line."""
    message, hint = Phrase("Mã sai.", "Wrong id."), Phrase("Sửa mã.", "Mend it.")
    return Problem(file, 2, 6, "GS009", message, hint, severity, 7, mend)


def run_of(*problems: Problem, waived: tuple[Waived, ...] = ()) -> dict[str, Any]:
    """Write the results, hold them against the schema, and return their only run."""
    log = json.loads(as_sarif(Results(problems, waived, 3), RULES, "vi"))
    validator().validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_problem_is_a_result_with_its_region() -> None:
    """Rule, level, words, file and the very characters."""
    (result,) = run_of(problem())["results"]
    assert (result["ruleId"], result["level"], result["message"]["text"]) == ("GS009", "error", "Mã sai. Sửa mã.")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "stories/2023/a.md"
    assert place["region"] == {"startLine": 2, "startColumn": 6, "endColumn": 13}


def test_every_rule_is_explained_where_the_results_point() -> None:
    """`ruleIndex` leads to the rule of that code, whatever codes there are."""
    run = run_of(problem())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert rules[run["results"][0]["ruleIndex"]]["id"] == "GS009"
    assert rules[0]["fullDescription"]["text"] == RULES["GS001"].why.vi


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note")]
)
def test_severities_are_levels(severity: Severity, level: str) -> None:
    """SARIF has the same three."""
    assert run_of(problem(severity=severity))["results"][0]["level"] == level


def test_what_is_waived_is_suppressed_with_its_reason() -> None:
    """It stays in the log, so that nobody waives in secret."""
    (result,) = run_of(waived=(Waived(problem(), "Văn bản gốc viết như vậy"),))["results"]
    assert result["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "Văn bản gốc viết như vậy"}
    ]


def test_a_correction_is_a_fix() -> None:
    """An editor can make it with one click."""
    (result,) = run_of(problem(mend=Mend("Số: 12", "12")))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == "12"


def test_the_other_profile_of_two_is_a_related_location() -> None:
    """An editor shows both; where nothing was compared there is none."""
    plain, paired = run_of(problem(), replace(problem(), related="stories/2023/lý.md"))["results"]
    assert "relatedLocations" not in plain
    (place,) = paired["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "stories/2023/l%C3%BD.md", "uriBaseId": "SITE"}


@pytest.mark.parametrize("file", ["stories/2023/Giàng Thị Mỷ.md", "stories/2023/a%20b:c.md", "stories/2023/\udcb5.md"])
def test_any_file_name_becomes_an_address(file: str) -> None:
    """Spaces, accents and bytes that are no text are escaped."""
    (result,) = run_of(problem(file))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].isascii()


def test_no_problem_is_a_valid_log_too() -> None:
    """An empty run says that all is well."""
    assert run_of()["results"] == []
