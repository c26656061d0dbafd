"""Bodies that no officer writes and no HTML parser should have to untangle.

The parser that cleans HTML takes time, and makes output, by the square of open elements; so their number is bounded
before it sees them. A story has a handful of raw tags, if any, and nests quotes and lists two or three deep.
"""

from __future__ import annotations

import re

_MOST_WORK = 60_000
"""Raw tags times the blocks they may be opened again in."""

_MOST_NESTED = 24
_RAW_TAG = re.compile(r"</?[A-Za-z!?]")
_NESTED = re.compile(
    # The line's end before it leads a search from line to line; ^ would be tried at every letter.
    rf"\n(?:[ \t]*+(?:>|[-*+](?=[ \t])|[0-9]{{1,9}}[.)](?=[ \t])|\[\^[^\]\n]{{1,99}}\]:)){{{_MOST_NESTED},}}"
)
"""Quotes, lists and footnotes opened in one line."""


def tangle_at(body: str) -> int | None:
    """Return the offset at which a body is too tangled to be drawn, or None."""
    nested = _NESTED.search(f"\n{body}")
    if nested:
        # A line starts one behind its line end, which stands one later than in the body.
        return nested.start()
    if "<" not in body:
        return None
    tags = [match.start() for match in _RAW_TAG.finditer(body)]
    blocks = body.count("\n") + len(tags)
    return tags[0] if tags and len(tags) * blocks > _MOST_WORK else None
