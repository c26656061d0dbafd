"""Make, extend or mend the environment that ``guong.py`` hands over to.

Whatever moment this is killed at, the next run finds its way:

- a lock that the system drops with its holder keeps two launchers apart;
- the stamp is written last and removed first: without a stamp everything is made anew;
- when only the locked requirements changed, the new ones are downloaded before the old go, so that without
  a network the old environment lives on for whoever goes back to the old lock;
- ``test`` and ``lint`` only ever add to what ``build`` needs, and say in the stamp when they begin.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from launcher import console, files, ready, steps, trouble
from launcher.package import register_package

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LOCK = "guong.lock"
DOWNLOADS = "guong-downloads"
# Python makes the one whenever it likes, and people bring the other up to date.
UNWATCHED = ("__pycache__", "pip")
KEPT = (LOCK, console.LOG, DOWNLOADS)
PROJECT = Path(ready.PROJECT)


def prepare(folder: str, needed: str, *, english: bool) -> int:
    """Bring the environment in ``folder`` up to the ``site`` or ``dev`` lock; return 0, or say why not."""
    console.speak_utf8()
    environment = Environment(Path(folder), english=english)
    # Stopped from outside it has to take pip along, as with Ctrl-C.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        environment.bring_up_to(needed)
    except trouble.Trouble as problem:
        return environment.report(problem)
    except KeyboardInterrupt:
        return environment.report(trouble.interrupted())
    except OSError as error:
        environment.log.write(traceback.format_exc())
        return environment.report(trouble.from_os_error(error, folder))
    except Exception as error:  # noqa: BLE001 - whoever runs a command never meets a traceback
        environment.log.write(traceback.format_exc())
        return environment.report(trouble.unexpected(type(error).__name__))
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0


class Environment:
    """One environment's folder and all that is done to it."""

    def __init__(self, folder: Path, *, english: bool) -> None:
        self.folder = folder
        self.english = english
        self.python = ready.python_in(str(folder))
        self.progress = console.Progress()
        self.log = console.Log(folder)
        self.runner = steps.Runner(folder, self.log, self.progress)

    @property
    def library(self) -> Path:
        """The folder that packages are installed in."""
        code = "import sysconfig; print(sysconfig.get_path('purelib'))"
        answer = self._ask([self.python, "-c", code])
        if answer.returncode:
            raise trouble.unexpected(self.python)
        return Path(answer.stdout.strip())

    # What to do

    def bring_up_to(self, needed: str) -> None:
        """Do as little as brings the environment up to date."""
        for name in ("requirements/site.txt", f"requirements/{needed}.txt", "pyproject.toml"):
            if not (PROJECT / name).is_file():
                raise trouble.incomplete_project(name)
        self._claim_folder()
        with self._alone():
            # Whoever held the lock before may have done it all.
            if ready.is_ready(str(self.folder), needed):
                self.progress.clear()
                return
            started = time.monotonic()
            self.log.start()
            self._mend(needed)
            seconds = round(time.monotonic() - started)
            done = f"Đã chuẩn bị xong môi trường Python trong {seconds} giây."
            self.progress.end(self._text(done, f"The Python environment was ready in {seconds} seconds."))

    def _mend(self, needed: str) -> None:
        stamp = ready.read_stamp(str(self.folder))
        if not ready.is_whole(str(self.folder), stamp):
            self._make_anew(needed, download_first=False)
        elif stamp.get("site") != ready.lock_fingerprint("site"):
            self._make_anew(needed, download_first=True)
        elif needed == "site" or stamp.get("dev") == ready.lock_fingerprint("dev"):
            self._finish(dev=stamp.get("dev", "none"))
        elif stamp.get("dev") == "none":
            self._extend(stamp)
        else:
            self._make_anew(needed, download_first=True)

    def _make_anew(self, needed: str, *, download_first: bool) -> None:
        count = len(locked_packages(needed))
        if download_first:
            doing = f"Đang cập nhật môi trường Python ({count} thư viện)"
            self.progress.begin(self._text(doing, f"Updating the Python environment ({count} packages)"))
            shutil.rmtree(self.folder / DOWNLOADS, ignore_errors=True)
            self._pip("download", ["--dest", str(self.folder / DOWNLOADS)], needed)
        else:
            doing = f"Đang chuẩn bị môi trường Python ({count} thư viện), chỉ lần đầu"
            self.progress.begin(self._text(doing, f"Preparing the Python environment ({count} packages), this once"))
        self._empty()
        self._create()
        self._install(needed, offline=download_first)
        self._finish(dev=ready.lock_fingerprint("dev") if needed == "dev" else "none")

    def _extend(self, stamp: dict[str, str]) -> None:
        count = len(locked_packages("dev") - locked_packages("site"))
        doing = f"Đang cài thêm {count} thư viện để kiểm thử, chỉ lần đầu"
        self.progress.begin(self._text(doing, f"Adding {count} packages for tests, this once"))
        self._write_stamp({**stamp, "dev": "unfinished"})
        try:
            self._install("dev", offline=False)
        except BaseException:
            if "Installing collected packages" not in self.log.of_step():
                self._write_stamp(stamp)  # nothing was touched yet
            raise
        self._finish(dev=ready.lock_fingerprint("dev"))

    def _finish(self, *, dev: str) -> None:
        library = self.library
        register_package(self.folder, library, self.python)
        shutil.rmtree(self.folder / DOWNLOADS, ignore_errors=True)
        noted = {
            **ready.identity(),
            "base": base_python(),
            "library": str(library.relative_to(self.folder)),
            "package": ready.fingerprint("pyproject.toml"),
            "site": ready.lock_fingerprint("site"),
            "dev": dev,
            "holds": "/".join(
                sorted(entry.name for entry in library.iterdir() if not entry.name.startswith(UNWATCHED))
            ),
        }
        self._write_stamp(noted)

    def _write_stamp(self, noted: dict[str, str]) -> None:
        files.replace(self.folder / ready.STAMP, "".join(f"{key} {value}\n" for key, value in noted.items()))

    # The folder

    def _claim_folder(self) -> None:
        if self.folder.exists() and not self.folder.is_dir():
            raise trouble.not_a_folder(str(self.folder))
        self.folder.mkdir(parents=True, exist_ok=True)
        # The lock is the first file made here: in a folder of ours that has files, it is among them.
        present = {entry.name for entry in self.folder.iterdir()}
        if self.folder != PROJECT / ".venv" and present and LOCK not in present:
            raise trouble.not_ours(str(self.folder))

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.folder / LOCK).open("a+b") as file:
            while not files.try_lock(file):
                waiting = "Đang chờ một lệnh khác chuẩn bị xong môi trường Python"
                self.progress.begin(
                    self._text(waiting, "Waiting for another command to prepare the Python environment")
                )
                self.progress.show("")
                time.sleep(steps.PULSE)
            self.runner.lock = file.fileno()
            yield

    def _empty(self) -> None:
        (self.folder / ready.STAMP).unlink(missing_ok=True)
        try:
            for entry in list(self.folder.iterdir()):
                if entry.name in KEPT:
                    continue
                if entry.is_dir() and not entry.is_symlink():
                    shutil.rmtree(entry)
                else:
                    entry.unlink()
        except PermissionError:
            if os.name == "nt":  # which keeps the files of running programs
                raise trouble.in_use(str(self.folder)) from None
            raise

    # The steps

    def _create(self) -> None:
        with_pip = has_module("ensurepip")
        if not has_module("venv") or not (with_pip or has_module("pip")):
            self._install_venv_module()
            with_pip = True
        options = [] if with_pip else ["--without-pip"]
        doing = self._text("tạo môi trường", "creating it")
        self.runner.run([base_python(), "-m", "venv", *options, str(self.folder)], lambda: doing)

    def _install_venv_module(self) -> None:
        """Install the modules that Debian takes out of its Python; only root can."""
        package = trouble.VENV_PACKAGE
        if not (is_root() and sys.base_prefix == "/usr" and shutil.which("apt-get")):
            raise trouble.no_venv_module()
        doing = self._text(f"cài {package}", f"installing {package}")
        with contextlib.suppress(trouble.Trouble):  # the lists at hand may be recent enough
            self.runner.run(["apt-get", "-q", "update"], lambda: doing)
        try:
            self.runner.run(["apt-get", "-q", "-y", "install", "--no-install-recommends", package], lambda: doing)
        except trouble.Trouble:
            raise trouble.no_venv_module() from None

    def _install(self, needed: str, *, offline: bool) -> None:
        source = ["--no-index", "--find-links", str(self.folder / DOWNLOADS)] if offline else []
        # Compiling everything takes longer than a first run that compiles what it uses.
        self._pip("install", ["--no-compile", "--no-warn-script-location", *source], needed)

    def _pip(self, verb: str, options: Sequence[str], needed: str) -> None:
        packages = locked_packages(needed)
        if not packages:
            return
        # Where Python came without ensurepip, the machine's pip works on the environment from outside.
        own = self._ask([self.python, "-c", "import pip"]).returncode == 0
        pip = [self.python, "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", self.python]
        # Ready-made files only: building from source would run tools that no lock names.
        rules = [
            "--require-hashes",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--progress-bar",
            "off",
            "--no-color",
        ]
        requirements = str(PROJECT / "requirements" / f"{needed}.txt")
        library = self.library
        before = count_installed(library)

        def how_far() -> str:
            output = self.log.of_step()
            chosen = re.search(r"^Installing collected packages: (.*)$", output, re.MULTILINE)
            if chosen:
                installed = count_installed(library) - before
                return f"{self._text('cài', 'installing')} {installed}/{chosen[1].count(',') + 1}"
            seen = re.findall(r"^(?:Collecting|Requirement already satisfied:) ([\w.-]+)", output, re.MULTILINE)
            count = f"{self._text('tải', 'downloading')} {len(seen)}/{len(packages)}"
            return f"{count}: {seen[-1]}" if seen else count

        self.runner.run([*pip, verb, *rules, *options, "-r", requirements], how_far)

    def _ask(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        environment = steps.step_environment()
        return subprocess.run(command, env=environment, capture_output=True, check=False, encoding="utf-8")

    # Words

    def _text(self, vietnamese: str, english: str) -> str:
        return english if self.english else vietnamese

    def report(self, problem: trouble.Trouble) -> int:
        """Say what stopped it and where the details are; return the exit code."""
        self.progress.clear()
        details = self._text("chi tiết trong tệp", "details in")
        console.say(
            problem.sentence(english=self.english) + (f"; {details} {self.log.path}" if self.log.path else "") + "."
        )
        return problem.code


def locked_packages(needed: str) -> set[str]:
    """Return the names in a lock file."""
    lock = PROJECT / "requirements" / f"{needed}.txt"
    return set(re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE))


def base_python() -> str:
    """Return the Python that environments are made from, also when this one runs in an environment."""
    return getattr(sys, "_base_executable", None) or sys.executable


def count_installed(library: Path) -> int:
    """Return how many packages are installed."""
    return sum(entry.name.endswith(".dist-info") for entry in library.iterdir())


def has_module(name: str) -> bool:
    """Tell whether this Python came with a module (an empty folder of its name is none)."""
    found = importlib.util.find_spec(name)
    return found is not None and found.origin is not None


def is_root() -> bool:
    """Tell whether system packages can be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
