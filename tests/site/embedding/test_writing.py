"""The lists that other sites show, as data and as pages for frames."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from html_page import Html, text_of
from links import DOCS, SITE, broken_links
from mkdocs_runs import DRAFTS, preview_of
from pictures import encoded, halves
from support import COLLECTIVE, CONSENT, PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sample_site import SampleSite
    from support import Site

    Lay = Callable[..., Site]

DECISION = "{so: 12-QĐ/BNCTU, ngay: 2024-02-01}"
GONE = {
    "2023/rut.md": with_front(PERSON, ten="Khuất Thị Rút", cong_bo="{trang_thai: rut, ngay: 2024-02-01}"),
    "2023/huy.md": with_front(
        PERSON,
        ten="Khuất Văn Hủy",
        cong_bo=f"{{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {DECISION}}}",
    ),
}


def data_of(public: Path, folder: str = "") -> dict[str, Any]:
    """Return the data of a list, after its page was found to show the same profiles."""
    place = public / "nhung" / "khung" / folder
    data: dict[str, Any] = json.loads((place / "ho-so.json").read_text("utf-8"))
    page = Html.file(place / "index.html")
    assert page.texts("h2") == [item["ten"] for item in data["ho_so"]]
    assert text_of(page.one("h1")) == data["tieu_de"]
    return data


def test_a_list_tells_what_cards_tell(site: Lay) -> None:
    """Name, post, unit, kind, year, summary and award; a unit that is itself the one recognised is told once."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE}, docs=DOCS)
    made.build()
    data = data_of(made.public)
    assert (data["trang"], data["tong"], data["cong"]) == ("guong/", 2, "Gương sáng")
    unit, person = data["ho_so"]
    assert person == {
        "ten": "Giàng Thị Mỷ",
        "trang": "guong/2023/a/",
        "ai": "Chuyên viên chính, Nghiệp vụ 3",
        "loai": "Cá nhân",
        "nam": "2023",
        "tom_tat": "Biên soạn bảng thuật ngữ Việt – Mông cho phiên dịch tại tòa, giảm số phiên phải hoãn.",
        "khen_thuong": "Bằng khen cấp tỉnh",
        "anh": "",
        "chu": "GM",
        "mau": person["mau"],
        "minh_hoa": True,
    }
    assert (unit["ten"], unit["loai"]) == ("Phòng Nghiệp vụ 3", "Tập thể")
    assert [item["ten"] for item in data_of(made.public, "nam/2023")["ho_so"]] == ["Giàng Thị Mỷ"]
    assert data_of(made.public, "don-vi/van-phong")["ho_so"] == []
    assert "Hiện chưa có hồ sơ nào" in Html.file(made.public / "nhung/khung/don-vi/van-phong/index.html").text
    assert broken_links(made.public) == []


def test_a_list_outlives_its_only_profile(site: Lay) -> None:
    """When that is withdrawn, or its file is gone, a portal that shows the year's list gets an empty one."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE})
    made.build()
    assert [item["ten"] for item in data_of(made.public, "nam/2023")["ho_so"]] == ["Giàng Thị Mỷ"]
    made.write("2023/a.md", with_front(PERSON, cong_bo="{trang_thai: rut, ngay: 2024-02-01}"))
    made.build()
    empty = data_of(made.public, "nam/2023")
    assert (empty["ho_so"], empty["tong"], empty["trang"]) == ([], 0, "guong/")
    assert "Hiện chưa có hồ sơ nào" in Html.file(made.public / "nhung/khung/nam/2023/index.html").text
    shutil.rmtree(made.stories / "2023")
    made.build()
    assert data_of(made.public, "nam/2023") == empty


def test_a_photo_is_shown_where_it_is_covered(site: Lay) -> None:
    """It is the card's, and it is there."""
    story = with_front(PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ}", dong_y=CONSENT)
    made = site({"2023/a/index.md": story, "2023/a/anh.jpg": encoded(halves("navy", "white", size=(600, 800)))})
    made.build()
    (person,) = data_of(made.public)["ho_so"]
    assert (made.public / person["anh"]).is_file()
    assert Html.file(made.public / "nhung/khung/index.html").values("img", "src") == [f"../../{person['anh']}"]


def test_every_sample_says_that_it_is_one(sample_site: SampleSite) -> None:
    """In the data, beside its name in the frame, and above the list; a profile that is none says nothing of it."""
    pages = sorted((sample_site.public / "nhung" / "khung").rglob("index.html"))
    assert len(pages) > 20
    for path in pages:
        data = data_of(sample_site.public, path.parent.relative_to(sample_site.public / "nhung" / "khung").as_posix())
        page = Html.file(path)
        assert all(item["minh_hoa"] for item in data["ho_so"])
        assert page.texts("span")[2:] == ["Minh họa"] * len(data["ho_so"])
        assert ("nhân vật và số liệu đều hư cấu" in page.text) == bool(data["ho_so"])


def test_a_real_profile_is_called_no_sample(site: Lay) -> None:
    """Neither in the data nor in the frame."""
    made = site({"2023/a.md": with_front(PERSON, minh_hoa=None)})
    made.build()
    data = data_of(made.public)
    assert (data["ghi_chu"], data["ho_so"][0]["minh_hoa"]) == ("", False)
    assert "inh họa" not in Html.file(made.public / "nhung/khung/index.html").text


def test_a_frame_stays_out_of_search_engines_and_of_the_readers_way(site: Lay) -> None:
    """It is not indexed, says where the list stands, runs and styles nothing inline, and every link leaves the frame."""
    made = site({"2023/a.md": PERSON}, docs=DOCS)
    made.build()
    html = (made.public / "nhung/khung/nam/2023/index.html").read_text("utf-8")
    page = Html.page(html)
    assert page.meta("robots") == "noindex"
    canonical = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
    assert canonical == [f"{SITE}nam/2023/"]
    assert page.all("script") + page.all("style") == []
    assert "style=" not in html
    links = page.all("a")
    assert {(link.get("target"), link.get("rel")) for link in links} == {("_top", "noopener")}
    assert [link.get("href") for link in links] == [
        "../../../../nam/2023/",
        "../../../../guong/2023/a/",
        "../../../../nam/2023/",
    ]
    assert "khung" not in (made.public / "sitemap.xml").read_text("utf-8")


def test_who_is_not_public_is_in_no_file_for_other_sites(site: Lay) -> None:
    """Drafts, what waits, what is withdrawn or annulled: neither in lists nor as oEmbed, in the preview either."""
    made = site({"2023/a.md": PERSON, **DRAFTS, **GONE})
    made.build()
    names = ("Lò Thị Thảo", "Vàng Văn Chờ", "Lý Thị Hẹn", "Khuất", "du-thao", "cho-duyet", "hen-ngay", "rut/", "huy/")
    for public in (made.public, preview_of(made)):
        files = [
            path
            for folder in ("nhung", "oembed")
            for path in (public / folder).rglob("*")
            if path.is_file() and path.suffix not in (".br", ".gz")
        ]
        assert {path.name for path in files} >= {"a.json", "ho-so.json", "guong-sang.js"}
        assert [path.name for path in files if any(name in path.read_text("utf-8") for name in names)] == []
        assert [path.stem for path in (public / "oembed").rglob("*.json")] == ["a"]
