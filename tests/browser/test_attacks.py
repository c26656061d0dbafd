"""Attacks in a real browser, without the help of any Content-Security-Policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attacks import ATTACKS
from guongsang.site.bodies import render_body

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Request, Route

ADDRESS = "https://guongsang.example/guong/2023/giang-thi-my/"


def test_no_attack_runs_anything(browser: Browser) -> None:
    """With every attack on one page, nothing runs, nothing is fetched but pictures of the page's own, no link is a trap."""
    bodies = [
        render_body(attack, page_url="guong/2023/giang-thi-my/", file="2023/x.md", profiles=(), photo=lambda _: None)
        for attack in ATTACKS
    ]
    html = f"<!doctype html><title>t</title>{''.join(f'<div class=story>{body}</div>' for body in bodies)}<footer>x</footer>"
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []

    def answer(route: Route, request: Request) -> None:
        if request.url == ADDRESS:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            asked.append(request.url)
            route.abort()

    page.route("**/*", answer)
    page.on("dialog", lambda dialog: asked.append(f"dialog: {dialog.message}"))
    page.add_init_script("window.alert = () => { window.hit = true; }")
    page.goto(ADDRESS)
    assert not page.evaluate("window.hit")
    assert asked == []
    protocols = page.evaluate("[...new Set([...document.links].map((link) => link.protocol))]")
    assert set(protocols) <= {"https:", "http:", "mailto:"}
    # Whatever was never closed, every story is still beside the others, and the page's end is its end.
    assert page.evaluate("[...document.body.children].map((element) => element.localName)") == ["div"] * len(bodies) + [
        "footer"
    ]
    assert (
        page.evaluate("document.querySelectorAll('script, style, iframe, object, form, [onclick], [style]').length")
        == 0
    )
    context.close()
