"""What is kept of a profile for the rules that compare profiles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.material.traces import Traces, trace, traces_from
from guongsang.checks.material.wording import wording_of
from guongsang.stories.reader import read_story
from guongsang.stories.story_file import StoryFile
from support import COLLECTIVE, PERSON, evidence, person, with_front
from tales import GLOSSARY, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]


@pytest.fixture
def traces_of(site: Lay) -> Callable[..., Traces]:
    """Give a function that returns the traces of one profile."""
    made = site()

    def of(profile: str, year: int = 2023) -> Traces:
        made.write(f"{year}/ai-do.md", profile)
        reading = read_story(made.folder, StoryFile(f"{year}/ai-do.md", year, "ai-do"))
        assert reading.story
        return trace(reading, reading.story, wording_of(reading, made.stories))

    return of


def test_links_have_their_place_in_the_file(traces_of: Callable[..., Traces]) -> None:
    """Line and column are those of the file, not of the story."""
    profile = person("Lù Văn Chẩn", "Một.\n\nHai [bài](b.md), [bài](../2024/a.md) và <https://vi.example/x>.\n")
    line = profile[: profile.index("Hai")].count("\n") + 1
    assert traces_of(profile).links == (
        ("b.md", line, 11),
        ("../2024/a.md", line, 24),
        ("https://vi.example/x", line, 42),
    )


def test_statements_are_those_of_words(traces_of: Callable[..., Traces]) -> None:
    """Sentences of the evidence count; numbers, grades, names in lists and a few words do not."""
    assert [path for path, _ in traces_of(PERSON).statements] == [("guong-mau",), ("phong-trao",)]
    short = evidence("x", guong_mau="Năm từ là quá ít", phong_trao=STATEMENT)
    assert [path for path, _ in traces_of(with_front(PERSON, tieu_chi=short)).statements] == [("phong-trao",)]


def test_statements_that_are_pieces(traces_of: Callable[..., Traces]) -> None:
    """One of several pieces of a criterion counts, with the way to it."""
    statements = traces_of(COLLECTIVE, 2024).statements
    assert [path for path, _ in statements] == [("doan-ket",), ("dan-chu",), ("tiet-kiem", "viec-lam")]


def test_a_statement_is_known_by_its_words(traces_of: Callable[..., Traces]) -> None:
    """Accents, punctuation and the person's own name do not make another statement."""
    digests = {
        traces_of(person(name, tieu_chi=evidence("x", phong_trao=text))).statements[-1].digest
        for name, text in (
            ("Giàng Thị Mỷ", "Chị Mỷ vận động đồng nghiệp hiến máu mỗi quý."),
            ("Lù Văn Chẩn", "anh Chẩn vận động đồng nghiệp, hiến máu mỗi quý"),
        )
    }
    assert len(digests) == 1


def test_whatever_may_be_a_name_is_kept(traces_of: Callable[..., Traces]) -> None:
    """Of the front matter and the story; what is like an address only where somebody may have put one."""
    profile = person(
        "Lù Văn Chẩn",
        "Học từ chị **Nguyễn Thị** Hạnh, xem [bài](/guong/2023/hanh-cu/).",
        bi_danh="[/guong/2022/lu-chan/]",
        anh='{tep: chi-hanh.jpg, mo_ta: "Chị Lý Mẩy", nguon: "Văn phòng Ban"}',
    )
    names = traces_of(profile).names.split("|")
    assert {"lu van chan", "nguyen thi hanh", "chi ly may", "hanh-cu", "lu-chan", "chi-hanh"} <= set(names)
    assert not {"phong-nghiep-vu-3", "cong-bo"} & set(names)


def test_traces_survive_json(traces_of: Callable[..., Traces]) -> None:
    """What is remembered between two runs comes back equal."""
    profile = person(
        "Lù Văn Chẩn", GLOSSARY + "\n[bài](b.md)", mien_kiem_tra='[{ma: GS601, ly_do: "Hai người trùng tên"}]'
    )
    traces = traces_of(profile)
    assert all(traces)
    assert traces_from(json.loads(json.dumps(traces))) == traces
    assert traces_from(json.loads(json.dumps(Traces()))) == Traces()
