"""Which profiles their sources say may not be shown any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.publish.taken_away import place_of, taken_away
from support import PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

ANNULLED = "{trang_thai: thu-hoi, ngay: 2024-06-20, quyet_dinh: {so: 18-QĐ/BNCTU, ngay: 2024-06-18}}"
STORIES = {
    "2023/rut.md": with_front(PERSON, cong_bo="{trang_thai: rut, ngay: 2024-06-03}"),
    "2023/thu-hoi/index.md": with_front(PERSON, cong_bo=ANNULLED),
    "2023/cong-bo.md": PERSON,
    "2023/nhap.md": with_front(PERSON, cong_bo="{trang_thai: du-thao}"),
    "2023/hong.md": "không đọc được",
}


def test_withdrawn_and_annulled_are_taken_away(site: Callable[..., Site]) -> None:
    """Drafts are not, for their state says nothing of consent; nor what is not there or cannot be read."""
    folder = site(STORIES).folder
    asked = ["2023/rut", "2023/thu-hoi", "2023/cong-bo", "2023/nhap", "2023/hong", "2023/khong-co"]
    assert taken_away(folder, asked) == {"2023/rut", "2023/thu-hoi"}


def test_a_name_from_another_machine_leads_nowhere_else(site: Callable[..., Site]) -> None:
    """It may be anything."""
    folder = site(STORIES).folder
    assert [place_of(folder, name) for name in ("../2023/rut", "2023/../2023/rut", "2023", "", "2023/")] == [None] * 5
