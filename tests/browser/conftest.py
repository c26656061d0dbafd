"""A real Chromium, and the built samples on a server of this machine, under a strict Content-Security-Policy."""

from __future__ import annotations

import functools
import os
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from guongsang import development
from visits import POLICY, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser

    from sample_site import SampleSite

MISSING = (
    "These tests need a browser: install Chromium or Chrome (on Debian: apt-get install chromium), or run "
    "“python -m playwright install chromium”, or name one in GUONG_CHROMIUM."
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m "not browser"` leaves them out."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each visit has a fresh profile of its own."""
    chosen = os.environ.get("GUONG_CHROMIUM")
    chromium = Path(chosen) if chosen else development.find_chromium()
    if chromium is None or not chromium.is_file():
        pytest.fail(MISSING)
    # As root, which containers are, Chromium's sandbox does not work.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if is_root else [])
        yield launched
        launched.close()


_STRICT: Mapping[str, str] = MappingProxyType({"Content-Security-Policy": POLICY})


class _Handler(SimpleHTTPRequestHandler):
    """Serves files as a host does: its own page for what is not there, and some headers with everything."""

    def __init__(self, *request: Any, headers: Mapping[str, str], **options: Any) -> None:
        # The base class answers while it is made.
        self.always = headers
        super().__init__(*request, **options)

    def end_headers(self) -> None:
        for name, value in self.always.items():
            self.send_header(name, value)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serving(folder: Path, headers: Mapping[str, str] = _STRICT) -> Iterator[str]:
    """Serve a folder on a free port of this machine; give its address, which ends in a slash.

    The usual headers are a policy that forbids all that is inline.
    """
    handler = functools.partial(_Handler, directory=str(folder), headers=headers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def serve() -> Callable[..., AbstractContextManager[str]]:
    """Give a function that serves a folder, with headers of one's own."""
    return serving


@pytest.fixture(scope="session")
def address(sample_site: SampleSite) -> Iterator[str]:
    """Serve the samples."""
    with serving(sample_site.public) as url:
        yield url


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Somebody who visits the samples; whatever goes wrong on the way fails the test."""
    visiting = Visitor(browser, address)
    yield visiting
    visiting.leave()
