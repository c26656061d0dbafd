"""Open Graph on every page, read by a parser of its own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from guongsang.site.share_cards.card import SharedImage
from guongsang.site.share_cards.tags import image_for
from html_page import Html
from support import COLLECTIVE, PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from sample_site import SampleSite
    from support import Site

    Lay = Callable[..., Site]

ROOT = "https://guongsang.example/"
ANNULLED = with_front(
    PERSON,
    cong_bo="{trang_thai: thu-hoi, ngay: 2024-01-01, quyet_dinh: {so: 19-QĐ/BNCTU, ngay: 2024-01-01}}",
)


def open_graph(page: Html) -> dict[str, str]:
    """Return the page's Open Graph, each property once."""
    found = [(tag.get("property") or "", tag.get("content") or "") for tag in page.all("meta")]
    pairs = [pair for pair in found if pair[0].startswith("og:")]
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


@pytest.mark.parametrize(
    ("url", "kind", "title"),
    [
        ("guong/2023/giang-thi-my/", "profile", "Giàng Thị Mỷ (2023)"),
        ("guong/2024/phong-nghiep-vu-3/", "article", "Phòng Nghiệp vụ 3 (2024)"),
        ("", "website", "Gương sáng"),
        ("guong/", "website", "Gương điển hình"),
        ("nam/", "website", "Theo năm"),
        ("nam/2023/", "website", "Năm 2023"),
        ("hoi-nghi/tong-ket-2023/", "website", "Hội nghị tổng kết phong trào thi đua năm 2023"),
        ("tim-kiem/", "website", "Tìm kiếm"),
        ("du-lieu/", "website", "Dữ liệu mở"),
        ("gioi-thieu/", "website", "Giới thiệu"),
        ("so-tay/loi-thuong-gap/", "website", "Lỗi thường gặp"),
        ("so-tay/quy-tac/gs101/", "website", "GS101"),
    ],
)
def test_every_kind_of_page_tells_what_to_show(sample_site: SampleSite, url: str, kind: str, title: str) -> None:
    """Its kind, title, words and address, and a card that is there, with its size and its words."""
    page = Html.page(sample_site.page(url))
    told = open_graph(page)
    assert told["og:type"] == kind
    assert told["og:title"].startswith(title)
    assert told["og:description"]
    assert told["og:url"] == ROOT + url
    assert (told["og:site_name"], told["og:locale"]) == ("Gương sáng", "vi_VN")
    assert told["og:image"].startswith(f"{ROOT}assets/the/")
    assert told["og:image:alt"]
    card = Image.open(io.BytesIO((sample_site.public / told["og:image"].removeprefix(ROOT)).read_bytes()))
    assert (told["og:image:width"], told["og:image:height"]) == tuple(map(str, card.size))
    assert told["og:image:type"] == f"image/{(card.format or '').lower()}"
    assert page.meta("twitter:card") == "summary_large_image"


def test_every_page_has_a_card_of_its_own(sample_site: SampleSite) -> None:
    """But for a list's further pages, which show the list's, those of rules, and a notice of annulment, which shows that of all profiles."""
    cards: dict[str, list[str]] = {}
    for url in sample_site.urls():
        told = open_graph(Html.page(sample_site.page(url)))
        if told and "/trang/" not in f"/{url}" and not url.startswith(("nhung/khung/", "so-tay/quy-tac/")):
            cards.setdefault(told["og:image"], []).append(url)
    annulled = {summary.url for summary, _ in sample_site.catalogue.annulled}
    shared = [urls for urls in cards.values() if len(set(urls) - annulled) > 1]
    assert shared == []


def test_a_notice_of_annulment_shows_the_card_of_the_list(site: Lay) -> None:
    """And names nobody."""
    made = site({"2023/a.md": ANNULLED, "2024/b.md": COLLECTIVE})
    made.build()
    told = open_graph(Html.page(made.page("guong/2023/a/")))
    assert told["og:image"] == open_graph(Html.page(made.page("guong/")))["og:image"]
    assert "Mỷ" not in "".join(told.values())


def test_hostile_words_stay_in_their_attribute(site: Lay) -> None:
    """Of a profile and of an ordinary page."""
    hostile = "\"><script>alert(1)</script>'&"
    made = site(
        {"2023/a.md": PERSON},
        docs={
            "a.md": f"---\ntitle: '{hostile.replace(chr(39), chr(39) * 2)}'\ndescription: '{hostile.replace(chr(39), chr(39) * 2)}'\n---\n# A\n"
        },
    )
    made.build()
    told = open_graph(Html.page(made.page("a")))
    assert told["og:title"] == told["og:description"] == hostile
    assert hostile in told["og:image:alt"]


def test_a_page_without_a_card_has_that_of_the_page_above() -> None:
    """Up to the site's own; where there is none at all, none."""
    site, group = SharedImage("assets/the/0.jpg", "Cổng"), SharedImage("assets/the/1.jpg", "Năm 2023")
    shared = {"": site, "nam/2023/": group}
    assert image_for(shared, "nam/2023/trang/2/") == group
    assert image_for(shared, "nam/2023/") == group
    assert image_for(shared, "nam/2024/") == site
    assert image_for(shared, "") == site
    assert image_for({}, "nam/2024/") is None
