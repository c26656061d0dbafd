"""What is marked in a result, and the line of a story that is shown; what is asked for, in the address of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from visits import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

STORY = (
    "Phòng họp của bản còn nhỏ.\nChị lập bảng thuật ngữ để người phiên dịch tra được ngay trong phiên tòa, cả khi người "
    "dân nói tiếng Mông, mà không phải hỏi lại thẩm phán từng câu như những năm trước đây ở huyện.\nHết chuyện."
)


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Any page of the site, whose modules can be used."""
    visitor = Visitor(browser, address)
    yield visitor.open("gioi-thieu/")
    visitor.leave()


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Giàng Thị Mỷ", "giang thi", "[Giàng Thị] Mỷ"),
        ("Giàng Thị Mỷ", "Giàng Thị Mỷ", "[Giàng Thị Mỷ]"),
        ("Giảng viên Giàng", "giàng", "Giảng viên [Giàng]"),
        ("Giảng viên", "giang", "[Giảng] viên"),
        ("hoà giải", "hòa giải", "[hoà giải]"),
        ("ho\u0300a gia\u0309i", "hòa giải", "[hòa giải]"),
        ("Mỷ và Thị", "thi my", "[Mỷ] và [Thị]"),
        ("Thị xã Nghĩa Lộ", "giang thi my", "Thị xã Nghĩa Lộ"),
        ("số 1526/QĐ-TTg", "1526/QĐ", "số [1526/QĐ]-TTg"),
        ("<b>Mỷ</b> & Mỷ", "mỷ", "<b>[Mỷ]</b> & [Mỷ]"),
        ("Không có gì", "giàng", "Không có gì"),
        ("phong cách tư duy", "cải cách tư pháp", "phong cách tư duy"),
        ("cải cách; ngành tư pháp", "cải cách tư pháp", "[cải cách]; ngành [tư pháp]"),
    ],
)
def test_what_is_marked(page: Page, text: str, query: str, marked: str) -> None:
    """Words in the order typed, by their marks where these stand, else by their letters; alone only if all are there."""
    assert marked == page.evaluate(
        """async ([text, query]) => {
            const {markIn} = await import("/assets/guongsang/search_interface/marking.js");
            const {parse} = await import("/assets/guongsang/search/words.js");
            const line = document.createElement("p");
            line.textContent = text;
            markIn(line, parse(query).words);
            return [...line.childNodes].map((node) => (node.localName === "mark" ? `[${node.textContent}]` : node.textContent)).join("");
        }""",
        [text, query],
    )


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("phiên tòa", "… lập bảng thuật ngữ để người phiên dịch tra được ngay trong [phiên tòa], cả khi"),
        ("mông hết", "phiên tòa, cả khi người dân nói tiếng [Mông], mà"),
        ("hết chuyện", "[Hết chuyện]."),
        ("zzz yyy", "Phòng họp của bản còn nhỏ."),
    ],
)
def test_the_line_of_a_story(page: Page, query: str, line: str) -> None:
    """The line has the words beside each other if it can, some words around them, and dots where it was cut."""
    shown: str = page.evaluate(
        """async ([story, query]) => {
            const {lineOf} = await import("/assets/guongsang/search_interface/marking.js");
            const {parse} = await import("/assets/guongsang/search/words.js");
            return lineOf(story, parse(query).words)
                .map((node) => (node instanceof Node ? `[${node.textContent}]` : node)).join("");
        }""",
        [STORY, query],
    )
    assert line in shown
    assert len(shown.split()) <= 33


@pytest.mark.parametrize(
    ("search", "asked", "again"),
    [
        ("", {"query": "", "filters": {"nam": [], "loai": []}, "sort": "", "page": 1}, ""),
        (
            "?q=+a+b&nam=2023&nam=2024&nam=2023&xep=ten&trang=3&utm_source=x",
            {"query": "a b", "filters": {"nam": ["2023", "2024"], "loai": []}, "sort": "ten", "page": 3},
            "?q=a+b&nam=2023&nam=2024&xep=ten&trang=3",
        ),
        ("?xep=constructor&trang=-1", {"query": "", "filters": {"nam": [], "loai": []}, "sort": "", "page": 1}, ""),
        (
            "?trang=1.5&loai=%3Cb%3E",
            {"query": "", "filters": {"nam": [], "loai": ["<b>"]}, "sort": "", "page": 1},
            "?loai=%3Cb%3E",
        ),
    ],
)
def test_the_address_says_what_is_asked_for(page: Page, search: str, asked: dict[str, Any], again: str) -> None:
    """It is read with patience, whatever else stands there, and written with nothing that goes without saying."""
    read, written = page.evaluate(
        """async (search) => {
            const {stateOf, searchOf} = await import("/assets/guongsang/search_interface/state.js");
            const state = stateOf(search, ["nam", "loai"]);
            return [state, searchOf(state)];
        }""",
        search,
    )
    assert read == asked
    assert written == again
