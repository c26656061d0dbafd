"""What a built site tells of itself, written by the build and read before it is published."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from built_sites import built_site
from guongsang.errors import PublishError
from guongsang.publish.release import (
    ABOUT,
    FILES,
    FOLDER,
    ID,
    PROFILES,
    read_built,
    read_profiles,
    read_release,
    refuse_changed,
)
from support import COLLECTIVE, PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site


def test_a_build_tells_what_it_consists_of(site: Callable[..., Site]) -> None:
    """Every file but the mark and what tells of them; the public profiles, and how many are samples."""
    made = site(
        {
            "2023/giang-thi-my.md": PERSON,
            "2024/phong.md": COLLECTIVE.replace("minh_hoa: true\n", ""),
            "2023/nhap.md": with_front(PERSON, ten="Lò Thị Nháp", cong_bo="{trang_thai: du-thao}"),
        }
    )
    built = read_built(made.build())
    there = {path.relative_to(made.public).as_posix() for path in made.public.rglob("*") if path.is_file()}
    assert set(built.manifest.files) == {path for path in there if not path.startswith((FOLDER, ".guongsang"))}
    assert set(built.profiles) == {"2023/giang-thi-my", "2024/phong"}
    assert built.profiles["2023/giang-thi-my"].name == "Giàng Thị Mỷ"
    assert (built.release.profiles, built.release.samples) == (2, 1)
    assert built.release.site_url == "https://guongsang.example/"
    assert ID.fullmatch(built.release.id)


def test_the_same_sources_make_the_same_release(site: Callable[..., Site]) -> None:
    """At the same moment: id, files and profiles; a word more makes another."""
    made = site({"2023/giang-thi-my.md": PERSON})
    first = read_built(made.build())
    assert read_built(made.build()) == first
    made.write("2023/giang-thi-my.md", PERSON + "\nThêm một câu.\n")
    other = read_built(made.build())
    assert other.release.files != first.release.files
    assert other.profiles["2023/giang-thi-my"].source != first.profiles["2023/giang-thi-my"].source


def test_what_was_not_built_is_told_of(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(PublishError, match="Chưa có cổng đã dựng"):
        read_built(tmp_path)


@pytest.mark.parametrize(
    ("file", "text"),
    [(ABOUT, "{"), (ABOUT, "[]"), (ABOUT, "{}"), (FILES, "hỏng\n"), (PROFILES, "hỏng\n"), (FILES, b"\xff")],
)
def test_what_is_damaged_is_told_of(tmp_path: Path, file: str, text: str | bytes) -> None:
    """Whichever of the files it is."""
    built_site(tmp_path / "site", 1)
    target = tmp_path / "site" / FOLDER / file
    target.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(PublishError, match="không còn đúng như lúc dựng"):
        read_built(tmp_path / "site")


def test_an_id_that_is_none_is_refused(tmp_path: Path) -> None:
    """It becomes the name of a folder."""
    built = built_site(tmp_path / "site", 1)
    told = json.loads(built.release.text())
    with pytest.raises(ValueError, match=re.escape("../x")):
        read_release(json.dumps({**told, "id": "../x"}))


@pytest.mark.parametrize(
    "change",
    [
        {"profiles": "\x1b]0;x"},
        {"samples": None},
        {"files": 3},
        {"built": "9999-12-31T23:59:59+00:00"},
        {"built": 3},
        {"more": 1},
        {"id": ["x"]},
    ],
)
def test_what_another_machine_says_is_taken_for_nothing_more(tmp_path: Path, change: dict[str, object]) -> None:
    """It is shown on a terminal, and reckoned with."""
    told = json.loads(built_site(tmp_path / "site", 1).release.text())
    with pytest.raises(ValueError, match=r".*"):
        read_release(json.dumps({**told, **change}))


def test_a_release_nested_without_end_is_refused() -> None:
    """Like any other text that is none."""
    with pytest.raises(ValueError, match=r".*"):
        read_release("[" * 100_000)


def test_a_file_that_is_not_as_long_any_more_is_refused(tmp_path: Path) -> None:
    """Or gone; those that are not sent do not matter."""
    built = built_site(tmp_path / "site", 1)
    (built.folder / "index.html").write_text("ngắn")
    (built.folder / "feed.xml").unlink()
    refuse_changed(built, ["gioi-thieu/index.html"])
    for path in ("index.html", "feed.xml"):
        with pytest.raises(PublishError, match=re.escape(path)):
            refuse_changed(built, [path])


def test_a_name_with_odd_blanks_stays_in_its_line(site: Callable[..., Site]) -> None:
    """The list of profiles has tabs between its columns."""
    made = site({"2023/my.md": with_front(PERSON, ten='"Giàng   Thị Mỷ"')})
    made.build()
    text = (made.public / FOLDER / PROFILES).read_text("utf-8")
    assert [shown.name for shown in read_profiles(text).values()] == ["Giàng Thị Mỷ"]
