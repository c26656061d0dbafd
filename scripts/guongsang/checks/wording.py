"""All words of a profile that may reach the public, in one text, with the place each of them comes from.

Rules about words look at one string instead of forty: the values of the front matter, the names of its files, what its
photos say about themselves, and last the story. Parts are kept from running into one another by a character that no
file may hold.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from guongsang import vietnamese
from guongsang.checks.photo_data import words_of_photo
from guongsang.checks.shown_photos import photos_of
from guongsang.stories.photo_file import photos_in
from guongsang.stories.source import CONTROL, position_of

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.stories.reader import Reading

SEPARATOR = "\n\x00\n"

MOST_PHOTOS = 100
"""Photos of one folder whose words are read; a profile shows at most 41."""


class Medium(Enum):
    """Where words of a profile stand."""

    FRONT_MATTER = "front-matter"
    REASON = "reason"
    """Why a rule is waived: printed by checks and reports, though not on the page."""

    STORY = "story"
    FILE_NAME = "file-name"
    """The name of the profile or of a photo, without suffix, hyphens turned into spaces."""

    PHOTO_DATA = "photo-data"
    """What a photo file says about itself: EXIF, IPTC, XMP, comments."""


class Passage(NamedTuple):
    """Words that stand together: a value, a name, or the story. `start` is their offset in `Wording.text`.

    `path` leads to a value of the front matter, of a photo's file to the key that names it, if any does; `file` is the
    photo's name.
    """

    start: int
    text: str
    medium: Medium
    path: tuple[str | int, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one profile, and the passages they are joined from, in order."""

    text: str
    passages: tuple[Passage, ...]

    def passage_at(self, offset: int) -> Passage:
        """Return the passage in which an offset of `text` lies."""
        starts = [passage.start for passage in self.passages]
        return self.passages[max(0, bisect_right(starts, offset) - 1)]

    @property
    def story(self) -> Passage:
        """The story itself, which always stands last."""
        return self.passages[-1]


def wording_of(reading: Reading, stories: Path) -> Wording:
    """Gather the words of a profile that was read below the folder `stories`."""
    parts: list[str] = []
    passages: list[Passage] = []
    at = 0

    def add(text: str, medium: Medium, path: tuple[str | int, ...] = (), file: str = "") -> None:
        nonlocal at
        passages.append(Passage(at, text, medium, path, file))
        parts.append(text)
        at += len(text) + len(SEPARATOR)

    for path, text in texts_of(reading.document.data if reading.document else None):
        add(text, Medium.REASON if path[0] == "mien_kiem_tra" else Medium.FRONT_MATTER, path)
    add(_as_words(reading.place.slug), Medium.FILE_NAME)
    if reading.place.has_folder:
        folder = stories / reading.place.folder
        declared = _declared(reading)
        for name in photos_in(folder)[:MOST_PHOTOS]:
            path = declared.get(name, ())
            add(_as_words(name.rpartition(".")[0]), Medium.FILE_NAME, path, name)
            words = words_of_photo(folder / name)
            if words:
                add(words, Medium.PHOTO_DATA, path, name)
    add(reading.body, Medium.STORY)
    return Wording(SEPARATOR.join(parts), tuple(passages))


def _as_words(name: str) -> str:
    return vietnamese.nfc(CONTROL.sub(" ", name)).replace("-", " ")


def _declared(reading: Reading) -> dict[str, tuple[str | int, ...]]:
    """Return the ways to the keys that name photo files, by these names."""
    found: dict[str, tuple[str | int, ...]] = {}
    if reading.story:
        for path, photo in photos_of(reading.story):
            found.setdefault(photo.file, (*path, "tep"))
    return found


def texts_of(data: object, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    """Return every text in the data of a front matter, with the way to it."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    _gather(data, path, found)
    return found


def _gather(data: object, path: tuple[str | int, ...], found: list[tuple[tuple[str | int, ...], str]]) -> None:
    # A list that is passed on: generators within generators take three times as long, in every profile.
    if isinstance(data, str):
        found.append((path, data))
    elif isinstance(data, dict):
        for key, value in data.items():
            _gather(value, (*path, key), found)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            _gather(value, (*path, index), found)


def place_of(reading: Reading, passage: Passage, start: int, end: int) -> tuple[int, int, bool]:
    """Return line and column of part of a passage, and whether exactly these characters stand there in the file."""
    if passage.medium is Medium.STORY:
        line, column = position_of(passage.text, start)
        return reading.body_line + line - 1, column, True
    if passage.medium in (Medium.FRONT_MATTER, Medium.REASON) and reading.document:
        found = reading.document.locate_within(passage.path, passage.text, start, end)
        return found or (*reading.document.locate(passage.path), False)
    if passage.path and reading.document:
        return *reading.document.locate(passage.path), False
    return 1, 1, False
