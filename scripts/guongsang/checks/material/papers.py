"""The papers that a profile refers to by number and date, each with who issued it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.latest import latest
from guongsang.checks.material.message_words import in_quotes
from guongsang.checks.material.numbering import COUNCIL, DECISION, MINUTES, forms_of, letters_for_example
from guongsang.checks.recognisers.document_number import Form
from guongsang.language import Phrase

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from guongsang.stories.model import Story
    from guongsang.stories.registry import Issuer, Registry

Path = tuple[str | int, ...]


class Paper(NamedTuple):
    """One paper: the way to its keys `so` and `ngay`, what they hold, and who numbered it, as far as that is known.

    `kind` and `letters` are what its number may consist of, for examples.
    """

    path: Path
    number: str
    date: dt.date
    issuer: Issuer | None
    kind: str
    letters: str
    is_award: bool = False

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms that its number may have."""
        return forms_of(self.issuer)

    @property
    def examples(self) -> Phrase:
        """Numbers as such a paper could have, beginning like its own."""
        serial = re.match(r"[0-9]{2,6}\b", self.number)
        start = serial[0] if serial and int(serial[0]) else "05" if self.kind == MINUTES else "145"
        numbers = {
            Form.PARTY: f"{start}-{self.kind}/{self.letters}",
            Form.STATE: f"{start}/{self.kind}-{self.letters}",
        }
        return in_quotes([numbers[form] for form in self.forms], Phrase(" hoặc ", " or "))


@latest
def papers_of(story: Story, registry: Registry) -> tuple[Paper, ...]:
    """Return the papers of a profile; the endorsement and the annulment of a recognition are the agency's own."""
    return tuple(_papers(story, registry))


def _papers(story: Story, registry: Registry) -> Iterator[Paper]:
    endorsement, decision = story.recognition.endorsement, story.publication.decision
    if endorsement:
        agency = _agency(registry, endorsement.date)
        yield Paper(("ghi_nhan", "suy_ton"), endorsement.number, endorsement.date, agency, MINUTES, COUNCIL)
    for index, award in enumerate(story.awards):
        issuer, path = registry.issuers.get(award.issuer), ("khen_thuong", index)
        letters = letters_for_example(issuer)
        yield Paper(path, award.number, award.date, issuer, DECISION, letters, is_award=True)
        if award.annulled:
            yield Paper((*path, "huy_bo"), award.annulled.number, award.annulled.date, issuer, DECISION, letters)
    if decision:
        agency = _agency(registry, decision.date)
        yield Paper(
            ("cong_bo", "quyet_dinh"), decision.number, decision.date, agency, DECISION, letters_for_example(agency)
        )


def _agency(registry: Registry, day: dt.date) -> Issuer | None:
    """Return the agency itself as it was called on a day, when the registry leaves no doubt."""
    found = [issuer for issuer in registry.issuers.values() if issuer.is_agency and issuer.validity.covers(day)]
    return found[0] if len(found) == 1 else None
