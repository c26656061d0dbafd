"""Photos for the page: upright, in sRGB, scaled, and without anything but their pixels."""

from __future__ import annotations

from struct import pack
from typing import TYPE_CHECKING, Any

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from guongsang.errors import ProblemsError
from guongsang.site.photos import publish_photo
from pictures import OWNER, encoded, halves, with_everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Publish = Callable[..., Image.Image]

RED, GREEN, BLUE, WHITE, BLACK = (220, 30, 30), (30, 160, 30), (30, 30, 220), (255, 255, 255), (0, 0, 0)


def is_near(pixel: Any, colour: tuple[int, int, int], distance: int = 12) -> bool:
    """Whether a pixel looks like a colour, as far as JPEG keeps it."""
    return all(abs(one - other) <= distance for one, other in zip(pixel, colour, strict=True))


@pytest.fixture
def publish(tmp_path: Path) -> Publish:
    """Give a function that publishes a photo's bytes and opens the result."""

    def run(data: bytes, width: int = 1200) -> Image.Image:
        source = tmp_path / "anh.jpg"
        source.write_bytes(data)
        published = publish_photo(source, tmp_path / "public", width)
        picture = Image.open(tmp_path / "public" / published.url)
        picture.load()
        assert picture.size == (published.width, published.height)
        assert (picture.format, picture.mode) == ("JPEG", "RGB")
        return picture

    return run


def test_nothing_but_pixels_is_left(tmp_path: Path) -> None:
    """A published photo tells neither place nor time, person, device or programme, nor does it carry a profile."""
    source = tmp_path / "anh.jpg"
    source.write_bytes(with_everything(halves(RED, BLUE)))
    assert source.read_bytes().count(OWNER.encode()) >= 6
    published = tmp_path / "public" / publish_photo(source, tmp_path / "public", 1200).url
    data = published.read_bytes()
    assert OWNER.encode() not in data
    with Image.open(published) as picture:
        assert dict(picture.getexif()) == {}
        assert not picture.info.keys() & {"exif", "icc_profile", "xmp", "comment", "photoshop"}
    # Only JPEG's own segments: JFIF's header, tables, frame and scans.
    assert data[2:4] == b"\xff\xe0"
    for marker in (*range(0xE1, 0xF0), 0xFE):
        assert bytes([0xFF, marker]) not in data[:600]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_other_formats_lose_their_metadata_too(publish: Publish, kind: str) -> None:
    """Text chunks, EXIF and XMP of PNG, WebP and AVIF are gone as well."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = OWNER
    options: dict[str, Any] = {"exif": exif}
    if kind == "PNG":
        chunks = PngImagePlugin.PngInfo()
        chunks.add_text("Author", OWNER)
        options["pnginfo"] = chunks
    picture = publish(encoded(halves(RED, BLUE), kind, **options))
    assert OWNER not in repr(picture.info)
    assert is_near(picture.getpixel((10, 30)), RED, 25)
    assert is_near(picture.getpixel((70, 30)), BLUE, 25)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(publish: Publish, orientation: int) -> None:
    """However the camera was held, the picture is turned the way its metadata says, before that is dropped."""
    upright = halves(RED, BLUE, size=(60, 80))
    upright.paste(GREEN, (0, 0, 30, 20))
    undo: dict[int, Image.Transpose] = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(undo[orientation]) if orientation in undo else upright
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    picture = publish(encoded(stored, exif=exif))
    assert picture.size == (60, 80)
    assert is_near(picture.getpixel((10, 8)), GREEN, 40)
    assert is_near(picture.getpixel((10, 60)), RED, 40)
    assert is_near(picture.getpixel((50, 60)), BLUE, 40)


GREY = (128, 128, 128)
PALETTE = halves(RED, BLUE).quantize(2)


@pytest.mark.parametrize(
    ("data", "left", "right"),
    [
        pytest.param(encoded(halves(RED, BLUE)), RED, BLUE, id="RGB"),
        pytest.param(encoded(halves(0, 128, "L")), BLACK, GREY, id="grey"),
        pytest.param(encoded(halves(0, 128, "L"), "PNG"), BLACK, GREY, id="grey PNG"),
        pytest.param(encoded(halves(0, 1, "1"), "PNG"), BLACK, WHITE, id="one bit"),
        pytest.param(encoded(PALETTE, "PNG"), RED, BLUE, id="palette"),
        pytest.param(encoded(halves((*RED, 255), (*BLUE, 0), "RGBA"), "PNG"), RED, WHITE, id="RGBA"),
        pytest.param(encoded(halves((*RED, 255), (*BLUE, 0), "RGBA"), "WEBP", lossless=True), RED, WHITE, id="WebP"),
        pytest.param(encoded(halves((0, 255), (128, 0), "LA"), "PNG"), BLACK, WHITE, id="grey, transparent"),
        pytest.param(
            encoded(PALETTE, "PNG", transparency=PALETTE.getpixel((70, 30))), RED, WHITE, id="palette, transparent"
        ),
        pytest.param(encoded(halves(0, 32896, "I;16"), "PNG"), BLACK, GREY, id="16 bits"),
        pytest.param(encoded(halves((0, 0, 0, 255), (0, 0, 0, 0), "CMYK")), BLACK, WHITE, id="CMYK"),
        pytest.param(
            encoded(halves((0, 200, 200, 0), (200, 200, 0, 0), "CMYK")), (255, 55, 55), (55, 55, 255), id="inks"
        ),
    ],
)
def test_colours_come_out_right(
    publish: Publish, data: bytes, left: tuple[int, int, int], right: tuple[int, int, int]
) -> None:
    """Whatever way a file stores its colours, the page shows them; what is transparent becomes white."""
    picture = publish(data)
    assert is_near(picture.getpixel((10, 30)), left, 25)
    assert is_near(picture.getpixel((70, 30)), right, 25)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_a_profile_is_applied_before_it_is_dropped(publish: Publish, mode: str) -> None:
    """A photo whose profile says that its numbers mean something else gets the numbers that look the same."""
    grey = halves(RED, GREY).convert(mode) if mode != "P" else halves(RED, GREY).quantize(2)
    assert is_near(publish(encoded(grey, "PNG")).getpixel((70, 30)), GREY)
    # Half of all light looks brighter than half of sRGB's numbers.
    assert is_near(publish(encoded(grey, "PNG", icc_profile=_linear_profile())).getpixel((70, 30)), (188, 188, 188))


@pytest.mark.parametrize("profile", [b"", b"damaged", b"\x00" * 200])
def test_a_damaged_profile_is_ignored(publish: Publish, profile: bytes) -> None:
    """A profile that cannot be read does not keep the photo from being shown."""
    assert is_near(publish(encoded(halves(RED, BLUE), icc_profile=profile)).getpixel((10, 30)), RED, 25)


def test_large_photos_become_smaller(publish: Publish) -> None:
    """A photo is at most as wide as asked, in its own proportions; a small one keeps its size."""
    assert publish(encoded(halves(RED, BLUE, size=(3000, 2000))), 1200).size == (1200, 800)
    assert publish(encoded(halves(RED, BLUE, size=(3000, 2000))), 480).size == (480, 320)
    assert publish(encoded(halves(RED, BLUE, size=(300, 200))), 480).size == (300, 200)
    assert publish(encoded(halves(RED, BLUE, size=(2000, 2))), 480).size == (480, 1)


def test_a_large_photo_on_its_side(publish: Publish) -> None:
    """A large photo that lies on its side in the file still comes out in full width."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    assert publish(encoded(halves(RED, BLUE, size=(3200, 2400)), exif=exif), 1200).size == (1200, 1600)


def test_the_name_is_that_of_the_content(tmp_path: Path) -> None:
    """The same photo has the same address wherever it lies; another photo or another width has another."""
    out = tmp_path / "public"
    one, same, other = tmp_path / "a.jpg", tmp_path / "b" / "c.png", tmp_path / "d.jpg"
    same.parent.mkdir()
    one.write_bytes(encoded(halves(RED, BLUE)))
    same.write_bytes(one.read_bytes())
    other.write_bytes(encoded(halves(BLUE, RED)))
    first = publish_photo(one, out, 1200)
    assert publish_photo(same, out, 1200) == first
    assert len({first.url, publish_photo(other, out, 1200).url, publish_photo(one, out, 480).url}) == 3
    assert publish_photo(one, tmp_path / "elsewhere", 1200) == first


def test_the_name_says_nothing(tmp_path: Path) -> None:
    """The name that a photo had on the officer's disk is not published."""
    source = tmp_path / f"{OWNER}.jpg"
    source.write_bytes(encoded(halves(RED, BLUE)))
    publish_photo(source, tmp_path / "public", 1200)
    (written,) = [path for path in (tmp_path / "public").rglob("*") if path.is_file()]
    assert OWNER not in str(written.relative_to(tmp_path))
    assert written.suffix == ".jpg"


def test_two_builds_write_the_same_bytes(tmp_path: Path) -> None:
    """A photo comes out the same every time, so that an unchanged site has unchanged files."""
    source = tmp_path / "a.jpg"
    source.write_bytes(with_everything(halves(RED, BLUE, size=(1600, 900))))
    url = publish_photo(source, tmp_path / "one", 1200).url
    publish_photo(source, tmp_path / "two", 1200)
    assert (tmp_path / "one" / url).read_bytes() == (tmp_path / "two" / url).read_bytes()


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9])
def test_a_damaged_photo_is_told(publish: Publish, cut: float) -> None:
    """A photo that breaks off is named in a sentence."""
    noise = Image.effect_noise((300, 200), 60).convert("RGB")
    data = encoded(noise, "PNG")
    with pytest.raises(ProblemsError) as caught:
        publish(data[: int(len(data) * cut)])
    assert "anh.jpg» bị hỏng bên trong" in caught.value.message.vi


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "PDF", "EPS"])
def test_only_photo_formats_are_opened(publish: Publish, kind: str) -> None:
    """A file that only says it is a photo is not handed to any other decoder."""
    with pytest.raises(ProblemsError):
        publish(encoded(halves(RED, BLUE), kind))


def _linear_profile() -> bytes:
    """Return a colour profile like sRGB's but whose numbers are proportional to light."""

    def fixed(value: float) -> bytes:
        return pack(">i", round(value * 65536))

    curve = b"curv" + bytes(8)
    tags = {
        b"desc": b"desc" + bytes(4) + pack(">I", 2) + b"x\0" + bytes(79),
        b"cprt": b"text" + bytes(4) + b"x\0\0\0",
        b"wtpt": b"XYZ " + bytes(4) + fixed(0.9642) + fixed(1.0) + fixed(0.8249),
        b"rXYZ": b"XYZ " + bytes(4) + fixed(0.4361) + fixed(0.2225) + fixed(0.0139),
        b"gXYZ": b"XYZ " + bytes(4) + fixed(0.3851) + fixed(0.7169) + fixed(0.0971),
        b"bXYZ": b"XYZ " + bytes(4) + fixed(0.1431) + fixed(0.0606) + fixed(0.7141),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += name + pack(">II", start + len(body), len(data))
        body += padded
    size = 128 + len(table) + len(body)
    header = pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ") + bytes(12) + b"acsp"
    header += bytes(28) + fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    return header + bytes(128 - len(header)) + table + body
