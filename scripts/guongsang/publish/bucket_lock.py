"""The lock of a bucket: an object that says who publishes there, written anew every few seconds for as long as they do.

Object storage has nothing that ends with its owner. So a lock that is no longer written is dead after two minutes, and
whoever waits takes it over. On the machine of its owner a file that the system locks tells at once.

Where the server knows conditions (`If-None-Match`, `If-Match`), only one of two publishers gets the lock, even in the same
instant. Where it does not, they would have to come within the same fraction of a second, and the loser stops at the next
beat, when it finds the lock to be the other's.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import secrets
import threading
import time
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from guongsang.language import Phrase
from guongsang.publish.object_storage import ConditionError, Looked, StorageError
from guongsang.publish.store import busy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guongsang.publish.object_storage import Objects

DEAD_SECONDS: Final = 120
"""How long after the last beat a lock is taken for dead."""

BEAT_SECONDS: Final = 20
_LOOK_SECONDS = 1.0
_KIND = "application/json; charset=utf-8"


class BucketLock:
    """The lock object at a path. `cache` is a folder of this machine, where it remembers the locks it has made."""

    def __init__(self, objects: Objects, path: str, owner: str, cache: Path) -> None:
        self.objects = objects
        self.path = path
        self.owner = owner
        self.cache = cache
        self.beat_seconds: float = BEAT_SECONDS
        self.dead_seconds: float = DEAD_SECONDS
        self._token = secrets.token_hex(16)
        self._beaten = 0.0
        self._lost = False

    @contextlib.contextmanager
    def held(self, wait_seconds: float) -> Iterator[None]:
        """Hold the lock; raises `PublishError` that names the owner when it beats, or is not free after a while."""
        with self._noted() as note:
            self._acquire(note, wait_seconds)
            done = threading.Event()
            beating = threading.Thread(target=self._beat, args=(done,), daemon=True)
            beating.start()
            try:
                yield
            finally:
                done.set()
                beating.join()
                if not self._lost:
                    with contextlib.suppress(StorageError):
                        self.objects.delete(self.path)

    def refuse_lost(self) -> None:
        """Stop when the lock is another's by now, or would be if another came."""
        if self._lost or time.monotonic() - self._beaten > self.dead_seconds:
            raise StorageError(
                Phrase(
                    "Khóa phát hành không còn là của lần chạy này: mạng đứt quá lâu, hoặc có lần phát hành khác chen vào. Chạy lại lệnh.",
                    "The lock is no longer this publication's: the network was gone for too long, or another one came in. Run the command again.",
                )
            )

    def _acquire(self, note: Path | None, wait_seconds: float) -> None:
        end = time.monotonic() + wait_seconds
        first: Looked | None = None
        while True:
            there = self.objects.look(self.path)
            if there is None or there.age > self.dead_seconds or _is_noted(there, note):
                if note:
                    note.write_text(self._token, encoding="utf-8")
                if self._write(there.etag if there else ""):
                    return
            else:
                first = first or there
                if there.etag != first.etag or time.monotonic() >= end:
                    raise busy(_told(there.content).get("owner", "?"))
            time.sleep(_LOOK_SECONDS)

    def _write(self, etag: str) -> bool:
        """Write the lock in the place of one with an entity tag; say whether it is ours then."""
        told = {"owner": self.owner, "token": self._token, "beat": secrets.token_hex(4)}
        # Somebody may be quicker. But if it was refused because an answer got lost and it was sent twice, it is ours.
        with contextlib.suppress(ConditionError):
            self.objects.put_instead(self.path, json.dumps(told, ensure_ascii=False).encode(), _KIND, etag)
        now = time.monotonic()
        there = self.objects.look(self.path)
        if not self._is_ours(there):
            return False
        self._beaten = now
        return True

    def _beat(self, done: threading.Event) -> None:
        while not done.wait(self.beat_seconds):
            with contextlib.suppress(StorageError):  # the network may come back in time
                there = self.objects.look(self.path)
                if there is None or not self._is_ours(there) or not self._write(there.etag):
                    self._lost = True
                    return

    def _is_ours(self, there: Looked | None) -> bool:
        return there is not None and _told(there.content).get("token") == self._token

    @contextlib.contextmanager
    def _noted(self) -> Iterator[Path | None]:
        """Lock a file of this machine, and give the one beside it that has the last token; None when it is not ours."""
        storage = self.objects.storage
        name = hashlib.sha256(f"{storage.endpoint} {storage.name}".encode()).hexdigest()[:16]
        with contextlib.ExitStack() as stack:
            note: Path | None = self.cache / f"publish-{name}"
            try:
                self.cache.mkdir(parents=True, exist_ok=True)
                stack.enter_context(FileLock(self.cache / f"publish-{name}.lock", timeout=0))
            except (OSError, Timeout):
                note = None
            yield note


def _is_noted(there: Looked, note: Path | None) -> bool:
    """Whether a lock was made by a publisher on this machine, which is dead then: this one holds its file."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return note is not None and note.read_text("utf-8") == _told(there.content).get("token")
    return False


def _told(content: bytes | None) -> dict[str, str]:
    with contextlib.suppress(ValueError):
        told = json.loads(content or b"{}")
        if isinstance(told, dict):
            return {name: f"{value}" for name, value in told.items()}
    return {}
