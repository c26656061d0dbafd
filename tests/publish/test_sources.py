"""What a site is made from, as digests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from guongsang.publish.sources import digest_of_profile, read_sources
from guongsang.settings import read_settings
from guongsang.stories.story_file import StoryFile
from support import PERSON, POSIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site

ALONE = StoryFile("2023/mot.md", 2023, "mot")
WITH_FOLDER = StoryFile("2023/hai/index.md", 2023, "hai")
FILES = {"2023/mot.md": PERSON, "2023/hai/index.md": PERSON, "2023/hai/anh.jpg": b"1", "2023/hai-ba/index.md": PERSON}


def digest(made: Site) -> str:
    """Return what stands for all that a site is made from."""
    return read_sources(made.root, read_settings(made.root)).digest()


def test_whatever_the_site_is_made_from_counts(site: Callable[..., Site]) -> None:
    """A profile, a photo, the registry, an ordinary page, a template, the settings: each changes the digest."""
    made = site(FILES)
    (made.root / "site_templates").mkdir()
    seen = {digest(made)}

    def change(file: Path) -> None:
        with file.open("a", encoding="utf-8") as opened:
            opened.write("\n")
        seen.add(digest(made))

    files = (
        made.stories / "2023/mot.md",
        made.stories / "2023/hai/anh.jpg",
        made.stories / "danh-muc/don-vi.yml",
        made.root / "docs/gioi-thieu.md",
        made.root / "site_templates/moi.html",
        made.root / "mkdocs.yml",
    )
    for file in files:
        change(file)
    (made.stories / "2023/hai/anh.jpg").rename(made.stories / "2023/hai/khac.jpg")
    seen.add(digest(made))
    assert len(seen) == len(files) + 2


def test_what_no_build_reads_does_not_count(site: Callable[..., Site]) -> None:
    """What editors and systems leave behind, and what lies beside the sources."""
    made = site(FILES)
    before = digest(made)
    for name in ("stories/.DS_Store", "docs/gioi-thieu.md~", "stories/2023/Thumbs.db", "ghi-chu.txt"):
        (made.root / name).write_text("x")
    (made.root / "docs" / ".git").mkdir()
    (made.root / "docs" / ".git" / "x").write_text("x")
    assert digest(made) == before


@POSIX
def test_a_pipe_is_not_waited_for(site: Callable[..., Site]) -> None:
    """Nor a link that leads nowhere; that they are there counts."""
    made = site(FILES)
    seen = {digest(made)}
    os.mkfifo(made.root / "docs" / "ong")
    seen.add(digest(made))
    (made.root / "docs" / "lien-ket").symlink_to("khong-co")
    seen.add(digest(made))
    assert len(seen) == 3


def test_a_profile_s_digest_is_of_its_text_and_photos(site: Callable[..., Site]) -> None:
    """And of nobody else's, be the name alike."""
    made = site(FILES)

    def both() -> tuple[str, str]:
        sources = read_sources(made.root, read_settings(made.root))
        return digest_of_profile(sources, "stories", ALONE), digest_of_profile(sources, "stories", WITH_FOLDER)

    alone, with_folder = both()
    made.write("2023/hai-ba/index.md", PERSON + "x")
    assert both() == (alone, with_folder)
    made.write("2023/hai/anh.jpg", b"2")
    assert both()[0] == alone
    assert both()[1] != with_folder
