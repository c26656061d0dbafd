"""Compressed files beside the others."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli
import pytest

from builds import tree
from guongsang.site.serving.precompressed import LEAST, precompress
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site


def test_compressed_files_hold_the_same(site: Callable[..., Site]) -> None:
    """Every large text has both, byte for byte; nothing else has any, and a second build makes the same."""
    made = site({"2023/a.md": PERSON})
    made.build()
    first = tree(made.public)
    for path in (path for path in made.public.rglob("*") if path.is_file()):
        if path.suffix == ".br":
            assert brotli.decompress(path.read_bytes()) == path.with_suffix("").read_bytes()
        elif path.suffix == ".gz":
            assert gzip.decompress(path.read_bytes()) == path.with_suffix("").read_bytes()
            assert path.read_bytes()[4:8] == bytes(4)
        elif path.suffix in (".bin", ".jpg", ".woff2", ".png"):
            assert not path.with_name(f"{path.name}.br").exists()
    assert (made.public / "guong/2023/a/index.html.br").exists()
    assert (made.public / "guong/2023/a/index.html.gz").exists()
    made.build()
    assert tree(made.public) == first


@pytest.mark.parametrize(
    ("name", "content", "compressed"),
    [
        ("a.html", b"a" * (LEAST + 1), True),
        ("a.html", b"a" * LEAST, False),
        ("a.jpg", b"a" * 5000, False),
        ("index.json", b"a" * 5000, False),
        ("a.webmanifest", b"a" * 5000, True),
    ],
)
def test_only_what_gains_is_compressed(tmp_path: Path, name: str, content: bytes, *, compressed: bool) -> None:
    """A small file goes into one packet as it is, a photo is compressed already."""
    (tmp_path / name).write_bytes(content)
    precompress(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == ({name, f"{name}.br", f"{name}.gz"} if compressed else {name})


def test_compressing_can_be_switched_off(site: Callable[..., Site]) -> None:
    """Then there is no compressed file; hosts that read headers from the site have them all the same."""
    made = site({"2023/a.md": PERSON}, options="precompress: false")
    made.build()
    assert [path for path in made.public.rglob("*") if path.suffix in (".br", ".gz")] == []
    assert (made.public / "_headers").is_file()
