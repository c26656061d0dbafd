"""An old site, builds in processes that can be killed at any moment, and what they leave behind."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Imports once, then forks a process for every build, which takes a fraction of starting Python anew.
NURSERY = """
import os, sys, traceback
from pathlib import Path
from guongsang.running import start
from guongsang.site import output
for line in sys.stdin:
    root, _, trap = line.rstrip("\\n").partition("\\t")
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        status = 1
        try:
            exec(trap)
            start.build(Path(root), None)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Nursery:
    """Starts builds, one at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.child = 0

    def start(self, root: Path, trap: str = "") -> None:
        """Start building the site at `root`; `trap` is Python that the process runs first."""
        assert self.process.stdin
        self.process.stdin.write(f"{root}\t{trap}\n")
        self.process.stdin.flush()
        self.child = int(self._line())

    def wait(self) -> int:
        """Wait for the end of the build and return its exit status, negative for a signal."""
        return int(self._line())

    def kill(self) -> int:
        """Kill the build without warning, as a full memory or a power cut does."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.child, signal.SIGKILL)
        return self.wait()

    def build(self, root: Path, trap: str = "") -> int:
        """Build and return the exit status."""
        self.start(root, trap)
        return self.wait()

    def _line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline()


@contextlib.contextmanager
def nursery() -> Iterator[Nursery]:
    """Run a process that starts builds; what they say goes to the test's own standard error."""
    command = [sys.executable, "-c", NURSERY]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Nursery(process)
        assert process.stdin
        process.stdin.close()


def old_site(public: Path) -> str:
    """Put an old site of one page where a build will put the new one; return its fingerprint."""
    public.mkdir()
    (public / ".guongsang").touch()
    (public / "index.html").write_text("<h1>Trang cũ</h1>", encoding="utf-8")
    return tree(public)


def tree(folder: Path) -> str:
    """Return a fingerprint of every file and folder below a folder, names and contents."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def until(moment: float, look: Path) -> bool:
    """Wait until a moment of the monotonic clock; say whether a file was there whenever it was looked for."""
    seen = True
    while time.monotonic() < moment:
        seen = seen and look.exists()
    return seen
