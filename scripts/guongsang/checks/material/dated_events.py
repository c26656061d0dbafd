"""What a profile says has happened, each with its day and the way to the key that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.language import Phrase
from guongsang.stories.model import Kind, State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from guongsang.stories.model import Correction, Story
    from guongsang.stories.reader import Reading

    Way = tuple[str | int, ...]

PUBLISHED = ("cong_bo", "ngay")
"""The way to the day on which a profile is published, annulled or withdrawn, as its state says."""

ENDORSED = ("ghi_nhan", "suy_ton", "ngay")
APPROVED = ("ghi_nhan", "phe_duyet", "ngay")
CONSENTED = ("dong_y", "ngay")
DECIDED = ("cong_bo", "quyet_dinh", "ngay")


class DatedEvent(NamedTuple):
    """Something that has happened: what it is, as it stands at the beginning of a sentence, and when."""

    path: Way
    date: dt.date
    what: Phrase


_ENDS = {State.ANNULLED: Phrase("Việc thu hồi", "The annulment"), State.WITHDRAWN: Phrase("Việc rút", "The withdrawal")}


def dated_events(reading: Reading, story: Story) -> Iterator[DatedEvent]:
    """Yield every event with a day; publication is none, for it may be planned.

    Of a withdrawn profile that is its withdrawal alone: whatever else it says, it must be taken down at once.
    """
    published, end = story.publication, _ENDS.get(story.publication.state)
    if end and published.date:
        yield DatedEvent(PUBLISHED, published.date, end)
    if published.state is State.WITHDRAWN:
        return
    if published.decision:
        yield _paper(DECIDED, published.decision.number, published.decision.date)
    endorsement, approval = story.recognition.endorsement, story.recognition.approval
    if endorsement:
        yield _paper(ENDORSED, endorsement.number, endorsement.date)
    if approval:
        yield DatedEvent(APPROVED, approval.date, Phrase("Việc phê duyệt", "The approval"))
    for index, award in enumerate(story.awards):
        yield _paper(("khen_thuong", index, "ngay"), award.number, award.date)
        if award.annulled:
            yield _paper(("khen_thuong", index, "huy_bo", "ngay"), award.annulled.number, award.annulled.date)
    if story.consent and story.kind is Kind.PERSON:
        yield DatedEvent(CONSENTED, story.consent.date, Phrase("Sự đồng ý", "The consent"))
    for path, correction in dated_corrections(reading, story):
        yield DatedEvent(path, correction.date, Phrase("Lời đính chính", "The correction"))


def _paper(path: Way, number: str, date: dt.date) -> DatedEvent:
    return DatedEvent(path, date, Phrase(f"Văn bản «{number}»", f"The paper “{number}”"))


def dated_corrections(reading: Reading, story: Story) -> Iterator[tuple[Way, Correction]]:
    """Yield the corrections with the ways to their days; one alone may stand without a list."""
    data = reading.document.data if reading.document else {}
    is_alone = isinstance(data, dict) and isinstance(data.get("cap_nhat"), dict)
    for index, correction in enumerate(story.corrections):
        yield (("cap_nhat", "ngay") if is_alone else ("cap_nhat", index, "ngay")), correction
