"""What the rules over the whole collection need of each profile, so that none is opened twice."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from guongsang.checks.material.shown_photos import photos_of
from guongsang.checks.recognisers.likeness import sketch_of, words_of
from guongsang.checks.recognisers.links import links_in
from guongsang.checks.recognisers.names import capitalised_in, hyphenated_in, may_part_names
from guongsang.checks.recognisers.plain_text import plain_text
from guongsang.checks.recognisers.seen_text import seen
from guongsang.checks.recognisers.veils import has_veil

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guongsang.checks.material.wording import Wording
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading


_LEAST_WORDS = 6
_DIGEST_BYTES = 6


class DecisionTrace(NamedTuple):
    """One award decision: position in `khen_thuong`, ids of award and issuer, number, date in ISO form."""

    position: int
    award: str
    issuer: str
    number: str
    date: str


class LinkTrace(NamedTuple):
    """A link in the story: where it leads, as written, and its line and column in the file."""

    target: str
    line: int
    column: int


class StatementTrace(NamedTuple):
    """A statement of evidence: the way to it below `tieu_chi`, and a hash of its words (see `likeness.words_of`).

    Statements of a few words are left out: there are not many ways of saying so little.
    """

    path: tuple[str | int, ...]
    digest: int


class WaiverTrace(NamedTuple):
    """A rule set aside for the profile, and why; in the order of `mien_kiem_tra`."""

    code: str
    reason: str


class Traces(NamedTuple):
    """The sketch of a story's wording (see `likeness`), its links, decisions, statements, waivers and criteria set.

    `names` is whatever may name somebody, folded, with bars between (see `recognisers.names`).
    """

    sketch: str = ""
    links: tuple[LinkTrace, ...] = ()
    decisions: tuple[DecisionTrace, ...] = ()
    statements: tuple[StatementTrace, ...] = ()
    waivers: tuple[WaiverTrace, ...] = ()
    criteria_set: str = ""
    names: str = ""


def trace(reading: Reading, story: Story, wording: Wording) -> Traces:
    """Take from a profile what rules over the collection compare."""
    decisions = tuple(
        DecisionTrace(position, award.award, award.issuer, award.number, award.date.isoformat())
        for position, award in enumerate(story.awards)
    )
    return Traces(
        sketch=sketch_of(words_of(reading.body, story.name)),
        links=tuple(LinkTrace(link.target, *reading.place_in_body(link.start)) for link in links_in(reading.body)),
        decisions=decisions,
        statements=tuple(_statements(story)),
        waivers=tuple(WaiverTrace(waiver.code, waiver.reason) for waiver in story.waivers),
        criteria_set=story.criteria.criteria_set,
        names=_names(reading, story, wording),
    )


def _names(reading: Reading, story: Story, wording: Wording) -> str:
    """Return capitalised words in a row from everywhere, and what is like an address where somebody may have put it."""
    files = [photo.file for _, photo in photos_of(story)]
    addresses = hyphenated_in("\n".join((*story.aliases, *files, reading.body)))
    names = capitalised_in(plain_text(wording.text))
    if has_veil(wording.text) or may_part_names(wording.text):
        names += capitalised_in(plain_text(seen(wording.text).text))
    return "|".join(dict.fromkeys((*names, *addresses)))


def _statements(story: Story) -> Iterator[StatementTrace]:
    """Yield the sentences of the evidence: texts that stand alone or as one piece of several, not names in lists."""
    for criterion, given in story.criteria.evidence.items():
        pieces = given.items() if isinstance(given, dict) else ((None, given),)
        for piece, text in pieces:
            if not isinstance(text, str) or text.count(" ") < _LEAST_WORDS - 1:
                continue
            words = words_of(text, story.name)
            if len(words) >= _LEAST_WORDS:
                digest = hashlib.blake2b(b" ".join(words), digest_size=_DIGEST_BYTES).digest()
                yield StatementTrace((criterion,) if piece is None else (criterion, piece), int.from_bytes(digest))


def traces_from(data: Sequence[Any]) -> Traces:
    """Return traces that went through JSON, where every tuple became a list."""
    sketch, links, decisions, statements, waivers, criteria_set, names = data
    return Traces(
        sketch,
        tuple(LinkTrace(*link) for link in links),
        tuple(DecisionTrace(*decision) for decision in decisions),
        tuple(StatementTrace(tuple(path), digest) for path, digest in statements),
        tuple(WaiverTrace(*waiver) for waiver in waivers),
        criteria_set,
        names,
    )
