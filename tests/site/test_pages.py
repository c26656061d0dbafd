"""Every page of the site as readers and machines get it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from html_page import Html, text_of
from links import broken_links
from pictures import encoded, halves
from support import COLLECTIVE, PERSON, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]

PAYLOAD = "<script>alert(1)</script>\"'&]]></script><!--"
QUOTED = "'" + PAYLOAD.replace("'", "''") + "'"
LONG = f"'Một câu đủ dài để nói rõ vì sao được ghi nhận {PAYLOAD.replace(chr(39), chr(39) * 2)}'"
HOSTILE = with_front(
    PERSON,
    ten=QUOTED,
    ten_sap_xep=QUOTED,
    chuc_vu=QUOTED,
    dia_ban=QUOTED,
    tom_tat=LONG,
    anh=f"{{tep: anh.jpg, mo_ta: {QUOTED}, nguon: {QUOTED}}}",
    anh_khac=f"[{{tep: anh.jpg, mo_ta: {QUOTED}, nguon: {QUOTED}}}]",
    ghi_nhan=f"{{suy_ton: {{so: {QUOTED}, ngay: 2023-11-20}}, phe_duyet: {{nguoi: {QUOTED}, ngay: 2023-12-01}}}}",
    tieu_chi=f"""
  bo: ban-noi-chinh-2023
  guong-mau: {LONG}
  hoan-thanh: {{dat: 42, tong: 42}}
  vuot-muc: {{dat: 25, tong: 42}}
  sang-kien: [{{ten: {QUOTED}, cong_nhan: {QUOTED}}}]
  phong-trao: {LONG}""",
    khen_thuong=f"[{{hinh_thuc: bang-khen-tinh, so: {QUOTED}, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}}, "
    f"{{hinh_thuc: bang-khen-tinh, so: {QUOTED}, ngay: 2023-12-21, co_quan: ubnd-tinh-lao-cai, "
    f"huy_bo: {{so: {QUOTED}, ngay: 2024-01-02}}}}]",
    bai_hoc=f"[{QUOTED}, {QUOTED}]",
    cap_nhat=f"[{{ngay: 2024-01-10, noi_dung: {QUOTED}}}]",
    bi_danh="[/guong/2023/cu/]",
).replace(
    "Chị Mỷ lập bảng",
    f"{PAYLOAD}\n\n# {PAYLOAD}\n\n![{PAYLOAD}](anh.jpg '{PAYLOAD}')\n\n[{PAYLOAD}](x) Chị Mỷ lập bảng",
)


def header_of(html: str) -> Html:
    """Return the part of a page that is on top of every page."""
    return Html(Html.page(html).all("header")[0])


def make_registry_hostile(stories: Path) -> None:
    """Put the payload into every text of the registry."""
    for file in (stories / "danh-muc").iterdir():
        entries = yaml.safe_load(file.read_text("utf-8"))

        def spoil(value: Any) -> Any:
            if isinstance(value, list):
                return [spoil(item) for item in value]
            if isinstance(value, dict):
                return {
                    key: f"{item[:40]} {PAYLOAD}" if key in TEXTS and isinstance(item, str) else spoil(item)
                    for key, item in value.items()
                }
            return value.isoformat() if isinstance(value, dt.date) else value

        file.write_text(yaml.safe_dump(spoil(entries), allow_unicode=True), encoding="utf-8")


DOCS = {
    **{
        f"{name}.md": f"# {name}\n" for name in ("gioi-thieu", "tro-nang", "du-lieu-ca-nhan", "lien-he", "so-tay/index")
    },
    "tieu-chi.md": "# Tiêu chí\n\n[[guongsang:tieu-chi]]\n",
}
"""The ordinary pages that every page leads to."""

JPEG = encoded(halves("navy", "white", size=(600, 800)))
OTHER_JPEG = encoded(halves("red", "white", size=(600, 800)))
TEXTS = {"ten", "ten_ngan", "mo_ta", "noi_dung", "dia_diem", "don_vi_to_chuc", "ghi_chu"}


def test_no_text_of_a_profile_or_the_registry_does_harm(site: Lay) -> None:
    """Where every text tries to be a script, all of them are read as text, and the data for machines holds them whole."""
    made = site({"2023/xau/index.md": HOSTILE, "2023/xau/anh.jpg": JPEG, "2023/lanh.md": PERSON}, docs=DOCS)
    make_registry_hostile(made.stories)
    made.build()
    for path in made.public.rglob("*.html"):
        page = Html.file(path)
        for name, attributes in page.elements():
            assert name not in ("!", "iframe", "object", "embed", "base", "style") or PAYLOAD not in str(attributes), (
                path
            )
            assert not [attribute for attribute in attributes if attribute.startswith("on")], path
            assert not re.fullmatch(r"\s*javascript:.*", attributes.get("href", "")), path
        for script in page.all("script"):
            assert script.get("src") or script.get("type") in ("application/ld+json", "application/json"), path
            assert script.get("src") is None or "alert" not in str(script.get("src")), path
        if page.all("footer"):
            assert "Dữ liệu cá nhân" in text_of(page.one("footer")), path
    xau = Html.page(made.page("guong/2023/xau"))
    assert xau.texts("h1") == [PAYLOAD]
    assert xau.texts("title") == [f"{PAYLOAD} (2023) – Gương sáng"]
    assert (xau.meta("description") or "").endswith(PAYLOAD)
    (person,) = [item for item in xau.linked_data if item["@type"] == "Person"]
    assert (person["name"], person["jobTitle"]) == (PAYLOAD, PAYLOAD)
    assert person["award"][0].endswith(f"({PAYLOAD})")
    portrait, *_ = xau.all("img")[1:]
    assert portrait.get("alt") == PAYLOAD
    for url in ("", "guong", "nam/2023", "don-vi/phong-nghiep-vu-3", "ten/s", "loai/ca-nhan"):
        assert PAYLOAD in Html.page(made.page(url)).texts("h3"), url
    listing, crumbs = Html.page(made.page("don-vi/phong-nghiep-vu-3")).linked_data
    assert listing["name"] == crumbs["itemListElement"][-1]["name"] == f"Phòng Nghiệp vụ 3 {PAYLOAD}"
    ET.fromstring((made.public / "sitemap.xml").read_text("utf-8"))
    assert broken_links(made.public) == []


def test_no_name_of_the_agency_does_harm(site: Lay) -> None:
    """The agency's and the site's own words are text as well."""
    made = site({"2023/a.md": PERSON})
    config = made.root / "mkdocs.yml"
    name = 'Sở <b>A</b> & "B"'
    text = config.read_text("utf-8").replace("name: Cơ quan thử", f"name: '{name}', address: '{name}', phone: '{name}'")
    config.write_text(text.replace("site_name: Gương sáng", f"site_name: '{name}'"), encoding="utf-8")
    made.build()
    for url in ("", "guong/2023/a", "gioi-thieu"):
        page = Html.page(made.page(url))
        assert name in page.texts("title")[0], url
        assert text_of(page.one("footer")).count(name) >= 2, url
        assert header_of(made.page(url)).text.count(name) == 2, url


def test_links_work_with_photos_at_every_depth(site: Lay) -> None:
    """Cards, portraits and pictures in the story are found from the home page down to the second page of a unit."""
    story = (
        with_front(PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ}", anh_khac="[{tep: hai.jpg, mo_ta: Buổi họp}]")
        + "\n![Bảng](hai.jpg)\n"
    )
    stories: dict[str, str | bytes] = {}
    for number in range(3):
        stories |= {
            f"2023/n{number}/index.md": story,
            f"2023/n{number}/anh.jpg": JPEG,
            f"2023/n{number}/hai.jpg": OTHER_JPEG,
        }
    made = site(stories, docs=DOCS, options="page_size: 1")
    made.build()
    assert broken_links(made.public) == []
    # Two pictures, the portrait in two widths; the same picture of three profiles is one file.
    assert len(list((made.public / "assets" / "anh").iterdir())) == 3
    pages = [Html.page(made.page(f"don-vi/phong-nghiep-vu-3/trang/{number}")) for number in (2, 3)]
    first, second = (Html(page.one("main")).values("img", "src") for page in pages)
    assert first == second != []


def test_a_profile_tells_why(site: Lay) -> None:
    """A profile shows each criterion with its evidence, the decisions with number and date, and the story."""
    made = site({"2023/a.md": PERSON})
    made.build()
    text = Html.page(made.page("guong/2023/a")).text
    for words in (
        "Giàng Thị Mỷ",
        "Chuyên viên chính",
        "Phòng Nghiệp vụ 3",
        "25/42",
        "59,5 %",
        "từ 50 %",
        "Bảng thuật ngữ tố tụng",
        "05-BB/HĐTĐKT",
        "2870/QĐ-UBND",
        "ngày 20 tháng 12 năm 2023",
        "Chị Mỷ lập bảng thuật ngữ cho phiên dịch.",
        "Hồ sơ minh họa",
    ):
        assert words in text


def test_what_machines_are_told_of_a_profile(site: Lay) -> None:
    """A profile has its own title, description, full address and breadcrumbs that end with itself."""
    made = site({"2023/a.md": PERSON})
    made.build()
    page = Html.page(made.page("guong/2023/a"))
    assert page.texts("title") == ["Giàng Thị Mỷ (2023) – Gương sáng"]
    assert (
        page.meta("description")
        == "Biên soạn bảng thuật ngữ Việt – Mông cho phiên dịch tại tòa, giảm số phiên phải hoãn."
    )
    assert page.meta("robots") is None
    (canonical,) = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
    assert canonical == "https://guongsang.example/guong/2023/a/"
    (crumbs,) = [item for item in page.linked_data if item["@type"] == "BreadcrumbList"]
    assert [item["item"] for item in crumbs["itemListElement"]] == [
        "https://guongsang.example/",
        "https://guongsang.example/guong/",
        "https://guongsang.example/nam/2023/",
        "https://guongsang.example/guong/2023/a/",
    ]


def test_long_lists_have_pages(site: Lay) -> None:
    """Each page of a list shows its share, names its neighbours and says in its title which page it is."""
    made = site({f"2023/n{number}.md": PERSON for number in range(5)}, docs=DOCS, options="page_size: 2")
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


def test_the_home_page_counts(site: Lay) -> None:
    """The home page counts profiles, people, collectives, awards that hold, and units."""
    annulled = with_front(
        PERSON,
        khen_thuong="[{hinh_thuc: bang-khen-tinh, so: 1/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai, "
        "huy_bo: {so: 2/QĐ-UBND, ngay: 2024-01-02}}]",
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
        {f"2023/n{number}.md": PERSON for number in range(4)}, options="featured: [2023/n3, 2023/khong-co, 2023/n1]"
    )
    made.build()
    assert featured_on(made) == ["n3", "n1"]


def test_without_a_choice_the_highest_awards_are_featured(site: Lay) -> None:
    """Otherwise those of the last two years with the highest awards stand first; without an award nobody is."""
    high = "[{hinh_thuc: bang-khen-thu-tuong, so: 1/QĐ-TTg, ngay: 2023-12-20, co_quan: thu-tuong}]"
    made = site(
        {
            "2020/xua.md": with_front(PERSON, nam="2020", khen_thuong=high),
            "2023/cao.md": with_front(PERSON, khen_thuong=high),
            "2023/khong.md": with_front(PERSON, khen_thuong=None),
            "2023/thuong.md": PERSON,
        }
    )
    made.build()
    assert featured_on(made) == ["cao", "thuong"]


def test_a_ceremony_says_when_and_where(site: Lay) -> None:
    """The page of a ceremony gives its date and tells who was honoured there."""
    made = site({"2023/a.md": PERSON})
    made.build()
    page = Html.page(made.page("hoi-nghi/tong-ket-2023"))
    assert "Ngày 22 tháng 12 năm 2023" in page.text
    assert "Giàng Thị Mỷ" in page.texts("h3")


def test_the_present_section_is_marked(site: Lay) -> None:
    """The navigation marks the section that a page belongs to, and no other; no marker of the template is left."""
    made = site({"2023/a.md": PERSON})
    made.build()
    for url, label in {
        "guong": "Gương điển hình",
        "guong/2023/a": "Gương điển hình",
        "nam": "Năm",
        "nam/2023": "Năm",
        "don-vi/phong-nghiep-vu-3": "Đơn vị",
        "linh-vuc": "Lĩnh vực",
        "khen-thuong/bang-khen-tinh": "Khen thưởng",
        "gioi-thieu": "Giới thiệu",
    }.items():
        header = header_of(made.page(url))
        assert [text_of(link) for link in header.all("a") if link.get("aria-current")] == [label], url
    assert header_of(made.page("")).values("a", "aria-current") == ["page"]
    assert "[[guongsang" not in "".join(path.read_text("utf-8") for path in made.public.rglob("*.html"))


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


def test_the_notice_of_an_annulled_recognition(site: Lay) -> None:
    """The address of an annulled recognition answers with the decision, holds no story and asks not to be listed."""
    made = site(
        {
            "2023/a.md": with_front(
                PERSON,
                cong_bo="{trang_thai: thu-hoi, ngay: 2024-05-06, quyet_dinh: {so: 12-QĐ/BNCTU, ngay: 2024-05-06}}",
            )
        }
    )
    made.build()
    page = Html.page(made.page("guong/2023/a"))
    assert page.meta("robots") == "noindex"
    assert "12-QĐ/BNCTU" in page.text
    assert "ngày 06 tháng 5 năm 2024" in page.text
    for words in ("Mỷ", "bảng thuật ngữ", "Chuyên viên chính", "Bằng khen"):
        assert words not in made.page("guong/2023/a")
    assert page.linked_data == []


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("/guong/2022/ten-cu/", "guong/2022/ten-cu/index.html"),
        ("/guong/2022/ten-cu", "guong/2022/ten-cu/index.html"),
        ("/tin-tuc/bai-12.html", "tin-tuc/bai-12.html"),
        ("/cu/", "cu/index.html"),
        ("/a/b/c/d/e/f/", "a/b/c/d/e/f/index.html"),
    ],
)
def test_former_addresses_lead_to_the_present_one(site: Lay, alias: str, file: str) -> None:
    """A former address answers with a page that leads on, tells machines the present address and is not listed."""
    made = site({"2023/a.md": with_front(PERSON, bi_danh=f"[{alias}]")}, docs=DOCS)
    made.build()
    page = Html.file(made.public / file)
    assert page.meta("robots") == "noindex"
    (canonical,) = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
    assert canonical == "https://guongsang.example/guong/2023/a/"
    assert broken_links(made.public) == []
    assert alias.strip("/") not in (made.public / "sitemap.xml").read_text("utf-8")


def test_a_site_without_profiles(site: Lay) -> None:
    """A site that is only beginning has all its pages, and no link on them is broken."""
    made = site({}, docs=DOCS)
    made.build()
    assert "0 hồ sơ" in Html.page(made.page("guong")).text
    assert broken_links(made.public) == []


def test_a_site_below_a_folder_of_its_host(site: Lay) -> None:
    """A site that does not lie at its host's root works all the same."""
    made = site({"2023/a.md": with_front(PERSON, bi_danh="[/cu/]")}, docs=DOCS)
    config = made.root / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("https://guongsang.example/", "https://co-quan.example/guong-sang"),
        encoding="utf-8",
    )
    made.build()
    root = "https://co-quan.example/guong-sang/"
    assert broken_links(made.public, root) == []
    assert f"<loc>{root}guong/2023/a/</loc>" in (made.public / "sitemap.xml").read_text("utf-8")


def test_a_page_that_is_not_found(site: Lay) -> None:
    """The page for unknown addresses works from any address, offers ways on and is not listed."""
    made = site({"2023/a.md": PERSON})
    made.build()
    page = Html.file(made.public / "404.html")
    assert page.meta("robots") == "noindex"
    hrefs = page.values("link", "href") + page.values("a", "href") + page.values("script", "src")
    assert [href for href in hrefs if not href.startswith(("/", "#", "https://"))] == []


def test_a_profile_to_be_published_tomorrow(site: Lay) -> None:
    """Until its day has come, nothing of a profile is in the site."""
    tomorrow = TODAY + dt.timedelta(days=1)
    made = site({"2023/ngay-mai.md": with_front(PERSON, cong_bo=f"{{trang_thai: cong-bo, ngay: {tomorrow}}}")})
    made.build()
    assert not (made.public / "guong/2023").exists()
    assert "ngay-mai" not in "".join(path.read_text("utf-8") for path in made.public.rglob("*.*ml"))
