"""Finds the pictures in a story: Markdown's, inline or by reference, and HTML's."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = r"[^\[\]]{0,1000}(?:\[[^\[\]]{0,200}\][^\[\]]{0,500}){0,3}"
_MARKDOWN = lazy_pattern(
    rf"!\[(?P<words>{_WORDS})\](?:"
    r"\(\s{0,9}(?:<(?P<angled>[^<>\n]{0,500})>|(?P<plain>[^)\s>]{1,500}))"
    r"|\[(?P<label>[^\[\]]{0,300})\])?"
)
_DEFINITION = lazy_pattern(
    r"^ {0,3}\[(?!\^)(?P<label>[^\[\]]{1,300})\]:\s{0,9}(?:<(?P<angled>[^<>\n]{0,500})>|(?P<plain>[^\s<]\S{0,500}))",
    re.MULTILINE,
)
_HTML = lazy_pattern(r"<img\b(?P<attributes>[^<>]{0,2000})", re.IGNORECASE)
_ATTRIBUTE = lazy_pattern(
    r"""(?<![\w-])(?P<name>src|alt)\s{0,9}=\s{0,9}(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
_EMPHASIS = lazy_pattern(r"[*_`~]+|\\(?=[!-/:-@\[-`{-~])")


class BodyPicture(NamedTuple):
    """A picture in a story: where it is written, the file it names, and its alternative text."""

    start: int
    target: str
    words: str


def pictures_in(body: str) -> Iterator[BodyPicture]:
    """Yield the pictures of a story, those in Markdown first.

    One inside a code sample is taken for a picture too: stories have none.
    """
    if "![" in body:
        yield from _in_markdown(body)
    if "<" in body and "<img" in body.lower():
        yield from _in_html(body)


def _in_markdown(body: str) -> Iterator[BodyPicture]:
    targets: dict[str, str] | None = None
    for match in _MARKDOWN.finditer(body):
        words = match["words"]
        written = match["angled"] if match["angled"] is not None else match["plain"]
        if written is None:
            targets = _definitions(body) if targets is None else targets
            # Without such a definition there is no picture, only words in brackets.
            written = targets.get(_label(match["label"] or words))
            if written is None:
                continue
        yield BodyPicture(match.start(), _target(written), " ".join(_EMPHASIS.sub("", html.unescape(words)).split()))


def _in_html(body: str) -> Iterator[BodyPicture]:
    for match in _HTML.finditer(body):
        found: dict[str, str] = {}
        for attribute in _ATTRIBUTE.finditer(match["attributes"]):
            value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
            found.setdefault(attribute["name"].lower(), html.unescape(value))
        if found.get("src"):
            yield BodyPicture(match.start(), _target(found["src"]), " ".join(found.get("alt", "").split()))


def _definitions(body: str) -> dict[str, str]:
    """Return where references lead; of two with one label the first counts (CommonMark 0.31, 4.7)."""
    found: dict[str, str] = {}
    for match in _DEFINITION.finditer(body):
        found.setdefault(_label(match["label"]), match["angled"] if match["angled"] is not None else match["plain"])
    return found


def _label(label: str) -> str:
    return " ".join(label.split()).casefold()


def _target(written: str) -> str:
    return unquote(html.unescape(written)).strip()
