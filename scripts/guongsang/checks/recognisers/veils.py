"""Whether readers may see something else than what is typed: entities, tags, comments, unseen letters, old fonts."""

from __future__ import annotations

from functools import lru_cache

from guongsang.checks.recognisers.odd_letters import is_ordinary
from guongsang.checks.recognisers.old_encodings import old_encodings
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.seen_text import has_wide_gaps, holds_any

_VEIL = lazy_pattern(r"&[#A-Za-z]|<[!/A-Za-z]|[\\\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f]")
_SIGNS_OF_VEILS = "&<\\"


@lru_cache(maxsize=2)
def has_veil(text: str) -> bool:
    """Whether readers may see something else than what is typed; asked by every rule of the same text."""
    if is_ordinary(text) and not holds_any(text, _SIGNS_OF_VEILS):
        return has_wide_gaps(text)
    return bool(_VEIL.search(text)) or has_wide_gaps(text) or bool(old_encodings(text))
