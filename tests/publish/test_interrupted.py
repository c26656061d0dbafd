"""Publishing that is killed or cut off at any moment: readers have one whole release, and the next one succeeds."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from built_sites import built_site
from cut_connection import Detour, detour
from debian_programs import LINUX
from guongsang.errors import PublishError
from guongsang.publish.release import CARRIED, FOLDER
from guongsang.publish.remote import Remote
from release_places import Place, behind_ssh
from support import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guongsang.publish.release import Built
    from ssh_server import SshServer

MOMENTS = 20
pytestmark = LINUX


def assert_whole(place: Place, builds: dict[str, Built]) -> None:
    """The live release is one of those that were built, file for file."""
    built = builds[place.live.resolve().name]
    live = place.live.resolve()
    own = {path.relative_to(built.folder) for path in built.folder.rglob("*") if path.is_file()}
    assert all((live / path).read_bytes() == (built.folder / path).read_bytes() for path in own)
    there = {path.relative_to(live).as_posix() for path in live.rglob("*") if path.is_file()}
    extra = there - {path.as_posix() for path in own} - {f"{FOLDER}/{CARRIED}"}
    assert all(path.startswith(("giao-dien-", "assets/")) for path in extra)


def start(place: Place, built: Built) -> subprocess.Popen[str]:
    """Start a publisher, and wait until it has begun."""
    where = []
    if isinstance(place.store, Remote):
        host = place.store.host
        where = [host, str(place.store.port or 0), place.store.config]
    process = subprocess.Popen(
        [sys.executable, str(PROJECT / "tests" / "publisher.py"), str(place.folder), str(built.folder), *where],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (PROJECT / "scripts", PROJECT / "tests")))},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stdout
    assert process.stdout.readline() == "bắt đầu\n"
    return process


def interrupted(place: Place, tmp_path: Path, interrupt: Callable[[Built, float], bool], seed: int) -> None:
    """Interrupt publications at moments spread over the time that a whole one takes; `interrupt` says whether it came in time."""
    builds: dict[str, Built] = {}
    stamps = count(1)

    def build() -> Built:
        stamp = next(stamps)
        built = built_site(tmp_path / f"{stamp}", stamp)
        builds[built.release.id] = built
        return built

    place.publish(build(), keep=3)
    began = time.monotonic()
    place.publish(build(), keep=3)
    lasts = time.monotonic() - began
    rng = random.Random(seed)
    in_time = 0
    for moment in range(MOMENTS):
        in_time += interrupt(build(), lasts * (moment + rng.random()) / MOMENTS)
        assert_whole(place, builds)
        last = build()
        place.publish(last, keep=3)
        assert place.live.resolve().name == last.release.id
        assert_whole(place, builds)
    assert len(place.ids()) == 3
    assert in_time > MOMENTS // 4, "hardly any publication was interrupted"


def test_a_killed_publisher_leaves_a_whole_release(place: Place, tmp_path: Path) -> None:
    """Kill -9 at twenty moments for each kind of place."""

    def kill(built: Built, after: float) -> bool:
        process = start(place, built)
        time.sleep(after)
        process.kill()
        process.communicate()
        return process.returncode != 0

    interrupted(place, tmp_path, kill, seed=1)


def test_a_cut_connection_leaves_a_whole_release(tmp_path: Path, sshd: SshServer) -> None:
    """The publisher tells of it in a sentence; also a connection that is cut when all is done harms nothing."""
    folder = tmp_path / "cổng"
    place = behind_ssh(folder, sshd)

    with detour(sshd.port) as way:

        def cut(built: Built, after: float) -> bool:
            timer = threading.Timer(after, way.cut)
            timer.start()
            try:
                behind_ssh(folder, sshd, way.port).publish(built, keep=3)
            except PublishError:
                return True
            finally:
                timer.join()
            return False

        interrupted(place, tmp_path, cut, seed=2)


def _cut_when_locked(place: Place, way: Detour) -> None:
    with place.store.opened(to_write=True):
        way.cut()
        place.store.begin("", ())


def test_a_cut_connection_is_told_in_a_sentence(tmp_path: Path, sshd: SshServer) -> None:
    """Cut as soon as the lock is taken."""
    with detour(sshd.port) as way:
        place = behind_ssh(tmp_path / "cổng", sshd, way.port)
        with pytest.raises(PublishError, match="Mất kết nối"):
            _cut_when_locked(place, way)
