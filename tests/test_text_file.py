"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from guongsang.errors import GuongError, OutputError
from guongsang.text_file import write_new, write_over

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """Nothing else is left beside it, and line ends stay as they are."""
    file = tmp_path / "2026" / "a" / "index.md"
    write_new(file, "một\nhai\n")
    assert file.read_bytes() == "một\nhai\n".encode()
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    """Somebody else's file is never replaced, also where the disk knows no hard links."""
    file = tmp_path / "a.md"
    file.write_text("cũ", "utf-8")
    with pytest.raises(GuongError, match=r"Đã có «.*a\.md», nên không viết gì"):
        write_new(file, "mới")
    assert file.read_text("utf-8") == "cũ"


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path) -> None:
    """It is that file which is in the way, not the one that was to be written."""
    (tmp_path / "2025").write_text("x", "utf-8")
    with pytest.raises(OutputError) as caught:
        write_new(tmp_path / "2025" / "to-thu" / "index.md", "một")
    assert caught.value.message.vi.endswith(f"«{tmp_path / '2025'}» là một tệp, không phải thư mục.")
    assert (tmp_path / "2025").read_text("utf-8") == "x"


def test_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the whole file is renamed, and still never over another."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    write_new(tmp_path / "a.md", "một")
    with pytest.raises(GuongError, match="Đã có"):
        write_new(tmp_path / "a.md", "hai")
    assert [entry.read_text("utf-8") for entry in tmp_path.iterdir()] == ["một"]


def test_a_disk_that_is_full_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither half a file nor the folders made for it."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("guongsang.text_file._put", refuse)
    with pytest.raises(OutputError, match="đĩa đã đầy") as caught:
        write_new(tmp_path / "2026" / "a" / "index.md", "một")
    assert "the disk is full" in caught.value.message.en
    assert list(tmp_path.iterdir()) == []


def test_writing_over_replaces_in_one_step(tmp_path: Path) -> None:
    """The file that was there is gone whole; a link goes on leading to the new one."""
    file, link = tmp_path / "a.json", tmp_path / "b.json"
    file.write_text("cũ", "utf-8")
    if os.name != "nt":
        link.symlink_to(file)
        write_over(link, "giữa")
        assert (file.read_text("utf-8"), link.is_symlink()) == ("giữa", True)
    write_over(file, "mới")
    assert file.read_text("utf-8") == "mới"


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    """A folder is refused, and a device stays a device."""
    with pytest.raises(OutputError, match=r"đó là một thư mục|không có quyền"):
        write_over(tmp_path, "x")
    assert tmp_path.is_dir()
