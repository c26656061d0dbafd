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
