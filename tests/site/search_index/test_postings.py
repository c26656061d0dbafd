"""Postings, gathered in stretches and joined: the same as if gathered at once."""

from __future__ import annotations

from guongsang.site.search_index.postings import gather, join
from guongsang.site.search_index.terms import BITS, Searchable, Where

_PROFILES = [
    Searchable("Lù Hòa", (), "", "chị hoà giải"),
    Searchable("Sùng Ảnh", (), "", "anh hòa giải"),
    Searchable("Vàng Đá", (), "", "đá vàng 98"),
]


def _joined(*stretches: tuple[int, int]) -> dict[str, list[tuple[str, str, list[int]]]]:
    gathered = [gather(first, _PROFILES[first:last]) for first, last in stretches]
    parts = sorted({part for each in gathered for part in each})
    return {part: [(folded, term, list(found)) for folded, term, found in join(part, gathered)] for part in parts}


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
