"""Problems set aside by an officer's written reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.inspection import inspect
from guongsang.stories.problem import Severity
from support import COLLECTIVE, PERSON, TODAY, Site, person, with_front
from tales import ARCHIVE, GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]

FILE = "2023/giang-thi-my.md"
REASON = "Lời ghi trong sổ vàng truyền thống của xã"
PRAISE = "\nSổ của chị là một kỳ tích tuyệt vời.\n"
FOREIGN = "Tên tệp gốc là B\u0430o.pdf.\n"


def waiving(*codes: str, profile: str = PERSON, story: str = PRAISE) -> str:
    """Return a profile that breaks GS405 twice, with waivers of these rules."""
    items = "".join(f'\n  - {{ma: {code}, ly_do: "{REASON}"}}' for code in codes)
    return with_front(profile, mien_kiem_tra=items or "[]") + story


def test_without_a_waiver_a_problem_counts(site: Lay) -> None:
    """So that the tests below show something."""
    found = site({FILE: waiving()}).inspect()
    assert [(problem.code, problem.line) for problem in found.problems] == [("GS405", 33), ("GS405", 33)]
    assert found.waived == ()


def test_waived_problems_no_longer_count_but_are_listed_with_the_reason(site: Lay) -> None:
    """All of one rule, each at its place."""
    found = site({FILE: waiving("GS405")}).inspect()
    assert found.problems == ()
    assert [(waived.problem.code, waived.problem.line, waived.reason) for waived in found.waived] == [
        ("GS405", 34, REASON),
        ("GS405", 34, REASON),
    ]
    assert [waived.problem.file for waived in found.waived] == [f"stories/{FILE}"] * 2


def test_other_rules_go_on_counting(site: Lay) -> None:
    """A waiver is for one rule."""
    found = site({FILE: waiving("GS405", story=PRAISE + "Chị  Mỷ\n")}).inspect()
    assert [problem.code for problem in found.problems] == ["GS407"]
    assert {waived.problem.code for waived in found.waived} == {"GS405"}


def test_a_waiver_holds_for_its_own_profile_only(site: Lay) -> None:
    """The same words in another profile are a problem still."""
    other = person("Lù Văn Chẩn", ARCHIVE + PRAISE)
    found = site({FILE: waiving("GS405"), "2023/lu-van-chan.md": other}).inspect()
    assert {problem.file for problem in found.problems} == {"stories/2023/lu-van-chan.md"}
    assert {waived.problem.file for waived in found.waived} == {f"stories/{FILE}"}


def test_a_waived_error_lets_the_profile_be_published(site: Lay) -> None:
    """With an error it is broken; with the error waived it is a story among the others."""
    made = site({FILE: waiving(story=FOREIGN)})
    assert [(problem.code, problem.severity) for problem in made.inspect().errors] == [("GS402", Severity.ERROR)]
    assert [place.file for place in made.inspect().broken] == [FILE]
    made.write(FILE, waiving("GS402", story=FOREIGN))
    found = made.inspect()
    assert (found.problems, found.broken) == ((), ())
    assert [profile.summary.place.file for profile in found.stories] == [FILE]
    assert [waived.problem.severity for waived in found.waived] == [Severity.ERROR]


def test_what_rules_over_the_collection_find_can_be_waived_too(site: Lay) -> None:
    """In each profile in which it is told: in both, when nobody knows which is the later."""
    copied = {
        "2023/giang-thi-my.md": person("Giàng Thị Mỷ", GLOSSARY),
        "2023/lu-van-chan.md": person("Lù Văn Chẩn", GLOSSARY.replace("Chị Mỷ", "Đồng chí Chẩn")),
    }
    made = site(copied)
    files = {problem.file.removeprefix("stories/") for problem in made.inspect().errors}
    assert {problem.code for problem in made.inspect().errors} == {"GS602"}
    for file in files:
        made.write(file, waiving("GS602", profile=copied[file], story=""))
    found = made.inspect()
    assert found.problems == ()
    assert {waived.problem.code for waived in found.waived} == {"GS602"}
    assert len(found.stories) == 2


@pytest.mark.parametrize("code", ["GS009", "GS020", "GS012"])
def test_a_rule_that_cannot_be_waived_goes_on_counting(code: str, site: Lay) -> None:
    """The waiver itself is a problem besides."""
    found = site({FILE: with_front(waiving(code, story=""), don_vi="xyz")}).inspect()
    assert {"GS009", "GS020"} <= {problem.code for problem in found.errors}
    assert found.waived == ()


def test_a_waiver_that_sets_nothing_aside_is_told_at_its_line(site: Lay) -> None:
    """Each of them, and only those; the profile is published all the same."""
    found = site({FILE: waiving("GS407", "GS405", "GS406")}).inspect()
    assert [(problem.code, problem.line, problem.column, problem.severity) for problem in found.problems] == [
        ("GS023", 27, 10, Severity.WARNING),
        ("GS023", 29, 10, Severity.WARNING),
    ]
    assert "GS407" in found.problems[0].message.vi
    assert len(found.stories) == 1


def test_a_waiver_of_what_only_another_profile_breaks_is_idle(site: Lay) -> None:
    """It does nothing there."""
    files = {FILE: waiving("GS405", story=""), "2023/lu-van-chan.md": person("Lù Văn Chẩn", ARCHIVE + PRAISE)}
    found = site(files).inspect()
    assert {(problem.code, problem.file) for problem in found.problems} == {
        ("GS023", f"stories/{FILE}"),
        ("GS405", "stories/2023/lu-van-chan.md"),
    }
    assert found.waived == ()


def test_a_collectives_profile_may_have_waivers_as_well(site: Lay) -> None:
    """Nothing about them depends on the kind."""
    found = site({"2024/phong-nghiep-vu-3.md": waiving("GS405", profile=COLLECTIVE)}).inspect()
    assert found.problems == ()
    assert len(found.waived) == 2


def test_waivers_of_a_withdrawn_profile_are_left_in_peace(site: Lay) -> None:
    """Of what shows nothing no rule of content is applied, so that nobody can say whether a waiver is needed."""
    text = with_front(waiving("GS405"), cong_bo="{trang_thai: rut, ngay: 2024-01-10}", dong_y=None)
    found = site({FILE: text}).inspect()
    assert found.problems == ()


def test_the_outcome_is_the_same_from_memory(site: Lay, tmp_path: Path) -> None:
    """Waivers are remembered with the profile."""
    made = site({FILE: waiving("GS405", "GS407")})
    first, again = (inspect(made.folder, TODAY, cache=tmp_path / "cache") for _ in range(2))
    assert first.waived == again.waived != ()
    assert first.problems == again.problems != ()
