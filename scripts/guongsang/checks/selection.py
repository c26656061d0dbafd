"""Which problems a person asked for: those of some files and folders only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.errors import UsageError
from guongsang.language import Phrase
from guongsang.stories.story_file import find_stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from guongsang.stories.problem import Problem


def find_labels(paths: Iterable[str], root: Path, name: str) -> tuple[str, ...]:
    """Return what problems call the files and folders named by a person.

    A path is seen from the current folder, else from the site's root, else from its stories folder, which is `name`
    below the root. Raises `UsageError` for a path that is not there or not below the stories folder.
    """
    return tuple(_label(path, root, name) for path in paths)


def select(problems: Sequence[Problem], labels: Sequence[str]) -> tuple[Problem, ...]:
    """Return the problems of the files and folders with these labels; of all when there are none."""
    return tuple(problem for problem in problems if _is_within(problem.file, labels))


def count_profiles(stories: Path, name: str, labels: Sequence[str]) -> int:
    """Return how many profiles lie in the files and folders with these labels."""
    return sum(_is_within(f"{name}/{place.file}", labels) for place in find_stories(stories, name)[0])


def _label(path: str, root: Path, name: str) -> str:
    stories = root / name
    found = next((place for place in (Path(path), root / path, stories / path) if _exists(place)), None)
    if found is None:
        near = vietnamese.nearest(path, [f"{name}/{place.file}" for place in find_stories(stories, name)[0]])
        raise UsageError(
            Phrase(
                f"Không có tệp hay thư mục «{path}»." + (f" Có phải là «{near[0]}»?" if near else ""),
                f"There is no file or folder “{path}”." + (f" Did you mean “{near[0]}”?" if near else ""),
            )
        )
    base = stories.resolve()
    if found.resolve() == base:
        return name
    # The name itself is not followed: a link among the profiles is a problem to be told, not a way out.
    place = found.resolve() if found.name in ("", "..") else found.parent.resolve() / found.name
    try:
        inner = place.relative_to(base)
    except ValueError:
        raise UsageError(
            Phrase(
                f"«{path}» nằm ngoài thư mục hồ sơ «{name}».",
                f"“{path}” is not in the folder of profiles “{name}”.",
            )
        ) from None
    # A profile in a folder of its own is all of that folder: its photos and its name are checked too.
    return "/".join([name, *(inner.parent if inner.name == "index.md" else inner).parts])


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except (OSError, ValueError):
        return False


def _is_within(file: str, labels: Sequence[str]) -> bool:
    return not labels or any(file == label or file.startswith(f"{label}/") for label in labels)
