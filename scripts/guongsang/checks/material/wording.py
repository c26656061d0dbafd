"""All words of a profile that others may come to read, in one text, with the place each of them comes from.

Rules about words look at one string instead of forty: the values of the front matter, the names of its files with what
each photo says about itself, the comments beside the values, and last the story. Parts are kept from running into one
another by a character that no file may hold. What stands in no profile is joined in the same way.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from guongsang import vietnamese
from guongsang.checks.latest import latest
from guongsang.checks.material.photo_data import words_of_photo
from guongsang.checks.material.shown_photos import photos_of
from guongsang.stories.photo_file import photos_in
from guongsang.stories.source import CONTROL
from guongsang.stories.yaml_comments import comments_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from guongsang.stories.reader import Reading

    Way = tuple[str | int, ...]

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

    ELSEWHERE = "elsewhere"
    """In no profile: in the registry, or on an ordinary page."""

    PHOTO_DATA = "photo-data"
    """What a photo file says about itself: EXIF, IPTC, XMP, comments."""

    COMMENT = "comment"
    """Behind a # in the front matter: on no page, but in a repository that anybody may read."""


class Passage(NamedTuple):
    """Words that stand together: a value, a name, or the story. `start` is their offset in `Wording.text`.

    `path` leads to a value of the front matter, of a photo's file to the key that names it, if any does; of a comment it
    is line and column. `file` is the photo's name.
    """

    start: int
    text: str
    medium: Medium
    path: Way = ()
    file: str = ""

    @property
    def is_address(self) -> bool:
        """Whether it is a value by which a file or a page is found, so that every character counts."""
        return self.medium is Medium.FRONT_MATTER and (self.path[-1:] == ("tep",) or self.path[:1] == ("bi_danh",))


@dataclass(frozen=True)
class Wording:
    """The words of one profile or other file: the values of the front matter with the ways to them, and the passages that follow.

    The passages of values are made when somebody asks for them: rules that find nothing, as nearly all do, never ask
    for more than one or two.
    """

    text: str
    values: Sequence[tuple[Way, str]]
    others: tuple[Passage, ...]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What the text is joined from, in order."""
        return (*map(self._value, range(len(self.values))), *self.others)

    def passage_at(self, offset: int) -> Passage:
        """Return the passage in which an offset of `text` lies."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        return self._value(index) if index < len(self.values) else self.others[index - len(self.values)]

    @cached_property
    def _starts(self) -> list[int]:
        ends = accumulate([len(text) + len(SEPARATOR) for _, text in self.values], initial=0)
        return [*islice(ends, len(self.values)), *(passage.start for passage in self.others)]

    def _value(self, index: int) -> Passage:
        path, text = self.values[index]
        return Passage(self._starts[index], text, _medium(path), path)

    def reworded(self, texts: Sequence[str]) -> Wording:
        """Return the same passages with other texts, one for each."""
        count = len(self.values)
        return joined(
            [(path, text) for (path, _), text in zip(self.values, texts, strict=False)],
            [passage._replace(text=text) for passage, text in zip(self.others, texts[count:], strict=True)],
        )

    @property
    def names(self) -> tuple[Passage, ...]:
        """The names of the profile's files, and what its photos say about themselves."""
        return tuple(passage for passage in self.others[:-1] if passage.medium is not Medium.COMMENT)

    @property
    def story(self) -> Passage:
        """The story itself, which always stands last."""
        return self.others[-1]


def wording_of(reading: Reading, stories: Path) -> Wording:
    """Gather the words of a profile that was read below the folder `stories`."""
    values = texts_of(reading.document.data if reading.document else None)
    return joined(
        values, [*_names_of(reading, stories), *_comments_of(reading), Passage(0, reading.body, Medium.STORY)]
    )


def joined(values: Sequence[tuple[Way, str]], others: Sequence[Passage]) -> Wording:
    """Join values and other passages, which are put in their places; a story stands last."""
    parts = [text for _, text in values]
    at = sum(map(len, parts)) + len(parts) * len(SEPARATOR)
    placed: list[Passage] = []
    for _, text, medium, path, file in others:
        placed.append(Passage(at, text, medium, path, file))
        parts.append(text)
        at += len(text) + len(SEPARATOR)
    return Wording(SEPARATOR.join(parts), values, tuple(placed))


def _medium(path: Way) -> Medium:
    return Medium.REASON if path[:1] == ("mien_kiem_tra",) else Medium.FRONT_MATTER


def _names_of(reading: Reading, stories: Path) -> Iterator[Passage]:
    """Yield the names of a profile's files, and the words in its photos, not yet in their places."""
    yield Passage(0, _as_words(reading.place.slug), Medium.FILE_NAME)
    if reading.place.has_folder:
        folder = stories / reading.place.folder
        declared = _declared(reading)
        for name in photos_in(folder)[:MOST_PHOTOS]:
            path = declared.get(name, ())
            yield Passage(0, _as_words(name.rpartition(".")[0]), Medium.FILE_NAME, path, name)
            words = words_of_photo(folder / name)
            if words:
                yield Passage(0, words, Medium.PHOTO_DATA, path, name)


def _comments_of(reading: Reading) -> Iterator[Passage]:
    """Yield the comments of a front matter, not yet in their places."""
    if reading.document:
        for line, column, text in comments_in(reading.document):
            yield Passage(0, text, Medium.COMMENT, (line, column))


def _as_words(name: str) -> str:
    return vietnamese.nfc(CONTROL.sub(" ", name)).replace("-", " ")


def _declared(reading: Reading) -> dict[str, Way]:
    """Return the ways to the keys that name photo files, by these names."""
    found: dict[str, Way] = {}
    if reading.story:
        for path, photo in photos_of(reading.story):
            found.setdefault(photo.file, (*path, "tep"))
    return found


@latest
def texts_of(data: object) -> list[tuple[Way, str]]:
    """Return every text in the data of a front matter, with the way to it."""
    texts: list[tuple[Way, str]] = [((), data)] if isinstance(data, str) else []
    _gather(data, (), texts)
    return texts


def _gather(data: object, path: Way, found: list[tuple[Way, str]]) -> None:
    # A list that is passed on: generators within generators take three times as long, in every profile.
    inside: Iterable[tuple[str | int, object]]
    if isinstance(data, dict):
        inside = data.items()
    elif isinstance(data, list):
        inside = enumerate(data)
    else:
        return
    for key, value in inside:
        if isinstance(value, str):
            found.append(((*path, key), value))
        elif isinstance(value, dict | list):
            _gather(value, (*path, key), found)


def place_of(reading: Reading, passage: Passage, start: int, end: int) -> tuple[int, int, bool]:
    """Return line and column of part of a passage, and whether exactly these characters stand there in the file."""
    if passage.medium is Medium.STORY:
        return *reading.place_in_body(start), True
    if passage.medium is Medium.COMMENT:
        line, column = map(int, passage.path)
        return line, column + start, True
    if passage.medium in (Medium.FRONT_MATTER, Medium.REASON) and reading.document:
        found = reading.document.locate_within(passage.path, passage.text, start, end)
        return found or (*reading.document.locate(passage.path), False)
    if passage.path and reading.document:
        return *reading.document.locate(passage.path), False
    return 1, 1, False
