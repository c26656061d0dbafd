"""Parts of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang import vietnamese
from vietnamese_texts import nfd, texts


@pytest.mark.parametrize(("name", "expected"), [("Giàng Thị Mỷ", "Mỷ"), ("Mỷ", "Mỷ"), (" ", ""), ("Lê  Hà ", "Hà")])
def test_given_name(name: str, expected: str) -> None:
    """The given name is the last word."""
    assert vietnamese.given_name(name) == expected


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Ánh", "a"),
        ("Đỗ", "d"),
        ("Ước", "u"),
        ("yên", "y"),
        ("“Xuân”", "x"),
        ("3 tổ", "khac"),
        ("#", "khac"),
        ("", "khac"),
        ("中", "khac"),
    ],
)
def test_index_letter(text: str, letter: str) -> None:
    """A list page is addressed by a plain letter."""
    assert vietnamese.index_letter(text) == letter


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Giàng Thị Mỷ", "GM"),
        ("Đỗ Văn Ấn", "ĐÂ"),
        ("Lò Ỷ", "LY"),
        ("Mỷ", "M"),
        ("", ""),
        ("Phòng Nghiệp vụ 3", "NV3"),
        ("Phòng 2", "P2"),
        ("Văn phòng", "VP"),
        ("Lãnh đạo Ban", "LĐB"),
        ("Chi đoàn cơ quan", "CĐ"),
        ("Tổ dân phố số 12", "D12"),
        ("Ban 1234", "B"),
        ("Phòng Ứng dụng công nghệ", "ƯD"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    """Initials keep the letter's shape, lose its tone, and fit in a circle."""
    assert vietnamese.initials(name) == expected
    assert vietnamese.initials(nfd(name)) == expected


def test_initials_can_be_told_whose_they_are() -> None:
    """A collective may have a name that looks like a person's."""
    assert vietnamese.initials("Hoa Ban Trắng") == "HT"
    assert vietnamese.initials("Hoa Ban Trắng", collective=True) == "HBT"


@given(texts, st.sampled_from([None, True, False]))
def test_initials_are_short(name: str, collective: bool | None) -> None:
    """There are never more than three letters."""
    assert len(vietnamese.initials(name, collective=collective)) <= 3
