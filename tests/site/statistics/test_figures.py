"""What the public profiles add up to."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from guongsang.site.statistics.figures import Statistics, Table, statistics_of
from support import COLLECTIVE, PERSON, TODAY, in_year, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.site.catalogue import Catalogue

    Make = Callable[..., Catalogue]

ANNULLED = "{trang_thai: thu-hoi, ngay: 2024-01-01, quyet_dinh: {so: 19-QĐ/BNCTU, ngay: 2024-01-01}}"


def table(statistics: Statistics, name: str) -> Table:
    """Return one table by its id."""
    return next(found for found in statistics.tables if found.id == name)


def counts(statistics: Statistics, name: str) -> dict[str, tuple[int, ...]]:
    """Return the numbers of a table by the names of its rows."""
    return {row.name: row.numbers for row in table(statistics, name).rows}


def test_profiles_are_counted_by_year_unit_field_kind_and_level(catalogue_of: Make) -> None:
    """Each table has people, collectives and both; those with most stand first, years in their order."""
    catalogue = catalogue_of(
        {"2023/a.md": PERSON, "2024/b.md": COLLECTIVE, "2023/c.md": person("Lý Thị Hoa", don_vi="van-phong")}
    )
    statistics = statistics_of(catalogue, TODAY)
    assert (statistics.profiles, statistics.people, statistics.collectives) == (3, 2, 1)
    assert (statistics.awards, statistics.units) == (2, 2)
    assert (statistics.first_year, statistics.last_year, statistics.samples) == (2023, 2024, 3)
    assert counts(statistics, "nam") == {"2023": (2, 0, 2), "2024": (0, 1, 1)}
    assert list(counts(statistics, "don-vi").items()) == [
        ("Phòng Nghiệp vụ 3", (1, 1, 2)),
        ("Văn phòng Ban", (1, 0, 1)),
    ]
    assert counts(statistics, "linh-vuc") == {"Cải cách tư pháp": (2, 0, 2), "Kiểm tra, giám sát": (0, 1, 1)}
    assert counts(statistics, "loai") == {"Cá nhân": (2,), "Tập thể": (1,)}
    assert counts(statistics, "khen-thuong") == {"Cấp bộ, ban, ngành, tỉnh": (2, 2)}
    assert [row.share for row in table(statistics, "nam").rows] == [Fraction(2, 3), Fraction(1, 3)]
    assert [row.url for row in table(statistics, "don-vi").rows] == ["don-vi/phong-nghiep-vu-3/", "don-vi/van-phong/"]


def test_only_what_is_public_is_counted(catalogue_of: Make) -> None:
    """Neither drafts, nor what is scheduled, nor what was annulled, be it in the preview, where drafts are shown."""
    stories = {
        "2023/a.md": PERSON,
        "2023/b.md": person("Lý Thị Hoa", cong_bo="{trang_thai: du-thao}"),
        "2023/c.md": person("Má A Sua", cong_bo="{trang_thai: cong-bo, ngay: 2026-12-01}"),
        "2023/d.md": person("Sùng Nam", cong_bo=ANNULLED),
    }
    catalogue = catalogue_of(stories, preview=True)
    assert len(catalogue.shown) == 3
    statistics = statistics_of(catalogue, TODAY)
    assert (statistics.profiles, statistics.awards) == (1, 1)
    assert {
        row.numbers[-1] for name in ("nam", "don-vi", "linh-vuc", "loai") for row in table(statistics, name).rows
    } == {1}
    assert counts(statistics, "do-phu")["2023"] == (4, 1, 3)


def test_coverage_follows_the_registry(catalogue_of: Make) -> None:
    """Of a year those units count that must build and existed then; a unit with two profiles counts once, others not."""
    catalogue = catalogue_of(
        {
            "2023/a.md": PERSON,
            "2023/b.md": person("Lý Thị Hoa"),
            "2023/c.md": person("Má A Sua", don_vi="chi-doan-co-quan"),
            "2025/d.md": in_year(person("Vàng Thị Dương"), 2025),
        }
    )
    units = catalogue.registry.units
    asked = sum(unit.must_build_in(2023) for unit in units.values())
    assert not units["chi-doan-co-quan"].must_build
    coverage = table(statistics_of(catalogue, TODAY), "do-phu")
    assert [(row.name, row.url, row.numbers) for row in coverage.rows] == [
        ("2023", "nam/2023/", (asked, 1, asked - 1)),
        # A year without any profile is not passed over.
        ("2024", "", (asked, 0, asked)),
        ("2025", "nam/2025/", (asked, 1, asked - 1)),
        # Nor is the running one.
        ("2026", "", (asked, 0, asked)),
    ]
    assert [row.share for row in coverage.rows] == [Fraction(1, asked), Fraction(0), Fraction(1, asked), Fraction(0)]


def test_years_before_the_first_profile_are_owed_too(catalogue_of: Make) -> None:
    """From the year in which the plan begins: who starts late does not look as if nothing had been missed."""
    catalogue = catalogue_of({"2025/d.md": in_year(person("Vàng Thị Dương"), 2025)})
    coverage = table(statistics_of(catalogue, TODAY), "do-phu")
    assert [row.name for row in coverage.rows] == ["2023", "2024", "2025", "2026"]


def test_the_running_year_is_told_of(catalogue_of: Make) -> None:
    """Of the year that is not over yet, units that have nothing are not late."""
    catalogue = catalogue_of({"2026/a.md": with_front(in_year(PERSON, 2026), hoi_nghi=None)}, dt.date(2027, 1, 5))
    for day in (dt.date(2026, 12, 31), dt.date(2027, 1, 5)):
        coverage = table(statistics_of(catalogue, day), "do-phu")
        assert coverage.rows[-1].name == str(day.year)
        assert coverage.note.endswith(f"Năm {day.year} chưa hết.")


def test_a_site_without_profiles_has_empty_tables(catalogue_of: Make) -> None:
    """Nothing is divided by nothing."""
    statistics = statistics_of(catalogue_of({}), TODAY)
    assert (statistics.profiles, statistics.first_year, statistics.updated) == (0, None, None)
    assert {found.id: found.rows for found in statistics.tables if found.rows}.keys() == {"do-phu"}
    assert all(row.numbers[1] == 0 for row in table(statistics, "do-phu").rows)
