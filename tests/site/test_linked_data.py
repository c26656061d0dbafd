"""JSON-LD: what machines are told, safe inside a script element."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from guongsang.site.linked_data import breadcrumbs, collection, graph, profile_data, script_json
from guongsang.site.views import Link, Profile, make_profile
from guongsang.stories.addresses import FRAMES
from guongsang.stories.model import Story
from guongsang.stories.story_file import StoryFile
from html_page import Html
from support import COLLECTIVE, PERSON, TODAY, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.registry import Registry
    from sample_site import SampleSite
    from support import Site

TEXT = st.text(max_size=20) | st.sampled_from(["</script>", "<!--", "<script>", "]]>", "&amp;", "\u2028", "'\""])
AGENCY = "Ban Nội chính"
SITE = "https://guongsang.example/"

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
# rdflib's own reader of JSON-LD still uses what rdflib advises against.


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
    assert "award" not in profile_data(profile_of(annulled), AGENCY, "")


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


SCHEMA = rdflib.Namespace("https://schema.org/")
REQUIRED = {
    "Person": {"name", "url", "award", "jobTitle", "worksFor", "description"},
    "Organization": {"name"},
    "ProfilePage": {"name", "url", "mainEntity", "datePublished", "dateModified", "license", "inLanguage"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "CollectionPage": {"name", "url", "mainEntity", "inLanguage"},
    "ItemList": {"numberOfItems"},
    "WebSite": {"name", "url", "potentialAction", "publisher", "inLanguage"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "Dataset": {"name", "description", "url", "license", "creator", "distribution"},
    "DataDownload": {"encodingFormat", "contentUrl"},
    "WebPage": {"name", "url"},
    "AboutPage": {"name", "url"},
    "ContactPage": {"name", "url"},
    "SearchResultsPage": {"name", "url"},
}
"""What must be said of each kind of thing; no kind is used that does not stand here."""


def graph_of(page: Html) -> rdflib.Graph:
    """Read a page's JSON-LD as triples; the vocabulary stands in for the file at schema.org, which is not fetched."""
    found = rdflib.Graph()
    for script in page.all("script"):
        if script.get("type") == "application/ld+json":
            data = json.loads(script.text or "")
            assert data["@context"] == "https://schema.org"
            found.parse(data=json.dumps({**data, "@context": {"@vocab": str(SCHEMA)}}), format="json-ld")
    return found


def kinds_in(found: rdflib.Graph) -> set[str]:
    """Return the kinds of all things in a graph."""
    return {str(kind).removeprefix(str(SCHEMA)) for kind in found.objects(None, rdflib.RDF.type)}


@pytest.mark.parametrize(
    ("url", "kinds"),
    [
        ("", {"WebSite", "SearchAction"}),
        ("guong/", {"CollectionPage", "ItemList", "BreadcrumbList"}),
        ("don-vi/", {"CollectionPage", "ItemList", "BreadcrumbList"}),
        ("don-vi/van-phong/", {"CollectionPage", "ItemList", "BreadcrumbList"}),
        ("guong/2023/giang-thi-my/", {"Person", "ProfilePage", "BreadcrumbList"}),
        ("guong/2024/phong-nghiep-vu-3/", {"Organization", "ProfilePage", "BreadcrumbList"}),
        ("tim-kiem/", {"SearchResultsPage", "BreadcrumbList"}),
        ("du-lieu/", {"Dataset", "DataDownload", "BreadcrumbList"}),
        ("gioi-thieu/", {"AboutPage", "BreadcrumbList"}),
        ("lien-he/", {"ContactPage", "BreadcrumbList"}),
        ("so-tay/anh/", {"WebPage", "BreadcrumbList"}),
        ("so-tay/quy-tac/gs001/", {"WebPage", "BreadcrumbList"}),
    ],
)
def test_every_kind_of_page_says_what_it_is(sample_site: SampleSite, url: str, kinds: set[str]) -> None:
    """Read as a graph by an independent parser, with all that must be said of such a thing."""
    found = graph_of(Html.page(sample_site.page(url)))
    assert kinds <= kinds_in(found)
    assert kinds_in(found) <= REQUIRED.keys()
    for thing, kind in found.subject_objects(rdflib.RDF.type):
        told = {str(name).removeprefix(str(SCHEMA)) for name in found.predicates(thing)}
        assert told >= REQUIRED[str(kind).removeprefix(str(SCHEMA))], (url, kind)


def test_every_page_of_the_samples_is_described(sample_site: SampleSite) -> None:
    """Each says of itself the address it has, but for frames and the notice of what was annulled, which say nothing."""
    notices = {summary.url for summary, _ in sample_site.catalogue.annulled}
    for url in set(sample_site.urls()) - notices:
        if url.startswith(FRAMES):
            continue
        page = Html.page(sample_site.page(url))
        assert f"https://guongsang.example/{url}" in [item.get("url") for item in page.linked_data], url


def test_a_page_and_its_person_are_joined(sample_site: SampleSite) -> None:
    """The page is about the one who holds the award; a sample says so."""
    found = graph_of(Html.page(sample_site.page("guong/2023/giang-thi-my/")))
    (page,) = found.subjects(rdflib.RDF.type, SCHEMA.ProfilePage)
    (person,) = found.objects(page, SCHEMA.mainEntity)
    assert (person, rdflib.RDF.type, SCHEMA.Person) in found
    assert len(list(found.objects(person, SCHEMA.award))) > 0
    assert str(found.value(page, SCHEMA.creativeWorkStatus)) == "Hồ sơ minh họa"


def test_the_second_page_of_a_list_counts_on() -> None:
    """Positions are those in the whole list."""
    data = collection(
        "Năm 2023", f"{SITE}nam/2023/trang/2/", [Link("A", "guong/2023/a/")], site_url=SITE, total=25, first=25
    )
    (item,) = data["mainEntity"]["itemListElement"]
    assert (item["position"], item["url"], data["mainEntity"]["numberOfItems"]) == (25, f"{SITE}guong/2023/a/", 25)
