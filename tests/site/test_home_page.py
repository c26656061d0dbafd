"""The home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from html_page import Html
from support import COLLECTIVE, PERSON, in_year, people, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]


def test_the_home_page_counts(site: Lay) -> None:
    """The home page counts profiles, people, collectives, awards that hold, and units."""
    annulled = person(
        "Lù Văn Chẩn",
        khen_thuong="[{hinh_thuc: bang-khen-tinh, so: 11/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai, "
        "huy_bo: {so: 12/QĐ-UBND, ngay: 2024-01-02}}]",
    )
    made = site({"2023/a.md": PERSON, "2023/b.md": annulled, "2024/c.md": COLLECTIVE})
    made.build()
    home = Html.page(made.page(""))
    (totals,) = [element for element in home.all("dl") if element.get("class") == "gs-totals"]
    numbers = dict(zip(Html(totals).texts("dt"), Html(totals).texts("dd"), strict=True))
    assert numbers == {"hồ sơ": "3", "cá nhân": "2", "tập thể": "1", "lượt khen thưởng": "1", "đơn vị": "1"}


def featured_on(made: Site) -> list[str]:
    """Return the slugs of the profiles featured on the home page."""
    (section,) = [
        element for element in Html.page(made.page("")).all("section") if element.get("aria-labelledby") == "tieu-bieu"
    ]
    return [href.split("/")[-2] for href in Html(section).values("a", "href") if "guong/2" in href]


def test_the_agency_chooses_who_is_featured(site: Lay) -> None:
    """The profiles named in mkdocs.yml stand first, in that order; a name that is not shown is passed over."""
    made = site(
        {f"2023/n{number}.md": content for number, content in enumerate(people(4))},
        options="featured: [2023/n3, 2023/khong-co, 2023/n1]",
    )
    made.build()
    assert featured_on(made) == ["n3", "n1"]


def test_without_a_choice_the_highest_awards_are_featured(site: Lay) -> None:
    """Otherwise those of the last two years with the highest awards stand first; without an award nobody is."""
    high = "[{{hinh_thuc: bang-khen-thu-tuong, so: 01/QĐ-TTg, ngay: {}-12-20, co_quan: thu-tuong}}]"
    lately = in_year(PERSON, 2025)
    made = site(
        {
            "2023/xua.md": with_front(PERSON, khen_thuong=high.format(2023)),
            "2025/cao.md": with_front(lately, ten="Lù Văn Chẩn", khen_thuong=high.format(2025)),
            "2025/khong.md": with_front(lately, ten="Lý Suy Xá", khen_thuong=None),
            "2025/thuong.md": lately,
        }
    )
    made.build()
    assert featured_on(made) == ["cao", "thuong"]


def test_the_home_page_leads_to_the_ways_to_browse(site: Lay) -> None:
    """To the pages of years, units, fields and ceremonies that have profiles; a ceremony is shown with its day."""
    made = site({"2023/a.md": PERSON})
    made.build()
    (ways,) = [part for part in Html.page(made.page("")).all("section") if part.get("aria-labelledby") == "tim-theo"]
    links = Html(ways)
    assert links.texts("h3") == ["Năm", "Đơn vị", "Lĩnh vực", "Hội nghị"]
    assert links.values("a", "href") == [
        *("./nam/", "./nam/2023/"),
        *("./don-vi/", "./don-vi/phong-nghiep-vu-3/"),
        *("./linh-vuc/", "./linh-vuc/cai-cach-tu-phap/"),
        *("./hoi-nghi/", "./hoi-nghi/tong-ket-2023/"),
    ]
    assert [text[:4] for text in links.texts("p")] == ["Ngày"]


def test_the_agencys_council_is_named_as_the_agency_calls_it(site: Lay) -> None:
    """On the home page and on every profile; without an option by the name that the law gives it."""
    made = site({"2023/a.md": PERSON})
    made.build()
    law = "Hội đồng Thi đua – Khen thưởng"
    assert all(law in Html.page(made.page(url)).text for url in ("", "guong/2023/a"))
    config = made.root / "mkdocs.yml"
    own = "Hội đồng Thi đua, Khen thưởng <Sở A>"
    text = config.read_text("utf-8").replace("name: Cơ quan thử", f"name: Cơ quan thử, council: '{own}'")
    config.write_text(text, encoding="utf-8")
    made.build()
    for url in ("", "guong/2023/a"):
        shown = Html.page(made.page(url)).text
        assert (own in shown, law in shown) == (True, False), url
