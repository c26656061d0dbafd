"""Whether words are said of one person or of people in general."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.subjects import (
    calls_one,
    is_beside_one,
    is_born_into,
    is_said_of_one,
    names_one,
    one_does,
)

if TYPE_CHECKING:
    from collections.abc import Callable

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


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Anh Tâm làm việc ở phòng ba, XYZ.", True),
        ("Anh làm việc ở phòng, XYZ, đảng viên.", True),
        ("Anh Tâm quê Bảo Yên, là con út, XYZ", True),
        ("Năm 2010, anh Tâm về phòng ba, XYZ", True),
        ("Giàng Thị Mỷ về phòng từ năm 2010, XYZ, quê Bắc Hà.", True),
        ("Trước đây anh Tâm học luật ở Hà Nội, XYZ.", True),
        ("Anh Tâm biết ba thứ tiếng, XYZ.", True),
        ("Chị làm ở tổ tiếp dân, XYZ.", True),
        ("Trẻ nhất là Giàng Thị Mỷ ở phòng ba, XYZ.", True),
        ("Các anh làm việc ở phòng ba, XYZ.", False),
        ("Anh Tâm làm việc ở phòng ba, XYZ mến khách.", False),
        ("Anh Tâm phiên dịch cho bên mua, XYZ.", False),
        ("Anh Tâm phiên dịch ở phiên xử ba bị cáo, XYZ.", False),
        ("Anh gặp một người đi rừng, XYZ.", False),
        ("Anh viết về chợ phiên, ruộng bậc thang, XYZ.", False),
        ("Xã có 35 hộ, XYZ.", False),
        ("Trời mưa ở phòng ba, XYZ.", False),
    ],
)
def test_words_that_close_a_sentence_are_said_of_whom_it_tells(text: str, is_one: bool) -> None:
    """If that is one person, and nobody else has been spoken of in between."""
    at = text.index("XYZ")
    assert names_one(text, at, at + 3, NAME) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("XYZ ở Bảo Yên, anh Tâm nói thạo tiếng.", True),
        ("XYZ ở xã Bảo Hà, Giàng Thị Mỷ nói thạo tiếng.", True),
        ("XYZ nhất phòng, anh Tâm nhận việc khó.", True),
        ("XYZ duy nhất của phòng, Hoàng Văn Thuyết nhận việc khó.", True),
        ("XYZ từ năm 2010, quê Bảo Yên, đồng chí Tâm nhận việc khó.", True),
        ("Sinh năm 1988, XYZ, anh về phòng.", True),
        ("- Quê Bảo Yên, 35 tuổi, XYZ, chị về phòng.", True),
        ("XYZ ở Bảo Yên, bà con nói thạo tiếng.", False),
        ("XYZ ở Bảo Yên, anh em nói thạo tiếng.", False),
        ("XYZ ở Bảo Yên, anh Tâm kể, rất mến khách.", False),
        ("XYZ ở Bảo Yên có tục ấy, anh kể.", False),
        ("XYZ ở thôn xa, anh đến tận nơi.", False),
        ("XYZ ở Bảo Yên, trời mưa.", False),
        ("Đến bản, XYZ ở Bảo Yên, anh nghỉ lại.", False),
    ],
)
def test_words_that_open_a_sentence_are_said_of_its_subject(text: str, is_one: bool) -> None:
    """If that is one person, who does not merely tell of others."""
    at = text.index("XYZ")
    assert names_one(text, at, at + 3, NAME) is is_one


@given(st.text(max_size=300), st.integers(0, 300))
def test_any_text_is_read(text: str, at: int) -> None:
    """Nothing is raised whatever stands around the words."""
    start = min(at, len(text))
    assert names_one(text, start, len(text), NAME) in (True, False)


@pytest.mark.parametrize(
    ("is_one", "text", "told"),
    [
        (names_one, "Mỷ là XYZ", True),
        (names_one, "Khi Mỷ thành XYZ", True),
        (names_one, "Ở Bản Mỷ là XYZ", False),
        (names_one, "Bản Mỷ là XYZ", False),
        (names_one, "XYZ như Mỷ", True),
        (names_one, "XYZ như chị", True),
        (names_one, "XYZ như chị em ruột", False),
        (names_one, "XYZ như chị kể", False),
        (names_one, "Năm 2011 chị là XYZ", True),
        (names_one, "Chị giúp một cô gái XYZ", False),
        (calls_one, "XYZ ấy đến", True),
        (calls_one, "Một XYZ đến", False),
        (calls_one, "Chị giúp XYZ", False),
        (is_beside_one, "Chị Mỷ (XYZ) đến", True),
        (is_beside_one, "Chị phụ trách bản (XYZ)", False),
        (is_born_into, "Chị lớn lên trong một gia đình XYZ", True),
        (is_born_into, "Các em lớn lên trong gia đình XYZ", False),
        (is_born_into, "Chị thăm gia đình XYZ", False),
        (one_does, "Năm 2011 chị XYZ", True),
        (one_does, "Chị vẫn luôn XYZ", True),
        (one_does, "Chị soạn hướng dẫn XYZ", False),
        (one_does, "Sinh năm 1988, XYZ năm 2012", True),
    ],
)
def test_a_given_name_a_likening_and_a_subject_tell_whom_it_is_about(
    is_one: Callable[[str, int, int, str], bool], text: str, told: bool
) -> None:
    """And a stranger, a place of the same name or an object of somebody's work is not the person."""
    at = text.index("XYZ")
    assert is_one(text, at, at + 3, NAME) is told
