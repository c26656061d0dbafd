"""Measures runs of commands: time, processor time and the memory of all processes of each together."""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

import psutil  # type: ignore[import-untyped]  # publishes none

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


Kind = TypeVar("Kind", bound=Cost)
"""A cost, or one with what else was measured."""


@contextmanager
def workplace(parent: Path | None) -> Iterator[Path]:
    """Give an empty folder, in the system's place for such or in one that is made if it is not there."""
    if parent is not None:
        parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=parent) as folder:
        yield Path(folder)


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


def take_turns(runs: Mapping[str, Callable[[int], Kind]], rounds: int) -> dict[str, list[Kind]]:
    """Let the runs, which are told the number of the round, follow one another for so many rounds."""
    measured: dict[str, list[Kind]] = {name: [] for name in runs}
    for number in range(rounds):
        for name, run in runs.items():
            cost = run(number)
            measured[name].append(cost)
            print(
                f"  round {number + 1}, {name}: {cost.wall:.1f} s wall, {cost.processor:.1f} s processor,"
                f" {cost.memory / MEBIBYTE:.0f} MiB",
                file=sys.stderr,
            )
    return measured


def table(
    results: Mapping[int, Mapping[str, Sequence[Kind]]],
    called: str,
    *,
    digits: int,
    more: Mapping[str, Callable[[Kind], str]] | None = None,
) -> str:
    """Return a Markdown table of the medians, each with its ratio to the first of its number of profiles.

    `called` heads the names of what ran, `digits` is for seconds, `more` has columns for what else was measured.
    """
    more = more or {}
    heads = ["profiles", called, "wall", "range", "processor", "peak memory", *more, "× wall", "× processor"]
    lines = [
        f"| {' | '.join(heads)} |",
        f"| {' | '.join('---' if head == called else '---:' for head in heads)} |",
    ]
    for count, measured in results.items():
        first: Kind | None = None
        for name, runs in measured.items():
            middle = replace(
                runs[-1],
                wall=statistics.median(run.wall for run in runs),
                processor=statistics.median(run.processor for run in runs),
                memory=int(statistics.median(run.memory for run in runs)),
            )
            first = first or middle
            cells = [
                f"{count:,}",
                name,
                f"{middle.wall:.{digits}f} s",
                f"{min(run.wall for run in runs):.{digits}f}–{max(run.wall for run in runs):.{digits}f}",
                f"{middle.processor:.{digits}f} s",
                f"{middle.memory / MEBIBYTE:,.0f} MiB",
                *(shown(middle) for shown in more.values()),
                f"{middle.wall / first.wall:.2f}",
                f"{middle.processor / first.processor:.2f}",
            ]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


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
