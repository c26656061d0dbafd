"""The page that searches: results, filters, the address, and what may go wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from finding import INDEX, heading, results, status, tick, ticked
from visits import DESK, PHONE, Visitor, is_seen, overflow, poor_contrast

if TYPE_CHECKING:
    from playwright.sync_api import Route


def test_results(visitor: Visitor) -> None:
    """A result shows who it is, what was found is marked, in the summary or in a line of the story; the number is announced."""
    page = visitor.open("tim-kiem/?q=phi%C3%AAn+t%C3%B2a")
    assert re.fullmatch(r"\d+ hồ sơ cho «phiên tòa»", heading(page))
    assert status(page) == f"{heading(page)}."
    first = results(page).first
    assert first.locator("h3").inner_text() == "Giàng Thị Mỷ"
    assert {text.lower() for text in first.locator("mark").all_inner_texts()} == {"phiên tòa"}
    assert page.title().startswith("phiên tòa – Tìm kiếm – ")
    assert page.locator("main .gs-find input").input_value() == "phiên tòa"
    visitor.go(page, "tim-kiem/?q=%22ph%C3%B2ng+x%E1%BB%AD%22")
    marked = results(page).first.locator(".gs-card__line mark")
    marked.wait_for()
    assert marked.inner_text() == "phòng xử"


def test_a_slip_is_corrected_and_told(visitor: Visitor) -> None:
    """A name with one wrong letter finds whom was meant, and says for what it was taken."""
    page = visitor.open("tim-kiem/?q=giagn+thi+my")
    assert results(page).first.locator("h3").inner_text() == "Giàng Thị Mỷ"
    assert "vì không thấy «giagn thi my»" in page.locator("[data-gs-corrected]").inner_text()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("Laocai", "Đã tìm «lao cai»."),
        ("Giangf Thij Myr", "Đã tìm «giàng thị mỷ»."),
        ("Giàng Thị Mỷ", ""),
        ("gương Giàng Thị Mỷ", "Những hồ sơ đầu tiên không có «gương»; đã tìm theo các từ còn lại."),
        ("Bảo Thắng", "Không hồ sơ nào có các từ «Bảo Thắng» liền nhau; các từ nằm rải rác trong bài."),
        ("Vàng Thị Đướng", "Không thấy «Vàng Thị Đướng» viết đúng dấu như vậy; kết quả là những chữ chỉ khác dấu."),
    ],
)
def test_what_was_searched_for_is_told(visitor: Visitor, query: str, told: str) -> None:
    """Results that were found otherwise than as the query was typed say so: as what, without what, or with what marks."""
    page = visitor.open(f"tim-kiem/?q={query.replace(' ', '+')}")
    heading(page)
    assert page.locator("[data-gs-corrected]").inner_text() == told


def test_the_whole_way_through_the_results(visitor: Visitor) -> None:
    """Filters, order and page go into the address; Back takes them away one by one; the address can be shared."""
    page = visitor.open("tim-kiem/?q=phong")
    everything = int(heading(page).split()[0])
    assert everything > 12
    page.locator(".gs-pager a", has_text="Trang sau").click()
    page.wait_for_url("**/tim-kiem/?q=phong&trang=2")
    assert page.evaluate("document.activeElement.id") == "ket-qua"
    heading(page)
    assert status(page).endswith("trang 2 trên 3.")
    tick(page, "ca-nhan")
    page.wait_for_url("**/tim-kiem/?q=phong&loai=ca-nhan")
    page.locator(".gs-chip").first.wait_for()
    assert page.evaluate("document.activeElement.value") == "ca-nhan"
    people = int(heading(page).split()[0])
    assert people < everything
    tick(page, "2023")
    page.locator(".gs-chip").nth(2).wait_for()
    page.locator("[data-gs-sort]").select_option("ten")
    page.wait_for_url("**/tim-kiem/?q=phong&nam=2023&loai=ca-nhan&xep=ten")
    few = int(heading(page).split()[0])
    assert results(page).count() == few < people
    shared = page.url.removeprefix(visitor.address)
    names = results(page).locator("h3").all_inner_texts()

    other = visitor.open(shared)
    heading(other)
    assert results(other).locator("h3").all_inner_texts() == names
    assert set(ticked(other)) == {"ca-nhan", "2023"}
    assert other.locator("[data-gs-sort]").input_value() == "ten"

    page.go_back()
    page.go_back()
    page.wait_for_url("**/tim-kiem/?q=phong&loai=ca-nhan")
    page.locator("[data-gs-total]", has_text=f"{people} hồ sơ").wait_for()
    assert ticked(page) == ["ca-nhan"]
    page.go_back()
    page.go_back()
    page.locator("[data-gs-total]", has_text=f"{everything} hồ sơ").wait_for()
    assert page.url.endswith("/tim-kiem/?q=phong")
    page.go_forward()
    page.wait_for_url("**/tim-kiem/?q=phong&trang=2")
    page.locator(".gs-pager [aria-current]", has_text="2").wait_for()


def test_a_page_behind_the_last(visitor: Visitor) -> None:
    """An address with a page that is not there any more shows the last one."""
    page = visitor.open("tim-kiem/?q=phong&trang=99")
    page.wait_for_url("**/tim-kiem/?q=phong&trang=3")
    page.locator(".gs-pager [aria-current]", has_text="3").wait_for()
    assert results(page).count() > 0


def test_searching_again_on_the_page(visitor: Visitor) -> None:
    """A new query in the box changes the results without leaving the page, and Back brings the old ones."""
    page = visitor.open("tim-kiem/")
    assert is_seen(page, "Tìm được những gì")
    page.evaluate("window.still = true")
    box = page.locator("main .gs-find input")
    box.fill("Vàng Thị Dương")
    box.press("Enter")
    assert "«Vàng Thị Dương»" in heading(page)
    assert not is_seen(page, "Tìm được những gì")
    box.fill("Giàng Thị Mỷ")
    box.press("Enter")
    page.locator("[data-gs-total]", has_text="«Giàng Thị Mỷ»").wait_for()
    page.go_back()
    page.locator("[data-gs-total]", has_text="«Vàng Thị Dương»").wait_for()
    assert box.input_value() == "Vàng Thị Dương"
    page.go_back()
    page.get_by_text("Tìm được những gì").wait_for()
    assert page.evaluate("window.still")


def test_chips_take_filters_away(visitor: Visitor) -> None:
    """Each filter in use is a button that removes it; one removes all."""
    page = visitor.open("tim-kiem/?q=phong&loai=ca-nhan&nam=2023&nam=2024")
    heading(page)
    assert page.locator(".gs-chip").count() == 4
    page.get_by_role("button", name="Bỏ lọc: Năm 2024").click()
    page.wait_for_url("**/tim-kiem/?q=phong&nam=2023&loai=ca-nhan")
    page.get_by_role("button", name="Bỏ tất cả").first.click()
    page.wait_for_url("**/tim-kiem/?q=phong")
    page.locator("[data-gs-chips]").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == "ket-qua"


def test_nothing_found(visitor: Visitor) -> None:
    """Who finds nothing is told so and given next steps, one of which takes the filters away."""
    page = visitor.open("tim-kiem/?q=Gi%C3%A0ng+Th%E1%BB%8B+M%E1%BB%B7&nam=2026")
    assert heading(page) == "Không tìm thấy hồ sơ nào cho «Giàng Thị Mỷ»"
    assert "Không tìm thấy" in status(page)
    assert is_seen(page, "không cần gõ dấu")
    page.get_by_role("button", name="Bỏ tất cả bộ lọc").click()
    page.wait_for_url("**/tim-kiem/?q=Gi%C3%A0ng+Th%E1%BB%8B+M%E1%BB%B7")
    results(page).first.wait_for()
    assert not is_seen(page, "không cần gõ dấu")


@pytest.mark.parametrize("url", ["tim-kiem/?q=phong", "guong/?nam=2023"])
def test_a_file_that_cannot_be_had(visitor: Visitor, url: str) -> None:
    """When a file of the index fails, the page says so and a button tries again; nothing else is lost."""
    page = visitor.open("gioi-thieu/")

    def fail(route: Route) -> None:
        route.abort("connectionreset") if "goc" not in route.request.url else route.continue_()

    page.route(INDEX, fail)
    visitor.go(page, url)
    alert = page.get_by_role("alert")
    alert.get_by_text("Chưa tải được dữ liệu tìm kiếm.").wait_for()
    assert poor_contrast(page) == []
    alert.get_by_role("button", name="Thử lại").click()
    alert.get_by_text("Chưa tải được dữ liệu tìm kiếm.").wait_for()
    page.unroute(INDEX)
    alert.get_by_role("button", name="Thử lại").click()
    results(page).first.wait_for()
    assert not is_seen(page, "Chưa tải được")
    assert all(trouble.startswith(("failed: ", "console: Failed to load")) for trouble in visitor.troubles)
    visitor.troubles.clear()


@pytest.mark.parametrize(
    ("url", "told", "offered"),
    [
        ("tim-kiem/?q=phong", "Chưa tải được phần tìm kiếm.", "Xem theo cách khác"),
        ("guong/?nam=2023", "Chưa tải được phần lọc hồ sơ.", "26 hồ sơ"),
        ("guong/", "Chưa tải được phần lọc hồ sơ.", "26 hồ sơ"),
    ],
)
def test_a_script_that_cannot_be_had(visitor: Visitor, url: str, told: str, offered: str) -> None:
    """When the script itself fails, the page says so and offers what it offers without it."""
    page = visitor.open("gioi-thieu/")
    page.route(re.compile(r"/search/words\.js"), lambda route: route.abort("connectionreset"))
    visitor.go(page, url)
    page.get_by_text(told).wait_for()
    assert is_seen(page, offered)
    assert all(trouble.startswith(("failed: ", "console: Failed to load")) for trouble in visitor.troubles)
    visitor.troubles.clear()


def test_a_slow_network(visitor: Visitor) -> None:
    """At 400 kbit/s there is first the shape of the results, then the results in its place, and nothing jumps."""
    page = visitor.open("gioi-thieu/", width=PHONE)
    page.add_init_script(
        """
        window.jumps = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.jumps += entry.value; }))
            .observe({type: "layout-shift", buffered: true});
        """
    )
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8},
    )
    page.goto(visitor.address + "tim-kiem/?q=phi%C3%AAn+t%C3%B2a", wait_until="commit")
    page.locator(".gs-card.gs-ghost").first.wait_for()
    assert is_seen(page, "Đang tìm…")
    assert not is_seen(page, "Tìm được những gì")
    results(page).first.wait_for()
    assert page.locator(".gs-card.gs-ghost").count() == 0
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.jumps") < 0.1


def test_searching_without_javascript(visitor: Visitor) -> None:
    """The page that searches says what it needs and leads to the lists."""
    page = visitor.open("tim-kiem/?q=phong", javascript=False)
    page.wait_for_load_state("networkidle")
    assert "bật JavaScript rồi tải lại trang" in page.locator("noscript p").inner_text()
    assert page.locator("noscript p").is_visible()
    assert not page.locator("[data-gs-found]").is_visible()
    assert not page.locator(".gs-filters").is_visible()
    page.get_by_role("link", name="danh sách tất cả hồ sơ").click()
    page.wait_for_url("**/guong/")
    # Modules that no script will ask for are refused by the browser itself, and not fetched.
    assert all(trouble.endswith(".js csp") for trouble in visitor.troubles)
    visitor.troubles.clear()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(
    "url",
    ["tim-kiem/?q=ph%C3%B2ng+x%E1%BB%AD+%C3%A1n&loai=ca-nhan", "tim-kiem/?q=zzzz&nam=2023", "guong/?nam=2023&xep=ten"],
)
def test_how_results_look(visitor: Visitor, url: str, width: int) -> None:
    """Results, filters and notices fit their window, can be read in light and dark, and offer no target that is too small."""
    page = visitor.open(url, width=width)
    heading(page)
    fold = page.locator(".gs-filters summary")
    if fold.is_visible():
        fold.click()
    for wanted in ("light", "dark"):
        page.emulate_media(color_scheme=wanted)
        assert overflow(page) <= 0
        assert poor_contrast(page) == []
    heights = page.locator(".gs-explore :is(button, select, label:has(input)):visible").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 24


def test_filters_come_after_the_results_and_only_for_many(visitor: Visitor) -> None:
    """Few results need no filters, so nothing is fetched for them; many have them, once the results are shown."""
    page = visitor.open("tim-kiem/?q=%22gi%C3%A0ng+th%E1%BB%8B+m%E1%BB%B7%22")
    heading(page)
    assert is_seen(page, "Ít kết quả, không cần lọc thêm.")
    assert page.locator("[data-gs-facets] input").count() == 0
    visitor.go(page, "tim-kiem/?q=phong")
    page.locator("[data-gs-facets] input").first.wait_for(state="attached")
    assert page.get_by_text("Ít kết quả").count() == 0
    visitor.go(page, "tim-kiem/?q=zzzz")
    heading(page)
    page.wait_for_load_state("networkidle")
    assert page.get_by_text("Ít kết quả").count() == 0


def test_a_fault_of_our_own_is_no_bad_network(visitor: Visitor) -> None:
    """Where the script itself goes wrong the page says so, reports it, and leads on without searching."""
    page = visitor.open("gioi-thieu/")
    page.add_init_script("Array.prototype.flatMap = () => { throw new RangeError('of our own'); };")
    visitor.go(page, "tim-kiem/?q=phong")
    alert = page.get_by_role("alert")
    alert.get_by_text("Tìm kiếm gặp lỗi trên trang này.").wait_for()
    assert not is_seen(page, "Có thể mạng đang chập chờn")
    assert alert.get_by_role("link", name="tất cả hồ sơ").is_visible()
    assert any("of our own" in trouble for trouble in visitor.troubles)
    visitor.troubles.clear()


def test_a_browser_that_is_too_old(visitor: Visitor) -> None:
    """It is told so, not blamed on the network."""
    page = visitor.open("gioi-thieu/")
    page.add_init_script("delete globalThis.DecompressionStream;")
    visitor.go(page, "tim-kiem/?q=phong")
    page.get_by_role("alert").get_by_text("Trình duyệt này quá cũ").wait_for()
    assert not page.get_by_role("button", name="Thử lại").is_visible()


def test_a_new_query_keeps_its_filters(visitor: Visitor) -> None:
    """Filters stay while they let something through; those that do not are taken away, and this is said."""
    page = visitor.open("tim-kiem/?q=phong&nam=2024")
    heading(page)
    box = page.locator("main .gs-find input")
    box.fill("hồ sơ")
    box.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=h%E1%BB%93+s%C6%A1&nam=2024")
    page.locator("[data-gs-total]", has_text="«hồ sơ»").wait_for()
    box.fill("Giàng Thị Mỷ")
    box.press("Enter")
    page.locator("[data-gs-corrected]", has_text="Đã bỏ bộ lọc «Năm 2024»").wait_for()
    page.wait_for_url("**/tim-kiem/?q=Gi%C3%A0ng+Th%E1%BB%8B+M%E1%BB%B7")
    assert results(page).first.locator("h3").inner_text() == "Giàng Thị Mỷ"
    assert page.locator("header .gs-find input").input_value() == "Giàng Thị Mỷ"


def test_an_endless_query_is_quoted_in_part(visitor: Visitor) -> None:
    """The heading does not fill the page."""
    page = visitor.open("tim-kiem/?q=" + "phong+" * 500)
    assert len(heading(page)) < 130
    assert "…»" in heading(page)


def test_the_same_again_is_no_step_back(visitor: Visitor) -> None:
    """However often somebody presses Enter: the back button leads to where they came from."""
    page = visitor.open("")
    visitor.go(page, "tim-kiem/?q=phong")
    heading(page)
    before = page.evaluate("history.length")
    for _ in range(3):
        page.locator("main .gs-find input").press("Enter")
        heading(page)
    assert page.evaluate("history.length") == before


def test_a_query_beyond_measure_is_cut(visitor: Visitor) -> None:
    """What is pasted into the address is answered, and the address stays one that can be shared."""
    page = visitor.open("tim-kiem/?q=" + "phong+" * 2000)
    heading(page)
    box = page.locator("main .gs-find input")
    assert len(box.input_value()) <= 500
    page.evaluate("document.querySelector('main .gs-find input').value = 'a '.repeat(200000)")
    box.press("Enter")
    page.wait_for_function("location.search.length < 2000")
    heading(page)


def test_the_number_of_the_page_underneath_is_not_that_of_the_results(visitor: Visitor) -> None:
    """Filtered profiles start on their own first page."""
    page = visitor.open("guong/trang/2/")
    assert "(trang 2)" in page.title()
    visitor.go(page, "guong/trang/2/?nam=2024")
    heading(page)
    assert "(trang" not in page.title()


def test_a_query_does_not_turn_the_words_around_it(visitor: Visitor) -> None:
    """Marks of direction are left out where it is quoted."""
    page = visitor.open("tim-kiem/?q=%E2%80%AEphong")
    assert heading(page).endswith("«phong»")


def test_filters_without_numbers_where_not_all_is_read(visitor: Visitor) -> None:
    """For a quotation only the first stories are read: filters offer all values there may be, and claim no numbers."""

    def few(route: Route) -> None:
        text = route.fetch().text()
        assert "LEAST_PHRASES=60" in text.replace(" ", "")
        route.fulfill(body=re.sub(r"LEAST_PHRASES\s*=\s*60", "LEAST_PHRASES=1", text), content_type="text/javascript")

    page = visitor.open("")
    page.route(re.compile(r"/search/meaning\.js"), few)
    query = "%22phòng%20nghiệp%20vụ%22"
    visitor.go(page, f"tim-kiem/?q={query}")
    assert re.match(r"\d+ hồ sơ", heading(page))
    assert page.locator("[data-gs-facets] input").count() > 3
    assert page.locator("[data-gs-facets] .gs-count:visible").count() == 0
