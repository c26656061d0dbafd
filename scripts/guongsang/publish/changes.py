"""What a publication changes for readers, in words, and whether it takes away more than anybody meant to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guongsang.language import Phrase
from guongsang.stories.addresses import profile_url

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from guongsang.publish.manifest import Manifest
    from guongsang.publish.release import Shown

MOST_PROFILES: Final = 0.10
"""The share of the live release's profiles that may vanish without a word."""

MOST_PAGES: Final = 20
"""How many pages may."""

_NAMED = 20
"""How many profiles of a kind are named one by one."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Profiles by year and slug. `lost` are those that vanish without their state saying so, and likewise `lost_pages`."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    lost: tuple[str, ...]
    lost_pages: tuple[str, ...]
    files: int
    before: int

    @property
    def is_loss(self) -> bool:
        """Whether more is lost than may be without anybody saying that it is meant."""
        return len(self.lost) > MOST_PROFILES * self.before or len(self.lost_pages) > MOST_PAGES


def changes_between(
    live: tuple[Manifest, Mapping[str, Shown]],
    new: tuple[Manifest, Mapping[str, Shown]],
    *,
    taken_away: Collection[str],
    files: int,
) -> Changes:
    """Compare what readers see now with what they will see.

    `taken_away` are profiles whose sources say that they are withdrawn or annulled; `files` is how many are sent. A
    profile that moved has a page at its old address, which leads to the new one.
    """
    before, after = live[1], new[1]
    removed = sorted(before.keys() - after.keys())
    pages = {path for path in live[0].files if path.endswith(".html")} - new[0].files.keys()
    # Asked of the profiles, for what the live release tells of its files may be damaged.
    gone = {*map(_page, removed)} - new[0].files.keys()
    meant = {_page(profile) for profile in taken_away}
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(
            sorted(each for each in after.keys() & before.keys() if after[each].source != before[each].source)
        ),
        removed=tuple(removed),
        lost=tuple(each for each in removed if _page(each) in gone - meant),
        lost_pages=tuple(sorted(pages - meant)),
        files=files,
        before=len(before),
    )


def told(changes: Changes, live: Mapping[str, Shown], new: Mapping[str, Shown]) -> Phrase:
    """Say what changes in a sentence, and name the profiles below it."""
    counts = (len(changes.added), len(changes.changed), len(changes.removed))
    lines = [
        Phrase(
            "{} hồ sơ mới, {} sửa, {} gỡ.".format(*counts), "{} profiles new, {} changed, {} removed.".format(*counts)
        )
    ]
    if not any(counts):
        lines = [
            Phrase(
                f"Không hồ sơ nào thay đổi; {changes.files} tệp khác được cập nhật.",
                f"No profile changes; {changes.files} other files are brought up to date.",
            )
        ]
    kinds = (("mới", "new", changes.added, new), ("sửa", "changed", changes.changed, new))
    for vi, en, profiles, names in (*kinds, ("gỡ", "removed", changes.removed, live)):
        lines += [
            Phrase(f"  {vi}: {names[each].name} ({each})", f"  {en}: {names[each].name} ({each})")
            for each in profiles[:_NAMED]
        ]
        more = len(profiles) - _NAMED
        if more > 0:
            lines.append(Phrase(f"  {vi}: … và {more} hồ sơ nữa", f"  {en}: … and {more} more"))
    return Phrase("\n".join(line.vi for line in lines), "\n".join(line.en for line in lines))


def _page(profile: str) -> str:
    year, _, slug = profile.partition("/")
    return f"{profile_url(year, slug)}index.html"
