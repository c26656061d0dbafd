"""Prose told from everything else in Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.prose import is_kept, kept_in, prose_of


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
        ("Từ\n:   nghĩa  của từ", ["Từ", "nghĩa  của từ"]),
        (">  :   nghĩa", ["nghĩa"]),
        ("*[TAND]:   tòa án", ["tòa án"]),
        ('!!!   note "Chú ý"', ['note "Chú ý"']),
        ("Rồi :  hết", ["Rồi :  hết"]),
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
        ("xem <https://a.vn/x  ,y> nhé", ["xem <", "> nhé"]),
        ('nói <abbr title="a  b">c</abbr> rồi', ["nói <", ">c<", "> rồi"]),
        ("mở [sổ  tay](so  tay.md 'a  b') ra", ["mở [sổ  tay]", ") ra"]),
        ("![ảnh](a  (1).jpg) đây", ["![ảnh]", ") đây"]),
        ("mở https://a.vn/x , rồi", ["mở h", "x , rồi"]),
        ("giấu <!-- a\nb  c --> đi", ["giấu <", "> đi"]),
        ("thẻ <a\n title='x  y'> đây", ["thẻ <", "> đây"]),
        ("a < b  và c > d", ["a < b  và c > d"]),
        ("", []),
        ("\n \n\t\n", []),
    ],
)
def test_prose_is_what_is_left(markdown: str, pieces: list[str]) -> None:
    """Without code, tables, HTML, marks at the start of lines and spaces at their ends."""
    assert prose(markdown) == pieces


@pytest.mark.parametrize(
    ("markdown", "kept"),
    [
        ("gõ `a  b` rồi", ["`a  b`"]),
        ("```\nmã  nguồn\n```\nsau", ["```", "mã  nguồn", "```"]),
        ("trước\n\n    mã\n\nsau", ["    mã"]),
        ("<pre>\nCột\n</pre>\nsau", ["<pre>", "Cột", "</pre>"]),
        ("[sổ](/a/b.md) và <b>đậm</b>", ["](/a/b.md)", "<b>", "</b>"]),
        ("[1]: /a/b.md", ["[1]: /a/b.md"]),
        ("| <i>a</i> | `b` |", ["<i>", "</i>", "`b`"]),
        ("[^1]: lời, 5 > 3", []),
        ("chữ", []),
    ],
)
def test_code_html_and_addresses_are_kept(markdown: str, kept: list[str]) -> None:
    """Wherever they stand, in tables as well."""
    assert [markdown[start:end] for start, end in kept_in(markdown)] == kept


def test_what_reaches_into_an_address_is_kept() -> None:
    """One character is enough."""
    text = "a <b> c"
    assert [is_kept(text, at, at + 1) for at in range(len(text))] == [False, False, True, True, True, False, False]
    assert is_kept(text, 0, 3)


@given(st.text(alphabet=[*"ab `~|<>-*#[]()!:/1.\n\t "], max_size=80))
def test_what_is_kept_never_overlaps(markdown: str) -> None:
    """Whatever stands in the file, the parts follow one another."""
    last = 0
    for start, end in kept_in(markdown):
        assert last <= start <= end <= len(markdown)
        last = end


@given(st.text(alphabet=[*"ab `~|<>-*#[]()!^:1.\n\t "], max_size=80))
def test_pieces_lie_on_lines_in_order(markdown: str) -> None:
    """Whatever stands in the file."""
    last = 0
    for start, end in prose_of(markdown):
        assert last <= start <= end <= len(markdown)
        assert "\n" not in markdown[start:end]
        last = start
