"""The one list of rules: complete, explained, and each true to its own examples."""

from __future__ import annotations

import pkgutil
import re
import shutil
import sys
import types
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

import tales
from guongsang.checks import basis, families
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
DECOMPOSED = unicodedata.normalize("NFD", PERSON)


@dataclass(frozen=True)
class Example:
    """Files that break a rule, and files that keep it."""

    wrong: Files = field(default_factory=dict)
    right: Files = field(default_factory=dict)


REGISTRY = "danh-muc/co-quan.yml"
ISSUERS = (PROJECT / "stories" / REGISTRY).read_text("utf-8")
SUCCESSOR = "\n- {id: tinh-moi, ten: Tỉnh mới, he_thong: nha-nuoc, cap: tinh, tiep_noi: [ubnd-tinh-lao-ca%s]}\n"
PORTRAIT = "{tep: chan-dung.%s, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}"
WHOLE_FILES: dict[str, Example] = {
    Fault.UNREADABLE: Example({"2023/a.md": b"PK\x03\x04\xff"}, {"2023/a.md": PERSON}),
    Fault.NO_FRONT_MATTER: Example({"2023/a.md": "## Chuyện của chị Mỷ"}, {"2023/a.md": PERSON}),
    Fault.FILE_NAME: Example({"2023/Giàng Thị Mỷ.md": PERSON}, {"2023/giang-thi-my.md": PERSON}),
    Fault.DUPLICATE_ADDRESS: Example(
        {"2023/giang-thi-my.md": PERSON, "2023/giang-thi-my/index.md": PERSON},
        {"2023/giang-thi-my.md": PERSON, "2023/giang-thi-my-van-phong.md": PERSON},
    ),
    Fault.UNUSUAL_TEXT: Example({"2023/a.md": DECOMPOSED}, {"2023/a.md": PERSON}),
    Fault.TANGLED_BODY: Example({"2023/a.md": PERSON + "<b a>" * 1000}, {"2023/a.md": PERSON + "**đậm** " * 1000}),
    "GS024": Example({"2023/a.md": PERSON.partition("\nChị Mỷ")[0]}, {"2023/a.md": PERSON}),
    "GS028": Example(
        {"2023/a.md": PERSON.replace("\nChị Mỷ lập", "\n> Chị Mỷ lập")},
        {"2023/a.md": f"{PERSON}Bà Sùng kể: “Sổ này tiện lắm.”\n"},
    ),
    "GS216": Example(
        {
            "2023/giang-thi-my.md": PERSON,
            "2023/ly-a-sinh.md": PERSON.replace("bang-khen-tinh,", "chien-si-thi-dua-tinh,"),
        },
        {"2023/giang-thi-my.md": PERSON, "2023/ly-a-sinh.md": PERSON},
    ),
    Fault.REGISTRY: Example({REGISTRY: ISSUERS + SUCCESSOR % "y"}, {REGISTRY: ISSUERS + SUCCESSOR % "i"}),
    "GS501": Example(
        {f"{FOLDER}/index.md": with_front(PERSON, anh=PORTRAIT % "jpg"), f"{FOLDER}/chan-dung.jpg": picture("PNG")},
        {f"{FOLDER}/index.md": with_front(PERSON, anh=PORTRAIT % "png"), f"{FOLDER}/chan-dung.png": picture("PNG")},
    ),
    "GS502": Example(
        {
            f"{FOLDER}/index.md": with_front(PERSON, anh=PORTRAIT % "jpg"),
            f"{FOLDER}/chan-dung.jpg": picture("JPEG", 300, 399),
        },
        {
            f"{FOLDER}/index.md": with_front(PERSON, anh=PORTRAIT % "jpg"),
            f"{FOLDER}/chan-dung.jpg": picture("JPEG", 300, 400),
        },
    ),
    "GS506": Example(
        {f"{FOLDER}/index.md": PERSON, f"{FOLDER}/chan-dung.jpg": picture()},
        {f"{FOLDER}/index.md": with_front(PERSON, anh=PORTRAIT % "jpg"), f"{FOLDER}/chan-dung.jpg": picture()},
    ),
    **{code: Example(*files) for code, files in tales.COLLECTIONS.items()},
}
"""Rules whose examples are about whole files, not lines of front matter: what the examples mean, as files."""


def exchange(profile: str, lines: str) -> str:
    """Return a profile with the keys of an example in the place of its own."""
    keys: dict[str, str | None] = {}
    for block in re.split(r"\n(?=[a-z_]+:)", lines):
        assert re.match(r"[a-z_]+:", block), f"no line of front matter: {block}"
        key, _, value = block.partition(":")
        keys[key] = f"{keys[key]}\n{block}" if key in keys else value.removeprefix(" ")
    return with_front(profile, **keys)


def example(rule: Rule, text: str) -> Files:
    """Return the files that an example stands for; the portrait that it may speak of is there."""
    if rule.shown is Shown.COLLECTIVE:
        return {"2024/phong-nghiep-vu-3.md": exchange(COLLECTIVE, text)}
    profile = f"{PERSON}\n{text}\n" if rule.shown is Shown.STORY else exchange(PERSON, text)
    return {f"{FOLDER}/index.md": profile, f"{FOLDER}/chan-dung.jpg": picture(width=800, height=600)}


EXAMPLES = [
    (rule, text, right)
    for rule in RULES.values()
    if rule.shown is not Shown.FILES
    for right, texts in ((False, rule.wrong), (True, rule.right))
    for text in texts
]


def name(value: object) -> str | None:
    """Name a parameter of a test."""
    return value.code if isinstance(value, Rule) else None


@pytest.mark.parametrize(("rule", "text", "right"), EXAMPLES, ids=name)
def test_an_example_is_what_it_is_shown_as(rule: Rule, text: str, right: bool, site: Lay) -> None:
    """What `explain` shows as wrong is reported under that very code, as bad as the rule says; what is right is not."""
    found = {(problem.code, problem.severity) for problem in site(example(rule, text)).inspect().problems}
    assert ((rule.code, rule.severity) in found) is not right
    assert right is (rule.code not in {code for code, _ in found})


ABOUT_FILES = [(code, right) for code, rule in RULES.items() if rule.shown is Shown.FILES for right in (False, True)]


@pytest.mark.parametrize(("code", "right"), ABOUT_FILES)
def test_an_example_about_files_is_what_it_is_shown_as(code: str, right: bool, site: Lay) -> None:
    """Rules about whole files have theirs here."""
    files = WHOLE_FILES[code].right if right else WHOLE_FILES[code].wrong
    found = {(problem.code, problem.severity) for problem in site(files).inspect().problems}
    assert ((code, RULES[code].severity) in found) is not right
    assert right is (code not in {code for code, _ in found})


def in_state(files: Files, broken: set[str], state: State) -> Files:
    """Return files with the profiles that are broken in another state of publication, and all else as it was."""
    return {
        name: re.sub(r"(?<=trang_thai: )[a-z-]+", state.value, content)
        if isinstance(content, str) and f"stories/{name}" in broken
        else content
        for name, content in files.items()
    }


def wrong_files(rule: Rule) -> Files:
    """Return what the first wrong example of a rule means, as files."""
    return WHOLE_FILES[rule.code].wrong if rule.shown is Shown.FILES else example(rule, rule.wrong[0])


@pytest.mark.parametrize("rule", RULES.values(), ids=name)
def test_what_is_explained_of_a_state_is_what_is_done_in_it(rule: Rule, site: Lay) -> None:
    """A wrong example in each state of publication is as bad as `explain` says, or nothing where it says that."""
    files = wrong_files(rule)
    made = site(files)
    broken = {problem.file for problem in made.inspect().problems if problem.code == rule.code}
    for state in State if rule.bearing.states else ():
        for path, content in in_state(files, broken, state).items():
            made.write(path, content)
        found = {problem.severity for problem in made.inspect().problems if problem.code == rule.code}
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
        made = site(wrong_files(rule))
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
    for text in (*rule.title, *rule.why, *rule.wrong, *rule.right):
        assert text.strip()
        assert unicodedata.is_normalized("NFC", text)
    assert rule.why.vi.endswith(".")
    assert rule.why.en.endswith(".")
    assert not set(rule.wrong) & set(rule.right)
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
