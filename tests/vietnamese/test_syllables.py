"""The spelling of syllables."""

from __future__ import annotations

import pytest
from hypothesis import given

from guongsang import vietnamese
from vietnamese_texts import nfd, texts

SPELT = """
    a ổ ý đã nghiệp quyết quốc quỳnh quý gì giã giếng giêng nghĩa ghềnh kể cử khuỷu nguyễn thuở huơ tuần xoong
    khoắng ngoằn ngoèo oằn uống ước yêu yến ỷ chuyện tuyết khuya huýt huỳnh mỷ phương hươu rượu Đắk LẮK hoà hòa thủy thuỷ
    buýt bếp sách chếch kịch ếch ực ấp
"""
MISSPELT = """
    nghệip ngiệp cễng cế gể ăm̀ â ắ các̀ cac mãt bèch tốịt đ tr qa que̋n wa zô nghe1 ưo ơa anhh bộộ ngha xyz é1
    Müller Noël École señor naïf
"""


@pytest.mark.parametrize("word", SPELT.split())
def test_what_is_spelt_right_is_a_syllable(word: str) -> None:
    """In small letters or capitals, the tone on either vowel, composed or not."""
    assert vietnamese.is_syllable(word)
    assert vietnamese.is_syllable(word.upper())
    assert vietnamese.is_syllable(nfd(word))


@pytest.mark.parametrize("word", MISSPELT.split())
def test_what_breaks_the_spelling_is_none(word: str) -> None:
    """Two tones, a tone that its last letter forbids, letters or an order that no word has."""
    assert not vietnamese.is_syllable(word)


@given(texts)
def test_any_text_can_be_asked_about(text: str) -> None:
    """What holds a space, a figure, a stray mark or nothing is no syllable."""
    assert vietnamese.nfc(text).isalpha() or not vietnamese.is_syllable(text)
