"""The words of a story."""

from __future__ import annotations

import pytest

from guongsang.site.search_index.texts import text_of


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
