"""A detour to a server on this machine, whose connections the tests can cut as a lost network does."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_ONCE = struct.pack("ii", 1, 0)
"""Close without waiting for what is still on its way."""


class Detour:
    """A port that leads to another one, and counts the bytes that are sent to it."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.sent = 0
        self._ends: list[socket.socket] = []
        self._answering: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Cut every connection that there is; later ones get through."""
        while self._ends:
            end = self._ends.pop()
            with contextlib.suppress(OSError):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def close(self) -> None:
        """End it."""
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.target))
            self._ends += [near, far]
            self._answering.add(far)
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pump, args=(one, other), daemon=True).start()

    def _pump(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(1 << 16):
                if one not in self._answering:
                    self.sent += len(data)
                other.sendall(data)
        with contextlib.suppress(OSError):
            other.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def detour(target: int) -> Iterator[Detour]:
    """Lead to a port for as long as the block lasts."""
    made = Detour(target)
    try:
        yield made
    finally:
        made.close()
