"""Publishes one built site in a process of its own, which the tests kill.

Its arguments are the folder to publish to, the built site, and for a place behind SSH host, port and configuration.
"""

from __future__ import annotations

import sys
from pathlib import Path

from guongsang.publish.directory import Directory
from guongsang.publish.release import read_built
from guongsang.publish.remote import Remote
from release_places import Place


def main(folder: str, site: str, host: str = "", port: str = "0", config: str = "") -> None:
    """Say when it begins, publish, and say so."""
    store = Remote(host, int(port), folder, "cán bộ thử", config) if host else Directory(Path(folder), "cán bộ thử")
    built = read_built(Path(site))
    print("bắt đầu", flush=True)  # noqa: T201 - for the test that waits for it
    Place(Path(folder), store).publish(built, keep=3)


if __name__ == "__main__":
    main(*sys.argv[1:])
