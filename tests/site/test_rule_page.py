"""The handbook's page of each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.example import as_shown
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.explaining import bearing
from guongsang.site.rule_page import rule_url
from html_page import Html
from support import PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from sample_site import SampleSite
    from support import Site

    Lay = Callable[..., Site]

RULES = all_rules()


@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_explained_in_full(code: str, sample_site: SampleSite) -> None:
    """Title, reason, basis, how strictly it holds, and every example."""
    rule = RULES[code]
    html = Html.page(sample_site.page(rule_url(rule)))
    assert html.texts("h1") == [rule.title.vi]
    assert html.texts("pre") == [" ".join(as_shown(each).split()) for each in (*rule.wrong, *rule.right)]
    for words in (rule.why.vi, rule.basis, rule.code, bearing(rule).vi):
        assert " ".join(words.split()) in html.text
    assert ("mien_kiem_tra" in " ".join(html.texts("dd"))) is rule.waivable


def test_the_folder_of_the_rules_leads_to_their_table(sample_site: SampleSite) -> None:
    """Who cuts the code off a rule's address comes to the list of all rules, which stands where it leads."""
    assert 'content="0; url=../../so-tay/loi-thuong-gap/#quy-tac"' in sample_site.page("so-tay/quy-tac/")
    assert 'id="quy-tac"' in sample_site.page("so-tay/loi-thuong-gap/")


def test_no_former_address_may_take_the_place_of_a_rule(site: Lay) -> None:
    """An alias below the rules' folder is refused before anything is built."""
    made = site({"2023/a.md": with_front(PERSON, bi_danh="[/so-tay/quy-tac/gs013/]")})
    assert [code for _, _, code in made.codes()] == ["GS014"]
