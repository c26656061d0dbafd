"""Reads every profile and applies every rule: the first half of a build, and the whole of `check`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from guongsang import parallel
from guongsang.checks import memory
from guongsang.checks.examination import examine, holds, problem_of, tell
from guongsang.checks.families.waivers import IDLE_WAIVER, idle_waiver
from guongsang.checks.packing import pack, unpack
from guongsang.checks.rule import Checking, EntryPlace
from guongsang.checks.rules import all_rules
from guongsang.checks.waiving import Waived, waive
from guongsang.settings import agency_contacts, cache_folder, ordinary_addresses, stories_folder
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.reader import read_story
from guongsang.stories.registry import FILES, REGISTRY_FOLDER
from guongsang.stories.registry_reader import locate_entries, read_registry
from guongsang.stories.story_file import find_stories

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from guongsang.checks.examination import Examined
    from guongsang.checks.inspected import Inspected
    from guongsang.checks.rule import Finding
    from guongsang.settings import Settings
    from guongsang.stories.registry import Registry
    from guongsang.stories.story_file import StoryFile

    _Found = tuple[str, Inspected | EntryPlace, Finding]
    """Code of a rule over the collection, what it speaks of, what it says."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything found in a stories folder. Profiles with errors are not among `stories` but among `broken`."""

    registry: Registry
    stories: tuple[Inspected, ...]
    problems: tuple[Problem, ...]
    seen: int
    broken: tuple[StoryFile, ...] = ()
    waived: tuple[Waived, ...] = ()

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self.problems if problem.severity is Severity.ERROR]


@parallel.without_collecting()
def inspect(
    stories: Path,
    name: str,
    today: dt.date,
    *,
    reserved: frozenset[str] = frozenset(),
    contacts: frozenset[str] = frozenset(),
    address: str = "",
    cache: Path | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> Inspection:
    """Read and check every profile below `stories`, which problems call `name`.

    `reserved` are the addresses of ordinary pages, which no alias may take; `contacts` the agency's own addresses and
    numbers; `address` that of the whole site; `cache` is a folder in which outcomes are remembered. `on_progress` is
    called with the number of profiles done and their total.
    """
    registry, problems = read_registry(stories, name)
    found, misnamed = find_stories(stories, name)
    rules = all_rules()
    checking = Checking(
        stories,
        name,
        registry,
        today,
        codes=frozenset(rules),
        waivable=frozenset(code for code, rule in rules.items() if rule.waivable),
        reserved=reserved,
        contacts=contacts,
        broken_registries=_broken_registries(problems),
        address=address,
    )
    examined = _examine_all(checking, found, cache, on_progress)
    problems += misnamed
    for outcome in examined:
        problems += outcome.problems
    sound = [outcome.profile for outcome in examined if outcome.profile]
    findings: list[_Found] = []
    for rule in rules.values():
        if rule.on_collection:
            subjects = [profile for profile in sound if rule.sees_withdrawn or holds(rule, profile.summary.state)]
            findings += [(rule.code, *each) for each in rule.on_collection(checking, subjects)]
    problems += _placed(checking, findings)
    waiving = waive(problems, sound, rules, name)
    idle = _placed(
        checking,
        [
            (IDLE_WAIVER.code, profile, idle_waiver(profile, index))
            for profile, index in waiving.idle
            if holds(IDLE_WAIVER, profile.summary.state)
        ],
    )
    counted = [*waiving.kept, *idle]
    broken = {problem.file for problem in counted if problem.severity is Severity.ERROR}
    kept = tuple(profile for profile in sound if not _is_broken(profile.summary.place, name, broken))
    shown = {profile.summary.place for profile in kept}
    return Inspection(
        registry,
        kept,
        # A mistake in the registry is told first: whoever mends it may find the profiles in order.
        tuple(sorted(counted, key=lambda problem: (f"/{REGISTRY_FOLDER}/" not in problem.file, problem))),
        len(found),
        tuple(place for place in found if place not in shown),
        tuple(sorted(waiving.waived)),
    )


def inspect_site(
    root: Path,
    settings: Settings,
    today: dt.date,
    *,
    recall: bool = True,
    on_progress: Callable[[int, int], None] | None = None,
) -> Inspection:
    """Read and check every profile of the site at `root`, as its settings say.

    Without `recall` nothing rests on what an earlier run left on the disk, where anybody may have written it.
    """
    return inspect(
        stories_folder(root, settings),
        settings.stories_dir,
        today,
        reserved=ordinary_addresses(root, settings),
        contacts=agency_contacts(settings),
        address=settings.site_url,
        cache=cache_folder(root) if recall else None,
        on_progress=on_progress,
    )


def _examine_all(
    checking: Checking,
    found: Sequence[StoryFile],
    cache: Path | None,
    on_progress: Callable[[int, int], None] | None,
) -> list[Examined]:
    """Examine every profile, or recall what was found in it when it is as it was."""
    total = len(found)
    start = memory.fingerprint(checking) if cache else b""
    entries = memory.recall(cache)
    outcomes = parallel.run_all(
        _examine_unless_known,
        (checking, start, {file: key for file, (key, _) in entries.items()}),
        found,
        on_progress=(lambda done: on_progress(done, total)) if on_progress else None,
    )
    examined: list[Examined] = []
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
) -> tuple[Examined, bytes | None] | None:
    """Return None for a profile that is as it was when it was examined before: what was found then is remembered."""
    checking, start, known = shared
    if start and place.file in known and memory.key_of(start, checking.stories, place) == known[place.file]:
        return None
    return _examine(checking, start, place)


def _examine(checking: Checking, start: bytes, place: StoryFile) -> tuple[Examined, bytes | None]:
    """Return what is found in a profile, and the key to remember it by, if it can be."""
    key = memory.key_of(start, checking.stories, place) if start else None
    outcome = examine(checking, place)
    # What was saved meanwhile may have been read before or after: it is looked at again next time.
    is_as_it_was = key is not None and memory.key_of(start, checking.stories, place) == key
    return outcome, key if is_as_it_was else None


def _placed(checking: Checking, found: Sequence[_Found]) -> list[Problem]:
    """Put what was found about the collection at its lines, in profiles and in the registry.

    A profile is read again for its line numbers: once, and only those of which something was found, so hardly ever.
    """
    problems: list[Problem] = []
    of_profiles: dict[StoryFile, dict[str, list[Finding]]] = {}
    of_entries: dict[str, dict[str, tuple[int, int]]] = {}
    for code, subject, finding in found:
        if isinstance(subject, EntryPlace):
            file = f"{checking.name}/{REGISTRY_FOLDER}/{FILES[subject.attribute][0]}"
            if subject.attribute not in of_entries:
                of_entries[subject.attribute] = locate_entries(checking.stories, checking.name, subject.attribute)
            line, column = of_entries[subject.attribute].get(subject.id, (1, 1))
            severity = all_rules()[code].severity
            problems.append(Problem(file, line, column, code, finding.message, finding.hint, severity))
        else:
            of_profiles.setdefault(subject.summary.place, {}).setdefault(code, []).append(finding)
    for told in parallel.run_all(_placed_in, (checking.stories, checking.name), list(of_profiles.items())):
        problems += told
    return problems


def _placed_in(shared: tuple[Path, str], found: tuple[StoryFile, dict[str, list[Finding]]]) -> list[Problem]:
    """Put what was found of one profile, by the codes of rules, at its lines."""
    place, findings = found
    reading = read_story(*shared, place)
    rules = all_rules()
    return [
        problem for code, each in findings.items() for problem in tell(each, partial(problem_of, rules[code], reading))
    ]


def _broken_registries(problems: Iterable[Problem]) -> frozenset[str]:
    wrong = {problem.file.rpartition("/")[2] for problem in problems if problem.severity is Severity.ERROR}
    return frozenset(attribute for attribute, (file, _) in FILES.items() if file in wrong)


def _is_broken(place: StoryFile, name: str, broken: set[str]) -> bool:
    return f"{name}/{place.file}" in broken or (place.has_folder and f"{name}/{place.folder}" in broken)
