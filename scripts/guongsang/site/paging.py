"""Long lists in pages: addresses, neighbours and the row of page numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from guongsang.stories.addresses import PAGE

_AROUND = 2
"""Page numbers shown on each side of the present one."""


@dataclass(frozen=True, slots=True)
class PageOf:
    """One page of a list: its address and the part `[start:stop]` of the list it shows."""

    url: str
    number: int
    count: int
    start: int
    stop: int


def pages_of(url: str, total: int, size: int) -> list[PageOf]:
    """Cut a list of `total` items into pages of `size`; an empty list still has one page."""
    count = max(1, -(-total // size))
    return [
        PageOf(page_url(url, number), number, count, (number - 1) * size, min(total, number * size))
        for number in range(1, count + 1)
    ]


def page_url(url: str, number: int) -> str:
    """Return the address of one page of the list at `url`."""
    return url if number == 1 else f"{url}{PAGE}/{number}/"


def pager(url: str, page: PageOf) -> dict[str, Any]:
    """Return what the page-number row shows: first, last and those around the present page."""
    near = {1, page.count, *range(max(1, page.number - _AROUND), min(page.count, page.number + _AROUND) + 1)}
    items: list[dict[str, Any]] = []
    before = 0
    for number in sorted(near):
        if number - before > 1:
            items.append({"label": "…", "url": None, "current": False})
        items.append({"label": str(number), "url": page_url(url, number), "current": number == page.number})
        before = number
    return {
        "page": page.number,
        "pages": page.count,
        "previous": page_url(url, page.number - 1) if page.number > 1 else None,
        "next": page_url(url, page.number + 1) if page.number < page.count else None,
        "items": items,
    }
