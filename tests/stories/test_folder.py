"""The folder of profiles: what lies in it is called by one name, and it must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.errors import SettingsError
from guongsang.settings import Settings
from guongsang.stories.folder import StoriesFolder, stories_folder

if TYPE_CHECKING:
    from pathlib import Path


def settings(stories: str, docs: str = "docs") -> Settings:
    """Return the settings of a site with these folders."""
    return Settings.model_validate({"site_name": "Gương sáng", "stories_dir": stories, "docs_dir": docs})


def test_what_lies_in_it_is_called_by_its_name(tmp_path: Path) -> None:
    """Wherever the folder is on the disk."""
    assert StoriesFolder(tmp_path, "ho-so").label("2023/a.md") == "ho-so/2023/a.md"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("stories/danh-muc/don-vi.yml", True),
        ("stories/danh-muc/la.txt", True),
        ("stories/2023/danh-muc/index.md", False),
        ("stories/danh-muc", False),
        ("docs/danh-muc/trang.md", False),
    ],
)
def test_the_registry_is_known_by_its_folder(tmp_path: Path, label: str, expected: bool) -> None:
    """Pages and profiles may be called like it."""
    assert StoriesFolder(tmp_path, "stories").is_registry(label) is expected


def test_a_sites_folder_is_where_its_settings_say(tmp_path: Path) -> None:
    """Below the root, and called as they call it."""
    (tmp_path / "ho-so").mkdir()
    assert stories_folder(tmp_path, settings("ho-so")) == StoriesFolder(tmp_path / "ho-so", "ho-so")


@pytest.mark.parametrize(
    ("stories", "docs", "words"),
    [("khong-co", "docs", "Không thấy"), ("docs/a", "docs", "nằm trong nhau"), ("a", "a/docs", "nằm trong nhau")],
)
def test_a_folder_that_cannot_be_is_refused(tmp_path: Path, stories: str, docs: str, words: str) -> None:
    """One that is missing, and one within the folder of pages, or around it: all of that is published."""
    with pytest.raises(SettingsError, match=words):
        stories_folder(tmp_path, settings(stories, docs))
