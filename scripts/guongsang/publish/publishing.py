"""Publishing to a place with releases, step by step, and going back: readers see one whole release or another."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.publish.carrying import NOTHING_HELD, Holding, Succession, carried_text, lend, read_carried, succeed
from guongsang.publish.changes import Changes, changes_between
from guongsang.publish.guards import refused_changes
from guongsang.publish.manifest import read_manifest
from guongsang.publish.proving import Proof, prove, traces_of
from guongsang.publish.release import (
    CARRIED,
    FILES,
    FOLDER,
    PROFILES,
    Built,
    Release,
    Shown,
    read_profiles,
    refuse_changed,
)
from guongsang.publish.store import SingleRelease, not_published

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from guongsang.publish.store import Place, ReleaseStore

_NAMED = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """What a place holds: the whole releases, the last published first; which is live; what lies in it, and shows.

    `history` are their ids in the order in which they were published.
    """

    kept: tuple[Release, ...]
    live: str
    history: tuple[str, ...]
    holding: Holding
    profiles: Mapping[str, Shown]


@dataclass(frozen=True, slots=True)
class Published:
    """What came of publishing. `sent` is bytes; `dropped` are releases deleted because they show who was taken away.

    Those are the `withdrawn`, by year and slug; then `proof` tells what is left of them.
    """

    changes: Changes
    live_before: str
    is_new: bool
    sent: int = 0
    dropped: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    proof: Proof | None = None


def publish(
    built: Built,
    store: ReleaseStore | SingleRelease,
    *,
    keep: int,
    taken_away: Callable[[Iterable[str]], Collection[str]],
    expect_removals: bool,
    dry_run: bool,
    on_changes: Callable[[Changes, Standing], None],
    on_progress: Callable[[int, int], None],
) -> Published:
    """Put a built site in the place of the live release; whatever fails leaves that one live and whole.

    Where there is room for a single release, that holds for every file, not for all of them together.

    `keep` is how many releases stay; `taken_away` says of profiles, by year and slug, which are withdrawn or annulled.
    """
    if isinstance(store, SingleRelease):
        built = store.fitted(built)
    with store.opened(to_write=not dry_run):
        standing = standing_of(store)
        holders = _holders(store, standing, taken_away, built)
        withdrawn = {profile: each for shown in holders.values() for profile, each in shown.items()}
        stay = _staying(built.release.id, standing, holders, keep)
        way = succeed(built.manifest, standing.holding, stay, withdrawing=bool(withdrawn))
        changes = changes_between(
            (standing.holding.own, standing.profiles),
            (built.manifest, built.profiles),
            taken_away=withdrawn.keys(),
            files=len(way.send),
        )
        on_changes(changes, standing)
        refuse_all(refused_changes(changes, expect_removals=expect_removals))
        is_new = not _is_same(built, standing) or (not dry_run and bool(store.wrong(standing.live)))
        if dry_run:
            return Published(changes, standing.live, is_new, built.manifest.size(way.send))
        shown_before = [_holding(store, release, standing.kept) for release in holders]
        live = built.release.id if is_new else standing.live
        sent = 0
        if isinstance(store, SingleRelease):
            if is_new:
                sent = store.replace(built, standing.holding, way.carried, on_progress, withdrawing=bool(withdrawn))
        else:
            if is_new:
                sent = _replace(built, store, standing, way, on_progress)
            for release in standing.kept:
                if release.id not in (live, *stay):
                    store.drop(release.id)
        traces = traces_of(withdrawn, [holding.own for holding in shown_before if holding], built.manifest)
        return Published(
            changes,
            standing.live,
            is_new,
            sent,
            dropped=tuple(sorted(holders.keys() - {live})),
            withdrawn=tuple(sorted(withdrawn)),
            proof=prove(traces, store, built) if withdrawn else None,
        )


def _replace(
    built: Built,
    store: ReleaseStore,
    standing: Standing,
    way: Succession,
    on_progress: Callable[[int, int], None],
) -> int:
    """Make the new release from the live one, see that it is whole, and make it live; return the bytes sent."""
    if standing.live == built.release.id:
        raise not_published(
            Phrase(
                f"Bản đang hiện ({standing.live}) bị hỏng trên máy chủ. Chạy «{typed('build')}» rồi phát hành lại.",
                f"The live release ({standing.live}) is damaged on the host. Run “{typed('build')}” and publish again.",
            )
        )
    name, sent = _made(built, store, standing.holding.id, way, on_progress)
    if standing.holding.id and store.wrong(name):
        # Files of the live release are damaged, and were linked: all are sent anew.
        afresh = succeed(built.manifest, NOTHING_HELD, (), withdrawing=False)
        name, more = _made(built, store, "", afresh, on_progress)
        sent += more
    _refuse_wrong(store, name, built.release)
    if any(release.id == built.release.id for release in standing.kept):
        store.drop(built.release.id)
    store.finish(name, built.release.id)
    # Before it is live: whoever is killed in between leaves a release that comes after the live one.
    # What is live now is what to come back to, also when it was come back to itself.
    others = [each for each in standing.history if each not in (built.release.id, standing.live)]
    store.remember([*others, *([standing.live] if standing.live else []), built.release.id])
    store.switch(built.release.id)
    return sent


def _made(
    built: Built, store: ReleaseStore, base: str, way: Succession, on_progress: Callable[[int, int], None]
) -> tuple[str, int]:
    """Make an unfinished release; return its name and how many bytes were sent."""
    refuse_changed(built, way.send)
    name = store.begin(base, way.remove)
    store.write(name, CARRIED, carried_text(way.carried).encode())
    return name, store.send(name, built, way.send, on_progress)


def standing_of(store: Place) -> Standing:
    """Look at what a place holds."""
    kept, live = {release.id: release for release in store.kept()}, store.live()
    known = [release for release in dict.fromkeys(store.history()) if release in kept]
    # One that is not known was never live: its publisher was killed. The live one always is, but for damage.
    history = (*sorted(kept.keys() - {*known, live}), *known, *([live] if live in kept and live not in known else ()))
    releases = tuple(kept[release] for release in reversed(history))
    holding = _holding(store, live, releases) if live else None
    profiles = _profiles(store, live) if live else {}
    return Standing(releases, live, history, holding or NOTHING_HELD, profiles)


def roll_back(
    store: ReleaseStore | SingleRelease, wanted: str, *, taken_away: Callable[[Iterable[str]], Collection[str]]
) -> tuple[str, str]:
    """Make an earlier release live again, the one before the live one unless another is `wanted`.

    Return the ids of the one that was live and of the one that is. One that shows somebody who was taken away since
    is refused.
    """
    if isinstance(store, SingleRelease):
        raise not_published(
            Phrase(
                f"Kho đối tượng chỉ giữ một bản, nên không quay lại trong một bước được. Lấy lại nội dung của bản cũ (ví dụ bằng «git revert»), chạy «{typed('build')}» rồi phát hành: chỉ những tệp khác mới được gửi.",
                f"Object storage keeps one release only, so there is no going back in one step. Bring back what it was made from (with “git revert”), run “{typed('build')}” and publish: only the files that differ are sent.",
            )
        )
    with store.opened(to_write=True):
        standing = standing_of(store)
        release = _chosen(standing, wanted)
        shown = _profiles(store, release.id)
        gone = sorted(taken_away(shown))
        if gone:
            raise not_published(
                Phrase(
                    f"Bản {release.id} còn hồ sơ đã rút hoặc bị thu hồi: {', '.join(gone[:_NAMED])}. Không quay lại bản này được.",
                    f"The release {release.id} shows profiles since withdrawn or annulled: {', '.join(gone[:_NAMED])}. It cannot come back.",
                )
            )
        if release.id == standing.live:
            return standing.live, release.id
        holding = _holding(store, release.id, standing.kept)
        # Who was killed while it was lent files may have left some that it does not tell of: they are nobody's page.
        _refuse_wrong(store, release.id, release, of=holding.own.files if holding else None)
        if standing.live and holding:
            lent = lend(holding, standing.holding)
            store.link(standing.live, release.id, sorted(lent))
            store.write(release.id, CARRIED, carried_text({**holding.carried, **lent}).encode())
        store.switch(release.id)
        return standing.live, release.id


def refuse_all(reasons: Iterable[Phrase]) -> None:
    """Raise one error that tells all reasons against publishing, if there are any."""
    told = list(reasons)
    if told:
        raise not_published(Phrase("\n".join(each.vi for each in told), "\n".join(each.en for each in told)))


def _chosen(standing: Standing, wanted: str) -> Release:
    ids = [release.id for release in standing.kept]
    if wanted:
        found = [release for release in standing.kept if release.id == wanted]
        if not found:
            raise not_published(
                Phrase(
                    f"Không có bản «{wanted}». Các bản đang giữ: {', '.join(ids) or 'chưa có'}.",
                    f"There is no release “{wanted}”. Kept are: {', '.join(ids) or 'none'}.",
                )
            )
        return found[0]
    earlier = standing.kept[ids.index(standing.live) + 1 :] if standing.live in ids else ()
    if not earlier:
        raise not_published(
            Phrase(
                "Không còn bản nào cũ hơn bản đang hiện để quay lại.",
                "There is no release before the live one to go back to.",
            )
        )
    return earlier[0]


def _holders(
    store: Place, standing: Standing, taken_away: Callable[[Iterable[str]], Collection[str]], built: Built
) -> dict[str, dict[str, Shown]]:
    """Return the kept releases that show somebody who is taken away by now, each with those profiles."""
    shown = {release.id: _profiles(store, release.id) for release in standing.kept}
    missing = frozenset[str]().union(*shown.values()) - built.profiles.keys()
    gone = frozenset(taken_away(sorted(missing)))
    holders = {
        release: {each: profiles[each] for each in gone & profiles.keys()} for release, profiles in shown.items()
    }
    return {release: profiles for release, profiles in holders.items() if profiles}


def _staying(new: str, standing: Standing, holders: Collection[str], keep: int) -> frozenset[str]:
    """Return which of the kept releases stay beside the new one."""
    candidates = [release.id for release in standing.kept if release.id not in holders and release.id != new]
    # What readers see now is what a rollback is to bring back.
    candidates.sort(key=lambda each: each != standing.live)
    return frozenset(candidates[: keep - 1])


def _is_same(built: Built, standing: Standing) -> bool:
    live = next((release for release in standing.kept if release.id == standing.live), None)
    return live is not None and live.files == built.release.files


def _holding(store: Place, release: str, kept: Sequence[Release]) -> Holding | None:
    """Return what lies in a release, or None when what it tells of itself is damaged."""
    files = store.read(release, FILES)
    if not any(each.id == release and each.files == hashlib.sha256(files).hexdigest() for each in kept):
        return None
    try:
        return Holding(release, read_manifest(files.decode()), read_carried(store.read(release, CARRIED).decode()))
    except ValueError:
        return None


def _profiles(store: Place, release: str) -> dict[str, Shown]:
    """Return the profiles that a release shows; one that no longer tells which is taken for showing none."""
    try:
        return read_profiles(store.read(release, PROFILES).decode())
    except ValueError:
        return {}


def _refuse_wrong(store: ReleaseStore, name: str, release: Release, *, of: Collection[str] | None = None) -> None:
    """Refuse a release of which not every file, or not every one `of` some, is where it lies what its manifest says."""
    listed = hashlib.sha256(store.read(name, FILES)).hexdigest()
    wrong = store.wrong(name) if listed == release.files else [f"{FOLDER}/{FILES}"]
    if of is not None:
        wrong = [path for path in wrong if path in of]
    if wrong:
        more = f" … ({len(wrong)})" if len(wrong) > _NAMED else ""
        raise not_published(
            Phrase(
                f"Bản {release.id} ở nơi nhận không đúng với bản đã dựng: {', '.join(wrong[:_NAMED])}{more}.",
                f"The release {release.id} is not there as it was built: {', '.join(wrong[:_NAMED])}{more}.",
            )
        )
