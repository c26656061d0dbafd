"""The comparison of photo processing: the same photos for both, in the same widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

pytest.importorskip("psutil")
from benchmarks import photos
from guongsang.site.pictures.cuts import GALLERY
from support import STORIES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Eleven photos, smaller than the real ones."""
    monkeypatch.setattr(photos, "SIZE", (1000, 750))
    files = [tmp_path / f"anh-{number}.jpg" for number in range(11)]
    for number, file in enumerate(files):
        photos._draw(number, file)
    return files


def test_photos_are_the_same_whenever_they_are_drawn(drawn: list[Path], tmp_path: Path) -> None:
    """And no two of them are alike."""
    photos._draw(3, tmp_path / "again.jpg")
    assert (tmp_path / "again.jpg").read_bytes() == drawn[3].read_bytes()
    assert len({file.read_bytes() for file in drawn}) == 11
    with Image.open(drawn[0]) as picture:
        assert picture.size == (1000, 750)


def test_both_sites_hold_every_photo(drawn: list[Path], tmp_path: Path) -> None:
    """Ours in galleries of ten, declared in the front matter; Hugo's beside as many pages, with our widths."""
    photos.make_our_site(drawn, tmp_path / "ours")
    photos.make_hugo_site(drawn, tmp_path / "hugo", "box")
    names = {file.name for file in drawn}
    for folder in (tmp_path / "ours" / STORIES.name, tmp_path / "hugo" / "content"):
        assert {path.name for path in folder.rglob("*.jpg")} == names
        assert len({path.parent for path in folder.rglob("*.jpg")}) == 2
    told = "".join(path.read_text("utf-8") for path in (tmp_path / "ours" / STORIES.name).rglob("index.md"))
    assert all(f"{{tep: {name}, " in told for name in names)
    page = (tmp_path / "hugo" / "layouts" / "page.html").read_text("utf-8")
    assert f"slice {' '.join(map(str, GALLERY.widths))}" in page
