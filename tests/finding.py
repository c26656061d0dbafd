"""Reading what the search boxes, the page that searches and the list with its filters show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PROFILE = "guong/2023/giang-thi-my/"
INDEX = re.compile(r"/tim-kiem/muc-luc/")
"""The addresses of the files of the search index."""

SEARCH = "async ([query, options]) => (await import('/assets/guongsang/search.js')).search(query, options)"
"""Searches as other scripts do."""


def header_box(page: Page) -> Locator:
    """Return the search box in the header."""
    return page.locator("header .gs-find input")


def options(page: Page) -> Locator:
    """Return the suggestions that are shown."""
    return page.locator("[role=option]:visible")


def results(page: Page) -> Locator:
    """Return the results that are there, not what stands in their place until then."""
    return page.locator("[data-gs-results] .gs-card:not(.gs-ghost)")


def heading(page: Page) -> str:
    """Return what stands above the results, once they are there."""
    page.locator("[data-gs-results]:not([aria-busy])").wait_for(state="attached")
    return page.locator("[data-gs-total]").inner_text()


def status(page: Page) -> str:
    """Return what screen readers are told of the results."""
    return page.locator("[data-gs-status]").inner_text()


def ticked(page: Page) -> list[str]:
    """Return the filters that are ticked."""
    found: list[str] = page.locator("[data-gs-facets] :checked").evaluate_all("all => all.map((one) => one.value)")
    return found


def tick(page: Page, value: str) -> None:
    """Tick a filter, or take the tick away."""
    page.locator(f"[data-gs-facets] input[value='{value}']").click()


def answer_to(page: Page, query: str, **options: Any) -> dict[str, Any]:
    """Return what other scripts are answered to a query."""
    answer: dict[str, Any] = page.evaluate(SEARCH, [query, options])
    return answer
