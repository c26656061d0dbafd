"""The fixture that puts together a report on a throw-away site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.inspection import inspect
from guongsang.reporting.coverage import Report, report_of
from guongsang.reporting.glimpse import glimpse
from support import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from guongsang.checks.material.elsewhere import Elsewhere
    from support import Site


@pytest.fixture
def report(site: Callable[..., Site], tmp_path: Path) -> Callable[..., Report]:
    """Give a function that reports on profiles: `report({"2023/giang-thi-my.md": PERSON})`.

    `pages` are the words of ordinary pages. Each call starts from an empty site.
    """

    def put_together(stories: Mapping[str, str | bytes], year: int = 2023, pages: Iterable[Elsewhere] = ()) -> Report:
        shutil.rmtree(tmp_path / "stories", ignore_errors=True)
        made = site(stories)
        return report_of(
            inspect(made.folder, TODAY, pages=pages),
            year,
            TODAY,
            stories=made.folder,
            agency="Cơ quan thử",
            council="Hội đồng thử",
            glimpse=lambda place: glimpse(made.folder, place),
        )

    return put_together
