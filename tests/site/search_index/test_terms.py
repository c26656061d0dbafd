"""The terms under which a profile is found."""

from __future__ import annotations

import pytest

from guongsang.site.search_index.terms import is_foreign, spelt, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Giàng Thị Mỷ", ["giàng", "thị", "mỷ"]),
        ("Số 98/2023/NĐ-CP, ngày 31/12", ["số", "98", "2023", "nđ", "cp", "ngày", "31", "12"]),
        ("Hoa\u0300 gia\u0309i", ["hoà", "giải"]),
        ("một_hai", ["một", "hai"]),
        ("", []),
        ("—…!", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """A text's words are its runs of letters and digits, composed and in small letters."""
    assert words_of(text) == words


def test_endless_words_are_cut() -> None:
    """What is longer than any word is looked up in pieces, so that no term is longer than its readers expect."""
    assert [len(word) for word in words_of("a" * 100)] == [40, 40, 20]


@pytest.mark.parametrize(
    ("term", "is_it"),
    [
        ("camera", True),
        ("ubnd", True),
        ("lao", False),
        ("lào", False),
        ("2023", False),
        ("ubnd xa", False),
        ("*nam", False),
    ],
)
def test_foreign_words(term: str, is_it: bool) -> None:
    """Plain letters that are no syllable are a word of another language or an abbreviation."""
    assert is_foreign(term) == is_it


@pytest.mark.parametrize(("one", "other"), [("hoà giải", "hòa giải"), ("thuỷ", "thủy"), ("khoẻ mạnh", "khỏe mạnh")])
def test_tones_are_spelt_alike_wherever_they_are_placed(one: str, other: str) -> None:
    """Two placements of a tone are one term."""
    assert spelt(one) == spelt(other)


@pytest.mark.parametrize(("one", "other"), [("mỷ", "mỹ"), ("đa", "da"), ("hung", "hưng"), ("quý", "quy")])
def test_words_with_other_marks_are_other_terms(one: str, other: str) -> None:
    """Marks and letters that tell words apart tell their terms apart."""
    assert spelt(one) != spelt(other)
