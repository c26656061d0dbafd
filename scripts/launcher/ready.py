"""Where the environment is, and whether a command can start in it at once.

This runs on every use, on whatever Python there is: no syntax newer than 3.6, and next to no imports.
"""

import hashlib
import os
import sys

# Bump it when environments made by earlier launchers will not do any more.
FORMAT = "1"

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
STAMP = "guong-stamp.txt"


def location() -> str:
    """Return the environment's folder: ``.venv`` in the project, or wherever GUONG_VENV says."""
    chosen = os.environ.get("GUONG_VENV")
    return os.path.realpath(os.path.expanduser(chosen) if chosen else os.path.join(PROJECT, ".venv"))


def python_in(venv: str) -> str:
    """Return the path of the environment's Python."""
    return os.path.join(venv, "Scripts", "python.exe") if os.name == "nt" else os.path.join(venv, "bin", "python")


def identity() -> "dict[str, str]":
    """Return what an environment must have been made for, whichever the requirements."""
    return {
        "format": FORMAT,
        "python": "{} {}{}".format(sys.platform, sys.implementation.cache_tag, getattr(sys, "abiflags", "")),
        "project": PROJECT,
    }


def fingerprint(*path: str) -> str:
    """Return the SHA-256 of a file of the project."""
    with open(os.path.join(PROJECT, *path), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def lock_fingerprint(needed: str) -> str:
    """Return the SHA-256 of a lock file: ``site`` or ``dev``."""
    return fingerprint("requirements", needed + ".txt")


def read_stamp(venv: str) -> "dict[str, str]":
    """Return what is noted of a finished environment; empty when it is not finished."""
    try:
        with open(os.path.join(venv, STAMP), encoding="utf-8", errors="surrogateescape") as file:
            pairs = (line.rstrip("\n").partition(" ") for line in file)
            return {key: value for key, _, value in pairs}
    except (OSError, ValueError):
        return {}


def is_whole(venv: str, stamp: "dict[str, str]") -> bool:
    """Tell whether the environment fits this Python and project, and nothing has gone from it since."""
    noted = identity()
    if any(stamp.get(key) != value for key, value in noted.items()):
        return False
    try:
        present = set(os.listdir(os.path.join(venv, stamp["library"])))
    except (KeyError, OSError):
        return False
    # The base is checked too: on Windows the environment's python.exe only points to it.
    executables = (python_in(venv), stamp.get("base", ""))
    return present.issuperset(stamp.get("holds", "").split("/")) and all(map(os.path.exists, executables))


def is_ready(venv: str, needed: str) -> bool:
    """Tell whether the command can start at once."""
    stamp = read_stamp(venv)
    try:
        current = {name: lock_fingerprint(name) for name in {"site", needed}}
        current["package"] = fingerprint("pyproject.toml")
    except OSError:
        return False
    return all(stamp.get(key) == value for key, value in current.items()) and is_whole(venv, stamp)


def clean_environment() -> "dict[str, str]":
    """Return the environment variables for the environment's Python: none that lead it to other libraries."""
    environment = dict(os.environ)
    for name in ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"):
        environment.pop(name, None)
    # Vietnamese goes through pipes and files the same way on every system.
    environment.setdefault("PYTHONUTF8", "1")
    return environment
