"""Draws anew what lies under the words of every share card, from the site's own ornaments.

Run it when an ornament in `site_templates/assets/guongsang/` changes: `python3 scripts/draw_card_grounds.py`. It needs
Chromium, which `GUONG_CHROMIUM` may name. The builds themselves only read what it has written.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image, ImageOps

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
      <div style="position: absolute; inset: 0; height: 630px; background: radial-gradient(120% 140% at 78% 30%, #7d1013, #5a0a0d)"></div>
      <img src="drum.svg" style="position: absolute; {drum}">
      <div style="position: absolute; top: 604px; width: 1200px; height: 26px; background: #5a0a0d url(band.svg) 50% 0 / 48px 26px"></div>
    """


_CARD = (1200, 630)
_WINDOW = "1200,800"
"""Larger than any of them."""

_GROUNDS = (
    Ground("profile", _CARD, _lacquer("width: 760px; left: 780px; top: -78px; opacity: .12")),
    Ground("page", _CARD, _lacquer("width: 720px; left: 790px; top: -58px; opacity: .45")),
    Ground("logo", (104, 104), '<img src="logo.svg" style="width: 104px">'),
    # White where the rays lie at their full strength: the cards put them on every tint.
    Ground(
        "rays",
        (336, 420),
        '<div style="width: 336px; height: 420px; background: #000 url(rays.svg) 50% 50% / auto 118% no-repeat"></div>',
    ),
)


def _draw(ground: Ground, folder: Path) -> Image.Image:
    """Have Chromium draw a picture; where nothing is drawn, it is transparent."""
    html, shot = folder / "ground.html", folder / "ground.png"
    html.write_text(f'<base href="{ORNAMENTS.as_uri()}/"><body style="margin: 0">{ground.html}</body>', "utf-8")
    subprocess.run(
        [
            os.environ.get("GUONG_CHROMIUM", "chromium"),
            *("--headless", "--no-sandbox", "--hide-scrollbars", "--default-background-color=00000000"),
            f"--window-size={_WINDOW}",
            f"--screenshot={shot}",
            html.as_uri(),
        ],
        check=True,
    )
    with Image.open(shot) as opened:
        return opened.crop((0, 0, *ground.size))


def main() -> None:
    """Draw every ground."""
    ART.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        for ground in _GROUNDS:
            picture = _draw(ground, Path(folder))
            if ground.name == "rays":
                picture = ImageOps.autocontrast(picture.convert("L")).convert("RGB")
            elif ground.size == _CARD:
                picture = picture.convert("RGB")
            picture.save(ART / f"{ground.name}.webp", lossless=True, method=6)


if __name__ == "__main__":
    main()
