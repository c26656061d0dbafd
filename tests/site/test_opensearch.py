"""What a browser needs to search the site from its address bar."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest

from guongsang.settings import Agency
from guongsang.site.opensearch import opensearch_text
from guongsang.site.workshop import SiteFacts
from html_page import Html
from links import SITE
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Gương sáng", "Gương sáng"),
        ("Gương người tốt, việc tốt tỉnh Lào Cai", "Gương người tốt,"),
        ("Điểnhìnhtiêntiếntoàntỉnh", "Điểnhìnhtiêntiến"),
        ("A & <B>", "A & <B>"),
    ],
)
def test_names_keep_to_the_format(name: str, short: str) -> None:
    """16 letters for the short name, 48 for the long one, cut between words, whatever the site is called."""
    root = ET.fromstring(opensearch_text(SiteFacts(name, "a " * 1000, Agency(), SITE), "icon.png"))
    assert root.findtext(f"{SPACE}ShortName") == short
    assert len(root.findtext(f"{SPACE}LongName") or "") <= 48
    assert len(root.findtext(f"{SPACE}Description") or "") <= 1024


def test_every_page_leads_to_the_description_and_that_to_the_search(site: Callable[..., Site]) -> None:
    """Pages of profiles and ordinary ones alike; the icon is there."""
    made = site({"2023/a.md": PERSON})
    made.build()
    for url in ("", "guong/2023/a/", "gioi-thieu/"):
        (link,) = [link for link in Html.page(made.page(url)).all("link") if link.get("rel") == "search"]
        assert link.get("type") == "application/opensearchdescription+xml"
        assert urljoin(SITE + url, link.get("href") or "") == f"{SITE}opensearch.xml", url
    root = ET.fromstring((made.public / "opensearch.xml").read_text("utf-8"))
    (address,) = [element.get("template") for element in root.iter(f"{SPACE}Url")]
    assert address == f"{SITE}tim-kiem/?q={{searchTerms}}"
    assert (made.public / (root.findtext(f"{SPACE}Image") or "").removeprefix(SITE)).is_file()
