"""Regular expressions that are compiled when they are first asked for anything.

The recognisers have half a thousand of them, which take a third of a second to compile; most runs need only a few.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast


class LazyPattern(Generic[AnyStr]):
    """Stands for a compiled pattern until it is one; afterwards nothing is lost by asking it."""

    def __init__(self, expression: AnyStr, flags: int) -> None:
        self._expression: AnyStr = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        """Compile the pattern: what is not here yet is asked for the first time."""
        compiled = re.compile(self._expression, self._flags)
        for own in ("findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "split", "sub", "subn"):
            setattr(self, own, getattr(compiled, own))
        return getattr(compiled, name)


def lazy_pattern(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` would, to be compiled later; a wrong expression shows only then."""
    return cast("re.Pattern[AnyStr]", LazyPattern(expression, flags))


def by_letter(words: str, letter: str) -> str:
    """Return an expression for words that is sought by a rare letter of theirs; a match begins with that letter.

    A single letter that no plain one follows in the expression is sought several times as fast as words, and still twice
    as fast as with `in`. What stands before it in the words, an expression too, has one length.
    """
    before, _, behind = words.partition(letter)
    return f"{letter}(?<={before}{letter}){behind}" if before else f"{letter}(?={behind[0]}){behind}"
