"""A real OpenSSH server on the loopback interface, for one test session: with keys of its own, and nobody else's settings."""

from __future__ import annotations

import contextlib
import getpass
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from debian_programs import debian_program
from nginx_server import free_port, running

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGES = {"sshd": "openssh-server", "ssh": "openssh-client", "ssh-keygen": "openssh-client", "rsync": "rsync"}
_ALIAS = "may-chu-thu"
"""What the key is known by: tests reach the server by detours as well, whose ports are others."""


@dataclass
class SshServer:
    """A running server. `config` is the file for `ssh -F` with which a client gets in."""

    folder: Path
    port: int
    config: Path

    @property
    def user(self) -> str:
        """The user that clients are."""
        return getpass.getuser()

    def address(self, folder: Path) -> str:
        """Return a folder of this machine as a target reached through the server."""
        return f"ssh://{self.user}@127.0.0.1:{self.port}{folder.as_posix()}"

    def change_key(self) -> None:
        """Let the known key be another than the server has."""
        other = self.folder / "other"
        _key(other)
        kind, key, *_ = other.with_suffix(".pub").read_text().split()
        (self.folder / "known_hosts").write_text(f"{_ALIAS} {kind} {key}\n")


def program(name: str) -> str:
    """Return where a program lies that the tests cannot do without."""
    return debian_program(name, _PACKAGES[name])


@contextlib.contextmanager
def ssh_server(folder: Path, programs: Path | None = None, *, alone: bool = False) -> Iterator[SshServer]:
    """Run a server for as long as the block lasts; it finds `programs` before all others, or those `alone`."""
    folder.chmod(0o700)
    _key(folder / "host")
    _key(folder / "user")
    (folder / "authorized").write_text((folder / "user.pub").read_text())
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where a server run by root shuts itself in
    program("rsync")
    port = free_port()
    settings = {
        "Port": port,
        "ListenAddress": "127.0.0.1",
        "HostKey": folder / "host",
        "AuthorizedKeysFile": folder / "authorized",
        "PidFile": "none",
        "UsePAM": "no",
        "StrictModes": "no",
        "PasswordAuthentication": "no",
        "PermitRootLogin": "yes",
        "MaxStartups": "100",
        "LogLevel": "ERROR",
    }
    if programs:
        others = "" if alone else f":{os.environ['PATH']}"
        settings["SetEnv"] = f"PATH={programs}{others}"
    (folder / "sshd_config").write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
    kind, key, *_ = (folder / "host.pub").read_text().split()
    (folder / "known_hosts").write_text(f"{_ALIAS} {kind} {key}\n")
    config = folder / "config"
    config.write_text(
        f"IdentityFile {folder / 'user'}\nIdentitiesOnly yes\nIdentityAgent none\nUserKnownHostsFile {folder / 'known_hosts'}\n"
        f"GlobalKnownHostsFile /dev/null\nHostKeyAlias {_ALIAS}\nStrictHostKeyChecking yes\n"
    )
    log = folder / "log"
    with running([program("sshd"), "-D", "-E", str(log), "-f", str(folder / "sshd_config")], port, log):
        yield SshServer(folder, port, config)


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    """The server of a whole session."""
    with ssh_server(tmp_path_factory.mktemp("ssh")) as server:
        yield server


def _key(file: Path) -> None:
    subprocess.run([program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)
