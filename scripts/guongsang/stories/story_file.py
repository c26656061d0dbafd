"""Where a profile lies and what address it gets."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry import REGISTRY_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

MAX_PIXELS = 40_000_000
"""The largest photo published, in pixels."""

MAX_SIDE = 20_000
"""The longest side of a photo, in pixels."""

MAX_PHOTO_BYTES = 40_000_000
"""The largest photo file read, in bytes."""

PHOTO_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif"})
PHOTO_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
"""Pillow's names of the formats that photos are opened as, whatever their suffix says: others may run programs."""

_YEAR_DIGITS = 4
_LONGEST_SLUG = 100


class StoryFile(NamedTuple):
    """One Markdown profile: `file` is its path below the stories folder, with forward slashes."""

    file: str
    year: int
    slug: str

    @property
    def url(self) -> str:
        """The page's address below the site's root."""
        return f"guong/{self.year}/{self.slug}/"

    @property
    def has_folder(self) -> bool:
        """Whether the profile has a folder of its own, where its photos lie."""
        return self.file.endswith("/index.md")

    @property
    def folder(self) -> str:
        """The folder that the profile's photos must lie in, below the stories folder."""
        return self.file.rpartition("/")[0]


def find_stories(stories: Path, name: str) -> tuple[list[StoryFile], list[Problem]]:
    """List the profiles below a folder, in order, with a problem for every name that cannot become an address.

    `name` is how problems call the folder. Files that are neither profiles nor photos are problems too, so that
    a misplaced profile never goes unnoticed. No file is opened.
    """
    search = _Search(stories, name)
    search.years()
    return search.found, search.problems


class _Search:
    """One walk through the stories folder, collecting profiles and problems."""

    def __init__(self, stories: Path, name: str) -> None:
        self.stories = stories
        self.name = name
        self.found: list[StoryFile] = []
        self.problems: list[Problem] = []

    def years(self) -> None:
        for year in self.entries(""):
            if year.name == REGISTRY_FOLDER:
                continue
            if not year.is_dir():
                self.problems.append(_misplaced(f"{self.name}/{year.name}"))
            elif not (year.name.isascii() and year.name.isdecimal() and len(year.name) == _YEAR_DIGITS):
                self.problems.append(
                    _name_problem(
                        f"{self.name}/{year.name}",
                        Phrase("Thư mục «{name}» không phải là một năm.", "The folder “{name}” is not a year.").fill(
                            name=vietnamese.nfc(year.name)
                        ),
                        Phrase(
                            "Đặt hồ sơ trong thư mục bốn chữ số, ví dụ 2023.",
                            "Put profiles into a folder of four digits, such as 2023.",
                        ),
                    )
                )
            else:
                self.year(year.name)

    def year(self, year: str) -> None:
        for entry in self.entries(year):
            label = f"{self.name}/{year}/{entry.name}"
            if entry.is_dir():
                self.folder(year, entry.name, label)
            elif entry.name.endswith(".md"):
                self.story(f"{year}/{entry.name}", year, entry.name[: -len(".md")], label)
            else:
                self.problems.append(_misplaced(label))

    def folder(self, year: str, slug: str, label: str) -> None:
        has_story = False
        for entry in self.entries(f"{year}/{slug}"):
            place = f"{label}/{entry.name}"
            stem, dot, suffix = entry.name.rpartition(".")
            if entry.name == "index.md":
                has_story = True
                self.story(f"{year}/{slug}/index.md", year, slug, label)
            elif entry.is_dir() or dot + suffix.lower() not in PHOTO_SUFFIXES:
                self.problems.append(_misplaced(place))
            elif not vietnamese.is_ascii_slug(stem) or suffix != suffix.lower():
                self.problems.append(_ascii_problem(entry.name, f"{vietnamese.slug(stem)}.{suffix.lower()}", place))
        if not has_story:
            self.problems.append(
                _name_problem(
                    label,
                    Phrase("Thư mục hồ sơ không có tệp index.md.", "The profile's folder has no index.md."),
                    Phrase(
                        "Đặt tên tệp hồ sơ trong thư mục này là index.md.", "Name the profile in this folder index.md."
                    ),
                )
            )

    def story(self, file: str, year: str, slug: str, label: str) -> None:
        self.found.append(StoryFile(file, int(year), slug))
        if not vietnamese.is_ascii_slug(slug) or len(slug) > _LONGEST_SLUG:
            self.problems.append(
                _ascii_problem(slug, vietnamese.slug(slug)[:_LONGEST_SLUG].strip("-") or "ho-so", label)
            )

    def entries(self, folder: str) -> list[os.DirEntry[str]]:
        """List a folder's visible entries in order; links are refused, never followed."""
        label = "/".join(part for part in (self.name, folder) if part)
        try:
            with os.scandir(self.stories / folder) as found:
                entries = sorted((entry for entry in found if not _is_litter(entry.name)), key=lambda entry: entry.name)
        except OSError as error:
            self.problems.append(
                Problem(
                    label,
                    1,
                    1,
                    Fault.UNREADABLE,
                    Phrase(
                        f"Không mở được thư mục (lỗi hệ thống {error.errno}).",
                        f"The folder cannot be opened ({error.strerror}).",
                    ),
                    Phrase("Kiểm tra quyền đọc của thư mục.", "Check the folder's permissions."),
                    Severity.ERROR,
                )
            )
            return []
        self.problems += [_link(f"{label}/{entry.name}") for entry in entries if entry.is_symlink()]
        return [entry for entry in entries if not entry.is_symlink()]


def _is_litter(name: str) -> bool:
    """Whether a file was left by the system or an editor, often where an officer cannot see it."""
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower() in ("thumbs.db", "desktop.ini")


def _ascii_problem(name: str, better: str, place: str) -> Problem:
    name = vietnamese.nfc(name)
    return _name_problem(
        place,
        Phrase(f"Tên «{name}» không dùng làm địa chỉ được.", f"The name “{name}” cannot become an address."),
        Phrase(
            f"Đổi thành «{better}» (chữ thường không dấu, số, gạch nối).",
            f"Rename it “{better}” (lower-case letters without accents, digits, hyphens).",
        ),
    )


def _name_problem(place: str, message: Phrase, hint: Phrase) -> Problem:
    return Problem(place, 1, 1, Fault.FILE_NAME, message, hint, Severity.ERROR)


def _link(place: str) -> Problem:
    return Problem(
        place,
        1,
        1,
        Fault.OUTSIDE_FOLDER,
        Phrase("Đây là liên kết tượng trưng (symbolic link).", "This is a symbolic link."),
        Phrase("Thay liên kết bằng chính tệp hoặc thư mục thật.", "Replace the link by the real file or folder."),
        Severity.ERROR,
    )


def _misplaced(place: str) -> Problem:
    return Problem(
        place,
        1,
        1,
        Fault.FILE_NAME,
        Phrase(
            "Tệp này không phải hồ sơ và cũng không phải ảnh của hồ sơ nào.",
            "This is neither a profile nor a profile's photo.",
        ),
        Phrase(
            "Hồ sơ: stories/<năm>/<tên>.md hoặc stories/<năm>/<tên>/index.md; ảnh (.jpg, .png, .webp, .avif) nằm cạnh index.md.",
            "Profiles: stories/<year>/<name>.md or stories/<year>/<name>/index.md; photos (.jpg, .png, .webp, .avif) lie beside index.md.",
        ),
        Severity.ERROR,
    )
