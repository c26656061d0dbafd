"""Whether words are said of one person or of people in general."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.subjects import is_said_of_one, names_one

NAME = "Giàng Thị Mỷ"


def ask(text: str, words: str = "XYZ") -> bool:
    """Return whether the words are said of one person."""
    at = text.index(words)
    return is_said_of_one(text, at, at + len(words), NAME)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Chị XYZ", True),
        ("Bà con thương chị, chị XYZ", True),
        ("Chị thương bà con XYZ", False),
        ("Giàng Thị Mỷ XYZ", True),
        ("Các hộ mời Giàng Thị Mỷ XYZ", True),
        ("Hoàng Văn Thuyết XYZ", True),
        ("12 hộ XYZ", False),
        ("Các anh XYZ", False),
        ("Chị đến. XYZ, bà con kể", False),
        ("Chị đến. XYZ, chị kể", True),
        ("XYZ", True),
        ("- XYZ", True),
        ("Trời mưa XYZ", False),
        ("Học tiếng Anh XYZ", False),
        ("Anh hùng XYZ", False),
        ("Tòa bác đơn XYZ", False),
        ("Bác Páo XYZ", True),
        ("Xã Hoàng Thu Phố XYZ", False),
    ],
)
def test_the_nearest_noun_decides(text: str, is_one: bool) -> None:
    """Before the words, in their sentence; if there is none, behind them."""
    assert ask(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Chị là XYZ", True),
        ("Chị vốn cũng là một XYZ", True),
        ("Chị Mỷ, XYZ, kể", True),
        ("Chị Mỷ (XYZ) kể", True),
        ("nữ chuyên viên XYZ", True),
        ("Chị gặp XYZ", False),
        ("Chị gặp một vị khách lạ là XYZ", False),
        ("Chị kể, XYZ mến khách", False),
        ("Chị Mỷ, XYZ mến khách", False),
        ("Các chị là XYZ", False),
    ],
)
def test_a_noun_must_be_tied_to_the_person(text: str, is_one: bool) -> None:
    """By "là", in apposition, or by a word for what the person does."""
    at = text.index("XYZ")
    assert names_one(text, at, at + 3, NAME) is is_one


@given(st.text(max_size=300), st.integers(0, 300))
def test_any_text_is_read(text: str, at: int) -> None:
    """Nothing is raised whatever stands around the words."""
    start = min(at, len(text))
    assert names_one(text, start, len(text), NAME) in (True, False)
