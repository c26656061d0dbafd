"""The spelling of words with their tones set apart, by the table that the browser is held to as well."""

from __future__ import annotations

import unicodedata

import pytest

from guongsang.site.search_index.terms import spelt, words_of
from guongsang.vietnamese import fold, fold_spellings, spelling, syllables
from search_words import FOLDED, TEXTS, list_in_browser


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_words_are_spelt_by_the_table(text: str, expected: list[str]) -> None:
    """A text's words are spelt alike wherever a tone is placed, composed or apart, in capitals or not."""
    assert [spelling(word) for word in words_of(text)] == expected
    assert spelt(" ".join(words_of(text))) == " ".join(expected)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_words_fold_to_their_letters(text: str, expected: list[str]) -> None:
    """Folding leaves the letters of the alphabet that marks are put on, whether a word is spelt for the index or not."""
    bare = ["".join(char for char in unicodedata.normalize("NFD", word) if char.isalnum()) for word in expected]
    assert [fold(word) for word in words_of(text)] == [word.replace("đ", "d") for word in bare]
    assert [fold(word) for word in expected] == [word.replace("đ", "d") for word in bare]


@pytest.mark.parametrize(("word", "expected"), FOLDED)
def test_i_and_y_fold_alike(word: str, expected: str) -> None:
    """Where either is in use they are the same letter, as the browser has it too."""
    assert fold_spellings(word) == expected


def test_the_browser_knows_the_same_rhymes() -> None:
    """All rhymes but those in which two o are no key of Telex: "coong" is typed for "công"."""
    assert sorted(list_in_browser("RHYMES")) == sorted(set(syllables._RHYMES) - {"ooc", "oong"})


def test_the_browser_knows_the_same_first_consonants() -> None:
    """First consonants are the same on both sides."""
    assert sorted(list_in_browser("ONSETS")) == sorted(filter(None, syllables._ONSETS))
