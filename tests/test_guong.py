"""The launcher, run as anybody runs it, on throw-away copies with tiny locks."""

from __future__ import annotations

import ast
import errno
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import guong
from launcher import trouble
from launcher.environment import base_python

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and terminals")

# The machine's Python, as on first use. Where it has pip, environments are made without: two seconds less each.
PYTHON = base_python()
PYTHON_HAS_PIP = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False).returncode == 0

# Read by every Python that finds it on PYTHONPATH, thus by the launcher and, as it drops that variable, nobody else.
SITECUSTOMIZE = """
import os, sys
for name in os.environ.get("HIDE_MODULES", "").split():
    sys.modules[name] = None
if "PRETEND_VERSION" in os.environ:
    sys.version_info = (*map(int, os.environ["PRETEND_VERSION"].split(".")), 0, "final", 0)
if "FAIL_MKDIR" in os.environ:
    def mkdir(path, *arguments, **options):
        number = int(os.environ["FAIL_MKDIR"])
        raise OSError(number, os.strerror(number), path)
    os.mkdir = mkdir
"""

STUB_COMMAND = """
import os, sys
print("RAN", *sys.argv[1:])
print("pid", os.getpid())
print("python", sys.executable)
try:
    import stub_package
    print("stub_package", stub_package.VERSION)
except ImportError:
    pass
if "--exit" in sys.argv:
    sys.exit(int(sys.argv[sys.argv.index("--exit") + 1]))
"""


@dataclass
class Project:
    """A copy of the launcher with a stub in place of the package it starts."""

    root: Path
    shims: Path
    wheels: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def venv(self) -> Path:
        """Where its environment goes."""
        return self.root / ".venv"

    def lock(self, name: str, *packages: tuple[str, str]) -> None:
        """Write a lock file with the named packages, made here as wheels."""
        lines = ["# a lock"]
        for package, version in packages:
            digest = hashlib.sha256(self._wheel(package, version).read_bytes()).hexdigest()
            lines.append(f"{package}=={version} \\\n    --hash=sha256:{digest}")
        (self.root / "requirements" / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _wheel(self, package: str, version: str) -> Path:
        path = self.wheels / f"{package}-{version}-py3-none-any.whl"
        info = f"{package}-{version}.dist-info"
        with zipfile.ZipFile(path, "w") as wheel:
            for name, text in {
                f"{package}/__init__.py": f"VERSION = {version!r}\n",
                f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n",
                f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                f"{info}/RECORD": "",
            }.items():
                # A fixed time makes the same package the same file.
                wheel.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
        return path

    def environment(self, **variables: str) -> dict[str, str]:
        """Return variables that let pip install only what is made here, whatever this machine's settings."""
        inherited = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "GUONG_"))}
        return {
            **inherited,
            "PYTHONPATH": str(self.shims),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_FIND_LINKS": self.wheels.as_uri(),
            "PIP_NO_INDEX": "1",
            "HIDE_MODULES": "ensurepip" if PYTHON_HAS_PIP else "",
            **self.variables,
            **variables,
        }

    def start(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        """Start the launcher."""
        return subprocess.Popen(
            [PYTHON, str(self.root / "scripts" / "guong.py"), *arguments],
            env=self.environment(**variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=self.root,
            start_new_session=True,
        )

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the launcher to its end."""
        process = self.start(*arguments, **variables)
        output, errors = process.communicate(timeout=60)
        assert "Traceback" not in errors
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh copy, in a folder with a space and Vietnamese letters in its name, with empty locks."""
    root = tmp_path / "Gương sáng"
    scripts = root / "scripts"
    package = scripts / "guongsang"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(STUB_COMMAND, encoding="utf-8")
    shutil.copy(ROOT / "scripts" / "guong.py", scripts)
    shutil.copytree(ROOT / "scripts" / "launcher", scripts / "launcher")
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "requirements").mkdir()
    shims, wheels = tmp_path / "shims", tmp_path / "wheels"
    shims.mkdir()
    wheels.mkdir()
    (shims / "sitecustomize.py").write_text(SITECUSTOMIZE, encoding="utf-8")
    made = Project(root, shims, wheels)
    made.lock("site")
    made.lock("dev")
    return made


def log_named_in(message: str) -> str:
    """Return the text of the log file that a message names."""
    return Path(message.strip().removesuffix(".").rpartition("tệp ")[2]).read_text(encoding="utf-8")


# The usual ways


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
    assert f"python {guong.python_in(str(project.venv))}\n" in done.stdout


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


def test_the_package_is_known_in_the_environment(project: Project) -> None:
    """MkDocs, run by itself, finds the plugin; the console command works."""
    project.run("build")
    code = "from importlib.metadata import entry_points as e; print([p.value for p in e(group='mkdocs.plugins')])"
    found = subprocess.check_output([guong.python_in(str(project.venv)), "-c", code], encoding="utf-8")
    assert found.strip() == "['guongsang.mkdocs_plugin:GuongSangPlugin']"
    folder, name = ("Scripts", "guongsang.cmd") if os.name == "nt" else ("bin", "guongsang")
    assert "RAN hello" in subprocess.check_output([project.venv / folder / name, "hello"], encoding="utf-8")


def test_a_changed_pyproject_is_registered_without_installing_anything(project: Project) -> None:
    """A new version or entry point is there at the next run, also without a network."""
    project.run("build")
    pyproject = project.root / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    pyproject.write_text(text.replace('version = "0.1.0"', 'version = "0.2.0"'), encoding="utf-8")
    done = project.run("build")
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in project.venv.rglob("guongsang-*.dist-info")] == ["guongsang-0.2.0.dist-info"]


def test_another_place_for_the_environment(project: Project, tmp_path: Path) -> None:
    """GUONG_VENV moves it, made or empty."""
    elsewhere = tmp_path / "môi trường" / "venv"
    done = project.run("build", GUONG_VENV=str(elsewhere))
    assert f"python {guong.python_in(str(elsewhere))}\n" in done.stdout
    assert not project.venv.exists()


def test_tests_get_their_own_requirements(project: Project) -> None:
    """`test` and `lint` add to the environment what other commands do without, and take nothing from them."""
    project.lock("dev", ("stub_package", "1.0"))
    assert "stub_package" not in project.run("build").stdout
    adding = project.run("--lang", "vi", "test")
    assert "stub_package 1.0" in adding.stdout
    assert adding.stderr == "Đang cài thêm 1 thư viện để kiểm thử, chỉ lần đầu…\n"
    assert project.run("lint").stderr == ""
    assert project.run("build").stderr == ""


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
    ],
)
def test_what_a_command_needs(arguments: list[str], needed: str) -> None:
    """The command is the first argument that is neither an option nor an option's value."""
    assert guong.requirements_for(arguments) == needed


# The locks change


def test_a_changed_lock_makes_the_environment_anew(project: Project) -> None:
    """What the new lock names is there, and what it does not name any more is gone."""
    project.lock("site", ("stub_package", "1.0"), ("other_package", "1.0"))
    assert "stub_package 1.0" in project.run("build").stdout
    project.lock("site", ("stub_package", "2.0"))
    changed = project.run("build")
    assert "stub_package 2.0" in changed.stdout
    assert changed.stderr == "Đang cập nhật môi trường Python (1 thư viện)…\n"
    assert not list(project.venv.rglob("other_package*"))
    assert not list(project.venv.glob("guong-downloads"))


def test_without_a_network_the_old_environment_survives_a_changed_lock(project: Project, tmp_path: Path) -> None:
    """Nothing of the old environment goes before everything new is there."""
    project.lock("site", ("stub_package", "1.0"))
    project.run("build")
    project.lock("site", ("stub_package", "2.0"))
    failed = project.run("build", PIP_FIND_LINKS=tmp_path.as_uri())
    assert failed.returncode == 1
    project.lock("site", ("stub_package", "1.0"))
    again = project.run("build")
    assert "stub_package 1.0" in again.stdout
    assert again.stderr == ""


def test_without_a_network_tests_do_not_break_builds(project: Project, tmp_path: Path) -> None:
    """When what `test` needs cannot be had, `build` goes on; when it can, only that is added."""
    project.lock("dev", ("stub_package", "1.0"))
    project.run("build")
    assert project.run("test", PIP_FIND_LINKS=tmp_path.as_uri()).returncode == 1
    assert project.run("build").stderr == ""
    assert project.run("test").stderr == "Đang cài thêm 1 thư viện để kiểm thử, chỉ lần đầu…\n"


# Broken environments mend


def _remove_stamp(venv: Path) -> None:
    (venv / guong.STAMP).unlink()


def _leave_only_the_lock(venv: Path) -> None:
    for entry in venv.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != "guong.lock":
            entry.unlink()


def _remove_python(venv: Path) -> None:
    Path(guong.python_in(str(venv))).unlink()


def _remove_a_package(venv: Path) -> None:
    shutil.rmtree(next(venv.rglob("site-packages/stub_package")))


def _garble_stamp(venv: Path) -> None:
    (venv / guong.STAMP).write_bytes(b"\xff\x00 nonsense")


def _older_python(venv: Path) -> None:
    stamp = venv / guong.STAMP
    stamp.write_text(stamp.read_text(encoding="utf-8").replace("cpython-3", "cpython-2"), encoding="utf-8")


@pytest.mark.parametrize(
    "breaking",
    [_remove_stamp, _leave_only_the_lock, _remove_python, _remove_a_package, _garble_stamp, _older_python],
)
def test_a_broken_environment_is_made_anew(project: Project, breaking: Callable[[Path], None]) -> None:
    """Whatever is missing or wrong in the environment, the next run mends it."""
    packages = [("stub_package", "1.0")] if breaking is _remove_a_package else []
    project.lock("site", *packages)
    before = project.run("build")
    breaking(project.venv)
    done = project.run("build")
    assert done.stdout.splitlines()[2:] == before.stdout.splitlines()[2:]
    assert "Đang chuẩn bị môi trường Python" in done.stderr
    assert project.run("build").stderr == ""


def test_half_added_test_packages_are_made_anew(project: Project) -> None:
    """Killed while adding what `test` needs: builds go on, and the next `test` starts over."""
    project.lock("dev", ("stub_package", "1.0"))
    project.run("test")
    stamp = project.venv / guong.STAMP
    lines = [line for line in stamp.read_text(encoding="utf-8").splitlines() if not line.startswith("dev ")]
    stamp.write_text("\n".join([*lines, "dev unfinished"]) + "\n", encoding="utf-8")
    shutil.rmtree(next(project.venv.rglob("stub_package-*.dist-info")))
    holds = stamp.read_text(encoding="utf-8").replace("/stub_package-1.0.dist-info", "")
    stamp.write_text(holds, encoding="utf-8")
    assert project.run("build").stderr == ""
    done = project.run("test")
    assert "stub_package 1.0" in done.stdout
    assert done.stderr == "Đang cập nhật môi trường Python (1 thư viện)…\n"


@POSIX
def test_killed_at_any_moment_the_next_run_mends_it(project: Project) -> None:
    """SIGKILL to the launcher alone, its steps going on, at moments spread over the whole preparation."""
    project.lock("site", ("stub_package", "1.0"))
    for tenths in range(1, 12, 2):
        process = project.start("build")
        time.sleep(tenths / 10)
        process.kill()
        process.communicate(timeout=60)
    done = project.run("build")
    assert "stub_package 1.0" in done.stdout


def test_a_moved_project_works_where_it_is_now(project: Project, tmp_path: Path) -> None:
    """An environment holds absolute paths: after a move it is made anew."""
    project.run("build")
    project.root = project.root.rename(tmp_path / "moved")
    done = project.run("build")
    assert f"python {guong.python_in(str(project.venv))}\n" in done.stdout


def test_launchers_at_once_share_one_preparation(project: Project) -> None:
    """Started together, one prepares while the others wait; then all run."""
    project.lock("site", ("stub_package", "1.0"))
    project.lock("dev", ("stub_package", "1.0"), ("other_package", "1.0"))
    together = [project.start(command) for command in ("build", "test", "check", "build")]
    results = [process.communicate(timeout=60) for process in together]
    assert [process.returncode for process in together] == [0, 0, 0, 0]
    assert all("stub_package 1.0" in output for output, _ in results)
    assert sum("Đang chuẩn bị" in errors for _, errors in results) == 1
    assert project.run("test").stderr == ""


# What goes wrong is told in one sentence


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
    """Where a newer Python is at hand, it is named."""
    newer = project.wheels / "python3.12"
    newer.touch(mode=0o755)
    done = project.run("build", PRETEND_VERSION="3.8", PATH=str(project.wheels))
    assert "hãy chạy lại bằng: python3.12 scripts/guong.py" in done.stderr


def test_the_launcher_parses_on_old_pythons() -> None:
    """Its syntax is older than the Python it needs, or nobody would read the sentence."""
    source = (ROOT / "scripts" / "guong.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert "from __future__" not in source


def test_no_network(project: Project) -> None:
    """An index out of reach is told as such; the log named has pip's own words."""
    project.lock("site", ("stub_package", "1.0"))
    nowhere = {
        "PIP_NO_INDEX": "0",
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/none",
        "PIP_RETRIES": "1",
    }
    done = project.run("build", **nowhere)
    assert done.returncode == 1
    assert done.stderr.splitlines()[1].startswith("Không kết nối được kho thư viện Python: hãy kiểm tra mạng")
    assert "NewConnectionError" in log_named_in(done.stderr)
    assert "stub_package 1.0" in project.run("build").stdout


def test_no_ready_made_file(project: Project) -> None:
    """A package that the index has not got for this machine is named."""
    project.lock("site", ("stub_package", "1.0"))
    for wheel in project.wheels.iterdir():
        wheel.unlink()
    done = project.run("build", "--lang", "en")
    assert done.returncode == 1
    assert "The package index has no ready-made stub_package for this machine" in done.stderr.replace("-", "_").replace(
        "ready_made", "ready-made"
    )


def test_a_package_that_is_not_the_locked_one(project: Project) -> None:
    """A package with another hash is not installed."""
    project.lock("site", ("stub_package", "1.0"))
    with zipfile.ZipFile(project.wheels / "stub_package-1.0-py3-none-any.whl", "a") as wheel:
        wheel.writestr("stub_package/extra.py", "")
    done = project.run("build")
    assert done.returncode == 1
    assert "Thư viện tải về khác với bản đã khóa nên không được cài" in done.stderr


@pytest.mark.parametrize("missing", ["venv", "ensurepip pip"])
def test_no_venv_module(project: Project, missing: str) -> None:
    """A Python without what makes environments is told how to get it."""
    done = project.run("build", HIDE_MODULES=missing, PATH=str(project.wheels))
    assert done.returncode == 1
    package = f"python3.{sys.version_info.minor}-venv"
    assert f"Python này thiếu mô-đun venv: hãy cài thêm (Debian, Ubuntu: sudo apt install {package})" in done.stderr


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EROFS, "Không ghi được vào {}: hãy xin quyền ghi"),
        (errno.EACCES, "Không ghi được vào {}: hãy xin quyền ghi"),
        (errno.ENOSPC, "Hết chỗ trên ổ đĩa chứa {}"),
        (errno.EIO, "Không chuẩn bị được môi trường Python (Input/output error)"),
    ],
)
def test_the_folder_cannot_be_made(project: Project, number: int, sentence: str) -> None:
    """A read-only folder, a full disk and a broken one are told apart; details lie in the temporary folder."""
    done = project.run("build", FAIL_MKDIR=str(number))
    assert done.returncode == 1
    assert done.stderr.startswith(sentence.format(project.venv))
    log = Path(done.stderr.strip().removesuffix(".").rpartition("tệp ")[2])
    assert "OSError" in log.read_text(encoding="utf-8") or "Error" in log.read_text(encoding="utf-8")
    log.unlink()


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "Hết chỗ",
        ),
        ("OSError: [Errno 30] Read-only file system: '/x'", "Không ghi được vào /venv"),
        (
            "WARNING: Retrying … NewConnectionError\nERROR: No matching distribution found for click==8",
            "Không kết nối",
        ),
        ("THESE PACKAGES DO NOT MATCH THE HASHES … NewConnectionError", "Thư viện tải về khác"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "Không kết nối"),
        (
            "ERROR: No matching distribution found for cmarkgfm==1 (from -r x)",
            "Kho thư viện không có bản dựng sẵn của cmarkgfm",
        ),
    ],
)
def test_what_pips_output_means(output: str, sentence: str) -> None:
    """The cause is read from what pip printed, the most telling sign first."""
    told = trouble.from_output(output, "/venv")
    assert told
    assert told.vietnamese.startswith(sentence)
    assert trouble.from_output("something else", "/venv") is None


def test_a_file_in_the_environments_place(project: Project) -> None:
    """A file named .venv is left alone, and named."""
    project.venv.write_text("mine", encoding="utf-8")
    done = project.run("build")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{project.venv} không phải là thư mục: hãy xóa hoặc đổi tên nó")
    assert project.venv.read_text(encoding="utf-8") == "mine"


def test_a_folder_with_other_peoples_files(project: Project, tmp_path: Path) -> None:
    """GUONG_VENV set to a folder in use (somebody's home, say) deletes nothing there."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.txt").write_text("mine", encoding="utf-8")
    done = project.run("build", GUONG_VENV=str(home))
    assert done.returncode == 2
    assert "đã có tệp không do Gương sáng tạo ra" in done.stderr
    assert [path.name for path in home.iterdir()] == ["thesis.txt"]


def test_a_missing_lock(project: Project) -> None:
    """An incomplete copy of the project is told as such."""
    (project.root / "requirements" / "site.txt").unlink()
    done = project.run("build")
    assert done.returncode == 1
    assert done.stderr == "Thiếu tệp requirements/site.txt của dự án: hãy tải lại đầy đủ dự án rồi chạy lại.\n"


@POSIX
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_stopped_half_way(project: Project, stop: signal.Signals) -> None:
    """Ctrl-C or a polite kill while preparing: a sentence, nothing left running, and the next run mends it."""
    project.lock("site", ("stub_package", "1.0"))
    process = project.start("build")
    log = project.venv / "guong.log"
    while not log.exists() or b" install " not in log.read_bytes():
        time.sleep(0.01)
    os.killpg(process.pid, stop) if stop == signal.SIGINT else process.send_signal(stop)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Đã dừng giữa chừng: lần chạy sau sẽ tự làm lại phần còn dở" in errors
    assert "Traceback" not in errors
    assert "stub_package 1.0" in project.run("build").stdout


# On a terminal


@POSIX
def test_a_terminal_shows_one_line_that_changes(project: Project) -> None:
    """The line counts the packages, then makes room for one that says it is done."""
    import pty

    project.lock("site", ("stub_package", "1.0"), ("other_package", "1.0"))
    outer, inner = pty.openpty()
    process = subprocess.Popen(
        [PYTHON, str(project.root / "scripts" / "guong.py"), "build"],
        env=project.environment(TERM="xterm", COLUMNS="120"),
        stdout=subprocess.DEVNULL,
        stderr=inner,
    )
    os.close(inner)
    screen = b""
    try:
        while part := os.read(outer, 4096):
            screen += part
    except OSError:
        pass  # Linux says so when the other end is closed
    os.close(outer)
    assert process.wait(timeout=60) == 0
    text = screen.decode("utf-8")
    assert "Đang chuẩn bị môi trường Python (2 thư viện), chỉ lần đầu – tạo môi trường" in text
    assert "– tải 0/2" in text
    assert text.count("\n") == 1
    assert text.rstrip().rpartition("\r")[2].startswith("Đã chuẩn bị xong môi trường Python trong ")
