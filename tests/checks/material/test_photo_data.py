"""The words in a photo's metadata: found in every format and block, and never more than the limits allow."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import PngImagePlugin

from guongsang.checks.material import photo_data
from guongsang.checks.material.photo_data import LONGEST_TEXT, MAX_CHARACTERS, words_of_photo
from photo_metadata import CAPTION, XMP, exif, iptc_field
from pictures import OWNER, encoded, halves, with_everything

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = halves("navy", "white", size=(16, 12))


def words(tmp_path: Path, data: bytes) -> list[str]:
    """Return the words found in a file of these bytes."""
    file = tmp_path / "anh.jpg"
    file.write_bytes(data)
    return words_of_photo(file).split("\n")


def segment(marker: int, data: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def into_jpeg(*segments: bytes) -> bytes:
    """Return a JPEG that begins with these segments."""
    data = encoded(PICTURE)
    return data[:2] + b"".join(segments) + data[2:]


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def into_png(*chunks: bytes, last: bool = False) -> bytes:
    """Return a PNG with these chunks after its header, or behind its pixels."""
    data = encoded(PICTURE, "PNG")
    at = len(data) - 12 if last else 33
    return data[:at] + b"".join(chunks) + data[at:]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"ImageDescription": CAPTION.encode() + b"\0"}, [CAPTION]),
        ({"Artist": "Giàng A Phềnh".encode(), "Copyright": b"VP"}, ["Giàng A Phềnh", "VP"]),
        ({"ImageDescription": b"caf\xe9 \xe0 la carte"}, ["café à la carte"]),
        ({"XPTitle": CAPTION.encode("utf-16-le") + b"\0\0"}, [CAPTION]),
        ({"XPKeywords": "mật;họp".encode("utf-16-le")}, ["mật;họp"]),
        ({"UserComment": b"ASCII\0\0\0tai lieu mat"}, ["tai lieu mat"]),
        ({"UserComment": bytes(8) + CAPTION.encode(), "Artist": b"Ly"}, ["Ly", CAPTION]),
        (
            {
                "BodySerialNumber": b"012345678901",
                "Make": b"Canon",
                "Model": b"EOS",
                "DateTime": b"2023:11:20 08:00:00",
            },
            [""],
        ),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_words_of_exif(tmp_path: Path, kind: str, fields: dict[str, bytes], found: list[str]) -> None:
    """Descriptions and names are read in every format that carries EXIF; serial numbers and settings are not."""
    assert words(tmp_path, encoded(PICTURE, kind, exif=exif(fields))) == found


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_words_of_xmp(tmp_path: Path, kind: str) -> None:
    """Text between tags and in attributes is read; ids, dates, places and numbers of devices are not."""
    block = (XMP % CAPTION).encode()
    data = (
        into_png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + block))
        if kind == "PNG"
        else encoded(PICTURE, kind, xmp=block)
    )
    assert words(tmp_path, data) == ['Buổi "họp"', "0900 000 000", CAPTION, "tiếp dân", "họp & bàn"]


def test_words_of_iptc(tmp_path: Path) -> None:
    """Caption, by-line and keywords are read, alone or among Photoshop's resources; the date is not."""
    fields = (
        b"\x1c\x01\x5a\x00\x03\x1b%G" + iptc_field(120, CAPTION) + iptc_field(25, "họp") + iptc_field(55, "20231120")
    )
    fields += iptc_field(80, "Phềnh")
    resources = (
        b"Photoshop 3.0\x008BIM\x03\xed\0\0\0\0\0\x02\x1c\x028BIM\x04\x04\0\0" + struct.pack(">I", len(fields)) + fields
    )
    assert words(tmp_path, into_jpeg(segment(0xED, resources))) == [CAPTION, "họp", "Phềnh"]


def test_comments_of_a_jpeg(tmp_path: Path) -> None:
    """Every comment is read, in UTF-8 or whatever it may be; what stands twice is told once."""
    data = into_jpeg(segment(0xFE, CAPTION.encode()), segment(0xFE, b"caf\xe9"), segment(0xFE, CAPTION.encode()))
    assert words(tmp_path, data) == [CAPTION, "café"]


def test_the_rest_of_an_extended_packet(tmp_path: Path) -> None:
    """A packet that does not fit into one segment is read in the others too."""
    extended = (
        b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + bytes(8) + f"<dc:title>{CAPTION}</dc:title>".encode()
    )
    assert words(tmp_path, into_jpeg(segment(0xE1, extended))) == [CAPTION]


@pytest.mark.parametrize("last", [False, True])
def test_text_chunks_of_a_png(tmp_path: Path, last: bool) -> None:
    """Plain, packed and international text is read, behind the pixels as well."""
    packed = zlib.compress(CAPTION.encode())
    data = into_png(
        chunk(b"tEXt", b"Title\0H\xe0"),
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"T\xf4i")),
        chunk(b"iTXt", b"Description\0\1\0vi\0Mo ta\0" + packed),
        chunk(b"iTXt", b"Author\0\0\0\0\0" + "Phềnh".encode()),
        last=last,
    )
    assert words(tmp_path, data) == ["Hà", "Tôi", CAPTION, "Phềnh"]


@pytest.mark.parametrize(
    ("name", "block"),
    [
        (b"iptc", b"8BIM\x04\x04\0\0" + bytes(4) + iptc_field(120, CAPTION)),
        (b"exif", b"Exif\0\0" + exif({"Artist": CAPTION.encode()})[6:]),
        (b"xmp", f"<x><dc:title>{CAPTION}</dc:title></x>".encode()),
    ],
)
def test_blocks_in_hexadecimal_digits(tmp_path: Path, name: bytes, block: bytes) -> None:
    """Some programs write other formats' blocks into text chunks."""
    digits = b"\n%s\n%8d\n%s\n" % (name, len(block), block.hex().encode())
    data = into_png(chunk(b"zTXt", b"Raw profile type " + name + b"\0\0" + zlib.compress(digits)))
    assert words(tmp_path, data) == [CAPTION]


def test_everything_at_once(tmp_path: Path) -> None:
    """A photo as cameras and programs leave it: the owner is found, the serial number and the place are not asked for."""
    found = words(tmp_path, with_everything(PICTURE))
    assert found == [OWNER]


def test_a_text_that_unpacks_to_gigabytes(tmp_path: Path) -> None:
    """A few bytes that hold gigabytes are unpacked as far as the limit."""
    bomb = zlib.compress(b"x" * 50_000_000)
    found = words(tmp_path, into_png(chunk(b"zTXt", b"Comment\0\0" + bomb), chunk(b"tEXt", b"Title\0sau")))
    assert len(found[0]) == LONGEST_TEXT
    assert words(tmp_path, into_png(chunk(b"zTXt", b"Comment\0\0hong"), chunk(b"tEXt", b"Title\0sau"))) == ["sau"]


def test_no_more_than_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither one endless text nor endlessly many are taken whole."""
    many = [segment(0xFE, f"ghi chú số {number}".encode()) for number in range(3000)]
    assert len(words(tmp_path, into_jpeg(*many))) <= photo_data.MAX_BLOCKS
    long = [segment(0xFE, bytes([65 + number]) * 60_000) for number in range(5)]
    assert len("\n".join(words(tmp_path, into_jpeg(*long)))) <= MAX_CHARACTERS
    monkeypatch.setattr(photo_data, "MAX_CHUNKS", 5)
    assert words(tmp_path, into_png(*[chunk(b"abcd", b"")] * 6, chunk(b"tEXt", b"Title\0sau"))) == [""]


def test_no_photo_has_no_words(tmp_path: Path) -> None:
    """Other files, and files that are not there, say nothing."""
    assert words(tmp_path, "TUYỆT MẬT".encode()) == [""]
    assert words(tmp_path, b"") == [""]
    assert words_of_photo(tmp_path / "khong-co.jpg") == ""


def test_no_control_characters_come_out(tmp_path: Path) -> None:
    """Marks between parts of a profile cannot be forged from within a photo."""
    assert words(tmp_path, into_jpeg(segment(0xFE, b"mot\0hai\n\x1b[31mba\r\n"))) == ["mot hai [31mba"]


SOUND = [
    with_everything(PICTURE),
    into_png(
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + (XMP % CAPTION).encode()),
        chunk(b"zTXt", b"a\0\0" + zlib.compress(b"b")),
    ),
    encoded(PICTURE, "WEBP", exif=exif({"Artist": b"a"}), xmp=(XMP % CAPTION).encode()),
    encoded(PICTURE, "AVIF", exif=exif({"Artist": b"a"}), xmp=(XMP % CAPTION).encode()),
]


@given(
    st.sampled_from(SOUND),
    st.lists(st.tuples(st.integers(0, 3000), st.binary(max_size=6)), max_size=6),
    st.integers(0, 4000),
)
def test_damage_is_passed_over(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, damage: list[tuple[int, bytes]], cut: int
) -> None:
    """Whatever is changed in a file or cut off, reading it ends with words or none."""
    for at, change in damage:
        data = data[:at] + change + data[at + len(change) :]
    file = tmp_path_factory.getbasetemp() / "hong.jpg"
    file.write_bytes(data[: len(data) - cut if cut < len(data) else None])
    found = words_of_photo(file)
    assert len(found) <= MAX_CHARACTERS
    assert "\x00" not in found


def test_pillow_agrees(tmp_path: Path) -> None:
    """What Pillow writes with its own functions is found."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "Hà Giang")
    info.add_itxt("Description", CAPTION, zip=True)
    stream = io.BytesIO()
    PICTURE.save(stream, "PNG", pnginfo=info)
    assert words(tmp_path, stream.getvalue()) == ["Hà Giang", CAPTION]
