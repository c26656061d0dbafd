"""The formats in which photos are taken, and what the names of their files end with."""

from __future__ import annotations

from typing import Final

SUFFIXES_OF: Final = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "AVIF": (".avif",)}
"""Formats by Pillow's names, and the suffixes of their files."""

FORMATS: Final = tuple(SUFFIXES_OF)
"""The only formats that files are opened as, whatever their suffix says: others may run programs."""

SUFFIXES: Final = frozenset(suffix for suffixes in SUFFIXES_OF.values() for suffix in suffixes)
