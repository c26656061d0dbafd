"""What the package says of itself."""

from __future__ import annotations

import tomllib

import guongsang
from support import PROJECT


def test_the_version_is_the_same_everywhere() -> None:
    """The launcher and package tools read pyproject.toml, the program itself its own module."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == guongsang.__version__


def test_the_types_may_be_relied_on() -> None:
    """Without the marker, type checkers of those who use the package see none."""
    assert (PROJECT / "scripts" / "guongsang" / "py.typed").is_file()
