"""Tests of telling talk of secrets from marks of secrecy: whether a sentence means one certain paper."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.marks import place
from guongsang.checks.recognisers.secrecy_talk import (
    is_clear_talk,
    is_handled,
    is_of_stamps_or_terms,
    is_one_paper,
    is_talk,
)


def _span(low: str) -> tuple[int, int]:
    """Return where the level stands: the last "mật" that is no part of "bí mật" or "bảo mật"."""
    at = low.replace("bí mật", "bí xxx").replace("bảo mật", "bảo xxx").rindex("mật")
    return at, at + len("mật")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chị không mang tài liệu mật ra khỏi cơ quan.", True),
        ("mọi tài liệu mật nằm trong két.", True),
        ("không có tài liệu mật nào bị lộ.", True),
        ("anh bảo vệ bí mật nhà nước và tài liệu mật.", True),
        ("theo tài liệu mật, chị lập danh sách.", False),
        ("anh quản lý tài liệu mật số 12.", False),
        ("chị đọc một tài liệu mật.", False),
    ],
)
def test_a_sentence_about_keeping_secrets_is_talk_unless_it_means_one_paper(text: str, expected: bool) -> None:
    """What is done with all such papers is talk; what is told of a certain one is not."""
    assert is_talk(text, *_span(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("các độ của bí mật là mật.", True),
        ("tài liệu mật phải cất trong két.", True),
        ("cấm mang tài liệu mật về nhà.", True),
        ("phân loại tin mật.", True),
        ("phân loại tài liệu mật.", False),
        ("tài liệu mật này phải cất trong két.", False),
    ],
)
def test_a_sentence_about_the_levels_themselves_is_clear_talk(text: str, expected: bool) -> None:
    """Rules for every level are clear talk, not what one certain paper has to undergo."""
    assert is_clear_talk(text, *_span(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chị quản lý văn bản mật.", True),
        ("văn bản mật được bảo quản trong két.", True),
        ("chị quản lý văn bản mật này.", False),
        ("chị đọc văn bản mật.", False),
    ],
)
def test_what_is_done_with_such_papers_in_general_is_handling(text: str, expected: bool) -> None:
    """A word for what clerks do stands before or behind the level, and no certain paper is meant."""
    assert is_handled(text, *_span(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo báo cáo mật, thôn có mười hộ.", True),
        ("báo cáo mật nêu tên ba người.", True),
        ("báo cáo mật số 12 của tổ.", True),
        ("# báo cáo mật", True),
        ("chị viết báo cáo mật.", False),
    ],
)
def test_words_around_it_make_one_certain_paper_of_it(text: str, expected: bool) -> None:
    """A source, a number, what it says, or a heading that it fills."""
    assert is_one_paper(text, *_span(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chị dặn khi nào đóng dấu mật.", True),
        ("con dấu mật chỉ khắc một chiếc.", True),
        ("thời hạn bảo vệ của độ mật.", True),
        ("anh thấy tờ giấy có dấu mật.", False),
        ("mật", False),
    ],
)
def test_what_a_stamp_is_for_is_put_on_no_paper(text: str, expected: bool) -> None:
    """Sentences about stamps and terms are told apart from stamps, and from a mark that fills a line."""
    start, end = _span(text)
    assert is_of_stamps_or_terms(place(text, text, start, end), text, start, end) is expected
