"""Words that only keep a place."""

from __future__ import annotations

from guongsang import vietnamese
from guongsang.stories.fillers import COMMONPLACES, FILLERS


def test_each_is_listed_once() -> None:
    """However it is written: accents and capitals make no other of it."""
    slugs = [vietnamese.slug(filler) for filler in FILLERS]
    assert all(slugs)
    assert len(set(slugs)) == len(slugs)


def test_each_commonplace_is_listed_once_in_small_letters() -> None:
    """Of these the accents matter."""
    assert len(set(COMMONPLACES)) == len(COMMONPLACES)
    for phrase in COMMONPLACES:
        assert phrase == vietnamese.nfc(" ".join(phrase.lower().split()))
        assert phrase
