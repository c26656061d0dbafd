"""The folder of profiles and registry: where it lies, and how problems call what lies in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang.errors import SettingsError
from guongsang.language import Phrase
from guongsang.options_file import CONFIG_FILE
from guongsang.stories.registry import REGISTRY_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.settings import Settings


@dataclass(frozen=True, slots=True)
class StoriesFolder:
    """The stories folder: its `path` on the disk, and the `name` that problems call it by."""

    path: Path
    name: str

    def label(self, file: str) -> str:
        """Return what problems call a file or folder, given by its path below this one."""
        return f"{self.name}/{file}"

    def is_registry(self, label: str) -> bool:
        """Whether problems call something in the registry's folder by that label."""
        return label.startswith(f"{self.name}/{REGISTRY_FOLDER}/")


def stories_folder(root: Path, settings: Settings) -> StoriesFolder:
    """Return the folder of a site's profiles; there must be one."""
    folder, docs = root / settings.stories_dir, root / settings.docs_dir
    if docs in (folder, *folder.parents) or folder in docs.parents:
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}: stories_dir và docs_dir không được nằm trong nhau, vì mọi tệp của docs đều được công bố.",
                f"{CONFIG_FILE}: stories_dir and docs_dir may not lie within each other: every file of docs is published.",
            )
        )
    if not folder.is_dir():
        raise SettingsError(
            Phrase(
                f"Không thấy thư mục hồ sơ «{settings.stories_dir}» (tùy chọn stories_dir trong {CONFIG_FILE}).",
                f"There is no folder of profiles “{settings.stories_dir}” (option stories_dir in {CONFIG_FILE}).",
            )
        )
    return StoriesFolder(folder, settings.stories_dir)
