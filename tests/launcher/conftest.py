"""The fixture that lays out a throw-away copy of the launcher."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from launcher_project import ROOT, SITECUSTOMIZE, STUB_COMMAND, Project

if TYPE_CHECKING:
    from pathlib import Path


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
