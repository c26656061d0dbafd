"""Comments in YAML: nobody sees them on a page, but whoever may read the file, or its history, does."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

import yaml

from guongsang.stories.source import position_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.stories.yaml_text import Document

_MAY_BE: Final = re.compile(r"#(?<![^ \t\n].)")
"""A # at the start of a line or behind a space; it may yet stand in quotes or in a text of several lines."""


class Comment(NamedTuple):
    """A comment: line and column in the file of the first character behind its #, and what it says from there on."""

    line: int
    column: int
    text: str


def comments_in(document: Document) -> list[Comment]:
    """Return the comments of a text that could be parsed."""
    if document.node is None or "#" not in document.text:
        return []
    text = document.text
    found = [match.start() for match in _MAY_BE.finditer(text)]
    if not found:
        return []
    scalars = sorted(_scalars(document.node))
    comments, end = [], 0
    for start in found:
        index = bisect_right(scalars, (start, len(text))) - 1
        if start >= end and (index < 0 or scalars[index][1] <= start):
            line, column = position_of(text, start + 1)
            end = text.find("\n", start) % (len(text) + 1)
            comments.append(Comment(line - 1 + document.first_line, column, text[start + 1 : end]))
    return comments


def _scalars(top: yaml.Node) -> Iterator[tuple[int, int]]:
    """Yield where the texts of a document start and end; one that an alias repeats comes once."""
    nodes, seen = [top], set()
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.ScalarNode):
            yield node.start_mark.index, node.end_mark.index
        elif id(node) not in seen:
            seen.add(id(node))
            for child in node.value:
                nodes += child if isinstance(child, tuple) else (child,)
