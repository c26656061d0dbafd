"""The list of all profiles with its filters."""

from __future__ import annotations

import pytest

from finding import INDEX, heading, results, status, tick
from visits import DESK, PHONE, Visitor, overflow


def test_the_list_is_filtered(visitor: Visitor) -> None:
    """The list stands there first as it was made; a filter replaces it, and without one it comes back."""
    page = visitor.open("guong/")
    own = page.locator("[data-gs-underneath]")
    page.locator("[data-gs-facets] fieldset").first.wait_for()
    assert own.is_visible()
    assert not page.locator("[data-gs-found]").is_visible()
    count = (
        page.locator("[data-gs-facets] label", has=page.locator("input[value='tap-the']"))
        .locator(".gs-count")
        .inner_text()
    )
    tick(page, "tap-the")
    page.wait_for_url("**/guong/?loai=tap-the")
    assert heading(page) == f"{count.split()[0]} hồ sơ"
    assert not own.is_visible()
    tick(page, "tap-the")
    page.wait_for_url("**/guong/")
    own.wait_for()
    page.locator("[data-gs-sort]").select_option("ten")
    page.wait_for_url("**/guong/?xep=ten")
    results(page).first.wait_for()
    page.go_back()
    own.wait_for()


def test_taking_away_the_last_filter(visitor: Visitor) -> None:
    """The list comes back, with the focus at its head, and this is announced."""
    page = visitor.open("guong/?nam=2023")
    page.get_by_role("button", name="Bỏ lọc: Năm 2023").press("Enter")
    page.wait_for_url("**/guong/")
    assert page.locator("[data-gs-underneath]").is_visible()
    assert page.evaluate("document.activeElement.id") == "danh-sach"
    assert status(page) == "Đã bỏ bộ lọc; danh sách đầy đủ hiện trở lại."


@pytest.mark.parametrize("url", ["guong/?utm_source=x", "nam/2023/?fbclid=x", "tim-kiem/?utm_source=x"])
def test_what_other_sites_add_to_an_address(visitor: Visitor, url: str) -> None:
    """What stands in an address for somebody else changes nothing of the page."""
    page = visitor.open(url)
    assert page.locator("h2").first.is_visible()
    page.locator("[data-gs-found]:visible").wait_for(state="hidden")
    assert page.locator("main li:visible").count() > 5


def test_filters_on_a_further_page_of_the_list(visitor: Visitor) -> None:
    """From any page of the list a filter leads to the whole list's results, and Back to where the reader was."""
    page = visitor.open("guong/trang/2/")
    page.locator("[data-gs-facets] fieldset").first.wait_for()
    tick(page, "2023")
    page.wait_for_url("**/guong/?nam=2023")
    results(page).first.wait_for()
    page.go_back()
    page.locator("[data-gs-underneath]").get_by_text("Trang 2 trên 2").wait_for()
    assert page.url.endswith("/guong/trang/2/")


def test_on_a_phone_filters_are_folded_up(visitor: Visitor) -> None:
    """The list comes first; the filters open by keyboard, fetch the index only then, and lead back to what they found."""
    page = visitor.open("guong/", width=PHONE)
    page.wait_for_load_state("networkidle")
    assert not [url for url in visitor.fetched if INDEX.search(url)]
    page.locator(".gs-filters summary").focus()
    page.keyboard.press("Enter")
    page.locator("[data-gs-facets] input[value='2023']").press("Space")
    page.wait_for_url("**/guong/?nam=2023")
    results(page).first.wait_for()
    assert page.locator("[data-gs-many]").inner_text().strip() == "(1)"
    assert overflow(page) <= 0
    page.get_by_role("button", name="Xem ", exact=False).last.press("Enter")
    assert not page.locator("[data-gs-facets]").is_visible()
    assert page.evaluate("document.activeElement.id") == "ket-qua"


def test_a_former_search_of_the_list(visitor: Visitor) -> None:
    """An address that searched the list before there was a page for it leads to that page."""
    page = visitor.open("guong/?q=phong")
    page.wait_for_url("**/tim-kiem/?q=phong")
    results(page).first.wait_for()


def test_cards_drawn_by_the_browser(visitor: Visitor) -> None:
    """Every sample's card is, letter by letter, the one that the build has drawn."""
    page = visitor.open("guong/", width=DESK)
    drawn, built = page.evaluate(
        """async () => {
            const {cardOf} = await import("/assets/guongsang/search_interface/card.js");
            const {search} = await import("/assets/guongsang/search.js");
            const {results} = await search("", {limit: 1000, sort: "newest"});
            const second = await (await fetch("trang/2/")).text();
            const pages = [document, new DOMParser().parseFromString(second.replaceAll("../../../", "../"), "text/html")];
            const cards = pages.flatMap((page) => [...page.querySelectorAll("[data-gs-underneath] .gs-card")]);
            return [results.map((card) => cardOf(card, "../").outerHTML), cards.map((card) => card.outerHTML)];
        }"""
    )
    assert len(built) > 24
    assert drawn == built


def test_filters_are_not_printed(visitor: Visitor) -> None:
    """On paper there are the results and no controls."""
    page = visitor.open("guong/?nam=2023")
    results(page).first.wait_for()
    page.emulate_media(media="print")
    assert results(page).first.is_visible()
    for hidden in (".gs-filters", ".gs-chips", ".gs-find"):
        assert not page.locator(hidden).first.is_visible()
