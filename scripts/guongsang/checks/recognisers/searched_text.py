"""A text in which certain names and addresses are sought, as it is typed and as readers see it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from guongsang.checks.recognisers.names import capitalised_in, hyphenated_in, places_of
from guongsang.checks.recognisers.plain_text import plain_text
from guongsang.checks.recognisers.seen_text import seen
from guongsang.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


class SearchedText:
    """A text in which names are sought, as it is typed and as it is seen."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        self.plain = plain_text(typed)
        self._folded = _folded(self.plain)
        self._view = seen(typed)
        self._plain_view = plain_text(self._view.text)
        self._folded_view = _folded(self._plain_view)

    @cached_property
    def traces(self) -> str:
        """Whatever may name somebody, as in the traces of profiles."""
        return "|".join((*capitalised_in(self.plain), *capitalised_in(self._plain_view), *hyphenated_in(self.typed)))

    def starts_of(self, name: str, *, accented: bool = False) -> Iterator[int]:
        """Yield where a name begins."""
        yield from places_of(name, self.plain, self._folded, accented=accented)
        for start in places_of(name, self._plain_view, self._folded_view, accented=accented):
            yield self._view.origin(start, start + 1)[0]

    def starts_of_slug(self, slug: str) -> Iterator[int]:
        """Yield where the last part of an address begins."""
        return (found.start() for found in re.finditer(rf"(?<![a-z0-9-]){slug}(?![a-z0-9-])", self.typed))


def _folded(text: str) -> str:
    """Return a text without accents, equally long."""
    folded = fold(text)
    return folded if len(folded) == len(text) else "".join(fold(sign)[:1] or " " for sign in text)
