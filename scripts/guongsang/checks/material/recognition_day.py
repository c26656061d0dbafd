"""When a profile's recognition stood, and words for messages that compare days with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.language import Phrase

if TYPE_CHECKING:
    import datetime as dt

    from guongsang.stories.model import Story

PUBLISHED = ("cong_bo", "ngay")
"""The way to the day on which a profile is published."""

WAS_ENDORSED = Phrase("suy tôn", "endorsed")
WAS_APPROVED = Phrase("phê duyệt", "approved")
COMPARE = Phrase(
    "Đối chiếu với văn bản gốc rồi sửa ngày ghi sai.", "Compare with the papers and mend the date that is wrong."
)


def day_text(date: dt.date) -> Phrase:
    """Write a day for messages."""
    return Phrase(vietnamese.date_short(date), date.isoformat())


def decided_on(story: Story) -> tuple[dt.date, Phrase] | None:
    """Return the day on which the recognition stood, as far as the profile says, and what happened then."""
    if story.recognition.approval:
        return story.recognition.approval.date, WAS_APPROVED
    if story.recognition.endorsement:
        return story.recognition.endorsement.date, WAS_ENDORSED
    return None
