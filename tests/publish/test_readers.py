"""Readers of a real nginx while the site is published and taken back again and again."""

from __future__ import annotations

import http.client
import random
import re
import threading
from itertools import cycle
from typing import TYPE_CHECKING

from built_sites import PEOPLE, built_site
from debian_programs import LINUX
from guongsang.publish.publishing import roll_back
from nginx_server import nginx_server
from release_places import Place, behind_ssh, directory

if TYPE_CHECKING:
    from pathlib import Path

    from ssh_server import SshServer

READERS = 10
TIMES = 50
TIMES_OVER_SSH = 12
"""Each takes seconds, and readers see no other step than that of a directory: one rename."""

_PAUSE_SECONDS = 0.005
"""Between two pages of a reader, so that ten of them leave the publisher a processor."""

PAGES = ["/", "/gioi-thieu/", *(f"/guong/{profile}/" for profile in PEOPLE)]
pytestmark = LINUX


class Reader(threading.Thread):
    """Opens a page, then what it refers to, as a browser does; notes whatever is not as it should be."""

    def __init__(self, port: int, seed: int, is_over: threading.Event) -> None:
        super().__init__()
        self.port = port
        self.rng = random.Random(seed)
        self.is_over = is_over
        self.opened = 0
        self.stamps: set[str] = set()
        self.troubles: list[str] = []

    def run(self) -> None:
        """Read until all is over, or something is wrong."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        while not self.is_over.is_set() and not self.troubles:
            page = self.rng.choice(PAGES)
            html = self.get(connection, page)
            stamp = re.search(r'data-stamp="(\d+)"', html)
            if not stamp or not html.endswith("</html>\n"):
                self.troubles.append(f"{page}: {html!r}")
                break
            self.opened += 1
            self.is_over.wait(_PAUSE_SECONDS)
            self.stamps.add(stamp[1])
            for asset in re.findall(r'src="([^"]+)"', html):
                content = self.get(connection, asset)
                if asset.endswith(".js") and content != f"// bản {stamp[1]}\n" + "/" * 5000:
                    self.troubles.append(f"{asset} of {page} {stamp[1]}: {content[:40]!r}")
        connection.close()

    def get(self, connection: http.client.HTTPConnection, path: str) -> str:
        """Fetch an address."""
        if not path.startswith("/"):
            return ""
        connection.request("GET", path)
        answer = connection.getresponse()
        content = answer.read()
        if answer.status != 200 or len(content) != int(answer.headers["Content-Length"]):
            self.troubles.append(f"{path}: {answer.status}, {len(content)} of {answer.headers['Content-Length']} bytes")
        return content.decode(errors="replace")


def hammer(place: Place, tmp_path: Path, times: int) -> None:
    """Publish and go back so many times while readers read; none of them may notice."""
    place.publish(built_site(tmp_path / "0", 0))
    is_over = threading.Event()
    with nginx_server(place.live, tmp_path / "nginx") as port:
        readers = [Reader(port, seed, is_over) for seed in range(READERS)]
        for reader in readers:
            reader.start()
        try:
            steps = cycle(("publish", "publish", "go back"))
            for stamp in range(1, times + 1):
                if next(steps) == "publish":
                    place.publish(built_site(tmp_path / f"{stamp}", stamp))
                else:
                    roll_back(place.store, "", taken_away=lambda _: frozenset())
        finally:
            is_over.set()
            for reader in readers:
                reader.join()
    assert [trouble for reader in readers for trouble in reader.troubles] == []
    assert all(reader.opened for reader in readers)
    seen = frozenset[str]().union(*(reader.stamps for reader in readers))
    assert len(seen) > times // 3, "the readers have hardly seen any release"


def test_readers_notice_nothing(tmp_path: Path) -> None:
    """Ten readers, fifty publications and returns: no 404, nothing cut short, no page with another build's script."""
    place = directory(tmp_path / "cổng")
    hammer(place, tmp_path, TIMES)


def test_readers_notice_nothing_over_ssh(tmp_path: Path, sshd: SshServer) -> None:
    """Likewise where every step is taken on another machine."""
    place = behind_ssh(tmp_path / "cổng", sshd)
    hammer(place, tmp_path, TIMES_OVER_SSH)
