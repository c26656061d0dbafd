"""The terms under which a profile is found."""

from __future__ import annotations

import pytest

from guongsang.site.search_index.terms import LAST, Searchable, Where, is_foreign, spelt, terms_of, words_of


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


def test_terms_know_where_they_stand() -> None:
    """Words and pairs carry every place they stand in, and which of them begin and end the name."""
    story, others = terms_of(Searchable("Giàng Thị Mỷ", ("Phòng Nghiệp vụ 3",), "Chị Mỷ hòa giải.", "Chị Mỷ đi bản."))
    assert others["giàng"] == Where.NAME | Where.START
    assert others["giàng thị"] == Where.NAME | Where.START
    assert others["thị mỷ"] == Where.NAME | Where.END
    assert others["mỷ"] == Where.NAME | Where.END | Where.SUMMARY | Where.STORY
    assert others["chị mỷ"] == Where.SUMMARY | Where.STORY
    assert others["vụ 3"] == Where.ABOUT
    assert story == {"đi", "bản", "mỷ đi", "đi bản"}


def test_a_name_of_one_word_begins_and_ends_with_it() -> None:
    """A single word is both the start and the end of its name."""
    assert terms_of(Searchable("Páo", (), "", "")).others["páo"] == Where.NAME | Where.START | Where.END


def test_last_names_are_terms_of_their_own() -> None:
    """What a name ends with leads to it apart from all other places where that word stands."""
    _, others = terms_of(Searchable("Giàng Thị Mỷ", ("Xã Mỷ",), "", ""))
    assert {term: where for term, where in others.items() if term.startswith(LAST)} == {"*mỷ": Where.NAME | Where.END}


def test_what_the_card_shows_is_told_apart() -> None:
    """Facts on the card are known of a profile as others are, and more."""
    _, others = terms_of(Searchable("A", ("Văn thư", "Bằng khen"), "", "", facts=("Văn thư",)))
    assert others["văn thư"] == Where.ABOUT | Where.FACT
    assert others["bằng khen"] == Where.ABOUT


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


def test_numbers_of_decisions_are_terms() -> None:
    """A decision's number is found as a whole, besides its parts."""
    others = terms_of(Searchable("A", ("2870/QĐ-UBND tỉnh",), "", "")).others
    assert {"2870 qđ ubnd", "2870 qđ", "qđ ubnd", "2870"} <= others.keys()
    assert not any(term.count(" ") > 1 and not term.startswith("2870") for term in others)


@pytest.mark.parametrize(("one", "other"), [("hoà giải", "hòa giải"), ("thuỷ", "thủy"), ("khoẻ mạnh", "khỏe mạnh")])
def test_tones_are_spelt_alike_wherever_they_are_placed(one: str, other: str) -> None:
    """Two placements of a tone are one term."""
    assert spelt(one) == spelt(other)


@pytest.mark.parametrize(("one", "other"), [("mỷ", "mỹ"), ("đa", "da"), ("hung", "hưng"), ("quý", "quy")])
def test_words_with_other_marks_are_other_terms(one: str, other: str) -> None:
    """Marks and letters that tell words apart tell their terms apart."""
    assert spelt(one) != spelt(other)


def test_other_names_of_a_place_are_told_apart() -> None:
    """Who looks for a place under another name finds its profiles, behind those that have that name."""
    _, others = terms_of(Searchable("Lù", ("Lào Cai",), "", "Chị về Yên Bái.", ("Tỉnh Yên Bái",)))
    assert others["lào cai"] == Where.ABOUT
    assert others["tỉnh yên"] == Where.ELSEWHERE
    assert others["yên bái"] == Where.ELSEWHERE | Where.STORY
