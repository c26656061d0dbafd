"""The photos of a profile: what a browser fetches of them, and the gallery shown large."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from visits import DESK, PHONE, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PROFILE = "guong/2023/giang-thi-my/"


def gallery(page: Page) -> Locator:
    """Return the links of the gallery."""
    return page.locator("[data-gs-gallery] a")


def shown(page: Page) -> str:
    """Return the address of the picture that is large, once it is there."""
    image = page.locator(".gs-lightbox__stage img")
    image.evaluate("image => image.decode()")
    return str(image.evaluate("image => image.currentSrc")).rpartition("/")[2]


def focused_address(page: Page) -> str:
    """Return where the link leads that has the focus."""
    return str(page.evaluate("document.activeElement.getAttribute('href')"))


def test_the_keys_lead_through_the_gallery(visitor: Visitor) -> None:
    """Enter opens, arrows go round, Home and End to the ends, Escape closes and the focus is at the photo last seen."""
    page = visitor.open(PROFILE)
    links = gallery(page)
    links.first.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Hình ảnh cỡ lớn")
    dialog.wait_for()
    count = page.locator("[data-gs-count]")
    assert count.inner_text() == "Ảnh 1 trên 2"
    first = shown(page)
    assert page.get_by_role("button", name="Đóng").evaluate("button => button === document.activeElement")
    page.keyboard.press("ArrowRight")
    assert count.inner_text() == "Ảnh 2 trên 2"
    second = shown(page)
    assert second != first
    for key, expected in (("ArrowRight", first), ("ArrowLeft", second), ("Home", first), ("End", second)):
        page.keyboard.press(key)
        assert shown(page) == expected, key
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    assert focused_address(page) == links.nth(1).get_attribute("href")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_photo_opens_large_with_its_words(visitor: Visitor, width: int) -> None:
    """It fits the window, in a width that fills it; its words and source stand below; a button closes it."""
    page = visitor.open(PROFILE, width=width)
    gallery(page).first.click()
    address = shown(page)
    assert address.endswith(".avif")
    image = page.locator(".gs-lightbox__stage img")
    box = image.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["width"] > width * 0.7
    assert box["y"] + box["height"] <= 900
    arrow = page.get_by_role("button", name="Ảnh sau").bounding_box()
    assert arrow is not None
    assert abs(arrow["y"] + arrow["height"] / 2 - box["y"] - box["height"] / 2) < 2
    assert image.get_attribute("alt")
    assert "Nguồn: Tranh vẽ minh họa" in page.locator("[data-gs-words]").inner_text()
    assert page.locator("[data-gs-words]").is_visible()
    page.get_by_role("button", name="Ảnh sau").click()
    assert shown(page) != address
    page.get_by_role("button", name="Đóng").click()
    assert page.get_by_role("dialog").count() == 0


def test_a_picture_begins_where_its_card_begins(visitor: Visitor) -> None:
    """Whatever else stands in the picture's element takes no room in the card."""
    page = visitor.open(width=DESK)
    for card in page.locator(".gs-cards--featured .gs-card:has(picture)").all():
        outer, inner = card.bounding_box(), card.locator("img").bounding_box()
        assert outer is not None
        assert inner is not None
        assert abs(outer["y"] - inner["y"]) <= 2


def test_without_javascript_a_photo_is_a_link(visitor: Visitor) -> None:
    """To the largest picture there is; the dialog is not seen."""
    page = visitor.open(PROFILE, javascript=False)
    assert not page.locator("dialog").is_visible()
    link = gallery(page).first
    href = str(link.get_attribute("href"))
    assert href.endswith("-1600.webp")
    assert page.request.get(visitor.address + href.removeprefix("../../../")).headers["content-type"] == "image/webp"


def test_only_what_is_near_is_fetched_and_no_larger_than_needed(visitor: Visitor) -> None:
    """On a telephone the portrait comes first, as AVIF in a width for its screen; the gallery waits below."""
    page = visitor.open(PROFILE, width=PHONE, device_scale_factor=2)
    page.wait_for_load_state("networkidle")
    photos = [address for address in visitor.fetched if "/assets/anh/" in address]
    assert [address.rpartition("-chan-dung-")[2] for address in photos if "-chan-dung-" in address] == ["480.avif"]
    assert not [address for address in photos if "-bo-anh-" in address]


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("url", ["", "nam/2023/", PROFILE, "guong/2026/van-phong-lich-chung/"])
def test_pictures_have_the_shape_of_their_places(visitor: Visitor, url: str, width: int) -> None:
    """What is shown is what was cut for the place: nothing is cut off by the browser."""
    page = visitor.open(url, width=width)
    for image in page.locator("main img.gs-photo, .gs-content img.gs-photo").all():
        image.scroll_into_view_if_needed()
        image.evaluate("image => image.decode()")
        real, seen = image.evaluate(
            "i => [i.naturalWidth / i.naturalHeight, i.getBoundingClientRect().width / i.getBoundingClientRect().height]"
        )
        assert abs(real / seen - 1) < 0.03, image.evaluate("i => i.currentSrc")
