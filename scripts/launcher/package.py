"""How the environment comes to know the project's own package."""

from __future__ import annotations

import os
import shlex
import shutil
import tomllib
from pathlib import Path

from launcher.files import replace
from launcher.ready import PROJECT


def register_package(venv: Path, library: Path, python: str) -> None:
    """Make the project's own package known to the environment, as an editable install would.

    The few files of such an install are written here rather than by pip: it would need a build backend, which
    needs its own lock, and a network for it. Written this way, import and console command work, and so do the
    entry points, for which MkDocs asks (``.venv/bin/mkdocs build`` finds the plugin).
    """
    project = tomllib.loads((Path(PROJECT) / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, version = project["name"], project["version"]
    info = library / f"{name}-{version}.dist-info"
    info.mkdir(exist_ok=True)
    groups = {"console_scripts": project.get("scripts", {}), **project.get("entry-points", {})}
    scripts = str(Path(PROJECT) / "scripts")
    files = {
        # In a .pth file only ASCII is read alike by every Python on every system.
        library / f"{name}.pth": scripts if scripts.isascii() else f"import sys; sys.path.append({scripts!a})",
        info / "METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}",
        info / "INSTALLER": "guong.py",
        info / "entry_points.txt": "\n".join(
            f"[{group}]\n" + "".join(f"{key} = {value}\n" for key, value in entries.items())
            for group, entries in groups.items()
        ),
        command_file(venv, name): command_text(python, name),
    }
    for path, text in files.items():
        replace(path, text + "\n")
    command_file(venv, name).chmod(0o755)
    record = [os.path.relpath(path, library).replace(os.sep, "/") for path in [*files, info / "RECORD"]]
    replace(info / "RECORD", "".join(f"{path},,\n" for path in record))
    for other in set(library.glob(f"{name}-*.dist-info")) - {info}:
        shutil.rmtree(other)


def command_file(venv: Path, name: str) -> Path:
    """Return where the environment keeps the package's console command."""
    return venv / "Scripts" / f"{name}.cmd" if os.name == "nt" else venv / "bin" / name


def command_text(python: str, name: str) -> str:
    """Return a console command that runs the package."""
    if os.name == "nt":
        return f'@"%~dp0python.exe" -P -m {name} %*'
    return f'#!/bin/sh\nexec {shlex.quote(python)} -P -m {name} "$@"'
