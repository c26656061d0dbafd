"""The commands `test` and `lint`: what they run, and how they come by a browser."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from guongsang import development

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Stub = Callable[[str, str], Path]
    Runs = list[tuple[list[str], dict[str, str]]]

POSIX = pytest.mark.skipif(os.name == "nt", reason="stands shell scripts in for browsers")


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stub:
    """Leave nothing of this machine to be found but the programs that the test makes."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("GUONG_CHROMIUM", raising=False)
    monkeypatch.delenv("GUONG_LANG", raising=False)
    monkeypatch.setattr(development, "CHROMIUM_ON_LINUX", ())
    monkeypatch.setattr(development, "CHROMIUM_ON_MACOS", ())
    monkeypatch.setattr(development, "_playwrights_chromium", lambda: None)

    def make(name: str, script: str) -> Path:
        path = programs / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """Collect what would be run, with its environment, instead of running it."""
    collected: Runs = []

    def run(command: Sequence[str], environment: dict[str, str]) -> int:
        collected.append((list(command), environment))
        return 0

    monkeypatch.setattr(development, "_run", run)
    return collected


@POSIX
def test_a_browser_that_does_not_start_is_passed_over(stub: Stub) -> None:
    """Ubuntu's `chromium-browser` only asks for a snap: the next browser is taken."""
    stub("chromium-browser", "echo 'requires the chromium snap' >&2; exit 1")
    chrome = stub("google-chrome", "echo Google Chrome 150")
    assert development.find_chromium() == chrome


@POSIX
def test_playwrights_own_download_is_the_last_resort(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Playwright downloaded is used where the machine has no browser of its own."""
    downloaded = stub("downloaded", "echo Chromium")
    monkeypatch.setattr(development, "_playwrights_chromium", lambda: downloaded)
    assert development.find_chromium() == downloaded
    own = stub("chromium", "echo Chromium")
    assert development.find_chromium() == own


@POSIX
def test_pytest_gets_the_browser_and_the_arguments(stub: Stub, runs: Runs) -> None:
    """Arguments go through as they are; the browser's path goes in GUONG_CHROMIUM."""
    chromium = stub("chromium", "echo Chromium")
    assert development.test(["-k", "foo and bar"]) == 0
    ((command, environment),) = runs
    assert command == [sys.executable, "-m", "pytest", "-k", "foo and bar"]
    assert environment["GUONG_CHROMIUM"] == str(chromium)


@POSIX
def test_the_chosen_browser_comes_first(
    stub: Stub,
    runs: Runs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """GUONG_CHROMIUM, when set, is used whatever else there is."""
    stub("chromium", "echo Chromium")
    chosen = stub("mine", "echo Chromium")
    monkeypatch.setenv("GUONG_CHROMIUM", str(chosen))
    assert development.test([]) == 0
    assert runs[0][1]["GUONG_CHROMIUM"] == str(chosen)


def test_a_chosen_browser_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong GUONG_CHROMIUM is told rather than silently replaced."""
    monkeypatch.setenv("GUONG_CHROMIUM", "/nowhere/chromium")
    assert development.test([]) == 2
    assert capsys.readouterr().err.startswith("GUONG_CHROMIUM là /nowhere/chromium nhưng không chạy được tệp đó")


@POSIX
def test_debians_browser_is_installed_when_playwrights_cannot_be_had(
    stub: Stub,
    runs: Runs,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As root on Debian, the package stands in for a download that fails."""
    python = stub("python", "echo 'Error: getaddrinfo ENOTFOUND' >&2; exit 1")
    here = python.parent
    stub(
        "apt-get",
        f'case "$*" in *chromium) printf "#!/bin/sh\\n" > {here}/chromium; /bin/chmod +x {here}/chromium;; esac',
    )
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert development.test([]) == 0
    assert runs[0][1]["GUONG_CHROMIUM"] == str(here / "chromium")
    assert capsys.readouterr().err == "Máy chưa có Chromium, đang tải về (chỉ lần đầu)…\n"


@POSIX
def test_without_any_browser_the_other_tests_run_and_the_reason_is_told(
    stub: Stub,
    runs: Runs,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What was tried and what came of it is printed; tests in the browser then fail by themselves."""
    python = stub("python", "echo 'Error: getaddrinfo ENOTFOUND' >&2; exit 1")
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setenv("GUONG_LANG", "en")
    assert development.test([]) == 0
    assert not runs[0][1].keys() & {"GUONG_CHROMIUM", "GUONG_LANG"}
    said = capsys.readouterr().err
    assert "tests in the browser will fail: install Chromium or Chrome, or set GUONG_CHROMIUM." in said
    assert "Error: getaddrinfo ENOTFOUND" in said


def test_pytests_exit_code_and_output_go_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A failing test makes the command fail, and pytest's own summary is the last thing printed."""
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert False\n", encoding="utf-8")
    monkeypatch.setattr(development, "PROJECT", tmp_path)
    monkeypatch.setattr(development, "find_chromium", lambda: tmp_path)
    monkeypatch.delenv("GUONG_CHROMIUM", raising=False)
    assert development.test(["-p", "no:cacheprovider"]) == 1
    assert "1 failed" in capfd.readouterr().out.splitlines()[-1]


def test_every_linter_runs_even_after_one_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each linter is named before its output; one that fails does not hide what the next would say."""
    commands: list[str] = []

    def run(command: Sequence[str], _environment: dict[str, str]) -> int:
        commands.append(" ".join(command))
        return 1 if "mypy" in command else 0

    monkeypatch.setattr(development, "_run", run)
    assert development.lint([]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "── ruff check",
        "── ruff format",
        "── mypy",
        "── lint-imports",
    ]
    assert commands[1].endswith("ruff format --check")
    assert "lint-imports" in commands[3]


def test_lint_can_mend(runs: Runs) -> None:
    """`lint --fix` lets ruff mend and format instead of only telling."""
    assert development.lint(["--fix"]) == 0
    assert [command[3:] for command, _ in runs[:2]] == [["check", "--fix"], ["format"]]


def test_lint_takes_no_other_argument(capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is used wrongly."""
    assert development.lint(["--fast"]) == 2
    assert capsys.readouterr().err == "Lệnh lint chỉ nhận --fix, không nhận: --fast\n"
