"""A real Apache on the loopback interface, with the settings that the command `hosting` prints."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from debian_programs import debian_program
from guongsang.site.serving import apache
from nginx_server import free_port, running

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODULES = Path("/usr/lib/apache2/modules")
_NAMES = ("mpm_event", "authz_core", "alias", "dir", "headers", "mime", "rewrite")


@contextlib.contextmanager
def apache_server(root: Path, folder: Path, addresses: str = "") -> Iterator[int]:
    """Serve a site for as long as the block lasts; gives the port.

    `folder` is for the server's own files; `addresses` are the settings with former addresses. As root it reads the site
    as nobody, for it refuses to do so as root.
    """
    program = debian_program("apache2", "apache2-bin")
    listed = folder / apache.ADDRESSES
    listed.parent.mkdir(parents=True)
    listed.write_text(addresses, encoding="utf-8")
    port = free_port()
    lines = [
        f'ServerRoot "{folder}"',
        f'DefaultRuntimeDir "{folder}"',
        f'PidFile "{folder / "pid"}"',
        f'ErrorLog "{folder / "error.log"}"',
        "ServerName 127.0.0.1",
        f"Listen 127.0.0.1:{port}",
        *(f"LoadModule {name}_module {_MODULES / f'mod_{name}.so'}" for name in _NAMES),
        *(["User nobody", "Group nogroup"] if os.geteuid() == 0 else []),
        # What Debian's own settings say besides, which ours have to cope with.
        "TypesConfig /dev/null",
        "AddType application/x-gzip .gz .tgz",
        "AddLanguage br .br",
        "<Directory />",
        "    Options FollowSymLinks",
        "    AllowOverride None",
        "    Require all denied",
        "</Directory>",
        f"<VirtualHost 127.0.0.1:{port}>",
        apache.apache_text(str(root)),
        "</VirtualHost>",
    ]
    config = folder / "apache.conf"
    config.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with running([program, "-D", "FOREGROUND", "-f", str(config)], port, folder / "error.log"):
        yield port
