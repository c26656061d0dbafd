"""The search box on every page: the keys that lead to it, and its suggestions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from finding import INDEX, PROFILE, header_box, heading, options, results
from guongsang.site.search_index.build import FOLDER, build_index
from visits import PHONE, Visitor

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Route

KINDS_OF_PAGE = pytest.mark.parametrize("url", ["", PROFILE, "gioi-thieu/"], ids=["home", "profile", "ordinary page"])


@KINDS_OF_PAGE
@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_leads_to_the_box(visitor: Visitor, url: str, key: str) -> None:
    """On every page both keys put the cursor into the search box, and write nothing."""
    page = visitor.open(url)
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement.name") == "q"
    assert header_box(page).input_value() == ""
    page.keyboard.type("1526/QĐ")
    assert header_box(page).input_value() == "1526/QĐ"


def test_on_a_phone_the_key_opens_the_menu(visitor: Visitor) -> None:
    """Where the box is in the closed menu, the menu opens."""
    page = visitor.open(PROFILE, width=PHONE)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "tim-o-dau-trang"
    assert header_box(page).is_visible()


def test_the_key_can_be_switched_off(visitor: Visitor) -> None:
    """Who does not want “/” to be a key of the site says so once; Ctrl-K stays."""
    page = visitor.open("tim-kiem/")
    page.get_by_role("checkbox", name="Dùng cả phím /").uncheck()
    visitor.go(page, PROFILE)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement === document.body")
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.name") == "q"
    visitor.go(page, "tim-kiem/")
    assert not page.get_by_role("checkbox", name="Dùng cả phím /").is_checked()


@KINDS_OF_PAGE
def test_suggestions_by_keyboard_alone(visitor: Visitor, url: str) -> None:
    """Typing without marks suggests the profile, arrows choose it as the ARIA pattern says, and Enter goes there."""
    page = visitor.open(url)
    page.keyboard.press("/")
    box = header_box(page)
    assert (box.get_attribute("role"), box.get_attribute("aria-expanded")) == ("combobox", "false")
    page.keyboard.insert_text("giang thi m")
    options(page).first.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    listbox = page.locator(f"#{box.get_attribute('aria-controls')}")
    assert listbox.get_attribute("role") == "listbox"
    assert 1 <= options(page).count() <= 8
    first = options(page).first
    assert re.fullmatch(r"Giàng Thị Mỷ\s+Chuyên viên chính, .* · 2023", first.inner_text(), re.DOTALL)
    assert "Có " in page.locator("header .gs-find [role=status]").inner_text()
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
    assert first.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PROFILE}")
    assert page.locator("h1").inner_text() == "Giàng Thị Mỷ"


def test_arrows_go_round(visitor: Visitor) -> None:
    """Upwards from the box is the last suggestion, and behind the last one the box again."""
    page = visitor.open("")
    page.keyboard.press("/")
    page.keyboard.insert_text("phong")
    options(page).first.wait_for()
    page.keyboard.press("ArrowUp")
    assert options(page).last.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator("[aria-selected=true]").count() == 0


def test_escape_closes_the_suggestions(visitor: Visitor) -> None:
    """Escape closes the list and leaves what was typed; an arrow opens it again; so does a click elsewhere close it."""
    page = visitor.open("")
    page.keyboard.press("/")
    page.keyboard.insert_text("giang")
    options(page).first.wait_for()
    page.keyboard.press("Escape")
    assert options(page).count() == 0
    assert header_box(page).input_value() == "giang"
    assert header_box(page).get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    options(page).first.wait_for()
    page.locator("h1").click()
    assert options(page).count() == 0


def test_enter_without_a_choice_searches(visitor: Visitor) -> None:
    """Enter in the box leads to the page that searches, whose results are those of the query."""
    page = visitor.open(PROFILE)
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("Giàng Thị Mỷ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=Gi%C3%A0ng+Th%E1%BB%8B+M%E1%BB%B7")
    assert "cho «Giàng Thị Mỷ»" in heading(page)
    assert results(page).first.locator("h3").inner_text() == "Giàng Thị Mỷ"


def test_a_suggestion_can_be_clicked(visitor: Visitor) -> None:
    """A click on a suggestion, in the box of the home page, leads to the profile."""
    page = visitor.open("")
    page.locator("main .gs-find input").click()
    page.keyboard.insert_text("giang thi my")
    options(page).first.click()
    page.wait_for_url(f"**/{PROFILE}")


def test_only_the_last_question_is_answered(visitor: Visitor) -> None:
    """An answer that comes after the reader has gone on typing is dropped."""
    page = visitor.open("")

    def delay(route: Route) -> None:
        page.wait_for_timeout(150)
        route.continue_()

    page.route(INDEX, delay)
    page.keyboard.press("/")
    for letters in ("vang", " thi", " duong"):
        page.keyboard.type(letters)
        page.wait_for_timeout(140)
    options(page).first.wait_for()
    page.wait_for_timeout(800)
    assert "Vàng Thị Dương" in options(page).first.inner_text()
    assert options(page).count() == 1


def test_the_box_fetches_nothing_before_it_is_used(visitor: Visitor) -> None:
    """A page loads a few lines for the box; the rest comes when somebody goes there."""
    page = visitor.open(PROFILE)
    page.wait_for_load_state("networkidle")
    own = [url for url in visitor.fetched if "/search" in url and url.endswith(".js")]
    assert [url.rpartition("/")[2] for url in own] == ["search_box.js"]
    assert not [url for url in visitor.fetched if INDEX.search(url)]


def test_suggestions_that_cannot_be_had(visitor: Visitor) -> None:
    """When the index cannot be fetched, the box says so and still searches."""
    page = visitor.open("")
    page.route(INDEX, lambda route: route.fulfill(status=503))
    page.keyboard.press("/")
    page.keyboard.insert_text("giang")
    page.get_by_text("Chưa tải được gợi ý. Nhấn Enter để tìm.").wait_for()
    page.unroute(INDEX)
    page.keyboard.insert_text(" thi")
    options(page).first.wait_for()
    assert all(trouble.startswith(("503", "console: Failed to load")) for trouble in visitor.troubles)
    visitor.troubles.clear()


def test_a_site_without_profiles(visitor: Visitor, tmp_path: Path) -> None:
    """Where nothing is published yet the box says that nothing was found, not that something failed."""
    build_index(tmp_path, [], [])
    page = visitor.open("gioi-thieu/")
    page.route(INDEX, lambda route: route.fulfill(path=tmp_path / FOLDER / route.request.url.rpartition("/")[2]))
    page.keyboard.press("/")
    page.keyboard.insert_text("nguyen van an")
    page.locator("header .gs-suggest__foot", has_text="Chưa thấy gợi ý nào").wait_for()


def test_a_choice_does_not_outlive_what_is_typed(visitor: Visitor) -> None:
    """Who chooses by arrow and types on has chosen nothing: Enter looks for what stands in the box."""
    page = visitor.open("")
    page.keyboard.press("/")
    page.keyboard.insert_text("nguyen")
    options(page).first.wait_for()
    page.keyboard.press("ArrowDown")
    assert header_box(page).get_attribute("aria-activedescendant")
    page.keyboard.type(" thi hanh", delay=1)
    assert header_box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=nguyen+thi+hanh")


def test_suggestions_for_other_letters_do_not_stay(visitor: Visitor) -> None:
    """While those for what is typed by now are on their way, none of the old ones can be chosen, and soon they are gone."""
    page = visitor.open("")
    page.keyboard.press("/")
    page.keyboard.insert_text("giang")
    options(page).first.wait_for()
    page.evaluate("() => { window.fetch = () => new Promise(() => {}); }")
    page.keyboard.insert_text(" 1526")
    listbox = page.locator(f"#{header_box(page).get_attribute('aria-controls')}")
    assert listbox.get_attribute("aria-busy") == "true"
    page.keyboard.press("ArrowDown")
    assert header_box(page).get_attribute("aria-activedescendant") is None
    listbox.wait_for(state="hidden")


def test_what_is_composed_is_not_sent(visitor: Visitor) -> None:
    """Enter and the arrows belong to the keyboard's own window as long as it composes a syllable."""
    page = visitor.open("")
    page.keyboard.press("/")
    page.keyboard.insert_text("giang")
    options(page).first.wait_for()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "thij", "selectionStart": 4, "selectionEnd": 4})
    page.evaluate(
        """() => {
            const box = document.activeElement;
            for (const key of ["ArrowDown", "Enter"]) {
                box.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }));
            }
        }"""
    )
    assert header_box(page).get_attribute("aria-activedescendant") is None
    assert page.url == visitor.address


@pytest.mark.parametrize("selector", ["[data-gs-facets] input[type=checkbox]", "[data-gs-sort]"])
def test_the_keys_work_from_filters_too(visitor: Visitor, selector: str) -> None:
    """A box to tick and a list of orders take no letters."""
    page = visitor.open("tim-kiem/?q=phong")
    heading(page)
    page.locator(selector).first.focus()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
