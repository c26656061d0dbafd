"""Rules of keys and ids: what they let pass. What they refuse is in the table of broken profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.families import keys
from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

ANNULLED = "{trang_thai: thu-hoi, ngay: 2024-01-10, quyet_dinh: {so: 01-QĐ/BNCTU, ngay: 2024-01-09}}"


@pytest.mark.parametrize(
    ("profile", "keys"),
    [
        (PERSON, {"cong_bo": "{trang_thai: du-thao}", "dong_y": None, "ghi_nhan": None}),
        (PERSON, {"cong_bo": "{trang_thai: cho-duyet}", "ghi_nhan": "{suy_ton: {so: 01-BB/HĐTĐKT, ngay: 2023-11-01}}"}),
        (PERSON, {"cong_bo": "{trang_thai: rut, ngay: 2024-01-10}", "dong_y": None, "ghi_nhan": None}),
        (PERSON, {"cong_bo": ANNULLED}),
        (PERSON, {"lanh_dao": "false"}),
        (COLLECTIVE, {"cong_bo": "{trang_thai: du-thao}", "ghi_nhan": None}),
        (COLLECTIVE, {"lanh_dao": "false"}),
    ],
)
def test_each_state_needs_only_what_it_needs(profile: str, keys: dict[str, str | None], site: Lay) -> None:
    """A draft may lack what publication needs; a withdrawn profile keeps nothing it need not."""
    year = "2023" if profile is PERSON else "2024"
    assert site({f"{year}/a.md": with_front(profile, **keys)}).codes() == []


def test_all_unknown_ids_of_a_profile_are_told_at_once(site: Lay) -> None:
    """Officers mend them in one go."""
    text = with_front(
        PERSON,
        don_vi="xyz-1",
        linh_vuc="[xyz-2, dan-van, xyz-3]",
        hoi_nghi="xyz-4",
        khen_thuong="\n  - {hinh_thuc: xyz-5, so: 1, ngay: 1/1/2024, co_quan: xyz-6}",
    )
    assert [line for _, line, code in site({"2023/a.md": text}).codes() if code == "GS009"] == [5, 8, 8, 21, 21, 22]


def hints(made: Site, code: str) -> list[tuple[int, str, str]]:
    """Return line, message and hint of every problem with a code."""
    return [
        (problem.line, problem.message.vi, problem.hint.vi)
        for problem in made.inspect().problems
        if problem.code == code
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("tong-ket-2026", "Có phải là «so-ket-2026»? Nếu không, thêm mục mới vào danh-muc/hoi-nghi.yml."),
        ("xyz", "Dùng mã có trong danh-muc/hoi-nghi.yml, hoặc thêm mục mới vào tệp đó."),
    ],
)
def test_an_unknown_id_may_also_be_a_new_entry(value: str, told: str, site: Lay) -> None:
    """This year's conference is in no registry before somebody writes it there."""
    assert [hint for _, _, hint in hints(site({"2023/a.md": with_front(PERSON, hoi_nghi=value)}), "GS009")] == [told]


CONSENT = (
    "Xin người đó đồng ý bằng văn bản trước; rồi ghi ngày và đúng phạm vi đã ký, theo mẫu "
    "«dong_y: {ngay: …, pham_vi: […]}»."
)
NEEDS = "Hồ sơ cá nhân ở trạng thái «cong-bo» phải có «{}»."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            with_front(PERSON, dong_y=""),
            (23, "Khóa «dong_y» để trống. " + NEEDS.format("dong_y"), CONSENT),
        ),
        (with_front(PERSON, dong_y=None), (2, NEEDS.format("dong_y"), CONSENT)),
        (
            PERSON.replace("  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}", "  suy_ton:"),
            (
                11,
                "Khóa «ghi_nhan.suy_ton» để trống. " + NEEDS.format("ghi_nhan.suy_ton"),
                "Viết theo mẫu «suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}».",
            ),
        ),
        (
            PERSON.replace("  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}\n", ""),
            (
                10,
                NEEDS.format("ghi_nhan.suy_ton"),
                "Thêm vào «ghi_nhan», theo mẫu «suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}».",
            ),
        ),
    ],
    ids=["empty", "absent", "empty-inside", "absent-inside"],
)
def test_a_key_that_is_needed_is_told_where_it_stands_empty(text: str, told: tuple[int, str, str], site: Lay) -> None:
    """Whoever has written the key already is not told to add it: the line after it would be its double."""
    assert hints(site({"2023/a.md": text}), "GS018") == [told]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("GS018", {"cong_bo": "{trang_thai: thu-hoi, ngay: 2024-06-20}"}),
        ("GS007", {"cong_bo": "{trang_thai: thu-hoi, ngay: 2024-06-20, quyet_dinh: {ngay: 2024-06-18}}"}),
        ("GS007", {"khen_thuong": "\n  - {hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: "
                                  "ubnd-tinh-lao-cai, huy_bo: {ngay: 2024-06-18}}"}),
    ],
)  # fmt: skip
def test_no_hint_offers_the_number_of_another_paper(code: str, value: dict[str, str], site: Lay) -> None:
    """The minutes of an endorsement annul nothing."""
    ((_, _, hint),) = hints(site({"2023/a.md": with_front(PERSON, **value)}), code)
    assert "so: …" in hint
    assert "05-BB" not in hint


def test_the_examples_of_years_name_the_folder() -> None:
    """`nam: 2019` beside `nam: 2023` would explain nothing."""
    assert all("stories/2023/" in text for text in (*keys.YEAR_FOLDER.wrong, *keys.YEAR_FOLDER.right))
