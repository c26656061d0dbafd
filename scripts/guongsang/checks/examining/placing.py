"""Puts what was found about the collection at its lines, in profiles and in the registry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from guongsang import parallel
from guongsang.checks.examining.examination import problem_of, tell
from guongsang.checks.finding import EntryPlace, FilePlace, Finding
from guongsang.checks.rules import all_rules
from guongsang.stories.problem import Problem
from guongsang.stories.reader import read_story
from guongsang.stories.registry import FILES, REGISTRY_FOLDER
from guongsang.stories.registry_reader import locate_entries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.inspected import Inspected
    from guongsang.stories.story_file import StoryFile


class Found(NamedTuple):
    """The code of a rule over the collection, what it speaks of, and what it says."""

    code: str
    subject: Inspected | EntryPlace | FilePlace
    finding: Finding


def placed(checking: Checking, found: Iterable[Found]) -> list[Problem]:
    """Return findings as problems.

    A profile is read again for its line numbers: once, and only those of which something was found, so hardly ever.
    """
    problems: list[Problem] = []
    of_profiles: dict[StoryFile, dict[str, list[Finding]]] = {}
    entries = _Entries(checking)
    for code, subject, finding in found:
        if isinstance(subject, EntryPlace):
            problems.append(entries.problem(code, subject, finding))
        elif isinstance(subject, FilePlace):
            problems.append(_problem(subject.file, finding.place or (1, 1), code, finding))
        else:
            of_profiles.setdefault(subject.summary.place, {}).setdefault(code, []).append(finding)
    for told in parallel.run_all(_in_profile, (checking.stories, checking.name), list(of_profiles.items())):
        problems += told
    return problems


class _Entries:
    """The places of the registry's entries; a file is read again when something is told of it."""

    def __init__(self, checking: Checking) -> None:
        self.checking = checking
        self.places: dict[str, dict[str, tuple[int, int]]] = {}

    def problem(self, code: str, entry: EntryPlace, finding: Finding) -> Problem:
        """Return what is said of an entry, at its line."""
        stories, name = self.checking.stories, self.checking.name
        if entry.attribute not in self.places:
            self.places[entry.attribute] = locate_entries(stories, name, entry.attribute)
        file = f"{name}/{REGISTRY_FOLDER}/{FILES[entry.attribute][0]}"
        return _problem(file, self.places[entry.attribute].get(entry.id, (1, 1)), code, finding)


def _problem(file: str, place: tuple[int, int], code: str, finding: Finding) -> Problem:
    return Problem(
        file, *place, code, finding.message, finding.hint, all_rules()[code].severity, related=finding.related
    )


def _in_profile(shared: tuple[Path, str], found: tuple[StoryFile, dict[str, list[Finding]]]) -> list[Problem]:
    """Return what is said of one profile, by the codes of rules."""
    place, findings = found
    reading = read_story(*shared, place)
    rules = all_rules()
    return [
        problem for code, each in findings.items() for problem in tell(each, partial(problem_of, rules[code], reading))
    ]
