"""What a webmaster copies."""

from __future__ import annotations

from guongsang.settings import Agency
from guongsang.site.embedding.lists import EmbeddedList
from guongsang.site.embedding.snippets import element_snippet, frame_snippet
from guongsang.site.workshop import SiteFacts
from html_page import Html

SITE = SiteFacts("Gương sáng", "", Agency(name="Cơ quan"), "https://guongsang.example/")
NEWEST = EmbeddedList("", "", "Mới công bố", "guong/", 3, (0, 1, 2))
HOSTILE = EmbeddedList("don-vi", "p1", "\"><script>alert(1)</script> & '", "don-vi/p1/", 1, (0,))


def test_the_usual_snippets() -> None:
    """They are text, not markup: the page that shows them must escape them."""
    element, frame = element_snippet(SITE, NEWEST), frame_snippet(SITE, NEWEST, 2)
    assert element == (
        '<guong-sang so-luong="5">\n  <a href="https://guongsang.example/guong/">Gương điển hình tiên tiến</a>\n'
        '</guong-sang>\n<script src="https://guongsang.example/nhung/guong-sang.js" defer></script>'
    )
    assert frame == (
        '<iframe src="https://guongsang.example/nhung/khung/" title="Gương điển hình tiên tiến" width="100%" '
        'height="502" frameborder="0" loading="lazy"></iframe>'
    )
    assert not hasattr(element, "__html__")
    assert not hasattr(frame, "__html__")


def test_names_are_only_text() -> None:
    """Whatever a unit is called, nothing but the snippet is in the snippet."""
    element, frame = Html.part(element_snippet(SITE, HOSTILE)), Html.part(frame_snippet(SITE, HOSTILE))
    assert element.values("script", "src") == ["https://guongsang.example/nhung/guong-sang.js"]
    assert element.values("guong-sang", "don-vi") == ["p1"]
    assert element.texts("a") == [HOSTILE.title]
    assert frame.values("iframe", "title") == [HOSTILE.title]
    assert frame.all("script") == []
