"""What must not be published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from built_sites import built_site
from guongsang.publish.changes import Changes
from guongsang.publish.guards import refused_changes, refused_site
from guongsang.publish.sources import Sources

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = Sources({"mkdocs.yml": "1"})
LOSS = Changes(
    added=(), changed=(), removed=("2023/a",), lost=("2023/a",), lost_pages=("x/index.html",), files=1, before=2
)


def test_a_site_made_from_what_is_there_may_go(tmp_path: Path) -> None:
    """Without samples."""
    release = replace(built_site(tmp_path / "site", 1).release, sources=SOURCES.digest())
    assert not list(refused_site(release, SOURCES, allow_samples=False))


def test_other_sources_than_those_checked_are_refused(tmp_path: Path) -> None:
    """With the command that mends it, and when the site was built."""
    (reason,) = refused_site(built_site(tmp_path / "site", 1).release, SOURCES, allow_samples=True)
    assert "build" in reason.vi
    assert "01/09/2026" in reason.vi


def test_samples_are_refused_unless_they_are_asked_for(tmp_path: Path) -> None:
    """The number and the option are told."""
    release = replace(built_site(tmp_path / "site", 1, samples=3).release, sources=SOURCES.digest())
    (reason,) = refused_site(release, SOURCES, allow_samples=False)
    assert "3 hồ sơ minh họa" in reason.vi
    assert "--allow-samples" in reason.vi
    assert not list(refused_site(release, SOURCES, allow_samples=True))


def test_a_loss_is_refused_unless_it_is_meant() -> None:
    """It is told what would vanish."""
    (reason,) = refused_changes(LOSS, expect_removals=False)
    assert "mất 1 trong 2 hồ sơ" in reason.vi
    assert "2023/a" in reason.vi
    assert not list(refused_changes(LOSS, expect_removals=True))
    assert not list(refused_changes(replace(LOSS, lost=(), lost_pages=()), expect_removals=False))
