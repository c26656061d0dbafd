"""Finds text of old encodings once for all who ask: whoever has the font reads it like any other."""

from __future__ import annotations

from functools import lru_cache

from guongsang.vietnamese import LegacyText, find_legacy


@lru_cache(maxsize=4)
def old_encodings(text: str) -> tuple[LegacyText, ...]:
    """Return the parts of a text that are still in TCVN3 or VNI-Windows, in order, with what they say."""
    return tuple(find_legacy(text))
