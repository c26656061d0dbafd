"""The page for webmasters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from html_page import Html
from links import DOCS, broken_links
from support import COLLECTIVE, PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]


def test_the_page_offers_what_there_is(site: Lay) -> None:
    """Units, fields and years with a profile, the snippets as text, a list to try; other pages lead here."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE}, docs=DOCS)
    made.build()
    page = Html.page(made.page("nhung"))
    offered = [value for value in page.values("option", "value") if "/" in value]
    assert offered == [
        "don-vi/phong-nghiep-vu-3",
        "linh-vuc/cai-cach-tu-phap",
        "linh-vuc/kiem-tra-giam-sat",
        "nam/2024",
        "nam/2023",
    ]
    element, frame = [text for text in page.texts("code") if "<" in text]
    assert element.startswith('<guong-sang so-luong="5"> <a href="https://guongsang.example/guong/">')
    assert frame.startswith('<iframe src="https://guongsang.example/nhung/khung/"')
    assert page.all("iframe") == []
    assert len(page.all("guong-sang")) == 1
    assert broken_links(made.public) == []
    for url in ("", "du-lieu", "gioi-thieu"):
        assert [href for href in Html.page(made.page(url)).values("a", "href") if href.endswith("nhung/")], url
    sitemap = (made.public / "sitemap.xml").read_text("utf-8")
    assert sitemap.count("/nhung/") == 1
    assert "oembed" not in sitemap


def test_the_page_of_a_site_that_is_beginning(site: Lay) -> None:
    """Without profiles the newest are all there is to choose."""
    made = site({}, docs=DOCS)
    made.build()
    page = Html.page(made.page("nhung"))
    assert page.values("option", "data-page") == ["guong/"]
    assert page.all("optgroup") == []
    assert broken_links(made.public) == []
