#!/usr/bin/env python3
"""Run a command of Gương sáng on any machine: ``python3 scripts/guong.py COMMAND``.

First use makes ``.venv`` from the locked requirements (``launcher/`` beside this file); afterwards
this only looks whether everything is still in place (``launcher/ready.py``) and hands over to the environment's own
Python.

Standard library only, and no syntax newer than Python 3.6, so that a Python too old for the rest can say
so in one sentence. Whatever runs on every use is here and there, and imports next to nothing.
"""

import os
import sys

# PYTHONSAFEPATH leaves this folder out of the path.
sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

from launcher import ready

MINIMUM = (3, 11)
# What each command needs; dev.txt holds all of site.txt and more.
DEVELOPMENT_COMMANDS = ("lint", "test")
OPTIONS_WITH_VALUE = ("--lang", "--root")


def main(arguments: "list[str]") -> int:
    """Bring the environment up to date and run the command in it; return its exit code."""
    open_streams()
    english = wants_english(arguments)
    if sys.version_info < MINIMUM:
        return refuse_python(english=english)
    venv = ready.location()
    needed = requirements_for(arguments)
    if not ready.is_ready(venv, needed):
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
    if "--help" in arguments:
        # What a command does, it says without the tools that it needs to do it.
        return "site"
    remaining = iter(arguments)
    for argument in remaining:
        if argument in OPTIONS_WITH_VALUE:
            next(remaining, None)
        elif not argument.startswith("-"):
            return "dev" if argument in DEVELOPMENT_COMMANDS else "site"
    return "site"


def refuse_python(*, english: bool) -> int:
    """Say that this Python is too old and which one to use instead."""
    found = "{}.{}".format(*sys.version_info[:2])
    newer = [name for name in ("python3." + str(minor) for minor in range(19, 10, -1)) if runs(name)]
    if english:
        advice = (
            "run it again as: {} scripts/guong.py COMMAND"
            if newer
            else "install Python 3.11 or newer, then run it again"
        )
        message = "Gương sáng needs Python 3.11 or newer, and this is Python {}: {}."
    else:
        advice = "hãy chạy lại bằng: {} scripts/guong.py LỆNH" if newer else "hãy cài Python 3.11 trở lên rồi chạy lại"
        message = "Gương sáng cần Python 3.11 trở lên, còn đây là Python {}: {}."
    line = message.format(found, advice.format(newer[0] if newer else "")) + "\n"
    # Straight in UTF-8: an old Python would ask the locale and stumble over the accents.
    sys.stderr.buffer.write(line.encode("utf-8"))
    return 2


def runs(name: str) -> bool:
    """Tell whether a command starts: version managers put names on the path that only say what is missing."""
    import shutil  # noqa: PLC0415 - costs time that only this path needs
    import subprocess  # noqa: PLC0415 - likewise

    program = shutil.which(name)
    if not program:
        return False
    try:
        return subprocess.call([program, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def start(venv: str, arguments: "list[str]") -> int:
    """Hand over to the environment's Python; on Windows, which cannot, run it and return its exit code."""
    # -P: whatever lies in the current folder must not pass for a library.
    command = [ready.python_in(venv), "-P", "-m", "guongsang"] + arguments  # noqa: RUF005 - 3.6
    environment = ready.clean_environment()
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
