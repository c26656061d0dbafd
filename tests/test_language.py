"""Messages in two languages."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from guongsang.language import NOTHING, Phrase, same


def test_each_language_gets_its_own_text() -> None:
    """Vietnamese is what officers read; English is there for `--lang en`."""
    phrase = Phrase("Tệp trống.", "The file is empty.")
    assert (phrase.into("vi"), phrase.into("en")) == ("Tệp trống.", "The file is empty.")


def test_a_phrase_put_into_a_phrase_keeps_its_languages() -> None:
    """A value that is itself a phrase is Vietnamese in the Vietnamese text and English in the English one."""
    filled = Phrase("Hồ sơ {who} số {number}", "Profile of {who}, number {number}").fill(
        who=Phrase("cá nhân", "a person"), number=7
    )
    assert filled == ("Hồ sơ cá nhân số 7", "Profile of a person, number 7")


@given(st.text(string.printable))
def test_braces_in_a_value_are_only_text(value: str) -> None:
    """What a file holds is never read as a place to be filled."""
    assert Phrase("«{given}»", "“{given}”").fill(given=value) == (f"«{value}»", f"“{value}”")


def test_names_read_the_same_in_both_languages() -> None:
    """A number or a path needs no translation, and nothing is nothing in any language."""
    assert same("2870/QĐ-UBND") == ("2870/QĐ-UBND", "2870/QĐ-UBND")
    assert not any(NOTHING)
