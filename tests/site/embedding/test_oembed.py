"""What a profile says of itself where its address is pasted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PIL import Image

from guongsang.settings import Agency
from guongsang.site.embedding.oembed import oembed_file, oembed_title, oembed_url
from guongsang.site.workshop import SiteFacts
from html_page import Html
from links import SITE

if TYPE_CHECKING:
    from sample_site import SampleSite


def test_every_profile_has_its_file_and_names_it(sample_site: SampleSite) -> None:
    """By its full address, with the title that the file has; the file is a valid link by oEmbed 1.0 with its card."""
    for summary in sample_site.catalogue.shown:
        page = Html.page(sample_site.page(summary.url))
        (link,) = [link for link in page.all("link") if link.get("type") == "application/json+oembed"]
        assert link.get("rel") == "alternate"
        told = json.loads((sample_site.public / (link.get("href") or "").removeprefix(SITE)).read_text("utf-8"))
        assert (told["version"], told["type"], told["title"]) == ("1.0", "link", link.get("title"))
        assert told["title"] == f"{summary.name} ({summary.place.year}) – hồ sơ minh họa"
        assert (told["provider_name"], told["provider_url"]) == ("Gương sáng", SITE)
        card = sample_site.public / told["thumbnail_url"].removeprefix(SITE)
        with Image.open(card) as drawn:
            assert drawn.size == (told["thumbnail_width"], told["thumbnail_height"])
    files = list((sample_site.public / "oembed").rglob("*.json"))
    assert len(files) == len(sample_site.catalogue.shown)


def test_what_is_not_there_is_left_out() -> None:
    """Without a card there is no thumbnail, without an address none of the agency's; the three of a picture go together."""
    bare = json.loads(oembed_file(SiteFacts("Cổng", "", Agency(name="Cơ quan"), SITE), "A", None))
    assert bare.keys() == {"version", "type", "title", "author_name", "provider_name", "provider_url"}
    agency = Agency(name="Cơ quan", url="https://co-quan.example/")
    assert json.loads(oembed_file(SiteFacts("Cổng", "", agency, SITE), "A", None))["author_url"] == agency.url


def test_addresses_and_titles() -> None:
    """A file is found by the year and name of the profile; only samples are called so."""
    assert oembed_url("guong/2023/giang-thi-my/") == "oembed/2023/giang-thi-my.json"
    assert oembed_title("A (2023)", sample=False) == "A (2023)"
    assert oembed_title("A (2023)", sample=True) == "A (2023) – hồ sơ minh họa"
