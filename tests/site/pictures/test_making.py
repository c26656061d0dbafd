"""One photo becomes all its files, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageFile

from guongsang.site.kept_files import KeptFiles, kept_files
from guongsang.site.pictures import making
from guongsang.site.pictures.cuts import CARD, DATA, FEATURED, FOLDER, GALLERY, PORTRAIT
from guongsang.site.pictures.making import make_picture
from guongsang.site.pictures.pixels import DamagedPhotoError, decoded
from pictures import OWNER, encoded, halves, with_everything

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.site.pictures.making import Picture


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo beside a story, under a name that nobody need know."""
    source = tmp_path / f"{OWNER}.jpg"
    source.write_bytes(with_everything(halves("red", "blue", size=(1600, 1200))))
    return source


def make(source: Path, out: Path, kept: KeptFiles, focus: tuple[float, float] | None = None) -> Picture:
    """Make a portrait with its card and the whole for data."""
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    return make_picture(source, (PORTRAIT, CARD, DATA), out, kept, focus)


def written(out: Path) -> dict[str, bytes]:
    """Return every file of a site."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def refuse(_: object) -> None:
    """Stand in for decoding where nothing may be decoded."""
    pytest.fail("a photo was decoded")


def test_all_files_come_from_one_decoding(tmp_path: Path, photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are."""
    decodings: list[float] = []

    def count(data: bytes, scale: float = 1) -> Image.Image:
        decodings.append(scale)
        return decoded(data, scale)

    monkeypatch.setattr(making, "decoded", count)
    picture = make(photo, tmp_path / "out", kept_files(tmp_path / "kept"))
    files = written(tmp_path / "out")
    assert len(decodings) == 1
    assert decodings[0] < 1
    assert len(files) == 3 * 2 + 1 + 2 * 2 + 1 + 1
    assert picture.keys() == {"chan-dung", "the", "du-lieu"}
    for series in picture.values():
        assert series.src in files
        assert series.colour == "202"


def test_what_was_made_before_is_not_decoded(tmp_path: Path, photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build gets the same files without looking at a pixel, nor even at the photo's header."""
    first = make(photo, tmp_path / "one", kept_files(tmp_path / "kept"))
    monkeypatch.setattr(ImageFile.ImageFile, "load", refuse)
    monkeypatch.setattr(Image, "open", refuse)
    assert make(photo, tmp_path / "two", kept_files(tmp_path / "kept")) == first
    assert written(tmp_path / "two") == written(tmp_path / "one")


def test_a_new_cut_leaves_the_others_as_they_are(tmp_path: Path, photo: Path) -> None:
    """Whoever comes to the head of the home page keeps the addresses of all other pictures."""
    kept = kept_files(tmp_path / "kept")
    before = make(photo, tmp_path / "out", kept)
    after = make_picture(photo, (PORTRAIT, CARD, DATA, FEATURED), tmp_path / "out", kept)
    assert {name: after[name] for name in before} == before
    assert after[FEATURED.name].src in written(tmp_path / "out")


def test_the_name_is_that_of_the_content(tmp_path: Path, photo: Path) -> None:
    """The same photo has the same address wherever it lies; another photo, or another focus, has another."""
    kept = kept_files(tmp_path / "kept")
    same, other = tmp_path / "b.png", tmp_path / "c.jpg"
    same.write_bytes(photo.read_bytes())
    other.write_bytes(encoded(halves("blue", "red", size=(1600, 1200))))
    first = make(photo, tmp_path / "out", kept)
    assert make(same, tmp_path / "out", kept) == first
    another = make(other, tmp_path / "out", kept)
    moved = make(photo, tmp_path / "out", kept, (0.0, 0.0))
    assert len({made["the"].src for made in (first, another, moved)}) == 3
    assert not any(OWNER in name for name in written(tmp_path / "out"))


def test_the_focus_decides_what_is_seen(tmp_path: Path, photo: Path) -> None:
    """A portrait cut out of a wide photo shows its left half, red, or its right half, blue."""
    kept = kept_files(tmp_path / "kept")
    for focus, channel in (((0.0, 0.5), 0), ((1.0, 0.5), 2)):
        made = make(photo, tmp_path / "out", kept, focus)
        with Image.open(tmp_path / "out" / made["the"].src) as card:
            pixel = card.resize((1, 1)).getpixel((0, 0))
        assert isinstance(pixel, tuple)
        assert max(range(3), key=pixel.__getitem__) == channel


def test_without_anything_kept_the_bytes_are_the_same(tmp_path: Path, photo: Path) -> None:
    """An unchanged site has unchanged files, whether they were kept or made anew."""
    make(photo, tmp_path / "one", kept_files(tmp_path / "kept"))
    make(photo, tmp_path / "two", kept_files(tmp_path / "other"))
    assert written(tmp_path / "one") == written(tmp_path / "two")


@pytest.mark.parametrize("content", [b"", b"null", b"[]", b"{}", b"[[1], 2]", b'[["a", 1], "000"]', b"\xff"])
def test_what_is_kept_and_damaged_is_made_anew(tmp_path: Path, photo: Path, content: bytes) -> None:
    """Whatever somebody wrote there."""
    first = make(photo, tmp_path / "one", kept_files(tmp_path / "kept"))
    (facts,) = (tmp_path / "kept").glob("*.json")
    facts.write_bytes(content)
    assert make(photo, tmp_path / "two", kept_files(tmp_path / "kept")) == first


def test_a_damaged_photo_is_never_taken_for_whole(tmp_path: Path) -> None:
    """Not even when it has been tried before."""
    source = tmp_path / "a.png"
    data = encoded(Image.effect_noise((900, 700), 60).convert("RGB"), "PNG")
    source.write_bytes(data[: len(data) // 2])
    (tmp_path / "out" / FOLDER).mkdir(parents=True)
    for _ in range(2):
        with pytest.raises(DamagedPhotoError):
            make_picture(source, (GALLERY,), tmp_path / "out", kept_files(tmp_path / "kept"))
    assert written(tmp_path / "out") == {}
