"""Rules of the portal as a whole, and what they leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import COLLECTIVE, PERSON, TODAY, in_year, people, person, with_front
from tales import CEREMONY, NOBODY_MUST, UNITS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from support import Site

    Lay = Callable[..., Site]

LATER = "{trang_thai: cong-bo, ngay: 2023-12-26}"
THIS_YEAR = in_year(PERSON, 2026).replace("2026-1", "2026-0").replace("tong-ket-2026", "so-ket-2026")


def told(made: Site, code: str, today: dt.date = TODAY) -> list[tuple[str, int]]:
    """Return file and line of the problems of one rule."""
    return [
        (problem.file.removeprefix("stories/"), problem.line)
        for problem in made.inspect(today).problems
        if problem.code == code
    ]


def numbered(profiles: Iterable[str], year: int = 2023) -> dict[str, str]:
    """Return profiles at addresses of their own."""
    return {f"{year}/ho-so-{number}.md": profile for number, profile in enumerate(profiles)}


# One person twice


@pytest.mark.parametrize("name", ["Giàng Thị Mỷ", "GIÀNG THỊ MỶ", "giàng  thị Mỵ"])
def test_a_person_twice_in_a_year(site: Lay, name: str) -> None:
    """However the name is typed, what was published later is told of, at the name, with the other's file."""
    made = site({"2023/b.md": PERSON, "2023/a.md": person(name, cong_bo=LATER)})
    assert told(made, "GS601") == [("2023/a.md", 3)]
    (problem,) = made.inspect().errors
    assert "stories/2023/b.md" in problem.message.vi
    assert problem.related == "stories/2023/b.md"
    assert problem.length == len(" ".join(name.split(" ")))


def test_of_two_of_one_day_either_may_be_the_extra_one(site: Lay) -> None:
    """Both are told of, each once, naming another."""
    made = site({"2023/a.md": PERSON, "2023/b.md": PERSON, "2023/c.md": PERSON})
    assert told(made, "GS601") == [("2023/a.md", 3), ("2023/b.md", 3), ("2023/c.md", 3)]
    related = [problem.related for problem in made.inspect().errors]
    assert related == ["stories/2023/b.md", "stories/2023/a.md", "stories/2023/a.md"]


@pytest.mark.parametrize(
    "other",
    [
        {"don_vi": "phong-nghiep-vu-1"},
        {"ten": "Giàng Thị Mai"},
        {"cong_bo": "{trang_thai: rut, ngay: 2024-02-01}"},
        {"cong_bo": "{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 09-QĐ/BNCTU, ngay: 2024-02-01}}"},
    ],
)
def test_another_person(site: Lay, other: dict[str, str]) -> None:
    """Another unit or name is another person, and a profile withdrawn or annulled tells of nobody."""
    assert told(site({"2023/a.md": PERSON, "2023/b.md": with_front(PERSON, **other)}), "GS601") == []


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        ({"don_vi": "van-phong"}, True),
        ({"don_vi": "van-phong", "chuc_vu": "Kế toán viên"}, True),
        ({"don_vi": "van-phong", "dia_ban": "Sa Pa"}, True),
        ({"don_vi": "van-phong", "chuc_vu": "Kế toán viên", "dia_ban": "Sa Pa"}, False),
        ({"don_vi": "van-phong", "chuc_vu": "Kế toán viên", "dia_ban": None}, False),
        ({"don_vi": "van-phong", "ten": "Giàng Thị Mỵ"}, False),
        ({"don_vi": "khong-co-don-vi-nay"}, False),
        ({}, False),
    ],
)
def test_perhaps_one_person_in_two_units(other: dict[str, str | None], is_told: bool, site: Lay) -> None:
    """The same name to the last mark, and the post or the place as well; the later profile has a note."""
    twin = with_front(person("Giàng Thị Mỷ", cong_bo=LATER), **other)
    made = site({"2023/b.md": PERSON, "2023/a.md": twin})
    assert told(made, "GS614") == ([("2023/a.md", 3)] if is_told else [])


def test_a_note_of_namesakes_is_one_for_each_profile(site: Lay) -> None:
    """Names of two words are those of many, and another year is another recognition."""
    units = ("van-phong", "phong-nghiep-vu-1", "phong-nghiep-vu-2")
    many = {f"2023/{unit}.md": person("Giàng Thị Mỷ", don_vi=unit) for unit in units}
    assert len(told(site({**many, "2024/a.md": in_year(PERSON, 2024)}), "GS614")) == 2


def test_a_short_name_makes_no_namesakes(site: Lay) -> None:
    """It says too little."""
    pair = {f"2023/{unit}.md": person("Giàng Mỷ", don_vi=unit) for unit in ("van-phong", "phong-nghiep-vu-1")}
    assert told(site(pair), "GS614") == []


def test_a_person_in_two_years(site: Lay) -> None:
    """Whoever is recognised again has another profile."""
    assert told(site({"2023/a.md": PERSON, "2024/a.md": in_year(PERSON, 2024)}), "GS601") == []


def test_a_collective_may_stand_twice(site: Lay) -> None:
    """A unit may be recognised for two things in a year."""
    assert told(site({"2024/a.md": COLLECTIVE, "2024/b.md": COLLECTIVE}), "GS601") == []


def test_a_draft_does_not_stop_what_is_published(site: Lay) -> None:
    """The draft is told of, though its file comes first, and only as a warning."""
    made = site({"2023/a.md": with_front(PERSON, cong_bo="{trang_thai: du-thao}"), "2023/b.md": PERSON})
    assert told(made, "GS601") == [("2023/a.md", 3)]
    assert made.inspect().errors == []


def test_two_people_of_one_name_are_waived(site: Lay) -> None:
    """A written reason is enough, wherever it is told: in the later of two, in both of one day."""
    waiver = '[{ma: GS601, ly_do: "Hai người trùng tên, sinh khác năm"}]'
    made = site({"2023/a.md": PERSON, "2023/b.md": person("Giàng Thị Mỷ", mien_kiem_tra=waiver, cong_bo=LATER)})
    found = made.inspect()
    assert told(made, "GS601") == []
    assert [waived.problem.code for waived in found.waived] == ["GS601"]
    made.write("2023/b.md", person("Giàng Thị Mỷ", mien_kiem_tra=waiver))
    assert told(made, "GS601") == [("2023/a.md", 3)]
    made.write("2023/a.md", with_front(PERSON, mien_kiem_tra=waiver))
    assert told(made, "GS601") == []


# Unused entries of the registry


def test_an_unused_entry_is_told_of_at_its_line(site: Lay) -> None:
    """Field, unit, ceremony and criteria set: each is a note at its id."""
    made = site(numbered(people(30)))
    notes = told(made, "GS605")
    assert {file for file, _ in notes} == {f"danh-muc/{name}.yml" for name in ("don-vi", "linh-vuc", "hoi-nghi")}
    lines = UNITS.splitlines()
    units = [lines[line - 1] for file, line in notes if file == "danh-muc/don-vi.yml"]
    # The others must build, and are reminded by another rule.
    assert units == ["- id: lanh-dao-ban", "- id: chi-doan-co-quan"]


def test_a_small_portal_is_not_bothered(site: Lay) -> None:
    """Before there are two profiles to each entry, some entries are bound to be unused."""
    files = {"danh-muc/hoi-nghi.yml": CEREMONY % (2023, 2023) + CEREMONY % (2022, 2022)}
    assert told(site(numbered(people(3)) | files), "GS605") == []


def test_statutory_lists_are_left_alone(site: Lay) -> None:
    """Nobody has every award, nor is every law a basis of something."""
    files = {file for file, _ in told(site(numbered(people(100))), "GS605")}
    assert not files & {"danh-muc/khen-thuong.yml", "danh-muc/co-quan.yml", "danh-muc/can-cu.yml"}


def test_what_a_withdrawn_profile_names_is_used(site: Lay) -> None:
    """Its entry may not be deleted, for the file is still there."""
    files = {"danh-muc/hoi-nghi.yml": CEREMONY % (2023, 2023) + CEREMONY % (2022, 2022)}
    away = person("Lù Văn Chẩn", hoi_nghi="tong-ket-2022", cong_bo="{trang_thai: rut, ngay: 2024-02-01}")
    made = site(numbered([*people(4), away]) | files)
    assert told(made, "GS605") == []


def test_a_broken_registry_file_is_not_looked_through(site: Lay) -> None:
    """Its own mistakes come first."""
    files = {"danh-muc/hoi-nghi.yml": CEREMONY % (2023, 2023) + CEREMONY % (2022, 2022) + "- {id: x}\n"}
    assert told(site(numbered(people(8)) | files), "GS605") == []


# Units without a profile this year


def test_units_that_must_build_are_reminded(site: Lay) -> None:
    """Once a profile of this year is published, every unit that must and has none is named at its line."""
    made = site({"2026/a.md": THIS_YEAR})
    lines = UNITS.splitlines()
    found = [lines[line - 1].removeprefix("- id: ") for _, line in told(made, "GS606")]
    assert found == ["van-phong", "phong-nghiep-vu-1", "phong-nghiep-vu-2"]


@pytest.mark.parametrize("state", ["du-thao", "cho-duyet", "rut"])
def test_nobody_is_reminded_before_the_year_has_begun(site: Lay, state: str) -> None:
    """As long as nothing of this year is published, there is nothing to compare with."""
    made = site({"2026/a.md": with_front(THIS_YEAR, cong_bo=f"{{trang_thai: {state}, ngay: 2026-03-01}}")})
    assert told(made, "GS606") == []
    assert told(site_of_last_year(made), "GS606") == []


def site_of_last_year(made: Site) -> Site:
    """Add a profile of an earlier year."""
    made.write("2023/b.md", PERSON)
    return made


def test_a_draft_counts_and_so_does_a_unit_that_is_closed(site: Lay) -> None:
    """A unit with a draft has begun; one that ended in an earlier year, or need not build, is not asked."""
    units = NOBODY_MUST + (
        "\n- {id: moi, ten: Phòng Mới, loai: phong, phai_xay_dung: true}\n"
        "- {id: cu, ten: Phòng Cũ, loai: phong, phai_xay_dung: true, hieu_luc: {den: 2025-12-31}}\n"
        "- {id: sap-co, ten: Phòng Sắp Có, loai: phong, phai_xay_dung: true, hieu_luc: {tu: 2027-01-01}}\n"
    )
    made = site({"2026/a.md": THIS_YEAR, "danh-muc/don-vi.yml": units})
    assert len(told(made, "GS606")) == 1
    made.write("2026/b.md", with_front(THIS_YEAR, ten="Lù Văn Chẩn", don_vi="moi", cong_bo="{trang_thai: du-thao}"))
    assert told(made, "GS606") == []
