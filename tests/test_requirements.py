"""The lock files: whole, in step with pyproject.toml and each other, and silent about where they came from."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import lru_cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
EXTRAS_OF_DEV = ("test", "lint", "benchmark")
NOT_IMPORTED = {
    "markdown": "MkDocs renders ordinary pages with it",
    "mkdocs-material": "the theme, which mkdocs.yml names",
}
"""Declared though nothing of ours imports it."""


def _lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, set[str]]:
    """Return the locked lines of each package, hashes left out; a package may have one for each range of Pythons."""
    pins: dict[str, set[str]] = {}
    for line in re.findall(r"^(\S+==[^\\\n]+)", _lock(name), re.MULTILINE):
        pins.setdefault(line.partition("==")[0], set()).add(line.strip())
    return pins


def _declared(*extras: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = list(project["dependencies"])
    lines += [line for extra in extras for line in project["optional-dependencies"][extra]]
    return [Requirement(line) for line in lines]


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@lru_cache
def _imported(folder: str) -> set[str]:
    """Return the packages of others that the modules below a folder import, by the names they are installed under."""
    ours = {path.stem for top in ("scripts", "tests") for path in (ROOT / top).iterdir()} | {"benchmarks"}
    names: set[str] = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    installed = packages_distributions()
    others = names - ours - sys.stdlib_module_names
    return {_canonical(installed.get(name, [name])[0]) for name in others}


@pytest.mark.parametrize("name", ["site", "dev"])
def test_every_requirement_is_locked_within_its_range(name: str) -> None:
    """After a change in pyproject.toml the locks have to be made again (CONTRIBUTING.md)."""
    pins = _pins(name)
    for requirement in _declared(*(EXTRAS_OF_DEV if name == "dev" else ())):
        locked = pins.get(_canonical(requirement.name), set())
        assert locked, f"{requirement} is not in requirements/{name}.txt"
        for pin in locked:
            assert next(iter(Requirement(pin).specifier)).version in requirement.specifier


@pytest.mark.parametrize("name", ["site", "dev"])
def test_every_locked_package_has_hashes(name: str) -> None:
    """Without them pip would take whatever an index hands out."""
    for block in re.split(r"\n(?=\S)", _lock(name)):
        if not block.startswith("#"):
            assert "--hash=sha256:" in block, block.splitlines()[0]


@pytest.mark.parametrize("name", ["site", "dev"])
def test_the_locks_name_no_index(name: str) -> None:
    """Each user's own index or mirror serves as well as the one they were made with."""
    assert not re.search(r"://|--index|--find-links|^-i\b|\.org\b|\.io\b", _lock(name), re.MULTILINE)


def test_tests_run_with_the_libraries_that_build() -> None:
    """What `build` installs is in what `test` installs, at the same versions: `test` only adds to it."""
    dev = _pins("dev")
    assert {name: lines for name, lines in _pins("site").items() if dev.get(name) != lines} == {}


@pytest.mark.parametrize(
    ("folder", "extras"), [("scripts/guongsang", ()), ("tests", ("test",)), ("benchmarks", ("benchmark",))]
)
def test_what_is_imported_is_declared(folder: str, extras: tuple[str, ...]) -> None:
    """Nothing is there only because another package happens to need it."""
    declared = {_canonical(requirement.name) for requirement in _declared(*extras)}
    assert _imported(folder) - declared == set()
    assert _imported(folder) & declared


def test_what_is_declared_is_imported() -> None:
    """Or there is a reason to have it all the same; benchmarks and lint run programs, and are left out."""
    declared = {_canonical(requirement.name) for requirement in _declared()}
    assert declared - _imported("scripts/guongsang") == NOT_IMPORTED.keys()
