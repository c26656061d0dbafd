"""A picture as HTML."""

from __future__ import annotations

from markupsafe import Markup

from guongsang.site.pictures.cuts import Series
from guongsang.site.pictures.markup import picture_html
from html_page import Html

SERIES = Series("assets/anh/k-the-", (168, 252), 168, 210, "315", "5.25rem")
WIDE = Series("assets/anh/k-tieu-bieu-", (420, 840), 420, 315, "315", "26rem")


def test_every_width_and_format_is_offered() -> None:
    """AVIF before WebP, both before the JPEG that every browser shows; with the size of the place on the screen."""
    picture = Html.part(picture_html(SERIES, "../"))
    assert picture.values("source", "type") == ["image/avif", "image/webp"]
    assert picture.values("source", "srcset") == [
        f"../assets/anh/k-the-168.{kind} 168w, ../assets/anh/k-the-252.{kind} 252w" for kind in ("avif", "webp")
    ]
    assert set(picture.values("source", "sizes")) == {"5.25rem"}
    image = picture.one("img")
    assert (image.get("src"), image.get("width"), image.get("height")) == ("../assets/anh/k-the-168.jpg", "168", "210")


def test_only_the_first_is_fetched_at_once() -> None:
    """Others wait until they come near; none needs a style in the text."""
    first, later = (Html.part(picture_html(SERIES, first=first)).one("img") for first in (True, False))
    assert (first.get("loading"), first.get("fetchpriority")) == (None, "high")
    assert (later.get("loading"), later.get("fetchpriority")) == ("lazy", None)
    assert later.get("class") == "gs-photo gs-r3 gs-g1 gs-b5"
    assert "style" not in picture_html(SERIES)


def test_a_wide_screen_may_get_another_cut() -> None:
    """It comes first, and only there."""
    picture = Html.part(picture_html(SERIES, wide=WIDE))
    media = [source.get("media") for source in picture.all("source")]
    assert media == ["(min-width: 60em)"] * 2 + [None] * 2
    assert "k-tieu-bieu-840.avif 840w" in picture.values("source", "srcset")[0]


def test_words_are_escaped_once() -> None:
    """Those of officers are; those that are safe already stay as they are."""
    assert 'alt="&lt;b&gt; &#34;x&#34;"' in picture_html(SERIES, alt='<b> "x"')
    assert 'alt="&amp;"' in picture_html(SERIES, alt=Markup("&amp;"))
