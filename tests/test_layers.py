"""Imports point one way, so that a reader who follows one profile through the folders never has to turn back."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from support import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = PROJECT / "scripts" / "guongsang"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)


def imports(path: Path) -> set[str]:
    """Return the dotted names of all that a module imports, at its top, in functions or for type checkers."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def test_imports_keep_to_their_contracts() -> None:
    """The layers stand in pyproject.toml, every module in one of them, and only the plugin knows MkDocs."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_vietnamese_needs_nothing() -> None:
    """The text functions stand on the standard library alone."""
    modules = [*(PACKAGE / "vietnamese").glob("*.py")]
    used = {name for path in modules for name in imports(path) if not name.startswith("guongsang.vietnamese.")}
    assert {name.partition(".")[0] for name in used} <= sys.stdlib_module_names
    assert len(modules) > 1


def test_every_module_says_what_it_is_for() -> None:
    """Each module's docstring starts with one line that tells its one reason to exist."""
    for path in MODULES:
        told = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        assert told, path
        assert told.split("\n")[0].endswith((".", ":")), path


def test_contributing_names_every_room() -> None:
    """Whoever looks for a place finds each folder there, and each module that stands among the rooms of the checks."""
    told = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    folders = {f"`{path.parent.name}/`" for path in PACKAGE.glob("*/__init__.py")}
    rooms = {f"`{path.parent.name}/`" for path in PACKAGE.glob("checks/*/__init__.py")}
    modules = {f"`{path.name}`" for path in PACKAGE.glob("checks/*.py") if path.name != "__init__.py"}
    assert {name for name in folders | rooms | modules if name not in told} == set()
