"""The photos that a profile shows: those its front matter declares, and the pictures in its story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang.checks.finding import Finding
from guongsang.checks.recognisers.body_pictures import pictures_in
from guongsang.stories.photo_file import MIN_PORTRAIT_SIDE, MIN_SIDE
from guongsang.stories.tangle import tangle_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.language import Phrase
    from guongsang.stories.model import Photo, Story
    from guongsang.stories.reader import Reading

MOST_IN_STORY = 100
"""Pictures of one story that are looked at; more are no story."""


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A photo where a profile shows it.

    `name` is its file, `words` describe it; `path` leads to it in the front matter, or `place` to its line and column in
    the story. `least` is how many pixels its longer side needs.
    """

    name: str
    words: str
    least: int
    path: tuple[str | int, ...] = ()
    place: tuple[int, int] | None = None

    def finding(self, key: str, message: Phrase, hint: Phrase) -> Finding:
        """Tell something of it, in the front matter at one of its keys."""
        if self.place:
            return Finding((), message, hint, place=self.place)
        return Finding((*self.path, key), message, hint)


def photos_of(story: Story) -> Iterator[tuple[tuple[str | int, ...], Photo]]:
    """Yield the photos that the front matter declares, with the ways to them."""
    if story.photo:
        yield ("anh",), story.photo
    for index, photo in enumerate(story.gallery):
        yield ("anh_khac", index), photo


def declared_in(story: Story) -> Iterator[ShownPhoto]:
    """Yield the photos that the front matter declares."""
    for path, photo in photos_of(story):
        yield ShownPhoto(photo.file, photo.description, MIN_PORTRAIT_SIDE if path == ("anh",) else MIN_SIDE, path)


def shown_in(reading: Reading, story: Story) -> Iterator[ShownPhoto]:
    """Yield every photo that a profile shows."""
    yield from declared_in(story)
    yield from in_body_of(reading)


def in_body_of(reading: Reading) -> Iterator[ShownPhoto]:
    """Yield the pictures in the story, unless it is too tangled to be drawn."""
    for count, picture in enumerate(pictures_in(reading.body)):
        if count == MOST_IN_STORY or (count == 0 and tangle_at(reading.body) is not None):
            return
        yield ShownPhoto(picture.target, picture.words, MIN_SIDE, place=reading.place_in_body(picture.start))
