"""Where profiles lie, and the addresses they get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.picture_formats import SUFFIXES
from guongsang.program import LAUNCHER_VARIABLE
from guongsang.stories.folder import StoriesFolder
from guongsang.stories.story_file import StoryFile, find_stories
from support import STORIES

if TYPE_CHECKING:
    from pathlib import Path


def lay_out(root: Path, *files: str) -> Path:
    """Make empty files below a folder and return it."""
    for file in files:
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return root


def test_a_profile_without_photos_is_a_file_and_one_with_photos_a_folder(tmp_path: Path) -> None:
    """Both get the same form of address, from the year and the name."""
    lay_out(tmp_path, "2023/giang-thi-my.md", "2024/lo-thi-man/index.md", "2024/lo-thi-man/chan-dung.jpg")
    found, problems = find_stories(StoriesFolder(tmp_path, "stories"))
    assert problems == []
    assert found == [
        StoryFile("2023/giang-thi-my.md", 2023, "giang-thi-my"),
        StoryFile("2024/lo-thi-man/index.md", 2024, "lo-thi-man"),
    ]
    assert [place.url for place in found] == ["guong/2023/giang-thi-my/", "guong/2024/lo-thi-man/"]
    assert [(place.has_folder, place.folder) for place in found] == [(False, "2023"), (True, "2024/lo-thi-man")]


def test_the_order_is_that_of_the_names(tmp_path: Path) -> None:
    """However the disk lists them."""
    lay_out(tmp_path, "2024/b.md", "2023/z.md", "2024/a/index.md", "2023/b-1.md", "2023/b.md", "2023/1.md")
    found, _ = find_stories(StoriesFolder(tmp_path, "stories"))
    assert [place.file for place in found] == [
        "2023/1.md",
        "2023/b-1.md",
        "2023/b.md",
        "2023/z.md",
        "2024/a/index.md",
        "2024/b.md",
    ]


def test_every_photo_format_may_lie_beside_a_profile(tmp_path: Path) -> None:
    """Photos, hidden files and the registry are nobody's mistake."""
    photos = [f"2023/a/anh-{number}{suffix}" for number, suffix in enumerate(sorted(SUFFIXES))]
    lay_out(
        tmp_path, "2023/a/index.md", *photos, "2023/.DS_Store", ".gitkeep", "danh-muc/don-vi.yml", "danh-muc/.gitkeep"
    )
    (tmp_path / "2025").mkdir()
    assert find_stories(StoriesFolder(tmp_path, "stories")) == ([StoryFile("2023/a/index.md", 2023, "a")], [])


def test_a_profile_among_the_registrys_files_is_told(tmp_path: Path) -> None:
    """Nobody would read it there, and its writer would wait for its page."""
    lay_out(tmp_path, "danh-muc/don-vi.yml", "danh-muc/giang-thi-my.md", "danh-muc/don-vi.yaml", "danh-muc/2023/a.md")
    found, problems = find_stories(StoriesFolder(tmp_path, "stories"))
    assert found == []
    assert [(problem.file, str(problem.code)) for problem in problems] == [
        (f"stories/danh-muc/{name}", "GS010") for name in ("2023", "don-vi.yaml", "giang-thi-my.md")
    ]


def test_a_bad_name_is_told_and_the_profile_read_all_the_same(tmp_path: Path) -> None:
    """So that what is wrong inside is told in the same run."""
    lay_out(tmp_path, "2023/Giàng Mỷ.md", "2023/Tổ 1/index.md")
    found, problems = find_stories(StoriesFolder(tmp_path, "ho-so"))
    assert [place.slug for place in found] == ["Giàng Mỷ", "Tổ 1"]
    assert [(problem.file, str(problem.code)) for problem in problems] == [
        ("ho-so/2023/Giàng Mỷ.md", "GS010"),
        ("ho-so/2023/Tổ 1", "GS010"),
    ]
    assert "«giang-my»" in problems[0].hint.vi
    assert "“giang-my”" in problems[0].hint.en


def test_the_suggested_name_is_always_one_that_can_be_used(tmp_path: Path) -> None:
    """Long, foreign and empty names too."""
    for number, name in enumerate(("日本", "Á" * 80 + " " + "b" * 40, "…", "İstanbul", "a" * 99 + "-b")):
        lay_out(tmp_path / str(number), f"2023/{name}.md")
        hint = find_stories(StoriesFolder(tmp_path / str(number), "stories"))[1][0].hint.vi
        better = hint.partition("«")[2].partition("»")[0]
        lay_out(tmp_path / f"mended-{number}", f"2023/{better}.md")
        assert find_stories(StoriesFolder(tmp_path / f"mended-{number}", "stories"))[1] == []


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """The search raises nothing."""
    found, problems = find_stories(StoriesFolder(tmp_path / "khong-co", "stories"))
    assert found == []
    assert [(problem.file, str(problem.code)) for problem in problems] == [("stories", "GS001")]


def test_the_projects_own_profiles_are_found() -> None:
    """Every sample lies where it should."""
    found, problems = find_stories(STORIES)
    assert problems == []
    assert len(found) >= 20


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", "~$bao-cao.docx", "a.md~", ".DS_Store"])
def test_what_systems_and_editors_leave_is_passed_over(name: str, tmp_path: Path) -> None:
    """An officer cannot even see some of these files, so they are no problem."""
    (tmp_path / "2023").mkdir()
    (tmp_path / "2023" / name).write_bytes(b"x")
    assert find_stories(StoriesFolder(tmp_path, "stories")) == ([], [])


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("2023/a.txt", "đổi tên thành «a.md»"),
        ("2023/a.md.txt", "đổi tên thành «a.md»"),
        ("2023/a.MD", "đổi tên thành «a.md»"),
        ("2023/a/index.txt", "đổi tên thành «index.md»"),
        ("2023/a.docx", "Tạo hồ sơ bằng «guongsang new», chép chữ sang, rồi đưa tệp này ra khỏi «ho-so»."),
        ("2023/a/anh.HEIC", "lưu lại thành .jpg hoặc .png"),
        ("2023/a", "Hồ sơ: ho-so/<năm>/<tên>.md hoặc ho-so/<năm>/<tên>/index.md;"),
        ("a.md", "Hồ sơ: ho-so/<năm>/<tên>.md"),
    ],
)
def test_a_misplaced_file_is_told_what_becomes_of_it(
    file: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what its name ends with, and with the folder as this site calls it."""
    monkeypatch.delenv(LAUNCHER_VARIABLE, raising=False)
    _, problems = find_stories(StoriesFolder(lay_out(tmp_path, file), "ho-so"))
    assert told in next(problem.hint.vi for problem in problems if problem.file == f"ho-so/{file}")
