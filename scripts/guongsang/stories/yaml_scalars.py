"""Where the characters of a YAML value stand in the text that writes it: quoted, folded, over several lines."""

from __future__ import annotations

import re

_GAP = r"(?P<gap>[ \t\n]+)"
_WRITTEN = {
    "'": re.compile(rf"{_GAP}|''|."),
    '"': re.compile(rf"{_GAP}|(?P<white>\\[nt \t\n])|\\x..|\\u.{{4}}|\\U.{{8}}|\\.|."),
}
"""What a text between quotes is made of: gaps, white space that is written by an escape, and single characters."""

_PLAIN = re.compile(rf"{_GAP}|.")
_WHITE = frozenset(" \t\n")


def place_in_scalar(raw: str, style: str | None, value: str, start: int) -> int | None:
    """Return the offset in `raw`, which writes a scalar of that style, at which `value[start]` stands; None if unsure.

    Lines may be joined and spaces left out, but every other character of a value is written, and in its order.
    """
    first, last = _bounds(raw, style)
    pieces = _WRITTEN.get(style or "", _PLAIN).finditer(raw, first, last)
    written = [match.span() for match in pieces if not match.lastgroup]
    wanted = [char not in _WHITE for char in value]
    if len(written) != sum(wanted):
        return None
    before = sum(wanted[:start])
    if wanted[start]:
        return written[before][0]
    return written[before - 1][1] if before else first


def _bounds(raw: str, style: str | None) -> tuple[int, int]:
    """Return where what is written starts and ends: within the quotes, or below the line with the `|` or `>`."""
    if style in _WRITTEN:
        return 1, len(raw) - 1
    return (raw.find("\n") + 1 if style in ("|", ">") else 0), len(raw)
