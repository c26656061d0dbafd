"""A server of this machine that sends a built site as the handbook's settings have a real one do it."""

from __future__ import annotations

import functools
import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from guongsang.site.own_assets import LASTING, PREFIX
from guongsang.site.serving.rules import FOUND_ONLY, SECURE_ONLY, headers_for, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_CODINGS: Final = {"br": ".br", "gzip": ".gz"}
_SOURCES: Final = f"/{LASTING.rpartition('/')[0]}/"


class _Handler(BaseHTTPRequestHandler):
    """Sends files with the headers that the site's rules name, compressed when the browser takes it and such a file is there."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(self, folder: Path, others: Mapping[str, str], *args: object) -> None:
        self.folder = folder
        self.others = others
        super().__init__(*args)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        """Send the file of an address, or lead to it."""
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.lstrip("/")
        if file.is_dir() and not path.endswith("/"):
            self._lead(f"{path}/")
        elif file.is_dir():
            self._send(path, file / "index.html")
        elif not file.is_file() and path.startswith(_SOURCES):
            # Tests know a module by its place in the source.
            self._lead(f"/{next(self.folder.glob(f'{PREFIX}*')).name}/guongsang/{path.removeprefix(_SOURCES)}")
        else:
            self._send(path, file)

    def _lead(self, where: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, path: str, file: Path) -> None:
        status = HTTPStatus.OK
        if not file.is_file():
            status, file = HTTPStatus.NOT_FOUND, self.folder / "404.html"
        kind = type_of(file.name)
        coding = ""
        for name, suffix in _CODINGS.items():
            beside = file.with_name(file.name + suffix)
            if name in self.headers.get("Accept-Encoding", "") and beside.is_file():
                coding, file = name, beside
                break
        body = file.read_bytes() if file.is_file() else b""
        self.send_response(status)
        for header, value in {**headers_for(path), **self.others}.items():
            if header != SECURE_ONLY and (status is HTTPStatus.OK or header != FOUND_ONLY):
                self.send_header(header, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        if coding:
            self.send_header("Content-Encoding", coding)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serving(folder: Path, others: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Serve a folder on a free port of this machine; give its address, which ends in a slash.

    `others` are headers that go with every file, instead of the rules' own.
    """
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, folder, others)) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
