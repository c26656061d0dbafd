"""The pictures of the invented profiles, drawn rather than taken."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import ExifTags, Image, ImageCms, IptcImagePlugin

import draw_samples

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Return a portrait's file as it is written below the stories."""
    monkeypatch.setattr(draw_samples, "STORIES", tmp_path)
    (tmp_path / "2023" / "a").mkdir(parents=True, exist_ok=True)
    canvas = draw_samples.Canvas(draw_samples.PORTRAIT, (draw_samples.RED, draw_samples.GOLD), 7)
    canvas.add(draw_samples.smooth(draw_samples.path("100,100 900,200 500,1000")), (draw_samples.PAPER,) * 2)
    canvas.save("2023/a/anh.jpg")
    return (tmp_path / "2023" / "a" / "anh.jpg").read_bytes()


def test_a_picture_carries_what_the_site_must_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Like a camera's file it lies on its side and holds a place and a serial number: the build has something to drop."""
    drawn(tmp_path, monkeypatch)
    with Image.open(tmp_path / "2023" / "a" / "anh.jpg") as picture:
        exif = picture.getexif()
        xmp = picture.info["xmp"]
        iptc = IptcImagePlugin.getiptcinfo(picture)
        assert picture.size == draw_samples.PORTRAIT[::-1]
    assert exif[ExifTags.Base.Orientation] == 6
    assert exif[ExifTags.Base.BodySerialNumber]
    assert exif.get_ifd(ExifTags.IFD.GPSInfo)
    assert b"exif:GPSLatitude" in xmp
    assert iptc
    assert iptc[2, 120] == "Tranh minh họa".encode()


def test_wide_colours_look_the_same() -> None:
    """A scene's profile is one that programmes read, and its red means a redder one than sRGB's."""
    profile = ImageCms.ImageCmsProfile(io.BytesIO(draw_samples.wide_profile()))
    red = Image.new("RGB", (8, 8), (200, 40, 40))
    seen = ImageCms.profileToProfile(red, profile, ImageCms.createProfile("sRGB"))
    assert seen is not None
    pixel = seen.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 205
    assert pixel[1] < 35


def test_a_picture_is_the_same_whenever_it_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing them again changes nothing that would have to be committed."""
    assert drawn(tmp_path, monkeypatch) == drawn(tmp_path, monkeypatch)
