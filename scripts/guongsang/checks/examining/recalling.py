"""Examines every profile, or recalls what was found in it when it is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import parallel
from guongsang.checks.examining import memory
from guongsang.checks.examining.examination import examine
from guongsang.checks.examining.packing import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from guongsang.checks.examining.examination import Outcome
    from guongsang.checks.material.checking import Checking
    from guongsang.stories.story_file import StoryFile


def examine_all(
    checking: Checking,
    found: Sequence[StoryFile],
    cache: Path | None,
    on_progress: Callable[[int, int], None] | None,
) -> list[Outcome]:
    """Return what is found in each profile; `cache` is the folder in which outcomes are remembered, if they are.

    `on_progress` is called with the number of profiles done and their total.
    """
    total = len(found)
    start = memory.fingerprint(checking) if cache else b""
    entries = memory.recall(cache)
    outcomes = parallel.run_all(
        _examine_unless_known,
        (checking, start, {file: key for file, (key, _) in entries.items()}),
        found,
        on_progress=(lambda done: on_progress(done, total)) if on_progress else None,
    )
    examined: list[Outcome] = []
    news: dict[str, tuple[bytes, bytes]] = {}
    for place, outcome in zip(found, outcomes, strict=True):
        recalled = None if outcome else unpack(entries[place.file][1], place)
        if recalled:
            examined.append(recalled)
            continue
        new, key = outcome or _examine(checking, start, place)
        examined.append(new)
        if key:
            news[place.file] = (key, pack(new))
    if cache:
        memory.remember(cache, news, entries.keys() - {place.file for place in found})
    return examined


def _examine_unless_known(
    shared: tuple[Checking, bytes, dict[str, bytes]], place: StoryFile
) -> tuple[Outcome, bytes | None] | None:
    """Return None for a profile that is as it was when it was examined before: what was found then is remembered."""
    checking, start, known = shared
    if start and place.file in known and memory.key_of(start, checking.stories.path, place) == known[place.file]:
        return None
    return _examine(checking, start, place)


def _examine(checking: Checking, start: bytes, place: StoryFile) -> tuple[Outcome, bytes | None]:
    """Return what is found in a profile, and the key to remember it by, if it can be."""
    key = memory.key_of(start, checking.stories.path, place) if start else None
    outcome = examine(checking, place)
    # What was saved meanwhile may have been read before or after: it is looked at again next time.
    is_as_it_was = key is not None and memory.key_of(start, checking.stories.path, place) == key
    return outcome, key if is_as_it_was else None
