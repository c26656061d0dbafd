"""Profiles changed since a revision, as Git tells."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.telling.revision import changed_labels
from guongsang.errors import UsageError
from support import PERSON, Site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]


def git(root: Path, *arguments: str) -> None:
    """Run Git without anybody's own settings."""
    setting = ["-c", "user.name=Thử", "-c", "user.email=thu@vi-du.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *setting, *arguments], cwd=root, check=True, capture_output=True)  # noqa: S607 - whichever Git there is


@pytest.fixture
def made(site: Lay) -> Site:
    """Give a committed site of three profiles, one of them with photos."""
    found = site({"2023/mot.md": PERSON, "2023/hai/index.md": PERSON, "2023/hai/anh.jpg": b"1", "2024/ba.md": PERSON})
    git(found.root, "init", "-q", "-b", "main")
    git(found.root, "add", "-A")
    git(found.root, "commit", "-q", "-m", "Bắt đầu")
    return found


def labels(site: Site, revision: str = "main") -> tuple[str, ...]:
    """Return what changed, as problems call it."""
    return changed_labels(site.root, site.folder, "docs", revision)


def test_a_page_that_changed(made: Site) -> None:
    """Ordinary pages are published as well; a new one counts."""
    page = made.root / "docs" / "them.md"
    page.write_text("Thêm.", encoding="utf-8")
    assert labels(made) == ("docs/them.md",)


@pytest.mark.parametrize("file", ["stories/danh-muc/lien-he.yml", "mkdocs.yml"])
def test_what_everything_depends_on(made: Site, file: str) -> None:
    """A number that is the agency's no longer may stand anywhere."""
    path = made.root / file
    path.write_text(path.read_text("utf-8") + "\n# Sửa\n", encoding="utf-8")
    assert labels(made) == ("stories", "docs")


def test_nothing_changed(made: Site) -> None:
    """A fresh clone has no changed profile."""
    assert labels(made) == ()


def test_committed_staged_unstaged_and_new_files_count(made: Site) -> None:
    """Whatever would be in the next version."""
    git(made.root, "checkout", "-q", "-b", "nhanh")
    made.write("2023/mot.md", PERSON + "Thêm.")
    git(made.root, "commit", "-q", "-a", "-m", "Sửa")
    made.write("2024/ba.md", PERSON + "Thêm.")
    git(made.root, "add", "-A")
    made.write("2025/bốn.md", PERSON)
    assert labels(made) == ("stories/2023/mot.md", "stories/2024/ba.md", "stories/2025/bốn.md")
    assert labels(made, "HEAD") == ("stories/2024/ba.md", "stories/2025/bốn.md")


def test_a_photo_stands_for_its_profile(made: Site) -> None:
    """Its words and its file are checked together."""
    made.write("2023/hai/anh.jpg", b"2")
    assert labels(made) == ("stories/2023/hai",)


def test_what_changed_on_the_other_side_does_not_count(made: Site) -> None:
    """A branch answers for its own changes only."""
    git(made.root, "checkout", "-q", "-b", "nhanh")
    made.write("2024/ba.md", PERSON + "Thêm.")
    git(made.root, "commit", "-q", "-a", "-m", "Sửa")
    git(made.root, "checkout", "-q", "main")
    made.write("2023/mot.md", PERSON + "Thêm.")
    git(made.root, "commit", "-q", "-a", "-m", "Sửa nơi khác")
    git(made.root, "checkout", "-q", "nhanh")
    assert labels(made) == ("stories/2024/ba.md",)


def test_a_changed_registry_concerns_every_profile(made: Site) -> None:
    """A threshold or an award's validity may decide anew."""
    made.write("danh-muc/tu-ngu.yml", "[]\n")
    assert labels(made) == ("stories", "docs")


def test_a_site_below_the_repositorys_root(made: Site) -> None:
    """Names are those that problems use, not those of the repository."""
    inner = made.root / "cong"
    inner.mkdir()
    for name in ("stories", "mkdocs.yml"):
        (made.root / name).rename(inner / name)
    git(made.root, "add", "-A")
    git(made.root, "commit", "-q", "-m", "Chuyển")
    moved = Site(inner)
    moved.write("2024/ba.md", PERSON + "Thêm.")
    assert labels(moved, "HEAD") == ("stories/2024/ba.md",)


@pytest.mark.parametrize("revision", ["khong-co", "", "main:stories", "main..HEAD"])
def test_a_revision_that_is_not_there(made: Site, revision: str) -> None:
    """Misuse, told with the name."""
    with pytest.raises(UsageError, match="không có phiên bản"):
        labels(made, revision)


@pytest.mark.parametrize(
    "revision", ["--output=x", "-h", "^HEAD", "^main", "main\n", "main\nHEAD", "ma\0in", "\x1b[31m"]
)
def test_what_is_no_name_of_a_revision(made: Site, revision: str) -> None:
    """One sentence says what belongs there; Git is not even asked, so no option can be smuggled to it."""
    with pytest.raises(UsageError, match="phải là tên một nhánh, một thẻ hoặc mã một phiên bản git"):
        labels(made, revision)
    assert not (made.root / "x").exists()


def test_histories_without_a_common_start(made: Site) -> None:
    """As after a shallow clone: said with what to do."""
    git(made.root, "checkout", "-q", "--orphan", "khac")
    git(made.root, "commit", "-q", "-m", "Khác")
    with pytest.raises(UsageError, match="fetch-depth: 0"):
        labels(made)


def test_outside_a_repository(site: Lay, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A sentence instead of Git's own."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="không nằm trong kho git"):
        labels(site())


def test_without_git(made: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is needed for this option only."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="Không thấy chương trình git"):
        labels(made)
