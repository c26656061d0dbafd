"""Every profile read, every rule applied."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from guongsang import parallel
from guongsang.checks.examining.inspection import inspect, inspect_site
from guongsang.settings import cache_folder, read_settings
from guongsang.stories.crowd import MOST
from guongsang.stories.folder import StoriesFolder
from guongsang.stories.model import Story
from guongsang.stories.problem import Severity
from hostile import keys, syntax, values
from support import COLLECTIVE, PERSON, STORIES, TODAY, Site, people, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]


def test_sound_profiles_become_summaries_and_records(site: Lay) -> None:
    """In the order of their files, each with all that its page needs."""
    made = site({"2024/phong-nghiep-vu-3.md": COLLECTIVE, "2023/giang-thi-my/index.md": PERSON})
    found = made.inspect()
    assert (found.problems, found.errors, found.seen) == ((), [], 2)
    assert [inspected.summary.name for inspected in found.stories] == ["Giàng Thị Mỷ", "Phòng Nghiệp vụ 3"]
    assert Story.model_validate_json(found.stories[0].record).awards[0].number == "2870/QĐ-UBND"
    assert "phong-nghiep-vu-3" in found.registry.units


def test_a_profile_with_an_error_is_left_out_one_with_a_note_is_not(site: Lay) -> None:
    """The preview shows what is sound and tells of the rest."""
    made = site(
        {
            "2023/a.md": with_front(PERSON, don_vi="xyz"),
            "2023/b.md": person("Lù Văn Chẩn").replace("\n", "\r\n"),
            "2023/C.md": PERSON,
        }
    )
    found = made.inspect()
    assert [inspected.summary.place.file for inspected in found.stories] == ["2023/b.md"]
    assert [(problem.file, problem.severity) for problem in found.problems] == [
        ("stories/2023/C.md", Severity.ERROR),
        ("stories/2023/a.md", Severity.ERROR),
        ("stories/2023/b.md", Severity.NOTE),
    ]
    assert len(found.errors) == 2
    assert found.seen == 3


def test_of_two_profiles_with_one_address_the_first_stays(site: Lay) -> None:
    """The second is told of and left out."""
    made = site({"2023/giang-thi-my.md": person("Lù Văn Chẩn"), "2023/giang-thi-my/index.md": PERSON})
    found = made.inspect()
    assert [inspected.summary.place.file for inspected in found.stories] == ["2023/giang-thi-my/index.md"]
    assert made.codes() == [("2023/giang-thi-my.md", 1, "GS012")]


def test_problems_call_the_folder_by_its_name(site: Lay) -> None:
    """Whatever the folder is called in mkdocs.yml, that is what people read."""
    made = site({"2023/a.md": "x"})
    (problem,) = inspect(StoriesFolder(made.stories, "ho-so"), TODAY).problems
    assert problem.file == "ho-so/2023/a.md"


def test_a_broken_registry_does_not_hide_what_is_wrong_in_profiles(site: Lay) -> None:
    """Both are told of in one run."""
    made = site({"2023/a.md": with_front(PERSON, nam="xx"), "danh-muc/hoi-nghi.yml": "- {id: a}\n"})
    assert {code for _, _, code in made.codes()} == {"GS007", "GS008"}


def test_a_missing_stories_folder_is_told_of(tmp_path: Path) -> None:
    """Without any folder there are problems, and no exception."""
    found = inspect(StoriesFolder(tmp_path / "stories", "stories"), TODAY)
    told = [(problem.file, str(problem.code)) for problem in found.errors]
    assert ("stories", "GS001") in told
    assert ("stories/danh-muc/don-vi.yml", "GS001") in told
    assert found.stories == ()


def test_today_is_a_parameter(site: Lay) -> None:
    """The same files on another day are judged by that day and no clock."""
    made = site({"2023/a.md": PERSON})
    assert made.inspect(dt.date(2024, 1, 1)).stories == made.inspect(dt.date(2040, 1, 1)).stories
    assert not made.inspect(dt.date(2020, 1, 1)).stories


def test_progress_is_told_with_the_total(site: Lay) -> None:
    """So that a terminal can show how far it is."""
    made = site({f"2023/a-{number}.md": content for number, content in enumerate(people(130))})
    seen: list[tuple[int, int]] = []
    inspect(made.folder, TODAY, on_progress=lambda done, total: seen.append((done, total)))
    assert seen
    assert {total for _, total in seen} == {130}


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_many_profiles_are_inspected_by_workers_with_the_same_outcome(
    site: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hundreds of broken profiles and some sound ones: one process or several, the same problems and stories."""
    broken = [case.content for module in (keys, values, syntax) for table in module.TABLES for case in table()]
    small = [content for content in broken if len(content) < 10_000]
    files = {f"2023/ho-so-{number:04}.md": content for number, content in enumerate(small)}
    made = site(files | {f"2023/tot-{number}.md": content for number, content in enumerate(people(20))})
    outcomes = []
    for workers in (1, 2):
        monkeypatch.setattr(parallel, "worker_count", lambda _, workers=workers: workers)
        outcomes.append(made.inspect())
    assert outcomes[0].problems == outcomes[1].problems
    assert outcomes[0].stories == outcomes[1].stories
    assert len(outcomes[0].stories) >= 20
    assert len({problem.file for problem in outcomes[0].errors}) > 500


def test_the_projects_own_profiles_have_no_error() -> None:
    """What the portal shows as an example passes every rule."""
    found = inspect(STORIES, TODAY)
    assert found.errors == []
    assert found.seen == len(found.stories) >= 20


@pytest.mark.parametrize("plugin", ["{guongsang: {}}", "guongsang"])
def test_a_site_is_inspected_as_its_settings_say(site: Lay, plugin: str) -> None:
    """Its own address is known, written in full in a story, and what was found is remembered in its cache."""
    made = site({"2023/a.md": PERSON + "\nXem [bài trước](https://guongsang.example/guong/2022/thieu/).\n"})
    config = made.root / "mkdocs.yml"
    text = config.read_text("utf-8").split("plugins:")[0]
    config.write_text(f"{text}plugins: [{plugin}]\n", encoding="utf-8")
    for _ in range(2):
        found = inspect_site(made.root, read_settings(made.root), TODAY)
        assert [problem.code for problem in found.errors] == ["GS607"]
    assert any(cache_folder(made.root).iterdir())
    config.write_text(text.replace("site_url: https://guongsang.example/", "") + f"plugins: [{plugin}]\n", "utf-8")
    assert inspect_site(made.root, read_settings(made.root), TODAY).errors == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Gọi 0912 345 678 nhé.", "GS304"),
        ("Gọi 09**12 345** 678 nhé.", "GS304"),
        ("Thư gửi a.b@example.com nhé.", "GS305"),
        ("(MẬT)", "GS350"),
        ("Lưu hành nội bộ", "GS351"),
        ("Kỳ tích ấy còn đó.", "GS405"),
        ("B¶o Th¾ng lµ huyÖn.", "GS406"),
        ("CHỊ MỶ ĐÃ LÀM RẤT NHIỀU VIỆC TỐT.", "GS408"),
    ],
)
def test_of_thousands_it_is_told_how_many(site: Lay, sentence: str, code: str) -> None:
    """The first are told of at their lines, then how many more there are: of all that there are, not of some."""
    count = 2000
    made = site({"2023/a.md": PERSON + f"{sentence}\n\n" * count})
    found = [problem for problem in made.inspect().problems if problem.code == code]
    assert len(found) == MOST + 1
    assert found[-1].message.vi == f"Và {count - MOST} chỗ nữa trong tệp này."
