"""Makes the safe corrections that problems carry, in the files themselves.

Comments, quoting, order and line ends stay as they are: a correction replaces exactly the characters that the problem
is about. A file in which the corrections would change more than that is left alone; so are code, HTML and addresses of
links in the story, be their letters composed or not.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.recognisers.prose import kept_in
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity
from guongsang.stories.reader import split_front_matter
from guongsang.stories.yaml_text import parse_yaml
from guongsang.text_file import write_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from guongsang.checks.telling.results import Results
    from guongsang.language import Language
    from guongsang.stories.problem import Problem

_MARK = b"\xef\xbb\xbf"
_ROUNDS = 12
"""One correction may make another possible; a rule tells of a thousand places at once (`stories/crowd.py`)."""


@dataclass(frozen=True, slots=True)
class Mending:
    """One file before and after its corrections, as bytes, and how many there are."""

    file: str
    before: bytes
    after: bytes
    count: int

    def diff(self, language: Language) -> str:
        """Return the change as a unified diff, and in words what a diff would not show."""
        old, new = (data.decode("utf-8-sig").splitlines() for data in (self.before, self.after))
        lines = list(difflib.unified_diff(old, new, self.file, self.file, lineterm="", n=1))
        if self.before.startswith(_MARK):
            unseen = Phrase(
                f"{self.file}: đã bỏ dấu BOM, không nhìn thấy được, ở đầu tệp.",
                f"{self.file}: the byte-order mark, which is not seen, at its start was taken away.",
            )
            lines.insert(0, unseen.into(language))
        return "\n".join(lines)


def mend(look: Callable[[], Results], root: Path) -> tuple[tuple[Mending, ...], Results]:
    """Correct what can be corrected safely in the files below `root`; return what was done and what is left.

    `look` gives the results of the moment; one correction may make another possible, so it is asked again. Raises
    `OutputError` when a file cannot be written.
    """
    done: dict[str, Mending] = {}
    results = look()
    for _ in range(_ROUNDS):
        planned = plan_mendings(results.problems, root)
        if not planned:
            break
        for mending in planned:
            # Somebody may have saved the file meanwhile; their words go before spaces.
            if not _is_still(root / mending.file, mending.before):
                continue
            write_over(root / mending.file, mending.after)
            first = done.get(mending.file)
            done[mending.file] = (
                replace(first, after=mending.after, count=first.count + mending.count) if first else mending
            )
        results = look()
    return tuple(done.values()), results


def _is_still(file: Path, data: bytes) -> bool:
    try:
        return file.read_bytes() == data
    except OSError:
        return False


def told(mendings: Sequence[Mending]) -> Phrase:
    """Say in one line what was corrected."""
    places, files = sum(mending.count for mending in mendings), len(mendings)
    if not places:
        return Phrase("Không có chỗ nào tự sửa được.", "There was nothing that could be corrected safely.")
    return Phrase(f"Đã sửa {places} chỗ trong {files} tệp.", f"Corrected {places} places in {files} files.")


def plan_mendings(problems: Iterable[Problem], root: Path) -> tuple[Mending, ...]:
    """Work out the corrections of the files below `root` that have these problems; nothing is written.

    Besides what the problems carry, a byte-order mark goes and marks stored apart are composed.
    """
    carried: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if (problem.mend or problem.code == Fault.UNUSUAL_TEXT) and problem.file.endswith(".md"):
            carried[problem.file].append(problem)
    return tuple(mending for file, found in carried.items() if (mending := _plan(root, file, found)))


def _plan(root: Path, file: str, problems: Sequence[Problem]) -> Mending | None:
    try:
        before = (root / file).read_bytes()
        text = before.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    ends = "\r\n" if "\r\n" in text and "\n" not in text.replace("\r\n", "") else "\n"
    if "\r" in text and ends == "\n":
        # Mixed or antique line ends: lines could not be told apart as problems count them.
        return None
    plain = text.replace("\r\n", "\n")
    composed = vietnamese.nfc(plain)
    corrected, count = _correct(composed, problems)
    mended = _keeping(plain, corrected) if _says_the_same(composed, corrected) else None
    uncorrected = plain if composed == plain else _keeping(plain, composed) or plain
    if mended is None:
        mended, count = uncorrected, 0
    count += (uncorrected != plain) + before.startswith(_MARK)
    after = mended.replace("\n", ends).encode()
    return Mending(file, before, after, count) if count else None


def _correct(text: str, problems: Sequence[Problem]) -> tuple[str, int]:
    """Apply corrections from the end to the start, so that no place shifts before its turn."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    edits = set()
    for problem in problems:
        if problem.mend and 1 <= problem.line < len(starts):
            edits.add((starts[problem.line - 1] + problem.column - 1, problem.mend))
    count, limit = 0, len(text)
    for at, mend in sorted(edits, reverse=True):
        end = at + len(mend.old)
        if end <= limit and mend.old and text.startswith(mend.old, at):
            text = text[:at] + mend.new + text[end:]
            count, limit = count + 1, at
    return text, count


def _says_the_same(before: str, after: str) -> bool:
    """Whether the front matter still has the same keys and lists, so that no correction broke its form.

    Of one that could not be read nobody knows them; it is enough that it can be read now.
    """
    old, new = split_front_matter(before), split_front_matter(after)
    if isinstance(old, Phrase) or isinstance(new, Phrase):
        return before == after
    first, then = (parse_yaml(part[0], "") for part in (old, new))
    if any(problem.severity is Severity.ERROR for problem in then.problems):
        return False
    return first.node is None or _shape(first.data) == _shape(then.data)


def _keeping(before: str, after: str) -> str | None:
    """Return a corrected text with what no correction may touch as it was; None when one has touched it."""
    old, new = _story_of(before), _story_of(after)
    kept = [old[start:end] for start, end in kept_in(old)]
    spans = kept_in(new)
    if [vietnamese.nfc(text) for text in kept] != [new[start:end] for start, end in spans]:
        return None
    parts, at = [after[: len(after) - len(new)]], 0
    for text, (start, end) in zip(kept, spans, strict=True):
        parts += new[at:start], text
        at = end
    return "".join((*parts, new[at:]))


def _story_of(text: str) -> str:
    parts = split_front_matter(text)
    return "" if isinstance(parts, Phrase) else parts[1]


def _shape(data: object) -> object:
    if isinstance(data, dict):
        return {key: _shape(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_shape(value) for value in data]
    return data is None
