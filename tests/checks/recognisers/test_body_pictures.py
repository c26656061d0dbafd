"""Pictures in a story: in every form that Markdown and HTML have, with the file and the words."""

from __future__ import annotations

import comrak
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.body_pictures import BodyPicture, pictures_in
from html_page import Html


@pytest.mark.parametrize(
    ("body", "target", "words"),
    [
        ("![Chị Mỷ](a.jpg)", "a.jpg", "Chị Mỷ"),
        ("![](a.jpg)", "a.jpg", ""),
        ('![Chị Mỷ](a.jpg "Tại bản")', "a.jpg", "Chị Mỷ"),
        ("![Chị\nMỷ]( <a b.jpg> )", "a b.jpg", "Chị Mỷ"),
        ("![Chị **Mỷ** \\[1\\]](a.jpg)", "a.jpg", "Chị Mỷ [1]"),
        ("![Hình [1] và [2]](a.jpg)", "a.jpg", "Hình [1] và [2]"),
        ("![Ảnh](chan%2Ddung.jpg)", "chan-dung.jpg", "Ảnh"),
        ("![Ảnh](https://vi-du.example/a.jpg)", "https://vi-du.example/a.jpg", "Ảnh"),
        ("![Chị Mỷ][anh]\n\n[anh]: a.jpg", "a.jpg", "Chị Mỷ"),
        ("![Chị Mỷ][ẢNH  1]\n\n[ảnh 1]: <a.jpg> 'Tại bản'", "a.jpg", "Chị Mỷ"),
        ("![anh][]\n\n[anh]: a.jpg", "a.jpg", "anh"),
        ("![anh]\n\n[Anh]: a.jpg\n[anh]: b.jpg", "a.jpg", "anh"),
        ("[![Chị Mỷ](a.jpg)](b.md)", "a.jpg", "Chị Mỷ"),
        ('<img src="a.jpg" alt="Chị Mỷ">', "a.jpg", "Chị Mỷ"),
        ("<IMG alt='Chị &amp; em' src=a.jpg>", "a.jpg", "Chị & em"),
        ("<img data-src=x.jpg src=a.jpg>", "a.jpg", ""),
    ],
)
def test_a_picture_is_found(body: str, target: str, words: str) -> None:
    """Its file and its words are as the page would have them."""
    (picture,) = pictures_in(body)
    assert (picture.target, picture.words) == (target, words)
    rendered = Html.part(comrak.markdown_to_html(body, render_options=comrak.RenderOptions(unsafe_=True))).all("img")
    assert [(image.get("src", "").replace("%20", " ").replace("%2D", "-")) for image in rendered] == [target]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Chị Mỷ!",
        "[a](a.jpg)",
        "![anh][khong-co]",
        "![anh] ![khác][]",
        "<image src=a.jpg>",
        "<img alt=x>",
        "<imgx src=a>",
    ],
)
def test_what_is_no_picture_is_none(body: str) -> None:
    """Links, references that lead nowhere and other tags."""
    assert list(pictures_in(body)) == []


def test_pictures_are_told_with_their_places() -> None:
    """The place is where the picture is written, not where its address stands."""
    body = "Một ![a][x] hai ![b](b.jpg)\n\n<p><img src=c.jpg></p>\n\n[x]: a.jpg"
    assert list(pictures_in(body)) == [
        BodyPicture(body.index("![a]"), "a.jpg", "a"),
        BodyPicture(body.index("![b]"), "b.jpg", "b"),
        BodyPicture(body.index("<img"), "c.jpg", ""),
    ]


@given(st.text(alphabet='![]()<> \n"a.jpgimsrc=alt:\\*', max_size=80))
def test_nothing_makes_the_recogniser_stumble(text: str) -> None:
    """Any text is read to its end."""
    assert all(0 <= picture.start < len(text) for picture in pictures_in(text))
