"""The samples on real servers, with the settings that `hosting` prints: all that readers' browsers get."""

from __future__ import annotations

import gzip
import http.client
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from apache_server import apache_server
from debian_programs import LINUX
from guongsang.site.serving.apache import apache_addresses
from guongsang.site.serving.former import former_addresses
from guongsang.site.serving.nginx import nginx_addresses
from guongsang.site.serving.rules import COMPRESSED, FOUND_ONLY, HEADERS, SECURE_ONLY, headers_for, type_of
from guongsang.stories.model import State
from nginx_server import nginx_server
from sample_site import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sample_site import SampleSite

pytestmark = LINUX

WITHDRAWN = "/guong/2023/vang-thi-duong"
FORMER, PRESENT = "/guong/2023/giang-thi-my-cu", "/guong/2023/giang-thi-my/"


class Answer(NamedTuple):
    """What a server sent."""

    status: int
    headers: dict[str, str]
    body: bytes

    def said(self) -> dict[str, str]:
        """Return the headers that our rules are about."""
        return {name: value for name, value in self.headers.items() if name in HEADERS}


class Server(NamedTuple):
    """A server, and the folder `current` that it reads the site from, which is a link."""

    port: int
    current: Path

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for an address as it stands here."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Answer(answer.status, dict(answer.getheaders()), body)

    def turn_to(self, release: str) -> None:
        """Turn the link to another release, in one step."""
        link = self.current.with_name("next")
        link.symlink_to(release)
        link.replace(self.current)


@pytest.fixture(scope="module", params=["nginx", "apache"])
def server(request: pytest.FixtureRequest, sample_site: SampleSite) -> Iterator[Server]:
    """Serve the samples, with files beside them that nobody is to get, and a second release."""
    # pytest's own folders are closed to the user as whom Apache reads.
    with tempfile.TemporaryDirectory() as name:
        ground = Path(name)
        ground.chmod(0o755)
        first, second = ground / "mot", ground / "hai"
        shutil.copytree(sample_site.public, first)
        for file in (".git/config", ".git/feed.xml", ".htpasswd", "guong/.bi-mat", ".well-known/acme-challenge/a"):
            (first / file).parent.mkdir(parents=True, exist_ok=True)
            (first / file).write_text("bí mật", encoding="utf-8")
        second.mkdir()
        (second / "index.html").write_text("bản sau", encoding="utf-8")
        (ground / "current").symlink_to("mot")
        former = former_addresses([profile.summary for profile in sample_site.inspection.stories], DAY)
        serving, addresses = {
            "nginx": (nginx_server, nginx_addresses(former)),
            "apache": (apache_server, apache_addresses(former)),
        }[request.param]
        with serving(ground / "current", ground / "server", addresses) as port:
            yield Server(port, ground / "current")


def kinds(public: Path) -> list[str]:
    """Return one file of each kind: by the end of its name, its type, and what is said with it."""
    found: dict[object, str] = {}
    for path in sorted(public.rglob("*")):
        address = f"/{path.relative_to(public).as_posix()}"
        if path.is_file() and path.suffix not in (".br", ".gz") and "/." not in address and path.name[0] != "_":
            headers = headers_for(address)
            found.setdefault((path.suffix, type_of(path.name), *headers.items()), address)
    return list(found.values())


def test_each_kind_of_file_has_its_headers_and_its_type(server: Server, sample_site: SampleSite) -> None:
    """Just those that the rules say, and over HTTP nothing about HTTPS; only names that tell the content are kept."""
    files = kinds(sample_site.public)
    assert len(files) > 20
    kept = set()
    for address in files:
        answer = server.get(address)
        assert answer.status == 200, address
        expected = {name: value for name, value in headers_for(address).items() if name != SECURE_ONLY}
        assert answer.said() == expected, address
        assert answer.headers["Content-Type"] == type_of(address.rpartition("/")[2]), address
        assert answer.body == (sample_site.public / address[1:]).read_bytes(), address
        if "immutable" in answer.headers["Cache-Control"]:
            kept.add(address.split("/")[1][: len("giao-dien")])
    assert kept == {"giao-dien", "assets", "tim-kiem"}


@pytest.mark.parametrize("address", ["/", "/guong/", PRESENT, "/nhung/"])
def test_a_folder_is_its_page(server: Server, sample_site: SampleSite, address: str) -> None:
    """With the headers of the address that the reader sees."""
    answer = server.get(address)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert answer.body == (sample_site.public / address[1:] / "index.html").read_bytes()
    assert answer.said() == {name: value for name, value in headers_for(address).items() if name != SECURE_ONLY}


def test_compressed_files_are_sent_to_who_takes_them(server: Server, sample_site: SampleSite) -> None:
    """Of every kind of text, with the type of what they hold; caches are told that it depends on who asks."""
    texts = [
        address
        for address in kinds(sample_site.public)
        if address.endswith(COMPRESSED) and (sample_site.public / f"{address[1:]}.gz").is_file()
    ]
    assert len(texts) > 8
    for address in [*texts, "/", PRESENT]:
        file = sample_site.public / address[1:] / ("index.html" if address.endswith("/") else "")
        answer = server.get(address, Accept_Encoding="gzip")
        assert answer.headers["Content-Encoding"] == "gzip", address
        assert answer.body == file.with_name(f"{file.name}.gz").read_bytes(), address
        assert gzip.decompress(answer.body) == file.read_bytes()
        plain = server.get(address)
        assert "Content-Encoding" not in plain.headers
        for sent in (answer, plain):
            assert sent.headers["Vary"] == "Accept-Encoding", address
            assert sent.headers["Content-Type"] == type_of(file.name), address
            assert sent.said() == plain.said(), address


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    """A browser that asks with what it was told gets 304."""
    first = server.get("/")
    assert server.get("/", If_None_Match=first.headers["ETag"]).status == 304


@pytest.mark.parametrize("address", ["/khong-co/", "/guong/2023/khong-co/", "/giao-dien-0123456789/khong-co.css"])
def test_what_is_not_there_has_a_page_of_its_own(server: Server, sample_site: SampleSite, address: str) -> None:
    """It is as safe as any other, and nobody keeps it."""
    answer = server.get(address)
    assert (answer.status, answer.body) == (404, (sample_site.public / "404.html").read_bytes())
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert FOUND_ONLY not in answer.headers
    assert answer.headers["Content-Security-Policy"] == headers_for("/")["Content-Security-Policy"]


@pytest.mark.parametrize("end", ["", "/", "/index.html", "/index.json", "/?q=1"])
def test_a_withdrawn_profile_is_gone(server: Server, sample_site: SampleSite, end: str) -> None:
    """Search engines forget it at once; the page names nobody."""
    answer = server.get(WITHDRAWN + end)
    assert (answer.status, answer.body) == (410, (sample_site.public / "410.html").read_bytes())
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert FOUND_ONLY not in answer.headers
    assert "Trang này đã được gỡ" in answer.body.decode()
    assert "Dương" not in answer.body.decode()
    assert "duong" not in answer.body.decode()


def test_a_name_that_only_begins_like_a_withdrawn_one_is_just_unknown(server: Server) -> None:
    """And so are addresses that differ in a sign which means anything in patterns."""
    assert server.get(f"{WITHDRAWN}-2/").status == 404
    assert server.get(FORMER.replace("-cu", "xcu")).status == 404


def test_an_annulled_profile_keeps_its_notice(server: Server, sample_site: SampleSite) -> None:
    """Recognition that was annulled is told of at the address."""
    states = {profile.summary.url: profile.summary.state for profile in sample_site.inspection.stories}
    annulled = [url for url, state in states.items() if state is State.ANNULLED]
    assert annulled
    for url in annulled:
        answer = server.get(f"/{url}")
        assert (answer.status, "Việc ghi nhận đã bị hủy bỏ" in answer.body.decode()) == (200, True)


@pytest.mark.parametrize("end", ["", "/", "/index.html"])
def test_a_former_address_leads_to_the_profile(server: Server, end: str) -> None:
    """For good, so that search engines learn the present one."""
    answer = server.get(FORMER + end)
    assert answer.status == 301
    assert answer.headers["Location"] in (PRESENT, f"http://127.0.0.1:{server.port}{PRESENT}")
    assert server.get(f"{FORMER}{end}x").status == 404


@pytest.mark.parametrize(
    "address", ["/.git/config", "/.git/feed.xml", "/.htpasswd", "/guong/.bi-mat", "/%2egit/config"]
)
def test_hidden_files_are_not_there(server: Server, address: str) -> None:
    """Whatever was copied to the server by mistake; only certificates are asked for in a hidden folder."""
    answer = server.get(address)
    assert (answer.status, "bí mật" in answer.body.decode()) == (404, False)
    assert server.get("/.well-known/acme-challenge/a").status == 200


def test_no_folder_shows_what_is_in_it(server: Server) -> None:
    """One without a page of its own is as good as none."""
    answer = server.get("/assets/")
    assert answer.status in (403, 404)
    assert b"guongsang/search.js" not in answer.body
    assert b"Index of" not in answer.body


def test_another_release_is_seen_at_once(server: Server) -> None:
    """When the link is turned, the next request gets the next release, and after a rollback the one before."""
    before = server.get("/").body
    server.get("/guong/")
    server.turn_to("hai")
    try:
        assert server.get("/").body == "bản sau".encode()
        assert server.get("/guong/").status == 404
    finally:
        server.turn_to("mot")
    assert server.get("/").body == before
    assert server.get("/guong/").status == 200
