"""The manifest: every file with its digest, size and type."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from guongsang.errors import OutputError
from guongsang.publish.manifest import (
    NO_FILES,
    Entry,
    Manifest,
    is_named_by_content,
    is_of_interface,
    manifest_of,
    read_manifest,
)
from support import POSIX

if TYPE_CHECKING:
    from pathlib import Path


def test_every_file_is_listed_but_the_build_s_mark(tmp_path: Path) -> None:
    """Also those whose names have blanks, accents, or start with a dot deeper down."""
    for path in ("index.html", "ảnh đẹp/a b.jpg", ".well-known/x.txt", ".guongsang"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    manifest = manifest_of(tmp_path)
    assert sorted(manifest.files) == [".well-known/x.txt", "index.html", "ảnh đẹp/a b.jpg"]
    entry = manifest.files["ảnh đẹp/a b.jpg"]
    content = "ảnh đẹp/a b.jpg".encode()
    assert entry == Entry(hashlib.sha256(content).hexdigest(), len(content), "image/jpeg")
    assert manifest.files["index.html"].kind == "text/html; charset=utf-8"


def test_the_text_is_read_back_as_it_was() -> None:
    """And stands in the order of the paths, so that the same files make the same text."""
    manifest = Manifest({"b c.html": Entry("0" * 64, 3, "text/html"), "a.css": Entry("1" * 64, 0, "text/css")})
    assert manifest.text().splitlines()[0].endswith("\ta.css")
    assert read_manifest(manifest.text()) == manifest
    assert read_manifest("") == NO_FILES


@pytest.mark.parametrize(
    "text", ["abc\n", "a\tb\tc\td\n", "\n", "0\t1\tx\t../a\n", "0\t1\tx\t/a\n", "0\t1\tx\ta//b\n", "0\t1\tx\ta/./b\n"]
)
def test_what_is_no_manifest_is_refused(text: str) -> None:
    """With the error of what is no value, for whoever reads it from another machine."""
    with pytest.raises(ValueError, match=r"values|literal"):
        read_manifest(text)


@POSIX
def test_a_name_that_would_break_the_list_is_refused(tmp_path: Path) -> None:
    """Told as the name of a file in docs/, where it must come from."""
    (tmp_path / "a\tb.html").write_text("")
    with pytest.raises(OutputError, match="ký tự điều khiển"):
        manifest_of(tmp_path)


def test_the_size_is_that_of_some_files_or_all() -> None:
    """In bytes."""
    manifest = Manifest({"a": Entry("", 3, ""), "b": Entry("", 4, "")})
    assert (manifest.size(["b"]), manifest.size()) == (4, 7)


def test_names_that_tell_the_content_are_known() -> None:
    """Stylesheets, scripts, fonts, pictures and shards of the index; no page, and not the index's root."""
    named = ["giao-dien-0a1b2c/trang.css", "giao-dien-0a1b2c/trang.css.br", "tim-kiem/muc-luc/t-00ff.bin"]
    assert all(map(is_named_by_content, named))
    assert not any(map(is_named_by_content, ["index.html", "tim-kiem/muc-luc/goc.bin", "feed.xml"]))
    assert [is_of_interface(path) for path in named] == [True, True, False]
