"""Pictures for the tests: two colours side by side, and all that a camera may write into a file."""

from __future__ import annotations

import io
from typing import Any

from PIL import ExifTags, Image, ImageCms

OWNER = "Giang-A-Phenh-SN0815"
"""Stands in everything that `with_everything` writes beside the pixels."""


BLOCKS = (
    b"Exif\0",
    b"EXIF",
    b"http://ns.adobe.com/",
    b"XMP ",
    b"<x:xmpmeta",
    b"Photoshop 3.0",
    b"8BIM",
    b"ICC_PROFILE",
    b"ICCP",
    b"acsp",
)
"""What metadata of every kind begin with, or have near their beginning, in every format."""


def halves(left: Any, right: Any, mode: str = "RGB", size: tuple[int, int] = (80, 60)) -> Image.Image:
    """Draw a picture whose left half has one colour and whose right half another."""
    picture = Image.new(mode, size, left)
    picture.paste(right, (size[0] // 2, 0, *size))
    return picture


def encoded(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """Return a picture as a file's bytes, in the best quality."""
    buffer = io.BytesIO()
    picture.save(buffer, kind, **({"quality": 95} if kind == "JPEG" else {}), **options)
    return buffer.getvalue()


def with_everything(picture: Image.Image) -> bytes:
    """Return a JPEG that tells where, when, by whom and with what it was taken, in every way a JPEG can."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = OWNER
    exif[ExifTags.Base.ImageDescription] = OWNER
    exif[ExifTags.Base.BodySerialNumber] = OWNER
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (22.0, 20.0, 0.0),
            ExifTags.GPS.GPSAreaInformation: OWNER.encode(),
        }
    )
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = f"<x:xmpmeta><creator>{OWNER}</creator></x:xmpmeta>".encode()
    data = encoded(picture, exif=exif, icc_profile=profile, xmp=xmp, comment=OWNER.encode())
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x1a\x1c\x02\x50\x00\x15" + OWNER.encode() + b"\x00"
    segment = b"\xff\xed" + (len(iptc) + 2).to_bytes(2, "big") + iptc
    return data[:2] + segment + data[2:] + b"\x00trailing " + OWNER.encode()
