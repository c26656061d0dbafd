"""Pixels of photos: upright, in sRGB, scaled, and in files that hold nothing else."""

from __future__ import annotations

import io
from struct import pack
from typing import TYPE_CHECKING, Any

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from guongsang.site.pictures.cuts import Rendition
from guongsang.site.pictures.pixels import (
    ENCODINGS,
    DamagedPhotoError,
    colour_of,
    decoded,
    encoded,
    upright_size,
)
from pictures import BLOCKS, OWNER, halves, with_everything
from pictures import encoded as file_of

if TYPE_CHECKING:
    from collections.abc import Callable

RED, GREEN, BLUE, WHITE, BLACK = (220, 30, 30), (30, 160, 30), (30, 30, 220), (255, 255, 255), (0, 0, 0)


def is_near(pixel: Any, colour: tuple[int, int, int], distance: int = 12) -> bool:
    """Whether a pixel looks like a colour, as far as JPEG keeps it."""
    return all(abs(one - other) <= distance for one, other in zip(pixel, colour, strict=True))


def whole(image: Image.Image, kind: str = "webp") -> Rendition:
    """Return the rendition that shows all of a picture in its own size."""
    return Rendition(f".{kind}", kind, (0, 0, *image.size), image.size)


@pytest.mark.parametrize("kind", ENCODINGS)
def test_nothing_but_pixels_is_left(kind: str) -> None:
    """Whatever its format, a file tells neither place nor time, person, device or programme, and carries no profile."""
    source = with_everything(halves(RED, BLUE))
    assert source.count(OWNER.encode()) >= 6
    image = decoded(source)
    data = encoded(image, image.size, whole(image, kind))
    assert OWNER.encode() not in data
    assert not [block for block in BLOCKS if block in data]
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.format == ENCODINGS[kind][0]
        assert dict(picture.getexif()) == {}
        assert not picture.info.keys() & {"exif", "icc_profile", "xmp", "comment", "photoshop"}


def test_a_jpeg_has_only_its_own_segments() -> None:
    """JFIF's header, tables, frame and scans."""
    image = decoded(with_everything(halves(RED, BLUE)))
    data = encoded(image, image.size, whole(image, "jpg"))
    assert data[2:4] == b"\xff\xe0"
    for marker in (*range(0xE1, 0xF0), 0xFE):
        assert bytes([0xFF, marker]) not in data[:600]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_other_formats_lose_their_metadata_too(kind: str) -> None:
    """Text chunks, EXIF and XMP of PNG, WebP and AVIF are gone as well."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = OWNER
    options: dict[str, Any] = {"exif": exif}
    if kind == "PNG":
        chunks = PngImagePlugin.PngInfo()
        chunks.add_text("Author", OWNER)
        options["pnginfo"] = chunks
    picture = decoded(file_of(halves(RED, BLUE), kind, **options))
    assert OWNER not in repr(picture.info)
    assert is_near(picture.getpixel((10, 30)), RED, 25)
    assert is_near(picture.getpixel((70, 30)), BLUE, 25)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(orientation: int) -> None:
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
    picture = decoded(file_of(stored, exif=exif))
    assert picture.size == (60, 80)
    assert is_near(picture.getpixel((10, 8)), GREEN, 40)
    assert is_near(picture.getpixel((10, 60)), RED, 40)
    assert is_near(picture.getpixel((50, 60)), BLUE, 40)


GREY = (128, 128, 128)
PALETTE = halves(RED, BLUE).quantize(2)


@pytest.mark.parametrize(
    ("data", "left", "right"),
    [
        pytest.param(file_of(halves(RED, BLUE)), RED, BLUE, id="RGB"),
        pytest.param(file_of(halves(0, 128, "L")), BLACK, GREY, id="grey"),
        pytest.param(file_of(halves(0, 128, "L"), "PNG"), BLACK, GREY, id="grey PNG"),
        pytest.param(file_of(halves(0, 1, "1"), "PNG"), BLACK, WHITE, id="one bit"),
        pytest.param(file_of(PALETTE, "PNG"), RED, BLUE, id="palette"),
        pytest.param(file_of(halves((*RED, 255), (*BLUE, 0), "RGBA"), "PNG"), RED, WHITE, id="RGBA"),
        pytest.param(file_of(halves((*RED, 255), (*BLUE, 0), "RGBA"), "WEBP", lossless=True), RED, WHITE, id="WebP"),
        pytest.param(file_of(halves((0, 255), (128, 0), "LA"), "PNG"), BLACK, WHITE, id="grey, transparent"),
        pytest.param(
            file_of(PALETTE, "PNG", transparency=PALETTE.getpixel((70, 30))), RED, WHITE, id="palette, transparent"
        ),
        pytest.param(file_of(halves(0, 32896, "I;16"), "PNG"), BLACK, GREY, id="16 bits"),
        pytest.param(file_of(halves((0, 0, 0, 255), (0, 0, 0, 0), "CMYK")), BLACK, WHITE, id="CMYK"),
        pytest.param(
            file_of(halves((0, 200, 200, 0), (200, 200, 0, 0), "CMYK")), (255, 55, 55), (55, 55, 255), id="inks"
        ),
    ],
)
def test_colours_come_out_right(data: bytes, left: tuple[int, int, int], right: tuple[int, int, int]) -> None:
    """Whatever way a file stores its colours, the page shows them; what is transparent becomes white."""
    picture = decoded(data)
    assert is_near(picture.getpixel((10, 30)), left, 25)
    assert is_near(picture.getpixel((70, 30)), right, 25)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_a_profile_is_applied_before_it_is_dropped(mode: str) -> None:
    """A photo whose profile says that its numbers mean something else gets the numbers that look the same."""
    grey = halves(RED, GREY).convert(mode) if mode != "P" else halves(RED, GREY).quantize(2)
    assert is_near(decoded(file_of(grey, "PNG")).getpixel((70, 30)), GREY)
    # Half of all light looks brighter than half of sRGB's numbers.
    assert is_near(decoded(file_of(grey, "PNG", icc_profile=_linear_profile())).getpixel((70, 30)), (188, 188, 188))


@pytest.mark.parametrize("profile", [b"", b"damaged", b"\x00" * 200])
def test_a_damaged_profile_is_ignored(profile: bytes) -> None:
    """A profile that cannot be read does not keep the photo from being shown."""
    assert is_near(decoded(file_of(halves(RED, BLUE), icc_profile=profile)).getpixel((10, 30)), RED, 25)


def test_a_large_photo_is_decoded_no_larger_than_needed() -> None:
    """A JPEG comes out at a fraction of its size, which is never less than what is to be made of it."""
    data = file_of(halves(RED, BLUE, size=(3200, 2400)))
    assert decoded(data).size == (3200, 2400)
    assert decoded(data, 0.5).size == (1600, 1200)
    assert decoded(data, 0.3).size == (1600, 1200)
    assert decoded(data, 0.01).size == (400, 300)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_is_that_of_the_upright_photo(orientation: int) -> None:
    """A photo that lies on its side in the file is as wide as it is high there, before and after decoding."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    data = file_of(halves(RED, BLUE, size=(3200, 2400)), exif=exif)
    assert upright_size(data) == decoded(data).size
    assert decoded(data, 0.5).size == ((1200, 1600) if orientation >= 5 else (1600, 1200))


def test_a_part_is_cut_out_and_scaled() -> None:
    """The box counts in pixels of the whole photo, however small it was decoded."""
    photo = halves(RED, BLUE, size=(3200, 2400))
    image = decoded(file_of(photo), 0.25)
    rendition = Rendition("", "webp", (1600, 0, 3200, 1600), (200, 200))
    with Image.open(io.BytesIO(encoded(image, (3200, 2400), rendition))) as part:
        assert part.size == (200, 200)
        assert is_near(part.convert("RGB").getpixel((20, 100)), BLUE, 25)


def test_the_colour_is_told_in_three_digits() -> None:
    """Each from 0 to 5, of the whole photo together."""
    assert colour_of(Image.new("RGB", (300, 200), (255, 0, 51))) == "501"
    assert colour_of(halves(BLACK, WHITE, size=(300, 200))) in ("222", "333")


@pytest.mark.parametrize("kind", ENCODINGS)
def test_the_same_pixels_make_the_same_file(kind: str) -> None:
    """So that an unchanged site has unchanged files."""
    data = file_of(Image.effect_noise((900, 700), 60).convert("RGB"))
    one, two = decoded(data), decoded(data)
    assert encoded(one, one.size, whole(one, kind)) == encoded(two, two.size, whole(two, kind))


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9])
def test_a_damaged_photo_is_refused(cut: float) -> None:
    """A photo that breaks off is no photo."""
    data = file_of(Image.effect_noise((300, 200), 60).convert("RGB"), "PNG")
    with pytest.raises(DamagedPhotoError):
        decoded(data[: int(len(data) * cut)])


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "PDF", "EPS"])
@pytest.mark.parametrize("read", [decoded, upright_size])
def test_only_photo_formats_are_opened(read: Callable[[bytes], object], kind: str) -> None:
    """A file that only says it is a photo is not handed to any other decoder."""
    with pytest.raises(DamagedPhotoError):
        read(file_of(halves(RED, BLUE), kind))


@pytest.mark.parametrize("read", [decoded, upright_size])
def test_a_bomb_is_not_decoded(read: Callable[[bytes], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture of more pixels than may be published is refused by its header."""
    monkeypatch.setattr("PIL.PngImagePlugin.PngImageFile.load", None)
    with pytest.raises(DamagedPhotoError):
        read(file_of(Image.new("1", (8000, 6000)), "PNG"))


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
