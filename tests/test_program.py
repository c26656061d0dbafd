"""What a person types to start this program."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import pytest

from guongsang.program import LAUNCHER_VARIABLE, program_name, quoted, shown, typed, typed_in_project

PYTHON = "py" if os.name == "nt" else "python3"


@pytest.fixture
def launcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Start the program by a launcher, and stand in its project."""
    path = tmp_path / "scripts" / "guong.py"
    path.parent.mkdir()
    monkeypatch.setenv(LAUNCHER_VARIABLE, str(path))
    monkeypatch.chdir(tmp_path)
    return path


def test_an_installed_program_is_called_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever one stands."""
    monkeypatch.delenv(LAUNCHER_VARIABLE, raising=False)
    assert (program_name(), typed("check"), typed_in_project("new")) == (
        "guongsang",
        "guongsang check",
        "guongsang new",
    )


def test_a_launcher_is_named_from_where_one_stands(launcher: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the project, in its scripts, and whole from anywhere else."""
    assert typed("check") == f"{PYTHON} {Path('scripts/guong.py')} check"
    monkeypatch.chdir(launcher.parent)
    assert program_name() == f"{PYTHON} guong.py"
    assert program_name(Path("/")) == f"{PYTHON} {quoted(str(launcher.relative_to('/')))}"
    (launcher.parent / "sâu").mkdir()
    monkeypatch.chdir(launcher.parent / "sâu")
    assert program_name() == f"{PYTHON} {quoted(str(launcher))}"
    assert typed_in_project("check") == f"{PYTHON} {Path('scripts/guong.py')} check"


def test_windows_has_its_own_name_for_python(launcher: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And its own quotes."""
    monkeypatch.setattr(sys, "platform", "win32")
    assert typed("new").startswith("py ")
    assert launcher.parent.is_dir()
    assert (quoted("a b"), quoted("a")) == ('"a b"', "a")


@pytest.mark.skipif(os.name == "nt", reason="quotes of POSIX shells")
@pytest.mark.parametrize("argument", ["a", "a b", "thư mục", "$x", "it's"])
def test_an_argument_is_one_for_the_shell(argument: str) -> None:
    """Whatever is in it."""
    assert shlex.split(quoted(argument)) == [argument]


def test_a_path_is_shown_as_it_would_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From here when it lies below, else whole."""
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.md") == str(Path("a/b.md"))
    assert shown(tmp_path.parent / "c.md") == str(tmp_path.parent / "c.md")


@pytest.mark.skipif(os.name == "nt", reason="there nobody can delete the folder one stands in")
def test_a_path_is_whole_where_one_stands_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has deleted the folder meanwhile."""
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    (tmp_path / "a").rmdir()
    assert shown(tmp_path / "b") == str(tmp_path / "b")
    monkeypatch.chdir(tmp_path)
