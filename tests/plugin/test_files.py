"""Which files MkDocs takes up."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from guongsang.errors import GuongError
from support import PERSON, POSIX, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


def test_only_what_is_needed_is_in_the_site(site: Lay) -> None:
    """Nothing of the theme's scripts and stylesheets is published, and MkDocs' sitemap is replaced."""
    made = site({"2023/a.md": PERSON})
    made.build()
    files = {path.relative_to(made.public).as_posix() for path in made.public.rglob("*") if path.is_file()}
    assert not [file for file in files if "lunr" in file or "search_index" in file or file.endswith(".map")]
    assert not [
        file
        for file in files
        if file.startswith(("assets/stylesheets", "assets/javascripts", "assets/images", "khung-trang", "stories"))
    ]
    assert "guong/2023/a/" in (made.public / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("name", ["guong", "nam/2023"])
def test_a_page_file_where_a_folder_must_be_is_named(site: Lay, name: str) -> None:
    """It is the file that is told, not an error of the system."""
    made = site({"2023/a.md": PERSON})
    file = made.root / "docs" / name
    file.parent.mkdir(exist_ok=True)
    file.touch()
    with pytest.raises(GuongError, match=f"docs/{name}: cổng cần một thư mục"):
        made.build()


@POSIX
def test_a_pipe_among_the_pages_is_not_waited_for(site: Lay) -> None:
    """Nobody would ever write to it."""
    made = site({"2023/a.md": PERSON})
    os.mkfifo(made.root / "docs" / "ong.md")
    with pytest.raises(GuongError, match=r"docs/ong\.md"):
        made.build()
