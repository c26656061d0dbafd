"""Servers that tests start, from Debian's packages: those on the machine, else installed by whoever may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache

import pytest

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="servers from Debian's packages")

_FOLDERS = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
"""Users who are not root have no way to servers."""


@cache
def debian_program(name: str, package: str) -> str:
    """Return the path of a program; root gets it from its package, for others the test fails and names this."""
    found = shutil.which(name, path=_FOLDERS)
    if found:
        return found
    said = ""
    apt_get = shutil.which("apt-get")
    if apt_get and os.geteuid() == 0:
        # As in the runlevel for repairs: the package's own service must not start.
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
        for step in (["update"], ["install", "--no-install-recommends", package]):
            done = subprocess.run(
                [apt_get, "-q", "-y", *step],
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                encoding="utf-8",
                errors="replace",
            )
            said = done.stderr[-500:]
    found = shutil.which(name, path=_FOLDERS)
    if not found:
        pytest.fail(f"This test needs {name}: on Debian, apt-get install {package}\n{said}")
    return found
