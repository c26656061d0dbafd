"""What a publication changes for readers, and whether it takes away too much."""

from __future__ import annotations

import pytest

from guongsang.publish.changes import MOST_PAGES, Changes, changes_between, told
from guongsang.publish.manifest import Entry, Manifest
from guongsang.publish.release import Shown

Side = tuple[Manifest, dict[str, Shown]]


def side(*profiles: str, pages: int = 0, at: tuple[str, ...] = ()) -> Side:
    """Return what a release shows; a profile is `year/slug` or `year/slug=source`; `at` are other addresses."""
    shown = {each.partition("=")[0]: Shown(each, "2023-12-25", f"Tên {each}") for each in profiles}
    paths = [f"guong/{each}/index.html" for each in shown] + [f"trang-{number}/index.html" for number in range(pages)]
    return Manifest({path: Entry("", 0, "") for path in (*paths, *at, "anh.jpg")}), shown


def between(live: Side, new: Side, *gone: str) -> Changes:
    """Compare two of them."""
    return changes_between(live, new, taken_away=gone, files=3)


def test_profiles_are_new_changed_or_removed() -> None:
    """A profile is changed when its source is, not when its page has other neighbours."""
    changes = between(side("2023/a=1", "2023/b", "2023/c"), side("2023/a=2", "2023/b", "2024/d"))
    assert (changes.added, changes.changed, changes.removed) == (("2024/d",), ("2023/a",), ("2023/c",))


def test_what_its_state_explains_is_not_lost() -> None:
    """Nor is what has moved, or shows a notice at its address."""
    live = side(*(f"2023/{name}" for name in "abcd"))
    new = side("2023/d", at=("guong/2023/b/index.html",))
    changes = between(live, new, "2023/a")
    assert changes.removed == ("2023/a", "2023/b", "2023/c")
    assert changes.lost == ("2023/c",)
    assert changes.lost_pages == ("guong/2023/c/index.html",)


@pytest.mark.parametrize(("lost", "is_loss"), [(0, False), (2, False), (3, True)])
def test_a_tenth_of_the_profiles_may_vanish(lost: int, is_loss: bool) -> None:
    """Of twenty, two; not three."""
    everybody = [f"2023/{number}" for number in range(20)]
    assert between(side(*everybody), side(*everybody[lost:])).is_loss is is_loss


@pytest.mark.parametrize(("lost", "is_loss"), [(MOST_PAGES, False), (MOST_PAGES + 1, True)])
def test_twenty_pages_may_vanish(lost: int, is_loss: bool) -> None:
    """However few profiles there are."""
    assert between(side(pages=100), side(pages=100 - lost)).is_loss is is_loss


def test_changes_are_told_in_an_officer_s_words() -> None:
    """Counts first, then names."""
    live, new = side("2023/a=1", "2023/c"), side("2023/a=2", "2024/d", "2024/e")
    text = told(between(live, new), live[1], new[1]).vi
    assert text.splitlines()[0] == "2 hồ sơ mới, 1 sửa, 1 gỡ."
    assert "  gỡ: Tên 2023/c (2023/c)" in text.splitlines()


def test_that_only_other_files_change_is_told() -> None:
    """With how many."""
    live = side("2023/a")
    assert told(between(live, live), live[1], live[1]).vi == "Không hồ sơ nào thay đổi; 3 tệp khác được cập nhật."


def test_of_many_the_first_are_named() -> None:
    """And how many more there are."""
    live, new = side(), side(*(f"2023/{number:03}" for number in range(25)))
    assert told(between(live, new), live[1], new[1]).vi.splitlines()[-1] == "  mới: … và 5 hồ sơ nữa"
