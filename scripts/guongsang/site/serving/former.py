"""Former addresses, for servers: those that lead elsewhere by now, and those at which there is nothing any more.

Addresses of withdrawn profiles hold names, so they never go into the site, only into the server's own settings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.errors import ProblemsError
from guongsang.language import Phrase
from guongsang.stories.addresses import address_of
from guongsang.stories.model import State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator

    from guongsang.stories.summary import Summary

_PLAIN: Final = re.compile(r"/(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9][A-Za-z0-9._-]*)?")
"""What the rules allow an address to be; none of it means anything to a server but a path."""

_FILES: Final = (".html", ".htm")
_INDEX: Final = "/index.html"


class FormerAddresses(NamedTuple):
    """What servers have to know; every address begins with a slash, and none stands twice."""

    moved: tuple[tuple[str, str], ...]
    """Addresses, and the profiles that they lead to now."""

    gone: tuple[str, ...]
    """Former addresses of withdrawn profiles."""

    withdrawn: tuple[str, ...]
    """Addresses of withdrawn profiles, without the slash at the end; there is nothing below them either."""


def former_addresses(profiles: Collection[Summary], today: dt.date) -> FormerAddresses:
    """Return what becomes of the former addresses of all profiles on a day."""
    public = [summary for summary in profiles if summary.is_public(today)]
    withdrawn = [summary for summary in profiles if summary.state is State.WITHDRAWN]
    # Whoever agrees anew may come back under an address of the time before.
    live = {address_of(address) for summary in public for address in (summary.url, *summary.aliases)}
    aliases = (alias for summary in withdrawn for alias in summary.aliases if address_of(alias) not in live)
    return FormerAddresses(
        tuple(sorted(dict(moved_addresses(public)).items())),
        tuple(sorted({form for alias in aliases for form in _forms(alias)})),
        tuple(
            sorted(
                _plain(f"/{summary.url}").rstrip("/") for summary in withdrawn if address_of(summary.url) not in live
            )
        ),
    )


def moved_addresses(shown: Iterable[Summary]) -> Iterator[tuple[str, str]]:
    """Yield the former addresses of the profiles that are shown, and where these are now."""
    for summary in shown:
        for alias in summary.aliases:
            yield from ((form, _plain(f"/{summary.url}")) for form in _forms(alias))


def _forms(alias: str) -> tuple[str, ...]:
    """Return all that readers may type for an address that leads to one page."""
    plain = f"/{_plain(alias).strip('/')}"
    folder = plain.removesuffix(_INDEX)
    return (plain,) if folder.endswith(_FILES) else (folder, f"{folder}/", f"{folder}{_INDEX}")


def _plain(address: str) -> str:
    """Return an address that may stand in any settings as it is; the checks let no other through."""
    if not _PLAIN.fullmatch(address):
        raise ProblemsError(
            Phrase(
                f"Địa chỉ «{address}» không ghi vào cấu hình máy chủ được. Sửa bi_danh hoặc tên tệp của hồ sơ.",
                f"The address “{address}” cannot stand in a server's settings. Mend the profile's bi_danh or file name.",
            )
        )
    return address
