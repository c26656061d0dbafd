"""Leading posts among those that somebody holds."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.leading_post import is_leading

POSTS = ("Trưởng phòng", "Phó TP", "Phụ trách phòng")


@pytest.mark.parametrize(
    "post",
    [
        "Trưởng phòng",
        "trưởng phòng Nghiệp vụ 3",
        "Bí thư Chi bộ, Trưởng phòng",
        "Bí thư Chi bộ; Trưởng phòng",
        "Chuyên viên/Phó TP.",
        "Chuyên viên kiêm Phó TP",
        "Quyền Trưởng phòng",
        "Q.Trưởng phòng",
        "Phụ trách phòng",
        "Phụ trách Phó TP",
    ],
)
def test_one_leading_post_is_enough(post: str) -> None:
    """Held beside others, for the time being, or with the unit's name behind it."""
    assert is_leading(post, POSTS)


@pytest.mark.parametrize("post", ["Chuyên viên", "Thư ký Trưởng phòng", "Trưởng phòngg", "Kiêm nhiệm", "quyền", ""])
def test_what_only_holds_such_words_is_none(post: str) -> None:
    """A post begins with them, and they are whole words."""
    assert not is_leading(post, POSTS)


def test_where_none_is_leading_nobody_leads() -> None:
    """A criteria set may name no posts."""
    assert not is_leading("Trưởng phòng", ())
