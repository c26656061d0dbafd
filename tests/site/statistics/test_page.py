"""The page with the statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from html_page import Html, text_of
from links import DOCS, broken_links
from support import COLLECTIVE, PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]

NAMES = ["nam", "do-phu", "don-vi", "linh-vuc", "loai", "khen-thuong"]


def test_every_table_has_its_chart_and_its_file(site: Lay) -> None:
    """Captions, headings for rows and columns, links to the pages of what is counted; all pages lead here."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE}, docs=DOCS)
    made.build()
    page = Html.page(made.page("thong-ke"))
    assert len(page.all("svg")) - len(Html.page(made.page("du-lieu")).all("svg")) == len(NAMES)
    assert [heading for heading in page.ids if heading in NAMES] == NAMES
    for table in page.all("table"):
        part = Html(table)
        assert len(part.all("caption")) == 1
        assert {cell.get("scope") for cell in part.all("th")} == {"col", "row"}
    hrefs = set(page.values("a", "href"))
    assert {f"../thong-ke/{name}.csv" for name in NAMES} <= hrefs
    assert {
        "../nam/2023/",
        "../don-vi/phong-nghiep-vu-3/",
        "../linh-vuc/cai-cach-tu-phap/",
        "../loai/ca-nhan/",
    } <= hrefs
    assert [text_of(figure) for figure in page.all("dd")] == ["2", "1", "1", "1", "1", "2023–2024"]
    assert "Trong số này có 2 hồ sơ minh họa: nhân vật và số liệu đều hư cấu." in page.text
    assert broken_links(made.public) == []
    for url in ("", "gioi-thieu"):
        assert [href for href in Html.page(made.page(url)).values("a", "href") if href.endswith("thong-ke/")], url
    assert "<loc>https://guongsang.example/thong-ke/</loc>" in (made.public / "sitemap.xml").read_text("utf-8")
    described = {item["@type"]: item for item in page.linked_data}
    assert described.keys() == {"Dataset", "BreadcrumbList"}
    assert len(described["Dataset"]["distribution"]) == len(NAMES)


def test_its_stylesheet_is_fetched_there_only(site: Lay) -> None:
    """Other pages do not wait for what they do not need."""
    made = site({"2023/a.md": PERSON}, docs=DOCS)
    made.build()
    sheets = {
        page: [href for href in Html.page(made.page(page)).values("link", "href") if "statistics" in href]
        for page in ("thong-ke", "du-lieu")
    }
    assert len(sheets["thong-ke"]) == 1
    assert (made.public / "thong-ke" / sheets["thong-ke"][0]).is_file()
    assert sheets["du-lieu"] == []


def test_a_site_without_profiles(site: Lay) -> None:
    """The page says so, and shows no empty chart."""
    made = site({}, docs=DOCS)
    made.build()
    page = Html.page(made.page("thong-ke"))
    assert "Chưa có hồ sơ nào được công bố" in page.text
    assert page.all("figure") == page.all("table") == []
    assert broken_links(made.public) == []


def test_no_award_at_all(site: Lay) -> None:
    """A table without rows is said to be empty; the others stand."""
    made = site({"2024/b.md": COLLECTIVE}, docs=DOCS)
    made.build()
    page = Html.page(made.page("thong-ke"))
    assert page.text.count("Chưa có số liệu.") == 1
    assert len(page.all("table")) == len(NAMES) - 1
