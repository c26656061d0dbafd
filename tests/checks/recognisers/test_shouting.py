"""Sentences and names in capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.shouting import is_shouted_name, shouted_sentences


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("Rồi ĐÂY LÀ TẤM GƯƠNG ĐỂ MỌI NGƯỜI HỌC TẬP. Hết.", ["ĐÂY LÀ TẤM GƯƠNG ĐỂ MỌI NGƯỜI HỌC TẬP"]),
        ("VÌ DÂN PHỤC VỤ – HẾT LÒNG", ["VÌ DÂN PHỤC VỤ – HẾT LÒNG"]),
        ("HỌC TẬP VÀ LÀM theo. ĐOÀN KẾT, DÂN CHỦ, KỶ CƯƠNG.", ["ĐOÀN KẾT, DÂN CHỦ, KỶ CƯƠNG"]),
        ("UBND, HĐND, TAND, VKSND, MTTQ, QĐ-UBND", []),
        ("Chị Mỷ học ở VÙNG CAO", []),
        ("A B C D E F G H", []),
        ("", []),
    ],
)
def test_a_sentence_in_capitals_is_found_whole(text: str, shouted: list[str]) -> None:
    """Abbreviations and a few words in capitals are none."""
    assert [text[start:end] for start, end in shouted_sentences(text)] == shouted


@pytest.mark.parametrize(
    ("name", "is_shouted"),
    [("GIÀNG THỊ MỶ", True), ("Giàng Thị Mỷ", False), ("PHÒNG NGHIỆP VỤ 3", True), ("UBND MTTQ", False), ("MỶ", False)],
)
def test_a_name_in_capitals_has_two_syllables(name: str, is_shouted: bool) -> None:
    """Nobody can tell a single one from an abbreviation."""
    assert is_shouted_name(name) is is_shouted


@given(st.text("ABĐÁ aă,.-–:\n", max_size=200))
def test_sentences_lie_in_order_and_apart(text: str) -> None:
    """Whatever the text; no small letter is among them."""
    behind = 0
    for start, end in shouted_sentences(text):
        assert behind <= start < end <= len(text)
        assert text[start:end].isupper()
        behind = end
