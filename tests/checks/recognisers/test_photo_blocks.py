"""The words in single blocks of photo metadata, sound or damaged."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.photo_blocks import LONGEST_FIELD, decoded, words_of_exif, words_of_iptc, words_of_xmp
from photo_metadata import CAPTION, XMP, exif, iptc_field


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_of_either_byte_order(order: str, encoding: str) -> None:
    """Cameras write numbers from either end, and wide letters from the same or, wrongly, from the other."""
    block = exif({"Artist": CAPTION.encode(), "UserComment": b"UNICODE\0" + "Bản mật".encode(encoding)}, order)
    assert list(words_of_exif(block[6:])) == [CAPTION, "Bản mật"]


def test_a_comment_without_latin_letters_is_read_as_its_header_says() -> None:
    """Nothing tells which reading is meant."""
    block = exif({"UserComment": b"UNICODE\0" + "會議".encode("utf-16-be")}, ">")
    assert list(words_of_exif(block[6:])) == ["會議"]


def test_xmp_in_another_encoding_or_damaged() -> None:
    """What can be read of a packet is read."""
    assert CAPTION in list(words_of_xmp((XMP % CAPTION).encode("utf-16")))
    cut = (XMP % CAPTION).encode().partition(b"</rdf:li></rdf:Alt>")[0]
    assert CAPTION in list(words_of_xmp(cut))
    assert list(words_of_xmp(f"<a><creator>{CAPTION}".encode())) == [CAPTION]


def test_xmp_that_would_explode() -> None:
    """Entities of a packet's own making are not followed, and endless tags are not counted to their end."""
    bomb = (
        b'<!DOCTYPE a [<!ENTITY b "'
        + b"x" * 1000
        + b'"><!ENTITY c "'
        + b"&b;" * 1000
        + b'">]><dc:title>&c;&c;</dc:title>'
    )
    assert list(words_of_xmp(bomb)) == ["&c;&c;"]
    assert len(list(words_of_xmp(b"<dc:a>chu</dc:a>" * 100_000))) < 3000
    assert list(words_of_xmp(b"<" * 100_000)) == []


@given(st.binary(max_size=400))
def test_any_block_is_read_to_its_end(block: bytes) -> None:
    """No block makes a reader stumble or loop."""
    for start in (b"", b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"<a b='", b"\x1c\x02\x78", b"8BIM\x04\x04"):
        for read in (words_of_exif, words_of_iptc, words_of_xmp):
            assert all(isinstance(value, str) for value in read(start + block))


def test_folders_that_lead_in_circles() -> None:
    """EXIF whose folder is its own sub-folder is read once more at the most."""
    entry = struct.pack("<HHII", 0x8769, 4, 1, 8)
    artist = struct.pack("<HHI4s", 0x013B, 2, 3, b"abc\0")
    assert list(words_of_exif(b"II*\0" + struct.pack("<IH", 8, 2) + entry + artist)) == ["abc", "abc"]


def test_of_iptc_only_fields_in_words_are_read() -> None:
    """Caption, keywords and by-line, alone or among Photoshop's resources; the date is not."""
    fields = iptc_field(120, CAPTION) + iptc_field(25, "họp") + iptc_field(55, "20231120") + iptc_field(80, "Phềnh")
    for around in (b"", b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(fields))):
        assert list(words_of_iptc(around + fields)) == [CAPTION, "họp", "Phềnh"]


def test_a_field_is_read_up_to_the_limit() -> None:
    """However long it says it is."""
    (found,) = words_of_iptc(iptc_field(120, "a" * (LONGEST_FIELD + 5)))
    assert len(found) == LONGEST_FIELD


@pytest.mark.parametrize(("data", "text"), [("họp".encode(), "họp"), (b"caf\xe9", "café"), (b"", "")])
def test_text_of_any_encoding_is_decoded(data: bytes, text: str) -> None:
    """UTF-8, or else a letter for every byte."""
    assert decoded(data) == text
