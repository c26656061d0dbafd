"""Descriptions of photos that describe nothing, or little."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.photo_description import (
    describes_nothing,
    is_file_name,
    is_vague,
    needless_opening,
)


@pytest.mark.parametrize(
    ("words", "is_name"),
    [
        ("chan-dung.jpg", True),
        ("CHAN-DUNG", True),
        ("khác.png", True),
        ("anh goc.heic", True),
        ("IMG_2041", True),
        ("Zalo 815 sua", True),
        ("Chân dung", False),
        ("Ảnh 2041 người chụp", False),
        ("Chị Mỷ", False),
    ],
)
def test_a_files_name_is_told_from_words(words: str, is_name: bool) -> None:
    """By its suffix, by how cameras number, or because it is the photo's own."""
    assert is_file_name(words, "chan-dung.jpg") is is_name


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        ("Ảnh", True),
        ("ảnh 1", True),
        ("Hình ảnh minh họa", True),
        ("Photo 2", True),
        ("…", True),
        ("", True),
        ("Ảnh Mỷ", False),
        ("Ảnhh", False),
    ],
)
def test_that_it_is_a_picture_is_nothing(words: str, nothing: bool) -> None:
    """Nor are signs that are no letters."""
    assert describes_nothing(words) is nothing


@pytest.mark.parametrize(
    ("words", "vague"),
    [
        ("Họp", True),
        ("Ảnh chụp lưu niệm", True),
        ("Ảnh hoạt động đẹp", True),
        ("Ảnh tư liệu họp", True),
        ("Họp bản", False),
        ("Ảnh tư liệu: họp bản", False),
    ],
)
def test_a_word_that_would_fit_any_photo_is_vague(words: str, vague: bool) -> None:
    """Whatever stands before it to say that it is a picture."""
    assert is_vague(words) is vague


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("Ảnh chụp chị Mỷ", "Ảnh chụp "),
        ("Đây là bức ảnh ghi lại: mùa lúa", "Đây là bức ảnh ghi lại: "),
        ("Photo of a village", "Photo of "),
        ("Ảnh chụp Mỷ", ""),
        ("Chị Mỷ chụp ảnh", ""),
        ("Ảnh chị Mỷ", ""),
    ],
)
def test_an_opening_is_needless_where_more_follows(words: str, opening: str) -> None:
    """A single word behind it would be too little by itself."""
    assert words[: needless_opening(words)] == opening
