"""The page about the open data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.open_data.dictionary import columns, keys
from html_page import Html, text_of
from links import DOCS, broken_links
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]


def test_the_page_leads_to_every_file_and_explains_it(site: Lay) -> None:
    """Files, feeds, licence, and the dictionary with every key and every column; all pages lead to it."""
    made = site({"2023/a.md": PERSON}, docs=DOCS)
    made.build()
    page = Html.page(made.page("du-lieu"))
    hrefs = set(page.values("a", "href"))
    files = {"ho-so.json", "ho-so.csv", "ho-so.schema.json", "mot-ho-so.schema.json"}
    assert {f"../du-lieu/{name}" for name in files} | {
        "../feed.xml",
        "../feed.json",
        "../guong/2023/a/index.json",
    } <= hrefs
    assert "https://creativecommons.org/licenses/by/4.0/deed.vi" in hrefs
    tables = [[text_of(cell) for cell in Html(table).all("code")] for table in page.all("table")]
    assert tables == [[key.name for key in keys()], [column.name for column in columns()]]
    assert "1 hồ sơ, trong đó 1 hồ sơ minh họa" in page.text
    assert broken_links(made.public) == []
    for url in ("", "gioi-thieu"):
        assert [href for href in Html.page(made.page(url)).values("a", "href") if href.endswith("du-lieu/")], url
    assert "<loc>https://guongsang.example/du-lieu/</loc>" in (made.public / "sitemap.xml").read_text("utf-8")


def test_the_page_of_a_site_that_is_beginning(site: Lay) -> None:
    """Without profiles there is no example, and no broken link."""
    made = site({}, docs=DOCS)
    made.build()
    assert "0 hồ sơ. Chỉ có hồ sơ đang công bố" in Html.page(made.page("du-lieu")).text
    assert broken_links(made.public) == []
