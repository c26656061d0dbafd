"""What a report tells of one profile; of one that is withdrawn, nothing by which anybody could be known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.stories.model import ConsentScope, Kind, State

if TYPE_CHECKING:
    import datetime as dt

    from guongsang.stories.model import Story
    from guongsang.stories.registry import Registry

_LONGEST: Final = 500


class Standing(Enum):
    """How a profile is counted; every profile has exactly one standing."""

    PUBLISHED = "published"
    """Public, and without errors."""

    SCHEDULED = "scheduled"
    """Without errors and to be published on a day to come."""

    PENDING = "pending"
    DRAFT = "draft"

    BROKEN = "broken"
    """With errors, so that it cannot be published, whatever state it gives itself."""

    WITHDRAWN = "withdrawn"
    ANNULLED = "annulled"


BUILT: Final = frozenset({Standing.PUBLISHED, Standing.SCHEDULED})
"""The standings by which a unit has the profile it must build."""

UNDERWAY: Final = frozenset({Standing.PENDING, Standing.DRAFT, Standing.BROKEN})
"""The standings of profiles that may still be published."""


class AwardRow(NamedTuple):
    """One award decision of this recognition, in words."""

    name: str
    short_name: str
    number: str
    date: dt.date
    issuer: str


class WaiverRow(NamedTuple):
    """A rule set aside, why, and how many problems that silences."""

    code: str
    reason: str
    silenced: int = 0


class Consent(NamedTuple):
    """The day of a person's consent, None when there is none, and what is shown without being agreed to."""

    date: dt.date | None
    lacking: tuple[ConsentScope, ...] = ()


class ProblemCount(NamedTuple):
    """How many problems a profile has, and the codes of errors and warnings."""

    errors: int = 0
    warnings: int = 0
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One profile of the year.

    Names are printable text on one line; where none could be read, that of the file stands for it. `unit` is an id. `declared` is the state that a broken profile gives itself;
    `date` the day of publication; `consent` None where none is needed or nothing can be read. Of a withdrawn profile
    only unit, standing and the number of its problems are kept: the rest must stand nowhere any more.
    """

    unit: str
    standing: Standing
    problems: ProblemCount
    file: str = ""
    name: str = ""
    kind: Kind | None = None
    post: str = ""
    declared: Standing | None = None
    date: dt.date | None = None
    awards: tuple[AwardRow, ...] = ()
    ceremony: str = ""
    consent: Consent | None = None
    waivers: tuple[WaiverRow, ...] = ()
    is_sample: bool = False

    @property
    def lacks_consent(self) -> bool:
        """Whether somebody must still be asked."""
        return self.consent is not None and (self.consent.date is None or bool(self.consent.lacking))


def standing_of(state: State, date: dt.date | None, today: dt.date) -> Standing:
    """Return the standing of a profile without errors."""
    if state is State.PUBLISHED:
        return Standing.PUBLISHED if date is None or date <= today else Standing.SCHEDULED
    return {
        State.DRAFT: Standing.DRAFT,
        State.PENDING: Standing.PENDING,
        State.WITHDRAWN: Standing.WITHDRAWN,
        State.ANNULLED: Standing.ANNULLED,
    }[state]


def row_of(
    story: Story,
    registry: Registry,
    today: dt.date,
    *,
    file: str,
    problems: ProblemCount,
    waivers: tuple[WaiverRow, ...],
    is_broken: bool = False,
) -> ProfileRow:
    """Take from a profile what the report tells."""
    declared = standing_of(story.publication.state, story.publication.date, today)
    if declared is Standing.WITHDRAWN:
        return ProfileRow(line(story.unit), declared, problems)
    is_annulled = declared is Standing.ANNULLED
    ceremony = registry.ceremonies.get(story.ceremony or "")
    return ProfileRow(
        unit=line(story.unit),
        standing=Standing.BROKEN if is_broken else declared,
        problems=problems,
        file=line(file),
        name=line(story.name),
        kind=story.kind,
        post=line(story.post or ""),
        declared=declared if is_broken else None,
        date=story.publication.date if declared in BUILT else None,
        awards=() if is_annulled else _awards(story, registry),
        ceremony=line(ceremony.name if ceremony else story.ceremony or ""),
        consent=None if is_annulled else _consent(story, problems.codes),
        waivers=waivers,
        is_sample=story.is_sample,
    )


def line(text: str) -> str:
    """Return text on one line, of printable characters only and never endless: a file may hold anything."""
    plain = " ".join("".join(char if char.isprintable() else " " for char in text[: 2 * _LONGEST]).split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


def _awards(story: Story, registry: Registry) -> tuple[AwardRow, ...]:
    """Return the awards of this recognition: not those of earlier times, nor those annulled since."""
    rows = []
    for given in story.awards:
        if given.earlier or given.annulled is not None:
            continue
        award, issuer = registry.awards.get(given.award), registry.issuers.get(given.issuer)
        name = line(award.name if award else given.award)
        rows.append(
            AwardRow(
                name,
                line(award.short_name) if award and award.short_name else name,
                line(given.number),
                given.date,
                line(issuer.name if issuer else given.issuer),
            )
        )
    return tuple(rows)


SCOPE_RULE: Final = "GS321"
"""The code of the rule that compares the scope of consent with what is shown, pictures in the story included."""


def _consent(story: Story, codes: tuple[str, ...]) -> Consent | None:
    """Say what a person has agreed to; a collective need not be asked."""
    if story.kind is not Kind.PERSON:
        return None
    shown = [ConsentScope.NAME]
    if story.post:
        shown.append(ConsentScope.POST)
    if story.photo or story.gallery:
        shown.append(ConsentScope.PORTRAIT)
    shown.append(ConsentScope.STORY)
    if story.consent is None:
        return Consent(None, tuple(shown))
    lacking = [scope for scope in shown if scope not in story.consent.scope]
    if not lacking and SCOPE_RULE in codes:
        # Nothing in the front matter is amiss: it is the pictures in the story.
        lacking = [ConsentScope.PORTRAIT]
    return Consent(story.consent.date, tuple(lacking))
