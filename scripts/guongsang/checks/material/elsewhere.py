"""Words that are published beside the profiles: those of the registry, and of ordinary pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.material.wording import Medium, Passage, joined, texts_of
from guongsang.stories.addresses import HANDBOOK
from guongsang.stories.registry import FILES
from guongsang.stories.registry_reader import read_registry_file
from guongsang.stories.source import position_of, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from guongsang.checks.material.wording import Way, Wording
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.yaml_text import Document


class Elsewhere(NamedTuple):
    """The words of one file, which problems call `file`; `document` knows the places of a registry's values."""

    file: str
    wording: Wording
    document: Document | None = None

    def place_of(self, start: int, end: int) -> tuple[int, int, int]:
        """Return line, column and length of the words between two offsets of `wording.text`, as far as one line shows."""
        passage = self.wording.passage_at(start)
        within = start - passage.start, min(end - passage.start, len(passage.text))
        length = max(1, len(passage.text[within[0] : within[1]].partition("\n")[0]))
        if self.document is None:
            return *position_of(passage.text, within[0]), length
        found = self.document.locate_within(passage.path, passage.text, *within)
        return (*found[:2], length if found[2] else 1) if found else (*self.document.locate(passage.path), 1)


def words_of_registry(stories: StoriesFolder) -> Iterator[Elsewhere]:
    """Yield the words of every registry file.

    What cannot be read is told of by those who read it for its own sake; so it is with pages.
    """
    for attribute in FILES:
        document = read_registry_file(stories, attribute)
        yield Elsewhere(document.file, _wording(texts_of(document.data)), document)


def words_of_pages(docs: Path, name: str) -> Iterator[Elsewhere]:
    """Yield the words of every ordinary page below `docs`, which problems call `name`.

    The handbook speaks of the rules themselves, and quotes what no other page may hold.
    """
    for page in sorted(docs.rglob("*.md")):
        file = page.relative_to(docs).as_posix()
        text = None if file.startswith(f"{HANDBOOK}/") else read_source(page, f"{name}/{file}", root=docs).text
        if text:
            yield Elsewhere(f"{name}/{file}", _wording(page=text))


def _wording(values: Iterable[tuple[Way, str]] = (), page: str = "") -> Wording:
    """Join the words of a file: values stand where a profile has its names, a page where it has its story."""
    passages = [Passage(0, text, Medium.ELSEWHERE, path) for path, text in values]
    return joined([], [*passages, Passage(0, page, Medium.ELSEWHERE)])
