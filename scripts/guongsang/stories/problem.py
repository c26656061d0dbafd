"""A problem found in a profile or in the registry: a value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from guongsang.language import Phrase


class Severity(IntEnum):
    """How much a problem matters; higher is worse."""

    NOTE = 1
    """Worth knowing; the build repaired or ignored it."""

    WARNING = 2
    """Should be looked at; does not stop a build unless `--strict`."""

    ERROR = 3
    """Stops the build: the profile may not be published as it is."""


class Mend(NamedTuple):
    """A safe correction: `old` stands at the problem's line and column, and `new` is what belongs there."""

    old: str
    new: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and how to mend it.

    `file` is relative to the site's root with forward slashes; `line` and `column` count from 1, in the file's text
    without byte-order mark and in normal form C. `length` is how many characters from there are meant. `mend` is set
    where a machine may make the correction. `related` is the file of the other profile, in the manner of `file`, where
    two were compared; only rules over the collection do so.
    """

    file: str
    line: int
    column: int
    code: str
    message: Phrase
    hint: Phrase
    severity: Severity
    length: int = field(default=1, compare=False)
    mend: Mend | None = field(default=None, compare=False)
    related: str = field(default="", compare=False)
