"""The list of profiles inside another site's page, the frame for those that run no scripts, and the form for both."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import pytest

from guongsang.settings import Agency
from guongsang.site.embedding.lists import EmbeddedList
from guongsang.site.embedding.snippets import element_snippet, frame_snippet
from guongsang.site.workshop import SiteFacts
from visits import PHONE, overflow, poor_contrast, scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

    from sample_site import SampleSite
    from visits import Visitor

    Serve = Callable[..., AbstractContextManager[str]]

SITE = SiteFacts("Gương sáng", "", Agency(name="Cơ quan"), "https://guongsang.example/")
NEWEST = EmbeddedList("", "", "Mới công bố", "guong/", 26, ())
YEAR = EmbeddedList("nam", "2023", "Năm 2023", "nam/2023/", 7, ())
UNIT = EmbeddedList("don-vi", "phong-nghiep-vu-3", "Phòng Nghiệp vụ 3", "don-vi/phong-nghiep-vu-3/", 1, ())

# What a portal's own styles may do to everything on its pages.
HOSTILE_STYLE = """
* { text-transform: uppercase !important; letter-spacing: 1em; line-height: 0.5; text-align: right; visibility: inherit }
body { font-family: monospace; font-size: 20px; color: rgb(1, 2, 3); background: rgb(250, 250, 250); }
li, p, section, h4 { display: none !important; }
a, h3 { color: lime !important; font-size: 1px !important; }
"""


@dataclass
class Portal:
    """Another site, with a policy that lets in no more than the handbook says, and who visits it."""

    browser: Browser
    folder: Path
    address: str
    site: str
    troubles: list[str] = field(default_factory=list)

    def open(self, body: str, **options: Any) -> Page:
        """Put something on its page, and open it."""
        html = body.replace(SITE.url, self.site)
        page = f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng xã</title><link rel="stylesheet" href="s.css">{html}'
        (self.folder / "index.html").write_text(page, encoding="utf-8")
        (self.folder / "s.css").write_text(HOSTILE_STYLE, encoding="utf-8")
        opened = self.browser.new_context(viewport={"width": 900, "height": 900}, **options).new_page()
        opened.set_default_timeout(10_000)
        opened.on("console", lambda message: self.troubles.append(message.text))
        opened.on("pageerror", lambda error: self.troubles.append(str(error)))
        return opened

    def show(self, body: str) -> Page:
        """Open its page, and wait until everything on it is there."""
        page = self.open(body)
        page.goto(self.address, wait_until="networkidle")
        return page


@pytest.fixture(scope="module")
def open_site(serve: Serve, sample_site: SampleSite) -> Iterator[str]:
    """The samples, served as the handbook says."""
    with serve(sample_site.public) as url:
        yield url


@pytest.fixture
def portal(browser: Browser, serve: Serve, open_site: str, tmp_path: Path) -> Iterator[Portal]:
    """A portal on another origin."""
    policy = (
        f"default-src 'none'; style-src 'self'; script-src {open_site}; connect-src {open_site}; "
        f"img-src {open_site}; frame-src {open_site}"
    )
    with serve(tmp_path, {"Content-Security-Policy": policy}) as url:
        made = Portal(browser, tmp_path, url, open_site)
        yield made
        for context in browser.contexts:
            context.close()


def names_in(page: Page) -> list[str]:
    """Return the names that the list shows, as assistive technology finds them."""
    return page.locator("guong-sang").get_by_role("listitem").get_by_role("heading").all_inner_texts()


def test_another_site_shows_the_newest(portal: Portal, sample_site: SampleSite) -> None:
    """Under hostile styles and a strict policy: the names, in the portal's font and colour, linked to the site."""
    page = portal.show(f"<main><h2>Tin</h2>{element_snippet(SITE, NEWEST)}</main>")
    shown = sample_site.catalogue.shown[:5]
    assert names_in(page) == [summary.name for summary in shown]
    element = page.locator("guong-sang")
    links = element.get_by_role("listitem").get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == [portal.site + summary.url for summary in shown]
    assert element.get_by_role("heading", level=3).inner_text() == "Gương điển hình tiên tiến"
    assert element.get_by_role("heading", level=4).count() == 5
    assert element.get_by_text("Minh họa", exact=True).count() == 5
    assert element.get_by_text("nhân vật và số liệu đều hư cấu").is_visible()
    assert element.get_by_role("link", name="Xem tất cả 26 hồ sơ").get_attribute("href") == f"{portal.site}guong/"
    style = links.first.evaluate(
        "(link) => (({textTransform, letterSpacing, fontFamily, color}) => [textTransform, letterSpacing, fontFamily, color])"
        "(getComputedStyle(link))"
    )
    assert style == ["none", "normal", "monospace", "rgb(1, 2, 3)"]
    assert links.first.evaluate("(link) => link.closest('[lang]').lang") == "vi"
    assert portal.troubles == []


def test_the_keyboard_reaches_every_profile(portal: Portal) -> None:
    """In order, with a focus that can be seen, and on to what follows the list."""
    page = portal.show(element_snippet(SITE, NEWEST, 2) + '<a href="#sau" id="sau">Sau</a>')
    focused = "() => { let at = document.activeElement; while (at.shadowRoot) at = at.shadowRoot.activeElement; return [at.textContent, getComputedStyle(at).outlineStyle]; }"
    names = names_in(page)
    assert len(names) == 2
    for words in [*names, "Xem tất cả 26 hồ sơ"]:
        page.keyboard.press("Tab")
        assert page.evaluate(focused) == [words, "solid"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "sau"


def test_attributes_choose_what_is_shown(portal: Portal) -> None:
    """At once when they change; the level and the words of the heading are the portal's to choose, out of bounds or not."""
    page = portal.show(element_snippet(SITE, YEAR, 2))
    element = page.locator("guong-sang")
    assert element.get_by_role("heading", level=3).inner_text() == "Gương điển hình tiên tiến – Năm 2023"
    assert element.get_by_role("listitem").count() == 2
    element.evaluate(
        "(list) => { list.setAttribute('so-luong', '900'); list.setAttribute('cap-tieu-de', '9'); list.setAttribute('tieu-de', 'Người tốt'); }"
    )
    element.get_by_role("heading", level=5, name="Người tốt").wait_for()
    assert element.get_by_role("heading", level=6).count() == 7
    element.evaluate(
        "(list) => { list.removeAttribute('nam'); list.setAttribute('linh-vuc', 'dan-van'); list.removeAttribute('tieu-de'); }"
    )
    element.get_by_role("heading", name="Dân vận").wait_for()
    assert portal.troubles == []


def test_the_script_may_be_there_twice(portal: Portal) -> None:
    """Two snippets on one page are two lists."""
    page = portal.show(element_snippet(SITE, NEWEST, 1) + element_snippet(SITE, YEAR, 1))
    assert page.get_by_role("listitem").count() == 2
    assert portal.troubles == []


def test_a_list_that_cannot_be_had_leads_to_the_site(portal: Portal) -> None:
    """When the data do not come, or there is no such list; when it comes later after all, it is shown."""
    page = portal.open(element_snippet(SITE, NEWEST))
    page.route("**/ho-so.json", lambda route: route.abort())
    page.goto(portal.address, wait_until="networkidle")
    element = page.locator("guong-sang")
    assert element.get_by_role("status").inner_text() == (
        "Chưa tải được danh sách điển hình tiên tiến. Xem trên cổng thông tin."
    )
    assert element.get_by_role("link").get_attribute("href") == f"{portal.site}guong/"
    page.unroute("**/ho-so.json")
    element.evaluate("(list) => list.setAttribute('don-vi', '../../khong-co')")
    page.wait_for_load_state("networkidle")
    assert element.get_by_role("status").is_visible()
    element.evaluate("(list) => list.removeAttribute('don-vi')")
    element.get_by_role("list").wait_for()
    assert element.get_by_role("status").count() == 0


@pytest.mark.parametrize("javascript", [True, False])
def test_without_the_script_there_is_a_link(portal: Portal, javascript: bool) -> None:
    """A dead site, or a browser without JavaScript, leaves what the snippet holds."""
    page = portal.open(element_snippet(SITE, YEAR), java_script_enabled=javascript)
    page.route("**/guong-sang.js", lambda route: route.abort())
    page.goto(portal.address)
    (link,) = page.get_by_role("link").all()
    assert link.text_content() == "Gương điển hình tiên tiến – Năm 2023"
    assert link.get_attribute("href") == f"{portal.site}nam/2023/"


def test_data_become_text_and_links_stay_on_the_site(portal: Portal) -> None:
    """Markup in a name is shown as it is written; who would lead elsewhere is not shown at all."""
    attack = "<img src=x onerror='document.title=1'>"
    elsewhere = ["javascript:alert(1)", "https://evil.example/", "//evil.example/", "\\\\evil.example\\", "", 7, None]
    profiles = [
        {"ten": attack, "trang": "guong/2023/a/", "ai": attack, "loai": attack, "nam": attack, "tom_tat": attack}
        | {
            "khen_thuong": attack,
            "chu": attack,
            "mau": attack,
            "anh": "https://evil.example/x.png",
            "minh_hoa": attack,
        },
        *({"ten": "Kẻ lạ", "trang": address} for address in elsewhere),
    ]
    data = {"tieu_de": attack, "trang": "https://evil.example/", "tong": attack, "cong": attack, "ho_so": profiles}

    def answer(route: Route) -> None:
        route.fulfill(body=json.dumps(data), headers={"Access-Control-Allow-Origin": "*"})

    page = portal.open(element_snippet(SITE, NEWEST, 12))
    page.route("**/ho-so.json", answer)
    page.goto(portal.address, wait_until="networkidle")
    element = page.locator("guong-sang")
    assert names_in(page) == [attack]
    assert element.evaluate("(list) => list.shadowRoot.querySelectorAll('img, script, [onerror]').length") == 0
    hrefs = element.get_by_role("link").evaluate_all("(links) => links.map((link) => link.href)")
    assert hrefs == [f"{portal.site}guong/2023/a/", portal.site]
    assert page.title() == "Cổng xã"
    assert portal.troubles == []


def test_pictures_that_may_not_be_shown_give_way_to_initials(portal: Portal, sample_site: SampleSite) -> None:
    """A portal's policy may forbid them."""
    summary = next(summary for summary in sample_site.catalogue.shown if summary.photo)
    year = EmbeddedList("nam", str(summary.place.year), "", "", 0, ())
    page = portal.open(element_snippet(SITE, year, 12))
    page.route("**/assets/anh/**", lambda route: route.abort())
    page.goto(portal.address, wait_until="networkidle")
    row = page.locator("guong-sang").get_by_role("listitem").filter(has_text=summary.name)
    row.scroll_into_view_if_needed()
    row.locator(".face span").wait_for()
    assert row.locator("img").count() == 0


@pytest.mark.parametrize("wanted", ["light", "dark"])
def test_the_frame_fits_where_it_is_put(portal: Portal, wanted: Literal["light", "dark"]) -> None:
    """At 320 pixels nothing is wider, and its text can be read; a portal may fix its colours by the address."""
    page = portal.open("")
    page.set_viewport_size({"width": 320, "height": 700})
    page.emulate_media(color_scheme=wanted)
    for url in ("nhung/khung/", "nhung/khung/nam/2023/", "nhung/khung/don-vi/van-phong/"):
        for fixed, expected in (("", wanted), ("#sang", "light"), ("#toi", "dark")):
            page.goto("about:blank")
            page.goto(f"{portal.site}{url}{fixed}")
            assert overflow(page) <= 0
            assert scheme(page) == expected
            assert poor_contrast(page) == []
    assert portal.troubles == []


def test_a_link_in_the_frame_leaves_it(portal: Portal) -> None:
    """A profile is read on its own page, not in the portal's."""
    page = portal.show(frame_snippet(SITE, YEAR))
    page.frame_locator("iframe").get_by_role("link", name="Giàng Thị Mỷ").click()
    page.wait_for_url(f"{portal.site}guong/2023/giang-thi-my/")
    assert portal.troubles == []


def test_the_form_writes_the_snippets(visitor: Visitor) -> None:
    """Those that the server writes; what is chosen is shown at once."""
    page = visitor.open("nhung/", permissions=["clipboard-read", "clipboard-write"])
    codes = page.locator(".gs-embed__snippet code")
    shown = page.locator("guong-sang")
    shown.get_by_role("list").wait_for()
    assert codes.all_text_contents() == [element_snippet(SITE, NEWEST), frame_snippet(SITE, NEWEST)]
    page.get_by_label("Hồ sơ nào").select_option(label=UNIT.name)
    page.get_by_label("Số hồ sơ").select_option("3")
    assert codes.all_text_contents() == [element_snippet(SITE, UNIT, 3), frame_snippet(SITE, UNIT, 3)]
    shown.get_by_role("heading", name=UNIT.title).wait_for()
    page.get_by_label("Nền của khung").select_option(label="Luôn tối")
    assert f'{UNIT.url}#toi"' in codes.all_text_contents()[1]
    assert (page.get_by_role("link", name="Mở thử khung").get_attribute("href") or "").endswith(f"/{UNIT.url}#toi")
    page.get_by_role("button", name="Sao chép đoạn mã").click()
    page.get_by_text("Đã sao chép đoạn mã.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == element_snippet(SITE, UNIT, 3)


def test_the_form_fetches_its_list_once(visitor: Visitor) -> None:
    """What it sets at first is what the page holds already; another list is fetched when it is chosen."""
    page = visitor.open("gioi-thieu/")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(visitor.address)))
    visitor.go(page, "nhung/")
    page.locator("guong-sang").get_by_role("list").wait_for()
    page.wait_for_load_state("networkidle")
    page.get_by_label("Hồ sơ nào").select_option(label=UNIT.name)
    page.locator("guong-sang").get_by_role("heading", name=UNIT.title).wait_for()
    assert [url for url in fetched if url.endswith("ho-so.json")] == ["nhung/khung/ho-so.json", f"{UNIT.url}ho-so.json"]


def test_a_list_without_profiles_says_so(portal: Portal) -> None:
    """And leads to the site: a year before its first profile is no failure."""
    page = portal.show(element_snippet(SITE, EmbeddedList("nam", "2027", "Năm 2027", "guong/", 0, ())))
    element = page.locator("guong-sang")
    assert element.get_by_role("heading", level=3).inner_text() == "Gương điển hình tiên tiến – Năm 2027"
    assert element.get_by_text("Hiện chưa có hồ sơ nào trong danh sách này.").is_visible()
    assert element.get_by_role("link").get_attribute("href") == f"{portal.site}guong/"
    assert portal.troubles == []


def test_without_javascript_the_usual_snippets_are_there(visitor: Visitor) -> None:
    """And nothing is offered that would not work."""
    page = visitor.open("nhung/", javascript=False, width=PHONE)
    codes = page.locator(".gs-embed__snippet code")
    assert codes.all_text_contents() == [element_snippet(SITE, NEWEST), frame_snippet(SITE, NEWEST)]
    assert not page.locator("main form select").first.is_visible()
    assert page.locator("main").get_by_role("button", name="Sao chép").count() == 0
    assert page.locator("main noscript p").is_visible()
    assert page.locator("guong-sang").get_by_role("link").is_visible()
