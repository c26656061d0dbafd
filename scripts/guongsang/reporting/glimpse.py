"""Reads of a broken profile what can be read, so that the report can name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang import vietnamese
from guongsang.reporting.rows import line
from guongsang.stories.model import Kind
from guongsang.stories.reader import read_story

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.model import Story
    from guongsang.stories.story_file import StoryFile

_WITHDRAWN: Final = re.compile(r"^[^#\n]*?trang_thai[\"']?\s*:\s*[\"']?(?:da[ _-]?)?rut\b", re.MULTILINE)
_ENOUGH_BYTES: Final = 300_000


class Glimpse(NamedTuple):
    """What could be read: the whole profile, or some of its words; nothing of one that says it is withdrawn."""

    story: Story | None
    name: str = ""
    unit: str = ""
    post: str = ""
    kind: Kind | None = None
    is_withdrawn: bool = False


def glimpse(stories: StoriesFolder, place: StoryFile) -> Glimpse:
    """Read a profile that has errors; never raises for what the file holds."""
    reading = read_story(stories, place)
    if reading.story is not None:
        return Glimpse(reading.story)
    data = reading.document.data if reading.document is not None else None
    keys = data if isinstance(data, dict) else {}
    unit = _text(keys.get("don_vi"))
    if _says_withdrawn(stories.path / place.file):
        return Glimpse(None, unit=unit, is_withdrawn=True)
    kind = next((kind for kind in Kind if kind.value == keys.get("loai")), None)
    return Glimpse(None, _text(keys.get("ten")), unit, _text(keys.get("chuc_vu")), kind)


def _text(value: object) -> str:
    return line(value) if isinstance(value, str) else ""


def _says_withdrawn(file: Path) -> bool:
    """Whether a file that cannot be read as a profile still says, in whatever spelling, that consent is withdrawn."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_ENOUGH_BYTES)
    except OSError:
        return False
    # UTF-16 is UTF-8 with zeros between, as far as these letters go; marks are folded away.
    text = data.replace(b"\0", b"").decode("utf-8", "replace").replace("\r", "\n")
    return bool(_WITHDRAWN.search(vietnamese.fold(text)))
