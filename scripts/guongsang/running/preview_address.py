"""The address of the live preview: HOST:PORT, read and looked at before a build is begun for it."""

from __future__ import annotations

import re
import socket

from guongsang.errors import GuongError, UsageError
from guongsang.language import Phrase

_FORM = re.compile(r"(?P<host>[\w.-]+|\[[0-9A-Fa-f:.]+\]):(?P<port>[0-9]{1,5})", re.ASCII)
_HIGHEST_PORT = 65535


def check_address(address: str) -> None:
    """Raise `UsageError` for what is no address, `GuongError` for one that cannot be served at."""
    parts = _FORM.fullmatch(address)
    if not parts or not 0 < int(parts["port"]) <= _HIGHEST_PORT:
        raise UsageError(
            Phrase(
                f"--dia-chi: «{address}» phải có dạng MÁY:CỔNG, ví dụ 127.0.0.1:8000.",
                f"--dia-chi: “{address}” must be HOST:PORT, such as 127.0.0.1:8000.",
            )
        )
    host, port = parts["host"].strip("[]"), int(parts["port"])
    try:
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            return
    except OSError as error:
        raise GuongError(
            Phrase(
                f"Không mở được địa chỉ {address}: có thể chương trình khác đang dùng. Thử --dia-chi {parts['host']}:{_another(port)}",
                f"{address} cannot be opened: another program may be using it. Try --dia-chi {parts['host']}:{_another(port)}",
            )
        ) from error


def _another(port: int) -> int:
    return port + 1 if port < _HIGHEST_PORT else port - 1
