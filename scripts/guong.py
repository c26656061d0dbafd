#!/usr/bin/env python3
"""Run a command of Gương sáng on any machine: ``python3 scripts/guong.py COMMAND``.

First use makes ``.venv`` from the locked requirements (``launcher/`` beside this file); afterwards
this only looks whether everything is still in place and hands over to the environment's own Python.

Standard library only, and no syntax newer than Python 3.6, so that a Python too old for the rest can say
so in one sentence. Whatever runs on every use stays here and imports next to nothing.
"""

import hashlib
import os
import sys

MINIMUM = (3, 11)
# Bump it when environments made by earlier launchers will not do any more.
FORMAT = "1"

PROJECT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
STAMP = "guong-stamp.txt"
# What each command needs; dev.txt holds all of site.txt and more.
DEVELOPMENT_COMMANDS = ("lint", "test")
OPTIONS_WITH_VALUE = ("--lang", "--root")


def main(arguments: "list[str]") -> int:
    """Bring the environment up to date and run the command in it; return its exit code."""
    open_streams()
    english = wants_english(arguments)
    if sys.version_info < MINIMUM:
        return refuse_python(english=english)
    venv = location()
    needed = requirements_for(arguments)
    if not is_ready(venv, needed):
        sys.path.insert(0, os.path.join(PROJECT, "scripts"))
        from launcher import environment  # noqa: PLC0415 - on first use only

        code = environment.prepare(venv, needed, english=english)
        if code:
            return code
    return start(venv, arguments)


def open_streams() -> None:
    """Open the null device where whoever started this has closed a standard stream, for all that run after it too."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            # The lowest number that is free, so this very one.
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # noqa: FBT003 - it takes no name
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, "w" if number else "r", closefd=False))  # noqa: SIM115 - as long as the program


def wants_english(arguments: "list[str]") -> bool:
    """Tell whether ``--lang en`` (or ``--lang=en``) is among the arguments; Vietnamese otherwise."""
    pairs = zip(arguments, arguments[1:])
    return "--lang=en" in arguments or ("--lang", "en") in pairs


def requirements_for(arguments: "list[str]") -> str:
    """Name the requirements that the command needs: ``dev`` or ``site``."""
    remaining = iter(arguments)
    for argument in remaining:
        if argument in OPTIONS_WITH_VALUE:
            next(remaining, None)
        elif not argument.startswith("-"):
            return "dev" if argument in DEVELOPMENT_COMMANDS else "site"
    return "site"


def refuse_python(*, english: bool) -> int:
    """Say that this Python is too old and which one to use instead."""
    import shutil  # noqa: PLC0415 - costs time that only this path needs

    found = "{}.{}".format(*sys.version_info[:2])
    newer = [name for name in ("python3." + str(minor) for minor in range(19, 10, -1)) if shutil.which(name)]
    if english:
        advice = (
            "run it again as: {} scripts/guong.py …" if newer else "install Python 3.11 or newer, then run it again"
        )
        message = "Gương sáng needs Python 3.11 or newer, and this is Python {}: {}."
    else:
        advice = "hãy chạy lại bằng: {} scripts/guong.py …" if newer else "hãy cài Python 3.11 trở lên rồi chạy lại"
        message = "Gương sáng cần Python 3.11 trở lên, còn đây là Python {}: {}."
    line = message.format(found, advice.format(newer[0] if newer else "")) + "\n"
    # Straight in UTF-8: an old Python would ask the locale and stumble over the accents.
    sys.stderr.buffer.write(line.encode("utf-8"))
    return 2


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


def start(venv: str, arguments: "list[str]") -> int:
    """Hand over to the environment's Python; on Windows, which cannot, run it and return its exit code."""
    # -P: whatever lies in the current folder must not pass for a library.
    command = [python_in(venv), "-P", "-m", "guongsang"] + arguments  # noqa: RUF005 - 3.6
    environment = clean_environment()
    # What the command is called in its own help, and where the project lies.
    environment["GUONG_LAUNCHER"] = os.path.realpath(__file__)
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, environment)  # noqa: S606 - a list of our own making
    import signal  # noqa: PLC0415 - Windows only
    import subprocess  # noqa: PLC0415 - Windows only

    # Ctrl-C reaches both processes: the command decides what it means, this one only waits.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.call(command, env=environment)


def clean_environment() -> "dict[str, str]":
    """Return the environment variables for the environment's Python: none that lead it to other libraries."""
    environment = dict(os.environ)
    for name in ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"):
        environment.pop(name, None)
    # Vietnamese goes through pipes and files the same way on every system.
    environment.setdefault("PYTHONUTF8", "1")
    return environment


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
