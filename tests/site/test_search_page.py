"""The page that searches, as it is before a browser draws results."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urljoin

from html_page import Html, text_of
from links import DOCS, SITE, broken_links
from support import PERSON, people, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]


def test_the_page_tells_what_can_be_found(site: Lay) -> None:
    """It offers a real name, with and without marks, and leads to all profiles and to every way to browse."""
    made = site({"2023/a.md": PERSON}, docs=DOCS)
    made.build()
    page = Html.page(made.page("tim-kiem"))
    assert "noindex" not in made.page("tim-kiem")
    examples = [href for href in Html(page.one("main")).values("a", "href") if href.startswith("?")]
    assert [parse_qs(href[1:])["q"] for href in examples] == [["Giàng Thị Mỷ"], ["giang thi my"]]
    assert "Xem và lọc tất cả 1 hồ sơ" in page.text
    assert {"../nam/2023/", "../don-vi/phong-nghiep-vu-3/", "../guong/"} <= set(page.values("a", "href"))
    assert "tắt JavaScript" in text_of(page.one("noscript"))
    assert broken_links(made.public) == []


def test_every_search_box_leads_to_the_page(site: Lay) -> None:
    """Whatever page a reader searches from, the answer is on one page."""
    made = site(
        {f"2023/n{number}.md": content for number, content in enumerate(people(3))}, docs=DOCS, options="page_size: 2"
    )
    made.build()
    for url, boxes in {
        "": 2,
        "guong/": 2,
        "guong/trang/2/": 2,
        "guong/2023/n1/": 1,
        "gioi-thieu/": 1,
        "tim-kiem/": 2,
    }.items():
        actions = Html.page(made.page(url)).values("form", "action")
        assert [urljoin(SITE + url, action) for action in actions] == [f"{SITE}tim-kiem/"] * boxes, url


def test_only_what_is_public_is_offered(site: Lay) -> None:
    """Where nothing is public yet, the page says so, and nothing offers to filter what is not there."""
    made = site({"2023/a.md": with_front(PERSON, cong_bo="{trang_thai: du-thao}")}, docs=DOCS)
    made.build()
    page = Html.page(made.page("tim-kiem"))
    assert "Chưa có hồ sơ nào được công bố." in page.text
    assert "Giàng Thị Mỷ" not in page.text
    assert "data-gs-explore" not in made.page("tim-kiem") + made.page("guong")
    assert broken_links(made.public) == []
