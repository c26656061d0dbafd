"""A real nginx on the loopback interface, with the settings that the command `hosting` prints."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import time
from typing import TYPE_CHECKING

from debian_programs import debian_program
from guongsang.site.serving import nginx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_SECONDS_TO_START = 20


@contextlib.contextmanager
def nginx_server(root: Path, folder: Path, addresses: str = "") -> Iterator[int]:
    """Serve a site for as long as the block lasts; gives the port.

    `folder` is for the server's own files; `addresses` are the settings with former addresses.
    """
    program = debian_program("nginx", "nginx-light")
    listed = folder / nginx.ADDRESSES
    listed.parent.mkdir(parents=True)
    listed.write_text(addresses, encoding="utf-8")
    port = free_port()
    site = re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", nginx.nginx_text("http://127.0.0.1/", str(root)))
    site = site.replace("    listen [::]:80;\n", "")
    user = "user root;\n" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{name}_temp_path {folder};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(
        f"{user}daemon off;\npid {folder / 'pid'};\nerror_log {folder / 'error.log'};\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{site}}}\n",
        encoding="utf-8",
    )
    with running(
        [program, "-p", str(folder), "-c", str(config), "-e", str(folder / "error.log")], port, folder / "error.log"
    ):
        yield port


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@contextlib.contextmanager
def running(command: Sequence[str], port: int, log: Path) -> Iterator[None]:
    """Run a server from the moment it answers to the end of the block."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        end = time.monotonic() + _SECONDS_TO_START
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            said = log.read_text("utf-8", "replace") if log.is_file() else ""
            assert process.poll() is None, said
            assert time.monotonic() < end, said
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait()
