"""What may be wrong with another machine, each told in a sentence, by a real SSH server."""

from __future__ import annotations

import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from built_sites import built_site
from debian_programs import LINUX
from guongsang.errors import PublishError
from guongsang.publish.remote import Remote
from release_places import Place, behind_ssh
from ssh_server import ssh_server

if TYPE_CHECKING:
    from pathlib import Path

    from ssh_server import SshServer

pytestmark = LINUX


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that the server finds before all others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def test_another_key_than_before_is_told_of(tmp_path: Path) -> None:
    """With how to find out whether it is right."""
    (tmp_path / "ssh").mkdir()
    with ssh_server(tmp_path / "ssh") as server:
        server.change_key()
        with pytest.raises(PublishError, match="ssh-keygen -R"):
            behind_ssh(tmp_path / "cổng", server).publish(built_site(tmp_path / "site", 1))


def test_a_host_that_does_not_answer_is_told_of(tmp_path: Path, sshd: SshServer) -> None:
    """Nothing listens at its port."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(PublishError, match="Không kết nối được"):
        behind_ssh(tmp_path / "cổng", sshd, port).publish(built_site(tmp_path / "site", 1))


def test_a_key_that_is_not_accepted_is_told_of(tmp_path: Path) -> None:
    """With what to do about it."""
    (tmp_path / "ssh").mkdir()
    with ssh_server(tmp_path / "ssh") as server:
        (tmp_path / "ssh" / "authorized").write_text("")
        with pytest.raises(PublishError, match="ssh-add"):
            behind_ssh(tmp_path / "cổng", server).publish(built_site(tmp_path / "site", 1))


@pytest.mark.parametrize(
    ("name", "script", "words"),
    [
        ("rsync", 'echo "rsync: write failed on x: No space left on device (28)" >&2; exit 11', "hết chỗ trên đĩa"),
        ("cp", 'echo "cp: cannot create hard link: No space left on device" >&2; exit 1', "hết chỗ trên đĩa"),
        ("mv", 'echo "mv: cannot move x: Permission denied" >&2; exit 1', "Không có quyền ghi"),
        ("sha256sum", "exit 3", "không đúng với bản đã dựng"),
    ],
)
def test_what_fails_there_leaves_the_live_release(
    tmp_path: Path, programs: Path, name: str, script: str, words: str
) -> None:
    """A program that fails is told of, and the next publication without it succeeds."""
    (tmp_path / "ssh").mkdir()
    first, second = built_site(tmp_path / "a", 1), built_site(tmp_path / "b", 2)
    with ssh_server(tmp_path / "ssh", programs) as server:
        place = behind_ssh(tmp_path / "cổng", server)
        place.publish(first)
        before = place.files()
        (programs / name).write_text(f"#!/bin/sh\n{script}\n")
        (programs / name).chmod(0o755)
        with pytest.raises(PublishError, match=words):
            place.publish(second)
        assert place.files() == before
        (programs / name).unlink()
        place.publish(second)
        assert place.files()["index.html"] != before["index.html"]


def test_a_program_that_is_not_there_is_named(tmp_path: Path, programs: Path) -> None:
    """Before anything is sent."""
    (tmp_path / "ssh").mkdir()
    for name in ("sh", "true", "cat", "umask"):
        (programs / name).symlink_to("/bin/true")
    (programs / "sh").unlink()
    (programs / "sh").symlink_to("/bin/sh")
    with (
        ssh_server(tmp_path / "ssh", programs, alone=True) as server,
        pytest.raises(PublishError, match="chưa có chương trình «rsync»"),
    ):
        behind_ssh(tmp_path / "cổng", server).publish(built_site(tmp_path / "site", 1))


@pytest.mark.parametrize("name", ["a'b", 'a"b', "a b", "$(touch x)", "`touch x`", "-a", "a;touch x", "ổ đĩa"])
def test_a_folder_s_name_is_never_a_command(tmp_path: Path, sshd: SshServer, name: str) -> None:
    """Whatever stands in it."""
    place = behind_ssh(tmp_path / name, sshd)
    place.publish(built_site(tmp_path / "site", 1))
    place.publish(built_site(tmp_path / "site 2", 2))
    assert "index.html" in place.files()
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    "name", ["-a.html", "#a.html", ";a.html", "a'b.html", "$(touch x).html", "a b  c.html", "*.html", "é\\n.html"]
)
def test_a_file_s_name_is_never_a_command(tmp_path: Path, sshd: SshServer, name: str) -> None:
    """Neither when it is sent nor when it is removed."""
    from built_sites import PEOPLE, finish

    place = behind_ssh(tmp_path / "cổng", sshd)
    folder = tmp_path / "a"
    built_site(folder, 1)
    (folder / name).write_text("x")
    for told in (folder / ".release").iterdir():
        told.unlink()
    place.publish(finish(folder, 1, PEOPLE))
    assert place.files()[name] == "x"
    place.publish(built_site(tmp_path / "b", 2))
    assert name not in place.files()


def test_the_lock_of_one_who_died_unseen_is_broken(tmp_path: Path, sshd: SshServer) -> None:
    """Their shell is still there, waiting for a connection that is no more; it has not been heard of for long."""
    place = behind_ssh(tmp_path / "cổng", sshd)
    store = place.store
    assert isinstance(store, Remote)
    with store.opened(to_write=True):
        owner = place.folder / ".lock.owner"
        import os

        os.utime(owner, (1, 1))
        other = behind_ssh(place.folder, sshd)
        assert isinstance(other.store, Remote)
        other.store.wait_seconds = 0
        assert other.publish(built_site(tmp_path / "site", 1)).is_new
        with pytest.raises(PublishError, match="Mất kết nối"):
            store.live()


def test_who_publishes_is_told_to_others(tmp_path: Path, sshd: SshServer) -> None:
    """In one line, whatever their name holds."""
    store = Remote(f"{sshd.user}@127.0.0.1", sshd.port, f"{tmp_path}/cổng", "Lý\nA'; touch x", str(sshd.config))
    other = Place(tmp_path / "cổng", Remote(store.host, sshd.port, store.folder, "", str(sshd.config)))
    assert isinstance(other.store, Remote)
    other.store.wait_seconds = 0
    with store.opened(to_write=True), pytest.raises(PublishError, match=r"Lý A'; touch x"):
        other.publish(replace(built_site(tmp_path / "site", 1)))
