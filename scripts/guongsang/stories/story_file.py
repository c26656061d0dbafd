"""Where a profile lies and what address it gets."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.picture_formats import SUFFIXES
from guongsang.program import typed
from guongsang.stories.addresses import LONGEST_SLUG, profile_url
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry import FILES, REGISTRY_FOLDER
from guongsang.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Container

    from guongsang.stories.folder import StoriesFolder

_TEXT_ENDINGS = (".md.txt", ".txt", ".markdown", ".text", ".md")
"""How the name of a profile ends when an editor has added its own; the last is `.MD` in capitals."""

_DOCUMENT_ENDINGS = (".docx", ".doc", ".odt", ".rtf", ".pdf")
_PICTURE_ENDINGS = (".heic", ".heif", ".gif", ".bmp", ".tif", ".tiff", ".jfif", ".jpe", ".svg")
_YEAR_DIGITS = 4


class StoryFile(NamedTuple):
    """One Markdown profile: `file` is its path below the stories folder, with forward slashes."""

    file: str
    year: int
    slug: str

    @property
    def url(self) -> str:
        """The page's address below the site's root."""
        return profile_url(self.year, self.slug)

    @property
    def has_folder(self) -> bool:
        """Whether the profile has a folder of its own, where its photos lie."""
        return self.file.endswith("/index.md")

    @property
    def folder(self) -> str:
        """The folder that the profile's photos must lie in, below the stories folder."""
        return self.file.rpartition("/")[0]


def files_of(year: int | str, slug: str) -> tuple[str, str]:
    """Return where the profile with an address may lie, below the stories folder: as a file, or in a folder of its own."""
    return f"{year}/{slug}.md", f"{year}/{slug}/index.md"


def find_stories(stories: StoriesFolder) -> tuple[list[StoryFile], list[Problem]]:
    """List the profiles below a folder, in order, with a problem for every name that cannot become an address.

    Files that are neither profiles nor photos are problems too, so that a misplaced profile never goes unnoticed. No
    file is opened.
    """
    search = _Search(stories)
    search.years()
    return search.found, search.problems


class _Search:
    """One walk through the stories folder, collecting profiles and problems."""

    def __init__(self, stories: StoriesFolder) -> None:
        self.stories = stories
        self.found: list[StoryFile] = []
        self.problems: list[Problem] = []

    def years(self) -> None:
        for year in self.entries(""):
            if year.name == REGISTRY_FOLDER:
                self.registry()
                continue
            if not year.is_dir():
                self.problems.append(_misplaced(self.stories.label(year.name), self.stories.name))
            elif not (year.name.isascii() and year.name.isdecimal() and len(year.name) == _YEAR_DIGITS):
                self.problems.append(
                    _name_problem(
                        self.stories.label(year.name),
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

    def registry(self) -> None:
        """Look for what was put among the files of the registry, where nobody would ever read it."""
        own = {file for file, _ in FILES.values()}
        folder = self.stories.path / REGISTRY_FOLDER
        if folder.is_dir():
            self.problems += [
                _name_problem(
                    self.stories.label(f"{REGISTRY_FOLDER}/{entry.name}"),
                    Phrase(
                        "Tệp này không thuộc danh mục, để ở đây thì không ai đọc tới.",
                        "This is no file of the registry; here nobody reads it.",
                    ),
                    Phrase(
                        f"Hồ sơ thì chuyển sang {self.stories.name}/<năm>/; tệp khác thì đưa ra ngoài. Danh mục chỉ gồm: {', '.join(sorted(own))}.",
                        f"Move a profile to {self.stories.name}/<year>/, another file elsewhere. The registry is: {', '.join(sorted(own))}.",
                    ),
                )
                for entry in self.entries(REGISTRY_FOLDER, besides=own)
            ]

    def year(self, year: str) -> None:
        for entry in self.entries(year):
            label = self.stories.label(f"{year}/{entry.name}")
            if entry.is_dir():
                self.folder(year, entry.name, label)
            elif entry.name.endswith(".md"):
                self.story(f"{year}/{entry.name}", year, entry.name[: -len(".md")], label)
            else:
                self.problems.append(_misplaced(label, self.stories.name))

    def folder(self, year: str, slug: str, label: str) -> None:
        has_story = False
        for entry in self.entries(f"{year}/{slug}"):
            place = f"{label}/{entry.name}"
            stem, dot, suffix = entry.name.rpartition(".")
            if entry.name == "index.md":
                has_story = True
                self.story(f"{year}/{slug}/index.md", year, slug, label)
            elif entry.is_dir() or dot + suffix.lower() not in SUFFIXES:
                self.problems.append(_misplaced(place, self.stories.name))
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
        if not vietnamese.is_ascii_slug(slug) or len(slug) > LONGEST_SLUG:
            self.problems.append(
                _ascii_problem(slug, vietnamese.slug(slug)[:LONGEST_SLUG].strip("-") or "ho-so", label)
            )

    def entries(self, folder: str, *, besides: Container[str] = ()) -> list[os.DirEntry[str]]:
        """List a folder's visible entries in order, besides some; links are refused, never followed."""
        label = self.stories.label(folder) if folder else self.stories.name
        try:
            with os.scandir(self.stories.path / folder) as found:
                entries = sorted(
                    (entry for entry in found if not is_litter(entry.name) and entry.name not in besides),
                    key=lambda entry: entry.name,
                )
        except OSError as error:
            self.problems.append(
                Problem(
                    label,
                    1,
                    1,
                    Fault.UNREADABLE,
                    Phrase("Không mở được thư mục ({reason}).", "The folder cannot be opened ({reason}).").fill(
                        reason=reason_of(error)
                    ),
                    Phrase("Kiểm tra quyền đọc của thư mục.", "Check the folder's permissions."),
                    Severity.ERROR,
                )
            )
            return []
        self.problems += [_link(f"{label}/{entry.name}") for entry in entries if entry.is_symlink()]
        return [entry for entry in entries if not entry.is_symlink()]


def is_litter(name: str) -> bool:
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


def _misplaced(place: str, stories: str) -> Problem:
    return Problem(
        place,
        1,
        1,
        Fault.FILE_NAME,
        Phrase(
            "Tệp này không phải hồ sơ và cũng không phải ảnh của hồ sơ nào.",
            "This is neither a profile nor a profile's photo.",
        ),
        _way_out(vietnamese.nfc(place.rpartition("/")[2]), stories),
        Severity.ERROR,
    )


def _way_out(name: str, stories: str) -> Phrase:
    """Say what becomes of a misplaced file: what its name ends with tells what it was meant to be."""
    small = name.lower()
    ending = next((ending for ending in _TEXT_ENDINGS if small.endswith(ending)), "")
    if ending and not name.endswith(".md"):
        better = f"{name[: -len(ending)]}.md"
        return Phrase(
            f"Nếu đây là hồ sơ, đổi tên thành «{better}» (trên Windows phải bật hiện đuôi tên tệp mới thấy «{ending}»).",
            f"If this is a profile, rename it “{better}” (Windows shows the “{ending}” only when told to show file name endings).",
        )
    if small.endswith(_DOCUMENT_ENDINGS):
        return Phrase(
            f"Tạo hồ sơ bằng «{typed('new')}», chép chữ sang, rồi đưa tệp này ra khỏi «{stories}».",
            f"Begin a profile with “{typed('new')}”, copy the text there, then move this file out of “{stories}”.",
        )
    if small.endswith(_PICTURE_ENDINGS):
        return Phrase(
            "Mở ảnh, lưu lại thành .jpg hoặc .png, rồi xóa tệp này.",
            "Open the picture, save it as .jpg or .png, then delete this file.",
        )
    return Phrase(
        f"Hồ sơ: {stories}/<năm>/<tên>.md hoặc {stories}/<năm>/<tên>/index.md; ảnh (.jpg, .png, .webp, .avif) nằm cạnh index.md.",
        f"Profiles: {stories}/<year>/<name>.md or {stories}/<year>/<name>/index.md; photos (.jpg, .png, .webp, .avif) lie beside index.md.",
    )
