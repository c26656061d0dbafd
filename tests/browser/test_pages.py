"""Every kind of page on a phone and on a desk, light and dark, with and without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.model import Kind
from visits import DESK, PHONE, Visitor, is_seen, overflow, poor_contrast, scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from sample_site import SampleSite

# The kind of page, and words that must be seen on it.
KINDS = {
    "home": "Gương người tốt, việc tốt",
    "explorer": "Gương điển hình",
    "explorer, second page": "Trang 2 trên 2",
    "search": "Tìm được những gì",
    "open data": "Từ điển dữ liệu",
    "statistics": "Đơn vị có điển hình",
    "embedding": "Đoạn mã để dán",
    "person with an award": "Vì sao được ghi nhận",
    "person without an award": "Vì sao được ghi nhận",
    "collective with an award": "Quyết định ghi nhận",
    "collective without an award": "Câu chuyện",
    "years": "Năm 2023",
    "year": "Năm 2023",
    "units": "Văn phòng",
    "unit": "Phòng Nghiệp vụ 3",
    "fields": "Dân vận",
    "field": "Dân vận",
    "awards": "Bằng khen",
    "award": "Bằng khen",
    "places": "Bát Xát",
    "place": "Bát Xát",
    "letters": "Theo tên",
    "letter": "hồ sơ",
    "kinds": "Tập thể",
    "collectives": "Tập thể",
    "ceremonies": "2023",
    "ceremony": "Thời gian",
    "notice": "Việc ghi nhận đã bị hủy bỏ",
    "redirect": "Vì sao được ghi nhận",
    "not found": "Không tìm thấy trang này",
    "about": "Giới thiệu",
    "criteria": "Bốn loại minh chứng",
    "accessibility": "Trợ năng",
    "handbook": "Sổ tay",
    "handbook, writing": "Viết hồ sơ",
    "handbook, keys": "Khóa",
    "handbook, registry": "Các đơn vị",
    "handbook, mistakes": "Mọi quy tắc",
    "handbook, rule": "Năm không khớp thư mục",
    "handbook, before publishing": "Kiểm tra trước khi đăng",
}
URLS = {
    "home": "",
    "explorer": "guong/",
    "explorer, second page": "guong/trang/2/",
    "search": "tim-kiem/",
    "open data": "du-lieu/",
    "statistics": "thong-ke/",
    "embedding": "nhung/",
    "years": "nam/",
    "year": "nam/2023/",
    "units": "don-vi/",
    "unit": "don-vi/phong-nghiep-vu-3/",
    "fields": "linh-vuc/",
    "field": "linh-vuc/dan-van/",
    "awards": "khen-thuong/",
    "award": "khen-thuong/bang-khen-tinh/",
    "places": "dia-ban/",
    "place": "dia-ban/bat-xat/",
    "letters": "ten/",
    "kinds": "loai/",
    "collectives": "loai/tap-the/",
    "ceremonies": "hoi-nghi/",
    "ceremony": "hoi-nghi/tong-ket-2023/",
    "not found": "guong/2023/khong-co-ai/",
    "about": "gioi-thieu/",
    "criteria": "tieu-chi/",
    "accessibility": "tro-nang/",
    "handbook": "so-tay/",
    "handbook, writing": "so-tay/viet-ho-so/",
    "handbook, keys": "so-tay/thong-tin-dau-tep/",
    "handbook, registry": "so-tay/danh-muc/",
    "handbook, mistakes": "so-tay/loi-thuong-gap/",
    "handbook, rule": "so-tay/quy-tac/gs013/",
    "handbook, before publishing": "so-tay/kiem-tra-truoc-khi-dang/",
}


def url_of(kind: str, samples: SampleSite) -> str:
    """Return the address of a page of some kind."""
    if kind in URLS:
        return URLS[kind]
    catalogue = samples.catalogue
    if kind == "letter":
        return catalogue.facet("ten").groups[0].url
    if kind == "notice":
        return catalogue.annulled[0][0].url
    if kind == "redirect":
        return next(alias for summary in catalogue.shown for alias in summary.aliases).lstrip("/")
    wanted = Kind.PERSON if kind.startswith("person") else Kind.COLLECTIVE
    return next(
        summary.url
        for summary in catalogue.shown
        if summary.kind is wanted and bool(summary.awards) == ("with an" in kind)
    )


@pytest.fixture(
    scope="module",
    params=[(PHONE, True), (PHONE, False), (DESK, True), (DESK, False)],
    ids=["phone", "phone without JavaScript", "desk", "desk without JavaScript"],
)
def regular(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Visitor, Page]]:
    """Somebody who goes from page to page in one window, as most readers do."""
    width, javascript = request.param
    visiting = Visitor(browser, address)
    yield visiting, visiting.open(width=width, javascript=javascript)
    visiting.leave()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page(regular: tuple[Visitor, Page], sample_site: SampleSite, kind: str) -> None:
    """A page loads without any error, fetches nothing from elsewhere, fits its window, and its text can be read."""
    visitor, page = regular
    visitor.go(page, url_of(kind, sample_site), missing=kind == "not found")
    if kind == "redirect":
        page.wait_for_url("**/guong/2023/giang-thi-my/")
    for wanted in ("light", "dark"):
        page.emulate_media(color_scheme=wanted)
        assert scheme(page) == wanted
        assert is_seen(page, KINDS[kind])
        assert page.locator("h1").is_visible()
        assert overflow(page) <= 0
        assert poor_contrast(page) == []
    visitor.is_content()


@pytest.mark.parametrize("kind", ["person with an award", "explorer", "handbook, keys"])
def test_text_twice_as_large_still_fits(visitor: Visitor, sample_site: SampleSite, kind: str) -> None:
    """At twice the size, as in a window of half the width, a page still needs no scrolling sideways (WCAG 1.4.10)."""
    page = visitor.open(url_of(kind, sample_site), width=320)
    assert overflow(page) <= 0


def test_headline_figures_stay_in_their_boxes(visitor: Visitor) -> None:
    """At every width of a window, the longest of them too."""
    page = visitor.open("thong-ke/")
    for width in range(320, 1400, 40):
        page.set_viewport_size({"width": width, "height": 700})
        outside = page.locator(".gs-figures div").evaluate_all(
            """(boxes) => boxes.filter((box) => {
                const range = document.createRange();
                range.selectNodeContents(box.querySelector("dd"));
                return range.getBoundingClientRect().right > box.getBoundingClientRect().right - 4;
            }).map((box) => box.innerText)"""
        )
        assert outside == [], width
