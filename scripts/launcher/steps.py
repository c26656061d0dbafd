"""Running one step – venv, pip, apt-get – with its output in the log and its progress on the screen."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from launcher import ready, trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from launcher.console import Log, Progress

PULSE = 0.1  # seconds between two looks at a running step
LITTLE_ROOM = 20 * 2**20  # bytes; what is left when the next file did not fit

# Where pip would put things, or what it would install, is settled here; index and proxy stay the user's.
NOT_FOR_PIP = ("PIP_CONSTRAINT", "PIP_NO_BINARY", "PIP_PREFIX", "PIP_REQUIREMENT", "PIP_ROOT", "PIP_TARGET")


@dataclass
class Runner:
    """Runs the steps that make one environment.

    Attributes:
        folder: The environment's folder.
        log: Takes what the steps print.
        progress: Shows how far they are.
        lock: The descriptor of the folder's lock. Steps get it as well, so that a launcher killed alone does
            not let in the next one while its pip still writes.
    """

    folder: Path
    log: Log
    progress: Progress
    lock: int = -1

    def run(self, command: Sequence[str], how_far: Callable[[], str]) -> None:
        """Run a command to its end, showing what ``how_far`` says; raise ``Trouble`` when it fails."""
        self.log.begin_step(command)
        with self.log.open() as output:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=step_environment(),
                pass_fds=() if os.name == "nt" else (self.lock,),
            )
        try:
            while process.poll() is None:
                self.progress.show(how_far())
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(PULSE)
        except BaseException:
            process.terminate()
            process.wait()
            raise
        if process.returncode:
            raise self._trouble_with(command)

    def _trouble_with(self, command: Sequence[str]) -> trouble.Trouble:
        known = trouble.from_output(self.log.of_step(), str(self.folder))
        if known:
            return known
        # On a full disk the words that would say so may be missing from the log.
        places = (self.folder, Path(os.environ.get("TMPDIR", "")), Path(tempfile.gettempdir()))
        if any(shutil.disk_usage(place).free < LITTLE_ROOM for place in places if place.is_dir()):
            return trouble.disk_full(str(self.folder))
        return trouble.unexpected(command[2] if command[1] == "-m" else command[0])


def step_environment() -> dict[str, str]:
    """Return the environment variables for a step."""
    kept = {name: value for name, value in ready.clean_environment().items() if name not in NOT_FOR_PIP}
    return {
        **kept,
        "DEBIAN_FRONTEND": "noninteractive",
        "LC_ALL": "C.UTF-8",  # what went wrong is read from English messages
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_RETRIES": os.environ.get("PIP_RETRIES", "3"),  # pip's five take half a minute without a network
        "PIP_ROOT_USER_ACTION": "ignore",
        "PIP_USER": "0",
        "PYTHONUNBUFFERED": "1",
    }
