"""A release: a finished site with what there is to know about it, kept in a folder within it that no server shows."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.calendar_day import now
from guongsang.errors import PublishError
from guongsang.language import Phrase
from guongsang.program import shown, typed
from guongsang.publish.manifest import Manifest, manifest_of, read_manifest
from guongsang.publish.sources import digest_of_profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from guongsang.publish.sources import Sources
    from guongsang.stories.summary import Summary

FOLDER: Final = ".release"
ABOUT: Final = "release.json"
FILES: Final = "files.tsv"
PROFILES: Final = "profiles.tsv"
CARRIED: Final = "carried.tsv"
"""What a published release holds of others besides its own: see `carrying.py`."""

ID: Final = re.compile(r"[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}")
_TIME: Final = "%Y%m%dT%H%M%SZ"
_ID_DIGITS: Final = 8


class Shown(NamedTuple):
    """A profile as a release shows it: what its source was, the day it is dated, and its name."""

    source: str
    date: str
    name: str


@dataclass(frozen=True, slots=True)
class Release:
    """What is told of a release without reading it: small enough to be fetched of all that are kept.

    `files` is the SHA-256 of the text of its manifest, `sources` that which it was made from.
    """

    id: str
    built: dt.datetime
    site_url: str
    files: str
    sources: str
    profiles: int
    samples: int

    def text(self) -> str:
        """Return the release as JSON."""
        return json.dumps({**_plain(self), "built": self.built.isoformat()}, ensure_ascii=False, indent=1) + "\n"


def read_release(text: str | bytes) -> Release:
    """Read what `Release.text` wrote; raises `ValueError` when it is something else."""
    try:
        values = json.loads(text)
        release = Release(**{**values, "built": dt.datetime.fromisoformat(values["built"])})
        # It comes from another machine, and is shown: nothing but what a build writes may pass.
        is_ours = (
            ID.fullmatch(release.id)
            and release.built.strftime(_TIME) == release.id.partition("-")[0]
            and all(isinstance(number, int) for number in (release.profiles, release.samples))
            and all(isinstance(words, str) for words in (release.site_url, release.files, release.sources))
        )
    except (TypeError, KeyError, RecursionError, OverflowError) as error:
        raise ValueError(str(error)) from error
    if not is_ours:
        raise ValueError(release.id)
    return release


@dataclass(frozen=True, slots=True)
class Built:
    """A built site that may be published: the folder, the release, its files and its profiles by year and slug."""

    folder: Path
    release: Release
    manifest: Manifest
    profiles: Mapping[str, Shown]


def write_release(
    site: Path, *, site_url: str, sources: Sources, stories: str, shown_profiles: Iterable[Summary]
) -> Release:
    """Write into a finished site what it consists of and what it was made from."""
    manifest = manifest_of(site)
    files = manifest.text()
    digest = hashlib.sha256(files.encode()).hexdigest()
    profiles = {
        id_of(summary): Shown(
            digest_of_profile(sources, stories, summary.place), f"{summary.date}", " ".join(summary.name.split())
        )
        for summary in shown_profiles
    }
    built = now().astimezone(dt.UTC).replace(microsecond=0)
    release = Release(
        id=f"{built.strftime(_TIME)}-{digest[:_ID_DIGITS]}",
        built=built,
        site_url=site_url,
        files=digest,
        sources=sources.digest(),
        profiles=len(profiles),
        samples=sum(summary.is_sample for summary in shown_profiles),
    )
    folder = site / FOLDER
    folder.mkdir()
    for name, text in ((FILES, files), (PROFILES, profiles_text(profiles)), (ABOUT, release.text())):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return release


def id_of(summary: Summary) -> str:
    """Return what a release calls a profile: its year and slug."""
    return f"{summary.place.year}/{summary.place.slug}"


def profiles_text(profiles: Mapping[str, Shown]) -> str:
    """Return one line a profile: year and slug, source, date and name, with tabs between them."""
    return "".join("\t".join((profile, *each)) + "\n" for profile, each in sorted(profiles.items()))


def read_profiles(text: str) -> dict[str, Shown]:
    """Read what `profiles_text` wrote; raises `ValueError` when it is something else."""
    profiles = {}
    for line in text.splitlines():
        profile, source, date, name = line.split("\t")
        profiles[profile] = Shown(source, date, name)
    return profiles


def read_built(site: Path) -> Built:
    """Read a built site; raises `PublishError` when there is none, or none that is whole."""
    folder = site / FOLDER
    try:
        release = read_release((folder / ABOUT).read_bytes())
        files = (folder / FILES).read_bytes()
        if hashlib.sha256(files).hexdigest() != release.files:
            raise _not_whole(site)
        manifest = read_manifest(files.decode())
        profiles = read_profiles((folder / PROFILES).read_text("utf-8"))
    except FileNotFoundError as error:
        raise PublishError(
            Phrase(
                f"Chưa có cổng đã dựng ở «{shown(site)}». Chạy «{typed('build')}» trước.",
                f"There is no built site in “{shown(site)}”. Run “{typed('build')}” first.",
            )
        ) from error
    except (OSError, ValueError) as error:
        raise _not_whole(site) from error
    return Built(site, release, manifest, profiles)


def refuse_changed(built: Built, paths: Iterable[str]) -> None:
    """Refuse when one of the files that are to be sent is not as long as the build left it, or gone."""
    for path in paths:
        try:
            size = os.stat(f"{built.folder}/{path}").st_size  # noqa: PTH116 - once for every file that is sent
        except OSError as error:
            raise _not_whole(built.folder, path) from error
        if size != built.manifest.files[path].size:
            raise _not_whole(built.folder, path)


def read_file(built: Built, path: str) -> bytes:
    """Return the content of a file; refuse when it is not as the build left it."""
    try:
        content = (built.folder / path).read_bytes()
    except OSError as error:
        raise _not_whole(built.folder, path) from error
    if hashlib.sha256(content).hexdigest() != built.manifest.files[path].digest:
        raise _not_whole(built.folder, path)
    return content


def _not_whole(site: Path, path: str = "") -> PublishError:
    where = shown(site / path)
    return PublishError(
        Phrase(
            f"«{where}» không còn đúng như lúc dựng. Chạy lại «{typed('build')}» rồi phát hành.",
            f"“{where}” is not as the build left it. Run “{typed('build')}” again, then publish.",
        )
    )


def _plain(release: Release) -> dict[str, object]:
    return {name: getattr(release, name) for name in Release.__slots__}
