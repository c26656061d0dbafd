"""The environment knows the project's own package."""

from __future__ import annotations

import os
import subprocess
import tomllib
from typing import TYPE_CHECKING

from launcher import ready

if TYPE_CHECKING:
    from launcher_project import Project


def plugins_known_to(project: Project) -> str:
    """Return where MkDocs, run by itself, finds its plugins."""
    code = "from importlib.metadata import entry_points as e; print([p.value for p in e(group='mkdocs.plugins')])"
    return subprocess.check_output([ready.python_in(str(project.venv)), "-c", code], encoding="utf-8").strip()


def test_the_package_is_known_in_the_environment(project: Project) -> None:
    """MkDocs, run by itself, finds the plugin; the console command works."""
    project.run("build")
    assert plugins_known_to(project) == "['guongsang.plugin.events:GuongSangPlugin']"
    folder, name = ("Scripts", "guongsang.cmd") if os.name == "nt" else ("bin", "guongsang")
    assert "RAN hello" in subprocess.check_output([project.venv / folder / name, "hello"], encoding="utf-8")


def test_a_changed_pyproject_is_registered_without_installing_anything(project: Project) -> None:
    """A new version or entry point is there at the next run, also without a network."""
    pyproject = project.root / "pyproject.toml"
    now = pyproject.read_text(encoding="utf-8")
    version = tomllib.loads(now)["project"]["version"]
    before = now.replace("guongsang.plugin.events:", "guongsang.before:").replace(f'"{version}"', '"0.0.1"', 1)
    pyproject.write_text(before, encoding="utf-8")
    project.run("build")
    assert plugins_known_to(project) == "['guongsang.before:GuongSangPlugin']"
    pyproject.write_text(now, encoding="utf-8")
    done = project.run("build")
    assert (done.returncode, done.stderr) == (0, "")
    assert plugins_known_to(project) == "['guongsang.plugin.events:GuongSangPlugin']"
    assert [path.name for path in project.venv.rglob("guongsang-*.dist-info")] == [f"guongsang-{version}.dist-info"]
