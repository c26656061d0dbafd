"""Quotations, and stories that are nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.quotations import is_all_quoted, own_words_of, without_quotations


@pytest.mark.parametrize(
    "text",
    [
        "Việc “có lời của luật” xong",
        "Việc «có lời của luật» xong",
        'Việc "có lời của luật" xong',
        "Việc\n> lời của luật\n   >tiếp\nxong",
        "> lời của luật\nViệc xong",
        "Việc “đoạn một\n\nđoạn hai” xong",
        "Việc xong",
    ],
)
def test_own_words_are_what_is_left(text: str) -> None:
    """In marks of any kind, over several paragraphs, or in a block: it is quoted."""
    assert without_quotations(text).split() == ["Việc", "xong"]


@pytest.mark.parametrize("mark", ["“", "«", '"'])
def test_a_quotation_never_closed_ends_with_its_paragraph(mark: str) -> None:
    """What follows is one's own again."""
    assert without_quotations(f"Việc {mark}đã làm\n\nxong").split()[-1] == "xong"


def test_quotations_count_where_they_are_the_greater_part() -> None:
    """Up to as many words as are one's own they are left out."""
    assert own_words_of("Việc đã làm xong “lời”").split() == ["Việc", "đã", "làm", "xong"]
    assert own_words_of("Xong “việc đã làm từ lâu”") == "Xong “việc đã làm từ lâu”"


@pytest.mark.parametrize(
    ("story", "verdict"),
    [
        ("“Chị lập bảng thuật ngữ cho phiên dịch.”", True),
        ("## Việc đã làm\n\n> Chị lập bảng thuật ngữ.\n>\n> Sau đó in thành sổ.\n", True),
        ("<!-- hỏi lại chị Mỷ con số này -->\n\n«Chị lập bảng.»", True),
        ("“Chị lập bảng.\n\n“Rồi in sổ.”", True),
        ("Bà kể: “Chị lập bảng thuật ngữ cho phiên dịch, in thành sổ bỏ túi.”", True),
        ("Bà Sùng ở bản kể: “Sổ này tiện lắm, mở ra là thấy.”", False),
        ("Chị lập bảng thuật ngữ.", False),
        ("## “Việc đã làm”", False),
        ("", False),
        ("> …", False),
    ],
)
def test_a_story_of_quotations_only(story: str, verdict: bool) -> None:
    """Headings and comments are no story; fewer than one word in five of one's own is none either."""
    assert is_all_quoted(story) is verdict


@given(st.text(alphabet=[*'ab “”«»"><!-#\n'], max_size=80))
def test_whatever_is_quoted(text: str) -> None:
    """Nothing is added to a text, and nothing raises."""
    own = without_quotations(text)
    assert len(own) <= len(text) + 1
    assert own_words_of(text) in (own, text)
    assert is_all_quoted(text) in (True, False)
