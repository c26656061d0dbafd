"""What readers do on the pages: with the keyboard, without JavaScript, in the dark, on paper, and to share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from visits import DESK, PHONE, Visitor, is_seen, scheme

if TYPE_CHECKING:
    from playwright.sync_api import Page

PROFILE = "guong/2023/giang-thi-my/"


def focused(page: Page) -> str:
    """Return the text of the element that has the focus."""
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def choose_scheme(page: Page, label: str) -> None:
    """Choose a colour scheme in the header."""
    page.locator(f"label[title='{label}']").click()


# The colour scheme


@pytest.mark.parametrize("url", ["", PROFILE, "gioi-thieu/"], ids=["home", "profile", "ordinary page"])
def test_the_chosen_scheme_stays(visitor: Visitor, url: str) -> None:
    """A reader who chooses dark finds every page dark, also after reloading and on other kinds of pages."""
    page = visitor.open(url, color_scheme="light")
    assert scheme(page) == "light"
    choose_scheme(page, "Nền tối")
    assert scheme(page) == "dark"
    page.reload()
    assert scheme(page) == "dark"
    for other in (PROFILE, "guong/", "so-tay/", ""):
        visitor.go(page, other)
        assert scheme(page) == "dark"
        assert page.locator("#__palette_2").is_checked()
    choose_scheme(page, "Nền sáng")
    page.reload()
    assert scheme(page) == "light"


def test_light_can_be_chosen_on_a_dark_system(visitor: Visitor) -> None:
    """The choice goes before the system's; “as the system” follows it again, at once."""
    page = visitor.open(PROFILE, color_scheme="dark")
    assert scheme(page) == "dark"
    choose_scheme(page, "Nền sáng")
    assert scheme(page) == "light"
    choose_scheme(page, "Màu nền theo máy của bạn")
    assert scheme(page) == "dark"
    page.emulate_media(color_scheme="light")
    assert scheme(page) == "light"
    page.reload()
    assert scheme(page) == "light"


def test_the_scheme_is_chosen_by_keyboard(visitor: Visitor) -> None:
    """Arrow keys move through the three schemes as through any choice of one."""
    page = visitor.open("", color_scheme="light")
    page.locator("#__palette_0").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert scheme(page) == "dark"
    assert page.locator("#__palette_2").is_checked()


def test_without_javascript_no_switch_is_offered(visitor: Visitor) -> None:
    """A switch that could not work is not shown; the page follows the system."""
    page = visitor.open("", javascript=False, color_scheme="dark")
    assert not page.locator(".gs-scheme").is_visible()
    assert scheme(page) == "dark"


# The keyboard


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("url", ["", PROFILE, "gioi-thieu/"], ids=["home", "profile", "ordinary page"])
def test_the_skip_link(visitor: Visitor, url: str, javascript: bool) -> None:
    """The first key press offers to go past the navigation, and does."""
    page = visitor.open(url, javascript=javascript)
    page.keyboard.press("Tab")
    assert focused(page) == "Chuyển đến nội dung chính"
    box = page.locator(".gs-skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert page.evaluate("document.activeElement.closest('header.gs-header') === null")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_menu_opens_by_keyboard(visitor: Visitor, javascript: bool) -> None:
    """On a phone the menu is closed, opens and closes with Enter, and its links work, without JavaScript as well."""
    page = visitor.open("", width=PHONE, javascript=javascript)
    menu = page.get_by_role("navigation", name="Trình đơn chính")
    assert not menu.is_visible()
    for _ in range(5):
        page.keyboard.press("Tab")
        if focused(page) == "Trình đơn":
            break
    assert focused(page) == "Trình đơn"
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Enter")
    assert not menu.is_visible()
    page.keyboard.press("Space")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    assert focused(page) == "Gương điển hình"
    page.keyboard.press("Enter")
    page.wait_for_url("**/guong/")


def test_the_menu_is_open_on_a_desk(visitor: Visitor) -> None:
    """A wide window shows the navigation at once, and marks the present section."""
    page = visitor.open("don-vi/phong-nghiep-vu-3/", width=DESK)
    menu = page.get_by_role("navigation", name="Trình đơn chính")
    assert menu.is_visible()
    assert menu.locator("[aria-current]").all_inner_texts() == ["Đơn vị"]


@pytest.mark.parametrize("url", ["", PROFILE, "guong/", "so-tay/"])
def test_the_focus_can_be_seen(visitor: Visitor, url: str) -> None:
    """Wherever the Tab key leads, the place is marked."""
    page = visitor.open(url)
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(
            """() => {
                const marks = (element, pseudo) => {
                    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element, pseudo);
                    return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
                };
                const element = document.activeElement;
                if (element === document.body) return true;
                // A card is marked as a whole, and a hidden radio button on what stands for it.
                const near = [element, element.closest("li"), element.parentElement, ...element.parentElement.children];
                return near.some((at) => at && [null, "::before", "::after"].some((pseudo) => marks(at, pseudo)));
            }"""
        ), page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize("javascript", [True, False])
def test_searching_leads_to_the_page_that_searches(visitor: Visitor, javascript: bool) -> None:
    """The search box works as a plain form."""
    page = visitor.open("", javascript=javascript)
    page.locator("main input[type=search]").fill("phiên dịch")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=phi%C3%AAn+d%E1%BB%8Bch")
    assert page.locator("h1").inner_text() == "Tìm kiếm"


# Sharing


def test_copying_the_address(visitor: Visitor) -> None:
    """One button copies the profile's address, and says so where screen readers hear it."""
    page = visitor.open(PROFILE, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Sao chép").click()
    page.get_by_text("Đã sao chép đường dẫn.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"https://guongsang.example/{PROFILE}"
    assert page.locator("[role=status]").inner_text() == "Đã sao chép đường dẫn."


def test_copying_where_it_is_forbidden(visitor: Visitor) -> None:
    """Where the browser does not let pages copy, the address is selected and the reader told what to press."""
    page = visitor.open(PROFILE)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')); }")
    page.get_by_role("button", name="Sao chép").click()
    page.get_by_text("Nhấn Ctrl + C để sao chép.").wait_for()
    assert page.evaluate("document.getSelection().toString()") == f"https://guongsang.example/{PROFILE}"


def test_sharing_without_javascript(visitor: Visitor) -> None:
    """Without JavaScript the address can still be read and sent by mail, and no button is there that does nothing."""
    page = visitor.open(PROFILE, javascript=False)
    assert page.locator("[data-gs-link]").input_value() == f"https://guongsang.example/{PROFILE}"
    assert page.get_by_role("link", name="Gửi thư điện tử").is_visible()
    assert page.locator(".gs-share button:visible").count() == 0


def test_the_code_to_scan(visitor: Visitor) -> None:
    """The QR code is drawn when wanted, says what it is, and goes away again."""
    page = visitor.open(PROFILE)
    button = page.get_by_role("button", name="QR")
    button.click()
    picture = page.get_by_role("img", name=f"Mã QR của địa chỉ https://guongsang.example/{PROFILE}")
    picture.wait_for()
    button.click()
    picture.wait_for(state="hidden")


# Paper


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_a_printed_profile(visitor: Visitor, colour_scheme: str, javascript: bool) -> None:
    """On paper there are the story, the evidence and the decisions, black on white, and nothing to click on."""
    page = visitor.open(PROFILE, javascript=javascript, color_scheme=colour_scheme)
    page.emulate_media(media="print")
    for words in (
        "Giàng Thị Mỷ",
        "Vì sao được ghi nhận",
        "Quyết định ghi nhận",
        "Câu chuyện",
        "Bài học có thể nhân rộng",
    ):
        assert is_seen(page, words)
    assert page.locator(".gs-story p").first.is_visible()
    for hidden in (".gs-panel", ".gs-menu", ".gs-related", ".gs-share__row", ".gs-footer nav", ".gs-skip"):
        assert not page.locator(hidden).first.is_visible()
    assert scheme(page) == "light"
    assert page.locator("[data-gs-link]").is_visible()


def test_printing_makes_pages(visitor: Visitor) -> None:
    """A profile prints as a handful of pages with its text in them."""
    paper = visitor.open(PROFILE).pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert 1 <= paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page/") + paper.count(b"/Type /Page ") <= 8


@pytest.mark.parametrize("width", [320, PHONE])
def test_the_data_dictionary_is_read_without_scrolling_aside(visitor: Visitor, width: int) -> None:
    """On a phone each key has its words below it, which no column squeezes; software still finds a table."""
    page = visitor.open("du-lieu/", width=width)
    tables = page.locator(".gs-keys")
    for table in tables.all():
        assert table.evaluate("table => table.scrollWidth - table.clientWidth") <= 0
        for row in table.locator("tbody tr").all()[::9]:
            boxes = [cell.bounding_box() for cell in row.locator("td").all()]
            key, about = boxes[0], boxes[-1]
            assert key is not None
            assert about is not None
            assert about["y"] > key["y"]
            assert about["width"] > width * 0.8
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
    for role, element in (("columnheader", "th"), ("row", "tr"), ("cell", "td")):
        assert roles.count(role) == tables.locator(element).count() > 0
