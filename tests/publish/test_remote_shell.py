"""One shell on another machine, for many scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debian_programs import LINUX
from guongsang.errors import PublishError
from guongsang.publish.remote_shell import OPTIONS, RemoteShell, ScriptError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssh_server import SshServer

pytestmark = LINUX


@pytest.fixture
def shell(sshd: SshServer) -> Iterator[RemoteShell]:
    """A shell behind the server."""
    opened = RemoteShell(("ssh", "-F", str(sshd.config), "-p", str(sshd.port), *OPTIONS), f"{sshd.user}@127.0.0.1")
    yield opened
    opened.close()


def test_what_a_script_prints_comes_back(shell: RemoteShell) -> None:
    """Without the end of its last line, and with accents."""
    assert shell.run("echo một; echo hai") == "một\nhai"
    assert shell.run("true") == ""
    assert shell.run("printf 'không xuống dòng'") == "không xuống dòng"


def test_a_script_gets_its_data(shell: RemoteShell) -> None:
    """Whatever stands in it: nothing of it is a command."""
    data = "$(echo x) `echo y` \\ ' \" EOF\nhai dòng\n"
    assert shell.run("cat", data) == data.removesuffix("\n")
    lines = "".join(f"dòng {number}\n" for number in range(50_000))
    assert shell.run("wc -l", lines) == "50000"


def test_what_fails_is_told_with_its_status(shell: RemoteShell) -> None:
    """And the shell goes on."""
    with pytest.raises(ScriptError, match="hỏng") as raised:
        shell.run("echo hỏng >&2; (exit 7)")
    assert raised.value.status == 7
    assert shell.run("echo còn") == "còn"


def test_what_a_script_sets_stays(shell: RemoteShell) -> None:
    """So a lock that it opens is held until the shell ends."""
    shell.run("x=1; cd /")
    assert shell.run("echo $x; pwd") == "1\n/"


def test_a_shell_that_ended_is_a_lost_connection(shell: RemoteShell) -> None:
    """Told in a sentence, and so is every later script."""
    for script in ("exit 0", "echo còn"):
        with pytest.raises(PublishError, match="Mất kết nối"):
            shell.run(script)


def test_a_program_that_is_not_there_is_named() -> None:
    """That is `ssh` itself."""
    with pytest.raises(PublishError, match="Máy này chưa có chương trình «ssh-khong-co»"):
        RemoteShell(("ssh-khong-co",), "may-chu.example")
