"""Publishes one built site to a bucket in a process of its own, which the tests kill.

Its arguments are the built site, the server, the bucket, the prefix, and the folder for what it remembers.
"""

from __future__ import annotations

import sys
from pathlib import Path

from guongsang.publish.bucket import Bucket
from guongsang.publish.object_storage import Storage
from guongsang.publish.publishing import publish
from guongsang.publish.release import read_built


def main(site: str, endpoint: str, bucket: str, prefix: str, cache: str) -> None:
    """Say when it begins, and publish."""
    built = read_built(Path(site))
    store = Bucket(Storage(bucket, prefix, endpoint), "cán bộ thử", Path(cache))
    print("bắt đầu", flush=True)  # noqa: T201 - for the test that waits for it
    publish(
        built,
        store,
        keep=5,
        taken_away=lambda _: frozenset(),
        expect_removals=False,
        dry_run=False,
        on_changes=lambda *_: None,
        on_progress=lambda *_: None,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
