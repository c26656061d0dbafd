"""A profile marked as withdrawn in its own text."""

from __future__ import annotations

import datetime as dt

import pytest

from guongsang.drafting.withdrawing import withdrawn_text
from guongsang.errors import GuongError

DAY = dt.date(2026, 11, 23)


def profile(publication: str) -> str:
    """Return a profile's text with lines about its publication."""
    return (
        f"---\nten: A  # trang_thai: cong-bo\n{publication}\nminh_hoa: true\n---\n\ncong_bo: {{trang_thai: cong-bo}}\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}", "cong_bo: {trang_thai: rut, ngay: 2026-11-23}"),
        ("cong_bo: {ngay: 2023-12-25, trang_thai: cong-bo}", "cong_bo: {ngay: 2026-11-23, trang_thai: rut}"),
        ("cong_bo: {trang_thai: du-thao}", "cong_bo: {trang_thai: rut, ngay: 2026-11-23}"),
        ('cong_bo: {"trang_thai": "cong-bo"}  # chú', 'cong_bo: {"trang_thai": rut, ngay: 2026-11-23}  # chú'),
        (
            "cong_bo:\n  trang_thai: cong-bo # chú thích\n  ngay: '2023-12-25'",
            "cong_bo:\n  trang_thai: rut # chú thích\n  ngay: 2026-11-23",
        ),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_state_and_day_change(before: str, after: str, ends: str, mark: str) -> None:
    """Comments, order, line ends and the story stay as they are, also words in them that look like the state."""
    text = mark + profile(before).replace("\n", ends)
    assert withdrawn_text(text, "2023/a.md", DAY) == mark + profile(after).replace("\n", ends)


def test_a_day_of_its_own_line_follows_the_state() -> None:
    """Where the keys stand below one another; a comment behind the state goes with it."""
    text = withdrawn_text(profile("cong_bo:\n  trang_thai: cho-duyet"), "2023/a.md", DAY)
    assert "cong_bo:\n  trang_thai: rut\n  ngay: 2026-11-23\nminh_hoa: true" in text


def test_who_is_withdrawn_already_stays_so() -> None:
    """With the day of then."""
    text = profile("cong_bo: {trang_thai: rut, ngay: 2024-06-03}")
    assert withdrawn_text(text, "2023/a.md", DAY) == text


@pytest.mark.parametrize(
    "text",
    ["", "không có đầu tệp", profile("x: 1"), profile("cong_bo: rut"), profile("cong_bo: [a"), profile("cong_bo: {}")],
)
def test_what_cannot_be_changed_safely_is_left_to_a_person(text: str) -> None:
    """With the line to write."""
    with pytest.raises(GuongError, match="trang_thai: rut"):
        withdrawn_text(text, "2023/a.md", DAY)


def test_a_key_that_stands_for_several_is_left_to_a_person() -> None:
    """An alias: what changes there changes elsewhere as well."""
    text = profile("khac: &a {trang_thai: cong-bo}\ncong_bo: *a")
    with pytest.raises(GuongError, match="trang_thai: rut"):
        withdrawn_text(text, "2023/a.md", DAY)
