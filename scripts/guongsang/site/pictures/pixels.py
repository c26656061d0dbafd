"""The pixels of photos: upright and in sRGB, as large as needed; and files that hold nothing else."""

from __future__ import annotations

import io
import math
import warnings
from typing import TYPE_CHECKING, Any, Final

from PIL import ExifTags, Image, ImageCms, ImageOps

from guongsang.picture_formats import FORMATS
from guongsang.stories.photo_file import fits

if TYPE_CHECKING:
    from guongsang.site.pictures.cuts import Rendition, Size

ENCODINGS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    # The encoder's own threads would cut the picture into tiles by the number of cores; photos go to all cores anyway.
    "avif": ("AVIF", {"quality": 55, "speed": 9, "subsampling": "4:2:0", "max_threads": 1, "autotiling": False}),
    "webp": ("WEBP", {"quality": 78, "method": 4}),
    "jpg": ("JPEG", {"quality": 80, "optimize": True, "progressive": True}),
}
"""How each format is written: what the eye does not miss on a photo of people."""

_SRGB = ImageCms.createProfile("sRGB")
_ON_ITS_SIDE = 5
"""EXIF's orientations from here on exchange width and height."""

_LEVELS = 5


class DamagedPhotoError(Exception):
    """A photo that cannot be decoded to its end, whatever the decoder said."""


def upright_size(data: bytes) -> Size:
    """Read a photo's size from its header."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with _opened(data) as image:
                width, height = image.size
                orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception as error:
        # On a damaged file the decoders raise nearly anything.
        raise DamagedPhotoError from error
    is_turned = isinstance(orientation, int) and _ON_ITS_SIDE <= orientation <= 8  # noqa: PLR2004 - EXIF's last
    return (height, width) if is_turned else (width, height)


def decoded(data: bytes, scale: float = 1) -> Image.Image:
    """Return a photo's pixels alone, upright and in sRGB; of a JPEG perhaps smaller, but not below that scale."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with _opened(data) as image:
                # JPEG can decode at a fraction of its size, which saves most of the work for camera photos.
                image.draft("RGB", (math.ceil(image.width * scale), math.ceil(image.height * scale)))
                return _to_srgb(ImageOps.exif_transpose(image))
    except Exception as error:
        # A photo that opens may still be damaged further on.
        raise DamagedPhotoError from error


def encoded(image: Image.Image, size: Size, rendition: Rendition) -> bytes:
    """Return a rendition's file, made of the pixels of a photo whose full size is given."""
    across, down = image.width / size[0], image.height / size[1]
    left, top, right, bottom = rendition.box
    box = (left * across, top * down, min(right * across, image.width), min(bottom * down, image.height))
    if rendition.size != image.size or rendition.box != (0, 0, *size):
        image = image.resize(rendition.size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
    kind, options = ENCODINGS[rendition.format]
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def colour_of(image: Image.Image) -> str:
    """Return about the colour of a photo: one digit from 0 to 5 each for red, green and blue."""
    pixel = image.resize((1, 1), Image.Resampling.BOX, reducing_gap=2.0).getpixel((0, 0))
    return "".join(str(round(level * _LEVELS / 255)) for level in pixel) if isinstance(pixel, tuple) else "000"


def _opened(data: bytes) -> Image.Image:
    """Open a photo of which nothing is decoded yet; refuse one whose pixels would fill the memory."""
    image: Image.Image = Image.open(io.BytesIO(data), formats=FORMATS)
    if not fits(*image.size):
        message = "too large to be decoded"
        raise ValueError(message)
    return image


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
