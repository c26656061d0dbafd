"""Visits to a site with everything noted that goes wrong on the way, and what a page looks like to its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

PHONE, DESK = 390, 1280

_REMARKS = (
    # The browser itself notes the page for unknown addresses; `_response` knows whether that was wanted.
    "the server responded with a status of 404",
    # What is fetched early is used when the scripts run; on a busy machine that is too late for the browser's taste.
    "was preloaded using link preload but not used within a few seconds",
)
"""What the browser says on its console of pages that are in order."""


class Visitor:
    """A reader with a browser."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.troubles: list[str] = []
        self.fetched: dict[str, Response] = {}
        self.contexts: list[BrowserContext] = []
        self.missing = False
        self.javascript = True

    def open(
        self,
        url: str = "",
        *,
        width: int = DESK,
        javascript: bool = True,
        **options: Any,
    ) -> Page:
        """Open a page in a fresh profile."""
        self.javascript = javascript
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=javascript, locale="vi-VN", **options
        )
        self.contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", self._request)
        page.on("response", self._response)
        self.go(page, url)
        return page

    def go(self, page: Page, url: str, *, missing: bool = False) -> None:
        """Go to another page of the site and wait until all of it is there; `missing` is for where nothing is."""
        self.missing = missing
        page.goto(self.address + url)

    def leave(self) -> None:
        """Close everything and tell what went wrong."""
        for context in self.contexts:
            context.close()
        self.is_content()

    def is_content(self) -> None:
        """Tell what went wrong since it was last asked."""
        troubles, self.troubles = self.troubles, []
        assert troubles == [], "\n".join(troubles)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(remark in message.text for remark in _REMARKS):
            self.troubles.append(f"console: {message.text}")

    def _failed(self, request: Request) -> None:
        # A redirect page is left before all of it has come; that is its purpose. A browser without JavaScript refuses
        # the modules that a page would have it fetch early, and says that a policy does.
        usual = {"net::ERR_ABORTED"} if self.javascript else {"net::ERR_ABORTED", "csp"}
        if request.failure not in usual:
            self.troubles.append(f"failed: {request.url} {request.failure}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.troubles.append(f"another host: {request.url}")

    def _response(self, response: Response) -> None:
        self.fetched[response.url] = response
        if response.status >= 400 and not (self.missing and response.request.is_navigation_request()):
            self.troubles.append(f"{response.status}: {response.url}")


def is_seen(page: Page, words: str) -> bool:
    """Whether some words can be seen in the main part of a page."""
    return page.locator("main").get_by_text(words).locator("visible=true").count() > 0


def overflow(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def scheme(page: Page) -> str:
    """Return whether a page is light or dark, by the brightness of its background."""
    red, green, blue = page.evaluate(
        """() => {
            const canvas = document.createElement("canvas").getContext("2d");
            canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        }"""
    )
    return "dark" if red + green + blue < 384 else "light"


# Walks every piece of text that can be seen and compares its colour with what is behind it; where a picture or a
# gradient is behind it, the colours alone do not tell, and it is left out.
CONTRAST = """
() => {
    const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d", {willReadFrequently: true});
    const rgb = (colour, under) => {
        canvas.clearRect(0, 0, 1, 1);
        if (under) { canvas.fillStyle = `rgb(${under})`; canvas.fillRect(0, 0, 1, 1); }
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (element) => {
        const layers = [];
        for (let at = element; at; at = at.parentElement) {
            const style = getComputedStyle(at);
            if (style.backgroundImage !== "none" || style.opacity < 1) return null;
            for (const pseudo of ["::before", "::after"]) {
                if (getComputedStyle(at, pseudo).backgroundImage !== "none" && at !== document.body) return null;
            }
            layers.unshift(style.backgroundColor);
            if (rgb(style.backgroundColor)[3] === 255) break;
        }
        return layers.reduce((under, layer) => rgb(layer, under).slice(0, 3), [255, 255, 255]);
    };
    const poor = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const element = walk.currentNode.parentElement;
        const text = walk.currentNode.data.trim();
        if (!text || element.closest("svg, script, noscript") || !element.checkVisibility({visibilityProperty: true})) continue;
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) continue;
        const back = behind(element);
        if (!back) continue;
        const style = getComputedStyle(element);
        const [one, other] = [light(rgb(style.color, back)), light(back)].sort((a, b) => b - a);
        const size = parseFloat(style.fontSize);
        const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
        const ratio = (one + 0.05) / (other + 0.05);
        if (ratio < needed) poor.push(`${ratio.toFixed(2)} < ${needed}: ${text.slice(0, 40)}`);
    }
    return poor;
}
"""


def poor_contrast(page: Page) -> list[str]:
    """List the text of a page that stands out too little from what is behind it (WCAG 2.2, 1.4.3)."""
    found: list[str] = page.evaluate(CONTRAST)
    return found
