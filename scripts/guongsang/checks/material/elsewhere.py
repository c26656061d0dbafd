"""Words that are published beside the profiles: those of the registry, of ordinary pages, and of files beside these."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.material.wording import Medium, Passage, joined, texts_of
from guongsang.language import Phrase
from guongsang.stories.addresses import HANDBOOK
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry import FILES
from guongsang.stories.registry_reader import read_registry_file
from guongsang.stories.source import position_of, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path, PurePath

    from guongsang.checks.material.wording import Way, Wording
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.yaml_text import Document

_TEXTS = frozenset(
    {
        ".csv",
        ".geojson",
        ".htm",
        ".html",
        ".ics",
        ".json",
        ".rst",
        ".srt",
        ".svg",
        ".tsv",
        ".txt",
        ".vcf",
        ".vtt",
        ".xml",
    }
    | {".yaml", ".yml"}
)
_DOCUMENTS = frozenset(
    {".7z", ".doc", ".docx", ".odp", ".ods", ".odt", ".pdf", ".ppt", ".pptx", ".rar", ".rtf", ".xls", ".xlsx", ".zip"}
)
"""Files with words, by their endings: those that can be read, and those that a person has to look through."""

_LARGEST_TEXT = 1 << 20


class Elsewhere(NamedTuple):
    """The words of one file, which problems call `file`; `document` knows the places of a registry's values.

    `problems` tell why there are no words of it.
    """

    file: str
    wording: Wording
    document: Document | None = None
    problems: tuple[Problem, ...] = ()

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
    """Yield the words of every ordinary page below `docs`, which problems call `name`, and of the files copied with them."""
    for page in sorted(docs.rglob("*")):
        place = page.relative_to(docs)
        file = f"{name}/{place.as_posix()}"
        if page.suffix == ".md":
            text = None if place.parts[0] == HANDBOOK else read_source(page, file, root=docs).text
            if text:
                yield Elsewhere(file, _wording(page=text))
        elif not _is_left_out(place):
            yield from _words_of_file(page, file, docs)


def _is_left_out(place: PurePath) -> bool:
    """Whether a site leaves a file out, as all that is hidden."""
    return any(part.startswith(".") for part in place.parts)


def _words_of_file(path: Path, file: str, docs: Path) -> Iterator[Elsewhere]:
    """Yield the words of a file that goes to the site as it is: its name and, where it is text, what it holds."""
    kind = path.suffix.lower()
    if kind not in _TEXTS | _DOCUMENTS or not path.is_file():
        return
    text = ""
    problems: tuple[Problem, ...] = (_to_be_looked_through(file),)
    if kind in _TEXTS:
        source = read_source(path, file, root=docs, limit=_LARGEST_TEXT)
        text = source.text or ""
        problems = () if source.text is not None or not path.stat().st_size else source.problems
    title = Passage(0, path.stem.replace("-", " "), Medium.FILE_NAME)
    yield Elsewhere(file, joined([], [title, Passage(0, text, Medium.ELSEWHERE)]), problems=problems)


def _to_be_looked_through(file: str) -> Problem:
    return Problem(
        file,
        1,
        1,
        Fault.UNREADABLE,
        Phrase(
            "Tệp này được đăng cùng trang nhưng phần mềm không đọc được chữ bên trong để kiểm tra.",
            "This file is published with the pages, but its words cannot be read and checked.",
        ),
        Phrase(
            "Người phụ trách mở tệp, xem kỹ có bí mật nhà nước, dữ liệu cá nhân không; tốt hơn là chép nội dung vào một "
            "trang .md rồi bỏ tệp.",
            "Open it and look for State secrets and personal data; better, copy what it says into a page (.md) and take "
            "the file away.",
        ),
        Severity.WARNING,
    )


def _wording(values: Iterable[tuple[Way, str]] = (), page: str = "") -> Wording:
    """Join the words of a file: values stand where a profile has its names, a page where it has its story."""
    passages = [Passage(0, text, Medium.ELSEWHERE, path) for path, text in values]
    return joined([], [*passages, Passage(0, page, Medium.ELSEWHERE)])
