"""A picture as HTML: every width and format to choose from, its size, and its colour until it has come.

The colour stands in classes (pictures.css): the pages' security policy allows no style in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from guongsang.site.pictures.cuts import MODERN

if TYPE_CHECKING:
    from guongsang.site.pictures.cuts import Series

_WIDE = "(min-width: 60em)"
"""Where the home page shows its first cards with large pictures (pages.css)."""


def picture_html(
    series: Series, base: str = "", *, alt: str = "", first: bool = False, wide: Series | None = None
) -> Markup:
    """Return a picture; `base` leads to the site's root.

    The `first` of a page is fetched before all else, others when they come near; `wide` is shown in its place on wide
    screens.
    """
    sources = [_source(wide, kind, base, _WIDE) for kind in MODERN] if wide else []
    sources += [_source(series, kind, base) for kind in MODERN]
    red, green, blue = tuple(series.colour)
    how = 'fetchpriority="high"' if first else 'loading="lazy" decoding="async"'
    # Addresses, sizes and digits are our own.
    return Markup(  # noqa: S704 - the words are escaped
        f'<picture>{"".join(sources)}<img class="gs-photo gs-r{red} gs-g{green} gs-b{blue}" src="{base}{series.src}" '
        f'width="{series.width}" height="{series.height}" alt="{escape(alt)}" {how}></picture>'
    )


def _source(series: Series, kind: str, base: str, media: str = "") -> str:
    files = ", ".join(f"{base}{series.stem}{width}.{kind} {width}w" for width in series.widths)
    where = f' media="{media}"' if media else ""
    return f'<source{where} type="image/{kind}" srcset="{files}" sizes="{series.sizes}">'
