"""Photos for the page: turned upright, in sRGB, scaled to what the layout shows, and without any metadata."""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageCms, ImageOps

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "assets/anh"
PAGE_WIDTH = 1200
"""Pixels: twice what a profile page shows on a wide screen."""

CARD_WIDTH = 480
"""Pixels: twice what a card shows."""

_QUALITY = 82
_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A published photo: its address below the site's root and its size in pixels."""

    url: str
    width: int
    height: int


def publish_photo(source: Path, out: Path, width: int) -> PhotoFile:
    """Write a copy of a photo that holds nothing but its pixels, at most `width` wide; return where it lies.

    The name is a hash of the source and the width, so the same photo always gets the same address.
    """
    data = source.read_bytes()
    name = hashlib.sha256(b"%d\n" % width + data).hexdigest()[:20]
    target = out / FOLDER / f"{name}.jpg"
    if target.exists():
        with Image.open(target) as done:
            return PhotoFile(f"{FOLDER}/{target.name}", *done.size)
    with Image.open(io.BytesIO(data)) as opened:
        # JPEG can decode at a fraction of its size, which saves most of the work for camera photos.
        opened.draft("RGB", (width, width * 4))
        upright = ImageOps.exif_transpose(opened)
        picture = _to_srgb(upright)
    if picture.width > width:
        picture = picture.resize((width, max(1, round(picture.height * width / picture.width))), Image.Resampling.LANCZOS, reducing_gap=2.0)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{os.getpid()}.part")
    picture.save(part, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    part.replace(target)
    return PhotoFile(f"{FOLDER}/{target.name}", picture.width, picture.height)


def _to_srgb(image: Image.Image) -> Image.Image:
    """Return the pixels alone, in sRGB, on white where the photo is transparent."""
    profile = image.info.get("icc_profile")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layered = image.convert("RGBA")
        image = Image.new("RGB", layered.size, "white")
        image.paste(layered, mask=layered.getchannel("A"))
    elif profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            converted = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), _SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            # A damaged profile says nothing about the colours; the pixels are taken as they are.
            converted = None
        image = converted or image.convert("RGB")
    clean = Image.new("RGB", image.size)
    clean.paste(image.convert("RGB"))
    return clean
