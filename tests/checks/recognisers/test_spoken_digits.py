"""Numbers told digit by digit in words."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.spoken_digits import spoken_digits


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Gọi không chín một bốn, năm năm hai, tám ba sáu.", "0914552836"),
        ("KHÔNG BA BẢY - HAI HAI MỘT - CHÍN CHÍN KHÔNG BỐN", "0372219904"),
        ("không tám sáu sáu một hai ba bốn lăm tư", "0866123454"),
    ],
)
def test_a_row_of_words_for_digits_is_read(text: str, digits: str) -> None:
    """With commas, hyphens or spaces between them, and in whatever case."""
    assert [found for _, _, found in spoken_digits(text)] == [digits]


@pytest.mark.parametrize(
    "text",
    ["không năm nào có hai ba hộ", "một hai ba bốn năm sáu bảy tám chín mười", "không chín không năm", "cảkhông một"],
)
def test_few_digits_and_other_words_are_left_alone(text: str) -> None:
    """The words "không" and "năm" are common in prose."""
    assert list(spoken_digits(text)) == []


def test_offsets_are_those_of_the_words() -> None:
    """From the zero to the last digit."""
    text = "Số: không chín một bốn năm năm hai tám ba sáu nhé"
    ((start, end, _),) = spoken_digits(text)
    assert text[start:end] == "không chín một bốn năm năm hai tám ba sáu"
