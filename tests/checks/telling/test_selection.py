"""The problems of some files and folders only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.telling.results import results_of
from guongsang.checks.telling.selection import count_profiles, find_labels
from guongsang.errors import UsageError
from support import PERSON, person, with_front
from tales import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site

    SiteMaker = Callable[..., Site]

BROKEN = with_front(PERSON, ten=None)


@pytest.fixture
def made(site: SiteMaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Site:
    """A site with four broken profiles, one with a photo that is named badly too."""
    monkeypatch.chdir(tmp_path)
    return site(
        {
            "2023/mot.md": BROKEN,
            "2023/mot-hai.md": BROKEN,
            "2024/ba/index.md": BROKEN,
            "2024/ba/ẢNH.jpg": b"",
            "2025/bon.md": BROKEN,
        }
    )


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("stories/2023/mot.md", ["2023/mot.md"]),
        ("stories/2023", ["2023/mot-hai.md", "2023/mot.md"]),
        ("stories/2023/../2025/", ["2025/bon.md"]),
        ("stories/2024/ba/index.md", ["2024/ba/index.md", "2024/ba/ẢNH.jpg"]),
        ("stories/2024/ba/ẢNH.jpg", ["2024/ba/ẢNH.jpg"]),
        ("stories/danh-muc", []),
    ],
)
def test_a_path_selects_its_own_problems(made: Site, path: str, files: list[str]) -> None:
    """A folder stands for all it holds, index.md for its folder, and a name for nothing that only begins like it."""
    labels = find_labels([path], made.root, made.folder, "docs")
    assert [problem.file for problem in results_of(made.inspect()).within(labels, 1).problems] == [
        f"stories/{file}" for file in files
    ]


@pytest.mark.parametrize("path", ["stories", "stories/", "stories/2023/.."])
def test_the_stories_folder_stands_for_everything(made: Site, path: str) -> None:
    """So does naming nothing."""
    labels = find_labels([path], made.root, made.folder, "docs")
    assert results_of(made.inspect()).within(labels, 1).problems == made.inspect().problems
    assert count_profiles(made.folder, labels) == 4


@pytest.mark.parametrize("path", [".", "..", "mkdocs.yml"])
def test_what_lies_elsewhere_is_used_wrongly(made: Site, path: str) -> None:
    """A path outside the stories folder is no profile."""
    with pytest.raises(UsageError, match="nằm ngoài thư mục hồ sơ «stories»"):
        find_labels([path], made.root, made.folder, "docs")


@pytest.mark.parametrize("path", ["stories/2023/nam.md", "x" * 5000, "a\0b", ""])
def test_what_is_not_there_is_used_wrongly(made: Site, path: str) -> None:
    """So is a name that no file can have."""
    with pytest.raises(UsageError):
        find_labels([path], made.root, made.folder, "docs")


def test_a_link_among_the_profiles_is_not_followed(made: Site) -> None:
    """It is itself the problem that is told."""
    link = made.stories / "2025" / "lien-ket.md"
    try:
        link.symlink_to(made.root / "mkdocs.yml")
    except OSError:
        return  # Windows lets only some people make links
    labels = find_labels([str(link)], made.root, made.folder, "docs")
    assert [problem.code for problem in results_of(made.inspect()).within(labels, 1).problems] == ["GS011"]


@pytest.mark.parametrize("day", [24, 25, 26])
@pytest.mark.parametrize("file", ["2023/cu.md", "2023/moi.md"])
def test_a_copy_is_told_to_whoever_checks_either_file(
    site: SiteMaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, day: int, file: str
) -> None:
    """Whichever of the two was published first: the new file is never called fine, nor is one that has no part in it."""
    monkeypatch.chdir(tmp_path)
    copy = person("Lù Văn Chẩn", GLOSSARY, cong_bo=f"{{trang_thai: cong-bo, ngay: 2023-12-{day}}}")
    made = site(
        {"2023/cu.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/khac.md": person("Tẩn Tả Mẩy"), "2023/moi.md": copy}
    )
    found = results_of(made.inspect())
    told = [
        problem.file
        for problem in found.within(find_labels([f"stories/{file}"], made.root, made.folder, "docs"), 1).problems
    ]
    later = {24: ["stories/2023/cu.md"], 25: ["stories/2023/moi.md"], 26: ["stories/2023/moi.md"]}
    assert told == later[day]
    assert found.within(find_labels(["stories/2023/khac.md"], made.root, made.folder, "docs"), 1).problems == ()


def test_what_was_waived_of_two_is_shown_with_either(
    site: SiteMaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As what counts is."""
    monkeypatch.chdir(tmp_path)
    later = with_front(
        PERSON,
        cong_bo="{trang_thai: cong-bo, ngay: 2023-12-26}",
        mien_kiem_tra='[{ma: GS601, ly_do: "Hai người trùng tên, sinh khác năm"}, {ma: GS602, ly_do: "Hai người trùng tên"}]',
    )
    made = site({"2023/cu.md": PERSON, "2023/moi.md": later})
    labels = find_labels(["stories/2023/cu.md"], made.root, made.folder, "docs")
    waived = results_of(made.inspect()).within(labels, 1).waived
    assert "GS601" in {each.problem.code for each in waived}


def test_a_page_can_be_named(site: SiteMaker) -> None:
    """What is told of pages can be asked for by them."""
    made = site({}, docs={"them/trang.md": "Thêm."})
    assert find_labels(["docs/them/trang.md", "docs"], made.root, made.folder, "docs") == ("docs/them/trang.md", "docs")
