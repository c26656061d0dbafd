"""Problems as programs read them."""

from __future__ import annotations

import json
from dataclasses import replace

from guongsang.checks.examining.waiving import Waived
from guongsang.checks.telling.formats import as_json
from guongsang.stories.problem import Mend, Severity
from told_problems import problem, results


def test_json_holds_everything() -> None:
    """Programs get what people get, with accents as they are."""
    text = as_json(results(problem(severity=Severity.WARNING)), "vi")
    assert "Mã sai." in text
    assert json.loads(text) == {
        "profiles": 7,
        "problems": [
            {
                "file": "stories/2023/a.md",
                "line": 2,
                "column": 6,
                "length": 1,
                "code": "GS009",
                "severity": "warning",
                "message": "Mã sai.",
                "hint": "Sửa mã.",
                "mend": None,
            }
        ],
        "waived": [],
    }
    assert json.loads(as_json(results(seen=0), "en")) == {"profiles": 0, "problems": [], "waived": []}


def test_json_holds_the_correction() -> None:
    """So that an editor can offer it."""
    found = results(replace(problem(), mend=Mend("Số: 1", "1")))
    assert json.loads(as_json(found, "vi"))["problems"][0]["mend"] == {"old": "Số: 1", "new": "1"}


def test_what_is_waived_is_listed_with_its_reason() -> None:
    """Programs get it too."""
    found = results(waived=(Waived(problem(), "Văn bản gốc viết như vậy"),))
    assert json.loads(as_json(found, "vi"))["waived"][0]["reason"] == "Văn bản gốc viết như vậy"
