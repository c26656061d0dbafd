"""What was found in a profile is remembered until anything it depends on changes, and forgotten without harm."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import sqlite3
import sys
import threading
from dataclasses import replace
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest

from guongsang import parallel
from guongsang.checks.examining import inspection, memory, recalling
from guongsang.checks.examining.examination import examine
from guongsang.checks.finding import Finding, Hit
from guongsang.checks.rules import all_rules
from hostile.files import picture
from support import COLLECTIVE, PERSON, PROJECT, TODAY, Site, person, with_front
from tales import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from guongsang.checks.examining.examination import Outcome
    from guongsang.checks.examining.inspection import Inspection
    from guongsang.checks.material.checking import Checking
    from guongsang.stories.problem import Problem
    from guongsang.stories.story_file import StoryFile

    Lay = Callable[..., Site]

PHOTO = with_front(PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ ở bản, nguon: Văn phòng Ban}")
PROFILES = {
    "2023/co-anh/index.md": PHOTO,
    "2023/co-anh/anh.jpg": picture(),
    "2023/chep-dau-ngay.md": person("Lù Văn Chẩn", GLOSSARY, nam="2023 ", linh_vuc="[cai-cach-tu-phapp]"),
    "2023/tep-hong.md": "---\nloai: [\n---\n",
    "2024/phong-nghiep-vu-3.md": COLLECTIVE.replace("\n", "\r\n"),
}
"""A sound profile with a photo, one with a mistake, one that cannot be read, one with a note."""


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list of files that are examined from now on, in order."""
    seen: list[str] = []

    def count(checking: Checking, place: StoryFile) -> Outcome:
        seen.append(place.file)
        return examine(checking, place)

    monkeypatch.setattr(recalling, "examine", count)
    return seen


def run(made: Site, *, today: dt.date = TODAY, contacts: frozenset[str] = frozenset()) -> Inspection:
    """Inspect a site with its memory."""
    return inspection.inspect(made.folder, today, contacts=contacts, cache=folder(made))


def folder(made: Site) -> Path:
    """Return where the memory of a site lies in these tests."""
    return made.root / ".cache" / "guongsang"


def database(made: Site) -> Path:
    """Return the file of the memory."""
    return folder(made) / memory.FILE


def whole(problems: tuple[Problem, ...]) -> list[tuple[object, ...]]:
    """Return problems with what comparing them leaves out."""
    return [(problem, problem.length, problem.mend) for problem in problems]


def files_in(made: Site) -> set[str]:
    """Return the profiles remembered."""
    return set(memory.recall(folder(made)))


def test_an_unchanged_profile_is_not_examined_again(site: Lay, examined: list[str]) -> None:
    """The second time, everything is told as the first time, and nothing is opened to find it out."""
    made = site(PROFILES)
    first = run(made)
    assert len(examined) == 4
    assert {problem.file for problem in first.problems} >= {"stories/2023/chep-dau-ngay.md", "stories/2023/tep-hong.md"}
    examined.clear()
    second = run(made)
    assert examined == []
    assert whole(second.problems) == whole(first.problems) == whole(made.inspect().problems)
    assert second == first
    assert second.stories == made.inspect().stories


def test_what_is_remembered_is_whole(site: Lay) -> None:
    """Lengths, corrections and traces come back as they were."""
    made = site({"2023/a.md": person("Giàng Thị Mỷ", f"{GLOSSARY}\nXem lại [bài này](a.md).")})
    first, second = run(made), run(made)
    (profile,) = second.stories
    assert profile.traces == first.stories[0].traces
    assert profile.traces.sketch
    assert profile.traces.links
    assert profile.traces.statements
    assert profile.traces.decisions


def test_lengths_and_corrections_are_remembered(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `check --fix` and the text output need of a problem is remembered with it."""
    made = site({"2023/a.md": PERSON})
    rules = all_rules()
    rule = replace(
        next(rule for rule in rules.values() if rule.on_story),
        on_story=lambda *_: [Finding(("ten",), rules["GS007"].title, rules["GS007"].why, mend="Giàng Thị My")],
        on_text=lambda _, __, wording: [
            Hit(wording.story.start + 1, wording.story.start + 5, rules["GS007"].title, rules["GS007"].why, "x")
        ],
        on_collection=None,
    )
    monkeypatch.setattr(
        "guongsang.checks.examining.examination._rules_in", lambda _: ((rule, rule.on_story, rule.on_text),)
    )
    first, second = run(made), run(made)
    assert whole(first.problems) == whole(second.problems)
    assert {problem.length for problem in second.problems} >= {4, 12}
    assert {problem.mend.new for problem in second.problems if problem.mend} == {"Giàng Thị My", "x"}


def test_only_a_changed_profile_is_examined(site: Lay, examined: list[str]) -> None:
    """One letter is enough; the others rest."""
    made = site(PROFILES)
    run(made)
    examined.clear()
    made.write("2023/chep-dau-ngay.md", person("Lù Văn Chẩn", GLOSSARY))
    problems = run(made).problems
    assert examined == ["2023/chep-dau-ngay.md"]
    assert "stories/2023/chep-dau-ngay.md" not in {problem.file for problem in problems}


def test_a_changed_photo_is_seen(site: Lay, examined: list[str]) -> None:
    """Another photo under the same name, one added, one gone: the profile beside it is examined again."""
    made = site(PROFILES)
    run(made)
    for change in (
        lambda: made.write("2023/co-anh/anh.jpg", picture() + b"\0"),
        lambda: made.write("2023/co-anh/anh-2.jpg", picture()),
        (made.stories / "2023/co-anh/anh.jpg").unlink,
    ):
        examined.clear()
        change()
        run(made)
        assert examined == ["2023/co-anh/index.md"]


def test_a_photo_of_the_same_size_is_seen(site: Lay, examined: list[str]) -> None:
    """A photo exchanged for one as large, with its old date put back, is another photo still."""
    made = site(PROFILES)
    run(made)
    examined.clear()
    photo = made.stories / "2023/co-anh/anh.jpg"
    status = photo.stat()
    photo.write_bytes(photo.read_bytes()[::-1])
    os.utime(photo, ns=(status.st_atime_ns, status.st_mtime_ns))
    run(made)
    assert examined == ["2023/co-anh/index.md"]


def test_a_changed_registry_concerns_every_profile(site: Lay, examined: list[str]) -> None:
    """What profiles are checked against counts as much as they themselves; a comment does not."""
    made = site(PROFILES)
    run(made)
    fields = made.stories / "danh-muc" / "linh-vuc.yml"
    for text, expected in (
        (fields.read_text("utf-8") + "\n# ghi chú\n", 0),
        (fields.read_text("utf-8") + "\n- {id: moi, ten: Mới, mo_ta: Một lĩnh vực mới.}\n", 4),
        ("- {id: [}\n", 4),
    ):
        examined.clear()
        fields.write_text(text, encoding="utf-8")
        run(made)
        assert len(examined) == expected


def test_a_new_day_and_new_contacts_concern_every_profile(site: Lay, examined: list[str]) -> None:
    """What is in the future today is not tomorrow; the agency's own number may be printed."""
    made = site(PROFILES)
    run(made)
    examined.clear()
    run(made, today=TODAY + dt.timedelta(days=1))
    assert len(examined) == 4
    examined.clear()
    run(made, today=TODAY + dt.timedelta(days=1), contacts=frozenset({"0214 000 000"}))
    assert len(examined) == 4


def test_other_rules_concern_every_profile(site: Lay, examined: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With other code, every outcome may be another."""
    made = site(PROFILES)
    run(made)
    examined.clear()
    monkeypatch.setattr(memory, "_code_digest", lambda: b"another version")
    run(made)
    assert len(examined) == 4


def test_every_library_that_decides_is_part_of_the_key() -> None:
    """A new version of what profiles are read with may find something else."""
    package = PROJECT / "scripts" / "guongsang"
    files = [file for part in ("checks", "stories", "vietnamese") for file in (package / part).rglob("*.py")]
    names = {
        name for file in files for name in re.findall(r"^(?:from|import) (\w+)", file.read_text("utf-8"), re.MULTILINE)
    } - {*sys.stdlib_module_names, "guongsang", "__future__"}
    known = packages_distributions()
    libraries = {known[name][0].lower() for name in names if name in known}
    assert {"pydantic", "pyyaml"} <= libraries
    # Part of pydantic, which names the version it needs.
    assert libraries - {"pydantic-core", "pydantic_core"} <= set(memory._LIBRARIES)


def test_a_deleted_profile_is_forgotten(site: Lay) -> None:
    """Nothing is kept of a profile that is gone: whoever withdrew is not to be found in the memory."""
    made = site(PROFILES)
    run(made)
    assert "2023/co-anh/index.md" in files_in(made)
    for file in ("index.md", "anh.jpg"):
        (made.stories / "2023/co-anh" / file).unlink()
    (made.stories / "2023/co-anh").rmdir()
    run(made)
    assert files_in(made) == {"2023/chep-dau-ngay.md", "2023/tep-hong.md", "2024/phong-nghiep-vu-3.md"}
    assert "Giàng Thị Mỷ".encode() not in database(made).read_bytes()


def _text(made: Site) -> None:
    database(made).write_text("đây không phải cơ sở dữ liệu" * 1000, encoding="utf-8")


def _half(made: Site) -> None:
    content = database(made).read_bytes()
    database(made).write_bytes(content[: len(content) // 2])


def _scrambled(made: Site) -> None:
    content = bytearray(database(made).read_bytes())
    content[len(content) // 2 :: 7] = bytes(len(content[len(content) // 2 :: 7]))
    database(made).write_bytes(content)


def _of_another_kind(made: Site) -> None:
    database(made).unlink()
    with contextlib.closing(sqlite3.connect(database(made))) as other, other:
        other.execute("CREATE TABLE examined (a, b)")


def _wrong_values(made: Site) -> None:
    with contextlib.closing(sqlite3.connect(database(made))) as other, other:
        other.execute("UPDATE examined SET found = 7")


def _wrong_letters(made: Site) -> None:
    with contextlib.closing(sqlite3.connect(database(made))) as other, other:
        other.execute("UPDATE examined SET found = CAST(replace(CAST(found AS TEXT), 'GS', 'ZZ') AS BLOB)")


@pytest.mark.parametrize("damage", [_text, _half, _scrambled, _of_another_kind, _wrong_values, _wrong_letters])
def test_a_damaged_memory_is_begun_anew(site: Lay, examined: list[str], damage: Callable[[Site], None]) -> None:
    """Whatever happened to the file, the outcome is right, and the time after it is quick again."""
    made = site(PROFILES)
    first = run(made)
    damage(made)
    examined.clear()
    assert whole(run(made).problems) == whole(first.problems)
    assert examined
    examined.clear()
    assert whole(run(made).problems) == whole(first.problems)
    assert examined == []


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nobody."""
    monkeypatch.setattr(memory, "_PATIENCE", 0.05)


@pytest.mark.usefixtures("impatient")
def test_a_busy_memory_is_left_as_it_is(site: Lay, examined: list[str]) -> None:
    """While another run writes, this one does without."""
    made = site(PROFILES)
    first = run(made)
    with contextlib.closing(sqlite3.connect(database(made), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        examined.clear()
        assert whole(run(made).problems) == whole(first.problems)
        assert len(examined) == 4
        other.execute("ROLLBACK")
    examined.clear()
    run(made)
    assert examined == []


@pytest.fixture
def read_only(site: Lay) -> Iterator[Site]:
    """Give a site whose memory cannot be written."""
    made = site(PROFILES)
    run(made)
    database(made).chmod(0o400)
    folder(made).chmod(0o500)
    yield made
    folder(made).chmod(0o700)


@pytest.mark.usefixtures("impatient")
def test_a_memory_that_cannot_be_written(read_only: Site) -> None:
    """What is new is not remembered, and nobody is troubled with it."""
    read_only.write("2023/moi.md", person("Sùng A Lử"))
    assert "stories/2023/tep-hong.md" in {problem.file for problem in run(read_only).problems}
    assert len(run(read_only).stories) == len(read_only.inspect().stories)


@pytest.mark.parametrize("stands_in", ["file", "folder", "link"])
def test_something_else_in_the_place_of_the_memory(site: Lay, stands_in: str) -> None:
    """A file where the folder should be, a folder where the file should be, a link to nowhere."""
    made = site(PROFILES)
    if stands_in == "file":
        (made.root / ".cache").write_text("x")
    elif stands_in == "folder":
        database(made).mkdir(parents=True)
    else:
        folder(made).mkdir(parents=True)
        database(made).symlink_to(made.root / "nirgends" / "x")
    assert whole(run(made).problems) == whole(made.inspect().problems)


def test_two_runs_at_once(site: Lay, examined: list[str]) -> None:
    """Both find the same, and what either remembers is right."""
    made = site(
        PROFILES | {f"2023/nguoi-{number}.md": person(f"Lù Văn {'ABCDEFGHIK'[number]}") for number in range(10)}
    )
    outcomes: list[Inspection] = []
    threads = [threading.Thread(target=lambda: outcomes.append(run(made))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 4
    assert all(outcome == outcomes[0] for outcome in outcomes)
    examined.clear()
    assert run(made) == outcomes[0]
    assert examined == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_name_that_is_no_text(site: Lay, examined: list[str]) -> None:
    """Some systems allow names of any bytes; such a profile is told of each time, and remembered like any other."""
    made = site({"2023/a.md": PERSON})
    strange = os.fsencode(made.stories / "2023") + b"/gi\xe0ng.md"
    with open(strange, "wb") as file:  # noqa: PTH123 - Path takes no bytes
        file.write(with_front(PERSON, ten="Giàng A Sử").encode())
    first = run(made)
    assert len(examined) == 2
    assert any("\udce0" in problem.file for problem in first.problems)
    examined.clear()
    assert whole(run(made).problems) == whole(first.problems)
    assert examined == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among files")
def test_what_is_no_plain_file_is_never_waited_for(site: Lay) -> None:
    """A pipe that nobody writes into, or a file too large to be a profile, is not read for its key."""
    made = site({"2023/a.md": PERSON, "2023/lon.md": PERSON + "x" * 300_000})
    os.mkfifo(made.stories / "2023" / "ong.md")
    for _ in range(2):
        files = {problem.file for problem in run(made).problems}
        assert {"stories/2023/lon.md", "stories/2023/ong.md"} <= files
    assert files_in(made) == {"2023/a.md"}


def test_a_profile_saved_while_it_is_examined_is_looked_at_again(
    site: Lay, monkeypatch: pytest.MonkeyPatch, examined: list[str]
) -> None:
    """An outcome is remembered only of a file that was the same before and after."""
    made = site({"2023/a.md": PERSON})

    def save_meanwhile(checking: Checking, place: StoryFile) -> Outcome:
        made.write("2023/a.md", with_front(PERSON, don_vi="khong-co"))
        return examine(checking, place)

    with monkeypatch.context() as patch:
        patch.setattr(recalling, "examine", save_meanwhile)
        assert run(made).errors
    made.write("2023/a.md", PERSON)
    examined.clear()
    assert run(made).errors == []
    assert examined == ["2023/a.md"]


def test_workers_remember_as_one_process_does(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many processes there are, what is remembered and recalled is the same."""
    made = site(PROFILES)
    first = run(made)
    database(made).unlink()
    monkeypatch.setattr(parallel, "worker_count", lambda _: 2)
    assert run(made) == first
    assert len(files_in(made)) == 4
    assert run(made) == first


def test_without_a_folder_nothing_is_remembered(site: Lay) -> None:
    """Who names no folder gets no memory."""
    made = site({"2023/a.md": PERSON})
    made.inspect()
    assert not (made.root / ".cache").exists()
    assert memory.recall(None) == {}
