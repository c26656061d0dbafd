"""The page of a profile, and the notice in its place when the recognition was annulled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from html_page import Html
from support import PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]


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
        "59,5%",
        "từ 50%",
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
