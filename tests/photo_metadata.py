"""Blocks of photo metadata as cameras and programs write them, for the tests of what reads them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from PIL import ExifTags

if TYPE_CHECKING:
    from collections.abc import Mapping

CAPTION = "Tài liệu tối mật của anh Phềnh"


def iptc_field(dataset: int, value: str) -> bytes:
    """Return a field of an IPTC block."""
    return b"\x1c\x02" + bytes([dataset]) + struct.pack(">H", len(value.encode())) + value.encode()


def exif(fields: Mapping[str, bytes], order: str = "<") -> bytes:
    """Return an EXIF block with fields by their names; a comment of the user's stands in the folder below."""
    above = {ExifTags.Base[name].value: value for name, value in fields.items() if name != "UserComment"}
    below = {ExifTags.Base[name].value: value for name, value in fields.items() if name == "UserComment"}
    size = 8 + 2 + 12 * (len(above) + bool(below)) + 4
    first, values = _folder(order, above, size, [(0x8769, 4, 1, 0)] if below else [])
    start = size + len(values)
    if below:
        first, values = _folder(order, above, size, [(0x8769, 4, 1, start)])
    second, rest = _folder(order, below, start + 2 + 12 * len(below) + 4, []) if below else (b"", b"")
    mark = b"II*\0" if order == "<" else b"MM\0*"
    return b"Exif\0\0" + mark + struct.pack(order + "I", 8) + first + values + second + rest


def _folder(
    order: str, fields: dict[int, bytes], start: int, others: list[tuple[int, int, int, int]]
) -> tuple[bytes, bytes]:
    """Return a folder of a TIFF file and the values that do not fit into it, which begin at `start`."""
    entries, values = [struct.pack(order + "HHII", *other) for other in others], b""
    for tag, value in sorted(fields.items()):
        kind = 2 if tag in (0x010E, 0x013B, 0x8298) else 1 if tag in range(0x9C9B, 0x9CA0) else 7
        placed = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(order + "I", start + len(values))
        entries.append(struct.pack(order + "HHI", tag, kind, len(value)) + placed)
        values += value if len(value) > 4 else b""
    return struct.pack(order + "H", len(entries)) + b"".join(entries) + bytes(4), values


XMP = """<?xpacket begin='\ufeff'?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 6.0.0"><rdf:RDF>
<rdf:Description rdf:about="" photoshop:Headline="Buổi &quot;họp&quot;" aux:SerialNumber="012345678901"
  exif:GPSLatitude="22,20.5N" xmp:CreateDate="2023-11-20" xmpMM:DocumentID="xmp.did:abc" exif:ExposureTime="1/60"
  Iptc4xmpCore:CiTelWork="0900 000 000">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag><rdf:li>tiếp dân</rdf:li><rdf:li><![CDATA[họp & bàn]]></rdf:li></rdf:Bag></dc:subject>
<xmpMM:History><rdf:Seq><rdf:li stEvt:softwareAgent="Some Program"/></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
