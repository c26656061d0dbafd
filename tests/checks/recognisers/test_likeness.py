"""How alike two stories are, and which of many are worth comparing."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.likeness import (
    LEAST_WORDS,
    likely_pairs,
    resemblance,
    shingles_of,
    sketch_of,
    words_of,
)
from tales import ARCHIVE, GLOSSARY, LAW

SYLLABLES = [first + rest for first in "bcdghklmnpqrstvx" for rest in ("a", "an", "en", "oi", "ung")]
words = st.lists(st.sampled_from([syllable.encode() for syllable in SYLLABLES]), max_size=200)


def tale(seed: int, length: int = 300) -> list[bytes]:
    """Return the words of a story that nobody else tells."""
    chance = random.Random(seed)
    return [chance.choice(SYLLABLES).encode() for _ in range(length)]


def edited(told: list[bytes], share: float, seed: int = 0) -> list[bytes]:
    """Return a story with a share of its words exchanged."""
    chance = random.Random(seed)
    return [b"khac" if chance.random() < share else word for word in told]


def alike(one: list[bytes], other: list[bytes]) -> float:
    """Return how alike two stories are."""
    return resemblance(shingles_of(one), shingles_of(other))


def pairs(told: list[list[bytes]]) -> dict[int, list[int]]:
    """Return the likely pairs among stories."""
    return dict(likely_pairs([sketch_of(each) for each in told]))


def test_words_are_folded_and_bare() -> None:
    """Accents, case, punctuation and Markdown tell nothing of whose words they are."""
    assert words_of("## Đổi mới\n\n- Làm **trước**, hỏi (sau)!", "X Y") == b"doi moi lam truoc hoi sau".split()


@pytest.mark.parametrize("text", ["Việc “lời luật” đã làm xong", "> lời luật\nViệc đã làm xong", "Việc đã làm xong"])
def test_quotations_are_somebody_elses(text: str) -> None:
    """What stands in quotation marks or in a quotation of its own is left out."""
    assert words_of(text, "X Y") == b"viec da lam xong".split()


@pytest.mark.parametrize("text", ["“Việc đã làm xong”", "> Việc đã\n> làm xong", "«Việc đã làm» xong"])
def test_what_is_quoted_from_first_to_last_is_compared(text: str) -> None:
    """Quotation marks around a story make it nobody else's."""
    assert words_of(text, "X Y") == b"viec da lam xong".split()


@pytest.mark.parametrize("mark", ["“", "«", "\n>"])
def test_a_quotation_never_closed_swallows_nothing(mark: str) -> None:
    """The rest of a story still counts after a mark that stands alone."""
    assert b"xong" in words_of(f"Việc {mark} đã làm\nxong", "X Y")


def test_whoever_it_is_about_does_not_count() -> None:
    """A story under another name, with another word before it, is the same story."""
    one = words_of("Chị Mỷ ghi. Giàng Thị Mỷ hỏi, anh An nghe. Chị về.", "Giàng Thị Mỷ")
    other = words_of("Đồng chí Chẩn ghi. Lù Văn Chẩn hỏi, anh An nghe. Anh về.", "Lù Văn Chẩn")
    assert one == other == b"ghi hoi an nghe ve".split()


@pytest.mark.parametrize("name", ["", "…", "Phòng Nghiệp vụ 3"])
def test_any_name_will_do(name: str) -> None:
    """Even one without a letter."""
    assert words_of("Phòng Nghiệp vụ 3 họp", name)[-1] == b"hop"


def test_a_short_story_is_not_compared() -> None:
    """Below the least number of words there are no shingles, and so nothing is like it."""
    short = tale(1, LEAST_WORDS - 1)
    assert shingles_of(short) == frozenset()
    assert alike(short, short) == 0
    assert pairs([short, short]) == {}
    assert len(shingles_of(tale(1, LEAST_WORDS))) == LEAST_WORDS - 4


def test_a_sketch_is_the_same_everywhere() -> None:
    """It is kept on disk, so it may depend on no process and no machine."""
    assert sketch_of(words_of(GLOSSARY, "Giàng Thị Mỷ"))[:24] == "hdC+EDxdbyG7nkIktjaUJ9gd"
    assert len(sketch_of(tale(1, 10_000))) == 344
    assert sketch_of([]) == ""


@given(words, words)
def test_likeness_is_mutual_and_whole_only_of_the_same(one: list[bytes], other: list[bytes]) -> None:
    """From 0 to 1, the same both ways, and 1 of a story with itself."""
    assert alike(one, other) == alike(other, one)
    assert 0 <= alike(one, other) <= 1
    assert alike(one, one) == (1 if len(one) >= LEAST_WORDS else 0)


def test_copies_are_found_among_many() -> None:
    """Each story of which half or more was taken over is paired with its original, and no other story is."""
    own = [tale(seed) for seed in range(300)]
    copied = [edited(own[number], 0.01 * (number % 9)) for number in range(0, 300, 10)]
    found = pairs(own + copied)
    originals = dict(enumerate(range(0, 300, 10), start=len(own)))
    due = {copy: own for copy, own in originals.items() if alike(copied[copy - 300], tale(own)) >= 0.5}
    assert len(due) > 15
    assert {copy: found[copy][0] for copy in due} == due
    assert found.keys() <= originals.keys()


def test_a_story_taken_into_a_longer_one_is_found() -> None:
    """Copied whole, with as much again of one's own."""
    found = pairs([*(tale(seed) for seed in range(50)), tale(7) + tale(100)])
    assert found == {50: [7]}


def test_many_copies_of_one_story_are_each_found() -> None:
    """Each is paired with one that came before."""
    told = [edited(tale(1), 0.02, seed) for seed in range(20)]
    found = pairs(told)
    assert set(found) == set(range(1, 20))
    assert all(other < position for position, others in found.items() for other in others)


def test_very_many_copies_are_compared_with_the_first_few() -> None:
    """A thousand copies of one story are not half a million pairs."""
    found = pairs([tale(1)] * 1000)
    assert set(found) == set(range(1, 1000))
    assert max(map(len, found.values())) == 16


def test_a_copy_of_common_sentences_is_found() -> None:
    """Stories that share many sentences with many others are no copies; one that shares all of them with one is."""
    chance = random.Random(5)
    sentences = [tale(1000 + number, 15) for number in range(200)]
    told = [[word for _ in range(20) for word in chance.choice(sentences)] for _ in range(400)]
    assert pairs([*told, told[123]])[400][0] == 123


def test_what_all_quote_is_no_likeness() -> None:
    """A law that everybody quotes in quotation marks pairs nobody."""
    told = [words_of(f"{story}\n{LAW}", "X Y") for story in (GLOSSARY, ARCHIVE)]
    assert pairs(told) == {}
    assert alike(*told) == 0


def test_the_likeliest_comes_first() -> None:
    """Of two that were copied from, first the one from which more was."""
    assert pairs([edited(tale(1), 0.06), tale(1), edited(tale(1), 0.01)])[2] == [1, 0]
