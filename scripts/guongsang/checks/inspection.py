"""Reads every profile and applies every rule: the first half of a build, and the whole of `check`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang import parallel
from guongsang.checks.rule import Checking
from guongsang.checks.rules import all_rules
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.reader import read_story
from guongsang.stories.registry import FILES, REGISTRY_FOLDER
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.story_file import find_stories
from guongsang.stories.summary import Summary, summarise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from guongsang.checks.rule import Finding, Rule
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Registry
    from guongsang.stories.story_file import StoryFile


@dataclass(frozen=True, slots=True)
class Inspected:
    """One sound profile: its summary, and its front matter as JSON, which is small and quick to read again."""

    summary: Summary
    record: bytes


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything found in a stories folder. Profiles with errors are not among `stories` but among `broken`."""

    registry: Registry
    stories: tuple[Inspected, ...]
    problems: tuple[Problem, ...]
    seen: int
    broken: tuple[StoryFile, ...] = ()

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self.problems if problem.severity is Severity.ERROR]


def inspect(
    stories: Path,
    name: str,
    today: dt.date,
    *,
    reserved: frozenset[str] = frozenset(),
    on_progress: Callable[[int, int], None] | None = None,
) -> Inspection:
    """Read and check every profile below `stories`, which problems call `name`.

    `reserved` are the addresses of ordinary pages, which no alias may take. `on_progress` is called with the number
    of profiles done and their total.
    """
    registry, problems = read_registry(stories, name)
    found, misnamed = find_stories(stories, name)
    rules = all_rules()
    checking = Checking(stories, name, registry, today, frozenset(rules), reserved, _broken_registries(problems))
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
    summaries = [inspected.summary for inspected in sound]
    for rule in rules.values():
        if rule.on_collection:
            # A profile is read again for its line numbers: only those with a problem, so hardly ever.
            problems += [
                _problem(rule, read_story(stories, name, summary.place), finding)
                for summary, finding in rule.on_collection(checking, summaries)
            ]
    broken = {problem.file for problem in problems if problem.severity is Severity.ERROR}
    kept = tuple(inspected for inspected in sound if not _is_broken(inspected.summary.place, name, broken))
    shown = {inspected.summary.place for inspected in kept}
    # A mistake in the registry is told first: whoever mends it may find the profiles in order.
    told = sorted(problems, key=lambda problem: (f"/{REGISTRY_FOLDER}/" not in problem.file, problem))
    return Inspection(registry, kept, tuple(told), total, tuple(place for place in found if place not in shown))


def _broken_registries(problems: Iterable[Problem]) -> frozenset[str]:
    wrong = {problem.file.rpartition("/")[2] for problem in problems if problem.severity is Severity.ERROR}
    return frozenset(attribute for attribute, (file, _) in FILES.items() if file in wrong)


def _resolves(story: Story, registry: Registry) -> bool:
    """Whether every id that a page is made from is in the registry."""
    return (
        story.unit in registry.units
        and all(field in registry.fields for field in story.fields)
        and all(award.award in registry.awards and award.issuer in registry.issuers for award in story.awards)
        and (story.ceremony is None or story.ceremony in registry.ceremonies)
        and story.criteria.criteria_set in registry.criteria_sets
    )


def _is_broken(place: StoryFile, name: str, broken: set[str]) -> bool:
    return f"{name}/{place.file}" in broken or (place.has_folder and f"{name}/{place.folder}" in broken)


def _inspect_one(checking: Checking, place: StoryFile) -> tuple[Inspected | None, tuple[Problem, ...]]:
    reading = read_story(checking.stories, checking.name, place)
    if reading.story is None or reading.document is None:
        return None, reading.problems
    problems = list(reading.problems)
    for rule in all_rules().values():
        if rule.on_story:
            problems += [
                _problem(rule, reading, finding) for finding in rule.on_story(checking, reading, reading.story)
            ]
    if checking.broken_registries and not _resolves(reading.story, checking.registry):
        return None, tuple(problems)
    inspected = Inspected(
        summarise(reading.story, place),
        reading.story.model_dump_json(by_alias=True, exclude_defaults=True).encode(),
    )
    return inspected, tuple(problems)


def _problem(rule: Rule, reading: Reading, finding: Finding) -> Problem:
    """Put a finding at its line."""
    place = finding.place or (reading.document.locate(finding.path, key=finding.at_key) if reading.document else (1, 1))
    return Problem(reading.name, *place, rule.code, finding.message, finding.hint, rule.severity)
