"""What stands in a story's file and would not reach its page."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.lost_words import Loss, Lost, lost_in
from guongsang.site.bodies import render_body


def shown(body: str) -> Counter[str]:
    """Return the words that a story's page shows."""
    html = render_body(body, page_url="guong/2023/a/", file="2023/a.md", profiles=frozenset(), photo=lambda _: None)
    return Counter(re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", html))))


@pytest.mark.parametrize(
    ("body", "loss", "opening"),
    [
        ("Một <title>MẤT</title> hai", Loss.HIDDEN, "<title>"),
        ("Một <script>MẤT</script> hai", Loss.HIDDEN, "<script>"),
        ("<SCRIPT>\nMẤT\n\nMẤT\n</script>\n\nmột", Loss.HIDDEN, "<SCRIPT>"),
        ("<style>MẤT</style>", Loss.HIDDEN, "<style>"),
        ("<textarea>MẤT</textarea>", Loss.HIDDEN, "<textarea>"),
        ("<noscript>MẤT</noscript>", Loss.HIDDEN, "<noscript>"),
        ("- <template><p>MẤT</p></template>", Loss.HIDDEN, "<template>"),
        ("<iframe src='https://bao.example'>MẤT</iframe>", Loss.HIDDEN, "<iframe>"),
        ("một <![CDATA[ MẤT ]]> hai", Loss.HIDDEN, "<![CDATA["),
        ("một <!OK MẤT> hai", Loss.HIDDEN, "<!O"),
        ("một <svg><text>MẤT</text></svg>", Loss.DRAWING, "<svg>"),
        ("<math><mi>MẤT</mi></math>", Loss.DRAWING, "<math>"),
        ("Hỏi <MAT> ở xã", Loss.NO_TAG, "<MAT>"),
        ("Hỏi <can bo MAT> ở xã", Loss.NO_TAG, "<can bo MAT>"),
        ("Hỏi <MAT\nMAT> ở xã", Loss.NO_TAG, "<MAT\nMAT>"),
        ("Gọi <Em MAT> ra", Loss.NO_TAG, "<Em MAT>"),
        ("<p>một <i MAT>hai</i></p>", Loss.NO_TAG, "<i MAT>"),
        ('<p class="x>MẤT rồi.\n\nMẤT', Loss.BROKEN, "<p"),
        ("<div MẤT rồi\n\nmột", Loss.BROKEN, "<div"),
        ("<p>một\nhai <MẤT\n\nba", Loss.BROKEN, "<M"),
        ("<!-- MẤT\n\nMẤT", Loss.NEVER_CLOSED, "<!--"),
        ("<div>\nmột <!-- MẤT\n\nMẤT", Loss.NEVER_CLOSED, "<!--"),
        ("<?php MẤT", Loss.NEVER_CLOSED, "<?"),
    ],
)
def test_what_a_page_drops_is_found(body: str, loss: Loss, opening: str) -> None:
    """Once, at its line, and the page really drops it."""
    (lost,) = lost_in(body)
    assert (lost.loss, lost.opening) == (loss, opening)
    assert body.split("\n")[lost.line].startswith(opening[:2], lost.column)
    assert not {"MẤT", "MAT"} & {*shown(body)}


@pytest.mark.parametrize(
    "body",
    [
        "5 <x và y> 3, a<b và c>d",
        "Báo: <https://bao.example/CÒN>, <chi@bao.example>",
        "<Chị Mỷ CÒN>",
        "\\<script> CÒN",
        "`<script>` và ``<xem CÒN>``",
        "```\n<xem CÒN>\n```",
        "một <!-- <svg> --> CÒN",
        "<b title='x > y' hidden>CÒN</b><br/><hr>",
        "<details open><summary>CÒN</summary> một</details>",
        "<select><option selected>CÒN</select> <button type=button>một</button>",
        "<p data-x>CÒN</p><FONT color=red>một</FONT>",
        "<table>\n<tr><td>CÒN\n</table>",
        "<xmp>CÒN</xmp>",
        "<!DOCTYPE html>\nCÒN",
        "một < hai và <3 CÒN",
        "</xem> CÒN",
        "<xem>CÒN</xem>",
        "<abc class=x>CÒN",
        "<xem/> CÒN",
        "<XEM>\n\nCÒN\n\n</xem>",
    ],
)
def test_what_a_page_shows_is_not(body: str) -> None:
    """Text that only looks like HTML, addresses, code, elements whose words stay."""
    assert list(lost_in(body)) == []
    assert body.count("CÒN") == shown(body)["CÒN"]


def test_each_loss_is_told_by_itself() -> None:
    """What stands in something that is lost already is not told again."""
    body = "<script><xem></script> <svg><title>a</title></svg>\n\nmột <xem> <hai>"
    assert list(lost_in(body)) == [
        Lost(0, 0, Loss.HIDDEN, "<script>", "</script>"),
        Lost(0, 23, Loss.DRAWING, "<svg>", "</svg>"),
        Lost(2, 4, Loss.NO_TAG, "<xem>"),
        Lost(2, 10, Loss.NO_TAG, "<hai>"),
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "một",
                " ",
                "\n",
                "\n\n",
                "<b>",
                "</b>",
                "<div>",
                "</div>",
                "<td>",
                "<p>",
                "<i class='a'>",
                "<br>",
                "**",
                "- ",
            ]
        )
    )
)
def test_words_among_known_tags_are_never_lost_untold(parts: list[str]) -> None:
    """Whatever is told of nothing, the page shows."""
    body = "".join(parts)
    if not list(lost_in(body)):
        assert "".join(shown(body).elements()).count("một") == body.count("một")


@pytest.mark.parametrize(
    "part", ["<a b='", "<!--", "<script>", "<x ", "<![CDATA[", "<p\n", "<a a ", "<?", "<a =", "`<"]
)
def test_hostile_bodies_are_read_to_their_end(part: str) -> None:
    """However often something is opened."""
    body = part * (64_000 // len(part))
    assert all(lost.column >= 0 for lost in lost_in(body))
