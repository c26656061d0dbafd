"""Runs queries in Chromium against a built site, and counts what a reader's browser fetches for them."""

import gzip
import mimetypes
import os
import statistics
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Self

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.queries import Query
from guongsang import development

RESULTS: Final = 10

# Both are asked for what a list of ten results shows. What each needs on the page is loaded when it is first asked.
_ASK: Final = {
    "Gương sáng": """async (query) => {
        const start = performance.now();
        const { search } = await import("/assets/guongsang/search.js");
        const { results } = await search(query, { limit: %d });
        return [results.map(({ url }) => url), performance.now() - start];
    }""",
    "Pagefind": """async (query) => {
        const start = performance.now();
        const pagefind = await import("/pagefind/pagefind.js");
        const { results } = await pagefind.search(query);
        const first = await Promise.all(results.slice(0, %d).map((result) => result.data()));
        return [first.map(({ url }) => url.slice(1)), performance.now() - start];
    }""",
}
ENGINES: Final = tuple(_ASK)


@dataclass(frozen=True)
class Figures:
    """What one engine gave for one kind of query: medians, but for the mean reciprocal rank and the slowest."""

    rank: float
    cold: float
    warm: float
    milliseconds: float
    slowest: float


class Site:
    """A site on a port of this machine, which counts the bytes it sends."""

    def __init__(self, folder: Path) -> None:
        self.sent = 0
        self._packed: dict[Path, bytes] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Else the system waits 40 ms between the head and the body of an answer.
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_GET(self) -> None:
                path = folder / self.path.partition("?")[0].lstrip("/")
                kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
                body = b"<!doctype html><title>.</title>" if self.path == "/" else site.read(path)
                self.send_response(404 if body is None else 200)
                if body is not None and kind.startswith(("text/", "application/javascript", "application/json")):
                    # As hosts do; the indexes of both are packed already.
                    body = site.packed(path, body)
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Type", "text/html" if self.path == "/" else kind)
                self.send_header("Content-Length", str(len(body or b"")))
                self.send_header("Cache-Control", "max-age=600")
                self.end_headers()
                self.wfile.write(body or b"")
                if self.path not in ("/", "/favicon.ico"):
                    site.sent += len(body or b"")

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def read(self, path: Path) -> bytes | None:
        """Return a file, or None where there is none."""
        return path.read_bytes() if path.is_file() else None

    def packed(self, path: Path, body: bytes) -> bytes:
        """Return a file as it is sent."""
        if path not in self._packed:
            self._packed[path] = gzip.compress(body)
        return self._packed[path]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the Chromium that the tests use."""
    chosen = os.environ.get("GUONG_CHROMIUM") or development.find_chromium()
    if chosen is None:
        raise SystemExit("No Chromium: name one in GUONG_CHROMIUM")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen, args=["--no-sandbox"] if is_root else [])
        yield browser
        browser.close()


def run(browser: Browser, folder: Path, engine: str, queries: Sequence[Query], fresh: int) -> Figures:
    """Ask an engine queries of one kind.

    All of them are asked in one page, one after another, for ranks and times. Bytes are counted for the first `fresh`
    ones, each in a browser that has never been here, and for the one after it.
    """
    ranks: list[float] = []
    times: list[float] = []
    cold: list[int] = []
    warm: list[int] = []
    with Site(folder) as site:
        with _visit(browser, site) as page:
            _ask(page, engine, queries[-1].text)
            for query in queries:
                found, time = _ask(page, engine, query.text)
                places = [at for at, url in enumerate(found, start=1) if url in query.right]
                ranks.append(1 / places[0] if places else 0.0)
                times.append(time)
        for first, second in pairwise(queries[: fresh + 1]):
            with _visit(browser, site) as page:
                for query, bytes_fetched in ((first, cold), (second, warm)):
                    before = site.sent
                    _ask(page, engine, query.text)
                    bytes_fetched.append(site.sent - before)
    return Figures(
        rank=statistics.mean(ranks),
        cold=statistics.median(cold),
        warm=statistics.median(warm),
        milliseconds=statistics.median(times),
        slowest=max(times),
    )


@contextmanager
def _visit(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(site.address)
    yield page
    context.close()


def _ask(page: Page, engine: str, text: str) -> tuple[list[str], float]:
    found: Any = page.evaluate(_ASK[engine] % RESULTS, text)
    return found[0], found[1]


def by_kind(queries: Sequence[Query]) -> Mapping[str, list[Query]]:
    """Return queries by their kind."""
    kinds: dict[str, list[Query]] = {}
    for query in queries:
        kinds.setdefault(query.kind, []).append(query)
    return kinds
