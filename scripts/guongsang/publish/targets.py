"""From a target named in `mkdocs.yml` to the place it means."""

from __future__ import annotations

import getpass
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from guongsang import vietnamese
from guongsang.calendar_day import now
from guongsang.errors import UsageError
from guongsang.language import Phrase
from guongsang.publish.directory import Directory
from guongsang.publish.remote import Remote

if TYPE_CHECKING:
    from guongsang.publish.store import ReleaseStore, SingleRelease
    from guongsang.settings import Settings, Target

SSH_CONFIG = "GUONG_SSH_CONFIG"
"""The environment variable that names a file for `ssh -F`: where the key and known_hosts lie on a machine that publishes."""


def named_target(settings: Settings, name: str) -> Target:
    """Return a target by its name; raises `UsageError` that lists those there are."""
    if name in settings.publish:
        return settings.publish[name]
    near = vietnamese.nearest(name, settings.publish)
    names = ", ".join(settings.publish)
    if not names:
        raise UsageError(
            Phrase(
                "Chưa có nơi phát hành nào. Thêm vào mkdocs.yml, dưới tùy chọn «publish» của guongsang; sổ tay có mẫu ở trang «Phát hành».",
                "There is no target yet. Add one to mkdocs.yml, under “publish” of guongsang; the handbook shows how.",
            )
        )
    raise UsageError(
        Phrase(
            f"Không có nơi phát hành «{name}»."
            + (f" Có phải là «{near[0]}»?" if near else f" Trong mkdocs.yml có: {names}."),
            f"There is no target “{name}”." + (f" Did you mean “{near[0]}”?" if near else f" mkdocs.yml has: {names}."),
        )
    )


def store_of(target: Target, cache: Path) -> ReleaseStore | SingleRelease:
    """Return the place that a target means; `cache` is a folder of this machine that may be deleted."""
    address = urlsplit(target.to)
    if address.scheme == "s3":
        # It takes a while to import, and only these targets need it.
        from guongsang.publish.bucket import Bucket  # noqa: PLC0415
        from guongsang.publish.object_storage import Storage  # noqa: PLC0415

        prefix = unquote(address.path).strip("/")
        storage = Storage(
            address.hostname or "", f"{prefix}/" if prefix else "", target.endpoint.rstrip("/"), target.region
        )
        return Bucket(storage, _owner(), cache)
    if address.scheme == "file":
        return Directory(Path(url2pathname(address.path)), _owner())
    user = f"{unquote(address.username)}@" if address.username else ""
    return Remote(
        f"{user}{address.hostname}", address.port, unquote(address.path), _owner(), os.environ.get(SSH_CONFIG, "")
    )


def _owner() -> str:
    """Say who publishes, for others who want to at the same time."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = "?"
    return f"{name}@{socket.gethostname()}, {now():%d/%m/%Y %H:%M}"
