"""Sets aside the problems that an officer waived, with a written reason, for one profile."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.examining.placing import Remark
from guongsang.checks.families.waivers import IDLE_WAIVER, idle_waiver
from guongsang.checks.material.sound_profile import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.checks.rule import Rule
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.problem import Problem


class Waived(NamedTuple):
    """A problem that does not count, and why."""

    problem: Problem
    reason: str


class Waiving(NamedTuple):
    """The problems that still count, those set aside, and what is said of waivers that set aside nothing."""

    kept: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    idle: tuple[Remark, ...]


def waive(
    problems: Iterable[Problem],
    profiles: Sequence[SoundProfile],
    rules: Mapping[str, Rule],
    stories: StoriesFolder,
) -> Waiving:
    """Divide problems by the waivers of the profiles they are in."""
    reasons: dict[str, dict[str, str]] = defaultdict(dict)
    with_waivers = [profile for profile in profiles if profile.traces.waivers]
    for profile in with_waivers:
        for waiver in profile.traces.waivers:
            if waiver.code in rules and rules[waiver.code].waivable:
                reasons[label(stories, profile)].setdefault(waiver.code, waiver.reason)
    kept, waived = [], []
    used: set[tuple[str, str]] = set()
    for problem in problems:
        reason = reasons[problem.file].get(problem.code) if problem.file in reasons else None
        if reason is None:
            kept.append(problem)
        else:
            waived.append(Waived(problem, reason))
            used.add((problem.file, problem.code))
    idle = tuple(
        Remark(IDLE_WAIVER.code, profile, idle_waiver(profile, index))
        for profile in with_waivers
        for index, waiver in enumerate(profile.traces.waivers)
        if waiver.code in reasons[label(stories, profile)] and (label(stories, profile), waiver.code) not in used
    )
    return Waiving(tuple(kept), tuple(waived), idle)
