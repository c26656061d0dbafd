"""Examines one profile: reads it, applies every rule about a single profile, and says what was found."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from guongsang.checks.material.inspected import Inspected
from guongsang.checks.material.traces import trace
from guongsang.checks.material.wording import place_of, wording_of
from guongsang.checks.rules import all_rules
from guongsang.stories.crowd import MOST, MOST_MENDED, and_more, without_crowds
from guongsang.stories.model import State
from guongsang.stories.problem import Mend, Problem, Severity
from guongsang.stories.reader import read_story
from guongsang.stories.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from guongsang.checks.finding import Finding, Hit
    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.elsewhere import Elsewhere
    from guongsang.checks.material.wording import Wording
    from guongsang.checks.rule import Rule, StoryCheck, TextCheck, WordCheck
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Registry
    from guongsang.stories.story_file import StoryFile

Found = TypeVar("Found", "Finding", "Hit")


class Examined(NamedTuple):
    """What became of one file: the profile, unless it cannot become a page, and every problem found in it."""

    profile: Inspected | None
    problems: tuple[Problem, ...]


def examine(checking: Checking, place: StoryFile) -> Examined:
    """Read one profile and apply every rule about a single profile."""
    reading = read_story(checking.stories, checking.name, place)
    story = reading.story
    if story is None or reading.document is None:
        return Examined(None, tuple(without_crowds(reading.problems)))
    problems = without_crowds(reading.problems)
    wording: Wording | None = None
    # Hardly any rule finds anything: what it takes to tell of something is made only then.
    for rule, on_story, on_text in _rules_in(story.publication.state):
        if on_story:
            findings = list(on_story(checking, reading, story))
            if findings:
                problems += tell(findings, partial(problem_of, rule, reading))
        if on_text:
            wording = wording or wording_of(reading, checking.stories)
            hits = list(on_text(checking, story, wording))
            if hits:
                problems += tell(hits, partial(_problem_in, wording, rule, reading))
    if checking.registry.broken and not _resolves(story, checking.registry):
        return Examined(None, tuple(problems))
    record = story.model_dump_json(by_alias=True, exclude_defaults=True).encode()
    traces = trace(reading, story, wording or wording_of(reading, checking.stories))
    return Examined(Inspected(summarise(story, place), record, traces), tuple(problems))


@lru_cache(maxsize=len(State))
def _rules_in(state: State) -> tuple[tuple[Rule, StoryCheck | None, TextCheck | None], ...]:
    """Return the rules about single profiles that hold in a state, each with its functions."""
    return tuple(
        (rule, rule.on_story, rule.on_text or (_of_words(rule.on_words) if rule.on_words else None))
        for rule in all_rules().values()
        if (rule.on_story or rule.on_text or rule.on_words) and holds(rule, state)
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
            yield from tell(on_words(checking, words.wording), partial(_problem_elsewhere, words, rule))


def _problem_elsewhere(words: Elsewhere, rule: Rule, hit: Hit) -> Problem:
    line, column, length = words.place_of(hit.start, hit.end)
    return Problem(words.file, line, column, rule.code, hit.message, hit.hint, rule.severity, length)


def tell(found: Iterable[Found], to_problem: Callable[[Found], Problem]) -> Iterator[Problem]:
    """Yield what was found by one rule as problems; of thousands only the first are put at their lines."""
    told, left_out = 0, 0
    first: Found | None = None
    for item in found:
        if told < (MOST if item.mend is None else MOST_MENDED):
            told += 1
            yield to_problem(item)
        else:
            left_out += 1
            first = first or item
    if first is not None:
        yield and_more(to_problem(first), left_out)


def holds(rule: Rule, state: State) -> bool:
    """Whether a rule is applied in a state at all: of a profile that shows nothing, only its form matters."""
    return rule.always or state is not State.WITHDRAWN


def severity_in(rule: Rule, state: State) -> Severity:
    """Return how much a rule matters in a state: what is not (or no longer) public does not stop the others."""
    return rule.severity if rule.always or state is State.PUBLISHED else min(rule.severity, Severity.WARNING)


def problem_of(rule: Rule, reading: Reading, finding: Finding) -> Problem:
    """Put a finding at its line."""
    document = reading.document
    place = finding.place or (document.locate(finding.path, key=finding.at_key) if document else (1, 1))
    length, mend = 1, None
    value = _text_at(document.data, finding.path) if document and finding.place is None and not finding.at_key else None
    if document and value:
        within = document.locate_within(finding.path, value, 0, len(value))
        if within:
            place, is_literal = within[:2], within[2]
            length = len(value) if is_literal else 1
            mend = Mend(value, finding.mend) if is_literal and finding.mend is not None else None
    return Problem(
        reading.name,
        *place,
        rule.code,
        finding.message,
        finding.hint,
        _severity(rule, reading),
        length,
        mend,
        finding.related,
    )


def _problem_in(wording: Wording, rule: Rule, reading: Reading, hit: Hit) -> Problem:
    """Put what was found in the words of a profile at its line."""
    passage = wording.passage_at(hit.start)
    start, end = hit.start - passage.start, min(hit.end - passage.start, len(passage.text))
    line, column, is_literal = place_of(reading, passage, start, end)
    shown = passage.text[start:end]
    length = len(shown.partition("\n")[0]) if is_literal else 1
    mend = Mend(shown, hit.mend) if is_literal and hit.mend is not None else None
    return Problem(
        reading.name, line, column, rule.code, hit.message, hit.hint, _severity(rule, reading), max(1, length), mend
    )


def _severity(rule: Rule, reading: Reading) -> Severity:
    return severity_in(rule, reading.story.publication.state) if reading.story else rule.severity


def _text_at(data: object, path: tuple[str | int, ...]) -> str | None:
    """Return the text at the end of a way of keys, if there is one."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data if isinstance(data, str) else None


def _resolves(story: Story, registry: Registry) -> bool:
    """Whether every id that a page is made from is in the registry."""
    return (
        story.unit in registry.units
        and all(field in registry.fields for field in story.fields)
        and all(award.award in registry.awards and award.issuer in registry.issuers for award in story.awards)
        and (story.ceremony is None or story.ceremony in registry.ceremonies)
        and story.criteria.criteria_set in registry.criteria_sets
    )
