"""Rules of recognition: endorsed, approved, by whom, when, and honoured at which ceremony."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from support import COLLECTIVE, PERSON, PROJECT, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FILE = "2023/a.md"


def recognised(endorsed: str, approved: str, by: str = "Trưởng Ban") -> str:
    """Write `ghi_nhan` with two days and who approved."""
    return f"\n  suy_ton: {{so: 05-BB/HĐTĐKT, ngay: {endorsed}}}\n  phe_duyet: {{nguoi: {by}, ngay: {approved}}}"


def told(made: Site, *codes: str) -> list[tuple[str, int]]:
    """Return code and line of what was found of these rules."""
    return [(str(found.code), found.line) for found in made.inspect().problems if str(found.code) in codes]


@pytest.mark.parametrize(
    ("endorsed", "approved", "published", "lines"),
    [
        ("2023-11-20", "2023-11-20", "2023-11-20", []),
        ("2023-11-20", "2023-12-01", "2023-12-01", []),
        ("2023-11-20", "2023-11-19", "2023-12-25", [12]),
        ("2023-11-20", "2023-12-01", "2023-11-30", [24]),
        ("2023-12-20", "2023-12-01", "2023-11-30", [12, 24]),
    ],
)
def test_endorsement_approval_publication(
    endorsed: str, approved: str, published: str, lines: list[int], site: Lay
) -> None:
    """In this order, on one day or on several; an approval that is still to come is none."""
    text = with_front(
        PERSON, ghi_nhan=recognised(endorsed, approved), cong_bo=f"{{trang_thai: cong-bo, ngay: {published}}}"
    )
    assert told(site({FILE: text}), "GS101") == [("GS101", line) for line in lines]


def test_the_days_are_named(site: Lay) -> None:
    """Whoever reads the message need not look them up, and the wrong day is underlined."""
    made = site({FILE: with_front(PERSON, ghi_nhan=recognised("2023-11-20", "2023-11-02"))})
    (found,) = [problem for problem in made.inspect().problems if problem.code == "GS101"]
    assert found.message.vi == "Phê duyệt ngày 02/11/2023, trước khi Hội đồng suy tôn ngày 20/11/2023."
    assert (found.column, found.length) == (40, len("2023-11-02"))


def test_a_draft_is_only_warned(site: Lay) -> None:
    """The order matters for publication."""
    text = with_front(PERSON, ghi_nhan=recognised("2023-11-20", "2023-11-02"), cong_bo="{trang_thai: cho-duyet}")
    assert {(p.code, p.severity) for p in site({FILE: text}).inspect().problems} == {("GS101", Severity.WARNING)}


@pytest.mark.parametrize(
    "by",
    [
        "Trưởng Ban",
        "trưởng ban",
        "TRƯỞNG BAN",
        "Trưởng  Ban",
        "Quyền Trưởng Ban",
        "Phó Trưởng Ban phụ trách",
        "Trưởng Ban Nội chính Tỉnh ủy",
        "Phó Trưởng Ban, ký thay Trưởng Ban",
    ],
)
def test_the_head_may_approve(by: str, site: Lay) -> None:
    """Under each title that the criteria set names; capitals, spaces and brackets make no difference."""
    text = with_front(PERSON, ghi_nhan=recognised("2023-11-20", "2023-12-01", f'"{by}"'))
    assert told(site({FILE: text}), "GS102") == []


@pytest.mark.parametrize("by", ["Phó Trưởng Ban", "Trưởng phòng", "Giàng Văn A", "Trưởng Ban Tổ chức", "Ban", "—"])
def test_nobody_else_may(by: str, site: Lay) -> None:
    """Neither another office, nor a name instead of an office."""
    made = site({FILE: with_front(PERSON, ghi_nhan=recognised("2023-11-20", "2023-12-01", f'"{by}"'))})
    (found,) = [problem for problem in made.inspect().problems if problem.code == "GS102"]
    assert f"«{by}»" in found.message.vi
    assert "«Trưởng Ban»" in found.hint.vi
    assert found.mend is None


def test_a_misspelt_title_is_corrected(site: Lay) -> None:
    """Where only the accents are wrong a machine may mend it."""
    made = site({FILE: with_front(PERSON, ghi_nhan=recognised("2023-11-20", "2023-12-01", "Trường Ban"))})
    (found,) = [problem for problem in made.inspect().problems if problem.code == "GS102"]
    assert found.mend == ("Trường Ban", "Trưởng Ban")


@pytest.mark.parametrize(
    ("day", "is_told"),
    [
        ("2022-12-31", True),
        ("2023-01-01", False),
        ("2023-12-31", False),
        ("2024-06-30", False),
        ("2024-07-01", True),
        ("2025-01-01", True),
    ],
)
def test_a_year_is_recognised_in_it_or_soon_after(day: str, is_told: bool, site: Lay) -> None:
    """From the first day of the year to the last day of June of the next, by the criteria set."""
    text = with_front(PERSON, ghi_nhan=recognised(day, day), cong_bo=f"{{trang_thai: cong-bo, ngay: {day}}}")
    assert told(site({FILE: text}), "GS103") == ([("GS103", 11), ("GS103", 12)] if is_told else [])


def test_who_approves_and_until_when_is_data(site: Lay) -> None:
    """Another agency writes its own titles and months in the registry, or none of them."""
    registry = (PROJECT / "stories/danh-muc/tieu-chi.yml").read_text("utf-8")
    own = registry.replace("- Quyền Trưởng Ban\n", "- Giám đốc Sở\n").replace(
        "so_thang_sau_nam: 6", "so_thang_sau_nam: 0"
    )
    start, end = registry.index("  ghi_nhan:\n"), registry.index("  chuc_vu_lanh_dao:\n")
    text = with_front(
        PERSON,
        ghi_nhan=recognised("2023-11-20", "2024-01-05", "Giám đốc Sở"),
        cong_bo="{trang_thai: cong-bo, ngay: 2024-01-06}",
        hoi_nghi=None,
    )
    made = site({FILE: text})
    for file, expected in (
        (registry, [("GS102", 12)]),
        (own, [("GS103", 12)]),
        (registry[:start] + registry[end:], []),
    ):
        made.write("danh-muc/tieu-chi.yml", file)
        assert told(made, "GS102", "GS103", "GS016") == expected


@pytest.mark.parametrize(
    ("ceremony", "codes"),
    [
        ("tong-ket-2023", []),
        ("tong-ket-2024", ["GS104"]),
        ("dau-2024", []),
        ("giua-2024", ["GS104"]),
        ("thang-10-2023", ["GS105"]),
    ],
)
def test_a_ceremony_belongs_to_the_year(ceremony: str, codes: list[str], site: Lay) -> None:
    """It may be held early in the next year; one before the approval is the wrong one."""
    registry = (PROJECT / "stories/danh-muc/hoi-nghi.yml").read_text("utf-8")
    for name, day in (("dau-2024", "2024-01-12"), ("giua-2024", "2024-07-12"), ("thang-10-2023", "2023-10-12")):
        registry += f"\n- {{id: {name}, ten: Hội nghị, ngay: {day}, mo_ta: Biểu dương.}}\n"
    made = site({FILE: with_front(PERSON, hoi_nghi=ceremony)})
    made.write("danh-muc/hoi-nghi.yml", registry)
    assert [code for code, _ in told(made, "GS104", "GS105")] == codes


def test_the_ceremonies_of_the_year_are_named(site: Lay) -> None:
    """Whoever chose the wrong one sees the right one."""
    made = site({FILE: with_front(PERSON, hoi_nghi="tong-ket-2024")})
    made.write("2024/b.md", with_front(COLLECTIVE, hoi_nghi="so-ket-2026"))
    hints = [problem.hint.vi for problem in made.inspect().errors]
    assert ["«tong-ket-2023»" in hints[0], "«tong-ket-2024»" in hints[1]] == [True, True]


@pytest.mark.parametrize("state", ["{trang_thai: cong-bo, ngay: 2023-12-25}", "{trang_thai: du-thao}"])
def test_a_profile_without_recognition_is_no_matter_of_these_rules(state: str, site: Lay) -> None:
    """That it is missing another rule says, once."""
    made = site({FILE: with_front(PERSON, ghi_nhan=None, cong_bo=state)})
    assert {code for _, _, code in made.codes()} <= {"GS018"}
