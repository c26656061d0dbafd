"""JSON-LD: what machines are told, safe inside a script element."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from guongsang.site.linked_data import breadcrumbs, graph, profile_data, script_json
from guongsang.site.views import Link, Profile, make_profile
from guongsang.stories.model import Story
from guongsang.stories.story_file import StoryFile
from html_page import Html
from support import COLLECTIVE, PERSON, TODAY, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.registry import Registry
    from support import Site

TEXT = st.text(max_size=20) | st.sampled_from(["</script>", "<!--", "<script>", "]]>", "&amp;", "\u2028", "'\""])
AGENCY = "Ban Nội chính"


@given(st.recursive(TEXT | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner)))
def test_data_comes_back_whole_from_the_page(data: object) -> None:
    """Whatever a text holds, the script element ends where it should and holds the same data."""
    html = Html.part(f'<script type="application/ld+json">{script_json(data)}</script><p>sau</p>')
    assert [element.tag for element in html.root] == ["script", "p"]
    assert json.loads(html.one("script").text or "") == data


@pytest.fixture
def profile_of(site: Callable[..., Site], registry: Registry) -> Callable[[str], Profile]:
    """Give a function that reads a profile and makes what its page shows."""

    def make(text: str) -> Profile:
        (inspected,) = site({f"{'2024' if 'tap-the' in text else '2023'}/x.md": text}).inspect().stories
        story = Story.model_validate_json(inspected.record)
        place = StoryFile("2023/x.md", 2023, "x")
        return make_profile(
            story, place, registry, TODAY, body=Markup(), photo=None, gallery=[], site_url="https://guongsang.example/"
        )

    return make


def test_a_person_is_described(profile_of: Callable[[str], Profile]) -> None:
    """A person has a post, a unit within the agency, and awards with their decisions."""
    data = profile_data(profile_of(PERSON), AGENCY, "https://guongsang.example/assets/anh/a.jpg")
    assert data["@type"] == "Person"
    assert data["name"] == "Giàng Thị Mỷ"
    assert data["jobTitle"] == "Chuyên viên chính"
    assert data["worksFor"]["name"] == "Phòng Nghiệp vụ 3"
    assert data["worksFor"]["parentOrganization"]["name"] == AGENCY
    assert data["url"] == "https://guongsang.example/guong/2023/x/"
    assert data["image"] == "https://guongsang.example/assets/anh/a.jpg"
    (award,) = data["award"]
    assert award.endswith("(2870/QĐ-UBND)")


def test_a_collective_is_described(profile_of: Callable[[str], Profile]) -> None:
    """A collective belongs to its unit and holds no post."""
    data = profile_data(profile_of(COLLECTIVE), AGENCY, "")
    assert data["@type"] == "Organization"
    assert data["parentOrganization"]["name"] == "Phòng Nghiệp vụ 3"
    assert not data.keys() & {"jobTitle", "worksFor", "image"}


def test_an_annulled_award_is_not_told(profile_of: Callable[[str], Profile]) -> None:
    """An award that was annulled is no award any more."""
    annulled = with_front(
        PERSON,
        khen_thuong="[{hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai, "
        "huy_bo: {so: 11/QĐ-UBND, ngay: 2024-05-06}}]",
    )
    assert profile_data(profile_of(annulled), AGENCY, "")["award"] == []


def test_breadcrumbs_are_numbered_and_whole() -> None:
    """Crumbs count from 1 and carry full addresses; the first is the home page."""
    crumbs = [Link("Trang chủ", ""), Link("Gương điển hình", "guong/")]
    items: list[dict[str, Any]] = breadcrumbs(crumbs, "https://guongsang.example/")["itemListElement"]
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "Trang chủ", "https://guongsang.example/"),
        (2, "Gương điển hình", "https://guongsang.example/guong/"),
    ]


def test_a_graph_names_its_vocabulary() -> None:
    """All descriptions of a page stand in one script, in schema.org's words."""
    assert json.loads(graph({"@type": "WebSite"})) == {
        "@context": "https://schema.org",
        "@graph": [{"@type": "WebSite"}],
    }
