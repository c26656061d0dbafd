"""Rules of the date of birth and the home: how they speak of what they found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import PERSON, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


@pytest.mark.parametrize(
    ("text", "code", "shown", "hidden"),
    [
        ("Chị sinh ngày 12/3/1985 ở Bắc Hà.", "GS307", "…1985", "12/3"),
        ("Chị sinh ngày 12 tháng 3 năm 1985.", "GS307", "…1985", "12 tháng 3"),
        ("Chị sinh năm 1985-03-12.", "GS307", "…1985", "03-12"),
        ("Chị sinh 12/3/85.", "GS307", "…85", "12/3"),
        ("Chị trú tại số 15/4 đường Hoàng Liên.", "GS308", "số …", "15"),
        ("Chị thường trú tại tổ 5, phường Kim Tân.", "GS308", "tổ …", "5"),
        ("Thường trú: thôn Na Ẻn, xã Bản Lầu.", "GS308", "thôn …", "Na"),
    ],
)
def test_a_message_tells_only_what_kind_it_is(text: str, code: str, shown: str, hidden: str, site: Lay) -> None:
    """The year, or the kind of address; the file itself is there for whoever may read it."""
    found = site({"2023/giang-thi-my.md": f"{PERSON}\n{text}\n"}).inspect().problems
    (problem,) = [problem for problem in found if problem.code == code]
    for words in problem.message:
        assert f"{shown}" in words
        assert hidden not in words


@pytest.mark.parametrize(
    "text", ["NTNS: 12/03/80", "DOB 12/03/1980", "Chào đời ngày 12/3/1980.", "SINH NGÀY 12/3/1980."]
)
def test_other_words_for_birth_count_too(text: str, site: Lay) -> None:
    """Abbreviations and capitals, as in forms."""
    found = site({"2023/giang-thi-my.md": f"{PERSON}\n{text}\n"}).inspect().problems
    assert [problem.code for problem in found] == ["GS307"]
