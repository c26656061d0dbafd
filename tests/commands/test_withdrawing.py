"""The command that marks a profile as withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from command_runs import run_in
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site


@pytest.mark.parametrize(
    "name",
    ["giang-thi-my", "2023/giang-thi-my", "/guong/2023/giang-thi-my/", "stories/2023/giang-thi-my.md"],
)
def test_a_profile_is_found_by_whatever_it_is_called(site: Callable[..., Site], name: str) -> None:
    """By slug, year and slug, address or file; and what comes next is told."""
    made = site({"2023/giang-thi-my.md": PERSON})
    done = run_in(made, "withdraw", name)
    assert done.exit_code == 0
    assert "publish" in done.output
    assert "cong_bo: {trang_thai: rut, ngay: 2026-09-01}" in (made.stories / "2023/giang-thi-my.md").read_text("utf-8")


def test_a_second_time_changes_nothing(site: Callable[..., Site]) -> None:
    """The day of the first stays."""
    made = site({"2023/a.md": PERSON})
    run_in(made, "withdraw", "a")
    before = (made.stories / "2023/a.md").read_bytes()
    assert "vốn đã rút" in run_in(made, "withdraw", "a").output
    assert (made.stories / "2023/a.md").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "words"),
    [("giang", "Có nhiều hồ sơ"), ("gianq-thi", "Có phải là"), ("../x", "Không có hồ sơ"), ("", "Không có hồ sơ")],
)
def test_a_name_that_is_none_or_several_is_told_of(site: Callable[..., Site], name: str, words: str) -> None:
    """Nothing is written."""
    made = site({"2023/giang.md": PERSON, "2024/giang.md": PERSON, "2023/giang-thi.md": PERSON})
    done = run_in(made, "withdraw", name)
    assert done.exit_code == 2
    assert words in done.output
