"""How every command speaks and ends, whatever it does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from command_runs import run, run_alone
from guongsang import __version__, settings
from support import POSIX, PROJECT

pytestmark = pytest.mark.usefixtures("started_by_nobody")


def test_english_may_be_asked_for_before_or_after_the_command() -> None:
    """`--lang en` works wherever it stands, also when something else is wrong, and only for that call."""
    for arguments in (["--lang", "en", "check"], ["check", "--lang=en"], ["check", "--nope", "--lang", "en"]):
        assert run(*arguments, "--nope").stderr.startswith("Usage: guongsang check [OPTIONS] [PATH]...")
    assert run("check", "--nope").stderr.startswith("Cách dùng:")
    assert "LANGUAGE" not in os.environ


def test_the_version() -> None:
    """`--version` tells the product's."""
    assert run("--version").stdout == f"Gương sáng {__version__}\n"


def test_the_program_is_called_as_it_was_started(tmp_path: Path) -> None:
    """As it is typed from where one stands; the launcher's site is its own project wherever that is."""
    launcher = str(PROJECT / "scripts" / "guong.py")
    start = "py scripts\\guong.py" if os.name == "nt" else "python3 scripts/guong.py"
    assert run_alone("--help", GUONG_LAUNCHER=launcher).stdout.startswith(f"Cách dùng: {start} ")
    assert f"{start} explain" in run_alone("explain", "GS999", GUONG_LAUNCHER=launcher).stderr
    assert f"'{start} check --help'" in run_alone("check", "--nope", GUONG_LAUNCHER=launcher).stderr
    assert "'guongsang check --help'" in run("check", "--nope").stderr
    done = run_alone("--help", cwd=tmp_path, GUONG_LAUNCHER=launcher)
    assert launcher in done.stdout.splitlines()[0]
    checked = run_alone("check", "stories/2023/nguyen-thi-hanh.md", cwd=tmp_path, GUONG_LAUNCHER=launcher)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert run_alone("check", cwd=tmp_path).stderr.startswith("Lỗi: Không thấy mkdocs.yml trong «")


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", ["--help", "explain GS001", "new"])
def test_a_closed_stream_is_no_trouble(closed: str, arguments: str) -> None:
    """A program started without a standard stream does its work all the same, in silence."""
    command = f'"$0" -m guongsang {arguments} {closed}'
    variables = {**os.environ, "PYTHONPATH": str(PROJECT / "scripts")}
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
        encoding="utf-8",
        cwd=PROJECT,
        env=variables,
    )
    assert done.returncode == (2 if arguments == "new" else 0)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_defect_is_told_in_a_sentence_with_a_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The traceback is in the log, which is named; nobody sees it on the screen."""

    def fail(_: Path) -> None:
        message = "x"
        raise KeyError(message)

    monkeypatch.setattr(settings, "read_settings", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = run("--root", PROJECT, "check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Lỗi: đây là lỗi của công cụ, không phải do bạn; hãy gửi tệp ")
    log = next(tmp_path.glob("guongsang-*.log"))
    assert str(log) in result.stderr
    assert "Traceback" in log.read_text("utf-8")
    assert "KeyError: 'x'" in log.read_text("utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "khong-co"))
    assert run("--root", PROJECT, "--lang", "en", "check").stderr.endswith("maintain it: KeyError: 'x'\n")


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends any command with 130 and not a word."""

    def interrupt(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(settings, "read_settings", interrupt)
    result = run("--root", PROJECT, "check")
    assert (result.exit_code, result.output.strip()) == (130, "")


@POSIX
@pytest.mark.parametrize(
    ("target", "said"), [("closed", ""), ("/dev/full", "Lỗi: không ghi được kết quả: đĩa đã đầy.\n")]
)
def test_output_that_goes_nowhere(target: str, said: str) -> None:
    """A reader that has gone, like `head`, is no error worth a word; a full disk is told of."""
    if target == "closed":
        reading, writing = os.pipe()
        os.close(reading)
    elif Path(target).exists():
        writing = os.open(target, os.O_WRONLY)
    else:
        return  # this system has no such device
    done = subprocess.run(
        [sys.executable, "-m", "guongsang", "explain"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, said)
