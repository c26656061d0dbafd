"""Draws anew what lies under the words of every share card, from the site's own ornaments.

Run it when an ornament in `site_templates/assets/guongsang/` changes: `python3 scripts/draw_card_grounds.py`. It needs
the packages for tests, and the Chromium that `GUONG_CHROMIUM` names or Playwright brings. The builds themselves only
read what it has written.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image, ImageOps
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).resolve().parent
ORNAMENTS = HERE.parent / "site_templates" / "assets" / "guongsang"
ART = HERE / "guongsang" / "site" / "share_cards" / "art"


class Ground(NamedTuple):
    """A picture to draw: its file, its size, and the elements in it."""

    name: str
    size: tuple[int, int]
    html: str


def _lacquer(drum: str) -> str:
    """Return a card's ground: lacquer with the drum, and one woven band: two would weigh half of every card."""
    return f"""
      <div style="position: absolute; inset: 0; background: radial-gradient(120% 140% at 78% 30%, #7d1013, #5a0a0d)"></div>
      <img src="drum.svg" style="position: absolute; {drum}">
      <div style="position: absolute; inset: auto 0 0; height: 26px; background: #5a0a0d url(band.svg) 50% 0 / 48px 26px"></div>
    """


_CARD = (1200, 630)
_GROUNDS = (
    Ground("profile", _CARD, _lacquer("width: 760px; left: 780px; top: -78px; opacity: .12")),
    Ground("page", _CARD, _lacquer("width: 720px; left: 790px; top: -58px; opacity: .45")),
    Ground("logo", (104, 104), '<img src="logo.svg" style="width: 104px">'),
    # White where the rays lie at their full strength: the cards put them on every tint.
    Ground(
        "rays",
        (336, 420),
        '<div style="position: absolute; inset: 0; background: #000 url(rays.svg) 50% 50% / auto 118% no-repeat"></div>',
    ),
)


def _draw(page: Page, ground: Ground, folder: Path) -> Image.Image:
    html = folder / "ground.html"
    html.write_text(f'<base href="{ORNAMENTS.as_uri()}/"><body style="margin: 0">{ground.html}</body>', "utf-8")
    page.set_viewport_size({"width": ground.size[0], "height": ground.size[1]})
    page.goto(html.as_uri(), wait_until="load")
    return Image.open(io.BytesIO(page.screenshot(omit_background=True)))


def main() -> None:
    """Draw every ground."""
    ART.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("GUONG_CHROMIUM"), args=["--no-sandbox"])
        page = browser.new_page()
        for ground in _GROUNDS:
            picture = _draw(page, ground, Path(folder))
            if ground.size == _CARD:
                picture.convert("RGB").save(ART / f"{ground.name}.webp", lossless=True, method=6)
            elif ground.name == "rays":
                ImageOps.autocontrast(picture.convert("L")).convert("RGB").save(
                    ART / "rays.webp", lossless=True, method=6
                )
            else:
                picture.save(ART / f"{ground.name}.webp", lossless=True, method=6)
        browser.close()


if __name__ == "__main__":
    main()
