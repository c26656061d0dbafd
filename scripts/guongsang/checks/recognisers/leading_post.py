"""Recognises a leader's post among those that somebody holds."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from guongsang.checks.recognisers.patterns import lazy_pattern

_PARTS: Final = lazy_pattern(r"[,;/]|\bkiêm\b")
_ACTING: Final = lazy_pattern(r"(?:quyền|q|phụ trách) ")


@lru_cache(maxsize=1024)
def is_leading(post: str, leading_posts: tuple[str, ...]) -> bool:
    """Whether one of the posts that somebody holds is a leading one, held for good or for the time being."""
    held = [_plain(part) for part in _PARTS.split(post.casefold())]
    held += [_ACTING.sub("", part, count=1) for part in held if _ACTING.match(part)]
    starts = [f"{_plain(leading)} " for leading in leading_posts]
    return any(f"{part} ".startswith(start) for part in held for start in starts)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(".", " ").split())
