"""What a mistyped word most likely stands for."""

from __future__ import annotations

import pytest

from guongsang import vietnamese

KEYS = ["khen_thuong", "hoi_nghi", "cong_bo", "tieu_chi", "tom_tat", "ten", "ten_sap_xep", "anh"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("khen_thuog", ["khen_thuong"]),
        ("khen-thuong", ["khen_thuong"]),
        ("Khen thưởng", ["khen_thuong"]),
        ("hội nghị", ["hoi_nghi"]),
        ("tomtat", ["tom_tat"]),
        ("ten", ["ten"]),
        ("zzzz", []),
        ("", []),
        ("…", []),
    ],
)
def test_nearest(word: str, expected: list[str]) -> None:
    """A slip finds the key that was meant; nonsense finds none."""
    assert vietnamese.nearest(word, KEYS) == expected


def test_nearest_returns_as_many_as_asked_for() -> None:
    """The nearest comes first, and no more than the limit come at all."""
    units = ["phong-nghiep-vu-1", "phong-nghiep-vu-2", "phong-nghiep-vu-3", "van-phong"]
    assert vietnamese.nearest("nghiep-vu-3", units, limit=2) == [
        "phong-nghiep-vu-3",
        "phong-nghiep-vu-1",
    ]
    assert vietnamese.nearest("nghiep-vu-3", units, limit=9) == [
        "phong-nghiep-vu-3",
        "phong-nghiep-vu-1",
        "phong-nghiep-vu-2",
    ]


def test_all_words_of_a_shortened_name_weigh_more_than_likeness() -> None:
    """`phòng 3` is the room with that number, not the one whose name is as short."""
    units = ["van-phong", "phong-nghiep-vu-1", "phong-nghiep-vu-3"]
    assert vietnamese.nearest("phòng 3", units) == ["phong-nghiep-vu-3"]
    assert vietnamese.nearest("phòng", units) == ["van-phong"]


BADGES = ["huy-hieu-dang-90", "huy-hieu-dang-40", "huy-hieu-dang-30"]


@pytest.mark.parametrize(
    ("word", "ids", "expected"),
    [
        ("huy-hieu-30-nam-tuoi-dang", BADGES, ["huy-hieu-dang-30"]),
        ("huy-hieu-dang-41", BADGES, []),
        ("huy-hieu-dag-40", BADGES, ["huy-hieu-dang-40"]),
        ("phong-nghiep-vu-33", ["phong-nghiep-vu-1", "phong-nghiep-vu-3"], ["phong-nghiep-vu-3"]),
        ("phong-nghiep-vu-9", ["phong-nghiep-vu-1", "phong-nghiep-vu-3"], []),
        ("tong-ket-203", ["tong-ket-2024", "tong-ket-2023"], ["tong-ket-2023"]),
    ],
)
def test_no_other_number_is_suggested(word: str, ids: list[str], expected: list[str]) -> None:
    """A digit too many or too few is a slip, another digit is another thing."""
    assert vietnamese.nearest_id(word, ids) == expected
