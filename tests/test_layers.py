"""Imports point one way, so that a reader who follows one profile through the folders never has to turn back."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from support import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = PROJECT / "scripts" / "guongsang"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)
ORDER = ("vietnamese", "stories", "checks", "site", "publish")
"""Each may import those before it, and modules that belong to none of them."""

COMMANDS = {
    "__main__",
    "cli",
    "command_line",
    "defects",
    "development",
    "drafting",
    "mkdocs_plugin",
    "preview_address",
}
"""What people start, and what only that uses."""


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


def layer(dotted: str) -> str:
    """Return the part of our package that a dotted name lies in, or an empty text."""
    package, _, rest = dotted.partition(".")
    return rest.partition(".")[0] if package == "guongsang" else ""


def name_of(path: Path) -> str:
    """Return a module's dotted name."""
    return ".".join(("guongsang", *path.relative_to(PACKAGE).with_suffix("").parts))


@pytest.mark.parametrize("path", [path for path in MODULES if layer(name_of(path)) in ORDER], ids=name_of)
def test_a_module_imports_only_what_comes_before_it(path: Path) -> None:
    """Vietnamese ← stories ← checks ← site ← publish ← commands."""
    later = {*ORDER[ORDER.index(layer(name_of(path))) + 1 :], *COMMANDS}
    assert {name for name in imports(path) if layer(name) in later} == set()


def test_what_every_layer_uses_looks_at_none_of_them() -> None:
    """Languages, errors, settings and the like are below all layers."""
    waiting = [path for path in MODULES if layer(name_of(path)) in ORDER]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        for helper in {layer(name) for name in imports(path)} - {*ORDER}:
            file = PACKAGE / f"{helper}.py"
            if file.exists() and file not in seen:
                seen.add(file)
                waiting.append(file)
                assert {name for name in imports(file) if layer(name) in {*ORDER[1:], *COMMANDS}} == set(), helper
    assert {path.stem for path in seen} >= {"errors", "language", "parallel"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_plugin_knows_mkdocs(path: Path) -> None:
    """The same core can run under whatever comes after MkDocs."""
    theirs = {name for name in imports(path) if name.partition(".")[0] in {"mkdocs", "material", "properdocs"}}
    assert theirs == set() or path.name == "mkdocs_plugin.py"


def test_vietnamese_needs_nothing() -> None:
    """The text functions stand on the standard library alone."""
    outside = {name.partition(".")[0] for name in imports(PACKAGE / "vietnamese.py")}
    assert outside <= sys.stdlib_module_names


def test_every_module_says_what_it_is_for() -> None:
    """Each module's docstring starts with one line that tells its one reason to exist."""
    for path in MODULES:
        told = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        assert told, path
        assert told.split("\n")[0].endswith((".", ":")), path
