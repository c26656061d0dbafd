"""The words of a profile."""

from __future__ import annotations

import pytest

from guongsang.site.search_index.texts import story_in, text_file, text_of


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


def test_the_file_of_a_profile_s_words() -> None:
    """What is known stands before the story, each thing on one line; the story comes out as it went in."""
    story = "Một.\n\nHai."
    file = text_file(["Văn phòng", "Tổ trưởng,\n\ncộng tác viên"], story)
    assert file.decode().startswith("Văn phòng\nTổ trưởng, cộng tác viên\n\n")
    assert story_in(file) == story
