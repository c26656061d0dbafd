"""The places with releases that the tests publish to: a directory of this machine, and one behind a real SSH server."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from debian_programs import LINUX
from guongsang.publish.directory import Directory
from guongsang.publish.publishing import Published, publish, standing_of
from guongsang.publish.remote import Remote
from guongsang.publish.store import LIVE
from support import POSIX

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from guongsang.publish.release import Built
    from guongsang.publish.store import ReleaseStore
    from ssh_server import SshServer


@dataclass(frozen=True)
class Place:
    """A place to publish to, seen from both sides: as the publisher reaches it, and as it lies on the disk."""

    folder: Path
    store: ReleaseStore

    @property
    def live(self) -> Path:
        """What the web server shows."""
        return self.folder / LIVE

    def publish(
        self,
        built: Built,
        *,
        keep: int = 5,
        gone: Collection[str] = (),
        expect_removals: bool = False,
        dry_run: bool = False,
    ) -> Published:
        """Publish a built site; `gone` are the profiles whose sources say that they are withdrawn."""
        return publish(
            built,
            self.store,
            keep=keep,
            taken_away=lambda profiles: frozenset(profiles) & frozenset(gone),
            expect_removals=expect_removals,
            dry_run=dry_run,
            on_changes=lambda *_: None,
            on_progress=lambda *_: None,
        )

    def files(self) -> dict[str, str]:
        """Return the live files by their paths, as text."""
        live = self.live.resolve()
        return {
            path.relative_to(live).as_posix(): path.read_text("utf-8") for path in live.rglob("*") if path.is_file()
        }

    def ids(self) -> list[str]:
        """Return the releases that are kept, the last published first."""
        with self.store.opened(to_write=False):
            return [release.id for release in standing_of(self.store).kept]


def directory(folder: Path) -> Place:
    """Return a directory of this machine."""
    return Place(folder, Directory(folder, "cán bộ thử"))


def behind_ssh(folder: Path, server: SshServer, port: int = 0) -> Place:
    """Return a directory behind the server, which `port` may reach by a detour."""
    host = f"{server.user}@127.0.0.1"
    return Place(folder, Remote(host, port or server.port, folder.as_posix(), "cán bộ thử", str(server.config)))


def again(place: Place) -> Place:
    """Return the same place as somebody else reaches it."""
    store = copy.copy(place.store)
    store.wait_seconds = 0  # type: ignore[attr-defined]  # both kinds have it
    return Place(place.folder, store)


@pytest.fixture(params=[pytest.param("directory", marks=POSIX), pytest.param("ssh", marks=LINUX)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Each kind of place in turn; the folder's name has a blank and an accent."""
    folder = tmp_path / "cổng công khai"
    if request.param == "directory":
        return directory(folder)
    return behind_ssh(folder, request.getfixturevalue("sshd"))
