"""The names a place had before and has now, and its official one, under which its profiles are found as well."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from guongsang.site.search_index.terms import words_of
from guongsang.vietnamese import spelling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from guongsang.stories.registry import Place

_KINDS: Final = (("tỉnh",), ("thành", "phố"), ("tp",))
"""Words before a name that officers write or leave out; others tell one place from another of its name."""


class PlaceNames:
    """Knows what every place in the registry was called before, and what it became."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        self._before = {id_: place.continues for id_, place in places.items()}
        after: defaultdict[str, list[str]] = defaultdict(list)
        self._named: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for id_, place in places.items():
            self._named[_key(place.name.split(",")[0])].append(id_)
            for earlier in place.continues:
                after[earlier].append(id_)
        self._after: Mapping[str, Iterable[str]] = after
        self.others = cache(self._others)

    def _others(self, locality: str, year: int) -> tuple[str, ...]:
        """Return the other names of a place that a profile of some year calls by this one, its official one among them."""
        own = _parts(locality, _key)
        written = _parts(locality, _spelt)
        others: dict[str, None] = {}
        for key in sorted(own):
            # Communes have namesakes: an entry that says where it lies is meant only where the profile says the same.
            named = [id_ for id_ in self._named.get(key, []) if _parts(self._places[id_].name, _key) <= own]
            # Whoever writes a name that is no longer, or not yet, in use means the place that bore it.
            for id_ in [id_ for id_ in named if self._places[id_].validity.covers_year(year)] or named:
                official = self._places[id_].name
                if not _parts(official, _spelt) <= written:
                    others[official] = None
                for relation in (self._before, self._after):
                    reached = (self._places[other].name for other in _reached(relation, id_))
                    others.update((name, None) for name in reached if not _parts(name, _key) <= own)
        return tuple(others)


def _reached(relation: Mapping[str, Iterable[str]], start: str) -> Iterator[str]:
    """Yield what a relation leads to, directly or through others, each once, even where it goes round in a circle."""
    seen, waiting = {start}, [start]
    while waiting:
        for other in relation.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
                yield other


def _parts(name: str, read: Callable[[str], tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return a place and those it lies in, which stand behind commas."""
    return {read(part) for part in name.split(",")}


def _spelt(name: str) -> tuple[str, ...]:
    return tuple(map(spelling, words_of(name)))


def _key(name: str) -> tuple[str, ...]:
    words = _spelt(name)
    kinds = (kind for kind in (tuple(map(spelling, kind)) for kind in _KINDS) if words[: len(kind)] == kind)
    return words[len(next(kinds, ())) :]
