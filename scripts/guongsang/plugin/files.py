"""Which files MkDocs takes up: the ordinary pages and the theme's own that are of use, and the frames."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from guongsang.errors import SettingsError, TemplateError
from guongsang.language import Phrase
from guongsang.plugin.frames import frame_files
from guongsang.plugin.theme import is_unused

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files


def choose_files(files: Files, config: MkDocsConfig) -> None:
    """Refuse what can never be a page, leave out what the theme has no use for here, and add the frames."""
    if files.get_file_from_path("index.md"):
        raise TemplateError(
            Phrase(
                "docs/index.md: trang chủ do cổng tự dựng từ các hồ sơ. Đổi tên tệp này.",
                "docs/index.md: the home page is made from the profiles. Rename this file.",
            )
        )
    for file in list(files):
        _refuse_unreadable(file)
        if is_unused(file, config):
            files.remove(file)
    for frame in frame_files(config):
        files.append(frame)


def _refuse_unreadable(file: File) -> None:
    """Refuse what lies among the ordinary pages and can never be read: MkDocs would wait or fall over it."""
    name = file.src_uri.encode("utf-8", "backslashreplace").decode()
    if name != file.src_uri:
        raise SettingsError(
            Phrase(
                f"docs/{name}: tên tệp không phải chữ UTF-8. Đổi tên tệp này.",
                f"docs/{name}: the file's name is not UTF-8. Rename it.",
            )
        )
    if file.abs_src_path and Path(file.abs_src_path).exists() and not Path(file.abs_src_path).is_file():
        raise SettingsError(Phrase(f"docs/{name}: không phải là một tệp thường.", f"docs/{name}: not a regular file."))
