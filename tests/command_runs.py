"""Commands run in this process or in one of their own, as a person runs them."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from guongsang import cli, program
from support import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from support import Site

NEW_PERSON = [
    *("new", "--loai", "ca-nhan", "--ten", "Giàng Thị Mỷ", "--nam", "2026", "--don-vi", "phong-nghiep-vu-3"),
    *("--linh-vuc", "dan-van", "--chuc-vu", "Chuyên viên"),
]


@pytest.fixture
def started_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget how these tests themselves were started."""
    for name in (program.LAUNCHER_VARIABLE, "GUONG_LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: str | Path, typed: str = "") -> Result:
    """Run a command in this process; what it ends with must be no traceback."""
    result = CliRunner().invoke(cli.main, [str(argument) for argument in arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def run_in(site: Site, *arguments: str, typed: str = "") -> Result:
    """Run a command on a throw-away site."""
    return run("--root", site.root, *arguments, typed=typed)


def run_alone(*arguments: str, cwd: Path = PROJECT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "guongsang", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts"), **variables},
    )


def interrupt(process: subprocess.Popen[Any]) -> None:
    """Press Ctrl-C until the program ends: one that is just about to wait for input overlooks the first."""
    try:
        for _ in range(100):
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.3)
                return
    finally:
        process.kill()
