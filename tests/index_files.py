"""Reads the files of the index as a browser does, written apart from what writes them."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


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
        """Whether all of it is read."""
        return self.at >= len(self.data)

    def number(self) -> int:
        """Take a number of seven bits a byte."""
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def take(self, count: int) -> bytes:
        """Take so many bytes."""
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


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files of the index in a folder, inflated, by their names."""
    return {file.name: zlib.decompress(file.read_bytes()) for file in folder.iterdir()}


def terms_of(folder: Path, segment: dict[str, Any]) -> list[Entry]:
    """Return every entry of a segment."""
    starts = segment["starts"].split("\n")
    size = len(segment["names"]) // len(starts)
    names = [segment["names"][at * size : (at + 1) * size] for at in range(len(starts))]
    return [entry for name in names for entry in entries_of((folder / f"{name}.bin").read_bytes())]
