"""Publishing to object storage on a real server: what is sent, in which order, what stays, and what is gone for good."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from built_sites import PEOPLE, built_site, finish
from cut_connection import detour
from guongsang.errors import PublishError
from guongsang.language import Phrase
from guongsang.publish.bucket import LOCK, POINTER, TAGS
from guongsang.publish.object_storage import Objects, StorageError
from guongsang.publish.publishing import roll_back
from guongsang.publish.release import FOLDER, Built, read_release
from guongsang.site.own_assets import PREFIX as ASSETS
from guongsang.site.pictures.cuts import FOLDER as PHOTOS
from guongsang.site.search_index.build import FOLDER as INDEX
from guongsang.site.search_index.build import ROOT
from guongsang.site.serving.rules import ASKED, KEPT
from object_server import PREFIX, BucketPlace
from support import POSIX, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

MOMENTS = 10
MY = "2023/giang-thi-my"
MY_PAGE = f"guong/{MY}/index.html"


def own_files(built: Built) -> dict[str, bytes]:
    """Return the files of a built site by their paths."""
    return {path: (built.folder / path).read_bytes() for path in built.manifest.files}


def picture_of(built: Built, profile: str) -> str:
    """Return the path of a profile's picture."""
    found = re.search(r'src="/(assets[^"]+)"', (built.folder / f"guong/{profile}/index.html").read_text("utf-8"))
    assert found
    return found[1]


def without(profile: str) -> dict[str, str]:
    """Return the people without one of them."""
    return {each: name for each, name in PEOPLE.items() if each != profile}


def hostile_site(folder: Path, stamp: int, people: dict[str, str] | None = None) -> Built:
    """Make a built site with names that addresses have a meaning for."""
    shown = PEOPLE if people is None else people
    built_site(folder, stamp, shown)
    for name in ("100%25 thật/a+b & c?.txt", "Đặng Thị Ánh.pdf", "dấu#thăng;'\"().csv", "gạch~_-!*.txt"):
        (folder / "tai-lieu" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "tai-lieu" / name).write_text(name, encoding="utf-8")
    for name in ("index.html.gz", "index.html.br", f"{INDEX}/{ROOT}", f"{INDEX}/3f2a.bin", "a/feed.xml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name} {stamp if ROOT in name else ''}", encoding="utf-8")
    shutil.rmtree(folder / FOLDER)
    return finish(folder, stamp, shown)


def test_readers_get_what_was_built(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """File for file, whatever the names are; but no compressed files, among which nothing there could choose."""
    built = hostile_site(tmp_path / "site", 1)
    done = bucket_place.publish(built)
    expected = {path: content for path, content in own_files(built).items() if not path.endswith((".br", ".gz"))}
    assert bucket_place.files() == expected
    assert done.is_new
    assert sorted(done.changes.added) == sorted(PEOPLE)
    assert done.sent == sum(map(len, expected.values()))
    with bucket_place.store.opened(to_write=False):
        assert bucket_place.store.live() == built.release.id
        assert [release.id for release in bucket_place.store.kept()] == [built.release.id]
    assert LOCK not in bucket_place.paths()


def test_every_object_says_its_type_and_how_long_it_is_kept(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """As a server of our own would; what tells of the publication nobody keeps."""
    built = hostile_site(tmp_path / "site", 1)
    bucket_place.publish(built)
    page, feed, photo = (bucket_place.head(path) for path in ("index.html", "a/feed.xml", picture_of(built, MY)))
    assert (page["ContentType"], page["CacheControl"]) == ("text/html; charset=utf-8", ASKED)
    assert (feed["ContentType"], feed["CacheControl"]) == ("application/atom+xml; charset=utf-8", ASKED)
    assert (photo["ContentType"], photo["CacheControl"]) == ("image/webp", KEPT)
    assert bucket_place.head(POINTER)["CacheControl"] == "no-store"


def test_nothing_is_there_before_what_it_leads_to(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """Named by content, others, pages, what tells of all pages, the pointer; deletions are last."""
    first, second = hostile_site(tmp_path / "a", 1), hostile_site(tmp_path / "b", 2, without(MY))
    third = hostile_site(tmp_path / "c", 3, without(MY))
    bucket_place.publish(first)
    bucket_place.publish(second, expect_removals=True)
    before = len(bucket_place.requests("PUT", "DELETE"))
    bucket_place.publish(third)
    writes = [each for each in bucket_place.requests("PUT", "DELETE")[before:] if each[1] != LOCK]
    kinds = [_kind(method, path) for method, path in writes]
    assert kinds == sorted(kinds)
    assert set(kinds) == {0, 1, 3, 4, 5, 6}, "one of each, but for other files, of which none has changed"
    assert ("PUT", POINTER) in writes


def _kind(method: str, path: str) -> int:
    if method == "DELETE":
        return 6
    if path.startswith(f"{FOLDER}/"):
        return 5 if path == POINTER or path.endswith("tags.tsv") else 0
    if path.startswith((ASSETS, PHOTOS)):
        return 1
    return 3 if path.endswith(".html") else 4 if path.endswith((".xml", ROOT)) else 2


def test_only_what_has_changed_is_sent(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """One changed page is one object, beside what the publication tells of itself."""
    first = built_site(tmp_path / "a", 1)
    bucket_place.publish(first)
    second = changed(first, tmp_path / "b", {MY_PAGE: "<html>đã sửa</html>"})
    before = len(bucket_place.requests("PUT"))
    done = bucket_place.publish(second)
    sent = [path for _, path in bucket_place.requests("PUT")[before:] if not path.startswith(f"{FOLDER}/")]
    assert sent == [MY_PAGE]
    assert done.sent == len("<html>đã sửa</html>".encode())
    assert bucket_place.files() == own_files(second)


def changed(built: Built, folder: Path, files: dict[str, str], stamp: int = 50) -> Built:
    """Return a later build of the same site in which only some files are others."""
    shutil.copytree(built.folder, folder)
    shutil.rmtree(folder / FOLDER)
    for path, text in files.items():
        (folder / path).write_text(text, encoding="utf-8")
    return finish(folder, stamp, {each: shown.name for each, shown in built.profiles.items()})


def test_the_same_again_sends_nothing(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """And changes nothing."""
    built = built_site(tmp_path / "a", 1)
    bucket_place.publish(built)
    before = len(bucket_place.requests("PUT", "DELETE"))
    done = bucket_place.publish(built)
    assert not done.is_new
    assert {path for _, path in bucket_place.requests("PUT", "DELETE")[before:]} == {LOCK}


def test_a_dry_run_changes_nothing(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """Not even the lock is taken."""
    built = built_site(tmp_path / "a", 1)
    done = bucket_place.publish(built, dry_run=True)
    assert done.changes.files == len(built.manifest.files)
    assert bucket_place.requests("PUT", "DELETE") == []


def test_a_page_of_the_release_before_still_gets_its_script(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """But not that of the one before it: nobody has its pages open any more."""
    builds = [built_site(tmp_path / f"{stamp}", stamp) for stamp in (1, 2, 3)]
    scripts = [next(path for path in built.manifest.files if path.startswith(ASSETS)) for built in builds]
    for built in builds:
        bucket_place.publish(built)
    there = bucket_place.paths()
    assert [script in there for script in scripts] == [False, True, True]


def keep_versions(place: BucketPlace) -> None:
    """Let the bucket keep what is overwritten or deleted."""
    status = {"Status": "Enabled"}
    place.client.put_bucket_versioning(Bucket=place.store.storage.bucket, VersioningConfiguration=status)


def assert_nothing_tells_of(place: BucketPlace, profile: str, picture: str) -> None:
    """Neither an object nor an earlier version of one does, by name or content."""
    bucket = place.store.storage.bucket
    for each in place.client.list_object_versions(Bucket=bucket)["Versions"]:
        content = place.client.get_object(Bucket=bucket, Key=each["Key"], VersionId=each["VersionId"])["Body"].read()
        for told in (profile, picture, PEOPLE[profile]):
            assert told not in each["Key"] + content.decode(errors="replace"), each["Key"]


@pytest.mark.parametrize("versions", [False, True])
def test_who_is_withdrawn_is_gone(bucket_place: BucketPlace, tmp_path: Path, *, versions: bool) -> None:
    """Page, picture and name are in no object, and in no earlier version that the bucket keeps."""
    if versions:
        keep_versions(bucket_place)
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2, without(MY))
    bucket_place.publish(first)
    done = bucket_place.publish(second, gone=[MY])
    assert done.withdrawn == (MY,)
    assert done.proof
    assert (done.proof.left, done.proof.named) == ((), ())
    assert {MY_PAGE, picture_of(first, MY)}.isdisjoint(bucket_place.paths())
    assert_nothing_tells_of(bucket_place, MY, picture_of(first, MY))


@pytest.mark.parametrize("interrupted", ["earlier_versions", "delete_version", "erase"])
def test_a_withdrawal_that_was_interrupted_is_finished(
    bucket_place: BucketPlace, tmp_path: Path, interrupted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the next publication, though the site itself has not changed since."""
    keep_versions(bucket_place)
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2, without(MY))
    bucket_place.publish(first)

    def lost(*_: object) -> None:
        raise StorageError(Phrase("Mất kết nối.", "Lost."))

    with monkeypatch.context() as patch:
        patch.setattr(Objects, interrupted, lost)
        with pytest.raises(PublishError, match="Phát hành chưa xong"):
            bucket_place.publish(second, gone=[MY])
    done = bucket_place.publish(second, gone=[MY])
    assert done.withdrawn == (MY,)
    assert_nothing_tells_of(bucket_place, MY, picture_of(first, MY))
    assert not bucket_place.publish(second).is_new


def test_without_a_withdrawal_the_bucket_keeps_its_versions(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """They are the agency's, which may want them back."""
    keep_versions(bucket_place)
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    bucket_place.publish(first)
    bucket_place.publish(second)
    found = bucket_place.client.list_object_versions(
        Bucket=bucket_place.store.storage.bucket, Prefix=f"{PREFIX}index.html"
    )
    assert len(found["Versions"]) == 2


def test_who_is_withdrawn_after_a_publication_that_never_ended_is_gone(
    bucket_place: BucketPlace, tmp_path: Path
) -> None:
    """What it had sent is known from what it wrote first, and proven to be gone likewise."""
    bucket_place.publish(built_site(tmp_path / "a", 1, without(MY)))
    second = built_site(tmp_path / "b", 2)
    picture = picture_of(second, MY)
    (second.folder / MY_PAGE).write_text("x" * second.manifest.files[MY_PAGE].size)
    with pytest.raises(PublishError, match=r"không còn đúng như lúc dựng.*Phát hành chưa xong"):
        bucket_place.publish(second)
    assert picture in bucket_place.paths()
    done = bucket_place.publish(built_site(tmp_path / "d", 3, without(MY)), gone=[MY])
    assert done.withdrawn == (MY,)
    assert picture not in bucket_place.paths()


def test_a_loss_is_refused(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """As everywhere else, and readers see what they saw."""
    first = built_site(tmp_path / "a", 1)
    bucket_place.publish(first)
    with pytest.raises(PublishError, match="--expect-removals"):
        bucket_place.publish(built_site(tmp_path / "b", 2, {}))
    assert bucket_place.files() == own_files(first)


def test_what_somebody_changed_there_is_mended(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """Also by the very release that is live: other content of the same length, a lost object, one too many."""
    built = built_site(tmp_path / "a", 1)
    bucket_place.publish(built)
    bucket_place.put("index.html", b"x" * built.manifest.files["index.html"].size)
    bucket_place.put("lạ.html", b"ai")
    bucket_place.delete("feed.xml")
    done = bucket_place.publish(built)
    assert done.is_new
    assert bucket_place.files() == own_files(built)
    assert bucket_place.head("index.html")["CacheControl"] == ASKED


def test_what_was_sent_with_other_headers_is_sent_again(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """Where nothing tells that a publication has sent it, the content alone is not enough."""
    built = built_site(tmp_path / "a", 1)
    bucket_place.publish(built)
    bucket_place.delete(f"{FOLDER}/{built.release.id}/{TAGS}")
    bucket_place.put("index.html", (built.folder / "index.html").read_bytes())
    before = len(bucket_place.requests("PUT"))
    bucket_place.publish(built)
    sent = [path for _, path in bucket_place.requests("PUT")[before:] if not path.startswith(f"{FOLDER}/")]
    assert sent == ["index.html"]
    assert bucket_place.head("index.html")["CacheControl"] == ASKED


@pytest.mark.parametrize("name", ["files.tsv", "tags.tsv", "carried.tsv", "profiles.tsv", "release.json"])
@pytest.mark.parametrize("content", [b"", b"h\xffng", b"a\tb"])
def test_a_damaged_description_is_no_hindrance(
    bucket_place: BucketPlace, tmp_path: Path, name: str, content: bytes
) -> None:
    """Then what is there is looked at itself."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    bucket_place.publish(first)
    bucket_place.put(f"{FOLDER}/{first.release.id}/{name}", content)
    bucket_place.publish(second)
    files = bucket_place.files()
    assert {path: files[path] for path in second.manifest.files} == own_files(second)
    assert bucket_place.publish(second).is_new is False


def test_a_place_with_something_else_is_refused(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """For everything that is not of the site would be deleted."""
    bucket_place.put("luận văn.docx", b"cong suc")
    with pytest.raises(PublishError, match=r"luận văn\.docx"):
        bucket_place.publish(built_site(tmp_path / "a", 1))
    assert bucket_place.paths() == ["luận văn.docx"]


def test_a_file_that_changed_since_the_build_is_not_sent(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """Though it is as long as before."""
    built = built_site(tmp_path / "a", 1)
    (built.folder / "index.html").write_text("x" * built.manifest.files["index.html"].size)
    with pytest.raises(PublishError, match="không còn đúng như lúc dựng"):
        bucket_place.publish(built)
    assert "index.html" not in bucket_place.paths()


def test_there_is_no_going_back_in_one_step(bucket_place: BucketPlace) -> None:
    """The error says what to do instead."""
    with pytest.raises(PublishError, match="git revert"):
        roll_back(bucket_place.store, "", taken_away=lambda _: frozenset())


def test_an_earlier_build_may_be_published_again(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """That is how to go back."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    for built in (first, second, first):
        bucket_place.publish(built)
    assert read_release(bucket_place.get(POINTER)).id == first.release.id
    assert {path: bucket_place.get(path) for path in first.manifest.files} == own_files(first)


def test_two_do_not_publish_at_once(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """The second one is told who the first is, and succeeds afterwards."""
    built = built_site(tmp_path / "a", 1)
    with bucket_place.store.opened(to_write=True), pytest.raises(PublishError, match="cán bộ thử"):
        bucket_place.again().publish(built)
    assert bucket_place.again().publish(built).is_new


def test_a_lost_server_is_told_in_a_sentence(
    bucket_place: BucketPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lost when the pages are there: readers may see some of them, and the next publication does the rest."""
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    bucket_place.publish(first)
    with detour(bucket_place.server.port) as way:
        place = bucket_place.again(way.port)
        write = place.store._write

        def write_when_lost(name: str, text: str) -> None:
            if name.endswith(TAGS):
                way.close()
            write(name, text)

        monkeypatch.setattr(place.store, "_write", write_when_lost)
        with pytest.raises(PublishError, match=r"(Không kết nối|Mất kết nối).*Phát hành chưa xong"):
            place.publish(second)
    bucket_place.delete(LOCK)  # which is waited for otherwise: the owner seems to be on another machine
    bucket_place.publish(second)
    assert {path: bucket_place.get(path) for path in second.manifest.files} == own_files(second)


def test_cut_connections_are_overcome(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """Requests that got no answer are sent again, and do no harm when they had come through."""
    rng = random.Random(3)
    with detour(bucket_place.server.port) as way:
        place = bucket_place.again(way.port)
        done = threading.Event()

        def cut() -> None:
            while not done.wait(0.3 + rng.random()):
                way.cut()

        cutting = threading.Thread(target=cut)
        cutting.start()
        try:
            builds = [built_site(tmp_path / f"{stamp}", stamp) for stamp in range(1, 4)]
            for built in builds:
                place.publish(built)
        finally:
            done.set()
            cutting.join()
    assert {path: bucket_place.get(path) for path in builds[-1].manifest.files} == own_files(builds[-1])


@POSIX
def test_a_killed_publisher_does_no_harm(bucket_place: BucketPlace, tmp_path: Path) -> None:
    """Kill -9 at ten moments: every page there has its script and picture, and the next publication succeeds."""
    stamps = count(1)
    builds: list[Built] = []

    def build() -> Built:
        stamp = next(stamps)
        builds.append(built_site(tmp_path / f"{stamp}", stamp))
        return builds[-1]

    bucket_place.publish(build())
    process = start(bucket_place, build())
    began = time.monotonic()
    assert process.wait() == 0
    lasts = time.monotonic() - began
    rng = random.Random(6)
    in_time = 0
    for moment in range(MOMENTS):
        process = start(bucket_place, build())
        time.sleep(lasts * (moment + rng.random()) / MOMENTS)
        process.kill()
        in_time += process.wait() != 0
        assert_usable(bucket_place, builds)
        last = build()
        bucket_place.publish(last)
        files = bucket_place.files()
        assert {path: files.pop(path) for path in last.manifest.files} == own_files(last)
        assert all(path.startswith((ASSETS, PHOTOS)) for path in files)
        assert read_release(bucket_place.get(POINTER)).id == last.release.id
        assert LOCK not in bucket_place.paths()
    assert in_time > MOMENTS // 4, "hardly any publication was interrupted"


def start(place: BucketPlace, built: Built) -> subprocess.Popen[str]:
    """Start a publisher, and wait until it has begun."""
    storage = place.store.storage
    arguments = (built.folder, storage.endpoint, storage.bucket, storage.prefix, place.store.cache)
    process = subprocess.Popen(
        [sys.executable, str(PROJECT / "tests" / "bucket_publisher.py"), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (PROJECT / "scripts", PROJECT / "tests")))},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    with process.stdout as printed:
        assert printed.readline() == "bắt đầu\n"
    return process


def assert_usable(place: BucketPlace, builds: list[Built]) -> None:
    """Every object is one of a build, as it was built; every page has what it refers to."""
    files = place.files()
    for path, content in files.items():
        assert any(path in built.manifest.files and content == (built.folder / path).read_bytes() for built in builds)
        if path.endswith(".html"):
            assert all(found in files for found in re.findall(r'src="/([^"]+)"', content.decode()) if found)
    assert set(builds[0].manifest.files) - {path for path in builds[0].manifest.files if ASSETS in path} <= files.keys()
