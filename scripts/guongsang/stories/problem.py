"""A problem found in a profile or in the registry: a value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

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


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and how to mend it.

    `file` is relative to the site's root with forward slashes; `line` and `column` count from 1.
    """

    file: str
    line: int
    column: int
    code: str
    message: Phrase
    hint: Phrase
    severity: Severity
