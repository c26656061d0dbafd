"""Titles in quotation marks."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.titles import in_title

NAME = "Giàng Thị Mỷ"


def stands_in_title(text: str) -> bool:
    """Whether the words "người Mông" do."""
    start = text.lower().index("người mông")
    return in_title(text, start, start + len("người mông"), NAME)


@pytest.mark.parametrize(
    "text",
    [
        "Chị hát bài ca “Người Mông ơn Đảng”.",
        'Chị hát bài "Người Mông ơn Đảng".',
        "Cuốn sách của bà con «Tôi là người Mông» được đọc nhiều.",
        "“Tôi là người Mông” là bài hát chị thích.",
        "Phim “Tôi là người Mông” được chiếu ở thôn.",
        "“Tôi là người Mông” của nhạc sĩ ấy",
    ],
)
def test_the_title_of_a_work_is_known_by_what_names_the_work(text: str) -> None:
    """Before the quotation marks or behind them, whichever marks they are."""
    assert stands_in_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chị nói: “Tôi là người Mông”.",
        "Trong bài phát biểu, chị nói: “Tôi là người Mông”.",
        "Chị hát bài “Lên nương”, chị là người Mông.",
        "Bài báo “Mỷ, người Mông ở Bắc Hà” kể về chị.",
        "Chị hát bài hát của người Mông.",
        "“Tôi là người Mông”, chị bảo.",
    ],
)
def test_what_somebody_says_is_no_title(text: str) -> None:
    """Nor what names the person the profile is of, nor what stands outside the marks."""
    assert not stands_in_title(text)
