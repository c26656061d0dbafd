"""Where a sentence ends, and what stands before and behind a place in the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    import re

OVER_CELLS: Final = lazy_pattern(r"[.!?;\n\x00]")
"""Ends of sentences, of which one may run on over the cells of a table: what stands there is told beside its label."""

WITHIN_CELLS: Final = lazy_pattern(r"[.!?;\n\x00|]")
"""The same where each cell speaks for itself."""

AFTER_WORDS: Final = lazy_pattern(r"[.!?;|\n\x00](?=\s|$)|[\n\x00]")
"""The same, but for stops within a number or between initials."""


def last_sentence(text: str, ends: re.Pattern[str]) -> str:
    """Return what a text ends with, from the last end of a sentence on."""
    return ends.split(text)[-1]


def first_sentence(text: str, ends: re.Pattern[str]) -> str:
    """Return what a text begins with, up to the first end of a sentence."""
    return ends.split(text, maxsplit=1)[0]
