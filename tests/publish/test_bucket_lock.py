"""The lock of a bucket, on a real server: one owner at a time, and a dead one hinders nobody for long."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from guongsang.errors import PublishError
from guongsang.publish import bucket_lock
from guongsang.publish.bucket_lock import BucketLock
from guongsang.publish.object_storage import ConditionError, Objects

if TYPE_CHECKING:
    from pathlib import Path

    from object_server import BucketPlace

PATH = ".release/lock"


@pytest.fixture
def objects(bucket_place: BucketPlace, monkeypatch: pytest.MonkeyPatch) -> Objects:
    """The objects of a bucket; locks are looked at often."""
    monkeypatch.setattr(bucket_lock, "_LOOK_SECONDS", 0.1)
    return Objects(bucket_place.store.storage)


def lock_of(objects: Objects, owner: str, cache: Path, *, beat: float = 60, dead: float = 120) -> BucketLock:
    """Return a lock that beats every so often."""
    lock = BucketLock(objects, PATH, owner, cache)
    lock.beat_seconds, lock.dead_seconds = beat, dead
    return lock


def left_behind(objects: Objects, owner: str, cache: Path) -> None:
    """Leave a lock as a killed publisher does."""
    with lock_of(objects, owner, cache).held(0):
        content = objects.get(PATH)
        assert content
    objects.put(PATH, content, "application/json", "no-store")


def refuse_sooner_or_later(lock: BucketLock) -> None:
    """Ask for a minute at most whether the lock is lost."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        lock.refuse_lost()
        time.sleep(0.05)


def test_the_lock_says_who_holds_it_and_is_gone_afterwards(objects: Objects, tmp_path: Path) -> None:
    """Whoever comes meanwhile, from this machine or another one, is told."""
    with lock_of(objects, "chị Lan", tmp_path / "a").held(0):
        assert json.loads(objects.get(PATH) or b"")["owner"] == "chị Lan"
        for cache in ("a", "b"):
            with pytest.raises(PublishError, match="chị Lan"), lock_of(objects, "anh Páo", tmp_path / cache).held(0):
                pass
    assert objects.get(PATH) is None


def test_whoever_waits_is_refused_as_soon_as_the_owner_is_seen_to_live(objects: Objects, tmp_path: Path) -> None:
    """One beat is enough."""
    began = time.monotonic()
    with (
        lock_of(objects, "chị Lan", tmp_path / "a", beat=0.2).held(0),
        pytest.raises(PublishError, match="chị Lan"),
        lock_of(objects, "anh Páo", tmp_path / "b").held(60),
    ):
        pass
    assert time.monotonic() - began < 60


def test_whoever_waits_gets_it_when_it_is_free(objects: Objects, tmp_path: Path) -> None:
    """Also when it is not beaten before."""
    left_behind(objects, "chị Lan", tmp_path / "a")
    looks = iter([True])
    look = objects.look

    def freed(path: str) -> object:
        found = look(path)
        if next(looks, False):
            objects.delete(PATH)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(objects, "look", freed)
        with lock_of(objects, "anh Páo", tmp_path / "b").held(60):
            assert json.loads(objects.get(PATH) or b"")["owner"] == "anh Páo"


def test_a_killed_owner_of_this_machine_is_known_at_once(objects: Objects, tmp_path: Path) -> None:
    """By the file that the system has unlocked."""
    left_behind(objects, "chị Lan", tmp_path / "a")
    with pytest.raises(PublishError, match="chị Lan"), lock_of(objects, "anh Páo", tmp_path / "b").held(0):
        pass
    with lock_of(objects, "chị Lan", tmp_path / "a").held(0):
        pass
    assert objects.get(PATH) is None


def test_a_dead_owner_elsewhere_is_known_when_it_no_longer_beats(objects: Objects, tmp_path: Path) -> None:
    """By the server's clock."""
    left_behind(objects, "chị Lan", tmp_path / "a")
    with lock_of(objects, "anh Páo", tmp_path / "b", dead=1.5).held(60):
        assert json.loads(objects.get(PATH) or b"")["owner"] == "anh Páo"


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"{}"])
def test_an_unreadable_lock_is_a_lock(objects: Objects, tmp_path: Path, content: bytes) -> None:
    """Whose owner nobody knows."""
    objects.put(PATH, content, "application/json", "no-store")
    with pytest.raises(PublishError, match=r"\(\?\)"), lock_of(objects, "anh Páo", tmp_path).held(0):
        pass


def test_who_has_lost_the_lock_stops(objects: Objects, tmp_path: Path) -> None:
    """And leaves the other one's alone."""
    lock = lock_of(objects, "chị Lan", tmp_path, beat=0.1)
    other = b'{"token": "khac", "owner": "anh P\xc3\xa1o"}'
    with lock.held(0):
        lock.refuse_lost()
        objects.put(PATH, other, "application/json", "no-store")
        with pytest.raises(PublishError, match="không còn là của lần chạy này"):
            refuse_sooner_or_later(lock)
    assert objects.get(PATH) == other


def test_who_has_not_reached_the_server_for_long_stops(objects: Objects, tmp_path: Path) -> None:
    """For others may have taken it for dead."""
    lock = lock_of(objects, "chị Lan", tmp_path, dead=0.2)
    with lock.held(0), pytest.raises(PublishError, match="mạng đứt quá lâu"):
        refuse_sooner_or_later(lock)


def test_only_one_gets_a_lock_that_two_take_at_once(objects: Objects) -> None:
    """The server refuses the other one."""
    objects.put_instead(PATH, b"1", "text/plain", "")
    with pytest.raises(ConditionError):
        objects.put_instead(PATH, b"2", "text/plain", "")
    with pytest.raises(ConditionError):
        objects.put_instead(PATH, b"2", "text/plain", "0" * 32)
    looked = objects.look(PATH)
    assert looked
    objects.put_instead(PATH, b"2", "text/plain", looked.etag)
    assert objects.get(PATH) == b"2"
