"""The one list of rules: complete, explained, and each true to its own examples."""

from __future__ import annotations

import pkgutil
import re
import sys
import types
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from guongsang.checks import families
from guongsang.checks.families import keys
from guongsang.checks.rule import Rule
from guongsang.checks.rules import all_rules
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity
from hostile.files import picture
from support import COLLECTIVE, PERSON, PROJECT, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Files = Mapping[str, str | bytes]
    Lay = Callable[..., Site]

RULES = all_rules()
FOLDER = "2023/giang-thi-my"
DECOMPOSED = unicodedata.normalize("NFD", PERSON)


@dataclass(frozen=True)
class Example:
    """Files that break a rule, and files that keep it."""

    wrong: Files = field(default_factory=dict)
    right: Files = field(default_factory=dict)


REGISTRY = "danh-muc/co-quan.yml"
ISSUERS = (PROJECT / "stories" / REGISTRY).read_text("utf-8")
SUCCESSOR = "\n- {id: tinh-moi, ten: Tỉnh mới, he_thong: nha-nuoc, cap: tinh, tiep_noi: [ubnd-tinh-lao-ca%s]}\n"
WHOLE_FILES = {
    Fault.UNREADABLE: Example({"2023/a.md": b"PK\x03\x04\xff"}, {"2023/a.md": PERSON}),
    Fault.NO_FRONT_MATTER: Example({"2023/a.md": "## Chuyện của chị Mỷ"}, {"2023/a.md": PERSON}),
    Fault.FILE_NAME: Example({"2023/Giàng Thị Mỷ.md": PERSON}, {"2023/giang-thi-my.md": PERSON}),
    Fault.DUPLICATE_ADDRESS: Example(
        {"2023/giang-thi-my.md": PERSON, "2023/giang-thi-my/index.md": PERSON},
        {"2023/giang-thi-my.md": PERSON, "2023/giang-thi-my-van-phong.md": PERSON},
    ),
    Fault.UNUSUAL_TEXT: Example({"2023/a.md": DECOMPOSED}, {"2023/a.md": PERSON}),
    Fault.TANGLED_BODY: Example({"2023/a.md": PERSON + "<b a>" * 1000}, {"2023/a.md": PERSON + "**đậm** " * 1000}),
    Fault.REGISTRY: Example({REGISTRY: ISSUERS + SUCCESSOR % "y"}, {REGISTRY: ISSUERS + SUCCESSOR % "i"}),
}
"""Rules whose examples are about whole files, not lines of front matter: what the examples mean, as files."""


def exchange(lines: str) -> str:
    """Return the person's profile with the keys of an example in the place of its own."""
    assert re.match(r"[a-z_]+:", lines), f"no line of front matter: {lines}"
    key, _, value = lines.partition(":")
    profile = COLLECTIVE if re.search(r"\bloai: tap-the\b", lines) else PERSON
    return with_front(profile, **{key: value.removeprefix(" ")})


def example(code: str, *, right: bool) -> Files:
    """Return the files that an example stands for; the portrait that it may speak of is there."""
    if code in WHOLE_FILES:
        return WHOLE_FILES[Fault(code)].right if right else WHOLE_FILES[Fault(code)].wrong
    rule = RULES[code]
    return {f"{FOLDER}/index.md": exchange(rule.right if right else rule.wrong), f"{FOLDER}/chan-dung.jpg": picture()}


@pytest.mark.parametrize("code", RULES)
def test_the_wrong_example_breaks_the_rule(code: str, site: Lay) -> None:
    """What `explain` shows as wrong is reported under that very code, as bad as the rule says."""
    found = site(example(code, right=False)).inspect()
    assert (code, RULES[code].severity) in {(problem.code, problem.severity) for problem in found.problems}


@pytest.mark.parametrize("code", RULES)
def test_the_right_example_keeps_the_rule(code: str, site: Lay) -> None:
    """What `explain` shows as right is not reported under that code."""
    found = site(example(code, right=True)).inspect()
    assert code not in {problem.code for problem in found.problems}


def test_only_rules_about_files_have_no_lines_to_show() -> None:
    """Every other example is lines of front matter that can be copied."""
    for code, rule in RULES.items():
        if code not in WHOLE_FILES:
            exchange(rule.wrong)
            exchange(rule.right)


def test_every_fault_of_reading_is_a_rule() -> None:
    """What reading finds can be explained like anything else."""
    assert {str(fault) for fault in Fault} <= set(RULES)
    assert len({str(fault) for fault in Fault}) == len(Fault)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_says_what_why_and_how(rule: Rule) -> None:
    """A code, a title, a reason and two examples; Vietnamese in composed letters, English beside it."""
    assert re.fullmatch(r"GS[0-9]{3}", rule.code)
    for text in (*rule.title, *rule.why, rule.wrong, rule.right):
        assert text.strip()
        assert unicodedata.is_normalized("NFC", text)
    assert rule.why.vi.endswith(".")
    assert rule.why.en.endswith(".")
    assert rule.wrong != rule.right
    assert not rule.title.vi.endswith(".")
    assert rule.title.vi != rule.title.en


def test_rules_are_listed_by_code() -> None:
    """In the order in which people look them up."""
    assert list(RULES) == sorted(RULES)
    assert all(code == rule.code for code, rule in RULES.items())


def test_two_rules_with_one_code_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A code means one thing; whoever gives it again learns it at the first run."""
    twin = types.ModuleType("guongsang.checks.families.twin")
    twin.__dict__["TWIN"] = Rule(
        keys.YEAR_FOLDER.code, Severity.NOTE, keys.YEAR_FOLDER.title, keys.YEAR_FOLDER.why, "nam: 1", "nam: 2"
    )
    listed = [*pkgutil.iter_modules(families.__path__), types.SimpleNamespace(name="twin")]
    monkeypatch.setitem(sys.modules, twin.__name__, twin)
    monkeypatch.setattr(pkgutil, "iter_modules", lambda _: listed)
    all_rules.cache_clear()
    try:
        with pytest.raises(ValueError, match="GS013"):
            all_rules()
    finally:
        all_rules.cache_clear()
