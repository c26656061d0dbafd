"""Runs one function over many items on every core, in order, without ever leaving a worker behind.

Each worker gets its share at the start and sends results back in batches; it never waits for work, so it ends by
itself when the parent is killed. Small jobs run in the calling process.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from multiprocessing import connection
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from guongsang.errors import GuongError
from guongsang.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_FORKING = 200
"""Fewer items than this take less time than starting workers."""

_SLOW = 100
"""How many items one counts for that takes longer than a worker takes to start."""

_BATCH = 64
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
_MOST_WORKERS = 8


class _Job(Generic[Shared, Item, Result]):
    """What a worker needs: the function, what all calls share, and its own items with their positions."""

    def __init__(
        self,
        function: Callable[[Shared, Item], Result],
        shared: Shared,
        items: Sequence[tuple[int, Item]],
        batch: int,
    ) -> None:
        self.function = function
        self.shared = shared
        self.items = items
        self.batch = batch

    def run(self, results: Connection, parent: int) -> None:
        # Ctrl-C reaches every process at the terminal; the parent answers it, and ends its workers.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # Little of what a worker makes is cyclic, so rare collections save a tenth of its time.
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
        batch: list[tuple[int, Result]] = []
        for position, item in self.items:
            # A worker whose parent was killed must not go on writing into a directory that nobody owns.
            if os.getppid() != parent:
                os._exit(1)
            try:
                batch.append((position, self.function(self.shared, item)))
            except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
                results.send(_portable(error))
                return
            if len(batch) >= self.batch:
                results.send(batch)
                batch = []
        results.send(batch)
        results.close()


def _portable(error: Exception) -> Exception:
    """Return an error that survives the way to the parent, with the worker's traceback as a note."""
    told = "".join(traceback.format_exception(error))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made in this line
    except Exception:  # noqa: BLE001 - an error's own code may fail in any way
        error = RuntimeError(str(error))
    error.add_note(told)
    return error


def worker_count(items: int) -> int:
    """Return how many processes to use for that many items; 1 means the calling process itself."""
    if items < _WORTH_FORKING:
        return 1
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(available, _MOST_WORKERS))


def shares_memory() -> bool:
    """Whether workers see what the calling process holds, instead of being sent a copy."""
    return _context().get_start_method() == "fork"


def run_all(
    function: Callable[[Shared, Item], Result],
    shared: Shared,
    items: Iterable[Item],
    *,
    on_progress: Callable[[int], None] | None = None,
    workers: int | None = None,
    slow: bool = False,
) -> list[Result]:
    """Return `[function(shared, item) for item in items]`, computed in parallel when it is worth it.

    `function` must be importable by name. `on_progress` is called with the number of items done so far, after each one
    if they are `slow`: such as take long enough for a few to be worth starting workers. What the function raises is
    raised here, wherever it ran.
    """
    numbered = list(enumerate(items))
    count = workers or worker_count(len(numbered) * (_SLOW if slow else 1))
    batch = 1 if slow else _BATCH
    if count == 1:
        results = []
        for position, item in numbered:
            results.append(function(shared, item))
            if on_progress and position % batch == 0:
                on_progress(position + 1)
        return results
    gathered: list[Result | None] = [None] * len(numbered)
    jobs = [_Job(function, shared, numbered[start::count], batch) for start in range(min(count, len(numbered)))]
    for done, (position, result) in enumerate(_gather(jobs), start=1):
        gathered[position] = result
        if on_progress and done % batch == 0:
            on_progress(done)
    return gathered  # type: ignore[return-value]  # every position has been filled, or _gather has raised


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """Leave the collection of garbage for afterwards: where all that is made is kept, it finds nothing and takes a fifth."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


def _gather(jobs: Sequence[_Job[Shared, Item, Result]]) -> Iterable[tuple[int, Result]]:
    """Yield the results of all jobs as they come."""
    # A collection in a worker would write to every object it shares with the parent, and so copy them all.
    gc.freeze()
    try:
        # What comes in is kept, so there is nothing to collect meanwhile.
        with without_collecting():
            yield from _received(jobs)
    finally:
        gc.unfreeze()


def _received(jobs: Sequence[_Job[Shared, Item, Result]]) -> Iterable[tuple[int, Result]]:
    """Start a worker for each job and yield what they send; whatever ends this ends them."""
    context = _context()
    processes = []
    open_ends: list[Connection] = []
    left = sum(len(job.items) for job in jobs)
    try:
        for job in jobs:
            receiving, sending = context.Pipe(duplex=False)
            process = context.Process(target=job.run, args=(sending, os.getpid()), daemon=True)
            process.start()
            # Only the worker keeps the sending end, so that its death closes the pipe.
            sending.close()
            processes.append(process)
            open_ends.append(receiving)
        while open_ends:
            for ready in connection.wait(open_ends):
                try:
                    batch = cast("Connection", ready).recv()
                except EOFError:
                    open_ends.remove(cast("Connection", ready))
                    continue
                if isinstance(batch, Exception):
                    raise batch
                left -= len(batch)
                yield from batch
    finally:
        for process in processes:
            if left:
                process.terminate()
            process.join()
    if left:
        raise GuongError(
            Phrase(
                "Một tiến trình phụ bị dừng giữa chừng (có thể máy hết bộ nhớ). Chạy lại lệnh.",
                "A worker process ended early (the machine may be out of memory). Run the command again.",
            )
        )


def _context() -> ForkContext | SpawnContext:
    """Fork where it is safe, because workers then share the parent's memory and start at once."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")
