"""Measures one run of a command: time, processor time and the memory of all its processes together."""

import os
import platform
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil  # type: ignore[import-untyped]

from guongsang.vietnamese import number_text

PROJECT: Final = Path(__file__).resolve().parents[1]
MEBIBYTE: Final = 1 << 20
_INTERVAL: Final = 0.2


@dataclass(frozen=True)
class Cost:
    """One run: seconds of wall and processor time, bytes of memory at the peak."""

    wall: float
    processor: float
    memory: int


def measure(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str], *, allowed: Sequence[int] = (0,)
) -> Cost:
    """Run a command in a folder, with our package at hand, and measure it.

    What earlier runs wrote is on the disk by then, and all of the folder in the system's file cache: some machines give
    the cache's memory back within a minute, and whoever came first would pay for reading everything anew.

    Raises:
        subprocess.CalledProcessError: It ended with a status that is not allowed.
    """
    os.sync()
    for file in folder.rglob("*"):
        if file.is_file():
            file.read_bytes()
    everything = {**os.environ, **environment, "PYTHONPATH": str(PROJECT / "scripts")}
    with tempfile.TemporaryFile() as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=everything, stdout=log, stderr=subprocess.STDOUT)
        watch = _MemoryWatch(process.pid)
        watch.start()
        # wait4 also counts the processor time of the processes that the command waited for.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
        if process.returncode not in allowed:
            log.seek(0)
            raise subprocess.CalledProcessError(process.returncode, list(command), output=log.read())
    return Cost(wall, usage.ru_utime + usage.ru_stime, watch.peak)


class _MemoryWatch(threading.Thread):
    """Samples the memory of a process and all its descendants, shared pages counted once (PSS)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._process = psutil.Process(pid)
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.is_set():
            self.peak = max(self.peak, self._sample())
            self._ended.wait(_INTERVAL)

    def stop(self) -> None:
        """End the watch; `peak` stays."""
        self._ended.set()
        self.join()

    def _sample(self) -> int:
        total = 0
        try:
            tree = [self._process, *self._process.children(recursive=True)]
        except psutil.Error:
            return 0
        for process in tree:
            try:
                total += process.memory_full_info().pss
            except (psutil.Error, OSError):
                continue
        return total


def machine() -> str:
    """Describe the machine, without its name."""
    model = platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        models = [
            line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if line.startswith("model name")
        ]
        model = models[0] if models else model
    memory = number_text(psutil.virtual_memory().total / (1 << 30))
    return (
        f"{psutil.cpu_count()} × {model}, {memory} GiB, {platform.system()} {platform.release().split('-')[0]}; "
        f"Python {platform.python_version()}"
    )
