"""What a server's settings are given from outside: the site's host and folder, refused when they might mean anything else."""

from __future__ import annotations

import contextlib
import re
from typing import Final
from urllib.parse import urlsplit

from guongsang.errors import SettingsError, UsageError
from guongsang.language import Phrase

_HOST: Final = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
_FOLDER: Final = re.compile(r"(?:/|[A-Za-z]:/)[\w /.,+@~:-]*")
"""Between quotation marks: nothing that ends them, names a variable, or stands for several folders."""


def host_of(site_url: str) -> str:
    """Return the name of the site's host as servers compare it; "_", which is any, when the address is not known."""
    if not site_url:
        return "_"
    host = path = ""
    with contextlib.suppress(ValueError):
        address = urlsplit(site_url)
        host, path = (address.hostname or "").encode("idna").decode(), address.path
    if not _HOST.fullmatch(host):
        raise SettingsError(
            Phrase(
                f"site_url trong mkdocs.yml không có tên máy chủ dùng được: {site_url!r}.",
                f"site_url in mkdocs.yml has no host that can be used: {site_url!r}.",
            )
        )
    if path.strip("/"):
        raise SettingsError(
            Phrase(
                f"site_url là {site_url}, nằm trong một thư mục của máy chủ; cấu hình này dành cho cổng có tên máy riêng, "
                "như https://guongsang.example/.",
                f"site_url is {site_url}, a folder of its host; these settings are for a site with a host of its own, "
                "such as https://guongsang.example/.",
            )
        )
    return host


def folder_of(folder: str) -> str:
    """Return the site's folder on the server, without a slash at its end."""
    if not _FOLDER.fullmatch(folder):
        raise UsageError(
            Phrase(
                f"--site-dir: thư mục trên máy chủ phải là đường dẫn đầy đủ, như /srv/cong/current, không có dấu nháy hay "
                f"ký tự lạ: {folder!r}.",
                f"--site-dir: the server's folder must be a whole path, such as /srv/cong/current, without quotation marks "
                f"or odd characters: {folder!r}.",
            )
        )
    return folder.rstrip("/") or folder
