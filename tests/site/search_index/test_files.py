"""The smaller files of the index: numbers, columns, cards, the words of stories."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.site.search_index import columns
from guongsang.site.search_index.cards import block_of
from guongsang.site.search_index.numbers import number
from guongsang.site.search_index.texts import text_of
from guongsang.site.views import make_card
from index_files import Reader
from support import PERSON, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.site.catalogue import Catalogue


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_back(numbers: list[int]) -> None:
    """Numbers written one behind the other are told apart, however large."""
    data = bytearray()
    for value in numbers:
        number(data, value)
    reader = Reader(bytes(data))
    assert [reader.number() for _ in numbers] == numbers
    assert reader.is_done


def test_columns() -> None:
    """A column has a number for each profile, or how many there are before them."""
    assert columns.single([0, None, 126, 127]) == bytes([1, 0, 127, 128, 1])
    assert columns.several([[3, 4], [], [0]]) == bytes([2, 3, 4, 0, 1, 0])


def test_a_card_leaves_out_what_is_empty(catalogue_of: Callable[..., Catalogue]) -> None:
    """A block has what cards show, and where each story is; keys without a value take no room."""
    catalogue = catalogue_of({"2023/a.md": PERSON})
    card = make_card(catalogue.shown[0], catalogue.registry, TODAY, None)
    (entry,) = json.loads(zlib.decompress(block_of([(card, "abc")])))
    assert entry["title"] == "Giàng Thị Mỷ"
    assert entry["url"] == "guong/2023/a/"
    assert entry["text"] == "abc"
    assert entry["initials"] == "GM"
    assert "photo" not in entry


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Một <b>hai</b> ba</p>", "Một hai ba"),
        ("<h2>Đầu</h2>\n<p>Thân</p>", "Đầu\nThân"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<p>a<br>b &amp; c&nbsp;d</p>", "a\nb & c d"),
        ("<table><tr><th>A</th><td>1</td></tr></table>", "A\n1"),
        ("", ""),
    ],
)
def test_the_words_of_a_story(html: str, text: str) -> None:
    """Each paragraph, heading, item and cell is a line, without its tags."""
    assert text_of(html) == text
