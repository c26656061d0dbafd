"""Reads every profile and applies every rule: the first half of a build, and the whole of `check`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang import parallel
from guongsang.checks.rule import Checking
from guongsang.checks.rules import all_rules
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.reader import read_story
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.story_file import find_stories
from guongsang.stories.summary import Summary, summarise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from guongsang.stories.registry import Registry
    from guongsang.stories.story_file import StoryFile


@dataclass(frozen=True, slots=True)
class Inspected:
    """One sound profile: its summary, and its front matter as JSON, which is small and quick to read again."""

    summary: Summary
    record: bytes


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything found in a stories folder. Profiles with errors are not among `stories`."""

    registry: Registry
    stories: tuple[Inspected, ...]
    problems: tuple[Problem, ...]
    seen: int

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self.problems if problem.severity is Severity.ERROR]


def inspect(
    stories: Path,
    name: str,
    today: dt.date,
    *,
    on_progress: Callable[[int, int], None] | None = None,
) -> Inspection:
    """Read and check every profile below `stories`, which problems call `name`.

    `on_progress` is called with the number of profiles done and their total.
    """
    registry, problems = read_registry(stories, name)
    found, misnamed = find_stories(stories, name)
    rules = all_rules()
    checking = Checking(stories, name, registry, today, frozenset(rules))
    total = len(found)
    results = parallel.run_all(
        _inspect_one,
        checking,
        found,
        on_progress=(lambda done: on_progress(done, total)) if on_progress else None,
    )
    problems += misnamed
    for _, mistakes in results:
        problems += mistakes
    sound = [inspected for inspected, _ in results if inspected]
    for rule in rules.values():
        if rule.on_collection:
            problems += rule.on_collection(checking, [inspected.summary for inspected in sound])
    broken = {problem.file for problem in problems if problem.severity is Severity.ERROR}
    kept = tuple(inspected for inspected in sound if not _is_broken(inspected.summary.place, name, broken))
    return Inspection(registry, kept, tuple(sorted(problems)), total)


def _is_broken(place: StoryFile, name: str, broken: set[str]) -> bool:
    return f"{name}/{place.file}" in broken or (place.has_folder and f"{name}/{place.folder}" in broken)


def _inspect_one(checking: Checking, place: StoryFile) -> tuple[Inspected | None, tuple[Problem, ...]]:
    reading = read_story(checking.stories, checking.name, place)
    if reading.story is None or reading.document is None:
        return None, reading.problems
    problems = list(reading.problems)
    for rule in all_rules().values():
        if rule.on_story:
            for path, message, hint, at_key, exact in rule.on_story(checking, reading, reading.story):
                line, column = exact or reading.document.locate(path, key=at_key)
                problems.append(Problem(reading.name, line, column, rule.code, message, hint, rule.severity))
    inspected = Inspected(
        summarise(reading.story, place),
        reading.story.model_dump_json(by_alias=True, exclude_defaults=True).encode(),
    )
    return inspected, tuple(problems)
