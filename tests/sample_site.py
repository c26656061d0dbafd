"""The project's own samples, built once for all the tests that look at a finished site."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.inspection import Inspection, inspect
from guongsang.site.catalogue import Catalogue, make_catalogue
from support import PROJECT, STORIES

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2026, 12, 21)
"""The day the samples are built on: after the last of them is published."""


@dataclass(frozen=True)
class SampleSite:
    """The built samples: the folder they lie in, what was found on reading them, and what is shown of them."""

    public: Path
    inspection: Inspection
    catalogue: Catalogue

    def page(self, url: str) -> str:
        """Return the HTML of a page."""
        return (self.public / url / "index.html").read_text("utf-8")

    def urls(self) -> list[str]:
        """Return the address of every page but redirects and the page for unknown addresses."""
        pages = (
            path for path in self.public.rglob("index.html") if 'http-equiv="refresh"' not in path.read_text("utf-8")
        )
        return sorted(path.relative_to(self.public).as_posix().removesuffix("index.html") for path in pages)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    """The project's samples, built on a fixed day."""
    from guongsang.running import start

    out = tmp_path_factory.mktemp("samples") / "public"
    noon = dt.datetime.combine(DAY, dt.time(5), dt.UTC)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
        start.build(PROJECT, out)
    found = inspect(STORIES, DAY)
    pairs = [(inspected.summary, inspected.record) for inspected in found.stories]
    return SampleSite(out, found, make_catalogue(pairs, found.registry, DAY))
