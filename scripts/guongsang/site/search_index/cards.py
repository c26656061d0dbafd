"""What a list of results shows of each profile, in blocks of a few profiles each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from guongsang.site.search_index.numbers import pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guongsang.site.views import Card

BLOCK: Final = 4
"""Profiles in a block: a list of results is made of profiles from all over, and each brings its block along."""

GROUP: Final = 6
"""Blocks that share a hash in their names, that of all their content: a changed card renames so many files.

One hash for each block would add 5 kB to the root at ten thousand profiles, of groups it is 1 kB.
"""


def block_of(cards: Sequence[tuple[Card, str, tuple[str, ...]]]) -> bytes:
    """Return the block of some profiles: what their cards show, the files with their texts, what else places are called."""
    return pack(json.dumps([_entry(*each) for each in cards], ensure_ascii=False, separators=(",", ":")).encode())


def _entry(card: Card, text: str, elsewhere: tuple[str, ...]) -> dict[str, object]:
    """Return what a card shows, without what is empty."""
    entry: dict[str, object] = {
        "url": card.url,
        "title": card.name,
        "kind": card.kind,
        "kindLabel": card.kind_label,
        "post": card.post,
        "unit": card.unit.name,
        "year": card.year,
        "locality": card.locality,
        "summary": card.summary,
        "award": card.award,
        "photo": list(card.photo[:-1]) if card.photo else "",
        "initials": "" if card.photo else card.initials,
        "tint": card.tint,
        "sample": card.sample,
        "text": text,
        "elsewhere": elsewhere,
    }
    return {key: value for key, value in entry.items() if value not in ("", False, ())}
