"""How numbers are written in the index."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from guongsang.site.search_index.numbers import number, numbers
from index_files import Reader


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_back(values: list[int]) -> None:
    """Numbers written one behind the other are told apart, however large."""
    data = bytearray()
    for value in values:
        number(data, value)
    reader = Reader(bytes(data))
    assert [reader.number() for _ in values] == values
    assert reader.is_done


@given(st.lists(st.one_of(st.integers(0, 300), st.integers(0, 2**40))))
def test_many_numbers_are_written_as_each_is(values: list[int]) -> None:
    """At once or one by one, the bytes are the same, and the sizes say where each ends."""
    apart = []
    for value in values:
        data = bytearray()
        number(data, value)
        apart.append(bytes(data))
    together, sizes = numbers(np.array(values, np.int64))
    assert together == b"".join(apart)
    assert sizes.tolist() == [len(each) for each in apart]
