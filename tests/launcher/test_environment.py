"""Environments are made, extended and mended, whatever state they are found in."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from launcher import ready
from support import POSIX

if TYPE_CHECKING:
    from collections.abc import Callable

    from launcher_project import Project


def test_tests_get_their_own_requirements(project: Project) -> None:
    """`test` and `lint` add to the environment what other commands do without, and take nothing from them."""
    project.lock("dev", ("stub_package", "1.0"))
    assert "stub_package" not in project.run("build").stdout
    adding = project.run("--lang", "vi", "test")
    assert "stub_package 1.0" in adding.stdout
    assert adding.stderr == "Đang cài thêm 1 thư viện để kiểm thử, chỉ lần đầu…\n"
    assert project.run("lint").stderr == ""
    assert project.run("build").stderr == ""


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


def _remove_stamp(venv: Path) -> None:
    (venv / ready.STAMP).unlink()


def _leave_only_the_lock(venv: Path) -> None:
    for entry in venv.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != "guong.lock":
            entry.unlink()


def _remove_python(venv: Path) -> None:
    Path(ready.python_in(str(venv))).unlink()


def _remove_a_package(venv: Path) -> None:
    shutil.rmtree(next(venv.rglob("site-packages/stub_package")))


def _garble_stamp(venv: Path) -> None:
    (venv / ready.STAMP).write_bytes(b"\xff\x00 nonsense")


def _older_python(venv: Path) -> None:
    stamp = venv / ready.STAMP
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
    stamp = project.venv / ready.STAMP
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
    assert f"python {ready.python_in(str(project.venv))}\n" in done.stdout


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
