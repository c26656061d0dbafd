"""What looks right on the screen and means something else in YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.stories.problem import Severity
from guongsang.stories.yaml_text import parse_yaml

if TYPE_CHECKING:
    from guongsang.stories.yaml_text import Document

SPACES = [
    "\u00a0\u00a0", " \u00a0", "\u3000", "\u200b", "\u2003", "\ufeff", "\u202f", "\u00a0 ", "\t\u00a0", "  \u200b\u200b ",
]  # fmt: skip


def read(text: str) -> Document:
    """Parse front matter that starts on line 2 of a.md."""
    return parse_yaml(text, "a.md", 2)


@pytest.mark.parametrize("space", SPACES)
def test_a_line_indented_by_other_spaces_is_told_alone(space: str) -> None:
    """Nothing is said of keys that seem to be missing or unknown, for only the spaces are wrong."""
    document = read(f"a: 1\nghi_nhan:\n{space}suy_ton: 1\nb: 2\n")
    (problem,) = document.problems
    assert document.data is None
    assert (problem.line, str(problem.code)) == (4, "GS003")
    assert problem.column - 1 + problem.length == len(space)
    assert "dấu cách lạ ở đầu dòng" in problem.message.vi
    assert "gõ lại bằng phím cách" in problem.hint.vi


def test_every_such_line_is_told() -> None:
    """They come in dozens, and are mended in one go; a comment or a blank line may be among them."""
    document = read("a:\n\u00a0b: 1\n\u00a0# c\n\u00a0\n-\u00a0d\n  e: f\u00a0g\n")
    assert [problem.line for problem in document.problems] == [3, 4, 5, 6]


def test_such_spaces_within_a_value_are_only_text() -> None:
    """A space that does not break keeps a number and its unit together."""
    document = read('a: 25\u00a0km\nb: "\u00a0x"\nc:\n  - \u00a0y')
    assert document.problems == ()


@pytest.mark.parametrize(
    ("value", "meant"),
    [('“Chị nghe đủ mọi ý kiến."', "Chị nghe đủ mọi ý kiến."), ("‘Giàng'", "Giàng"), ('« 2023 "', "2023")],
)
def test_a_value_opened_with_words_quote_and_closed_with_a_straight_one_is_told(value: str, meant: str) -> None:
    """Neither holds the other, so both would be printed."""
    document = read(f"a: 1\nbai_hoc:\n  - {value}\n")
    (problem,) = document.problems
    assert document.data == {"a": "1", "bai_hoc": [value]}
    assert (str(problem.code), problem.line, problem.length) == ("GS026", 4, len(value))
    assert "cả hai sẽ bị in ra" in problem.message.vi
    assert f'"{meant}"' in problem.hint.vi


@pytest.mark.parametrize("value", ['“Nghe" rồi mới "nói"', "“Dân hỏi”, cán bộ 'trả lời'", '“"', '“Nghe" rồi nói'])
def test_a_quote_at_the_end_that_closes_another_is_let_be(value: str) -> None:
    """Part of the value is quoted, not the whole of it."""
    assert read(f"a: {value}\n").problems == ()


@pytest.mark.parametrize(
    ("value", "meant"),
    [("“Giàng Thị Mỷ”", "Giàng Thị Mỷ"), ("„Giàng“", "Giàng"), ("‘Giàng’", "Giàng"), ("«2023»", "2023")],
)
def test_words_quotes_around_a_value_are_told(value: str, meant: str) -> None:
    """They would be printed; the text itself is kept as it was typed, and the straight quotes are shown."""
    document = read(f"a: 1\nten: {value}\n")
    (problem,) = document.problems
    assert document.data == {"a": "1", "ten": value}
    assert (problem.line, problem.column, problem.length) == (3, 6, len(value))
    assert (str(problem.code), problem.severity) == ("GS026", Severity.WARNING)
    assert f'"{meant}"' in problem.hint.vi


@pytest.mark.parametrize(
    "typed",
    [
        "“Dân vận khéo” của tổ",
        "Phong trào “Dân vận khéo”",
        "“A” và “B”",
        '"“A”"',
        "'“A”'",
        "“”",
        "“ ”",
        "a ‘b’",
        "”a“",
        "“",
    ],
)
def test_quotes_that_belong_to_the_text_are_left_alone(typed: str) -> None:
    """Within a text, or around it where straight quotes stand outside, they are meant to be printed."""
    assert read(f"a: {typed}\n").problems == ()


@pytest.mark.parametrize(
    "typed",
    ["{ten: “A, B”, cong_nhan: c}", "[“A, B”, c]", "“A # B”", "“A #1”", "{ten: “A #1”}", "[“A , B”]"],
)
def test_words_quotes_that_do_not_hold_are_told_alone(typed: str) -> None:
    """The pieces of a value that was cut in two are told of by nobody; the cause is."""
    document = read(f"a: {typed}\n")
    assert document.data is None
    assert {str(problem.code) for problem in document.problems} == {"GS003"}
    assert all("Dấu ngoặc kép “ ” của Word" in problem.message.vi for problem in document.problems)


@pytest.mark.parametrize(
    ("typed", "rest", "meant"),
    [
        ("Đạt giải #1 toàn tỉnh", "#1 toàn tỉnh", "Đạt giải #1 toàn tỉnh"),
        ("#Vàng A Páo", "#Vàng A Páo", "#Vàng A Páo"),
        ("một  #hai # ba", "#hai # ba", "một #hai # ba"),
    ],
)
def test_what_a_hash_hides_is_told(typed: str, rest: str, meant: str) -> None:
    """A # before a letter or digit was hardly meant to start a comment."""
    (problem,) = read(f"a: 1\nb: {typed}\nc: 2\n").problems
    assert (problem.line, problem.column, problem.length) == (3, 4 + typed.index("#"), len(rest))
    assert (str(problem.code), problem.severity) == ("GS026", Severity.WARNING)
    assert f"«{rest}»" in problem.message.vi
    assert f'"{meant}"' in problem.hint.vi


@pytest.mark.parametrize(
    "text",
    [
        "a: 1 # một",
        "a: 1 ## một",
        "a: # một",
        "a:\n  #b: 1\n  c: 2",
        "#a: 1\nb: 2\n#c: 3",
        'a: "Đạt giải #1" # một',
        "a: Đạt giải#1",
        "a: |\n  Đạt giải #1\n",
    ],
)
def test_comments_are_left_alone(text: str) -> None:
    """A comment after a value, and keys that are not in use, as a fresh draft has them by the dozen."""
    assert read(text + "\n").problems == ()


@given(st.text(st.sampled_from("“”„‘’«»#, :ab1[]{}\u00a0\u200b-\n"), max_size=60))
def test_whatever_is_typed_is_told_at_a_place_that_is_there(text: str) -> None:
    """No offset leads out of the text."""
    lines = text.split("\n")
    for problem in read(text).problems:
        assert 0 <= problem.line - 2 < max(1, len(lines))
        assert problem.column - 1 <= len(lines[problem.line - 2])
