"""Reads the files of the index as a browser does, written apart from what writes them."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any, NamedTuple


class Entry(NamedTuple):
    """A term, whether it is too common to lead into stories, and for each profile where it stands."""

    term: str
    is_common: bool
    places: dict[int, int]


class Reader:
    """Takes numbers and bytes off a row of bytes."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    @property
    def is_done(self) -> bool:
        return self.at >= len(self.data)

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def entries_of(packed: bytes) -> list[Entry]:
    """Return the entries of a packed piece."""
    reader, entries, before = Reader(zlib.decompress(packed)), [], b""
    while not reader.is_done:
        shared, rest = reader.number(), reader.number()
        before = before[:shared] + reader.take(rest)
        count = reader.number()
        is_common = count == 0
        if is_common:
            count = reader.number()
        numbers, last = [], -1
        everywhere = reader.take(1)[0] if count else 0
        for _ in range(count):
            last += reader.number() + 1
            numbers.append(last)
        where = bytes([everywhere]) * count if everywhere else reader.take(count)
        entries.append(Entry(before.decode(), is_common, dict(zip(numbers, where, strict=True))))
    return entries


def root_of(folder: Path) -> dict[str, Any]:
    """Return what the root of the index in a folder says."""
    found: dict[str, Any] = json.loads(zlib.decompress((folder / "goc.bin").read_bytes()))
    return found
