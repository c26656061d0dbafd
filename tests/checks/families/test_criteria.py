"""Rules of criteria: the right set, every criterion that applies and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.families import criteria
from guongsang.stories.problem import Severity
from support import COLLECTIVE, PERSON, PROJECT, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]
    Check = Callable[..., list[Problem]]

FILES = {PERSON: "2023/a.md", COLLECTIVE: "2024/a.md"}
LEADING = (
    "  lanh-dao-chi-tieu: {hoan-thanh: {dat: 18, tong: 18}, vuot-muc: {dat: 11, tong: 18}}\n"
    "  lanh-dao-can-bo: {dat: 9, tong: 9}\n"
)


def told(problems: Iterable[Problem], *codes: str) -> list[Problem]:
    """Return those that are of these rules."""
    return [found for found in problems if str(found.code) in codes]


def add(lines: str, profile: str = PERSON) -> str:
    """Return a profile with more evidence, at the end of it."""
    key = "khen_thuong:" if "\nkhen_thuong:" in profile else "cong_bo:"
    return profile.replace(f"\n{key}", f"\n{lines}{key}", 1)


def drop(criterion: str, profile: str) -> str:
    """Return a profile without the evidence for one criterion."""
    lines = profile.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(f"  {criterion}:"))


@pytest.mark.parametrize(
    ("profile", "criterion"),
    [
        *((PERSON, name) for name in ("guong-mau", "hoan-thanh", "vuot-muc", "sang-kien", "phong-trao")),
        *(
            (COLLECTIVE, name)
            for name in ("doan-ket", "ket-qua-lanh-dao", "mo-hinh", "dan-chu", "tiet-kiem", "hoan-thanh", "xuat-sac")
        ),
    ],
)
def test_every_criterion_needs_an_answer(profile: str, criterion: str, check: Check) -> None:
    """One left out is named, with the form of its answer; one left empty as well."""
    file = FILES[profile]
    for text in (drop(criterion, profile), add(f"  {criterion}:\n", drop(criterion, profile))):
        (found,) = check(text, file)
        assert (found.code, found.severity) == ("GS121", Severity.ERROR)
        assert f"«{criterion}»" in found.message.vi
        assert f"{criterion}: " in found.hint.vi


def test_a_draft_may_leave_criteria_open(check: Check) -> None:
    """One that waits for approval is warned."""
    text = drop("sang-kien", PERSON)
    assert check(with_front(text, cong_bo="{trang_thai: du-thao}")) == []
    waiting = check(with_front(text, cong_bo="{trang_thai: cho-duyet}"))
    assert [(found.code, found.severity) for found in waiting] == [("GS121", Severity.WARNING)]


def test_what_the_hint_shows_is_of_the_right_form(check: Check) -> None:
    """Whoever copies the form into the profile is told of what is missing in it, never of its form."""
    hints = [
        found.hint.vi
        for found in told(check(with_front(COLLECTIVE, tieu_chi="{bo: ban-noi-chinh-2023}"), "2024/a.md"), "GS121")
    ]
    assert len(hints) == 7
    lines = "".join(f"\n  {hint.partition('«tieu_chi»: ')[2].removesuffix('.')}" for hint in hints).replace(
        ": …", ": 1"
    )
    copied = with_front(COLLECTIVE, tieu_chi=f"\n  bo: ban-noi-chinh-2023{lines}")
    assert told(check(copied, "2024/a.md"), "GS019", "GS121") == []


@pytest.mark.parametrize("flag", ["true", "false"])
@pytest.mark.parametrize("answered", [True, False])
def test_the_leaders_criteria_are_for_leaders(flag: str, answered: bool, check: Check) -> None:
    """Exactly: who is one answers them, who is none does not."""
    text = with_front(add(LEADING) if answered else PERSON, lanh_dao=flag)
    found = told(check(text), "GS121", "GS122")
    expected = {("true", False): ["GS121"] * 2, ("false", True): ["GS122"] * 2}.get((flag, answered), [])
    assert [problem.code for problem in found] == expected
    assert all("lanh_dao: true" in problem.message.vi + problem.hint.vi for problem in found)


def test_criteria_of_the_other_kind_are_told_once(check: Check) -> None:
    """They used to vanish without a word; now the key itself is pointed at."""
    (found,) = check(add("  xuat-sac: {dat: 3, tong: 10}\n"))
    assert (found.code, found.line, found.column, found.severity) == ("GS122", 20, 3, Severity.ERROR)
    assert "dành cho tập thể" in found.message.vi
    found = told(
        check(add('  guong-mau: "Nhận việc khó của cả phòng, mười năm không trễ hẹn."\n', COLLECTIVE), "2024/a.md"),
        "GS122",
    )[0]
    assert "dành cho cá nhân" in found.message.vi


def test_leaders_criteria_do_not_fit_a_collective(check: Check) -> None:
    """They are for people, leaders or not."""
    (found,) = told(check(add("  lanh-dao-can-bo: {dat: 9, tong: 9}\n", COLLECTIVE), "2024/a.md"), "GS009", "GS122")
    assert (found.code, "dành cho cá nhân" in found.message.vi) == ("GS122", True)


def test_what_no_criterion_is_called_stays_an_unknown_id(check: Check) -> None:
    """One problem, the one that suggests the right id and lists all that apply."""
    (found,) = check(add("  vuot-muct: {dat: 3, tong: 10}\n"))
    assert (found.code, found.hint.vi) == (
        "GS009",
        "Có phải là «vuot-muc»? Dùng một trong: guong-mau, hoan-thanh, vuot-muc, sang-kien, phong-trao.",
    )
    (found,) = check(add("  xyz: 3\n"))
    assert (found.code, found.hint.vi.startswith("Dùng một trong: guong-mau, ")) == ("GS009", True)


@pytest.mark.parametrize(
    "post",
    [
        "Trưởng phòng",
        "phó trưởng phòng phụ trách",
        "Phó Chánh Văn phòng",
        "Bí thư Chi bộ, Trưởng phòng",
        "Quyền Trưởng phòng",
        "Q. Trưởng phòng",
        "Q.Trưởng phòng",
        "Quyền Chánh Văn phòng",
        "Phụ trách phòng",
        "Phụ trách Phó Trưởng phòng",
        "Phó TP",
        "Phó TP.",
        "Chuyên viên chính kiêm Phó Trưởng phòng",
    ],
)
def test_a_leading_post_calls_for_the_leaders_criteria(post: str, check: Check) -> None:
    """Forgetting the flag would spare a leader two criteria."""
    (found,) = check(with_front(PERSON, chuc_vu=f'"{post}"'))
    assert (found.code, found.line, found.severity) == ("GS123", 4, Severity.WARNING)
    assert check(with_front(add(LEADING), chuc_vu=f'"{post}"', lanh_dao="true")) == []


@pytest.mark.parametrize(
    "post", ["Chuyên viên", "Đội trưởng xe", "Nhân viên giúp việc Trưởng phòng", "Phụ trách kế toán"]
)
def test_other_posts_do_not(post: str, check: Check) -> None:
    """Only what begins with a leading post is one; whoever claims to lead in another is warned."""
    assert check(with_front(PERSON, chuc_vu=post)) == []
    (found,) = check(with_front(add(LEADING), chuc_vu=post, lanh_dao="true"))
    assert (found.code, found.severity) == ("GS123", Severity.WARNING)
    assert f"«{post}» không có trong các chức vụ lãnh đạo" in found.message.vi


def test_the_right_way_to_write_a_leading_post_keeps_the_post() -> None:
    """Nobody is told to change the post."""
    assert criteria.LEADING_POST.right == (f"{criteria.LEADING_POST.wrong[0]}\nlanh_dao: true",)


@pytest.mark.parametrize(
    ("validity", "expected"),
    [
        ("{tu: 2023-01-01}", []),
        ("{tu: 2023-12-31}", []),
        ("{tu: 2020-01-01, den: 2023-01-01}", []),
        ("{tu: 2024-01-01}", ["GS120"]),
        ("{tu: 2020-01-01, den: 2022-12-31}", ["GS120"]),
    ],
)
def test_the_set_is_that_of_the_year(validity: str, expected: list[str], site: Lay) -> None:
    """In force on any day of it."""
    registry = (PROJECT / "stories/danh-muc/tieu-chi.yml").read_text("utf-8")
    made = site({"2023/a.md": PERSON})
    made.write("danh-muc/tieu-chi.yml", registry.replace("hieu_luc: {tu: 2023-01-01}", f"hieu_luc: {validity}"))
    assert [str(found.code) for found in made.inspect().problems] == expected


def test_the_right_set_is_named(site: Lay) -> None:
    """Where another was in force that year."""
    registry = (PROJECT / "stories/danh-muc/tieu-chi.yml").read_text("utf-8")
    later = registry.replace("hieu_luc: {tu: 2023-01-01}", "hieu_luc: {tu: 2024-01-01}")
    made = site({"2023/a.md": PERSON})
    made.write(
        "danh-muc/tieu-chi.yml",
        later
        + registry.partition("\n- id:")[1]
        + registry.partition("\n- id:")[2].replace("ban-noi-chinh-2023", "bo-khac", 1),
    )
    (found,) = told(made.inspect().problems, "GS120")
    assert "«bo-khac»" in found.hint.vi


def test_a_set_without_criteria_for_the_kind_is_told(site: Lay) -> None:
    """Nobody could be judged by it."""
    made = site({"2023/a.md": with_front(PERSON, tieu_chi="{bo: chi-tap-the}")})
    registry = made.stories / "danh-muc" / "tieu-chi.yml"
    one = "{id: a, ten: A, noi_dung: Làm tốt., minh_chung: [{loai: thuyet-minh}]}"
    made.write(
        "danh-muc/tieu-chi.yml",
        f"{registry.read_text('utf-8')}\n- {{id: chi-tap-the, ten: B, tap_the: [{one}], ca_nhan: []}}\n",
    )
    (found,) = made.inspect().problems
    assert (found.code, "cá nhân" in found.message.vi) == ("GS135", True)
