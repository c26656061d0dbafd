"""Which profiles and pages changed since a revision of the Git repository that the site lies in."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from guongsang.errors import UsageError
from guongsang.language import Phrase
from guongsang.options_file import CONFIG_FILE
from guongsang.stories.story_file import find_stories

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.stories.folder import StoriesFolder


_NO_REVISION = ("-", "^")
"""How an option begins, and what Git takes for a revision to be left out."""


def changed_labels(root: Path, stories: StoriesFolder, docs: str, revision: str) -> tuple[str, ...]:
    """Return what problems call the profiles and pages that changed since a revision, committed or not; new ones included.

    Changes on the revision's own side since both parted do not count; profiles that Git ignores do, for they are built.
    A change of the registry or of the site's options concerns everything: then the folders of stories and of ordinary
    pages are returned. Raises `UsageError` when Git cannot tell.
    """
    if not revision.isprintable() or revision.startswith(_NO_REVISION):
        raise UsageError(
            Phrase(
                "Sau --changed phải là tên một nhánh, một thẻ hoặc mã một phiên bản git, ví dụ «origin/main».",
                "--changed takes the name of a branch, a tag or a commit, such as “origin/main”.",
            )
        )
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip("\n\0")
    below = ("--", stories.name, docs, CONFIG_FILE)
    changed = {
        *_names(_git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", "--merge-base", commit, *below)),
        *_names(_git(root, "ls-files", "--others", "-z", *below)),
    }
    if any(stories.is_registry(file) or file == CONFIG_FILE for file in changed):
        return (stories.name, docs)
    # A profile in a folder of its own is all of that folder, photos included.
    places = find_stories(stories)[0]
    labels = {
        stories.label(place.file): stories.label(place.folder if place.has_folder else place.file) for place in places
    }
    folders = {label: label for place in places if place.has_folder and (label := stories.label(place.folder))}
    return tuple(sorted({labels.get(file) or folders.get(file.rpartition("/")[0]) or file for file in changed}))


def _names(output: str) -> list[str]:
    return [name for name in output.split("\0") if name]


def _git(root: Path, *arguments: str) -> str:
    """Run Git in a site's folder and return what it prints."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=", *arguments],  # noqa: S607 - whichever Git the person uses
            cwd=root,
            capture_output=True,
            check=True,
        )
    except FileNotFoundError:
        raise UsageError(
            Phrase("Không thấy chương trình git, nên không dùng được --changed.", "Git is not installed.")
        ) from None
    except subprocess.CalledProcessError as error:
        raise UsageError(_why(arguments, error.stderr.decode("utf-8", "replace"))) from error
    return done.stdout.decode("utf-8", "surrogateescape")


def _why(arguments: tuple[str, ...], told: str) -> Phrase:
    if "not a git repository" in told:
        return Phrase(
            "Cổng này không nằm trong kho git, nên không dùng được --changed.", "The site is not in a Git repository."
        )
    if arguments[0] == "rev-parse":
        revision = arguments[-1].removesuffix("^{commit}")
        return Phrase(
            f"Kho git không có phiên bản «{revision}»; trên máy dựng tự động có thể phải tải đủ lịch sử (fetch-depth: 0).",
            f"The repository has no revision “{revision}”; a workflow may have to fetch the whole history (fetch-depth: 0).",
        )
    if "merge base" in told:
        return Phrase(
            "Hai phiên bản không có gốc chung; trên máy dựng tự động có thể phải tải đủ lịch sử (fetch-depth: 0).",
            "The two revisions share no history; a workflow may have to fetch all of it (fetch-depth: 0).",
        )
    lines = told.strip().splitlines() or ["?"]
    return Phrase(f"git báo lỗi: {lines[-1]}", f"Git says: {lines[-1]}")
