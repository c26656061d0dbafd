"""Where a new profile goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.drafting.naming import choose_file, ensure_free
from guongsang.errors import GuongError
from guongsang.stories.folder import StoriesFolder

if TYPE_CHECKING:
    from pathlib import Path


def taken(folder: Path, *files: str) -> StoriesFolder:
    """Lay out a stories folder with these files."""
    for file in files:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return StoriesFolder(folder, "stories")


def test_a_free_name_is_free(tmp_path: Path) -> None:
    """The same name in another year, or one that only begins so, is another profile."""
    stories = taken(tmp_path, "2025/lo-thi-man.md", "2026/lo-thi-man-anh.md", "2026/lo-thi-man/anh.jpg")
    ensure_free(stories, 2026, "lo-thi-man", "van-phong")


@pytest.mark.parametrize(
    ("files", "slug", "unit", "free"),
    [
        (["2026/a.md"], "a", "van-phong", "a-van-phong"),
        (["2026/a/index.md"], "a", "van-phong", "a-van-phong"),
        (["2026/a.md", "2026/a-van-phong.md", "2026/a-2/index.md"], "a", "van-phong", "a-3"),
        (["2026/phong-1.md"], "phong-1", "phong-1", "phong-1-2"),
        ([f"2026/{'a' * 100}.md"], "a" * 100, "van-phong", "a" * 90 + "-van-phong"),
    ],
)
def test_a_name_that_is_taken_comes_with_one_that_is_free(
    tmp_path: Path, files: list[str], slug: str, unit: str, free: str
) -> None:
    """The unit tells namesakes apart; else a number does."""
    with pytest.raises(GuongError) as caught:
        ensure_free(taken(tmp_path, *files), 2026, slug, unit)
    assert f"Đã có stories/{files[0]}" in caught.value.message.vi
    assert caught.value.message.vi.endswith(f"--slug {free}")


def test_photos_need_a_folder(tmp_path: Path) -> None:
    """A folder is made where asked for, and used where there is one."""
    assert choose_file(StoriesFolder(tmp_path, "stories"), 2026, "a", own_folder=False) == "2026/a.md"
    assert choose_file(StoriesFolder(tmp_path, "stories"), 2026, "a", own_folder=True) == "2026/a/index.md"
    assert choose_file(taken(tmp_path, "2026/a/anh.jpg"), 2026, "a", own_folder=False) == "2026/a/index.md"
