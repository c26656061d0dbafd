"""Reads every profile and applies every rule: the first half of a build, and the whole of `check`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang import parallel
from guongsang.checks.examining.examination import examine_elsewhere
from guongsang.checks.examining.placing import Remark, placed
from guongsang.checks.examining.recalling import examine_all
from guongsang.checks.examining.waiving import Waived, waive
from guongsang.checks.material.checking import Checking
from guongsang.checks.material.collection import Collection
from guongsang.checks.material.elsewhere import words_of_pages, words_of_registry
from guongsang.checks.rules import all_rules
from guongsang.settings import agency_contacts, cache_folder, ordinary_addresses
from guongsang.stories.folder import stories_folder
from guongsang.stories.model import State
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.story_file import find_stories

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from guongsang.checks.material.elsewhere import Elsewhere
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.checks.rule import Rule
    from guongsang.settings import Settings
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.registry import Registry
    from guongsang.stories.story_file import StoryFile


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything found in a stories folder. Profiles with errors are not among `stories` but among `broken`."""

    registry: Registry
    stories: tuple[SoundProfile, ...]
    problems: tuple[Problem, ...]
    seen: int
    broken: tuple[StoryFile, ...] = ()
    waived: tuple[Waived, ...] = ()

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self.problems if problem.severity is Severity.ERROR]


@parallel.without_collecting()
def inspect(  # noqa: PLR0913 - by keyword, all that the outcome depends on
    stories: StoriesFolder,
    today: dt.date,
    *,
    reserved: frozenset[str] = frozenset(),
    contacts: frozenset[str] = frozenset(),
    address: str = "",
    pages: Iterable[Elsewhere] = (),
    cache: Path | None = None,
    decodes: bool = True,
    on_progress: Callable[[int, int], None] | None = None,
) -> Inspection:
    """Read and check every profile of a stories folder.

    `reserved` are the addresses of ordinary pages, which no alias may take; `contacts` the agency's own addresses and
    numbers; `address` that of the whole site; `pages` the words of ordinary pages; `cache` is a folder in which outcomes
    are remembered; `decodes` says whether photos are decoded to their end. `on_progress` is called with the number of profiles done and their total.
    """
    registry, problems = read_registry(stories)
    found, misnamed = find_stories(stories)
    rules = all_rules()
    checking = Checking(
        stories,
        registry,
        today,
        codes=frozenset(rules),
        waivable=frozenset(code for code, rule in rules.items() if rule.waivable),
        reserved=reserved,
        contacts=contacts,
        address=address,
        elsewhere=(*words_of_registry(stories), *pages),
        decodes=decodes,
    )
    examined = examine_all(checking, found, cache, on_progress)
    problems += [*misnamed, *(problem for outcome in examined for problem in outcome.problems)]
    sound = [outcome.profile for outcome in examined if outcome.profile]
    problems += [*examine_elsewhere(checking), *placed(checking, _compare(checking, sound))]
    waiving = waive(problems, sound, rules, stories)
    counted = [*waiving.kept, *placed(checking, waiving.idle)]
    broken = {problem.file for problem in counted if problem.severity is Severity.ERROR}
    kept = tuple(profile for profile in sound if not _is_broken(profile.summary.place, stories, broken))
    shown = {profile.summary.place for profile in kept}
    return Inspection(
        registry,
        kept,
        # A mistake in the registry is told first: whoever mends it may find the profiles in order.
        tuple(sorted(counted, key=lambda problem: (not stories.is_registry(problem.file), problem))),
        len(found),
        tuple(place for place in found if place not in shown),
        tuple(sorted(waiving.waived)),
    )


def _compare(checking: Checking, sound: Sequence[SoundProfile]) -> Iterator[Remark]:
    """Yield what the rules over the collection find among the sound profiles."""
    everything = Collection(checking, sound)
    told = Collection(checking, [profile for profile in sound if profile.summary.state is not State.WITHDRAWN])
    families: dict[str, list[Rule]] = defaultdict(list)
    for rule in all_rules().values():
        if rule.on_collection:
            families[rule.on_collection.__module__].append(rule)
    # One family after the other in one process, for its rules share what they have worked out; several at once only
    # where ten thousand profiles need not be copied for it.
    workers = parallel.worker_count(len(sound)) if parallel.shares_memory() else 1
    for found in parallel.run_all(_apply, (checking, everything, told), list(families.values()), workers=workers):
        yield from found


def _apply(shared: tuple[Checking, Collection, Collection], rules: Sequence[Rule]) -> list[Remark]:
    """Return what some rules find, each among the profiles it is to see."""
    checking, everything, told = shared
    return [
        Remark(rule.code, *each)
        for rule in rules
        if rule.on_collection
        for each in rule.on_collection(
            checking, everything if rule.sees_withdrawn or rule.holds_in(State.WITHDRAWN) else told
        )
    ]


def inspect_site(
    root: Path,
    settings: Settings,
    today: dt.date,
    *,
    recall: bool = True,
    decodes: bool = True,
    on_progress: Callable[[int, int], None] | None = None,
) -> Inspection:
    """Read and check every profile of the site at `root`, as its settings say.

    Without `recall` nothing rests on what an earlier run left on the disk, where anybody may have written it. Without
    `decodes` photos are only measured: whoever makes copies of them will see what is damaged inside.
    """
    return inspect(
        stories_folder(root, settings),
        today,
        reserved=ordinary_addresses(root, settings),
        contacts=agency_contacts(settings),
        address=settings.site_url,
        pages=words_of_pages(root / settings.docs_dir, settings.docs_dir),
        cache=cache_folder(root) if recall else None,
        decodes=decodes,
        on_progress=on_progress,
    )


def _is_broken(place: StoryFile, stories: StoriesFolder, broken: set[str]) -> bool:
    return stories.label(place.file) in broken or (place.has_folder and stories.label(place.folder) in broken)
