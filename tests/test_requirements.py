"""The lock files: whole, in step with pyproject.toml and each other, and silent about where they came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
EXTRAS_OF_DEV = ("test", "lint", "benchmark")


def _lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, set[str]]:
    """Return the locked lines of each package, hashes left out; a package may have one for each range of Pythons."""
    pins: dict[str, set[str]] = {}
    for line in re.findall(r"^(\S+==[^\\\n]+)", _lock(name), re.MULTILINE):
        pins.setdefault(line.partition("==")[0], set()).add(line.strip())
    return pins


def _declared(name: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = list(project["dependencies"])
    if name == "dev":
        lines += [line for extra in EXTRAS_OF_DEV for line in project["optional-dependencies"][extra]]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("name", ["site", "dev"])
def test_every_requirement_is_locked_within_its_range(name: str) -> None:
    """After a change in pyproject.toml the locks have to be made again (CONTRIBUTING.md)."""
    pins = _pins(name)
    for requirement in _declared(name):
        locked = pins.get(re.sub(r"[-_.]+", "-", requirement.name).lower(), set())
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
