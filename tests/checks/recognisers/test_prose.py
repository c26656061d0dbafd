"""Prose told from everything else in Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.prose import prose_of


def prose(markdown: str) -> list[str]:
    """Return the pieces of prose."""
    return [markdown[start:end] for start, end in prose_of(markdown)]


@pytest.mark.parametrize(
    ("markdown", "pieces"),
    [
        ("Chị Mỷ  đi bản.", ["Chị Mỷ  đi bản."]),
        ("hai dòng  \ncủa một đoạn", ["hai dòng", "của một đoạn"]),
        ("##  Việc đã làm", ["Việc đã làm"]),
        ("-   mục\n  1.  con\n>  lời kể", ["mục", "con", "lời kể"]),
        ("- [ ]  việc\n> - lồng", ["việc", "lồng"]),
        ("[^1]:  chú thích", ["chú thích"]),
        ("[nhãn]:  /guong/  'tên'", []),
        ("| a  | b |\n|----|---|\n| c  | d |", []),
        ("trước\n\n    mã  nguồn\n    dòng  hai\n\nsau", ["trước", "sau"]),
        ("- mục\n    tiếp  theo", ["mục", "tiếp  theo"]),
        ("```\nmã  ,\n~~~\n```\nsau", ["sau"]),
        ("~~~~ yaml\na:  b\n~~~\n~~~~\nsau", ["sau"]),
        ("```\nkhông bao giờ đóng  ,", []),
        ("<div  class=a>\n<!--  ẩn  -->", []),
        ("<pre>\nCột A    12\n\nCột B     3\n</PRE>\nsau", ["sau"]),
        ("<pre>một  dòng</pre>\nsau", ["sau"]),
        ("- mục\n  <pre class=a>\n  Cột  A", ["mục"]),
        ("<preface>\nlời  tựa", ["lời  tựa"]),
        ("```\n<pre>\n```\nsau", ["sau"]),
        ("gõ `a  b` rồi", ["gõ `", "` rồi"]),
        ("gõ ``a ` b`` rồi ` lẻ", ["gõ `", "` rồi ` lẻ"]),
        ("", []),
        ("\n \n\t\n", []),
    ],
)
def test_prose_is_what_is_left(markdown: str, pieces: list[str]) -> None:
    """Without code, tables, HTML, marks at the start of lines and spaces at their ends."""
    assert prose(markdown) == pieces


@given(st.text(alphabet=[*"ab `~|<>-*#[]^:1.\n\t "], max_size=80))
def test_pieces_lie_on_lines_in_order(markdown: str) -> None:
    """Whatever stands in the file."""
    last = 0
    for start, end in prose_of(markdown):
        assert last <= start <= end <= len(markdown)
        assert "\n" not in markdown[start:end]
        last = start
