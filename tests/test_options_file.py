"""`mkdocs.yml` read without MkDocs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.options_file import OptionsFile

if TYPE_CHECKING:
    from pathlib import Path

    Step = str | int

TEXT = """\
site_name: Gương sáng
site_url: !ENV [URL, 'https://vi-du.example/']

plugins:
  - search
  - guongsang:
      featured:
        - 2023/a
        - 2023/b
      agency: {name: Cơ quan,
        email: a@b.example}
nav: [1]
"""


@pytest.fixture
def file(tmp_path: Path) -> OptionsFile:
    """A file with options at every depth."""
    path = tmp_path / "mkdocs.yml"
    path.write_text(TEXT, encoding="utf-8")
    return OptionsFile(path)


@pytest.mark.parametrize(
    ("way", "place"),
    [
        (("site_name",), "mkdocs.yml:1"),
        (("site_url",), "mkdocs.yml:2"),
        (("plugins", "search"), "mkdocs.yml:5"),
        (("plugins", "guongsang"), "mkdocs.yml:6"),
        (("plugins", "guongsang", "featured", 1), "mkdocs.yml:9"),
        (("plugins", "guongsang", "agency", "email"), "mkdocs.yml:11"),
        (("plugins", "guongsang", "page_size"), "mkdocs.yml:6"),
        (("plugins", "guongsang", "featured", 7), "mkdocs.yml:7"),
        (("nav", 0, "x"), "mkdocs.yml:12"),
        (("theme", "language"), "mkdocs.yml"),
        ((), "mkdocs.yml"),
    ],
)
def test_an_option_has_a_line(file: OptionsFile, way: tuple[Step, ...], place: str) -> None:
    """A way of keys leads as far as it can be gone; where nothing of it is there, the file alone is named."""
    assert file.place(*way) == place


@pytest.mark.parametrize("text", [b"", b"- a", b"a: [", b"\xff\xfe", b"a: " + b"[" * 20_000, b"a: &x [*x]"])
def test_a_file_that_cannot_be_read_has_no_lines(tmp_path: Path, text: bytes) -> None:
    """Whoever reads it says so; asking for a line fails nowhere."""
    path = tmp_path / "khac.yml"
    path.write_bytes(text)
    assert OptionsFile(path).place("site_name", 0, "b") == "khac.yml"
    assert OptionsFile(tmp_path / "khong-co.yml").place("site_name") == "khong-co.yml"


def test_of_keys_that_stand_twice_the_last_counts(tmp_path: Path) -> None:
    """As it does for MkDocs."""
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: A\nnav: []\nsite_name: B\n", encoding="utf-8")
    assert OptionsFile(path).place("site_name") == "mkdocs.yml:3"


def test_plain_values_are_read(file: OptionsFile) -> None:
    """Tags of MkDocs' own do not disturb."""
    data = file.read()
    assert isinstance(data, dict)
    assert data["site_name"] == "Gương sáng"
    assert data["site_url"] == ["URL", "https://vi-du.example/"]
