"""What becomes of each file when one release takes another's place.

A reader may have opened a page just before, and fetch its pictures and scripts just after. So a release carries, besides
its own files, those of the other kept releases whose names tell their content: for such a page nothing ever changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from guongsang.publish.manifest import NO_FILES, Entry, Manifest, is_named_by_content, is_of_interface, read_manifest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


class Carried(NamedTuple):
    """A file that a release holds for the readers of another: the other's id, and what the file is."""

    origin: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Holding:
    """What lies in a published release: its own files, and those it carries."""

    id: str
    own: Manifest
    carried: Mapping[str, Carried]

    @property
    def paths(self) -> set[str]:
        """The paths of all of them."""
        return {*self.own.files, *self.carried}


NOTHING_HELD = Holding("", NO_FILES, {})


@dataclass(frozen=True, slots=True)
class Succession:
    """How a release is made from one that is there: what is removed, what is sent, and what it carries."""

    remove: tuple[str, ...]
    send: tuple[str, ...]
    carried: Mapping[str, Carried]


def succeed(new: Manifest, live: Holding, kept: Collection[str], *, withdrawing: bool) -> Succession:
    """Say how `new` is made from the live release. `kept` are the ids whose readers are still to be served.

    When somebody's profile is taken away, nothing is carried but what holds nobody's data.
    """
    carried = {
        path: each
        for path, each in _for_readers_of(live).items()
        if path not in new.files and each.origin in kept and (not withdrawing or is_of_interface(path))
    }
    same = {path for path, entry in live.own.files.items() if new.files.get(path) == entry}
    # A name that tells the content may be there already for readers of an earlier release.
    same.update(path for path, each in live.carried.items() if new.files.get(path) == each.entry)
    return Succession(
        remove=tuple(sorted(live.paths - same - carried.keys())),
        send=tuple(sorted(new.files.keys() - same)),
        carried=carried,
    )


def lend(to: Holding, live: Holding) -> dict[str, Carried]:
    """Return what an earlier release has to carry for the readers of the live one, whose place it takes."""
    return {path: each for path, each in _for_readers_of(live).items() if path not in to.own.files}


def _for_readers_of(live: Holding) -> dict[str, Carried]:
    own = {path: Carried(live.id, entry) for path, entry in live.own.files.items() if is_named_by_content(path)}
    return {**live.carried, **own}


def carried_text(carried: Mapping[str, Carried]) -> str:
    """Return what a release carries, a line a file: as in a manifest, with the other release's id before it."""
    lines = Manifest({path: each.entry for path, each in carried.items()}).text().splitlines()
    return "".join(f"{carried[line.rpartition(chr(9))[2]].origin}\t{line}\n" for line in lines)


def read_carried(text: str) -> dict[str, Carried]:
    """Read what `carried_text` wrote; raises `ValueError` when it is something else."""
    split = [line.split("\t", 1) for line in text.splitlines()]
    manifest = read_manifest("".join(f"{rest}\n" for _, rest in split))
    return {
        path: Carried(origin, entry) for (origin, _), (path, entry) in zip(split, manifest.files.items(), strict=True)
    }
