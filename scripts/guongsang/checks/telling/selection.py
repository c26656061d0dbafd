"""Which problems a person asked for: those of some files and folders only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from guongsang import vietnamese
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.results import is_within
from guongsang.checks.telling.revision import changed_labels
from guongsang.errors import UsageError
from guongsang.language import Phrase
from guongsang.stories.story_file import find_stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from guongsang.checks.telling.results import Results
    from guongsang.stories.folder import StoriesFolder


def find_labels(paths: Iterable[str], root: Path, stories: StoriesFolder, docs: str) -> tuple[str, ...]:
    """Return what problems call the files and folders named by a person.

    A path is seen from the current folder, else from the site's root, in which `docs` is the folder of ordinary pages.
    Raises `UsageError` for a path that is not there, or below neither of the two folders.
    """
    return tuple(_label(path, root, stories, docs) for path in paths)


class Wanted(NamedTuple):
    """What was asked for: the files and folders with these labels, and problems of these codes wherever they are.

    Without labels (None, which is not the same as no label) it is everything.
    """

    labels: tuple[str, ...] | None
    codes: frozenset[str]
    seen: int

    def part_of(self, results: Results) -> Results:
        """Return what was asked for of all that was found."""
        return results if self.labels is None else results.within(self.labels, self.seen, codes=self.codes)


def select(paths: Sequence[str], revision: str | None, root: Path, stories: StoriesFolder, docs: str) -> Wanted:
    """Say what a person asked for who named paths, and a Git revision since which to look, or None.

    What changed may be wrong only beside what did not, so problems between profiles are always part of it.
    """
    labels = find_labels(paths, root, stories, docs)
    codes: frozenset[str] = frozenset()
    if revision is not None:
        changed = changed_labels(root, stories, docs, revision)
        labels = tuple(label for label in changed if not paths or is_within(label, labels))
        codes = frozenset(code for code, rule in all_rules().items() if rule.on_collection)
    if not paths and revision is None:
        return Wanted(None, codes, 0)
    return Wanted(labels, codes, count_profiles(stories, labels))


def count_profiles(stories: StoriesFolder, labels: Sequence[str]) -> int:
    """Return how many profiles lie in the files and folders with these labels."""
    return sum(is_within(stories.label(place.file), labels) for place in find_stories(stories)[0])


def _label(path: str, root: Path, stories: StoriesFolder, docs: str) -> str:
    found = [place for place in (Path(path), root / path) if _exists(place)]
    if not found:
        near = vietnamese.nearest(path, [stories.label(place.file) for place in find_stories(stories)[0]])
        raise UsageError(
            Phrase(
                f"Không có tệp hay thư mục «{path}»." + (f" Có phải là «{near[0]}»?" if near else ""),
                f"There is no file or folder “{path}”." + (f" Did you mean “{near[0]}”?" if near else ""),
            )
        )
    for place in found:
        parts = _parts_below(place, stories.path)
        if parts is not None:
            # A profile in a folder of its own is all of that folder: its photos and its name are checked too.
            return "/".join([stories.name, *(parts[:-1] if parts[-1:] == ("index.md",) else parts)])
        parts = _parts_below(place, root / docs)
        if parts is not None:
            return "/".join([docs, *parts])
    raise UsageError(
        Phrase(
            f"«{path}» nằm ngoài thư mục hồ sơ «{stories.name}» và thư mục trang «{docs}».",
            f"“{path}” is neither in the folder of profiles “{stories.name}” nor in that of pages “{docs}”.",
        )
    )


def _parts_below(place: Path, folder: Path) -> tuple[str, ...] | None:
    """Return the names on the way from a folder to a place; None when it lies elsewhere."""
    base = folder.resolve()
    if place.resolve() == base:
        return ()
    # The name itself is not followed: a link among the profiles is a problem to be told, not a way out.
    end = place.resolve() if place.name in ("", "..") else place.parent.resolve() / place.name
    return end.relative_to(base).parts if end.is_relative_to(base) else None


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except (OSError, ValueError):
        return False
