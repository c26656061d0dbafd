"""What a person types to start this program, so that messages can name a command as it must be typed."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

LAUNCHER_VARIABLE = "GUONG_LAUNCHER"
"""Set by `scripts/guong.py` to its own path: how the program was started, and whose project is the default site."""

INSTALLED = "guongsang"
LAUNCHER = "scripts/guong.py"
"""Where the launcher lies in its project."""


def program_name(folder: Path | None = None) -> str:
    """Return what starts the program for somebody who stands in `folder`, by default the current one."""
    launcher = os.environ.get(LAUNCHER_VARIABLE)
    return _with_python(shown(Path(launcher), folder)) if launcher else INSTALLED


def typed(command: str) -> str:
    """Return a command as it is typed here: `python3 scripts/guong.py check`, `guongsang check`."""
    return f"{program_name()} {command}"


def typed_in_project(command: str) -> str:
    """Return a command as it is typed in the project's own folder: for texts that outlive the moment."""
    return f"{_with_python(str(Path(LAUNCHER))) if os.environ.get(LAUNCHER_VARIABLE) else INSTALLED} {command}"


def shown(path: Path, folder: Path | None = None) -> str:
    """Return a path as a person would type it in `folder`, by default the current one: whole when it lies elsewhere."""
    try:
        here = folder or Path.cwd()
    except OSError:  # somebody has deleted it
        return str(path)
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def quoted(argument: str) -> str:
    """Return an argument as a shell takes it for one."""
    if sys.platform == "win32":
        return f'"{argument}"' if " " in argument else argument
    return shlex.quote(argument)


def _with_python(launcher: str) -> str:
    return f"{'py' if sys.platform == 'win32' else 'python3'} {quoted(launcher)}"
