"""Rules of keys and ids: what they let pass. What they refuse is in the table of broken profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

ANNULLED = "{trang_thai: thu-hoi, ngay: 2024-01-10, quyet_dinh: {so: 1-QĐ, ngay: 2024-01-09}}"


@pytest.mark.parametrize(
    ("profile", "keys"),
    [
        (PERSON, {"cong_bo": "{trang_thai: du-thao}", "dong_y": None, "ghi_nhan": None}),
        (PERSON, {"cong_bo": "{trang_thai: cho-duyet}", "ghi_nhan": "{suy_ton: {so: 1, ngay: 1/11/2023}}"}),
        (PERSON, {"cong_bo": "{trang_thai: rut, ngay: 2024-01-10}", "dong_y": None, "ghi_nhan": None}),
        (PERSON, {"cong_bo": ANNULLED}),
        (PERSON, {"cong_bo": "{trang_thai: thu-hoi, ngay: 2024-01-10}"}),
        (PERSON, {"lanh_dao": "true"}),
        (COLLECTIVE, {"cong_bo": "{trang_thai: du-thao}", "ghi_nhan": None}),
        (COLLECTIVE, {"lanh_dao": "false"}),
    ],
)
def test_each_state_needs_only_what_it_needs(profile: str, keys: dict[str, str | None], site: Lay) -> None:
    """A draft may lack what publication needs; a withdrawn profile keeps nothing it need not."""
    year = "2023" if profile is PERSON else "2024"
    assert site({f"{year}/a.md": with_front(profile, **keys)}).codes() == []


def test_any_rule_can_be_named_in_a_waiver(site: Lay) -> None:
    """A waiver of a rule there is passes."""
    reason = "ly_do: Văn bản gốc viết như vậy"
    assert site({"2023/a.md": with_front(PERSON, mien_kiem_tra=f"[{{ma: GS015, {reason}}}]")}).codes() == []


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
