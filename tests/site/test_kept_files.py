"""Files kept between builds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from guongsang.site.kept_files import kept_files, name_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    """A kept file is copied byte for byte, in a later build as well; what was never kept is not there."""
    kept_files(tmp_path / "kept").keep("a.jpg", b"pixels")
    later = kept_files(tmp_path / "kept")
    assert later.copy("a.jpg", tmp_path / "out.jpg")
    assert (tmp_path / "out.jpg").read_bytes() == b"pixels"
    assert later.read("a.jpg") == b"pixels"
    assert later.read("b.jpg") is None
    assert not later.copy("b.jpg", tmp_path / "other.jpg")
    assert not (tmp_path / "other.jpg").exists()


def test_what_a_build_did_not_use_is_forgotten(tmp_path: Path) -> None:
    """After a build only what it used or made is left; half a file that a killed build left goes as well."""
    folder = tmp_path / "kept"
    first = kept_files(folder)
    for name in ("used", "unused", "half.1234.part"):
        first.keep(name, name.encode())
        os.utime(folder / name, ns=(1, 1))
    build = kept_files(folder)
    build.copy("used", tmp_path / "copy")
    build.keep("new", b"new")
    build.forget_unused()
    assert {file.name for file in folder.iterdir()} == {"used", "new"}


@pytest.mark.parametrize(
    "damage", [lambda held: held[:0], lambda held: held[:-1], lambda held: held[:-1] + b"?", lambda held: held[1:]]
)
def test_what_is_damaged_is_not_there(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """Emptied, cut off or changed by a full disk or a power cut; it can be kept anew."""
    build = kept_files(tmp_path / "kept")
    build.keep("a.jpg", b"pixels")
    file = tmp_path / "kept" / "a.jpg"
    file.write_bytes(damage(file.read_bytes()))
    assert build.read("a.jpg") is None
    assert not build.copy("a.jpg", tmp_path / "out.jpg")
    assert not (tmp_path / "out.jpg").exists()
    build.keep("a.jpg", b"pixels")
    assert build.read("a.jpg") == b"pixels"


def test_a_kept_file_is_never_written_into(tmp_path: Path) -> None:
    """Another build may be reading it: it is another file that takes its name."""
    build = kept_files(tmp_path / "kept")
    build.keep("a.jpg", b"old")
    with (tmp_path / "kept" / "a.jpg").open("rb") as opened:
        build.keep("a.jpg", b"the new one")
        assert opened.read().endswith(b"old")


def test_a_folder_that_cannot_be_is_done_without(tmp_path: Path) -> None:
    """Where a file stands in the folder's place nothing is kept, and nothing is raised."""
    (tmp_path / "kept").write_text("somebody's own", encoding="utf-8")
    build = kept_files(tmp_path / "kept")
    build.keep("a", b"a")
    assert not build.copy("a", tmp_path / "out")
    build.forget_unused()
    assert (tmp_path / "kept").read_text(encoding="utf-8") == "somebody's own"


def test_names_tell_parts_apart() -> None:
    """The same bytes cut elsewhere are another name, so that a width is never taken for a part of a photo."""
    assert name_of(b"640", b"photo") == name_of(b"640", b"photo")
    assert len({name_of(b"640", b"photo"), name_of(b"64", b"0photo"), name_of(b"640photo")}) == 3
