"""Suggestions for a mistyped word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from guongsang.vietnamese.folding import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR: Final = 0.6


def nearest(word: str, candidates: Iterable[str], limit: int = 1) -> list[str]:
    """Return the candidates a mistyped word most likely stands for, the nearest first.

    Accents, case and the choice between space, hyphen and underscore count for nothing. What has all the words of
    one that has several comes first, however much longer it is. At most ``limit`` of them; empty when nothing is near.
    """
    wanted = slug(word)
    if not wanted:
        return []
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    words = set(wanted.split("-"))
    scored = []
    for position, candidate in enumerate(candidates):
        folded = slug(candidate)
        matcher.set_seq1(folded)
        if len(words) > 1 and words.issubset(folded.split("-")):
            scored.append((-1 - matcher.ratio(), position, candidate))
        elif matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
            ratio = matcher.ratio()
            if ratio >= _NEAR:
                scored.append((-ratio, position, candidate))
    return [candidate for _, _, candidate in sorted(scored)[:limit]]


def nearest_id(word: str, ids: Iterable[str]) -> list[str]:
    """Return the id, or name, that a mistyped one most likely stands for; never one with another number.

    A digit may be missing or typed twice, but none is changed: a badge for thirty years is not one for ninety.
    """
    digits = _digits(word)
    return nearest(word, [known for known in ids if _may_be_typed_as(_digits(known), digits)])


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _may_be_typed_as(meant: str, typed: str) -> bool:
    """Whether all digits of the shorter number stand in the longer, in their order."""
    shorter, longer = sorted((meant, typed), key=len)
    rest = iter(longer)
    return all(digit in rest for digit in shorter)
