"""The order of dictionaries and of lists of people."""

from __future__ import annotations

import pickle
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang import vietnamese
from vietnamese_texts import nfd, texts


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m"],
        ["n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "măng"],
        ["hoà", "hòa", "hoả", "hóa"],
        ["an", "An", "án", "Án", "ăn"],
        ["Phòng 2", "Phòng 03", "Phòng 10", "Phòng 100", "Phòng A"],
        ["Tổ 99999999999999", "Tổ 100000000000000", "Tổ 100000000000001"],
        ["An Bình", "An Yên", "Anh", "Ân"],
        # Letters of the whole come before any tone.
        ["Lê Hà Anh", "Lệ Hà Anh", "Lê Hà Bình"],
        ["Bảo Thắng", "Bảo Yên", "Bát Xát", "Bắc Hà", "Mường Khương", "Sa Pa", "Si Ma Cai"],
        ["Dương", "Đặng", "Đỗ", "Giàng"],
        ["", "1", "a", "中"],
        ["u", "ü", "v"],
    ],
)
def test_sort_key(ordered: list[str]) -> None:
    """Texts come in the order of a Vietnamese dictionary."""
    shuffled = ordered[:]
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=vietnamese.sort_key) == ordered


def test_sort_key_reads_either_placing_of_the_tone() -> None:
    """Hoà and hòa stand together; the rest of the name decides."""
    names = ["Hòa Bình", "Hoà An", "Hòa Yên", "Hoà Lạc"]
    assert sorted(names, key=vietnamese.sort_key) == [
        "Hoà An",
        "Hòa Bình",
        "Hoà Lạc",
        "Hòa Yên",
    ]


@given(texts, texts)
def test_sort_key_is_a_total_order(first: str, second: str) -> None:
    """Only equal texts have equal keys, and any two keys can be compared."""
    one, two = vietnamese.sort_key(first), vietnamese.sort_key(second)
    assert (one == two) == (vietnamese.nfc(first) == vietnamese.nfc(second))
    assert (one < two) + (one == two) + (one > two) == 1


@given(texts)
def test_sort_keys_do_not_see_the_normal_form_and_can_travel(text: str) -> None:
    """Composed and decomposed text have one key, which can be hashed and pickled."""
    for function in (vietnamese.sort_key, vietnamese.person_sort_key):
        key = function(text)
        assert function(nfd(text)) == function(vietnamese.nfc(text))
        assert pickle.loads(pickle.dumps(key)) == key
        assert hash(key) == hash(function(text))


@given(st.integers(0, 10**40), st.integers(0, 10**40))
def test_sort_key_orders_numbers_by_value(first: int, second: int) -> None:
    """Numbers sort as numbers, however long."""
    keys = [vietnamese.sort_key(f"Phòng {number}") for number in (first, second)]
    assert (keys[0] < keys[1]) == (first < second)


def test_person_sort_key() -> None:
    """People are listed by given name, then surname, then middle names."""
    ordered = [
        "An",
        "Lê Thị An",
        "Nguyễn Ánh An",
        "Nguyễn Văn An",
        "Trần Văn Ân",
        "Trần Thu Hà",
        "Bùi Thị Hạ",
        "Giàng Thị Mỷ",
        "Vàng A Sử",
    ]
    shuffled = ordered[:]
    random.Random(3).shuffle(shuffled)
    assert sorted(shuffled, key=vietnamese.person_sort_key) == ordered


def test_person_sort_key_finishes_each_name_before_the_next() -> None:
    """All of one given name stand together, whatever the surnames."""
    names = ["Vũ Hà", "Bùi Hạ", "Bùi Hà", "Đỗ Hoà", "Ân Hòa", "Bùi Hoà"]
    assert sorted(names, key=vietnamese.person_sort_key) == [
        "Bùi Hà",
        "Vũ Hà",
        "Bùi Hạ",
        "Ân Hòa",
        "Bùi Hoà",
        "Đỗ Hoà",
    ]


@given(texts, texts)
def test_person_sort_key_is_a_total_order(first: str, second: str) -> None:
    """Only equal names have equal keys."""
    one, two = vietnamese.person_sort_key(first), vietnamese.person_sort_key(second)
    assert (one == two) == (vietnamese.nfc(first) == vietnamese.nfc(second))
