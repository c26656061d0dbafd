"""What was found in a profile, as bytes and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.examining.examination import Outcome
from guongsang.checks.examining.packing import pack, unpack
from guongsang.checks.material.sound_profile import SoundProfile
from guongsang.checks.material.traces import trace
from guongsang.checks.material.wording import wording_of
from guongsang.language import Phrase
from guongsang.stories.problem import Mend, Problem, Severity
from guongsang.stories.reader import read_story
from guongsang.stories.story_file import StoryFile
from guongsang.stories.summary import summarise
from support import COLLECTIVE, CONSENT, PERSON, TODAY, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]

PLACE = StoryFile("2023/giang-thi-my/index.md", 2023, "giang-thi-my")
FULL = with_front(
    PERSON,
    dong_y=CONSENT,
    ten_sap_xep="Giàng Mỷ",
    anh='{tep: anh.jpg, mo_ta: "Chị Mỷ", nguon: "Văn phòng Ban", tam: [0.5, 0.25]}',
    cap_nhat='[{ngay: 2024-01-10, noi_dung: "Sửa số"}]',
    bi_danh="[/guong/2022/my/]",
)

texts = st.text(st.characters(exclude_categories=()), max_size=20)
phrases = st.builds(Phrase, texts, texts)
problems = st.builds(
    Problem,
    file=texts,
    line=st.integers(1, 9),
    column=st.integers(1, 9),
    code=st.from_regex(r"GS[0-9]{3}", fullmatch=True),
    message=phrases,
    hint=phrases,
    severity=st.sampled_from(Severity),
    length=st.integers(1, 9),
    mend=st.none() | st.builds(Mend, texts, texts),
    related=texts,
)


def inspected(made: Site, content: str, place: StoryFile = PLACE) -> SoundProfile:
    """Return a profile as it is kept."""
    made.write(place.file, content)
    reading = read_story(made.folder, place)
    assert reading.story
    record = reading.story.model_dump_json(by_alias=True, exclude_defaults=True).encode()
    traces = trace(reading, reading.story, wording_of(reading, made.stories))
    return SoundProfile(summarise(reading.story, place, TODAY), record, traces)


def test_a_profile_comes_back_whole(site: Lay) -> None:
    """Every value of its summary, of the very same type, its record and its traces."""
    profile = inspected(site(), FULL)
    summary = profile.summary
    assert all(summary)
    back = unpack(pack(Outcome(profile, ())), PLACE)
    assert back == Outcome(profile, ())
    assert back is not None
    assert back.profile is not None
    assert list(map(type, back.profile.summary)) == list(map(type, summary))


def test_a_profile_with_little_comes_back(site: Lay) -> None:
    """What is missing stays missing."""
    place = StoryFile("2024/phong-nghiep-vu-3.md", 2024, "phong-nghiep-vu-3")
    profile = inspected(site(), COLLECTIVE, place)
    assert unpack(pack(Outcome(profile, ())), place) == Outcome(profile, ())


@given(st.lists(problems, max_size=3))
def test_problems_come_back_whole(found: list[Problem]) -> None:
    """Whatever a message quotes, and file names that are no text, with length and correction."""
    back = unpack(pack(Outcome(None, tuple(found))), PLACE)
    assert back == Outcome(None, tuple(found))
    assert back is not None
    assert [(problem.length, problem.mend, problem.related) for problem in back.problems] == [
        (problem.length, problem.mend, problem.related) for problem in found
    ]


@given(st.binary(max_size=50))
def test_bytes_from_elsewhere_are_nothing(content: bytes) -> None:
    """Without the right checksum nothing is read, and nothing is raised."""
    assert unpack(content, PLACE) is None


@given(st.integers(0, 1000), st.integers(1, 255))
def test_a_single_wrong_byte_is_noticed(position: int, change: int) -> None:
    """What is damaged is found out anew rather than half believed."""
    said = Phrase("một", "one")
    packed = bytearray(pack(Outcome(None, (Problem("a.md", 1, 2, "GS001", said, said, Severity.NOTE),))))
    packed[position % len(packed)] ^= change
    assert unpack(bytes(packed), PLACE) is None
