"""Rules of measured evidence: what is compared, exactly, and what officers are told."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from support import COLLECTIVE, PERSON, PROJECT, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]
    Check = Callable[..., list[Problem]]

WORDS = '"Nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào."'


def person(check: Check, **evidence: str) -> list[Problem]:
    """Return what is found in a person's profile with other evidence; in keys, `_` stands for `-`."""
    return check(exchanged(PERSON, evidence))


def collective(check: Check, **evidence: str) -> list[Problem]:
    """Return what is found in a collective's profile with other evidence."""
    return check(exchanged(COLLECTIVE, evidence), "2024/a.md")


def exchanged(profile: str, evidence: dict[str, str]) -> str:
    """Return a profile with other evidence."""
    for key, value in evidence.items():
        name = key.replace("_", "-")
        (old,) = [line for line in profile.splitlines() if line.startswith(f"  {name}: ")]
        profile = profile.replace(old, f"  {name}: {value}")
    return profile


def codes(problems: list[Problem]) -> list[str]:
    """Return the codes alone."""
    return [str(problem.code) for problem in problems]


@pytest.mark.parametrize(("done", "total"), [(21, 42), (42, 42), (1, 2), (10, 20), (500_000_000, 999_999_999)])
def test_a_threshold_that_is_reached_is_no_matter(done: int, total: int, check: Check) -> None:
    """Exactly half is half."""
    assert (
        person(check, hoan_thanh=f"{{dat: {total}, tong: {total}}}", vuot_muc=f"{{dat: {done}, tong: {total}}}") == []
    )


@pytest.mark.parametrize(
    ("done", "total", "percent", "more"),
    [
        (9, 20, "45%", 1),
        (20, 41, "48,8%", 1),
        (0, 7, "0%", 4),
        (20, 42, "47,6%", 1),
        (499_999_999, 999_999_999, "49,9%", 1),
    ],
)
def test_a_threshold_missed_is_told_in_full(done: int, total: int, percent: str, more: int, check: Check) -> None:
    """Done and total, the percentage, the threshold, and how many are missing; those would be enough."""
    whole = f"{{dat: {total}, tong: {total}}}"
    (problem,) = person(check, hoan_thanh=whole, vuot_muc=f"{{dat: {done}, tong: {total}}}")
    assert problem.code == "GS125"
    assert problem.message.vi == f"Tiêu chí «vuot-muc» chưa đạt: {done} trên {total} là {percent}, cần từ 50%."
    assert problem.hint.vi.startswith(f"Còn thiếu {more}: cần ít nhất {done + more} trên {total}.")
    assert Fraction(done + more, total) >= Fraction(1, 2) > Fraction(done + more - 1, total)
    assert percent.replace(",", ".") in problem.message.en
    assert "at least 50%" in problem.message.en


def test_all_but_one_is_not_all(check: Check) -> None:
    """A hundred per cent is never reached by rounding."""
    (problem,) = person(check, hoan_thanh="{dat: 249, tong: 250}", vuot_muc="{dat: 200, tong: 250}")
    assert problem.message.vi == "Tiêu chí «hoan-thanh» chưa đạt: 249 trên 250 là 99,6%, cần 100%."
    assert "249 of 250 is 99.6%, 100% is needed" in problem.message.en


@pytest.mark.parametrize(
    ("value", "length"), [("{dat: 43, tong: 42}", 2), ("{dat: 0, tong: 0}", 1), ("{dat: 5, tong: 0}", 1)]
)
def test_more_than_all_is_told_and_nothing_else(value: str, length: int, check: Check) -> None:
    """Of numbers that cannot be, no threshold is said to be missed; the number is underlined."""
    (problem,) = person(check, hoan_thanh=value)
    assert (problem.code, problem.line, problem.length) == ("GS124", 16, length)


@pytest.mark.parametrize(
    ("whole", "part", "line_of"),
    [
        ("{dat: 42, tong: 42}", "{dat: 25, tong: 40}", "40"),
        ("{dat: 42, tong: 42}", "{dat: 43, tong: 43}", "43"),
    ],
)
def test_a_part_counts_what_the_whole_counts(whole: str, part: str, line_of: str, check: Check) -> None:
    """Both totals are of the same tasks."""
    (problem,) = person(check, hoan_thanh=whole, vuot_muc=part)
    assert (problem.code, problem.line, problem.length) == ("GS126", 17, len(line_of))
    assert "«hoan-thanh»" in problem.message.vi


def test_a_part_is_never_more_than_the_whole(check: Check) -> None:
    """Nobody exceeds a task that was not done; the same for the staff of a unit and the targets of a leader."""
    problems = person(check, hoan_thanh="{dat: 24, tong: 42}")
    assert codes(problems) == ["GS125", "GS126"]
    problems = collective(check, hoan_thanh="{dat: 2, tong: 10}", xuat_sac="{dat: 3, tong: 10}")
    assert codes(problems) == ["GS125", "GS126"]
    leading = (
        "khen_thuong:\n",
        (
            "  lanh-dao-chi-tieu: {hoan-thanh: {dat: 10, tong: 18}, vuot-muc: {dat: 11, tong: 18}}\n"
            "  lanh-dao-can-bo: {dat: 9, tong: 9}\nkhen_thuong:\n"
        ),
    )
    text = with_front(PERSON, chuc_vu="Trưởng phòng", lanh_dao="true").replace(*leading)
    (low, problem) = check(text)
    assert (low.code, problem.code) == ("GS125", "GS126")
    assert (
        problem.message.vi
        == "Tiêu chí «lanh-dao-chi-tieu», minh chứng «vuot-muc» đạt 11, nhiều hơn 10 của «hoan-thanh»."
    )


def test_what_is_within_what_is_data(site: Lay) -> None:
    """Without the key in the registry two ratios have nothing to do with each other."""
    registry = (PROJECT / "stories/danh-muc/tieu-chi.yml").read_text("utf-8")
    made = site({"2023/a.md": PERSON.replace("vuot-muc: {dat: 25, tong: 42}", "vuot-muc: {dat: 25, tong: 40}")})
    made.write("danh-muc/tieu-chi.yml", registry.replace("          trong: hoan-thanh\n", ""))
    assert made.codes() == []


@pytest.mark.parametrize("grade", ["khong-hoan-thanh", "hoan-thanh", "tot"])
def test_a_grade_below_its_minimum_is_told(grade: str, check: Check) -> None:
    """Each piece has a minimum of its own: good is enough for the rest, not for the first two."""
    problems = collective(
        check, ket_qua_lanh_dao=f"{{xay-dung-dang: {grade}, lanh-dao-nhiem-vu: xuat-sac, con-lai: {grade}}}"
    )
    assert codes(problems) == ["GS127"] * (1 if grade == "tot" else 2)
    assert f"«{grade}»" in problems[0].message.vi
    assert "«xuat-sac»" in problems[0].message.vi
    assert problems[0].length == len(grade)
    assert problems[0].hint.vi.endswith("; đúng như vậy thì chưa đạt tiêu chí, không sửa mức cho đạt.")


def test_nothing_is_too_few_and_anything_too_many(check: Check) -> None:
    """At least one initiative or model, and no violation."""
    assert codes(person(check, sang_kien="[]")) == ["GS128"]
    (problem,) = collective(check, tiet_kiem=f"{{viec-lam: {WORDS}, vi-pham: 2}}")
    assert problem.message.vi == "Tiêu chí «tiet-kiem», minh chứng «vi-pham»: có 2, nhiều nhất chỉ được 0."
    assert problem.hint.vi.endswith("; đúng như vậy thì chưa đạt tiêu chí, không sửa số cho đạt.")
    assert codes(collective(check, tiet_kiem=f'{{viec-lam: {WORDS}, vi-pham: [{{ten: "Đi muộn"}}]}}')) == ["GS128"]


@pytest.mark.parametrize("by", ["", ", cong_nhan: null", ', cong_nhan: " "'])
def test_an_initiative_needs_somebody_who_recognised_it(by: str, check: Check) -> None:
    """Each one that does not say so is named; a model needs nobody."""
    good = '{ten: "Bảng thuật ngữ", cong_nhan: "Hội đồng Sáng kiến cơ quan"}'
    (problem,) = person(check, sang_kien=f'[{good}, {{ten: "Sổ tay phiên dịch"{by}}}]')
    assert (problem.code, "«Sổ tay phiên dịch»" in problem.message.vi) == ("GS129", True)
    assert collective(check, mo_hinh=f'[{{ten: "Sổ tay phiên dịch"{by}}}]') == []


NO_ANSWERS = (
    "...", "…", "-", "?", "không", "Không có", "Chưa có", "chưa có.", "Chưa được công nhận", "Đang chờ", "Bản thân", "HĐ",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_what_only_fills_the_place_is_no_answer(text: str, check: Check) -> None:
    """Neither as who recognised it, even where nobody need have, nor as a name."""
    by = f'[{{ten: "Sổ tay phiên dịch", cong_nhan: "{text}"}}]'
    for found in (person(check, sang_kien=by), collective(check, mo_hinh=by)):
        (problem,) = found
        assert (problem.code, problem.message.vi.partition(": ")[2]) == (
            "GS129",
            f"«{text}» không phải là nơi công nhận.",
        )
    (problem,) = person(check, sang_kien=f'[{{ten: "{text}", cong_nhan: "Hội đồng Sáng kiến cơ quan"}}]')
    assert (problem.code, problem.message.vi.partition(": ")[2]) == ("GS129", f"«{text}» không phải là một cái tên.")


@pytest.mark.parametrize("by", ["Giàng Thị Mỷ", "giàng thị mỷ", "GIANG THI MY", "Chị Giàng Thị Mỷ"])
def test_nobody_recognises_their_own_work(by: str, check: Check) -> None:
    """However the name is written, with a title or without."""
    (problem,) = person(check, sang_kien=f'[{{ten: "Sổ tay phiên dịch", cong_nhan: "{by}"}}]')
    assert (problem.code, f"«{by}» không phải là nơi công nhận." in problem.message.vi) == ("GS129", True)


def test_a_collective_does_not_recognise_its_own_model(check: Check) -> None:
    """But a council within it may."""
    by = '[{{ten: "Sổ tay phiên dịch", cong_nhan: "{}Phòng Nghiệp vụ 3"}}]'.format
    assert codes(collective(check, mo_hinh=by(""))) == ["GS129"]
    assert collective(check, mo_hinh=by("Hội đồng Sáng kiến ")) == []


@pytest.mark.parametrize("by", ["UBND tỉnh", "UBND", "Hội đồng Sáng kiến cơ quan", "Không quân nhân dân"])
def test_a_short_name_may_recognise(by: str, check: Check) -> None:
    """Only whole answers are refused."""
    assert person(check, sang_kien=f'[{{ten: "Sổ tay", cong_nhan: "{by}"}}]') == []


def test_words_that_are_no_answer_are_data(site: Lay) -> None:
    """Without the key in the registry only what keeps a place anywhere, or is too short, is refused."""
    registry = (PROJECT / "stories/danh-muc/tieu-chi.yml").read_text("utf-8")
    start = registry.index("  khong_phai_noi_cong_nhan:\n")
    made = site({"2023/a.md": PERSON.replace("Hội đồng Sáng kiến cơ quan", "Tác giả")})
    assert [code for _, _, code in made.codes()] == ["GS129"]
    made.write("danh-muc/tieu-chi.yml", registry[:start] + registry[registry.index("  ke_hoach:\n", start) :])
    assert made.codes() == []


def test_one_thing_is_counted_once(check: Check) -> None:
    """Capitals and full stops do not make two of it."""
    (problem,) = person(check, sang_kien='[{ten: "Sổ tay", cong_nhan: "UBND"}, {ten: "SỔ TAY.", cong_nhan: "Tỉnh ủy"}]')
    assert (problem.code, problem.length) == ("GS130", len("SỔ TAY."))
