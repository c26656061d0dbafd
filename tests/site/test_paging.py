"""Long lists in pages: what is on each, its address, and the row of page numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.site.paging import page_url, pager, pages_of


@given(st.integers(0, 500), st.integers(1, 60))
def test_pages_hold_everything_once(total: int, size: int) -> None:
    """One after another, the pages show each item exactly once and none shows more than its share."""
    pages = pages_of("guong/", total, size)
    assert [item for page in pages for item in range(page.start, page.stop)] == list(range(total))
    assert all(page.stop - page.start <= size for page in pages)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert {page.count for page in pages} == {len(pages)}
    assert len({page.url for page in pages}) == len(pages)


def test_addresses_of_pages() -> None:
    """The first page has the list's own address, the others stand below it."""
    assert [page.url for page in pages_of("nam/2023/", 49, 24)] == [
        "nam/2023/",
        "nam/2023/trang/2/",
        "nam/2023/trang/3/",
    ]


def test_an_empty_list_has_a_page() -> None:
    """A list without items still answers, so that its address never breaks."""
    (page,) = pages_of("guong/", 0, 24)
    assert (page.url, page.start, page.stop) == ("guong/", 0, 0)


@pytest.mark.parametrize(
    ("number", "labels"),
    [
        (1, ["1", "2", "3", "…", "9"]),
        (4, ["1", "2", "3", "4", "5", "6", "…", "9"]),
        (5, ["1", "…", "3", "4", "5", "6", "7", "…", "9"]),
        (9, ["1", "…", "7", "8", "9"]),
    ],
)
def test_the_row_of_page_numbers(number: int, labels: list[str]) -> None:
    """First, last and the pages around the present one are there; what is left out is shown as left out."""
    page = pages_of("guong/", 90, 10)[number - 1]
    row = pager("guong/", page)
    assert [item["label"] for item in row["items"]] == labels
    assert [item["label"] for item in row["items"] if item["current"]] == [str(number)]


@given(st.integers(1, 40), st.data())
def test_every_page_number_leads_where_it_says(count: int, data: st.DataObject) -> None:
    """Numbers, “previous” and “next” lead to those pages; the ends have no further neighbour."""
    page = data.draw(st.sampled_from(pages_of("ten/a/", count * 10, 10)))
    row = pager("ten/a/", page)
    for item in row["items"]:
        assert item["url"] == (None if item["label"] == "…" else page_url("ten/a/", int(item["label"])))
    assert row["previous"] == (page_url("ten/a/", page.number - 1) if page.number > 1 else None)
    assert row["next"] == (page_url("ten/a/", page.number + 1) if page.number < count else None)
    assert (row["page"], row["pages"]) == (page.number, count)
