"""The queries of the search benchmark: what is typed, and which profiles are right answers."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from benchmarks.queries import KINDS, draw_queries, telex
from benchmarks.search_index import Given
from guongsang.site.search_index.build import Indexed
from guongsang.site.search_index.terms import words_of
from guongsang.site.views import make_card
from guongsang.stories.registry_reader import read_registry
from guongsang.vietnamese import fold
from support import STORIES, TODAY, people

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Giàng Thị Mỷ", "Giangf Thij Myr"),
        ("Đặng Đình Đức", "Ddawngj Ddinhf Dduwcs"),
        ("Nguyễn Ước", "Nguyeenx Uwowcs"),
        ("Lê Ân", "Lee Aan"),
        ("98-KL/TW", "98-KL/TW"),
    ],
)
def test_telex(text: str, typed: str) -> None:
    """A text is typed letter by letter, each tone behind its word."""
    assert telex(text) == typed


@pytest.fixture
def given(site: Callable[..., Site]) -> Given:
    """What an index of forty people is made from; every story has words of its own."""
    registry, _ = read_registry(STORIES)
    made = site({f"2023/ho-so-{number}.md": text for number, text in enumerate(people(40))})
    profiles, stories = [], []
    for number, inspected in enumerate(made.inspect().stories):
        card = make_card(inspected.summary, registry, TODAY, None)
        about = (f"{number}/QĐ-UBND Ủy ban",)
        profiles.append(Indexed(number, card, inspected.summary.sort_key, about, ""))
        stories.append(f"{card.name} đi bản số{number} mỗi tuần{number} một lần")
    return Given(profiles, stories, [])


def test_every_query_has_its_answers(given: Given) -> None:
    """Each kind is drawn, the same by the same seed, and its words stand in the profiles that are right."""
    queries = draw_queries(given, 5, 1)
    assert queries == draw_queries(given, 5, 1)
    assert queries != draw_queries(given, 5, 2)
    texts = {
        profile.card.url: f" {' '.join(words_of(f'{profile.card.name} {profile.card.summary} {profile.about} {story}'))} "
        for profile, story in zip(given.profiles, given.stories, strict=True)
    }
    for kind, text, right in queries:
        assert right
        if kind not in ("telex", "name-unit"):
            words = " ".join(words_of(text))
            assert all(f" {fold(words)} " in fold(texts[url]) for url in right)
    assert {kind for kind, _, _ in queries} == KINDS.keys() - {"topic"}


def test_nfd_is_apart(given: Given) -> None:
    """Names in NFD are those in NFC, with other bytes."""
    pairs = {kind: text for kind, text, _ in draw_queries(given, 1, 1)}
    assert pairs["nfd"] != pairs["name"] == unicodedata.normalize("NFC", pairs["nfd"])
