"""The launcher itself, run as anybody runs it: environment in place, it hands over."""

from __future__ import annotations

import ast
import subprocess
from typing import TYPE_CHECKING

import pytest

import guong
from launcher import ready
from launcher_project import PYTHON, ROOT, Project
from support import POSIX

if TYPE_CHECKING:
    from pathlib import Path


def test_first_use_prepares_and_later_uses_are_silent(project: Project) -> None:
    """The first use prints one line and runs the command; the next only runs it."""
    first = project.run("build", "--site-dir", "a b")
    assert first.stdout.startswith("RAN build --site-dir a b\n")
    assert first.stderr == "Đang chuẩn bị môi trường Python (0 thư viện), chỉ lần đầu…\n"
    second = project.run("build")
    assert second.stdout.startswith("RAN build\n")
    assert second.stderr == ""


def test_the_command_runs_in_the_environment_and_gives_its_exit_code(project: Project) -> None:
    """The command is run by the environment's Python, and what it exits with is what the launcher exits with."""
    done = project.run("check", "--exit", "7")
    assert done.returncode == 7
    assert f"python {ready.python_in(str(project.venv))}\n" in done.stdout


@POSIX
def test_the_command_takes_the_launchers_place(project: Project) -> None:
    """Signals such as Ctrl-C reach the command itself, for there is no process between."""
    project.run("build")
    process = project.start("build")
    output, _ = process.communicate(timeout=60)
    assert f"pid {process.pid}\n" in output


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_trouble(project: Project, closed: str) -> None:
    """Whichever standard stream is closed, the command is run, and it has all three."""
    (project.root / "scripts" / "guongsang" / "__main__.py").write_text(
        "import os\nfor number in range(3):\n    os.fstat(number)\nopen('ran', 'w').close()\n", encoding="utf-8"
    )
    command = ["/bin/sh", "-c", f'"$0" scripts/guong.py build {closed}', PYTHON]
    done = subprocess.run(command, stderr=subprocess.PIPE, check=False, cwd=project.root)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert (project.root / "ran").exists()


def test_files_of_the_current_folder_are_no_libraries(project: Project) -> None:
    """A file named like a library, beside the officer's own files, is not imported."""
    (project.root / "guongsang.py").write_text("raise SystemExit('wrong one')", encoding="utf-8")
    assert project.run("build").stdout.startswith("RAN build")


def test_another_place_for_the_environment(project: Project, tmp_path: Path) -> None:
    """GUONG_VENV moves it, made or empty."""
    elsewhere = tmp_path / "môi trường" / "venv"
    done = project.run("build", GUONG_VENV=str(elsewhere))
    assert f"python {ready.python_in(str(elsewhere))}\n" in done.stdout
    assert not project.venv.exists()


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ([], "site"),
        (["--help"], "site"),
        (["build"], "site"),
        (["test", "-k", "build"], "dev"),
        (["--lang", "en", "lint"], "dev"),
        (["--root", "test", "build"], "site"),
        (["--root=x", "test"], "dev"),
        (["new", "test"], "site"),
        (["test", "--help"], "site"),
    ],
)
def test_what_a_command_needs(arguments: list[str], needed: str) -> None:
    """The command is the first argument that is neither an option nor an option's value."""
    assert guong.requirements_for(arguments) == needed


def test_python_too_old(project: Project) -> None:
    """An old Python is refused in one sentence, in Vietnamese or English, before anything is made."""
    done = project.run("build", PRETEND_VERSION="3.8", PATH=str(project.wheels))
    assert done.returncode == 2
    assert (
        done.stderr
        == "Gương sáng cần Python 3.11 trở lên, còn đây là Python 3.8: hãy cài Python 3.11 trở lên rồi chạy lại.\n"
    )
    english = project.run("--lang", "en", "build", PRETEND_VERSION="3.8", PATH=str(project.wheels))
    assert english.stderr.startswith("Gương sáng needs Python 3.11 or newer, and this is Python 3.8: ")
    assert not project.venv.exists()


@POSIX
def test_python_too_old_beside_a_newer_one(project: Project) -> None:
    """Where a newer Python is at hand, it is named; a name on the path behind which there is none is not."""
    newer, gone = project.wheels / "python3.12", project.wheels / "python3.13"
    newer.write_text("#!/bin/sh\n", "utf-8")
    gone.write_text("#!/bin/sh\nexit 127\n", "utf-8")
    for program in (newer, gone):
        program.chmod(0o755)
    done = project.run("build", PRETEND_VERSION="3.8", PATH=str(project.wheels))
    assert "hãy chạy lại bằng: python3.12 scripts/guong.py" in done.stderr


def test_the_launcher_parses_on_old_pythons() -> None:
    """Its syntax is older than the Python it needs, or nobody would read the sentence."""
    for file in ("guong.py", "launcher/__init__.py", "launcher/ready.py"):
        source = (ROOT / "scripts" / file).read_text(encoding="utf-8")
        ast.parse(source, feature_version=(3, 7))
        assert "from __future__" not in source
