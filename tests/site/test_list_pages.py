"""Lists of profiles, page by page, and the pages of facets and ceremonies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from html_page import Html
from links import DOCS, broken_links
from support import PERSON, people

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]


def test_long_lists_have_pages(site: Lay) -> None:
    """Each page of a list shows its share, names its neighbours and says in its title which page it is."""
    stories = {f"2023/n{number}.md": content for number, content in enumerate(people(5))}
    made = site(stories, docs=DOCS, options="page_size: 2")
    made.build()
    shown = []
    for number, url in enumerate(["nam/2023", "nam/2023/trang/2", "nam/2023/trang/3"], start=1):
        page = Html.page(made.page(url))
        main = Html(page.one("main"))
        shown += [href.split("/")[-2] for href in main.values("a", "href") if re.search(r"guong/2023/n\d/$", href)]
        assert page.texts("title") == ["Năm 2023" + (f" (trang {number})" if number > 1 else "") + " – Gương sáng"]
        assert page.texts("h1") == ["Năm 2023"]
        relations = {link.get("rel"): link.get("href") for link in page.all("link")}
        assert ("prev" in relations, "next" in relations) == (number > 1, number < 3)
        assert relations["canonical"] == f"https://guongsang.example/{url}/"
        assert "5 hồ sơ" in main.text
    assert sorted(shown) == ["n0", "n1", "n2", "n3", "n4"]
    assert not (made.public / "nam/2023/trang/1").exists()
    assert not (made.public / "nam/2023/trang/4").exists()
    assert broken_links(made.public) == []


def test_a_ceremony_says_when_and_where(site: Lay) -> None:
    """The page of a ceremony gives its date and tells who was honoured there."""
    made = site({"2023/a.md": PERSON})
    made.build()
    page = Html.page(made.page("hoi-nghi/tong-ket-2023"))
    assert "Ngày 22 tháng 12 năm 2023" in page.text
    assert "Giàng Thị Mỷ" in page.texts("h3")


def test_descriptions_are_short(site: Lay) -> None:
    """No description is longer than search engines show, and none ends in the middle of a word."""
    made = site({"2023/a.md": PERSON})
    units = made.stories / "danh-muc" / "linh-vuc.yml"
    text = re.sub(r"mo_ta: .*", "mo_ta: " + "rất dài " * 60, units.read_text("utf-8"), count=1)
    units.write_text(text, encoding="utf-8")
    made.build()
    description = Html.page(made.page("linh-vuc/cai-cach-tu-phap")).meta("description") or ""
    assert 100 < len(description) <= 160
    assert re.fullmatch(r"(rất dài )+(rất|rất dài)…", description)
