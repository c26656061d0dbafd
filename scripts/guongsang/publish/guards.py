"""What must not be published, each with what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.publish.changes import MOST_PAGES, MOST_PROFILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.publish.changes import Changes
    from guongsang.publish.release import Release
    from guongsang.publish.sources import Sources

_NAMED = 5


def refused_site(release: Release, sources: Sources, *, allow_samples: bool) -> Iterator[Phrase]:
    """Yield why a built site may not be published wherever it is to go.

    A build stops at problems, so a site made from exactly these sources has none.
    """
    if release.sources != sources.digest():
        yield Phrase(
            f"Hồ sơ, danh mục, trang hay mkdocs.yml đã thay đổi từ lúc dựng ({_at(release)}), nên bản dựng này chưa được kiểm tra. Chạy lại «{typed('build')}».",
            f"Profiles, registry, pages or mkdocs.yml have changed since the build ({_at(release)}), so what was built has not been checked. Run “{typed('build')}” again.",
        )
    if release.samples and not allow_samples:
        yield Phrase(
            f"Có {release.samples} hồ sơ minh họa (minh_hoa: true); người trong đó không có thật. Xóa chúng, hoặc thêm --allow-samples nếu chỉ trình diễn.",
            f"There are {release.samples} sample profiles (minh_hoa: true) of invented people. Delete them, or add --allow-samples for a demonstration.",
        )


def refused_changes(changes: Changes, *, expect_removals: bool) -> Iterator[Phrase]:
    """Yield why the live site may not be replaced: more would vanish than anybody has said is meant to."""
    if not changes.is_loss or expect_removals:
        return
    lost = ", ".join(changes.lost[:_NAMED] or changes.lost_pages[:_NAMED])
    yield Phrase(
        f"Bản mới mất {len(changes.lost)} trong {changes.before} hồ sơ và {len(changes.lost_pages)} trang mà không hồ sơ nào ghi là đã rút hay thu hồi: {lost}… "
        f"Nếu đúng là muốn gỡ, thêm --expect-removals (mức cho phép: {MOST_PROFILES:.0%} số hồ sơ, {MOST_PAGES} trang).",
        f"The new site lacks {len(changes.lost)} of {changes.before} profiles and {len(changes.lost_pages)} pages, and no profile says it was withdrawn or annulled: {lost}… "
        f"If that is meant, add --expect-removals (allowed: {MOST_PROFILES:.0%} of the profiles, {MOST_PAGES} pages).",
    )


def _at(release: Release) -> str:
    return f"{release.built.astimezone():%d/%m/%Y %H:%M}"
