"""What the tests of several families need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem
    from support import Site

    Check = Callable[..., list[Problem]]


@pytest.fixture
def check(site: Callable[..., Site]) -> Check:
    """Give a function that returns what is found in one profile."""
    made = site()

    def inspect(text: str, file: str = "2023/a.md") -> list[Problem]:
        target = made.write(file, text)
        problems = list(made.inspect().problems)
        target.unlink()
        return problems

    return inspect
