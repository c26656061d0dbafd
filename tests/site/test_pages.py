"""Every page of the site as readers and machines get it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from html_page import Html, text_of
from links import DOCS, broken_links
from pictures import encoded, halves
from support import CONSENT, PERSON, TODAY, Site, people, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]

PAYLOAD = "<script>alert(1)</script>\"'&]]></script><!--"
MARKUP = '<b onclick=alert(1)>"&]]></b><br onload=alert(1)>'
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
  phong-trao: {LONG.replace("Một câu đủ dài", "Câu thứ hai cũng đủ dài")}""",
    khen_thuong=f"[{{hinh_thuc: bang-khen-tinh, so: {QUOTED}, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}}, "
    f"{{hinh_thuc: bang-khen-tinh, so: {QUOTED}, ngay: 2023-12-21, co_quan: ubnd-tinh-lao-cai, "
    f"huy_bo: {{so: {QUOTED}, ngay: 2024-01-02}}}}]",
    bai_hoc=f"[{QUOTED}, {QUOTED}]",
    cap_nhat=f"[{{ngay: 2024-01-10, noi_dung: {QUOTED}}}]",
    bi_danh="[/guong/2023/cu/]",
    dong_y=CONSENT,
    mien_kiem_tra='[{ma: GS201, ly_do: "Số văn bản ở đây chỉ để thử"}, '
    '{ma: GS102, ly_do: "Chức danh ở đây chỉ để thử"}, {ma: GS129, ly_do: "Nơi công nhận chỉ để thử"}]',
).replace(
    "Chị Mỷ lập bảng",
    # A script, and a comment that is never closed, would be errors of their own.
    f"{MARKUP}\n\n# {MARKUP}\n\n![{MARKUP}](anh.jpg '{MARKUP}')\n\n[{MARKUP}](x) Chị Mỷ lập bảng",
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
            last = "Xem trên cổng" if "/nhung/khung/" in path.as_posix() else "Dữ liệu cá nhân"
            assert last in text_of(page.one("footer")), path
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
    stories: dict[str, str | bytes] = {}
    for number, content in enumerate(people(3)):
        story = with_front(
            content, anh="{tep: anh.jpg, mo_ta: Chị Mỷ}", anh_khac="[{tep: hai.jpg, mo_ta: Buổi họp}]", dong_y=CONSENT
        )
        stories |= {
            f"2023/n{number}/index.md": f"{story}\n![Bảng](hai.jpg)\n",
            f"2023/n{number}/anh.jpg": JPEG,
            f"2023/n{number}/hai.jpg": OTHER_JPEG,
        }
    made = site(stories, docs=DOCS, options="page_size: 1")
    made.build()
    assert broken_links(made.public) == []
    # The same picture of three profiles is one picture.
    assert len({file.name.partition("-")[0] for file in (made.public / "assets" / "anh").iterdir()}) == 2
    pages = [Html.page(made.page(f"don-vi/phong-nghiep-vu-3/trang/{number}")) for number in (2, 3)]
    first, second = (Html(page.one("main")).values("img", "src") for page in pages)
    assert first == second != []


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


def test_pages_for_what_is_not_found_or_gone(site: Lay) -> None:
    """They work from any address, offer ways on and are not listed; each says what it is for."""
    made = site({"2023/a.md": PERSON})
    made.build()
    for name, heading in (("404.html", "Không tìm thấy trang này"), ("410.html", "Trang này đã được gỡ")):
        page = Html.file(made.public / name)
        assert heading in page.text
        assert page.meta("robots") == "noindex"
        hrefs = page.values("link", "href") + page.values("a", "href") + page.values("script", "src")
        assert "/tim-kiem/" in page.values("form", "action")
        assert [href for href in hrefs if not href.startswith(("/", "#", "https://"))] == []
        assert name not in (made.public / "sitemap.xml").read_text("utf-8")


def test_a_profile_to_be_published_tomorrow(site: Lay) -> None:
    """Until its day has come, nothing of a profile is in the site."""
    tomorrow = TODAY + dt.timedelta(days=1)
    made = site({"2023/ngay-mai.md": with_front(PERSON, cong_bo=f"{{trang_thai: cong-bo, ngay: {tomorrow}}}")})
    made.build()
    assert not (made.public / "guong/2023").exists()
    assert "ngay-mai" not in "".join(path.read_text("utf-8") for path in made.public.rglob("*.*ml"))
