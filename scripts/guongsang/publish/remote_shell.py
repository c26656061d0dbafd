"""One shell on another machine for as long as somebody publishes there: scripts go in, what they print comes back.

The shell holds the lock of the place, so that lock and publisher end together, however they end.
"""

from __future__ import annotations

import contextlib
import secrets
import subprocess
import threading
from typing import IO, TYPE_CHECKING, Final, cast

from guongsang.errors import PublishError
from guongsang.publish.ssh_failures import lost, said_by_ssh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OPTIONS: Final = (
    *("-o", "BatchMode=yes"),  # nothing may ask for a password: nobody may be there to answer
    *("-o", "ConnectTimeout=20"),
    *("-o", "ServerAliveInterval=15"),
    *("-o", "ServerAliveCountMax=3"),
)

_SHELL: Final = "LC_ALL=C exec sh"
_LONGEST_COMPLAINT = 4000


class ScriptError(Exception):
    """A script ended with another status than 0; `status` and `output` tell which, and what it printed."""

    def __init__(self, status: int, output: str) -> None:
        super().__init__(output)
        self.status = status
        self.output = output


class RemoteShell:
    """A shell reached by `ssh`, started at once; raises `PublishError` when the connection fails or is lost."""

    def __init__(self, ssh: Sequence[str], host: str) -> None:
        self._token = secrets.token_hex(8)
        self._turn = threading.Lock()
        self._complaints = b""
        try:
            self._process = subprocess.Popen(
                [*ssh, "-T", "--", host, _SHELL],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            raise PublishError(said_by_ssh(str(error), host)) from error
        self._host = host
        self._stdin = cast("IO[bytes]", self._process.stdin)
        self._stdout = cast("IO[bytes]", self._process.stdout)
        self._stderr = cast("IO[bytes]", self._process.stderr)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def run(self, script: str, data: str = "") -> str:
        """Run a script with `data`, whole lines, for its standard input; return what it printed, without the end of the last line.

        The script runs in the shell itself, so that files it opens stay open; what fails in it must not end it.
        """
        end = f"{self._token}{secrets.token_hex(4)}"
        if data and not data.endswith("\n"):
            data += "\n"
        text = f"{{\n{script}\n}} 2>&1 <<'{end}'\n{data}{end}\nprintf '\\n%s %d\\n' {end} $?\n"
        with self._turn:
            try:
                self._stdin.write(text.encode())
                self._stdin.flush()
                lines = list(self._answer(end.encode()))
            except (OSError, ValueError):
                lines = []
        if not lines:
            raise self._lost()
        status = int(lines.pop())
        output = b"".join(lines).decode(errors="replace").removesuffix("\n").removesuffix("\n")
        if status:
            raise ScriptError(status, output[-_LONGEST_COMPLAINT:])
        return output

    @contextlib.contextmanager
    def beating(self, script: str, seconds: float) -> Iterator[None]:
        """Run a short script every so often, whenever no other is running."""
        done = threading.Event()

        def beat() -> None:
            while not done.wait(seconds):
                with contextlib.suppress(PublishError, ScriptError):
                    self.run(script)

        thread = threading.Thread(target=beat, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join(seconds)

    def close(self) -> None:
        """End the shell, and with it the lock."""
        with contextlib.suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join(1)
        self._stdout.close()

    def _answer(self, end: bytes) -> Iterator[bytes]:
        """Yield the lines of an answer, and the status for the last; nothing when the connection is lost before."""
        gathered: list[bytes] = []
        for line in self._stdout:
            if line.startswith(end):
                yield from gathered
                yield line.split()[1]
                return
            gathered.append(line)

    def _lost(self) -> PublishError:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        self._listener.join(1)
        text = self._complaints.decode(errors="replace")
        return PublishError(said_by_ssh(text, self._host) if text.strip() else lost(self._host))

    def _listen(self) -> None:
        with self._stderr:
            for line in self._stderr:
                self._complaints = (self._complaints + line)[-_LONGEST_COMPLAINT:]
