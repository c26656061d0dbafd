"""What a first visit fetches, and that nothing on the way breaks the Content-Security-Policy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from visits import PHONE, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from sample_site import SampleSite

VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI, sample}) => {
    window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});
"""


def bytes_of_visit(visitor: Visitor, url: str) -> dict[str, int]:
    """Return how many bytes came over the wire for each address that a first visit on a phone fetched."""
    page = visitor.open("robots.txt", width=PHONE)
    session = page.context.new_cdp_session(page)
    addresses: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def finished(event: dict[str, Any]) -> None:
        sizes[addresses[event["requestId"]]] = event["encodedDataLength"]

    session.on(
        "Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]})
    )
    session.on("Network.loadingFinished", finished)
    session.send("Network.enable")
    visitor.go(page, url)
    page.wait_for_load_state("networkidle")
    assert any(address.endswith(".css") for address in sizes)
    return sizes


def test_a_first_visit_to_a_profile_is_light(visitor: Visitor, sample_site: SampleSite) -> None:
    """Over the wire at most 150 KB without photos and 220 KB with those that are seen at first."""
    summary = next(summary for summary in sample_site.catalogue.shown if summary.photo)
    sizes = bytes_of_visit(visitor, summary.url)
    photos = sum(size for address, size in sizes.items() if "/assets/anh/" in address)
    assert photos > 0
    assert sum(sizes.values()) - photos <= 150_000
    assert sum(sizes.values()) <= 220_000


def watched(visitor: Visitor, url: str) -> Page:
    """Open a page on which every violation of the policy is noted."""
    page = visitor.open("robots.txt")
    page.add_init_script(VIOLATIONS)
    visitor.go(page, url)
    return page


@pytest.mark.parametrize("url", ["", "guong/2023/giang-thi-my/", "guong/", "tim-kiem/?q=nguyen", "so-tay/may-chu/"])
def test_nothing_breaks_the_policy(visitor: Visitor, url: str) -> None:
    """Neither the page as it comes, nor its menu, its colours, its search box, its code to scan and its copying."""
    page = watched(visitor, url)
    page.wait_for_load_state("networkidle")
    for option in page.locator(".gs-scheme input").all():
        option.check(force=True)
    page.locator("#tim-o-dau-trang").fill("nguyen van")
    page.wait_for_timeout(400)
    page.keyboard.press("Escape")
    for button in page.locator("[data-gs-code], [data-gs-copy]").all():
        if button.is_visible():
            button.click()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.violations") == []


def test_the_page_itself_forbids_what_is_inline(visitor: Visitor, address: str) -> None:
    """Its policy stands in it, for hosts that send no headers."""
    page = visitor.open("gioi-thieu/")
    said = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") or ""
    assert "script-src 'self'" in said
    assert "unsafe" not in said
    assert page.url.startswith(address)


def test_the_list_of_headings_follows_the_reader(visitor: Visitor) -> None:
    """The heading whose text is being read is marked, another one further down, and none above the first."""
    page = visitor.open("so-tay/may-chu/")
    marked = page.locator(".gs-doc__toc [aria-current]")
    assert marked.count() == 0
    page.evaluate("document.querySelector('#bo-nho-dem').scrollIntoView()")
    page.locator(".gs-doc__toc [aria-current]", has_text="Bộ nhớ đệm").wait_for()
    assert marked.count() == 1
