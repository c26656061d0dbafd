"""A profile's words as readers see them, for rules that look at words as they are typed.

Entities, tags, comments and emphasis can stand inside a number or a word and still be read through. Rules look at the
typed words first, whose places they know best, and once more at what is seen where that differs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from guongsang.checks.recognisers.odd_letters import is_ordinary
from guongsang.checks.recognisers.seen_text import has_wide_gaps, holds_any, seen
from guongsang.checks.wording import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guongsang.checks.rule import Checking, Hit, TextCheck
    from guongsang.checks.wording import Wording
    from guongsang.stories.model import Story

_VEIL = re.compile(r"&[#A-Za-z]|<[!/A-Za-z]|[\\\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f]")
_SIGNS_OF_VEILS = "&<\\"
_EMPHASIS = "*_~`["


def as_seen(check: TextCheck, most: int, *, emphasis: bool = False) -> TextCheck:
    """Return a check that applies another to the words as typed and as seen, and tells at most so many hits.

    With `emphasis`, marks of emphasis and links count as veils too; rules that see through these need not look twice.
    """

    def tell(checking: Checking, story: Story, wording: Wording) -> Iterable[Hit]:
        return islice(_both(check, checking, story, wording, emphasis=emphasis), most)

    return tell


def _both(check: TextCheck, checking: Checking, story: Story, wording: Wording, *, emphasis: bool) -> Iterator[Hit]:
    typed = list(check(checking, story, wording))
    yield from typed
    text = wording.text
    if not has_veil(text) and not (emphasis and _has_emphasis(text)):
        return
    view = seen(text)
    parts = view.text.split(SEPARATOR)
    if view.text == text or len(parts) != len(wording.passages):
        return
    for hit in check(checking, story, wording.reworded(parts)):
        start, end = view.origin(hit.start, hit.end)
        if not any(start < other.end and other.start < end for other in typed):
            yield hit._replace(start=start, end=end, mend=None)


@lru_cache(maxsize=2)
def has_veil(text: str) -> bool:
    """Whether readers may see something else than what is typed; asked by every rule of the same text."""
    if is_ordinary(text) and not holds_any(text, _SIGNS_OF_VEILS):
        return has_wide_gaps(text)
    return bool(_VEIL.search(text)) or has_wide_gaps(text)


@lru_cache(maxsize=2)
def _has_emphasis(text: str) -> bool:
    return holds_any(text, _EMPHASIS)
