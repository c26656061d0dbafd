"""Pieces of the index: every entry is in exactly one, and a small change leaves most of them as they were."""

from __future__ import annotations

from array import array
from statistics import mean
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from guongsang.site.search_index.shards import Posted, cut
from guongsang.site.search_index.terms import BITS, Where
from guongsang.vietnamese import fold
from index_files import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_TERMS = st.text("aăbcđeghimnôtuư ", min_size=1, max_size=12).map(" ".join).map(lambda text: " ".join(text.split()))


def _packed(postings: Iterable[int]) -> bytes:
    return array("I", postings).tobytes()


def _entries(places: dict[str, dict[int, int]]) -> list[Posted]:
    return sorted(
        Posted(fold(term), term, _packed(number << BITS | where for number, where in sorted(each.items())))
        for term, each in places.items()
    )


@given(
    st.dictionaries(
        _TERMS.filter(bool),
        st.dictionaries(st.integers(0, 5000), st.integers(1, 63), min_size=1, max_size=40),
        max_size=60,
    )
)
def test_what_is_written_is_read(places: dict[str, dict[int, int]]) -> None:
    """A reader of the pieces finds each term with every profile and where it stands there."""
    found = [entry for shard in cut(_entries(places), 1_000_000) for entry in entries_of(shard.packed)]
    assert {entry.term: entry.places for entry in found} == places
    assert not any(entry.is_common for entry in found)


def _many(skip: int = -1) -> list[Posted]:
    words = (f"{first}{second}{third}" for first in "bcdghklmn" for second in "aeiou" for third in "bcdghklmnpt")
    every = [f"{word} {other}" for word in words for other in ("an", "binh", "cuong", "dung", "giang", "hai")]
    return [
        Posted(term, term, _packed([7 * index << BITS | Where.STORY]))
        for index, term in enumerate(every)
        if index != skip
    ]


def test_a_new_term_changes_few_pieces() -> None:
    """Pieces end where their terms say so: one term more leaves nearly all of them as they were."""
    with_all, with_less = list(cut(_many(), 10**6)), list(cut(_many(skip=1500), 10**6))
    assert len(with_all) > 5
    assert len({shard.packed for shard in with_all} - {shard.packed for shard in with_less}) <= 2


def test_pieces_are_small_and_in_order() -> None:
    """No piece grows large, and each starts behind the last."""
    shards = list(cut(_many(), 10**6))
    assert max(len(shard.packed) for shard in shards) < 12_000
    starts = [shard.start for shard in shards]
    assert starts == sorted(set(starts))


def test_spellings_of_one_folded_term_share_a_piece() -> None:
    """Who looks up a term without marks finds all of its spellings in one piece."""
    entries = _entries(
        {term: dict.fromkeys(range(0, 9000, 2), int(Where.STORY)) for term in ("hưng", "hùng", "hung", "hứng")}
    )
    assert len(list(cut(entries, 10**6))) == 1


def test_a_word_that_all_have_leads_only_to_whom_it_describes() -> None:
    """A word that stands in nearly every profile leads only to whom it names; who has it stands in an entry apart."""
    places = {number: int(Where.STORY) for number in range(400)} | {5: int(Where.NAME | Where.STORY)}
    telling, having = [entry for shard in cut(_entries({"thị": places}), 400) for entry in entries_of(shard.packed)]
    assert telling == ("thị", True, {5: Where.NAME | Where.STORY})
    assert having == ("=thị", False, dict.fromkeys(range(400), Where.STORY))


def test_a_pair_that_all_have_is_kept() -> None:
    """Only single words are left out: a pair may be all that was asked for."""
    places = {number: int(Where.STORY) for number in range(400)}
    (entry,) = [entry for shard in cut(_entries({"nhân dân": places}), 400) for entry in entries_of(shard.packed)]
    assert (entry.is_common, len(entry.places)) == (False, 400)


def test_pieces_of_few_profiles_are_smaller() -> None:
    """The recent profiles' own index, where hardly any query finds much, costs a query less."""
    of_many, of_few = (list(cut(_many(), profiles)) for profiles in (10**6, 50))
    assert mean(len(shard.packed) for shard in of_few) < mean(len(shard.packed) for shard in of_many) / 1.5
