"""What every page of the samples says to those who hear it, or see it without its styles."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from html_page import Html

if TYPE_CHECKING:
    from sample_site import SampleSite

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def test_headings_are_in_order(sample_site: SampleSite) -> None:
    """Every page has one heading of the first level, and none is left out on the way down."""
    wrong = {}
    for url in sample_site.urls():
        levels = [int(name[1]) for name, _ in Html.page(sample_site.page(url)).elements() if name in HEADINGS]
        if levels.count(1) != 1 or levels[0] != 1 or any(deeper - level > 1 for level, deeper in pairwise(levels)):
            wrong[url] = levels
    assert wrong == {}


def test_pictures_have_words_and_pages_a_language(sample_site: SampleSite) -> None:
    """An empty text only where the picture says nothing; nobody's order of the Tab key is forced."""
    wrong = []
    for url in sample_site.urls():
        for name, attributes in Html.page(sample_site.page(url)).elements():
            if name == "html" and attributes.get("lang") != "vi":
                wrong.append(f"{url} has no language")
            if name == "img" and "alt" not in attributes:
                wrong.append(f"{url} has a picture without words: {attributes['src']}")
            if attributes.get("tabindex", "0") not in {"0", "-1"}:
                wrong.append(f"{url} forces an order on the Tab key")
            if name == "a" and attributes.get("target") == "_blank":
                wrong.append(f"{url} opens windows nobody asked for")
    assert wrong == []
