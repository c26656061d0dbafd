"""One function over many items, on every core."""

from __future__ import annotations

import gc
import multiprocessing
import operator
import os
import signal
import time

import pytest

from guongsang import parallel
from guongsang.errors import GuongError, ProblemsError, UsageError
from guongsang.language import Phrase

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

METHODS = [method for method in ("fork", "spawn") if method in multiprocessing.get_all_start_methods()]


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Start workers in each way the system knows."""
    name: str = request.param
    monkeypatch.setattr(parallel, "_context", lambda: multiprocessing.get_context(name))
    return name


def describe(shared: str, item: int) -> tuple[str, int, bool]:
    """Return something of some size that says where it was made."""
    return f"{shared} {item}" * 20, item, multiprocessing.parent_process() is not None


def fail(shared: int, item: int) -> int:
    """Raise an error that has to be told, at one item."""
    if item == shared:
        raise ProblemsError(Phrase(f"Ảnh {item} hỏng.", f"Photo {item} is damaged."))
    return item


def fail_on_disk(_: None, item: int) -> int:
    """Raise what a full disk raises."""
    if item == 17:
        raise OSError(28, "No space left on device", "public/index.html")
    return item


class StubbornError(Exception):
    """An error that cannot be pickled and unpickled."""

    def __init__(self, one: str, other: str) -> None:
        """Take two arguments but keep one."""
        super().__init__(one)
        self.file = open(os.devnull)  # noqa: PTH123, SIM115 - an open file is what cannot be pickled
        self.other = other


def fail_stubbornly(_: None, item: int) -> int:
    """Raise an error that cannot leave its process."""
    if item == 3:
        raise StubbornError("một lỗi lạ", "x")
    return item


def be_killed(parent: int, item: int) -> int:
    """End as the system ends a process when memory runs out."""
    if item == 30 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(60)
    return item


def be_interrupted(parent: int, item: int) -> int:
    """Be told to stop by the terminal, as every process is when somebody presses Ctrl-C."""
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGINT)
    return item


def test_workers_return_what_one_process_would(method: str) -> None:
    """Results are the same and in the order of the items, however the work is dealt out."""
    items = range(333)
    serial = [describe("hồ sơ", item)[:2] for item in items]
    for workers in (2, 3):
        results = parallel.run_all(describe, "hồ sơ", items, workers=workers)
        assert [result[:2] for result in results] == serial
        assert all(result[2] for result in results), method


@pytest.mark.usefixtures("method")
def test_more_workers_than_items_are_no_trouble() -> None:
    """Workers without work end by themselves."""
    assert parallel.run_all(operator.add, 1, [1, 2], workers=4) == [2, 3]
    assert parallel.run_all(operator.add, 1, [], workers=2) == []


def test_small_jobs_stay_in_the_calling_process() -> None:
    """Starting workers would take longer than the work."""
    assert parallel.worker_count(10) == 1
    assert not any(result[2] for result in parallel.run_all(describe, "", range(10)))
    assert parallel.run_all(operator.add, 1, iter(())) == []


def test_large_jobs_use_the_cores_there_are() -> None:
    """Never more workers than cores, and never more than a machine's memory bears."""
    assert 1 <= parallel.worker_count(100_000) <= min(8, os.cpu_count() or 1)


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_only_grows(workers: int) -> None:
    """Whoever watches is told now and then how much is done."""
    seen: list[int] = []
    parallel.run_all(operator.add, 1, range(1000), workers=workers, on_progress=seen.append)
    assert len(seen) >= 10
    assert seen == sorted(seen)
    assert seen[-1] <= 1000


@pytest.mark.usefixtures("method")
def test_an_error_told_in_a_worker_is_told_whole() -> None:
    """The sentence reaches the user in both languages, as it does from one process."""
    for workers in (1, 2):
        with pytest.raises(ProblemsError) as raised:
            parallel.run_all(fail, 250, range(400), workers=workers)
        assert raised.value.message == ("Ảnh 250 hỏng.", "Photo 250 is damaged.")


@pytest.mark.usefixtures("method")
def test_an_error_of_the_system_keeps_its_number() -> None:
    """A full disk in a worker can be told from other failures."""
    with pytest.raises(OSError, match="No space left") as raised:
        parallel.run_all(fail_on_disk, None, range(40), workers=2)
    assert raised.value.errno == 28
    assert any("fail_on_disk" in note for note in raised.value.__notes__)


@pytest.mark.usefixtures("method")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_error_that_cannot_travel_leaves_its_words() -> None:
    """Even then the parent knows what was said, and where."""
    with pytest.raises(RuntimeError, match="một lỗi lạ") as raised:
        parallel.run_all(fail_stubbornly, None, range(10), workers=2)
    assert any("fail_stubbornly" in note for note in raised.value.__notes__)


def test_no_traceback_is_printed_by_a_worker(method: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever called tells the error; a worker writes nothing."""
    with pytest.raises(ProblemsError):
        parallel.run_all(fail, 1, range(4), workers=2)
    assert capfd.readouterr().err == "", method


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.usefixtures("method")
def test_ctrl_c_is_the_parents_to_answer(capfd: pytest.CaptureFixture[str]) -> None:
    """A worker neither stops nor writes a traceback at Ctrl-C: whoever started it ends it."""
    assert parallel.run_all(be_interrupted, os.getpid(), range(30), workers=2) == list(range(30))
    assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("method")
def test_a_killed_worker_is_told_in_a_sentence() -> None:
    """A worker that the system ends becomes one sentence, and no other worker stays behind."""
    with pytest.raises(GuongError, match="tiến trình phụ") as raised:
        parallel.run_all(be_killed, os.getpid(), range(200), workers=2)
    assert not isinstance(raised.value, UsageError)
    assert "worker process" in raised.value.message.en
    assert multiprocessing.active_children() == []


@parallel.without_collecting()
def collecting(item: int) -> bool:
    """Divide by an item, and say whether garbage is collected meanwhile."""
    return 1 / item > 0 and gc.isenabled()


def test_garbage_is_left_for_afterwards() -> None:
    """Collection is as it was before, also when something goes wrong inside, or when it was off already."""
    assert gc.isenabled()
    assert not collecting(1)
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError):
        collecting(0)
    assert gc.isenabled()
    gc.disable()
    try:
        assert not collecting(1)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_few_slow_items_are_worth_workers(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two already go to two cores, and each is told when it is done; as ordinary items they stay in this process."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    told: list[int] = []
    slow = parallel.run_all(describe, method, [1, 2], slow=True, on_progress=told.append)
    assert [elsewhere for _, _, elsewhere in slow] == [True, True]
    assert told == [1, 2]
    assert [elsewhere for _, _, elsewhere in parallel.run_all(describe, method, [1, 2])] == [False, False]
    assert [elsewhere for _, _, elsewhere in parallel.run_all(describe, method, [1], slow=True)] == [False]
