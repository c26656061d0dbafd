"""What marks have in common: words however they are parted, and the place in which they stand."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.marks import place, sentence, words


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("tối mật", True),
        ("tối \n mật", True),
        ("tối-mật", True),
        ("tối·mật", True),
        ("tối.mật", True),
        ("tối. mật", False),
        ("tối, mật", False),
        ("tốimật", False),
    ],
)
def test_words_are_found_however_they_are_parted(text: str, *, is_found: bool) -> None:
    """A space in a pattern stands for spaces and hyphens, and not for the end of a sentence."""
    assert bool(words(r"tối mật").search(text)) is is_found


@pytest.mark.parametrize(
    ("text", "line", "bracketed", "apart", "paper"),
    [
        ("X", True, False, True, False),
        ("| a | X |", True, False, True, False),
        ("> - “X”.", True, True, True, False),
        ("Xem (X) nhé", False, True, True, False),
        ("Hà Nội – X", False, False, True, False),
        ("Xong. X. Rồi", False, False, True, False),
        ("một tài-liệu X rồi", False, False, False, True),
        ("đóng dấu: X rồi", False, False, False, True),
        ("một X rồi", False, False, False, False),
    ],
)
def test_a_place_is_known_by_the_words_around_it(
    text: str, *, line: bool, bracketed: bool, apart: bool, paper: bool
) -> None:
    """Alone on a line, in brackets, apart from the sentence, or behind the word for a paper."""
    at = text.rindex("X")
    spot = place(text, text.lower(), at, at + 1)
    assert (spot.is_line, spot.is_bracketed, spot.is_apart, spot.is_of_paper) == (line, bracketed, apart, paper)


def test_a_sentence_ends_at_a_stop_and_not_in_a_number() -> None:
    """What stands before and behind, up to the next full stop, bar or end of a line."""
    text = "Một. Hai 1.200 X ba; bốn"
    at = text.index("X")
    assert sentence(text, at, at + 1) == (" Hai 1.200 ", " ba")
