"""Publishing and going back, on a directory and over SSH: readers see one whole release or another."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from built_sites import PEOPLE, built_site, damage, finish
from guongsang.errors import PublishError
from guongsang.publish.publishing import roll_back
from guongsang.publish.release import FOLDER
from guongsang.publish.store import RELEASES
from release_places import again

if TYPE_CHECKING:
    from pathlib import Path

    from release_places import Place

NOBODY = frozenset[str]()
MY = "2023/giang-thi-my"


def own_files(folder: Path) -> dict[str, str]:
    """Return the files below a folder by their paths, as text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_the_first_publication_brings_every_file(place: Place, tmp_path: Path) -> None:
    """What readers get is what was built, file for file; one more file tells what is carried, which is nothing."""
    built = built_site(tmp_path / "site", 1)
    done = place.publish(built)
    assert {path: text for path, text in place.files().items() if path != f"{FOLDER}/carried.tsv"} == own_files(
        built.folder
    )
    assert place.files()[f"{FOLDER}/carried.tsv"] == ""
    assert place.ids() == [built.release.id]
    assert done.is_new
    assert sorted(done.changes.added) == sorted(PEOPLE)


def test_whoever_serves_the_site_may_read_all_of_it(place: Place, tmp_path: Path) -> None:
    """Files and folders are readable for everybody, whatever the publisher's own mask."""
    built = built_site(tmp_path / "site", 1)
    for path in built.folder.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    place.publish(built)
    live = place.live.resolve()
    modes = {path.stat().st_mode & 0o777 for path in [live, *live.rglob("*")] if path.is_dir()}
    assert modes == {0o755}
    assert {path.stat().st_mode & 0o777 for path in live.rglob("*") if path.is_file()} == {0o644}


def test_what_has_not_changed_is_linked(place: Place, tmp_path: Path) -> None:
    """Files of the same content are one file in both releases, and are not sent again."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    place.publish(first)
    done = place.publish(second)
    old, new = (place.folder / RELEASES / built.release.id for built in (first, second))
    same = [path for path, entry in second.manifest.files.items() if first.manifest.files.get(path) == entry]
    assert same
    assert done.changes.files == len(second.manifest.files) - len(same)
    assert all((old / path).stat().st_ino == (new / path).stat().st_ino for path in same)
    assert (old / "index.html").read_text() == (first.folder / "index.html").read_text()


def test_a_page_of_the_release_before_still_gets_its_script(place: Place, tmp_path: Path) -> None:
    """Who opened a page just before gets what it refers to just after; and after going back likewise."""
    builds = [built_site(tmp_path / f"{stamp}", stamp) for stamp in (1, 2, 3)]
    scripts = [script_of(built.folder / "index.html") for built in builds]
    assert len(set(scripts)) == len(scripts)
    for built in builds:
        place.publish(built)
    assert all((place.live / script).is_file() for script in scripts)
    roll_back(place.store, builds[0].release.id, taken_away=lambda _: NOBODY)
    assert all((place.live / script).is_file() for script in scripts)
    assert place.files()["index.html"] == (builds[0].folder / "index.html").read_text()


def test_only_so_many_releases_are_kept(place: Place, tmp_path: Path) -> None:
    """The oldest goes, and with it what was carried for its readers."""
    builds = [built_site(tmp_path / f"{stamp}", stamp) for stamp in range(1, 5)]
    for built in builds:
        place.publish(built, keep=2)
    assert place.ids() == [builds[3].release.id, builds[2].release.id]
    assert not (place.live / script_of(builds[0].folder / "index.html")).exists()
    assert (place.live / script_of(builds[2].folder / "index.html")).exists()


def test_the_same_again_changes_nothing(place: Place, tmp_path: Path) -> None:
    """Another build of the same files is not published."""
    built = built_site(tmp_path / "site", 1)
    place.publish(built)
    done = place.publish(built)
    assert not done.is_new
    assert place.ids() == [built.release.id]


def test_a_dry_run_writes_nothing(place: Place, tmp_path: Path) -> None:
    """Neither the first time, when there is not even a folder, nor later."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2, {**PEOPLE, "2026/moi": "Người Mới"})
    assert place.publish(first, dry_run=True).changes.added
    assert not place.folder.exists()
    place.publish(first)
    before = sorted(place.folder.rglob("*"))
    done = place.publish(second, dry_run=True)
    assert done.changes.added == ("2026/moi",)
    assert sorted(place.folder.rglob("*")) == before


def test_going_back_takes_the_release_before(place: Place, tmp_path: Path) -> None:
    """Then the one before that; when there is none, a sentence says so."""
    builds = [built_site(tmp_path / f"{stamp}", stamp) for stamp in (1, 2, 3)]
    for built in builds:
        place.publish(built)
    for expected in (1, 0):
        assert roll_back(place.store, "", taken_away=lambda _: NOBODY)[1] == builds[expected].release.id
        assert place.files()["index.html"] == (builds[expected].folder / "index.html").read_text()
    with pytest.raises(PublishError, match="Không còn bản nào cũ hơn"):
        roll_back(place.store, "", taken_away=lambda _: NOBODY)
    with pytest.raises(PublishError, match="Không có bản «20991231"):
        roll_back(place.store, "20991231T000000Z-00000000", taken_away=lambda _: NOBODY)


def test_the_release_before_is_the_one_published_before(place: Place, tmp_path: Path) -> None:
    """Whenever either was built: an older build may be published after a newer one, and be the one to come back to."""
    old, new, newest = (built_site(tmp_path / f"{stamp}", stamp) for stamp in (1, 2, 3))
    for built in (new, old, newest):
        place.publish(built, keep=2)
    assert place.ids() == [newest.release.id, old.release.id]
    assert roll_back(place.store, "", taken_away=lambda _: NOBODY)[1] == old.release.id


def test_a_bad_release_is_not_what_to_come_back_to(place: Place, tmp_path: Path) -> None:
    """Who went back from it, and published anew, comes back to the one that was live in between."""
    good, bad, better = (built_site(tmp_path / f"{stamp}", stamp) for stamp in (1, 2, 3))
    place.publish(good)
    place.publish(bad)
    roll_back(place.store, "", taken_away=lambda _: NOBODY)
    place.publish(better)
    assert roll_back(place.store, "", taken_away=lambda _: NOBODY)[1] == good.release.id


def test_files_that_were_lent_and_not_told_of_are_no_hindrance(place: Place, tmp_path: Path) -> None:
    """Somebody was killed while going back; then it is done again, and the next publication is whole."""
    for stamp in (1, 2):
        place.publish(built_site(tmp_path / f"{stamp}", stamp))
    first = place.folder / RELEASES / place.ids()[1]
    (first / "giao-dien-00ff").mkdir()
    (first / "giao-dien-00ff" / "la.css").write_text("lạ")
    roll_back(place.store, "", taken_away=lambda _: NOBODY)
    last = built_site(tmp_path / "3", 3)
    place.publish(last)
    assert place.files()["index.html"] == (last.folder / "index.html").read_text()
    assert "giao-dien-00ff/la.css" not in place.files()


def test_a_lost_history_is_no_hindrance(place: Place, tmp_path: Path) -> None:
    """The live release is taken for the last published, the others for older ones."""
    builds = [built_site(tmp_path / f"{stamp}", stamp) for stamp in (1, 2)]
    for built in builds:
        place.publish(built)
    (place.folder / "history").unlink()
    assert place.ids() == [builds[1].release.id, builds[0].release.id]
    place.publish(built_site(tmp_path / "3", 3))
    assert len(place.ids()) == 3


def test_after_going_back_the_later_release_can_be_published_again(place: Place, tmp_path: Path) -> None:
    """It is there already under its name, and is made anew."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    place.publish(first)
    place.publish(second)
    roll_back(place.store, "", taken_away=lambda _: NOBODY)
    assert place.publish(second).is_new
    assert place.files()["index.html"] == (second.folder / "index.html").read_text()


def test_whoever_withdrew_is_in_no_release(place: Place, tmp_path: Path) -> None:
    """Page, name and photo are gone from the live release, and the earlier ones that have them are deleted."""
    before = built_site(tmp_path / "a", 1, {each: name for each, name in PEOPLE.items() if each != MY})
    with_her = built_site(tmp_path / "b", 2)
    without = built_site(tmp_path / "c", 3, {each: name for each, name in PEOPLE.items() if each != MY})
    for built in (before, with_her):
        place.publish(built)
    done = place.publish(without, gone={MY})
    assert done.withdrawn == (MY,)
    assert done.dropped == (with_her.release.id,)
    assert place.ids() == [without.release.id, before.release.id]
    everything = [path for path in place.folder.rglob("*") if path.is_file()]
    photo = re.search(r"anh/[0-9a-f]+", (with_her.folder / f"guong/{MY}/index.html").read_text())
    assert photo
    words = (PEOPLE[MY], MY, photo[0].rpartition("/")[2])
    assert not [path for path in everything if any(word in f"{path}{path.read_text('utf-8')}" for word in words)]
    assert done.proof
    assert done.proof.left == done.proof.named == ()


def test_what_is_left_of_whoever_withdrew_is_found(place: Place, tmp_path: Path) -> None:
    """Another page that names them, or leads to their address, is told of."""
    place.publish(built_site(tmp_path / "a", 1))
    others = {each: name for each, name in PEOPLE.items() if each != MY}
    folder = tmp_path / "b"
    built_site(folder, 2, others)
    shutil.rmtree(folder / FOLDER)
    (folder / "gioi-thieu" / "index.html").write_text(f'<a href="/guong/{MY}/">Giàng Thị Mỷ</a>', encoding="utf-8")
    done = place.publish(finish(folder, 2, others), gone={MY})
    assert done.proof
    assert [path.partition("/")[2] for path in done.proof.left] == ["gioi-thieu/index.html"]
    assert [path.partition("/")[2] for path in done.proof.named] == ["gioi-thieu/index.html"]


def test_a_release_that_shows_whoever_withdrew_does_not_come_back(place: Place, tmp_path: Path) -> None:
    """Not even before the withdrawal is published."""
    for stamp in (1, 2):
        place.publish(built_site(tmp_path / f"{stamp}", stamp))
    with pytest.raises(PublishError, match=MY):
        roll_back(place.store, "", taken_away=lambda profiles: frozenset({MY}) & frozenset(profiles))


def test_too_great_a_loss_is_refused(place: Place, tmp_path: Path) -> None:
    """More than a tenth of the profiles vanish without a word: only when somebody says that it is meant."""
    place.publish(built_site(tmp_path / "a", 1))
    fewer = built_site(tmp_path / "b", 2, {each: name for each, name in PEOPLE.items() if each != MY})
    before = place.files()
    with pytest.raises(PublishError, match="--expect-removals"):
        place.publish(fewer)
    assert place.files() == before
    assert place.publish(fewer, expect_removals=True).is_new


def test_a_built_file_that_changed_since_is_refused(place: Place, tmp_path: Path) -> None:
    """Its length is asked here, its content where it arrives; either way the live site stays."""
    place.publish(built_site(tmp_path / "a", 1))
    before = place.files()
    shorter, other = built_site(tmp_path / "b", 2), built_site(tmp_path / "c", 3)
    (shorter.folder / "index.html").write_text("ngắn")
    damage(other.folder / "index.html")
    for built in (shorter, other):
        with pytest.raises(PublishError, match=r"index\.html"):
            place.publish(built)
        assert place.files() == before


def test_a_damaged_live_release_is_not_inherited(place: Place, tmp_path: Path) -> None:
    """What would be linked from it is sent anew."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    place.publish(first)
    damage(place.live.resolve() / "tệp có dấu cách.txt")
    place.publish(second)
    assert place.files()["tệp có dấu cách.txt"] == "giữ nguyên"


def test_a_damaged_list_of_the_live_release_is_no_hindrance(place: Place, tmp_path: Path) -> None:
    """Then everything is sent as for the first time."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    place.publish(first)
    (place.live / FOLDER / "files.tsv").write_text("hỏng")
    place.publish(second)
    assert place.files()["index.html"] == (second.folder / "index.html").read_text()


def test_a_loss_is_noticed_beside_a_damaged_list(place: Place, tmp_path: Path) -> None:
    """Who was shown is told apart from which files there were."""
    place.publish(built_site(tmp_path / "a", 1))
    (place.live / FOLDER / "files.tsv").write_text("hỏng")
    with pytest.raises(PublishError, match="--expect-removals"):
        place.publish(built_site(tmp_path / "b", 2, {}))


def test_the_same_build_over_a_damaged_one_is_told_of(place: Place, tmp_path: Path) -> None:
    """It has the same name, so that it cannot be put beside the live one: a new build can."""
    built = built_site(tmp_path / "a", 1)
    place.publish(built)
    (place.live / FOLDER / "files.tsv").write_text("hỏng")
    with pytest.raises(PublishError, match="bị hỏng"):
        place.publish(built)


def test_a_damaged_release_does_not_come_back(place: Place, tmp_path: Path) -> None:
    """The live one stays."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    place.publish(first)
    place.publish(second)
    damage(place.folder / RELEASES / first.release.id / "index.html")
    with pytest.raises(PublishError, match=r"index\.html"):
        roll_back(place.store, "", taken_away=lambda _: NOBODY)
    assert place.files()["index.html"] == (second.folder / "index.html").read_text()


def test_a_folder_in_the_place_of_the_link_is_refused(place: Place, tmp_path: Path) -> None:
    """It may be what somebody has copied there before, and is never replaced."""
    (place.live / "cũ").mkdir(parents=True)
    with pytest.raises(PublishError, match="phải là liên kết"):
        place.publish(built_site(tmp_path / "a", 1))
    assert (place.live / "cũ").is_dir()


def test_two_do_not_publish_at_once(place: Place, tmp_path: Path) -> None:
    """The second one is told who the first is."""
    built = built_site(tmp_path / "a", 1)
    with place.store.opened(to_write=True), pytest.raises(PublishError, match="cán bộ thử"):
        again(place).publish(built)
    assert place.publish(built).is_new


def test_no_right_to_write_is_a_sentence(place: Place, tmp_path: Path) -> None:
    """It says where; there is a file in the place of a folder, which holds for root as well."""
    place.folder.parent.mkdir(exist_ok=True)
    place.folder.write_text("")
    with pytest.raises(PublishError, match="Cổng đang hiện vẫn nguyên vẹn"):
        place.publish(built_site(tmp_path / "a", 1))


def script_of(page: Path) -> str:
    """Return the address of a page's script, without the slash at its start."""
    found = re.search(r'src="/(giao-dien-[^"]+)"', page.read_text("utf-8"))
    assert found
    return found[1]
