"""What readers get after a publication, fetched from a server of this machine."""

from __future__ import annotations

import contextlib
import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from built_sites import built_site
from guongsang.publish import visiting
from guongsang.publish.visiting import pages_to_visit, visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait between two tries."""
    monkeypatch.setattr(visiting, "_WAIT_SECONDS", 0)


def test_home_and_newest_profile_are_looked_at(tmp_path: Path) -> None:
    """And the root of the search, where there is one."""
    built = built_site(tmp_path / "site", 1)
    (newest,) = [path for _, path in pages_to_visit(built, "https://x.example/cong") if path.startswith("guong/")]
    assert newest == "guong/2025/phong-nghiep-vu-1/index.html"
    assert pages_to_visit(built, "https://x.example/cong")[0] == ("https://x.example/cong/", "index.html")


def test_what_was_published_is_recognised(tmp_path: Path) -> None:
    """Nothing is wrong."""
    built = built_site(tmp_path / "site", 1)
    with serving(built.folder) as url:
        assert [each.trouble for each in visit(built, url)] == [None, None]


def test_another_release_is_told_of(tmp_path: Path) -> None:
    """Page by page: what comes is not what was published."""
    built = built_site(tmp_path / "a", 1)
    with serving(built_site(tmp_path / "b", 2).folder) as url:
        troubles = [each.trouble for each in visit(built, url)]
    assert all(trouble and "nội dung không phải" in trouble.vi for trouble in troubles)


def test_what_a_server_refuses_is_told_of(tmp_path: Path) -> None:
    """With its answer."""
    built = built_site(tmp_path / "a", 1)
    (tmp_path / "empty").mkdir()
    with serving(tmp_path / "empty") as url:
        troubles = [each.trouble for each in visit(built, url)]
    assert troubles[1]
    assert "404" in troubles[1].vi


def test_a_server_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    """Tried several times before."""
    (tmp_path / "empty").mkdir()
    with serving(tmp_path / "empty") as url:
        pass
    troubles = [each.trouble for each in visit(built_site(tmp_path / "a", 1), url)]
    assert all(trouble and "không mở được" in trouble.vi for trouble in troubles)


def test_a_cache_that_takes_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second try finds what was published."""
    built = built_site(tmp_path / "a", 1)
    page = built.folder / "index.html"
    new = page.read_text("utf-8")
    page.write_text("cũ", encoding="utf-8")
    monkeypatch.setattr("time.sleep", lambda _: page.write_text(new, encoding="utf-8"))
    with serving(built.folder) as url:
        assert visit(built, url)[0].trouble is None
