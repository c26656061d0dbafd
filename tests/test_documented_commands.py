"""The commands that the handbook and the README give can be typed as they stand there."""

from __future__ import annotations

import re
import shlex

import click
import pytest

from guongsang import cli
from support import PROJECT

START = "python3 scripts/guong.py "
PAGES = [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *sorted((PROJECT / "docs").rglob("*.md"))]
LINES = [
    pytest.param(line, id=f"{page.relative_to(PROJECT).as_posix()}: {line}")
    for page in PAGES
    for block in re.findall(r"^ *```sh\n(.*?)^ *```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    for line in map(str.strip, block.splitlines())
    if line.startswith(START)
]


@pytest.mark.parametrize("line", LINES)
def test_a_command_on_a_page_is_one(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read without complaint, and the files and folders it names are there."""
    monkeypatch.chdir(PROJECT)
    words = shlex.split(line.removeprefix(START), comments=True)
    folders = {path.name for path in PROJECT.iterdir()}
    assert all((PROJECT / word).exists() for word in words if "/" in word and word.partition("/")[0] in folders)
    if words == ["--help"]:
        return
    with click.Context(cli.main) as context:
        name, command, rest = cli.main.resolve_command(context, words)
        assert command is not None
        command.make_context(name, rest, context)


def test_the_handbook_gives_commands() -> None:
    """So the table above is not empty."""
    assert len(LINES) > 15
