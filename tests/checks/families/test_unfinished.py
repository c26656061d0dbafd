"""What a fresh draft leaves to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

LESSONS = '["(viết một câu)", "Hỏi dân trước.", "(viết bài học thứ hai)"]'
BODY = "\n(viết: việc gì đang vướng)\n\n| (viết tên việc) | (viết số) |\n"
DRAFT = "{trang_thai: du-thao}"


def places(made: Site, code: str) -> list[tuple[int, int]]:
    """Return line and column of every problem with a code."""
    return [(problem.line, problem.column) for problem in made.inspect().problems if problem.code == code]


@pytest.mark.parametrize("state", ["{trang_thai: cho-duyet}", "{trang_thai: cong-bo, ngay: 2023-12-25}"])
def test_every_place_is_told_once_a_profile_is_no_draft(state: str, site: Lay) -> None:
    """In the front matter and in the story, so that one look is enough."""
    text = with_front(PERSON, bai_hoc=LESSONS, cong_bo=state) + BODY
    start = PERSON.count("\n") + 3
    assert places(site({"2023/a.md": text}), "GS021") == [
        (26, 12),
        (26, 48),
        (start, 1),
        (start + 2, 3),
        (start + 2, 21),
    ]


def test_of_a_draft_only_the_number_of_places_is_noted(site: Lay) -> None:
    """At the first of them, and as nothing that stops anybody."""
    made = site({"2023/a.md": with_front(PERSON, bai_hoc=LESSONS, cong_bo=DRAFT) + BODY})
    (note,) = [problem for problem in made.inspect().problems if problem.code in ("GS021", "GS025")]
    assert (note.code, note.severity, note.line) == ("GS025", Severity.NOTE, 26)
    assert note.message.vi == "Bản nháp còn 5 chỗ «(viết …)»."


def test_a_draft_with_places_in_its_story_only(site: Lay) -> None:
    """The note stands at the first of them; one that is written has none."""
    made = site(
        {
            "2023/a.md": with_front(PERSON, cong_bo=DRAFT) + BODY,
            "2023/b.md": with_front(PERSON, ten="Lý A", cong_bo=DRAFT),
        }
    )
    assert places(made, "GS025") == [(PERSON.count("\n") + 2, 1)]


@pytest.mark.parametrize("words", ["(viết tắt là BNC)", "(viết hoa)", "(viết bằng tiếng Mông)", "(viết  tắt: HĐ)"])
def test_words_that_only_begin_alike_are_no_place(words: str, site: Lay) -> None:
    """Any text may explain an abbreviation."""
    made = site({"2023/a.md": with_front(PERSON, bai_hoc=f'["Hội đồng {words} họp."]') + f"\nBan {words} họp.\n"})
    assert places(made, "GS021") == []
