"""Rules of publication: when a profile appears, is corrected and is annulled."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from support import COLLECTIVE, PERSON, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FILE = "2023/a.md"
RULES = ("GS106", "GS107", "GS108", "GS109", "GS110", "GS112")


def told(made: Site) -> list[tuple[str, int]]:
    """Return code and line of what was found of these rules."""
    return [(str(found.code), found.line) for found in made.inspect().problems if str(found.code) in RULES]


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-1, []), (0, []), (1, ["GS106"]), (366, ["GS106"]), (367, ["GS107"]), (3000, ["GS107"])],
)
def test_what_is_still_to_come_is_told(days: int, expected: list[str], site: Lay) -> None:
    """A note says in how many days; more than a year ahead is a warning instead."""
    day = TODAY + dt.timedelta(days)
    made = site({FILE: with_front(PERSON, cong_bo=f"{{trang_thai: cong-bo, ngay: {day}}}")})
    assert [code for code, _ in told(made)] == expected
    if expected == ["GS106"]:
        (found,) = made.inspect().problems
        assert found.severity is Severity.NOTE
        assert f"{days} ngày" in found.message.vi
        assert f"{day:%d/%m/%Y}" in found.message.vi


def test_a_draft_may_plan_any_day(site: Lay) -> None:
    """It appears on none."""
    assert told(site({FILE: with_front(PERSON, cong_bo="{trang_thai: du-thao, ngay: 2032-01-01}")})) == []


@pytest.mark.parametrize(
    ("corrections", "lines"),
    [
        ("[{ngay: 2023-12-25, noi_dung: Sửa số}]", []),
        ("[{ngay: 2023-12-24, noi_dung: Sửa số}]", [26]),
        ("{ngay: 2023-12-24, noi_dung: Sửa số}", [26]),
        (f"\n  - {{ngay: {TODAY}, noi_dung: Sửa số}}\n  - {{ngay: 2023-12-24, noi_dung: Sửa số}}", [28]),
    ],
)
def test_corrections_come_after_publication(corrections: str, lines: list[int], site: Lay) -> None:
    """On that day at the earliest; one alone or several."""
    made = site({FILE: with_front(PERSON, cap_nhat=corrections)})
    assert told(made) == [("GS108", line) for line in lines]
    assert [found.length for found in made.inspect().problems] == [10] * len(lines)


def test_an_annulled_profile_keeps_its_corrections(site: Lay) -> None:
    """The date of publication has made way for that of the annulment, which came later."""
    annulled = "{trang_thai: thu-hoi, ngay: 2024-06-20, quyet_dinh: {so: 18-QĐ/BNCTU, ngay: 2024-06-18}}"
    text = with_front(PERSON, cong_bo=annulled, cap_nhat="[{ngay: 2024-01-10, noi_dung: Sửa số}]")
    assert site({FILE: text}).codes() == []


@pytest.mark.parametrize(
    ("day", "decided", "words"),
    [
        ("2024-06-20", "2024-06-18", []),
        ("2024-06-18", "2024-06-18", []),
        ("2026-09-01", "2026-09-01", []),
        ("2024-06-20", "2024-06-21", ["sau ngày thu hồi"]),
        ("2023-11-30", "2023-11-29", ["trước khi được phê duyệt"]),
        ("2024-06-20", "2023-11-29", ["trước khi được phê duyệt"]),
        ("2023-11-30", "2023-12-02", ["sau ngày thu hồi", "trước khi được phê duyệt"]),
    ],
)
def test_an_annulment_rests_on_an_earlier_decision(day: str, decided: str, words: list[str], site: Lay) -> None:
    """Of a recognition that was there; this is always an error."""
    state = f"{{trang_thai: thu-hoi, ngay: {day}, quyet_dinh: {{so: 18-QĐ/BNCTU, ngay: {decided}}}}}"
    found = [p for p in site({FILE: with_front(PERSON, cong_bo=state)}).inspect().errors if p.code == "GS109"]
    assert len(found) == len(words)
    assert all(any(word in problem.message.vi for problem in found) for word in words)


@pytest.mark.parametrize(
    ("profile", "file"), [(PERSON, "2023/a.md"), (COLLECTIVE, "2024/a.md")], ids=["person", "collective"]
)
def test_an_annulment_without_its_decision_is_an_error(profile: str, file: str, site: Lay) -> None:
    """The notice at its address names the decision; GS018 asks for it, and nothing else is said of the dates."""
    made = site({file: with_front(profile, cong_bo="{trang_thai: thu-hoi, ngay: 2025-01-10}")})
    (found,) = made.inspect().problems
    assert (found.code, found.severity) == ("GS018", Severity.ERROR)
    assert "cong_bo.quyet_dinh" in found.message.vi


@pytest.mark.parametrize(("day", "expected"), [("2023-12-19", [("GS110", 21)]), ("2023-12-20", []), ("2024-05-14", [])])
def test_an_award_is_annulled_after_it_was_given(day: str, expected: list[tuple[str, int]], site: Lay) -> None:
    """On its own day at the earliest."""
    award = "{hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai"
    text = with_front(PERSON, khen_thuong=f"\n  - {award}, huy_bo: {{so: 912/QĐ-UBND, ngay: {day}}}}}")
    assert told(site({FILE: text})) == expected


def test_a_withdrawn_profile_is_left_alone(site: Lay) -> None:
    """Nothing of it is shown; whatever its other dates say, it must be taken down at once."""
    text = with_front(
        PERSON, cong_bo="{trang_thai: rut, ngay: 2024-02-01}", cap_nhat="{ngay: 2022-01-01, noi_dung: Sửa}"
    )
    assert site({FILE: text}).codes() == []


@pytest.mark.parametrize(
    ("day", "keys", "words"),
    [
        ("2024-02-01", {}, []),
        ("2023-12-01", {}, []),
        ("2026-09-01", {}, []),
        ("2023-11-24", {}, ["trước khi được đồng ý ngày 25/11/2023"]),
        ("2023-11-30", {}, ["trước khi được phê duyệt ngày 01/12/2023"]),
        ("2023-11-19", {"dong_y": None}, ["trước khi được phê duyệt"]),
        ("2023-11-24", {"dong_y": None, "ghi_nhan": None}, []),
    ],
)
def test_a_withdrawal_is_later_than_what_is_withdrawn(
    day: str, keys: dict[str, str | None], words: list[str], site: Lay
) -> None:
    """Other profiles are judged by its day, so a wrong one is an error though nothing of the profile is shown."""
    text = with_front(PERSON, cong_bo=f"{{trang_thai: rut, ngay: {day}}}", **keys)
    found = [problem for problem in site({FILE: text}).inspect().errors if problem.code == "GS112"]
    assert len(found) == len(words)
    assert all(word in problem.message.vi for word, problem in zip(words, found, strict=True))


def test_a_collective_withdrawn_rests_on_its_approval(site: Lay) -> None:
    """It has no consent to be compared with."""
    text = with_front(COLLECTIVE, cong_bo="{trang_thai: rut, ngay: 2024-01-10}")
    (found,) = [problem for problem in site({"2024/a.md": text}).inspect().errors if problem.code == "GS112"]
    assert "trước khi được phê duyệt" in found.message.vi
