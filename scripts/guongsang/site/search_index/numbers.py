"""How numbers and pieces of data are written in the files of the index."""

from __future__ import annotations

import zlib


def number(data: bytearray, value: int) -> None:
    """Append a whole number from 0 on, seven bits a byte, the lowest first; the last byte is below 128."""
    while value > 127:  # noqa: PLR2004 - seven bits
        data.append(value & 127 | 128)
        value >>= 7
    data.append(value)


def pack(data: bytes | bytearray) -> bytes:
    """Return data packed in the form that browsers call "deflate"."""
    return zlib.compress(data, 9)
