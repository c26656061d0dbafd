"""The words in blocks of photo metadata: EXIF, IPTC and XMP, however damaged or malicious.

Only fields that hold what people or programs wrote in words are taken. Nothing here recurses, follows an entity or
trusts a length.
"""

from __future__ import annotations

import html
import re
import struct
from typing import TYPE_CHECKING

from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_FIELDS = 500
"""The most fields of one block that are looked at."""

LONGEST_FIELD = 20_000
"""The most bytes, or characters, of one field that are looked at."""

_EXIF_FOLDER = 0x8769
_ENTRY_BYTES, _VALUE_BYTES = 12, 4
_PLAIN_FIELDS = frozenset(
    {
        0x010D,  # DocumentName
        0x010E,  # ImageDescription
        0x011D,  # PageName
        0x013B,  # Artist
        0x8298,  # Copyright
        0xA430,  # CameraOwnerName
    }
)
_WIDE_FIELDS = frozenset(range(0x9C9B, 0x9CA0))
"""XPTitle, XPComment, XPAuthor, XPKeywords, XPSubject: what Windows writes, in UTF-16."""

_USER_COMMENT = 0x9286
_WIDE_ENCODINGS = ("utf-16-le", "utf-16-be")
_LATIN = lazy_pattern(r"[A-Za-z0-9 \u00c0-\u01b0\u1ea0-\u1ef9]")
_SINGLE_BYTES = frozenset({1, 2, 7, 129})
"""Types of values counted in bytes: bytes, ASCII, undefined, UTF-8."""


_IPTC_FIELD = lazy_pattern(rb"\x1c([\x01-\x09])(.)(..)", re.DOTALL)
_IPTC_PHOTOSHOP = b"8BIM\x04\x04"
_IPTC_FIRST = 24
"""Within how many bytes the first field stands."""

_LONGEST_IPTC = 1 << 15
_RECORD_OF_WORDS = b"\x02"
_IPTC_WORDS = frozenset({5, 7, 15, 20, 25, 40, 80, 85, 90, 92, 95, 101, 103, 105, 110, 115, 116, 118, 120, 122})
"""Title, status, categories, keywords, instructions, by-line and its title, city to country, reference, headline,
credit, source, copyright, contact, caption and who wrote it (IIM 4.2, record 2)."""

_XMP_PART = lazy_pattern(
    r"<(?P<close>/?)(?P<name>[A-Za-z_][\w.:-]{0,100})(?P<attributes>[^<>]{0,20000})>(?P<text>[^<]{0,20000})"
)
_XMP_ATTRIBUTE = lazy_pattern(
    r"""(?<![\w.:-])(?P<name>[A-Za-z_][\w.:-]{0,100})\s{0,9}=\s{0,9}(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')"""
)
_XMP_CONTAINERS = frozenset({"li", "Alt", "Bag", "Seq", "Description", "RDF", "value"})
_XMP_NO_WORDS = lazy_pattern(
    r"^(?:xmlns|xml:|rdf:|x:|crs:|crd:|stEvt:|xmpMM:|stRef:|exifEX:|aux:|GPano:|GCamera:|xmpTPg:)|"
    r"serial|gps|latitude|longitude|uuid|guid|digest|hash|toolkit|creatortool|version|thumbnail|date|time|format|"
    r"model|make$|lens|colou?rmode|profile|orientation|resolution|(?:document|instance|image|unique|job)id$",
    re.IGNORECASE,
)
_XMP_CONTACT = lazy_pattern(
    r"^(?:dc|photoshop|Iptc4xmp\w+|xmpRights|plus|lr|mwg-\w+|digiKam|acdsee|MicrosoftPhoto):", re.IGNORECASE
)
_LETTERS = lazy_pattern(r"[^\W\d_]{2}")


def words_of_exif(block: bytes) -> Iterator[str]:
    """Yield the words of an EXIF block, which is a TIFF file without a picture (CIPA DC-008, 4.6)."""
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None:
        return
    (folder,) = _unpacked(order + "I", block, 4) or (0,)
    below: int | None = None
    for tag, data in _exif_fields(block, order, folder):
        if tag == _EXIF_FOLDER:
            (below,) = struct.unpack(order + "I", data)
        yield from _exif_words(tag, data, order)
    if below is not None:
        for tag, data in _exif_fields(block, order, below):
            yield from _exif_words(tag, data, order)


def _exif_fields(block: bytes, order: str, folder: int) -> Iterator[tuple[int, bytes]]:
    """Yield the fields of a folder: tag, and the bytes of its value, of numbers only those in the entry itself."""
    (count,) = _unpacked(order + "H", block, folder) or (0,)
    for index in range(min(count, MOST_FIELDS)):
        entry = folder + 2 + index * _ENTRY_BYTES
        head = _unpacked(order + "HHII", block, entry)
        if head is None:
            return
        tag, kind, size, value = head
        size = min(size, LONGEST_FIELD) if kind in _SINGLE_BYTES else _VALUE_BYTES
        start = value if size > _VALUE_BYTES else entry + _ENTRY_BYTES - _VALUE_BYTES
        yield tag, block[start : start + size]


def _exif_words(tag: int, data: bytes, order: str) -> Iterator[str]:
    if tag in _PLAIN_FIELDS:
        yield decoded(data.rstrip(b"\x00"))
    elif tag in _WIDE_FIELDS:
        yield data.decode("utf-16-le", "replace").rstrip("\x00")
    elif tag == _USER_COMMENT:
        if data.startswith(b"UNICODE\x00"):
            yield _wide(data[8:], order)
        else:
            yield decoded(data[8:].rstrip(b"\x00"))


def _wide(data: bytes, order: str) -> str:
    """Decode UTF-16 in whichever byte order gives more Latin letters: programs keep to their own, not to the header's."""
    likely = "utf-16-le" if order == "<" else "utf-16-be"
    readings = (data.decode(encoding, "replace").strip("\ufeff\x00") for encoding in (likely, *_WIDE_ENCODINGS))
    # Of equals the first is taken, which is the header's order.
    return max(readings, key=lambda text: len(_LATIN.findall(text)))


def words_of_iptc(block: bytes) -> Iterator[str]:
    """Yield the words of an IPTC block, alone or among Photoshop's resources."""
    at = max(0, block.find(_IPTC_PHOTOSHOP))
    field = _IPTC_FIELD.search(block, at, at + _IPTC_FIRST)
    for _ in range(MOST_FIELDS):
        if field is None:
            return
        (length,) = struct.unpack(">H", field[3])
        at = field.end() + (length if length < _LONGEST_IPTC else 0)
        if field[1] == _RECORD_OF_WORDS and field[2][0] in _IPTC_WORDS:
            yield decoded(block[field.end() : min(at, field.end() + LONGEST_FIELD)])
        field = _IPTC_FIELD.match(block, at)


def words_of_xmp(block: bytes) -> Iterator[str]:
    """Yield the words of an XMP packet: what stands between its tags, and attributes in words (ISO 16684-1).

    It is not parsed as XML: damaged packets are common, and entities of its own making would not be followed anyway.
    """
    text = block.decode("utf-16" if block[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8", "replace")
    text = text.replace("<![CDATA[", "").replace("]]>", "")
    names: list[str] = []
    for count, part in enumerate(_XMP_PART.finditer(text)):
        if count > MOST_FIELDS * 4:
            return
        name = part["name"]
        if part["close"]:
            while name in names and names.pop() != name:
                pass
            continue
        for attribute in _XMP_ATTRIBUTE.finditer(part["attributes"]):
            yield from _xmp_words(attribute["name"], attribute["double"] or attribute["single"] or "")
        if not part["attributes"].endswith("/"):
            names.append(name)
            within = next((outer for outer in reversed(names) if outer.rpartition(":")[2] not in _XMP_CONTAINERS), name)
            yield from _xmp_words(within, part["text"])


def _xmp_words(name: str, value: str) -> Iterator[str]:
    value = html.unescape(value).strip()
    if value and not _XMP_NO_WORDS.search(name) and (_LETTERS.search(value) or _XMP_CONTACT.match(name)):
        yield value


def _unpacked(form: str, block: bytes, at: int) -> tuple[int, ...] | None:
    """Return the numbers at a place of a block, or None when it ends before."""
    return struct.unpack_from(form, block, at) if 0 <= at <= len(block) - struct.calcsize(form) else None


def decoded(data: bytes) -> str:
    """Decode text whose encoding nobody tells."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
