"""What the words of a card lie on: the grounds, the faces of those without a photo, and the fonts."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import PIL
from PIL import Image

from guongsang.errors import TemplateError
from guongsang.language import Phrase
from guongsang.site.kept_files import name_of

if TYPE_CHECKING:
    from guongsang.site.share_cards.lettering import Files

ART = Path(__file__).with_name("art")
"""Drawn by `scripts/draw_card_grounds.py`."""

FACE = (336, 420)

# The colours of lacquer and of tints in tokens.css.
INK = "#fff6df"
SOFT = "#f0d9b8"
GOLD = "#f6cf73"
DEEP = "#5a0a0d"
_TINTS = ("#7d1417", "#1f3a5f", "#1f4d3a", "#6b4416", "#5a2450", "#14505a", "#8a3a16", "#3d4453")
INITIALS = "#ffe2a0"
_RAYS = "#ffd98a"
_RAYS_STRENGTH = 0.13


class Fonts(NamedTuple):
    """The files of the site's font, in regular and bold, in the order in which they are asked for a letter."""

    regular: Files
    bold: Files


@lru_cache(maxsize=4)
def fonts(templates: str) -> Fonts:
    """Return the fonts that the site's own pages are set in."""
    folder = Path(templates, "assets", "fonts")
    found = [
        tuple(str(file) for file in sorted(folder.glob(f"be-vietnam-pro*{weight}-normal.woff2")))
        for weight in (400, 700)
    ]
    if not all(found):
        raise TemplateError(
            Phrase(
                "site_templates/assets/fonts: thiếu phông chữ be-vietnam-pro-…-400-normal.woff2 hoặc …-700-normal.woff2, không vẽ được thẻ chia sẻ.",
                "site_templates/assets/fonts: be-vietnam-pro-…-400-normal.woff2 or …-700-normal.woff2 is missing; share cards cannot be drawn.",
            )
        )
    return Fonts(*found)


@lru_cache(maxsize=4)
def edition(templates: str) -> bytes:
    """Return what stands for all that cards have in common: fonts, grounds, the code that draws, and what it draws with."""
    own = [*sorted(ART.iterdir()), *sorted(Path(__file__).parent.glob("*.py"))]
    files = [*(Path(file) for weight in fonts(templates) for file in weight), *own]
    return name_of(PIL.__version__.encode(), *(file.read_bytes() for file in files)).encode()


@lru_cache(maxsize=4)
def ground(name: str) -> Image.Image:
    """Return the ground of a kind of card; it is copied before anything is drawn on it."""
    with Image.open(ART / f"{name}.webp") as opened:
        return opened.convert("RGB")


@lru_cache(maxsize=1)
def logo() -> Image.Image:
    """Return the site's sign, on nothing."""
    with Image.open(ART / "logo.webp") as opened:
        return opened.convert("RGBA").resize((56, 56), Image.Resampling.LANCZOS)


@lru_cache(maxsize=len(_TINTS))
def tinted(tint: int) -> Image.Image:
    """Return the ground of initials in one of the tints, with the rays of the drum."""
    with Image.open(ART / "rays.webp") as opened:
        rays = opened.convert("L").point(lambda value: value * _RAYS_STRENGTH)
    return Image.composite(Image.new("RGB", FACE, _RAYS), Image.new("RGB", FACE, _TINTS[tint]), rays)
