"""Names and addresses sought in a text, as it is typed and as readers see it."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.searched_text import SearchedText


@pytest.mark.parametrize(
    ("typed", "starts"),
    [
        ("Học từ chị Nguyễn Thị Hạnh.", {11}),
        ("Học từ chị Nguyen Thi Hanh.", {11}),
        ("Học từ chị Nguyễn **Thị** Hạnh.", {11}),
        ("Học từ chị Nguyễn Thị Hoa.", set()),
    ],
)
def test_a_name_is_found_where_it_begins(typed: str, starts: set[int]) -> None:
    """With accents or without, and through what readers do not see; the place is that in the typed text."""
    assert set(SearchedText(typed).starts_of("Nguyễn Thị Hạnh")) == starts


def test_without_accents_a_name_may_be_another() -> None:
    """Where they are asked for, only the name itself is found."""
    text = SearchedText("Nguyen Thi Hanh và Nguyễn Thị Hạnh")
    assert set(text.starts_of("Nguyễn Thị Hạnh", accented=True)) == {19}


def test_an_address_is_found_whole() -> None:
    """Not as part of a longer one."""
    text = SearchedText("/guong/2023/hanh/ và /guong/2023/hanh-nv3/")
    assert list(text.starts_of_slug("hanh")) == [12]


def test_its_traces_hold_whatever_may_name_somebody() -> None:
    """As those of a profile do, in which they are sought first."""
    traces = SearchedText("Xem [bài](/guong/2023/giang-thi-my/) về Lù Văn Chẩn.").traces.split("|")
    assert "lu van chan" in traces
    assert any("giang-thi-my" in trace for trace in traces)
