"""Postings, gathered in stretches and joined: the same as if gathered at once."""

from __future__ import annotations

from array import array

from guongsang.site.search_index.postings import gather, join
from guongsang.site.search_index.terms import BITS, LAST, Searchable, Where

_PROFILES = [
    Searchable("Lù Hòa", (), "", "chị hoà giải"),
    Searchable("Sùng Ảnh", (), "", "anh hòa giải"),
    Searchable("Vàng Đá", (), "", "đá vàng 98"),
]


def _joined(*stretches: tuple[int, int]) -> dict[str, list[tuple[str, str, list[int]]]]:
    gathered = [gather(first, _PROFILES[first:last]) for first, last in stretches]
    parts = sorted({part for each in gathered for part in each})
    return {
        part: [(folded, term, list(array("I", found))) for folded, term, found in join(part, gathered)]
        for part in parts
    }


def test_stretches_do_not_matter() -> None:
    """However profiles are shared out, the postings are the same."""
    assert _joined((0, 3)) == _joined((0, 1), (1, 3)) == _joined((0, 1), (1, 2), (2, 3))


def test_tones_in_two_places_are_one_term() -> None:
    """A word typed in two ways has the postings of both, each profile once and in order."""
    terms = {term: found for _, term, found in _joined((0, 2), (2, 3))["h"]}
    assert terms["hoa\u0300"] == [Where.NAME | Where.END | Where.STORY, 1 << BITS | Where.STORY]


def test_parts_are_letters_without_marks() -> None:
    """Terms that fold alike are in one part: whoever types no marks looks into one file. Last names are one part."""
    assert set(_joined((0, 3))) == set("*acdghlsv9")


def _terms(profile: Searchable) -> dict[str, int]:
    """Return the terms of a single profile, and where each stands."""
    return {term: array("I", found)[0] for part in gather(0, [profile]).values() for term, found in part.items()}


def test_terms_know_where_they_stand() -> None:
    """Words and pairs carry every place they stand in, and which of them begin and end the name."""
    terms = _terms(Searchable("Giàng Thị Mỷ", ("Phòng Nghiệp vụ 3",), "Chị Mỷ hòa giải.", "Chị Mỷ đi bản."))
    assert terms["giàng"] == Where.NAME | Where.START
    assert terms["giàng thị"] == Where.NAME | Where.START
    assert terms["thị mỷ"] == Where.NAME | Where.END
    assert terms["mỷ"] == Where.NAME | Where.END | Where.SUMMARY | Where.STORY
    assert terms["chị mỷ"] == Where.SUMMARY | Where.STORY
    assert terms["vụ 3"] == Where.ABOUT
    assert {term for term, where in terms.items() if where == Where.STORY} == {"đi", "bản", "mỷ đi", "đi bản"}
    assert "mỷ phòng" not in terms


def test_a_name_of_one_word_begins_and_ends_with_it() -> None:
    """A single word is both the start and the end of its name."""
    assert _terms(Searchable("Páo", (), "", ""))["páo"] == Where.NAME | Where.START | Where.END


def test_last_names_are_terms_of_their_own() -> None:
    """What a name ends with leads to it apart from all other places where that word stands."""
    terms = _terms(Searchable("Giàng Thị Mỷ", ("Xã Mỷ",), "", ""))
    assert {term: where for term, where in terms.items() if term.startswith(LAST)} == {"*mỷ": Where.NAME | Where.END}


def test_what_the_card_shows_is_told_apart() -> None:
    """Facts on the card are known of a profile as others are, and more."""
    terms = _terms(Searchable("A", ("Văn thư", "Bằng khen"), "", "", facts=("Văn thư",)))
    assert terms["văn thư"] == Where.ABOUT | Where.FACT
    assert terms["bằng khen"] == Where.ABOUT


def test_numbers_of_decisions_are_terms() -> None:
    """A decision's number is found as a whole, besides its parts."""
    terms = _terms(Searchable("A", ("2870/QĐ-UBND tỉnh",), "", ""))
    assert {"2870 qđ ubnd", "2870 qđ", "qđ ubnd", "2870"} <= terms.keys()
    assert not any(term.count(" ") > 1 and not term.startswith("2870") for term in terms)


def test_other_names_of_a_place_are_told_apart() -> None:
    """Who looks for a place under another name finds its profiles, behind those that have that name."""
    terms = _terms(Searchable("Lù", ("Lào Cai",), "", "Chị về Yên Bái.", ("Tỉnh Yên Bái",)))
    assert terms["lào cai"] == Where.ABOUT
    assert terms["tỉnh yên"] == Where.ELSEWHERE
    assert terms["yên bái"] == Where.ELSEWHERE | Where.STORY


def test_profiles_without_a_word_have_no_terms() -> None:
    """Nothing is gathered from nothing."""
    assert gather(0, []) == {}
    assert gather(7, [Searchable("", (), "—", "…")]) == {}
