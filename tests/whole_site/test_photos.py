"""The photos of the built samples, as a programme sees them that reads metadata for a living."""

from __future__ import annotations

from typing import TYPE_CHECKING

import exiv2
import pytest
from PIL import Image

from pictures import BLOCKS, encoded
from support import PROJECT

if TYPE_CHECKING:
    from sample_site import SampleSite

SOURCE = PROJECT / "stories/2023/giang-thi-my/ruong-bac-thang.jpg"
FORMATS = {".jpg", ".webp", ".avif"}


def metadata_in(data: bytes) -> set[str]:
    """Return the kinds of metadata that Exiv2 finds in a picture."""
    image = exiv2.ImageFactory.open(data)
    image.readMetadata()
    found = {
        "EXIF": list(image.exifData()),
        "IPTC": list(image.iptcData()),
        "XMP": list(image.xmpData()),
        "ICC": image.iccProfileDefined(),
        "comment": image.comment(),
    }
    return {kind for kind, value in found.items() if value}


def gps_in(data: bytes) -> bool:
    """Whether Exiv2 finds a place in a picture."""
    image = exiv2.ImageFactory.open(data)
    image.readMetadata()
    return any(datum.key().startswith("Exif.GPSInfo.") for datum in image.exifData())


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF"])
def test_the_reader_would_find_it(kind: str) -> None:
    """In each format that the site has, so that finding nothing means something."""
    with Image.open(SOURCE) as picture:
        blocks = {name: picture.info[name] for name in ("exif", "xmp", "icc_profile")}
        data = encoded(picture.resize((80, 60)), kind, **blocks)
    assert metadata_in(data) == {"EXIF", "XMP", "ICC"}
    assert gps_in(data)
    assert [block for block in BLOCKS if block in data]


def test_the_samples_hold_what_the_site_must_not() -> None:
    """All of them places and captions, some lie on their side, some have other colours than sRGB's."""
    sources = [path.read_bytes() for path in sorted((PROJECT / "stories").rglob("*.jpg"))]
    assert sources
    assert all(map(gps_in, sources))
    assert all(metadata_in(source) >= {"EXIF", "IPTC", "XMP"} for source in sources)
    assert {"ICC" in metadata_in(source) for source in sources} == {True, False}


def test_no_picture_of_the_site_says_anything(sample_site: SampleSite) -> None:
    """Neither EXIF with a place, nor IPTC, XMP, a profile or a comment; nor does a byte look like the beginning of one."""
    files = [path for path in (sample_site.public / "assets" / "anh").iterdir() if path.is_file()]
    assert {path.suffix for path in files} == FORMATS
    told = {path.name: found for path in files if (found := metadata_in(path.read_bytes()))}
    assert told == {}
    assert [path.name for path in files if any(block in path.read_bytes() for block in BLOCKS)] == []


def test_no_source_is_published(sample_site: SampleSite) -> None:
    """No file of the site is a copy of one beside a story."""
    sources = {path.read_bytes() for path in (PROJECT / "stories").rglob("*.jpg")}
    assert [path for path in sample_site.public.rglob("*.jpg") if path.read_bytes() in sources] == []
