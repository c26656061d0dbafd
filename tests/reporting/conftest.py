"""The fixture that puts together a report on a throw-away site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from guongsang.reporting.coverage import Report, report_of
from guongsang.reporting.glimpse import glimpse
from support import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from support import Site


@pytest.fixture
def report(site: Callable[..., Site], tmp_path: Path) -> Callable[..., Report]:
    """Give a function that reports on profiles: `report({"2023/giang-thi-my.md": PERSON})`.

    Each call starts from an empty site.
    """

    def put_together(stories: Mapping[str, str | bytes], year: int = 2023) -> Report:
        shutil.rmtree(tmp_path / "stories", ignore_errors=True)
        made = site(stories)
        return report_of(
            made.inspect(),
            year,
            TODAY,
            name="stories",
            agency="Cơ quan thử",
            council="Hội đồng thử",
            glimpse=lambda place: glimpse(made.stories, "stories", place),
        )

    return put_together
