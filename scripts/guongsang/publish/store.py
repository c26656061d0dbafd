"""What a place must be able to do that readers get the site from; all steps are `publishing.py`'s."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from guongsang.errors import PublishError
from guongsang.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from guongsang.publish.carrying import Carried, Holding
    from guongsang.publish.release import Built, Release

RELEASES = "releases"
"""The folder of all releases, each called by its id; one that is being made has a name that starts with a dot."""

LIVE = "current"
"""The symbolic link to the live release, which the web server has for its root."""

UNFINISHED = ".part"
LOCK = ".lock"
WAIT_SECONDS = 30
"""How long a publisher waits for another one: what a killed one has started over there may still be running."""

OWNER = ".lock.owner"
HISTORY = "history"
"""The ids of releases in the order in which they were published, a line each."""


class Place(Protocol):
    """Where readers get the site from, as far as all kinds of such places are alike. Every failure is a `PublishError`."""

    def opened(self, *, to_write: bool) -> AbstractContextManager[None]:
        """Reach the place, and for writing keep all others from it meanwhile."""

    def kept(self) -> list[Release]:
        """Return the whole releases that are there."""

    def history(self) -> list[str]:
        """Return the ids of releases in the order in which they were published; some may not be there any more."""

    def live(self) -> str:
        """Return the id of the live one; an empty string when there is none yet."""

    def read(self, release: str, file: str) -> bytes:
        """Return one of the files in which a release tells of itself."""

    def wrong(self, name: str) -> list[str]:
        """Return the files of a release, finished or not, that are missing, too many or not what its manifest says."""

    def mentions(self, words: Sequence[str]) -> list[str]:
        """Return the files, as `<release>/<path>`, in which one of some words stands."""


class ReleaseStore(Place, Protocol):
    """A directory with releases, on this machine or another one."""

    def remember(self, history: Sequence[str]) -> None:
        """Write the order in which releases were published."""

    def write(self, release: str, file: str, content: bytes) -> None:
        """Write such a file, whole or not at all."""

    def begin(self, base: str, remove: Sequence[str]) -> str:
        """Start a release from another one, or from nothing, without some of its files; return its unfinished name."""

    def send(self, unfinished: str, built: Built, paths: Sequence[str], on_progress: Callable[[int, int], None]) -> int:
        """Put files of a built site, and what it tells of itself, into an unfinished release; return the bytes sent."""

    def finish(self, unfinished: str, release: str) -> None:
        """Give a release its name."""

    def switch(self, release: str) -> None:
        """Make a release the live one, in a single step."""

    def link(self, source: str, release: str, paths: Sequence[str]) -> None:
        """Let a release hold files of another as well."""

    def drop(self, release: str) -> None:
        """Delete a release."""


@runtime_checkable
class SingleRelease(Place, Protocol):
    """A place that has room for one release, whose files are replaced one by one: object storage."""

    def fitted(self, built: Built) -> Built:
        """Return what of a built site has its place there."""

    def replace(
        self,
        built: Built,
        live: Holding,
        carried: Mapping[str, Carried],
        on_progress: Callable[[int, int], None],
        *,
        withdrawing: bool,
    ) -> int:
        """Put a built site, and what it carries, in the place of the live one; return the bytes sent.

        When somebody is taken away, prove that nothing else is left.
        """


def busy(owner: str) -> PublishError:
    """Say that somebody else is publishing."""
    return PublishError(
        Phrase(
            f"Đang có một lần phát hành khác tới nơi này ({owner}). Chờ lần đó xong rồi chạy lại.",
            f"Somebody else is publishing there ({owner}). Wait until that is done and run again.",
        )
    )


def not_published(reason: Phrase) -> PublishError:
    """Say why nothing was published, and that readers see what they saw before."""
    return PublishError(
        Phrase("{reason} Cổng đang hiện vẫn nguyên vẹn.", "{reason} The live site is untouched.").fill(reason=reason)
    )
