"""Photo files: which names and sizes are taken, what the header tells, and whether the rest is there."""

from __future__ import annotations

import io
import os
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from guongsang.stories.photo_file import (
    MAX_PIXELS,
    MAX_SIDE,
    Measure,
    fits,
    is_plain_name,
    is_there,
    is_whole,
    measure,
    photos_in,
)
from hostile.files import picture, png

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("chan-dung.jpg", True),
        ("Chân dung (1).jpg", True),
        ("a..jpg", True),
        ("", False),
        (".an.jpg", False),
        ("..", False),
        ("../a.jpg", False),
        ("a/b.jpg", False),
        ("a\\b.jpg", False),
        ("C:a.jpg", False),
        ("a\0.jpg", False),
        ("https://vi-du.example/a.jpg", False),
    ],
)
def test_a_name_stays_in_its_folder(name: str, plain: bool) -> None:
    """Nothing that any system takes for a way elsewhere is a plain name."""
    assert is_plain_name(name) is plain


@pytest.mark.parametrize(
    ("width", "height", "taken"),
    [
        (1, 1, True),
        (MAX_PIXELS // 8000, 8000, True),
        (MAX_PIXELS // 8000 + 1, 8000, False),
        (MAX_SIDE, 1, True),
        (1, MAX_SIDE + 1, False),
        (0, 10, False),
        (10, 0, False),
    ],
)
def test_sizes_have_limits(width: int, height: int, taken: bool) -> None:
    """Both the number of pixels and each side are limited."""
    assert fits(width, height) is taken


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_photo_is_measured_and_opened(tmp_path: Path, kind: str) -> None:
    """The format is what the file holds, whatever it is called; cut off, it is no longer whole."""
    file = tmp_path / "anh.jpg"
    data = picture(kind, 640, 480)
    file.write_bytes(data)
    assert measure(file) == Measure(kind, 640, 480)
    assert is_whole(file)
    file.write_bytes(data[:-60])
    assert not is_whole(file)


def test_a_photo_of_several_pictures_is_a_jpeg(tmp_path: Path) -> None:
    """What telephones write is taken for what its suffix says."""
    file = tmp_path / "anh.jpg"
    Image.new("RGB", (64, 48)).save(file, "MPO", save_all=True, append_images=[Image.new("RGB", (32, 24))])
    assert measure(file) == Measure("JPEG", 64, 48)
    assert is_whole(file)


@pytest.mark.parametrize("data", [b"", b"Ch\xe1", b"%PDF-1.7", picture("GIF"), picture("BMP")])
def test_what_is_no_photo_has_no_measure(tmp_path: Path, data: bytes, recwarn: pytest.WarningsRecorder) -> None:
    """Other files and other formats; nothing is said but in the answer."""
    file = tmp_path / "anh.jpg"
    file.write_bytes(data)
    assert measure(file) is None
    assert not is_whole(file)
    assert list(recwarn) == []


def test_a_monstrous_header_is_told_from_no_photo(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    """A bomb is never looked at, but it is known to be too large: the officer need not open it to learn so."""
    file = tmp_path / "anh.png"
    file.write_bytes(png(100_000, 100_000))
    measured = measure(file)
    assert measured is not None
    assert not fits(measured.width, measured.height)
    assert not is_whole(file)
    assert list(recwarn) == []


def test_a_changed_photo_is_measured_anew(tmp_path: Path) -> None:
    """What was found of a file holds only as long as the file stays as it was."""
    file = tmp_path / "anh.jpg"
    file.write_bytes(picture(width=64))
    assert measure(file) == Measure("JPEG", 64, 48)
    file.write_bytes(picture(width=128))
    os.utime(file, ns=(1, 1))
    assert measure(file) == Measure("JPEG", 128, 48)


def test_photos_are_listed_by_suffix(tmp_path: Path) -> None:
    """Photo files in order; neither folders, links, hidden files nor other kinds."""
    for name in ("b.jpg", "a.PNG", "c.webp", ".an.jpg", "index.md", "d.gif", "e.avif.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "f.jpg").mkdir()
    (tmp_path / "g.jpg").symlink_to(tmp_path / "b.jpg")
    assert photos_in(tmp_path) == ["a.PNG", "b.jpg", "c.webp"]
    assert photos_in(tmp_path / "khong-co") == []
    assert is_there(tmp_path / "b.jpg")
    assert not any(is_there(tmp_path / name) for name in ("f.jpg", "g.jpg", "khong-co.jpg", "ạ" * 300))


def test_a_jpeg_is_read_to_its_end_though_decoded_small(tmp_path: Path) -> None:
    """The last rows are as much part of a photo as the first."""
    stream = io.BytesIO()
    Image.frombytes("L", (1600, 1200), Random(1).randbytes(1600 * 1200)).save(stream, "JPEG")
    file = tmp_path / "anh.jpg"
    for cut in (50, len(stream.getvalue()) // 2):
        file.write_bytes(stream.getvalue()[:-cut])
        assert not is_whole(file), cut
