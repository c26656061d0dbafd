"""Reads one profile: bytes → text → front matter and body → model."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.stories.faults import Fault
from guongsang.stories.model import Story
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.source import position_of, read_again, read_source
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import Document, parse_yaml

if TYPE_CHECKING:
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.story_file import StoryFile

_OPENING = re.compile(r"---[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"\n---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file held. `story` is None when the file cannot become a page at all.

    `name` is how problems call the file; `body_line` is the line of the file on which the body starts.
    """

    place: StoryFile
    name: str
    story: Story | None
    document: Document | None
    body: str
    body_line: int
    problems: tuple[Problem, ...]

    def place_in_body(self, offset: int) -> tuple[int, int]:
        """Return line and column, in the file, of a character of the body."""
        line, column = position_of(self.body, offset)
        return self.body_line + line - 1, column


def read_story(stories: StoriesFolder, place: StoryFile) -> Reading:
    """Read a profile; never raises for what the file holds."""
    label = stories.label(place.file)
    source = read_source(stories.path / place.file, label, root=stories.path)
    if source.text is None:
        return Reading(place, label, None, None, "", 1, source.problems)
    parts = split_front_matter(source.text)
    if isinstance(parts, Phrase):
        hint = Phrase(
            f"Tệp phải bắt đầu bằng dòng «---», rồi thông tin hồ sơ, rồi một dòng «---» nữa; chạy «{typed('new')}» để có mẫu.",
            f"The file must start with a line “---”, then the profile's data, then another line “---”; run “{typed('new')}” for an example.",
        )
        problem = Problem(label, 1, 1, Fault.NO_FRONT_MATTER, parts, hint, Severity.ERROR)
        return Reading(place, label, None, None, "", 1, (*source.problems, problem))
    front, body, body_line = parts
    document = parse_yaml(front, label, first_line=2)
    if document.data is None and document.problems:
        return Reading(place, label, None, document, body, body_line, (*source.problems, *document.problems))
    story, mistakes = validate(Story, document, document.data if document.data is not None else {})
    return Reading(place, label, story, document, body, body_line, (*source.problems, *document.problems, *mistakes))


def read_body(stories: StoriesFolder, place: StoryFile) -> str:
    """Return the Markdown body of a profile that has been read without errors before."""
    parts = split_front_matter(read_again(stories.path / place.file))
    return "" if isinstance(parts, Phrase) else parts[1]


def split_front_matter(text: str) -> tuple[str, str, int] | Phrase:
    """Split clean text into front matter, body and the body's first line; or say why it cannot be split."""
    opening = _OPENING.match(text)
    if opening is None:
        return Phrase("Tệp không bắt đầu bằng dòng «---».", "The file does not start with a line “---”.")
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return Phrase(
            "Phần thông tin đầu tệp không có dòng «---» kết thúc.", "The front matter has no closing line “---”."
        )
    front = text[opening.end() + 1 : closing.start() + 1]
    body = text[closing.end() + 1 :]
    return front, body, text.count("\n", 0, closing.end()) + 2
