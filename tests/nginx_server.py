"""A real nginx on the loopback interface, with the settings that the command `hosting` prints."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

from guongsang.site.serving.nginx import nginx_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SECONDS_TO_START = 20


@contextlib.contextmanager
def nginx_server(root: Path, folder: Path) -> Iterator[int]:
    """Serve a site for as long as the block lasts; gives the port. `folder` is for what the server writes."""
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    assert program, "the tests need nginx: install nginx-light"
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    site = re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", nginx_text("http://127.0.0.1/", str(root)))
    site = site.replace("    listen [::]:80;\n", "")
    user = "user root;\n" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{name}_temp_path {folder};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(
        f"{user}daemon off;\npid {folder / 'pid'};\nerror_log {folder / 'error.log'};\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{site}}}\n"
    )
    process = subprocess.Popen([program, "-p", str(folder), "-c", str(config), "-e", str(folder / "error.log")])
    try:
        end = time.monotonic() + _SECONDS_TO_START
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            assert process.poll() is None, (folder / "error.log").read_text()
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()
