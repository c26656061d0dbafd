"""The one list of rules: complete, explained, and each true to its own examples."""

from __future__ import annotations

import pkgutil
import re
import shutil
import sys
import types
import unicodedata
from typing import TYPE_CHECKING

import pytest

from guongsang.checks import basis, families
from guongsang.checks.example import Changed, Example, Picture, Profile, as_shown
from guongsang.checks.families import keys
from guongsang.checks.rule import Rule, Shown
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.explaining import bearing
from guongsang.stories.faults import Fault
from guongsang.stories.labels import SEVERITY, STATE
from guongsang.stories.model import State
from guongsang.stories.problem import Severity
from hostile.files import picture
from support import COLLECTIVE, PERSON, PROJECT, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Files = Mapping[str, str | bytes]
    Lay = Callable[..., Site]

RULES = all_rules()
FOLDER = "2023/giang-thi-my"


def exchange(profile: str, lines: str) -> str:
    """Return a profile with the keys of an example in the place of its own."""
    keys: dict[str, str | None] = {}
    for block in re.split(r"\n(?=[a-z_]+:)", lines):
        assert re.match(r"[a-z_]+:", block), f"no line of front matter: {block}"
        key, _, value = block.partition(":")
        keys[key] = f"{keys[key]}\n{block}" if key in keys else value.removeprefix(" ")
    return with_front(profile, **keys)


def files_of(rule: Rule, example: str | Example) -> Files:
    """Return the files that an example stands for; the portrait that lines may speak of is there."""
    if isinstance(example, Example):
        return {name: written(name, content) for name, content in example.files.items()}
    if rule.shown is Shown.COLLECTIVE:
        return {"2024/phong-nghiep-vu-3.md": exchange(COLLECTIVE, example)}
    profile = f"{PERSON}\n{example}\n" if rule.shown is Shown.STORY else exchange(PERSON, example)
    return {f"{FOLDER}/index.md": profile, f"{FOLDER}/chan-dung.jpg": picture(width=800, height=600)}


def written(name: str, content: str | bytes | Profile | Picture | Changed) -> str | bytes:
    """Return what stands in a file of an example."""
    if isinstance(content, Profile):
        whole = COLLECTIVE if content.is_collective else PERSON
        profile = exchange(whole, content.front) if content.front else whole
        return f"{profile.rpartition('---')[0]}---\n\n{content.story}\n" if content.story else profile
    if isinstance(content, Picture):
        return picture(*content)
    if isinstance(content, Changed):
        registry = (PROJECT / "stories" / name).read_text("utf-8")
        assert content.old in registry
        return registry.replace(content.old, content.new) + content.added
    return content


EXAMPLES = [
    (rule, example, right)
    for rule in RULES.values()
    for right, examples in ((False, rule.wrong), (True, rule.right))
    for example in examples
]


def name(value: object) -> str | None:
    """Name a parameter of a test."""
    return value.code if isinstance(value, Rule) else None


@pytest.mark.parametrize(("rule", "example", "right"), EXAMPLES, ids=name)
def test_an_example_is_what_it_is_shown_as(rule: Rule, example: str | Example, right: bool, site: Lay) -> None:
    """What `explain` shows as wrong is reported under that very code, as bad as the rule says; what is right is not."""
    found = {(problem.code, problem.severity) for problem in site(files_of(rule, example)).inspect().problems}
    assert ((rule.code, rule.severity) in found) is not right
    assert right is (rule.code not in {code for code, _ in found})


def in_state(files: Files, broken: set[str], state: State) -> Files:
    """Return files with the profiles that are broken in another state of publication, and all else as it was."""
    return {
        name: re.sub(r"(?<=trang_thai: )[a-z-]+", state.value, content)
        if isinstance(content, str) and f"stories/{name}" in broken
        else content
        for name, content in files.items()
    }


@pytest.mark.parametrize("rule", RULES.values(), ids=name)
def test_what_is_explained_of_a_state_is_what_is_done_in_it(rule: Rule, site: Lay) -> None:
    """A wrong example in each state of publication is as bad as `explain` says, or nothing where it says that."""
    for state in State if rule.bearing.states else ():
        found: set[Severity] = set()
        for example in rule.wrong:
            files = files_of(rule, example)
            made = site(files)
            broken = {problem.file for problem in made.inspect().problems if problem.code == rule.code}
            for path, content in in_state(files, broken, state).items():
                made.write(path, content)
            found = {problem.severity for problem in made.inspect().problems if problem.code == rule.code}
            shutil.rmtree(made.stories)
            # An example may be about one state alone; that nothing is told takes them all.
            if found:
                break
        names = [SEVERITY[severity].capital().en for severity in found] or ["Not judged"]
        assert len(names) == 1, state
        states = rf"profiles (?:in every state|[^.]*\b{STATE[state].en}\b)"
        assert re.search(f"{names[0]}: {states}", bearing(rule).en), (state, names)


def test_a_rule_that_tells_of_no_profile_is_about_the_registry(site: Lay) -> None:
    """It says so, and what it finds stands there."""
    silent = [rule for rule in RULES.values() if not rule.bearing.states]
    assert [rule.code for rule in silent] == ["GS016", "GS605", "GS606"]
    for rule in silent:
        assert bearing(rule).en == "Tells of the registry, and of no profile."
        made = site(files_of(rule, rule.wrong[0]))
        problems = [problem for problem in made.inspect().problems if problem.code == rule.code]
        assert {problem.file.split("/")[1] for problem in problems} == {"danh-muc"}
        assert {problem.severity for problem in problems} == {rule.severity}
        shutil.rmtree(made.stories)


def test_every_rule_rests_on_something_that_is_named_once() -> None:
    """On a law, a plan or a guideline of `checks.basis`, or on the tools' own convention, and says which."""
    named = {value for key, value in vars(basis).items() if key.isupper() and key[0] != "_"}
    for rule in RULES.values():
        rests = {text for text in named if text in rule.basis}
        assert rests, rule.code
        assert not re.sub("|".join(map(re.escape, sorted(rests, key=len, reverse=True))), "", rule.basis).strip("; ")
    assert all(any(text in rule.basis for rule in RULES.values()) for text in named)


def test_every_fault_of_reading_is_a_rule() -> None:
    """What reading finds can be explained like anything else."""
    assert {str(fault) for fault in Fault} <= set(RULES)
    assert len({str(fault) for fault in Fault}) == len(Fault)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_says_what_why_and_how(rule: Rule) -> None:
    """A code, a title, a reason and two examples; Vietnamese in composed letters, English beside it."""
    assert re.fullmatch(r"GS[0-9]{3}", rule.code)
    assert rule.wrong
    assert rule.right
    for text in (*rule.title, *rule.why, *map(as_shown, (*rule.wrong, *rule.right))):
        assert text.strip()
        assert unicodedata.is_normalized("NFC", text)
    assert rule.why.vi.endswith(".")
    assert rule.why.en.endswith(".")
    assert not set(map(as_shown, rule.wrong)) & set(map(as_shown, rule.right))
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
        keys.YEAR_FOLDER.code,
        Severity.NOTE,
        keys.YEAR_FOLDER.title,
        keys.YEAR_FOLDER.why,
        basis.CONVENTION,
        ("nam: 1",),
        ("nam: 2",),
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
