"""A real S3-compatible server on the loopback interface, for one test session, and the places below its buckets.

It keeps what a test puts there in buckets of its own, and a log of every request, in which the order of writes stands.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from botocore.config import Config
from botocore.session import Session

from guongsang.publish.bucket import Bucket
from guongsang.publish.object_storage import Storage
from guongsang.publish.publishing import Published, publish
from guongsang.publish.release import FOLDER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from guongsang.publish.release import Built

KEY, SECRET = "khoa-thu", "bi-mat-thu"
PREFIX = "cổng thử/100%+/"
"""What everything lies below: with blanks, accents, and signs that addresses have a meaning for."""

_SECONDS_TO_START = 60
_numbers = itertools.count(1)


@dataclass
class ObjectServer:
    """A running server."""

    port: int
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def endpoint(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def client(self) -> Any:
        """What the tests themselves reach it with."""
        return Session().create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=self.endpoint,
            aws_access_key_id=KEY,
            aws_secret_access_key=SECRET,
            config=Config(s3={"addressing_style": "path"}),
        )

    def ask_for_keys(self, *, known: bool) -> None:
        """Accept nobody's keys from now on, or everybody's again."""
        count = b"inf" if known else b"0"
        request = urllib.request.Request(
            f"{self.endpoint}/moto-api/reset-auth", data=count, method="POST", headers={"Content-Type": "text/plain"}
        )
        urllib.request.urlopen(request).close()


@dataclass(frozen=True)
class BucketPlace:
    """A place below a bucket, seen from both sides: as the publisher reaches it, and as the server keeps it."""

    server: ObjectServer
    store: Bucket
    client: Any

    def publish(
        self,
        built: Built,
        *,
        gone: Collection[str] = (),
        expect_removals: bool = False,
        dry_run: bool = False,
    ) -> Published:
        """Publish a built site; `gone` are the profiles whose sources say that they are withdrawn."""
        return publish(
            built,
            self.store,
            keep=5,
            taken_away=lambda profiles: frozenset(profiles) & frozenset(gone),
            expect_removals=expect_removals,
            dry_run=dry_run,
            on_changes=lambda *_: None,
            on_progress=lambda *_: None,
        )

    def files(self) -> dict[str, bytes]:
        """Return what readers get, by paths, without what a publication tells of itself."""
        return {path: self.get(path) for path in self.paths() if not path.startswith(f"{FOLDER}/")}

    def paths(self) -> list[str]:
        """Return the paths of all objects."""
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.store.storage.bucket)
        keys = [each["Key"] for page in pages for each in page.get("Contents", ())]
        assert all(key.startswith(PREFIX) for key in keys)
        return [key.removeprefix(PREFIX) for key in keys]

    def head(self, path: str) -> Any:
        """Return what the server says of an object."""
        return self.client.head_object(Bucket=self.store.storage.bucket, Key=PREFIX + path)

    def get(self, path: str) -> bytes:
        """Return an object."""
        content: bytes = self.client.get_object(Bucket=self.store.storage.bucket, Key=PREFIX + path)["Body"].read()
        return content

    def put(self, path: str, content: bytes) -> None:
        """Write an object behind the publisher's back."""
        self.client.put_object(Bucket=self.store.storage.bucket, Key=PREFIX + path, Body=content)

    def delete(self, path: str) -> None:
        """Delete one likewise."""
        self.client.delete_object(Bucket=self.store.storage.bucket, Key=PREFIX + path)

    def requests(self, *methods: str) -> list[tuple[str, str]]:
        """Return method and path of the requests so far that have one of some methods."""
        found = re.findall(r'"([A-Z]+) (/\S*) HTTP', self.server.log.read_text("utf-8"))
        start = f"/{self.store.storage.bucket}/{PREFIX}"
        told = [(method, unquote(address.partition("?")[0])) for method, address in found]
        return [
            (method, path.removeprefix(start)) for method, path in told if method in methods and path.startswith(start)
        ]

    def again(self, port: int = 0) -> BucketPlace:
        """Return the same place as somebody on another machine reaches it, by a detour if there is one."""
        endpoint = f"http://127.0.0.1:{port or self.server.port}"
        storage = replace(self.store.storage, endpoint=endpoint)
        store = Bucket(storage, "người khác", self.store.cache.with_name(f"cache-{next(_numbers)}"))
        store.wait_seconds = 0
        return BucketPlace(self.server, store, self.client)


@contextlib.contextmanager
def running_server(folder: Path) -> Iterator[ObjectServer]:
    """Run a server for as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "log"
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with log.open("wb") as written:
        process = subprocess.Popen(
            command, stdout=written, stderr=written, env={**os.environ, "PYTHONIOENCODING": "utf-8"}
        )
    try:
        end = time.monotonic() + _SECONDS_TO_START
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < end, f"the server does not answer: {log.read_text()}"
            time.sleep(0.1)
        yield ObjectServer(port, log, process)
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def object_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectServer]:
    """The server of a whole session."""
    with running_server(tmp_path_factory.mktemp("objects")) as server:
        yield server


@pytest.fixture
def bucket_place(object_server: ObjectServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BucketPlace:
    """A place in a bucket of its own."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    name = f"kho-{next(_numbers)}"
    client = object_server.client
    client.create_bucket(Bucket=name)
    storage = Storage(name, PREFIX, object_server.endpoint)
    return BucketPlace(object_server, Bucket(storage, "cán bộ thử", tmp_path / "cache"), client)
