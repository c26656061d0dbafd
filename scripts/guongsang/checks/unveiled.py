"""A profile's words as readers see them, for rules that look at words as they are typed.

Entities, tags, comments and emphasis can stand inside a number or a word and still be read through. Rules look at the
typed words first, whose places they know best, and once more at what is seen where that differs.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from guongsang.checks.latest import latest
from guongsang.checks.material.wording import SEPARATOR, Medium
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.seen_text import holds_any, seen
from guongsang.checks.recognisers.veils import has_veil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from guongsang.checks.finding import Hit
    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.wording import Wording
    from guongsang.checks.rule import TextCheck, WordCheck
    from guongsang.stories.model import Story

_EMPHASIS = "*_~`["
_LEFT, _RIGHT = r"[\w@.+-]", r"(?:\w|[@.+-]\w)"
_CUTS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        *(rf"{sign}(?<={_LEFT}{sign}){sign}*(?={_RIGHT})" for sign in (r"\*", "~", "`")),
        # A low line between two letters is a part of a name.
        *(r"_(?<=[@.]_)_*(?=\w)", r"_(?=_*[@.]\w)"),
        rf"\[(?<={_LEFT}\[)(?=\w)",
        rf"\](?=\([^()\n]{{0,500}}\){_RIGHT})",
    )
)
"""Emphasis or a link that begins or ends inside a word, an address or a number; each begins with a sign that is rare."""

_NAMING = frozenset({Medium.FRONT_MATTER, Medium.STORY, Medium.COMMENT})


def as_seen(check: WordCheck) -> WordCheck:
    """Return a check that applies another to the words as typed and as seen."""

    def tell(checking: Checking, wording: Wording) -> Iterable[Hit]:
        return _both(partial(check, checking), wording, _is_cut)

    return tell


def story_as_seen(check: TextCheck) -> TextCheck:
    """Do the same for a check that asks the profile too; any marks of emphasis and links count as veils here.

    Those of the other kind see through these by themselves, but where they cut a word in two: "hoa@**example**.com".
    """

    def tell(checking: Checking, story: Story, wording: Wording) -> Iterable[Hit]:
        return _both(partial(check, checking, story), wording, _has_emphasis)

    return tell


def _both(
    find: Callable[[Wording], Iterable[Hit]], wording: Wording, is_marked: Callable[[str], bool]
) -> Iterator[Hit]:
    typed = _each_file_once(wording, list(find(wording)))
    yield from typed
    text = wording.text
    if not has_veil(text) and not is_marked(text):
        return
    view = seen(text)
    reworded = None if view.text == text else _reworded(wording)
    if reworded is None:
        return
    for hit in find(reworded):
        start, end = view.origin(hit.start, hit.end)
        if not any(start < other.end and other.start < end for other in typed):
            yield hit._replace(start=start, end=end, mend=None)


def _each_file_once(wording: Wording, hits: list[Hit]) -> list[Hit]:
    """Leave out what is found where a photo's file is named, if it is found in that name itself."""
    files = {passage.file for hit in hits if (passage := wording.passage_at(hit.start)).medium is Medium.FILE_NAME} - {
        ""
    }
    return [hit for hit in hits if not _names_one(wording, hit, files)] if files else hits


def _names_one(wording: Wording, hit: Hit, files: set[str]) -> bool:
    """Whether a hit lies in the name of one of these files, as a key or a link has it."""
    passage = wording.passage_at(hit.start)
    if passage.medium not in _NAMING:
        return False
    start, end = hit.start - passage.start, hit.end - passage.start
    return any(at <= start and end <= at + len(file) for file in files for at in _places_of(file, passage.text, start))


def _places_of(file: str, text: str, near: int) -> Iterator[int]:
    """Yield where a file is named around a place, by a name of its own and not by the end of a longer one."""
    first = max(0, near - len(file))
    at = text.find(file, first)
    while 0 <= at <= near:
        if not text[at - 1 : at].isalnum():
            yield at
        at = text.find(file, at + 1)


@latest
def _reworded(wording: Wording) -> Wording | None:
    """Return a wording as its readers see it; None when parts of it have run into one another."""
    parts = seen(wording.text).text.split(SEPARATOR)
    return wording.reworded(parts) if len(parts) == len(wording.passages) else None


@lru_cache(maxsize=2)
def _has_emphasis(text: str) -> bool:
    return holds_any(text, _EMPHASIS)


@lru_cache(maxsize=2)
def _is_cut(text: str) -> bool:
    for cut in _CUTS:  # noqa: SIM110 - `any` with a generator takes several times as long
        if cut.search(text):
            return True
    return False
