"""When a profile's recognition stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.language import Phrase

if TYPE_CHECKING:
    import datetime as dt

    from guongsang.stories.model import Story

WAS_ENDORSED = Phrase("suy tôn", "endorsed")
WAS_APPROVED = Phrase("phê duyệt", "approved")


def decided_on(story: Story, today: dt.date) -> tuple[dt.date, Phrase] | None:
    """Return the day on which the recognition stood, as far as the profile says, and what happened then.

    With a day that has not come nothing is compared: it is mistyped, which a rule of its own tells.
    """
    if story.recognition.approval:
        decided = story.recognition.approval.date, WAS_APPROVED
    elif story.recognition.endorsement:
        decided = story.recognition.endorsement.date, WAS_ENDORSED
    else:
        return None
    return decided if decided[0] <= today else None
