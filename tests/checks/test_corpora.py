"""Privacy and secrecy on whole paragraphs: what is clean raises no alarm, and every planted item is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from support import PERSON, PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from guongsang.stories.problem import Problem
    from support import Site

    Lay = Callable[..., Site]

DATA = PROJECT / "tests" / "data"
CLEAN = (DATA / "van-xuoi-sach.txt").read_text("utf-8").strip().split("\n\n")
OPEN, CLOSE = "⟦⟧"
FAMILIES = ("GS30", "GS31", "GS35")


class Planted(NamedTuple):
    """A paragraph with one item that must be found, at these offsets."""

    code: str
    text: str
    start: int
    end: int


def planted() -> list[Planted]:
    """Read the paragraphs: a line with the code, then the text with the item between two marks."""
    blocks = ("\n" + (DATA / "van-xuoi-cai-cam.txt").read_text("utf-8").strip()).split("\n\nGS")
    found = []
    for block in blocks:
        code, _, marked = block.strip().removeprefix("GS").partition("\n")
        before, _, rest = marked.partition(OPEN)
        item, _, after = rest.partition(CLOSE)
        found.append(Planted(f"GS{code}", before + item + after, len(before), len(before) + len(item)))
    return found


PLANTED = planted()


def alarms(site: Lay, paragraphs: Iterable[str]) -> list[list[Problem]]:
    """Return what the families find in each paragraph, when it stands in the story of a person."""
    texts = [f"{PERSON}\n{paragraph}\n" for paragraph in paragraphs]
    made = site({f"2023/doan-{number:03}.md": text for number, text in enumerate(texts)})
    found: dict[str, list[Problem]] = {f"stories/2023/doan-{number:03}.md": [] for number in range(len(texts))}
    for problem in made.inspect().problems:
        if problem.code.startswith(FAMILIES):
            found[problem.file].append(problem)
    return list(found.values())


def test_the_corpora_are_as_large_and_varied_as_they_should_be() -> None:
    """Two hundred paragraphs each, no two alike, with every kind of personal datum and of mark among the planted."""
    assert len(set(CLEAN)) == len(CLEAN) >= 200
    assert len({item.text for item in PLANTED}) == len(PLANTED) >= 200
    assert {item.code for item in PLANTED} == {
        *(f"GS30{digit}" for digit in range(1, 10)),
        *("GS311", "GS312", "GS313", "GS350", "GS351"),
    }
    assert sum(item.code.startswith("GS35") for item in PLANTED) >= 40


def test_clean_prose_raises_no_alarm(site: Lay) -> None:
    """Sums, numbers of papers, dates, percentages and "bảo mật" are no personal data and no secrets."""
    found = alarms(site, CLEAN)
    told = [
        (problem.code, problem.message.vi, paragraph)
        for paragraph, problems in zip(CLEAN, found, strict=True)
        for problem in problems
    ]
    assert told == []


def test_every_planted_item_is_found_once_at_its_place(site: Lay) -> None:
    """Under the right code, and with the words themselves underlined."""
    front = PERSON.count("\n") + 2
    wrong = []
    for item, problems in zip(PLANTED, alarms(site, (item.text for item in PLANTED)), strict=True):
        line = front + item.text.count("\n", 0, item.start)
        column = item.start - item.text.rfind("\n", 0, item.start)
        length = item.text[item.start : item.end].find("\n") % (item.end - item.start + 1)
        places = [
            problem.code == item.code
            and problem.line == line
            and problem.column < column + length
            and problem.column + problem.length > column
            for problem in problems
        ]
        if places != [True]:
            wrong.append((item.code, item.text, [(problem.code, problem.line, problem.column) for problem in problems]))
    assert wrong == []


@pytest.mark.parametrize("code", ["GS301", "GS302", "GS303", "GS304", "GS305", "GS306", "GS309"])
def test_a_message_does_not_repeat_what_was_found(code: str, site: Lay) -> None:
    """Logs of continuous integration are read by more people than the profile, and kept for longer."""
    items = [item for item in PLANTED if item.code == code]
    for item, problems in zip(items, alarms(site, (item.text for item in items)), strict=True):
        digits = "".join(sign for sign in item.text[item.start : item.end] if sign.isalnum())
        for problem in problems:
            told = f"{problem.message.vi} {problem.message.en} {problem.hint.vi} {problem.hint.en}"
            assert digits not in "".join(sign for sign in told if sign.isalnum())
