"""What the rest of the site needs to know of a profile without opening it again: a small, picklable value."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from guongsang import vietnamese
from guongsang.stories.addresses import former_profile
from guongsang.stories.consented import consented
from guongsang.stories.model import Kind, State

if TYPE_CHECKING:
    from guongsang.stories.model import LeadPhoto, Story
    from guongsang.stories.story_file import StoryFile
    from guongsang.vietnamese import SortKey


class Summary(NamedTuple):
    """One profile in a listing. Ids are the registry's; `sort_key` orders names the Vietnamese way."""

    place: StoryFile
    kind: Kind
    name: str
    sort_key: SortKey
    letter: str
    post: str
    unit: str
    locality: str
    fields: tuple[str, ...]
    summary: str
    photo: LeadPhoto | None
    awards: tuple[str, ...]
    ceremony: str
    state: State
    date: dt.date
    updated: dt.date
    aliases: tuple[str, ...]
    is_sample: bool

    @property
    def url(self) -> str:
        """The page's address below the site's root."""
        return self.place.url

    @property
    def lasting_url(self) -> str:
        """The address under which the profile was first published, which stays what it is known by when it moves."""
        return next(filter(None, map(former_profile, self.aliases)), self.url)

    def is_public(self, today: dt.date) -> bool:
        """Whether readers may see the profile on that day."""
        return self.state is State.PUBLISHED and self.date <= today

    def is_shown(self, today: dt.date, *, preview: bool) -> bool:
        """Whether the site has a page with the story; the live preview also shows what is not public yet."""
        return self.is_public(today) or (preview and (self.state.is_preview_only or self.state is State.PUBLISHED))


def summarise(story: Story, place: StoryFile, today: dt.date) -> Summary:
    """Take from a story what listings need and may show; awards annulled since, and those of earlier times, are left out."""
    story = consented(story)
    ordering = story.sort_name or story.name
    person = story.kind is Kind.PERSON
    # Only drafts may lack a date; the end of their year keeps them among their neighbours in the preview.
    date = story.publication.date or dt.date(story.year, 12, 31)
    changes = [correction.date for correction in story.corrections]
    changes += [award.annulled.date for award in story.awards if award.annulled]
    return Summary(
        place=place,
        kind=story.kind,
        name=story.name,
        sort_key=vietnamese.person_sort_key(ordering)
        if person and not story.sort_name
        else vietnamese.sort_key(ordering),
        letter=vietnamese.index_letter(vietnamese.given_name(ordering) if person and not story.sort_name else ordering),
        post=story.post or "",
        unit=story.unit,
        locality=story.locality or "",
        fields=story.fields,
        summary=story.summary,
        photo=story.photo,
        awards=tuple(
            dict.fromkeys(award.award for award in story.awards if award.annulled is None and not award.earlier)
        ),
        ceremony=story.ceremony or "",
        state=story.publication.state,
        date=date,
        # A day to come is mistyped: nothing has changed yet.
        updated=max([date, *(change for change in changes if change <= today)]),
        aliases=story.aliases,
        is_sample=story.is_sample,
    )
