"""The project's own tests and linters, with all they need found or fetched.

Both return an exit code: 0 all well, 1 something failed (or whatever pytest returned), 2 used wrongly.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from guongsang import terminal
from guongsang.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECT = Path(__file__).parents[2]

CHROMIUM_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
# Below the variables that Windows sets, and below /Applications on macOS.
CHROMIUM_ON_WINDOWS = ("Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe")
EDGE_ON_WINDOWS = "Microsoft/Edge/Application/msedge.exe"
CHROMIUM_ON_MACOS = ("Google Chrome", "Chromium", "Microsoft Edge")
CHROMIUM_ON_LINUX = ("/snap/bin/chromium", "/opt/google/chrome/chrome", "/usr/lib/chromium/chromium")
SECONDS_TO_START = 30

CHOSEN_IS_MISSING = Phrase(
    "GUONG_CHROMIUM là {path} nhưng không chạy được tệp đó: hãy sửa hoặc bỏ biến này rồi chạy lại.",
    "GUONG_CHROMIUM is {path}, which cannot be run: mend or unset it, then run it again.",
)
FETCHING = Phrase(
    "Máy chưa có Chromium, đang tải về (chỉ lần đầu)…",
    "There is no Chromium on this machine, getting one (this once)…",
)
NONE_TO_BE_HAD = Phrase(
    "Không tìm thấy và không tải được Chromium nên các bài kiểm thử trên trình duyệt sẽ báo lỗi: hãy cài Chromium "
    "hoặc Chrome, hoặc đặt biến GUONG_CHROMIUM.\n{details}",
    "Chromium was not found and could not be had, so tests in the browser will fail: install Chromium or Chrome, "
    "or set GUONG_CHROMIUM.\n{details}",
)
UNKNOWN_ARGUMENT = Phrase(
    "Lệnh lint chỉ nhận --fix, không nhận: {arguments}",
    "lint takes --fix only, not: {arguments}",
)


def test(arguments: Sequence[str] = ()) -> int:
    """Run the tests with a Chromium at hand.

    Args:
        arguments: Passed to pytest as they are; paths are seen from the project's folder.

    Returns:
        pytest's exit code, or 2 when GUONG_CHROMIUM names no browser.
    """
    environment = dict(os.environ)
    environment.pop("GUONG_LANG", None)  # of this command's messages; tests expect the usual ones
    chosen = environment.pop("GUONG_CHROMIUM", "")
    if chosen and not _starts(Path(chosen)):
        _say(CHOSEN_IS_MISSING.fill(path=chosen))
        return 2
    chromium = Path(chosen) if chosen else find_chromium() or _fetch_chromium()
    if chromium:
        environment["GUONG_CHROMIUM"] = str(chromium)
    return _run([sys.executable, "-m", "pytest", *arguments], environment)


def lint(arguments: Sequence[str] = ()) -> int:
    """Run every linter, each announced by a line that names it.

    Args:
        arguments: Nothing, or ``--fix`` to mend and format what can be.

    Returns:
        0 when all are content, 1 when one is not, 2 for an unknown argument.
    """
    unknown = [argument for argument in arguments if argument != "--fix"]
    if unknown:
        _say(UNKNOWN_ARGUMENT.fill(arguments=" ".join(unknown)))
        return 2
    fix = bool(arguments)
    ruff = [sys.executable, "-m", "ruff"]
    # It has no module to run; its command lies beside this Python.
    lint_imports = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or "lint-imports"
    steps = {
        "ruff check": [*ruff, "check", *(["--fix"] if fix else [])],
        "ruff format": [*ruff, "format", *([] if fix else ["--check"])],
        "mypy": [sys.executable, "-m", "mypy"],
        "lint-imports": [lint_imports],
    }
    codes = []
    for name, command in steps.items():
        print(f"── {name}", flush=True)  # noqa: T201 - whose output follows
        codes.append(_run(command, dict(os.environ)))
    return 1 if any(codes) else 0


def find_chromium() -> Path | None:
    """Return a Chromium, Chrome or Edge on this machine that starts; Playwright's own download comes last."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[Path]:
    for name in CHROMIUM_NAMES:
        found = shutil.which(name)
        if found:
            yield Path(found)
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / f"{name}.app" / "Contents" / "MacOS" / name for name in CHROMIUM_ON_MACOS)
    elif sys.platform == "win32":
        folders = [
            Path(os.environ[name])
            for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
            if name in os.environ
        ]
        yield from (folder / name for name in (*CHROMIUM_ON_WINDOWS, EDGE_ON_WINDOWS) for folder in folders)
    else:
        yield from map(Path, CHROMIUM_ON_LINUX)
    downloaded = _playwrights_chromium()
    if downloaded:
        yield downloaded


def _playwrights_chromium() -> Path | None:
    """Return where Playwright keeps, or would keep, its Chromium."""
    code = "from playwright.sync_api import sync_playwright as p\nwith p() as q: print(q.chromium.executable_path)"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=False, encoding="utf-8"
    )
    return Path(done.stdout.strip()) if done.returncode == 0 and done.stdout.strip() else None


def _starts(path: Path) -> bool:
    """Tell whether a browser can be run: a file there may be a stub, or lack libraries."""
    if not path.is_file():
        return False
    if os.name == "nt":
        return True  # there, asking for the version would open a window
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, check=False, timeout=SECONDS_TO_START)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _fetch_chromium() -> Path | None:
    """Get a Chromium: Playwright's own download, else Debian's package when this is root."""
    _say(FETCHING)
    ways = [[[sys.executable, "-m", "playwright", "install", "chromium"]]]
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        apt_get = ["apt-get", "-q", "-y"]
        ways.append([[*apt_get, "update"], [*apt_get, "install", "--no-install-recommends", "chromium"]])
    details = []
    for way in ways:
        for command in way:
            done = subprocess.run(
                command,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
                encoding="utf-8",
                errors="replace",
            )
            details.append(f"$ {' '.join(command)}\n{_last_lines(done.stdout)}")
        found = find_chromium()
        if found:
            return found
    _say(NONE_TO_BE_HAD.fill(details="\n".join(details)))
    return None


def _last_lines(output: str, count: int = 5) -> str:
    return "\n".join(output.strip().splitlines()[-count:])


def _run(command: Sequence[str], environment: dict[str, str]) -> int:
    """Run a command in the project's folder; Ctrl-C is the command's to answer, and is waited for."""
    with subprocess.Popen(command, cwd=PROJECT, env=environment) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def _say(phrase: Phrase) -> None:
    terminal.say(phrase.into(terminal.language()))
