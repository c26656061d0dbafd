"""Former addresses: where they lead, and which are gone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from guongsang.errors import ProblemsError
from guongsang.site.serving.former import FormerAddresses, former_addresses
from guongsang.stories.model import Kind, State
from guongsang.stories.story_file import StoryFile
from guongsang.stories.summary import Summary
from support import TODAY

LATER = TODAY + dt.timedelta(days=1)


def profile(slug: str = "moi", **facts: Any) -> Summary:
    """Return a profile of 2023, public for long unless the facts say otherwise."""
    known: dict[str, Any] = {
        "place": StoryFile(f"2023/{slug}.md", 2023, slug),
        "kind": Kind.PERSON,
        "name": "Giàng Thị Mỷ",
        "sort_key": ("my",),
        "letter": "m",
        "post": "Chuyên viên",
        "unit": "phong-nghiep-vu-3",
        "locality": "",
        "fields": ("dan-van",),
        "summary": "",
        "photo": None,
        "awards": (),
        "ceremony": "",
        "state": State.PUBLISHED,
        "date": dt.date(2023, 12, 25),
        "updated": dt.date(2023, 12, 25),
        "aliases": (),
        "is_sample": True,
    }
    return Summary(**(known | facts))


@pytest.mark.parametrize(
    ("alias", "forms"),
    [
        ("/guong/2023/cu/", ["/guong/2023/cu", "/guong/2023/cu/", "/guong/2023/cu/index.html"]),
        ("/cu", ["/cu", "/cu/", "/cu/index.html"]),
        ("/cu/index.html", ["/cu", "/cu/", "/cu/index.html"]),
        ("/bai/cu.html", ["/bai/cu.html"]),
    ],
)
def test_a_former_address_has_all_its_forms(alias: str, forms: list[str]) -> None:
    """With and without what browsers may leave out; a file has only one."""
    moved = tuple((form, "/guong/2023/moi/") for form in forms)
    assert former_addresses([profile(aliases=(alias,))], TODAY) == FormerAddresses(moved, (), ())
    away = profile(aliases=(alias,), state=State.WITHDRAWN)
    assert former_addresses([away], TODAY) == FormerAddresses((), tuple(forms), ("/guong/2023/moi",))


@pytest.mark.parametrize(
    "facts",
    [{"state": State.ANNULLED}, {"state": State.DRAFT}, {"state": State.PENDING}, {"date": LATER}],
)
def test_what_is_not_shown_leads_nowhere(facts: dict[str, Any]) -> None:
    """An annulled profile keeps its notice; a draft or one of tomorrow has no page to lead to."""
    assert former_addresses([profile(aliases=("/cu/",), **facts)], TODAY) == FormerAddresses((), (), ())


def test_whoever_comes_back_under_an_old_address_is_not_gone() -> None:
    """Neither the page of the present profile nor what leads to it is hidden by the earlier withdrawal."""
    away = profile("cu", state=State.WITHDRAWN, aliases=("/truoc/", "/xua/"))
    told = former_addresses([away, profile(aliases=("/guong/2023/cu/", "/TRUOC/"))], TODAY)
    assert told.withdrawn == ()
    assert told.gone == ("/xua", "/xua/", "/xua/index.html")
    assert ("/guong/2023/cu/", "/guong/2023/moi/") in told.moved


@pytest.mark.parametrize(
    "odd",
    ['a" { return 200; } location = "/b', "a\nDeny from all", "a$uri", "a b", "a;", "a\\", "${PATH}", "a{}", "é", "..", "a#"],
)  # fmt: skip
@pytest.mark.parametrize("state", [State.PUBLISHED, State.WITHDRAWN])
def test_nothing_but_a_path_gets_into_the_settings(odd: str, state: State) -> None:
    """The checks refuse such addresses; were one to come through, nothing is printed rather than something else."""
    with pytest.raises(ProblemsError):
        former_addresses([profile(aliases=(f"/{odd}/",), state=state)], TODAY)
    with pytest.raises(ProblemsError):
        former_addresses([profile(odd, aliases=("/cu/",), state=state)], TODAY)
