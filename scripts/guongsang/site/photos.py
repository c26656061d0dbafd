"""Photos for the page: turned upright, in sRGB, scaled to what the layout shows, and without any metadata."""

from __future__ import annotations

import hashlib
import io
import os
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageCms, ImageOps

from guongsang.errors import ProblemsError
from guongsang.language import Phrase
from guongsang.picture_formats import FORMATS
from guongsang.stories.photo_file import fits

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "assets/anh"
PAGE_WIDTH = 1200
"""Pixels: twice what a profile page shows on a wide screen."""

CARD_WIDTH = 640
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
    picture = _decode(data, source, width)
    if picture.width > width:
        picture = picture.resize(
            (width, max(1, round(picture.height * width / picture.width))), Image.Resampling.LANCZOS, reducing_gap=2.0
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{os.getpid()}.part")
    picture.save(part, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    part.replace(target)
    return PhotoFile(f"{FOLDER}/{target.name}", picture.width, picture.height)


def _decode(data: bytes, source: Path, width: int) -> Image.Image:
    """Return the upright picture in sRGB; of a JPEG, in a size of at least `width` that is cheap to decode."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
                _refuse_bombs(opened)
                # JPEG can decode at a fraction of its size, which saves most of the work for camera photos. Both sides
                # stay at least `width` long, because an upright photo may lie on its side in the file.
                opened.draft("RGB", (width, width))
                return _to_srgb(ImageOps.exif_transpose(opened))
    except Exception as error:
        # A photo that opens may still be damaged further on; the decoders then raise nearly anything.
        place = "/".join(source.parts[-3:])
        raise ProblemsError(
            Phrase(
                f"Ảnh «{place}» bị hỏng bên trong, không hiện được. Mở ảnh bằng trình xem ảnh rồi lưu lại, hoặc chép lại bản gốc.",
                f"The photo “{place}” is damaged inside and cannot be shown. Save it again from a picture viewer, or copy the original anew.",
            )
        ) from error


def _refuse_bombs(opened: Image.Image) -> None:
    """Refuse a picture whose pixels would fill the memory; nothing has been decoded yet."""
    if not fits(*opened.size):
        message = "too large to be decoded"
        raise ValueError(message)


def _to_srgb(image: Image.Image) -> Image.Image:
    """Return the pixels alone, in sRGB, on white where the photo is transparent."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        # Pillow would cut off all but the darkest of 16 bits instead of scaling them.
        image = image.point(lambda value: value * (1 / 257) + 0).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layered = image.convert("RGBA")
        image = Image.new("RGB", layered.size, "white")
        image.paste(layered, mask=layered.getchannel("A"))
    elif image.mode == "P":
        image = image.convert("RGB")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            converted = ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), _SRGB, outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            # A damaged profile says nothing about the colours; the pixels are taken as they are.
            converted = None
        image = converted or image.convert("RGB")
    clean = Image.new("RGB", image.size)
    clean.paste(image.convert("RGB"))
    return clean
