"""What of a profile may be published: the one place that every page, list, card, feed and file asks for it.

The checks refuse a profile that shows more than the person agreed to; nothing that is published shall hang on that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.stories.model import ConsentScope, Story

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS: Mapping[ConsentScope, Mapping[str, object]] = {
    ConsentScope.PORTRAIT: {"photo": None, "gallery": ()},
    ConsentScope.POST: {"post": None},
}
"""What each kind of consent is about, with what stands there without it."""


def consented(story: Story) -> Story:
    """Return a story without the parts whose publication the person has not agreed to."""
    hidden = {
        part: nothing
        for scope, parts in _PARTS.items()
        if not story.covers(scope)
        for part, nothing in parts.items()
        if getattr(story, part) != nothing
    }
    return story.model_copy(update=hidden) if hidden else story


def published_story(record: bytes) -> Story:
    """Read a story from its record, as far as it may be published."""
    return consented(Story.model_validate_json(record))
