"""What a photo file says in words about itself: descriptions, names, keywords and comments that programs put into it.

Readers never get to see them, for published copies carry nothing but pixels; but a name, a number or a mark of secrecy
among them tells what the picture is. Pixels are not decoded, no more is read than the limits below, and whatever is
damaged or malicious is passed over. Serial numbers, places and settings of the camera are no words.
"""

from __future__ import annotations

import io
import os
import re
import struct
import warnings
import zlib
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image

from guongsang import vietnamese
from guongsang.checks.recognisers.photo_blocks import decoded, words_of_exif, words_of_iptc, words_of_xmp
from guongsang.stories.photo_file import MAX_BYTES
from guongsang.stories.source import CONTROL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MAX_BLOCK = 1 << 18
"""The most bytes of one block of metadata that are looked at, packed or unpacked."""

MAX_BLOCKS = 100
"""The most blocks of one file that are looked at."""

MAX_CHUNKS = 20_000
"""The most chunks of one file that are leapt over on the way; pixels come in pieces of some thousand bytes."""

MAX_CHARACTERS = 20_000
"""The most that is taken from one photo."""

MAX_TEXTS = 500
"""The most values of one file that are looked at."""

LONGEST_TEXT = 5_000
"""The most characters of one value."""

_NO_TEXT = re.compile(r"[^\w\s\x00-\x7f]{100,}")
"""More marks in a row than any text has; composing them would take time by the square of their number."""

_JPEG, _PNG, _RIFF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF"
_EXIF, _XMP, _EXTENDED_XMP = (
    b"Exif\x00\x00",
    b"http://ns.adobe.com/xap/1.0/\x00",
    b"http://ns.adobe.com/xmp/extension/\x00",
)
_EXTENDED_XMP_HEADER = len(_EXTENDED_XMP) + 32 + 8
_PHOTOSHOP = b"Photoshop 3.0\x00"
_SCAN, _END, _COMMENT, _APP1, _APP13 = 0xDA, 0xD9, 0xFE, 0xE1, 0xED
_WITH_WORDS = frozenset({_COMMENT, _APP1, _APP13})
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_PROFILE = re.compile(rb"raw profile type ", re.IGNORECASE)


def words_of_photo(file: Path) -> str:
    """Return the words in a photo file's metadata, one value a line; never raises for what the file holds."""
    found: list[str] = []
    size = 0
    try:
        with file.open("rb") as source:
            for text in islice(_texts(source), MAX_TEXTS):
                line = _clean(text)
                if line and line not in found:
                    found.append(line)
                    size += len(line) + 1
                if size > MAX_CHARACTERS:
                    break
    except (OSError, ValueError, struct.error):
        # What was found before the damage counts all the same.
        pass
    return "\n".join(found)[:MAX_CHARACTERS]


def _clean(text: str) -> str:
    """Return a value as one line in normal form C, without what is no text."""
    plain = _NO_TEXT.sub(" ", CONTROL.sub(" ", text[:LONGEST_TEXT]))
    return " ".join(vietnamese.nfc(plain).split())


def _texts(source: BinaryIO) -> Iterator[str]:
    start = source.read(12)
    source.seek(0)
    if start.startswith(_JPEG):
        return _in_jpeg(source)
    if start.startswith(_PNG):
        return _in_png(source)
    if start.startswith(_RIFF):
        return _in_webp(source)
    return _in_avif(source) if start[4:8] == b"ftyp" else iter(())


def _in_jpeg(source: BinaryIO) -> Iterator[str]:
    """Yield the words before the pixels of a JPEG."""
    for marker, data in islice(_segments(source), MAX_BLOCKS):
        if marker == _COMMENT:
            yield decoded(data)
        elif marker == _APP1 and data.startswith(_EXIF):
            yield from words_of_exif(data[len(_EXIF) :])
        elif marker == _APP1 and data.startswith(_XMP):
            yield from words_of_xmp(data[len(_XMP) :])
        elif marker == _APP1 and data.startswith(_EXTENDED_XMP):
            yield from words_of_xmp(data[_EXTENDED_XMP_HEADER:])
        elif marker == _APP13 and data.startswith(_PHOTOSHOP):
            yield from words_of_iptc(data)


def _segments(source: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the segments of a JPEG that may hold words, up to the first scan (ITU-T T.81, B.1)."""
    source.seek(2)
    for _ in range(MAX_CHUNKS):
        if source.read(1) != b"\xff":
            return
        marker = source.read(1)
        while marker == b"\xff":
            marker = source.read(1)
        if not marker or marker[0] in (_SCAN, _END):
            return
        if marker[0] in _NO_LENGTH:
            continue
        (length,) = struct.unpack(">H", source.read(2))
        if marker[0] in _WITH_WORDS:
            yield marker[0], source.read(max(0, length - 2))
        else:
            source.seek(max(0, length - 2), os.SEEK_CUR)


def _in_png(source: BinaryIO) -> Iterator[str]:
    """Yield the words of a PNG, those behind the pixels too (W3C PNG, 11.3.3)."""
    source.seek(len(_PNG))
    chunks = _chunks(source, ">I4s", after=4, wanted=(b"tEXt", b"zTXt", b"iTXt", b"eXIf"))
    for kind, data in islice(chunks, MAX_BLOCKS):
        if kind == b"eXIf":
            yield from words_of_exif(data)
            continue
        key, _, rest = data.partition(b"\x00")
        if kind == b"zTXt":
            rest = _inflated(rest[1:])
        elif kind == b"iTXt":
            is_packed, (_, _, rest) = rest[:1] == b"\x01", _three(rest[2:])
            rest = _inflated(rest) if is_packed else rest
        if key == b"XML:com.adobe.xmp":
            yield from words_of_xmp(rest)
        elif _PROFILE.match(key):
            yield from _in_raw_profile(rest)
        else:
            yield decoded(rest)


def _three(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Divide an international text chunk behind its flags: language, translated keyword, text."""
    language, _, rest = data.partition(b"\x00")
    keyword, _, text = rest.partition(b"\x00")
    return language, keyword, text


def _in_raw_profile(data: bytes) -> Iterator[str]:
    """Yield the words of a block that ImageMagick and exiftool write into a text chunk in hexadecimal digits."""
    digits = b"".join(data.split()[2:])
    block = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii", "replace"))
    if block.startswith(_EXIF):
        yield from words_of_exif(block[len(_EXIF) :])
    elif b"<" in block[:200]:
        yield from words_of_xmp(block)
    else:
        yield from words_of_iptc(block)


def _in_webp(source: BinaryIO) -> Iterator[str]:
    """Yield the words of a WebP (RFC 9649, 2.7.1.5)."""
    source.seek(12)
    for kind, data in islice(_chunks(source, "<4sI", after=0, wanted=(b"EXIF", b"XMP ")), MAX_BLOCKS):
        if kind == b"EXIF":
            yield from words_of_exif(data.removeprefix(_EXIF))
        else:
            yield from words_of_xmp(data)


def _chunks(source: BinaryIO, header: str, *, after: int, wanted: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the wanted chunks of a file; the others are leapt over. `after` is what follows the data of each."""
    wanted = frozenset(wanted)
    at = source.tell()
    for _ in range(MAX_CHUNKS):
        source.seek(at)
        head = source.read(8)
        if len(head) < struct.calcsize(header):
            return
        one, other = struct.unpack(header, head)
        kind, length = (one, other) if isinstance(one, bytes) else (other, one)
        if kind in wanted:
            yield kind, source.read(min(length, MAX_BLOCK))
        # RIFF's chunks start at even places.
        at += len(head) + length + (after or length % 2)


def _in_avif(source: BinaryIO) -> Iterator[str]:
    """Yield the words of an AVIF, whose boxes are best left to its decoder; it decodes no pixels for that."""
    data = source.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=("AVIF",)) as image:
                exif, xmp = image.info.get("exif") or b"", image.info.get("xmp") or b""
    except Exception:  # noqa: BLE001 - on a damaged file the decoders raise nearly anything
        return
    yield from words_of_exif(exif[:MAX_BLOCK].removeprefix(_EXIF))
    yield from words_of_xmp(xmp[:MAX_BLOCK])


def _inflated(data: bytes) -> bytes:
    """Unpack as much as may be looked at: a few bytes can hold gigabytes."""
    try:
        return zlib.decompressobj().decompress(data, MAX_BLOCK)
    except zlib.error:
        return b""
