"""Rules of waivers: which may stand in a profile at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.rules import all_rules
from guongsang.program import typed
from guongsang.stories.problem import Severity
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]

FILE = "2023/giang-thi-my.md"
RULES = all_rules()
UNWAIVABLE = [code for code, rule in RULES.items() if not rule.waivable]


def told(site: Lay, *codes: str, **keys: str | None) -> list[Problem]:
    """Return what is said of waivers of these rules, in a profile that keeps every rule."""
    items = "".join(f'\n  - {{ma: {code}, ly_do: "Văn bản gốc viết như vậy"}}' for code in codes)
    found = site({FILE: with_front(PERSON, mien_kiem_tra=items, **keys)}).inspect()
    assert found.waived == ()
    return [problem for problem in found.problems if problem.code == "GS020"]


@pytest.mark.parametrize("code", UNWAIVABLE)
def test_a_rule_that_cannot_be_waived_is_an_error_there(code: str, site: Lay) -> None:
    """Whether or not the profile breaks it."""
    (problem,) = told(site, code)
    assert (problem.line, problem.column, problem.severity) == (27, 10, Severity.ERROR)
    assert problem.message.vi == f"Quy tắc {code} không được miễn."
    assert f"explain {code}" in problem.hint.vi


def test_secrets_consent_and_the_form_of_the_file_cannot_be_waived() -> None:
    """Whoever adds a rule there learns it here if he forgets."""
    secrecy = {code for code in RULES if "GS350" <= code <= "GS359"}
    assert secrecy | {"GS321", "GS322"} | {f"GS{number:03}" for number in range(1, 24)} <= {*UNWAIVABLE}
    assert len(secrecy) > 1


@pytest.mark.parametrize(
    ("code", "meant"),
    [("GS237", "«GS207»"), ("GS099", "«GS009», «GS019»"), ("GS905", ""), ("GS999", ""), ("GS499", "")],
)
def test_a_rule_that_does_not_exist_is_told_with_the_one_that_is_meant(code: str, meant: str, site: Lay) -> None:
    """At the code itself; what may be any of several, or none, is to be looked up."""
    (problem,) = told(site, code)
    assert problem.message.vi == f"Không có quy tắc «{code}»."
    if meant:
        assert problem.hint.vi == f"Có phải là {meant}?"
    else:
        assert typed("explain") in problem.hint.vi
        assert "Có phải là" not in problem.hint.vi
    assert (problem.line, problem.column, problem.length) == (27, 10, len(code))


def test_a_rule_waived_twice_is_told_at_the_second(site: Lay) -> None:
    """There would be two reasons, and the report shows one."""
    first, second = told(site, "GS405", "GS407", "GS405", "GS405")
    assert (first.line, second.line) == (29, 30)
    assert first.message.vi == "Quy tắc GS405 được miễn hai lần."


def test_a_waiver_that_cannot_be_used_stops_a_draft_too(site: Lay) -> None:
    """It is about the form of the file, which is the same in every state."""
    (problem,) = told(site, "GS999", cong_bo="{trang_thai: du-thao}")
    assert problem.severity is Severity.ERROR
