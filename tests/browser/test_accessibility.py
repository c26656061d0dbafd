"""WCAG 2.2, levels A and AA, as far as a machine can judge it: axe-core on every kind of page, and the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from mkdocs_runs import preview_of
from support import PERSON, with_front
from visits import DESK, PHONE, Visitor, is_seen, overflow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from sample_site import SampleSite
    from support import Site

    Lay = Callable[..., Site]

HALF, QUARTER = DESK // 2, DESK // 4
"""What is left of a desk's width at 200 % and at 400 % of the size (WCAG 1.4.4, 1.4.10)."""

PAGES = {
    "home": "",
    "person with a photo": "guong/2023/giang-thi-my/",
    "person without a photo": "guong/2023/nguyen-thi-hanh/",
    "collective with a photo": "guong/2026/van-phong-lich-chung/",
    "collective without a photo": "guong/2024/phong-nghiep-vu-3/",
    "story with tables and a footnote": "guong/2023/ly-suy-xa/",
    "explorer": "guong/",
    "explorer with filters": "guong/?don-vi=phong-nghiep-vu-3&nam=2023",
    "explorer, second page": "guong/trang/2/",
    "years": "nam/",
    "year": "nam/2023/",
    "units": "don-vi/",
    "letters": "ten/",
    "ceremonies": "hoi-nghi/",
    "ceremony": "hoi-nghi/tong-ket-2023/",
    "search": "tim-kiem/",
    "search with results": "tim-kiem/?q=phien+dich",
    "search without results": "tim-kiem/?q=xyzzyqwerty",
    "open data": "du-lieu/",
    "embedding": "nhung/",
    "embedded list": "nhung/khung/",
    "embedded list without profiles": "nhung/khung/nam/2027/",
    "statistics": "thong-ke/",
    "rule": "so-tay/quy-tac/gs013/",
    "handbook": "so-tay/",
    "handbook, writing": "so-tay/viet-ho-so/",
    "handbook, wide tables": "so-tay/doi-chieu-ke-hoach/",
    "handbook, commands": "so-tay/lenh/",
    "accessibility": "tro-nang/",
    "criteria": "tieu-chi/",
    "contact": "lien-he/",
    "not found": "guong/2023/khong-co-ai/",
}
WALKED = (
    "home",
    "person with a photo",
    "explorer",
    "search with results",
    "statistics",
    "handbook, writing",
    "contact",
)

EVERY_RULE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""In the dark only colours differ."""

# Names the element that has the focus when it is not marked, or lies wholly under something else (WCAG 2.4.7, 2.4.11).
LOST_FOCUS = """
() => {
    const element = document.activeElement;
    if (element === document.body) return "";
    const marks = (at, pseudo) => {
        const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(at, pseudo);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    // A card is marked as a whole, and a hidden radio button on what stands for it.
    const near = [element, ...element.parentElement.children];
    const name = `${element.outerHTML.slice(0, 120)}`;
    if (!near.some((at) => [null, "::before", "::after"].some((pseudo) => marks(at, pseudo)))) return `unmarked: ${name}`;
    const own = (at) => at && (element.contains(at) || at.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(at)));
    for (const box of element.getClientRects()) {
        for (const x of [0.1, 0.5, 0.9]) {
            for (const y of [0.1, 0.5, 0.9]) {
                if (own(document.elementFromPoint(box.x + box.width * x, box.y + box.height * y))) return "";
            }
        }
    }
    return `covered: ${name}`;
}
"""


def violations(page: Page, options: Mapping[str, object] = EVERY_RULE) -> list[str]:
    """Return what axe-core finds on a page as it stands, with the element and why."""
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]} – {node['failureSummary'][:300]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="module", params=[PHONE, DESK, HALF, QUARTER], ids=["phone", "desk", "200 %", "400 %"])
def regular(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Visitor, Page, int]]:
    """Somebody who goes from page to page in one window."""
    visiting = Visitor(browser, address)
    yield visiting, visiting.open(width=request.param), request.param
    visiting.leave()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(regular: tuple[Visitor, Page, int], name: str) -> None:
    """On every kind of page, on a phone and a desk, light and dark, at twice and four times the size; nothing runs over."""
    visitor, page, width = regular
    page.emulate_media(color_scheme="light")
    visitor.go(page, PAGES[name], missing=name == "not found")
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    assert overflow(page) <= 0
    if width in (PHONE, DESK):
        page.emulate_media(color_scheme="dark")
        assert violations(page, COLOURS) == []


def _menu(page: Page) -> None:
    page.get_by_text("Trình đơn", exact=True).click()


def _filters(page: Page) -> None:
    page.locator(".gs-explore .gs-fold summary").first.click()


def _suggestions(page: Page) -> None:
    page.locator("main input[type=search]").fill("giàng")
    page.get_by_role("option").first.wait_for()


def _code(page: Page) -> None:
    page.get_by_role("button", name="QR").click()
    page.get_by_role("img", name="Mã QR").wait_for()


def _large(page: Page) -> None:
    page.locator("[data-gs-gallery] a").first.click()
    page.get_by_role("dialog", name="Hình ảnh cỡ lớn").wait_for()


OPENED: dict[str, tuple[str, Callable[[Page], None]]] = {
    "menu": ("", _menu),
    "filters": ("guong/", _filters),
    "suggestions": ("", _suggestions),
    "code to scan": (PAGES["person with a photo"], _code),
    "photo shown large": (PAGES["person with a photo"], _large),
}


@pytest.mark.parametrize("name", OPENED)
def test_axe_finds_nothing_in_what_opens(visitor: Visitor, name: str) -> None:
    """The menu, the filters, the suggestions, the code and a photo, as they are on a phone once somebody has opened them."""
    url, act = OPENED[name]
    page = visitor.open(url, width=PHONE)
    page.wait_for_load_state("networkidle")
    act(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_axe_finds_nothing_in_lists_on_other_sites(
    browser: Browser, address: str, served: Callable[[Path], str], tmp_path: Path, width: int
) -> None:
    """As the web component and in a frame, of each kind, with profiles and without, on a plain page."""
    chosen = ("", 'nam="2023"', 'don-vi="phong-nghiep-vu-3"', 'linh-vuc="dan-van"', 'nam="2027"')
    elements = "".join(f"<guong-sang {one}><a href='{address}'>Gương sáng</a></guong-sang>" for one in chosen)
    folders = ("", "nam/2023/", "don-vi/phong-nghiep-vu-3/", "linh-vuc/dan-van/", "nam/2027/")
    frames = "".join(
        f'<iframe src="{address}nhung/khung/{one}" title="Khung {one}" width="100%"></iframe>' for one in folders
    )
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        '<meta name="color-scheme" content="light dark"><title>Cổng xã</title>'
        f"<main><h1>Cổng xã</h1><h2>Gương sáng</h2>{elements}{frames}</main>"
        f'<script src="{address}nhung/guong-sang.js"></script>',
        encoding="utf-8",
    )
    page = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
    page.goto(served(tmp_path), wait_until="networkidle")
    assert page.locator("guong-sang").get_by_role("heading", level=3).count() == len(chosen)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
        assert overflow(page) <= 0
    page.context.close()


def test_axe_finds_nothing_when_the_search_fails(visitor: Visitor) -> None:
    """What is said then can be read by everybody."""
    page = visitor.open("gioi-thieu/")
    page.route("**/tim-kiem/muc-luc/*", lambda route: route.abort())
    visitor.go(page, "tim-kiem/?q=phien+dich")
    page.locator("[data-gs-failed]").wait_for()
    assert violations(page) == []
    visitor.troubles.clear()


def test_axe_finds_nothing_on_pages_for_few(
    browser: Browser, served: Callable[[Path], str], site: Lay, sample_site: SampleSite, visitor: Visitor
) -> None:
    """On the notice of an annulled recognition, and on what the preview shows of a profile with mistakes."""
    assert violations(visitor.open(sample_site.catalogue.annulled[0][0].url)) == []
    made = site({"2023/a.md": with_front(PERSON, don_vi="phong-nghiep-vu-33")})
    reader = Visitor(browser, served(preview_of(made)))
    page = reader.open("guong/2023/a/", width=PHONE)
    assert is_seen(page, "Hồ sơ này chưa hiện được")
    assert violations(page) == []
    # The throw-away site has none of the ordinary pages, nor the server that tells its pages of changes.
    reader.troubles.clear()
    reader.leave()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("name", WALKED)
def test_the_keyboard_reaches_everything(visitor: Visitor, name: str, width: int) -> None:
    """From the first to the last place nothing traps the Tab key, and each place is marked and not covered."""
    page = visitor.open(PAGES[name], width=width, reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    reached = 0
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        reached += 1
        assert page.evaluate(LOST_FOCUS) == ""
    else:
        pytest.fail("The Tab key never comes to the end of the page.")
    assert page.evaluate("document.querySelector('footer a:last-of-type') !== null")
    assert reached > 15
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('footer') !== null")


def test_filters_by_keyboard_are_not_covered(visitor: Visitor) -> None:
    """On a phone the button that stays at the lower edge never lies over the filter that has the focus (WCAG 2.4.11)."""
    page = visitor.open("guong/", width=PHONE, reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    summary = page.locator(".gs-explore .gs-fold summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.locator(".gs-facet input").first.wait_for()
    boxes = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(LOST_FOCUS) == ""
        boxes += page.evaluate("document.activeElement.matches('.gs-facet input')")
        if page.evaluate("document.activeElement.closest('.gs-filters') === null"):
            break
    assert boxes > 10


def test_who_wants_no_motion_gets_none(visitor: Visitor) -> None:
    """Whatever moves or slides stands under the question whether it may (prefers-reduced-motion)."""
    page = visitor.open("tim-kiem/?q=phien+dich", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = page.evaluate(
        """() => {
            const found = [];
            const look = (rules, allowed) => {
                for (const rule of rules) {
                    const within = allowed || (rule.conditionText ?? "").includes("prefers-reduced-motion: no-preference");
                    if (rule.style && !within && (rule.style.animationName || rule.style.scrollBehavior === "smooth")) found.push(rule.cssText);
                    if (rule.cssRules) look(rule.cssRules, within);
                }
            };
            for (const sheet of document.styleSheets) look(sheet.cssRules, false);
            return found;
        }"""
    )
    assert moving == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "smooth"


@pytest.mark.parametrize("javascript", [True, False])
def test_without_styles_and_pictures_the_story_is_told(visitor: Visitor, javascript: bool) -> None:
    """Headings, evidence, decisions and the story stand on the page, in this order, and pictures are replaced by words."""
    page = visitor.open("gioi-thieu/", javascript=javascript)
    page.route(
        "**/*",
        lambda route: (
            route.abort() if route.request.resource_type in ("stylesheet", "image", "font") else route.continue_()
        ),
    )
    visitor.go(page, PAGES["person with a photo"])
    text = page.locator("main").inner_text()
    places = [
        text.find(words)
        for words in ("Giàng Thị Mỷ", "Vì sao được ghi nhận", "Quyết định ghi nhận", "Câu chuyện", "Bài học")
    ]
    assert -1 not in places
    assert places[0] == min(places)
    assert page.locator("main img:not([alt])").count() == 0
    assert page.locator("main img[alt]:not([alt=''])").count() > 0
    visitor.troubles.clear()
