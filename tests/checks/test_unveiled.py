"""What readers see through markup is found, at its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import PERSON, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Gọi 0912&#46;345&#46;678.", "GS304"),
        ("Gọi &#48;912345678.", "GS304"),
        ("Gọi 0912&#160;345&#160;678.", "GS304"),
        ("Gọi 0912&shy;345678.", "GS304"),
        ("Gọi 0912<!-- x -->345<!-- x -->677.", "GS304"),
        ('Gọi 0912<span class="a">345</span>676.', "GS304"),
        ("Thư: hoa&#x40;example.com.", "GS305"),
        ("Thư: hoa@example&#46;com.", "GS305"),
        ("Số căn cước công dân 01008301234&#53;.", "GS301"),
        ("Chị sinh ngày 12&#47;3&#47;1980.", "GS307"),
        ("Chị sinh ngày **12** tháng **3** năm **1980**.", "GS307"),
        ("Đi xe 24A&#45;123.45.", "GS309"),
        ("Chị Mỷ là **đảng viên**.", "GS313"),
        ("Chị Mỷ là đảng vi&ecirc;n.", "GS313"),
        ("Chị Mỷ là đảng\nviên.", "GS313"),
        ("Chị Mỷ là người **Mông**.", "GS311"),
        ("Chị Mỷ là người <u>Mông</u>.", "GS311"),
        ("Chị Mỷ theo **đạo Tin Lành**.", "GS312"),
        ("Thư: an@**example**.com.", "GS305"),
        ("Thư: **an**@example.com.", "GS305"),
        ("Thư: an@*example.com*.", "GS305"),
        ("Thư: an@_example_.com.", "GS305"),
        ("Thư: an@[example.com](https://example.com).", "GS305"),
        ("Thư: [an](https://example.com)@example.com.", "GS305"),
        ("Gọi 0912[345](https://example.com)678.", "GS304"),
        ("Hộ chiếu C**1234567**.", "GS303"),
        ("Đi xe 24**A**-123.45.", "GS309"),
        ("ChÞ Mû lµ ®¶ng viªn.", "GS313"),
        ("Sè chøng minh nh©n d©n: 063123456.", "GS302"),
    ],
)
def test_what_markup_hides_is_found_where_it_stands(words: str, code: str, site: Lay) -> None:
    """Once, on its own line."""
    made = site({"2023/a.md": f"{PERSON}\n{words}\n"})
    found = [problem for problem in made.inspect().problems if problem.code == code]
    first = PERSON.count("\n") + 2
    assert [first <= problem.line <= first + 1 for problem in found] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "Gọi **0912.345.678**, viết <b>rõ</b> &amp; đẹp.",
        "Gọi 0912_345_678 &amp; hỏi.",
        'Gọi [anh](a.md "Số 0912 345 678") &amp; hỏi.',
        "Gọi 0912-345-678 &amp; hỏi; M Ậ U, L.Ư.U, A / B / C.",
    ],
)
def test_what_is_seen_as_typed_is_told_once(words: str, site: Lay) -> None:
    """Looking twice does not tell twice."""
    made = site({"2023/a.md": f"{PERSON}\n{words}\n"})
    assert [problem.code for problem in made.inspect().problems if problem.code.startswith("GS3")] == ["GS304"]
