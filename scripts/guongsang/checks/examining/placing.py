"""Puts what rules found at its lines, in profiles, in the registry and in other files: findings in, problems out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from guongsang import parallel
from guongsang.checks.finding import EntryPlace, FilePlace, Finding
from guongsang.checks.material.wording import Medium, place_of
from guongsang.checks.recognisers.prose import is_kept
from guongsang.checks.rules import all_rules
from guongsang.stories.crowd import MOST, MOST_MENDED, and_more
from guongsang.stories.problem import Mend, Problem
from guongsang.stories.reader import read_story
from guongsang.stories.registry_reader import locate_entries, registry_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from guongsang.checks.finding import Hit
    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.elsewhere import Elsewhere
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.checks.material.wording import Passage, Wording
    from guongsang.checks.rule import Rule
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.problem import Severity
    from guongsang.stories.reader import Reading
    from guongsang.stories.story_file import StoryFile

FindingOrHit = TypeVar("FindingOrHit", "Finding", "Hit")


class Remark(NamedTuple):
    """What a rule over the collection says: its code, what it speaks of, and the finding."""

    code: str
    subject: SoundProfile | EntryPlace | FilePlace
    finding: Finding


def tell(found: Iterable[FindingOrHit], to_problem: Callable[[FindingOrHit], Problem]) -> Iterator[Problem]:
    """Yield what was found by one rule as problems; of thousands only the first are put at their lines."""
    told, left_out = 0, 0
    first: FindingOrHit | None = None
    for item in found:
        if told < (MOST if item.mend is None else MOST_MENDED):
            told += 1
            yield to_problem(item)
        else:
            left_out += 1
            first = first or item
    if first is not None:
        yield and_more(to_problem(first), left_out)


def problem_at(rule: Rule, reading: Reading, finding: Finding) -> Problem:
    """Put a finding at its line in a profile."""
    document = reading.document
    place = finding.place or (document.locate(finding.path, key=finding.at_key) if document else (1, 1))
    length, mend = 1, None
    value = _text_at(document.data, finding.path) if document and finding.place is None and not finding.at_key else None
    if document and value:
        # A text of several lines ends with a line's end, which is no part of what is corrected.
        said = value.rstrip("\n")
        within = document.locate_within(finding.path, value, 0, len(said))
        if within:
            place, is_literal = within[:2], within[2]
            length = len(said) if is_literal else 1
            mend = Mend(said, finding.mend) if is_literal and finding.mend is not None else None
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


def problem_in(wording: Wording, rule: Rule, reading: Reading, hit: Hit) -> Problem:
    """Put what was found in the words of a profile at its line."""
    passage = wording.passage_at(hit.start)
    start, end = hit.start - passage.start, min(hit.end - passage.start, len(passage.text))
    line, column, is_literal = place_of(reading, passage, start, end)
    shown = passage.text[start:end]
    length = len(shown.partition("\n")[0]) if is_literal else 1
    mend = Mend(shown, hit.mend) if is_literal and hit.mend is not None and _may_mend(passage, start, end) else None
    return Problem(
        reading.name, line, column, rule.code, hit.message, hit.hint, _severity(rule, reading), max(1, length), mend
    )


def _may_mend(passage: Passage, start: int, end: int) -> bool:
    """Whether characters may be corrected without asking: not in addresses, HTML and code."""
    return not (passage.is_address or (passage.medium is Medium.STORY and is_kept(passage.text, start, end)))


def problem_elsewhere(words: Elsewhere, rule: Rule, hit: Hit) -> Problem:
    """Put what was found in words beside the profiles at its line."""
    line, column, length = words.place_of(hit.start, hit.end)
    return Problem(words.file, line, column, rule.code, hit.message, hit.hint, rule.severity, length)


def _severity(rule: Rule, reading: Reading) -> Severity:
    return rule.severity_in(reading.story.publication.state) if reading.story else rule.severity


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


def placed(checking: Checking, remarks: Iterable[Remark]) -> list[Problem]:
    """Return what was said over the collection as problems, unless of profiles in whose state the rule does not hold.

    A profile is read again for its line numbers: once, and only those of which something was found, so hardly ever.
    """
    problems: list[Problem] = []
    of_profiles: dict[StoryFile, dict[str, list[Finding]]] = {}
    entries = _Entries(checking.stories)
    for code, subject, finding in remarks:
        if isinstance(subject, EntryPlace):
            problems.append(entries.problem(code, subject, finding))
        elif isinstance(subject, FilePlace):
            problems.append(_problem(subject.file, finding.place or (1, 1), code, finding))
        elif all_rules()[code].holds_in(subject.summary.state):
            of_profiles.setdefault(subject.summary.place, {}).setdefault(code, []).append(finding)
    for told in parallel.run_all(_in_profile, checking.stories, list(of_profiles.items())):
        problems += told
    return problems


class _Entries:
    """The places of the registry's entries; a file is read again when something is told of it."""

    def __init__(self, stories: StoriesFolder) -> None:
        self.stories = stories
        self.places: dict[str, dict[str, tuple[int, int]]] = {}

    def problem(self, code: str, entry: EntryPlace, finding: Finding) -> Problem:
        """Return what is said of an entry, at its line."""
        if entry.attribute not in self.places:
            self.places[entry.attribute] = locate_entries(self.stories, entry.attribute)
        file = registry_label(self.stories, entry.attribute)
        return _problem(file, self.places[entry.attribute].get(entry.id, (1, 1)), code, finding)


def _problem(file: str, place: tuple[int, int], code: str, finding: Finding) -> Problem:
    return Problem(
        file, *place, code, finding.message, finding.hint, all_rules()[code].severity, related=finding.related
    )


def _in_profile(stories: StoriesFolder, found: tuple[StoryFile, dict[str, list[Finding]]]) -> list[Problem]:
    """Return what is said of one profile, by the codes of rules."""
    place, findings = found
    reading = read_story(stories, place)
    rules = all_rules()
    return [
        problem for code, each in findings.items() for problem in tell(each, partial(problem_at, rules[code], reading))
    ]
