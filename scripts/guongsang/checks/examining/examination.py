"""Examines one profile: reads it, applies every rule about a single profile, and says what was found."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.examining.placing import problem_at, problem_elsewhere, problem_in, tell
from guongsang.checks.material.sound_profile import SoundProfile
from guongsang.checks.material.traces import trace
from guongsang.checks.material.wording import wording_of
from guongsang.checks.rules import all_rules
from guongsang.stories.crowd import without_crowds
from guongsang.stories.model import State
from guongsang.stories.reader import read_story
from guongsang.stories.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.wording import Wording
    from guongsang.checks.rule import Rule, StoryCheck, TextCheck, WordCheck
    from guongsang.stories.model import Story
    from guongsang.stories.problem import Problem
    from guongsang.stories.registry import Registry
    from guongsang.stories.story_file import StoryFile


class Outcome(NamedTuple):
    """What became of one file: the profile, unless it cannot become a page, and every problem found in it."""

    profile: SoundProfile | None
    problems: tuple[Problem, ...]


def examine(checking: Checking, place: StoryFile) -> Outcome:
    """Read one profile and apply every rule about a single profile."""
    reading = read_story(checking.stories, place)
    story = reading.story
    if story is None or reading.document is None:
        return Outcome(None, tuple(without_crowds(reading.problems)))
    problems = without_crowds(reading.problems)
    wording: Wording | None = None
    # Hardly any rule finds anything: what it takes to tell of something is made only then.
    for rule, on_story, on_text in _rules_in(story.publication.state):
        if on_story:
            findings = list(on_story(checking, reading, story))
            if findings:
                problems += tell(findings, partial(problem_at, rule, reading))
        if on_text:
            wording = wording or wording_of(reading, checking.stories.path)
            hits = list(on_text(checking, story, wording))
            if hits:
                problems += tell(hits, partial(problem_in, wording, rule, reading))
    if checking.registry.broken and not _resolves(story, checking.registry):
        return Outcome(None, tuple(problems))
    record = story.model_dump_json(by_alias=True, exclude_defaults=True).encode()
    traces = trace(reading, story, wording or wording_of(reading, checking.stories.path))
    return Outcome(SoundProfile(summarise(story, place, checking.today), record, traces), tuple(problems))


@lru_cache(maxsize=len(State))
def _rules_in(state: State) -> tuple[tuple[Rule, StoryCheck | None, TextCheck | None], ...]:
    """Return the rules about single profiles that hold in a state, each with its functions."""
    return tuple(
        (rule, rule.on_story, rule.on_text or (_of_words(rule.on_words) if rule.on_words else None))
        for rule in all_rules().values()
        if (rule.on_story or rule.on_text or rule.on_words) and rule.holds_in(state)
    )


def _of_words(check: WordCheck) -> TextCheck:
    """Return a check of any words as one of a profile's."""
    return lambda checking, _, wording: check(checking, wording)


def examine_elsewhere(checking: Checking) -> Iterator[Problem]:
    """Yield what the rules about any words find in those that are published beside the profiles."""
    rules = [(rule, rule.on_words) for rule in all_rules().values() if rule.on_words]
    for words in checking.elsewhere:
        yield from words.problems
        for rule, on_words in rules:
            yield from tell(on_words(checking, words.wording), partial(problem_elsewhere, words, rule))


def _resolves(story: Story, registry: Registry) -> bool:
    """Whether every id that a page is made from is in the registry."""
    return (
        story.unit in registry.units
        and all(field in registry.fields for field in story.fields)
        and all(award.award in registry.awards and award.issuer in registry.issuers for award in story.awards)
        and (story.ceremony is None or story.ceremony in registry.ceremonies)
        and story.criteria.criteria_set in registry.criteria_sets
    )
