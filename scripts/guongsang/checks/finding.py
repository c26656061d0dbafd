"""What rules find: at a key, or in words; what is wrong and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from guongsang.language import Phrase


class Finding(NamedTuple):
    """What a rule found in one profile: the way to the value, what is wrong, how to mend it.

    `place` is the line and column, from 1, of something in the body, to which no way of keys leads. `mend` replaces
    the whole value at `path`, where that is safe. `related` is the file of the profile that this one was compared with,
    as problems call it.
    """

    path: tuple[str | int, ...]
    message: Phrase
    hint: Phrase
    at_key: bool = False
    place: tuple[int, int] | None = None
    mend: str | None = None
    related: str = ""


class Hit(NamedTuple):
    """What a rule found in the words of a profile: offsets into `Wording.text`, what is wrong, how to mend it.

    `mend` replaces exactly the characters between the offsets, where that is safe.
    """

    start: int
    end: int
    message: Phrase
    hint: Phrase
    mend: str | None = None


class EntryPlace(NamedTuple):
    """An entry of the registry that a rule over the collection speaks of: attribute of `Registry`, and id."""

    attribute: str
    id: str


class FilePlace(NamedTuple):
    """A file that is no profile, of which a rule over the collection speaks; as problems call it."""

    file: str
