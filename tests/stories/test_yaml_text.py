"""YAML as officers write it."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guongsang.stories.yaml_text import MAX_CHARACTERS, MAX_DEPTH, Document, parse_yaml


def read(text: str) -> Document:
    """Parse front matter that starts on line 2 of a.md."""
    return parse_yaml(text, "a.md", 2)


@pytest.mark.parametrize(
    "typed",
    [
        "05",
        "no",
        "yes",
        "on",
        "1e3",
        "0x10",
        "1_000",
        "2023-11-20",
        "12:30:45",
        "true",
        "False",
        ".inf",
        "=",
        "N",
        "1.10",
        "+84",
        "1/2",
    ],
)
def test_a_value_is_what_was_typed(typed: str) -> None:
    """None of YAML's guesses changes a number, a date or a word."""
    assert read(f"so: {typed}").data == {"so": typed}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ('"null"', "null"),
        ("''", ""),
        ("[]", []),
        ("{}", {}),
        ("[a, b]", ["a", "b"]),
        ("[a, ]", ["a"]),
        ("{a: 1, b}", {"a": "1", "b": None}),
        ("'It''s'", "It's"),
        ('"a\\tb"', "a\tb"),
        ('"Gia\\u0300ng"', "Giàng"),
        ("một # ghi chú", "một"),
        ("một#hai", "một#hai"),
        ("một\n  hai\n\n  ba", "một hai\nba"),
        ("|\n  một\n  hai\n", "một\nhai\n"),
        (">-\n  một\n  hai\n", "một hai"),
        ("\n- a\n- b: c\n", ["a", {"b": "c"}]),
        ("“Giàng” và “Mỷ”", "“Giàng” và “Mỷ”"),
        ("a & b * c ! d", "a & b * c ! d"),
    ],
)
def test_values_are_text_lists_and_mappings(typed: str, value: object) -> None:
    """Quotes and blocks mean what YAML says; nothing and null are None."""
    document = read(f"khoa: {typed}")
    assert document.data == {"khoa": value}
    assert document.problems == ()


@pytest.mark.parametrize("text", ["", "\n\n", "# ghi chú\n", "~", "--- \n"])
def test_nothing_is_none(text: str) -> None:
    """A text without a value has no data and no problem."""
    assert (read(text).data, read(text).problems) == (None, ())


PLACES = """\
loai: ca-nhan
ghi_nhan:
  suy_ton: {so: "05", ngay: 2023-11-20}
  trong:
linh_vuc: [a, bé, c]
khen_thuong:
  - {hinh_thuc: x}
  - hinh_thuc: y
    so: >
      dài
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("loai",), (2, 7), (2, 1)),
        (("ghi_nhan",), (4, 3), (3, 1)),
        (("ghi_nhan", "suy_ton", "ngay"), (4, 29), (4, 23)),
        (("ghi_nhan", "trong"), (5, 3), (5, 3)),
        (("ghi_nhan", "khong_co"), (4, 3), (4, 3)),
        (("ghi_nhan", "suy_ton", "khong_co", "sau_nua"), (4, 12), (4, 12)),
        (("linh_vuc", 2), (6, 19), (6, 19)),
        (("linh_vuc", 9), (6, 11), (6, 11)),
        (("khen_thuong", 1, "so"), (10, 9), (10, 5)),
        (("khen_thuong", "so"), (8, 3), (7, 1)),
        (("loai", "x"), (2, 7), (2, 7)),
        ((), (2, 1), (2, 1)),
    ],
)
def test_every_value_knows_its_place(path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]) -> None:
    """A value, its key, or the nearest thing that is there is found by line and column of the file."""
    document = read(PLACES)
    assert document.locate(path) == value
    if path and path != ("ghi_nhan", "khong_co"):
        assert document.locate(path, key=True)[0] == key[0]


def test_a_text_that_could_not_be_read_has_a_place_all_the_same() -> None:
    """Its first line."""
    assert read("a: [").locate(("a",)) == (2, 1)


def test_depth_and_length_have_limits() -> None:
    """Up to the limit is read, beyond it refused, before it costs a machine anything."""
    deep = "[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1)
    assert read(f"a: {deep}").problems == ()
    assert [problem.code for problem in read(f"a: [{deep}]").problems] == ["GS005"]
    assert read("a: " + "x" * (MAX_CHARACTERS - 3)).problems == ()
    assert [problem.code for problem in read("a: " + "x" * MAX_CHARACTERS).problems] == ["GS005"]
    assert parse_yaml("a: " + "x" * MAX_CHARACTERS, "a.yml", limit=MAX_CHARACTERS * 2).problems == ()


def test_a_key_that_is_an_alias_is_told_once() -> None:
    """Where its anchor stands: as a key that stands twice it could only be told at the wrong line."""
    assert [(problem.line, str(problem.code)) for problem in read("a: &b c\nc: 1\n*b : 2").problems] == [(2, "GS005")]


def test_brackets_in_text_are_no_depth() -> None:
    """Hundreds of brackets that close each time are only text or short lists."""
    assert read("a: " + json.dumps("[]{}" * 300)).problems == ()
    assert read("a: [" + "[x], " * 300 + "]").problems == ()


def test_all_that_is_wrong_is_told_at_once() -> None:
    """One reading lists every key that stands twice and every tag."""
    document = read("a: 1\na: 2\nb: !x 3\nc: {d: 1, d: 2}\n")
    assert [(problem.line, problem.column, str(problem.code)) for problem in document.problems] == [
        (3, 1, "GS004"),
        (4, 4, "GS005"),
        (5, 11, "GS004"),
    ]
    assert document.data == {"a": "1", "b": "3", "c": {"d": "1"}}


def test_an_anchor_is_told_once_however_often_it_is_used() -> None:
    """The place is where it is defined, for that is what has to go; texts still stand for themselves."""
    document = read("b: 1\na: &x một\nc: [*x, *x]\nd: &y [1]\ne: *y\n")
    assert [(problem.line, problem.column) for problem in document.problems] == [(3, 4), (5, 4)]
    assert document.data == {"b": "1", "a": "một", "c": ["một", "một"], "d": ["1"], "e": None}


words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20).filter(
    lambda text: unicodedata.is_normalized("NFC", text)
)
plain = st.recursive(
    words, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4), max_leaves=10
)


@given(st.dictionaries(words, plain, min_size=1, max_size=5), st.booleans())
def test_what_yaml_writes_is_read_back(data: dict[str, Any], flow: bool) -> None:
    """Texts, lists and mappings come back as they went, in whichever style they are written."""
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, default_style='"', width=10**6)
    assert read(text).data == data
