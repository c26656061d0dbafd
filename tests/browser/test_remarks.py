"""What is said above results: how many there are, and how they were found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from visits import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

PLAIN = {
    "total": 3,
    "corrected": "",
    "typed": 3,
    "readings": [],
    "lacking": [],
    "isScattered": False,
    "isMarkedOtherwise": False,
}


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Any page of the site, whose modules can be used."""
    visitor = Visitor(browser, address)
    yield visitor.open("gioi-thieu/")
    visitor.leave()


@pytest.mark.parametrize(
    ("answer", "remark"),
    [
        ({}, ""),
        ({"total": 0, "corrected": "Vừ A Sàng", "lacking": ["a"]}, ""),
        ({"corrected": "Vừ A Sàng", "typed": 0}, "Đang tìm «Vừ A Sàng», vì không thấy «vu a san»."),
        (
            {"corrected": "Vừ A Sàng", "typed": 2},
            "Đang tìm «Vừ A Sàng»; không ai có tên «vu a san», các từ ấy chỉ có trong bài.",
        ),
        (
            {"corrected": "Vừ A Sàng", "typed": 0, "isScattered": True},
            "Đang tìm «Vừ A Sàng», vì không thấy «vu a san».",
        ),
        ({"lacking": ["vu"]}, "Những hồ sơ đầu tiên không có «vu»; đã tìm theo các từ còn lại."),
        ({"lacking": ["vu", "san"]}, "Những hồ sơ đầu tiên không có «vu», «san»; đã tìm theo các từ còn lại."),
        ({"isScattered": True}, "Không hồ sơ nào có các từ «vu a san» liền nhau; các từ nằm rải rác trong bài."),
        (
            {"isMarkedOtherwise": True},
            "Không thấy «vu a san» viết đúng dấu như vậy; kết quả là những chữ chỉ khác dấu.",
        ),
        ({"readings": ["vừ a sàng"]}, "Đã tìm «vừ a sàng»."),
        ({"readings": ["vừ a sàng", "vu a san"]}, "Đã tìm «vừ a sàng» và «vu a san»."),
    ],
)
def test_what_is_remarked(page: Page, answer: dict[str, Any], remark: str) -> None:
    """The one thing that matters most: a correction, then words left out, then how the words stand, then how they were read."""
    said = page.evaluate(
        """async ([found, query]) => {
            const { remarkOn } = await import("/assets/guongsang/search_interface/remarks.js");
            const place = document.createElement("p");
            place.append(...remarkOn(found, query));
            return place.textContent;
        }""",
        [PLAIN | answer, "vu a san"],
    )
    assert said == remark


@pytest.mark.parametrize(
    ("found", "query", "total"),
    [
        ({"total": 3, "isPart": False}, "vu", "3 hồ sơ cho «vu»"),
        ({"total": 3, "isPart": True}, "vu", "Ít nhất 3 hồ sơ cho «vu»"),
        ({"total": 1234, "isPart": False}, "", "1.234 hồ sơ"),
        ({"total": 0, "isPart": False}, "vu", "Không tìm thấy hồ sơ nào cho «vu»"),
        ({"total": 0, "isPart": False}, "v" * 100, f"Không tìm thấy hồ sơ nào cho «{'v' * 80}…»"),
    ],
)
def test_how_many_are_told(page: Page, found: dict[str, Any], query: str, total: str) -> None:
    """With the query, of an endless one the beginning; "at least" where there may be more."""
    script = """async ([found, query]) => {
        const { totalOf } = await import("/assets/guongsang/search_interface/remarks.js");
        return totalOf(found, query);
    }"""
    assert page.evaluate(script, [found, query]) == total
