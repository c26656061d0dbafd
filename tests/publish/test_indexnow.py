"""Search engines are told which pages have changed."""

from __future__ import annotations

import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, ClassVar

from guongsang.publish.changes import Changes
from guongsang.publish.indexnow import changed_pages, tell_engines

if TYPE_CHECKING:
    from collections.abc import Iterator

URL = "https://guongsang.example/"
NOTHING = Changes((), (), (), (), (), 3, 5)


class _Service(BaseHTTPRequestHandler):
    """Answers as it is told, and keeps what it was sent."""

    answer: ClassVar[int] = 200
    received: ClassVar[list[Any]] = []

    def do_POST(self) -> None:
        """Take a request."""
        length = int(self.headers["Content-Length"])
        self.received.append((self.headers["Content-Type"], json.loads(self.rfile.read(length))))
        self.send_response(self.answer)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def service(answer: int) -> Iterator[str]:
    """Run a service; gives its address."""
    _Service.answer = answer
    _Service.received.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/indexnow"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_changed_profiles_and_the_lists_of_them_are_named() -> None:
    """Those removed as well, so that engines forget them; when none has changed, nothing."""
    changes = Changes(("2026/a",), ("2025/b",), ("2024/c",), (), (), 3, 5)
    assert changed_pages(changes, URL) == [
        URL,
        f"{URL}guong/",
        f"{URL}guong/2026/a/",
        f"{URL}guong/2025/b/",
        f"{URL}guong/2024/c/",
    ]
    assert changed_pages(NOTHING, URL) == []


def test_the_service_is_told_as_it_wants() -> None:
    """Host, key, where the key lies, and the addresses."""
    with service(202) as address:
        assert tell_engines([URL], URL, "0123456789abcdef", address) is None
    ((kind, told),) = _Service.received
    assert kind == "application/json; charset=utf-8"
    assert told == {
        "host": "guongsang.example",
        "key": "0123456789abcdef",
        "keyLocation": f"{URL}0123456789abcdef.txt",
        "urlList": [URL],
    }


def test_a_service_that_refuses_or_is_not_there_is_told_of() -> None:
    """With its answer, or the reason."""
    with service(403) as address:
        said = tell_engines([URL], URL, "0123456789abcdef", address)
        assert said
        assert "403" in said.vi
    said = tell_engines([URL], URL, "0123456789abcdef", address)
    assert said
    assert "không gửi được" in said.vi
