"""A bucket of object storage that readers get the site from: `s3://` targets.

What "atomic" means there: each object changes as a whole, and no reader ever gets half of one. But a bucket has nothing
like the link that is re-pointed to change all of them at once. For the seconds of an upload, pages of two builds stand
side by side. Stylesheets, scripts, fonts and pictures never mix, for their names tell their content: those of the new
build are there before its first page, and those of the build before stay for its readers.

The order is: the new release's description; files whose names tell their content; other files; pages; what tells of all
pages (sitemap, feeds, data, the root of the search); the pointer to the new release; and last, what is not needed any
more. So whatever ends a publication, what the live pages need is there, and the next one finds by the listing what is
left to do: only what is not there as it should be is sent, and everything else below the prefix is deleted.

`.release/release.json` is the pointer. `.release/<id>/` has the description: what it says of a release that was never
finished counts as well, so that nobody who was taken away since is left in its remains.
"""

from __future__ import annotations

import contextlib
import hashlib
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from guongsang.errors import PublishError
from guongsang.language import Phrase
from guongsang.publish.bucket_lock import DEAD_SECONDS, BucketLock
from guongsang.publish.carrying import carried_text, read_carried
from guongsang.publish.manifest import Manifest, is_named_by_content, read_manifest
from guongsang.publish.object_storage import WORKERS, Objects, StorageError
from guongsang.publish.release import (
    ABOUT,
    CARRIED,
    FILES,
    FOLDER,
    ID,
    PROFILES,
    profiles_text,
    read_file,
    read_release,
    refuse_changed,
)
from guongsang.publish.store import not_published
from guongsang.site.serving.rules import headers_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from guongsang.publish.carrying import Carried, Holding
    from guongsang.publish.object_storage import Storage, Stored
    from guongsang.publish.release import Built, Release

POINTER: Final = f"{FOLDER}/{ABOUT}"
LOCK: Final = f"{FOLDER}/lock"
TAGS: Final = "tags.tsv"
"""The entity tag of every object of a release, as the server gave it: objects that have another were not put there by it."""

_COMPRESSED: Final = (".br", ".gz")
"""A server chooses among a file and these; object storage cannot, and leaves that to what stands before it."""

_OF_ALL_PAGES: Final = (".xml", ".json", ".csv", ".bin")
"""Ends of the names of files that tell of all pages, unless the name tells the content."""

_TOLD: Final = "text/plain; charset=utf-8"
_UNSEEN: Final = "no-store"
_NAMED = 5

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")


class Bucket:
    """A `SingleRelease` below a prefix of a bucket."""

    def __init__(self, storage: Storage, owner: str, cache: Path) -> None:
        """Name where the objects are, and who publishes; `cache` is a folder of this machine that may be deleted."""
        self.storage = storage
        self.owner = owner
        self.cache = cache
        self.wait_seconds: float = DEAD_SECONDS + 10
        self._opened: Objects | None = None
        self._lock: BucketLock | None = None
        self._is_changing = False

    @contextlib.contextmanager
    def opened(self, *, to_write: bool) -> Iterator[None]:
        """Get ready to ask the server; for writing, hold the lock meanwhile."""
        self._is_changing = False
        try:
            objects = Objects(self.storage)
            self._opened = objects
            try:
                if not to_write:
                    yield
                    return
                self._lock = BucketLock(objects, LOCK, self.owner, self.cache)
                with self._lock.held(self.wait_seconds):
                    yield
            finally:
                self._lock, self._opened = None, None
                objects.close()
        except PublishError as error:
            if self._is_changing:
                raise _half_published(error.message) from error
            if isinstance(error, StorageError):
                raise not_published(error.message) from error
            raise

    def kept(self) -> list[Release]:
        """Return the release that is there; and one that was begun and never finished, whose files may be there too."""
        found = []
        for path in sorted(self._objects.listing(f"{FOLDER}/"), reverse=True):
            if path.endswith(f"/{ABOUT}") and ID.fullmatch(path.split("/")[1]):
                with contextlib.suppress(ValueError):
                    found.append(read_release(self._objects.get(path) or b""))
        return found

    def history(self) -> list[str]:
        """Return nothing: there is no release to go back to."""
        return []

    def live(self) -> str:
        """Return what the pointer names."""
        with contextlib.suppress(ValueError):
            return read_release(self._objects.get(POINTER) or b"").id
        return ""

    def read(self, release: str, file: str) -> bytes:
        """Return a file of a description; what there is none of is empty."""
        return self._objects.get(f"{FOLDER}/{release}/{file}") or b""

    def wrong(self, name: str) -> list[str]:
        """Hold the entity tags in the listing against those of the release, without reading any object anew."""
        there, tags = self._objects.listing(), self._tags(name)
        try:
            own = read_manifest(self.read(name, FILES).decode()).files
            expected = {*own, *read_carried(self.read(name, CARRIED).decode())}
        except ValueError:
            return [f"{FOLDER}/{name}/{FILES}"]
        same = {path for path in expected if path in there and there[path].etag == tags.get(path)}
        described = {path for path in there if _is_description(path, name)}
        return sorted((expected | there.keys()) - same - described)

    def mentions(self, words: Sequence[str]) -> list[str]:
        """Fetch every object."""
        sought = [word.encode() for word in words]
        live = self.live()

        def has_some(path: str) -> bool:
            content = self._objects.get(path) or b""
            return any(word in content for word in sought)

        paths = sorted(self._objects.listing())
        return [f"{live}/{path}" for path, has in zip(paths, self._each(paths, has_some), strict=True) if has]

    def fitted(self, built: Built) -> Built:
        """Return a built site without its compressed files."""
        files = {
            path: entry
            for path, entry in built.manifest.files.items()
            if not (path.endswith(_COMPRESSED) and path[:-3] in built.manifest.files)
        }
        manifest = Manifest(files)
        digest = hashlib.sha256(manifest.text().encode()).hexdigest()
        return replace(built, release=replace(built.release, files=digest), manifest=manifest)

    def replace(
        self,
        built: Built,
        live: Holding,
        carried: Mapping[str, Carried],
        on_progress: Callable[[int, int], None],
        *,
        withdrawing: bool,
    ) -> int:
        """Send what is not there yet in the order that the module tells; then delete the rest."""
        there = self._objects.listing()
        self._refuse_foreign(there)
        tags = {path: tag for path, tag in self._tags(live.id).items() if path in there and there[path].etag == tag}
        same = self._same(built, live, there, tags)
        send = [path for path in built.manifest.files if path not in same]
        refuse_changed(built, send)
        carried = {path: each for path, each in carried.items() if path in tags}
        self._describe(built, carried)
        tags = {path: there[path].etag for path in (*same, *carried)}

        def put(path: str) -> str:
            content = read_file(built, path)
            return self._objects.put(path, content, built.manifest.files[path].kind, _cache(path))

        done = 0
        for turn in sorted({*map(_turn, send)}):
            self._is_changing = self._is_changing or turn > 0
            paths = [path for path in send if _turn(path) == turn]
            show = partial(_shown, on_progress, done, len(send))
            tags.update(zip(paths, self._each(paths, put, show), strict=True))
            done += len(paths)
        self._write(f"{built.release.id}/{TAGS}", "".join(f"{tag}\t{path}\n" for path, tag in sorted(tags.items())))
        self._write(ABOUT, built.release.text())
        self._clear_away(built, carried, withdrawing=withdrawing)
        return built.manifest.size(send)

    def _same(
        self, built: Built, live: Holding, there: Mapping[str, Stored], tags: Mapping[str, str]
    ) -> frozenset[str]:
        """Return the files that need not be sent.

        Those are the ones that the live release has as well; and those that a publication which never came to its end
        has sent, of which the content and the headers are looked at.
        """
        before = {**{path: each.entry for path, each in live.carried.items()}, **live.own.files}
        known, unsure = set(), []
        for path, entry in built.manifest.files.items():
            if path in tags and before.get(path) == entry:
                known.add(path)
            elif path in there and there[path].size == entry.size:
                unsure.append(path)

        def is_there(path: str) -> bool:
            content = read_file(built, path)
            return hashlib.md5(content, usedforsecurity=False).hexdigest() == there[
                path
            ].etag and self._objects.is_served_as(path, built.manifest.files[path].kind, _cache(path))

        return frozenset(known) | {
            path for path, is_same in zip(unsure, self._each(unsure, is_there), strict=True) if is_same
        }

    def _describe(self, built: Built, carried: Mapping[str, Carried]) -> None:
        """Write first of all what is going to be there: then it is known whatever happens."""
        texts = {
            FILES: built.manifest.text(),
            PROFILES: profiles_text(built.profiles),
            CARRIED: carried_text(carried),
            ABOUT: built.release.text(),
        }
        for name, text in texts.items():
            self._write(f"{built.release.id}/{name}", text)

    def _clear_away(self, built: Built, carried: Mapping[str, Carried], *, withdrawing: bool) -> None:
        """Delete what belongs to no release that readers may have open, and last what tells of earlier ones.

        When somebody is taken away, see that it is gone, and that the bucket keeps no earlier version of anything.
        """
        needed = {*built.manifest.files, *carried}

        def left() -> list[str]:
            return [path for path in self._objects.listing() if path not in needed and not _is_of_publishing(path)]

        described = self._objects.listing(f"{FOLDER}/")
        others = [path for path in described if not _is_description(path, built.release.id)]
        last = [path for name in (PROFILES, ABOUT) for path in others if path.endswith(f"/{name}")]
        deleted = [*left(), *(path for path in others if path not in last)]
        self._each(deleted, self._objects.delete)
        if withdrawing:
            self._forget_earlier()
            looked = zip(deleted, self._each(deleted, self._objects.get), strict=True)
            still = {*left(), *(path for path, content in looked if content is not None)}
            if still:
                raise self._not_deleted(still)
        # Until all of that is done, the next publication must know of it: whom these showed, and that there is something.
        for path in last:
            self._objects.erase(path)

    def _forget_earlier(self) -> None:
        """Delete the versions that the bucket keeps of what was overwritten or deleted, if it keeps any."""

        def earlier() -> list[tuple[str, str]]:
            # The lock is written anew meanwhile, and holds nothing of any profile.
            return [each for each in self._objects.earlier_versions() if each[0] != LOCK]

        self._each(earlier(), lambda each: self._objects.delete_version(*each))
        still = {path for path, _ in earlier()}
        if still:
            raise self._not_deleted(still)

    def _not_deleted(self, paths: Iterable[str]) -> StorageError:
        named = ", ".join(sorted(paths)[:_NAMED])
        return StorageError(
            Phrase(
                f"Kho «{self.storage.name}» vẫn còn những tệp phải xóa: {named}. Chạy lại lệnh; nếu vẫn vậy, nhờ người quản trị kho xóa chúng cùng mọi phiên bản cũ.",
                f"The storage “{self.storage.name}” still has files that must be deleted: {named}. Run the command again; if that does not help, ask its administrator to delete them and all earlier versions.",
            )
        )

    def _refuse_foreign(self, there: Mapping[str, Stored]) -> None:
        """Refuse a place with objects that no publication has put there: all that is not the site's is deleted."""
        if any(ID.fullmatch(path.split("/")[1]) for path in there if path.startswith(f"{FOLDER}/")):
            return
        foreign = [path for path in there if not _is_of_publishing(path)]
        if foreign:
            raise StorageError(
                Phrase(
                    f"Kho «{self.storage.name}» đã có {len(foreign)} tệp không do lệnh này gửi lên ({', '.join(sorted(foreign)[:_NAMED])}). Chọn kho hoặc thư mục trống: phát hành sẽ xóa mọi tệp không thuộc cổng.",
                    f"The storage “{self.storage.name}” has {len(foreign)} files that this command did not send ({', '.join(sorted(foreign)[:_NAMED])}). Choose an empty bucket or folder: publishing deletes all that is not of the site.",
                )
            )

    def _write(self, name: str, text: str) -> None:
        if self._lock:
            self._lock.refuse_lost()
        self._objects.put(f"{FOLDER}/{name}", text.encode(), _TOLD, _UNSEEN)

    def _tags(self, release: str) -> dict[str, str]:
        lines = self.read(release, TAGS).decode(errors="replace").splitlines() if release else ()
        return {path: tag for tag, _, path in (line.partition("\t") for line in lines)}

    def _each(
        self, jobs: Iterable[_Job], work: Callable[[_Job], _Result], on_done: Callable[[int], None] = lambda _: None
    ) -> list[_Result]:
        """Do many things at a time; the first that fails ends them all."""

        def guarded(job: _Job) -> _Result:
            if self._lock:
                self._lock.refuse_lost()
            return work(job)

        with ThreadPoolExecutor(WORKERS) as pool:
            futures = [pool.submit(guarded, job) for job in jobs]
            try:
                for done, future in enumerate(as_completed(futures), start=1):
                    future.result()
                    on_done(done)
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        return [future.result() for future in futures]

    @property
    def _objects(self) -> Objects:
        if self._opened is None:
            message = "the place must have been opened"
            raise RuntimeError(message)
        return self._opened


def _shown(on_progress: Callable[[int, int], None], before: int, total: int, done: int) -> None:
    on_progress(before + done, total)


def _turn(path: str) -> int:
    """Say when a file is sent: nothing before what it leads to."""
    if is_named_by_content(path):
        return 0
    if path.endswith(".html"):
        return 2
    return 3 if path.endswith(_OF_ALL_PAGES) else 1


def _cache(path: str) -> str:
    return headers_for(f"/{path}").get("Cache-Control", "")


def _is_of_publishing(path: str) -> bool:
    return path.startswith(f"{FOLDER}/")


def _is_description(path: str, release: str) -> bool:
    """Whether an object tells of this release, or is the lock or the pointer."""
    return path in (LOCK, POINTER) or path.startswith(f"{FOLDER}/{release}/")


def _half_published(reason: Phrase) -> PublishError:
    """Say why not everything was published, and what readers see meanwhile."""
    return PublishError(
        Phrase(
            "{reason} Phát hành chưa xong: người đọc có thể gặp trang cũ xen trang mới, từng trang vẫn nguyên vẹn. Chạy lại lệnh để làm nốt.",
            "{reason} The publication is not finished: readers may meet earlier pages beside new ones, each of them whole. Run the command again to finish it.",
        ).fill(reason=reason)
    )
