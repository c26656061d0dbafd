"""How numbers are written in the index."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guongsang.site.search_index.numbers import number
from index_files import Reader


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_back(numbers: list[int]) -> None:
    """Numbers written one behind the other are told apart, however large."""
    data = bytearray()
    for value in numbers:
        number(data, value)
    reader = Reader(bytes(data))
    assert [reader.number() for _ in numbers] == numbers
    assert reader.is_done
