"""What the YAML parser stumbled over, in an officer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories import yaml_slips
from guongsang.stories.yaml_text import parse_yaml

if TYPE_CHECKING:
    from guongsang.stories.problem import Problem

SLIPS = {
    "ten: Kết quả: xong": (1, 13, "Dấu hai chấm thừa"),
    "a: 1\nten: @a": (2, 6, "không được đứng đầu giá trị"),
    "a: 1\nten Giàng\nb: 2": (2, 1, "Thiếu dấu hai chấm"),
    "a: 1\nten: 'Giàng\nb: 2": (2, 6, "không đóng lại"),
    'a: 1\nten: "Giàng\nb: "x"\n': (2, 6, "không đóng lại"),
    'a: 1\nb:\n  - "một\n  - hai\nten: "ba"\n': (3, 5, "không đóng lại"),
    "a: 1\nb: [x, y\nc: 2\n": (2, 4, "thiếu dấu phẩy hoặc dấu ]"),
    "a: 1\nb: [x, y}\n": (2, 9, "thiếu dấu phẩy hoặc dấu ]"),
    "b: [x,\n  y\n  z: {a: b} c]\n": (3, 4, "thiếu dấu phẩy hoặc dấu ]"),
    "a: 1\nb: {x: 1\nc: 2\n": (2, 4, "thiếu dấu phẩy hoặc dấu }"),
    "a: {so:, b: 1}": (1, 7, "một dấu cách rồi đến giá trị"),
    'ten: "C:\\Giang"': (1, 9, "gạch chéo ngược"),
    'ten: "\\xZZ"': (1, 9, "gạch chéo ngược"),
    'a: 1\nten: "Tổ "xanh" và sạch"\nb: 2': (2, 11, "Ngoặc kép đóng sớm"),
    'a: {ten: "Tổ "xanh" và sạch", b: 2}': (1, 15, "Ngoặc kép đóng sớm"),
    "ten: **Giàng**": (1, 7, "Dấu *"),
    "ten: *giang": (1, 6, "Dấu *"),
    "ten: & Giàng": (1, 7, "Dấu &"),
    "a: 1\nb: - x": (2, 4, "Gạch đầu dòng không được"),
    "a:\n  b: 1\n c: 2": (3, 2, "thụt vào khác"),
    "- a\nb: 1": (2, 1, "Thiếu gạch đầu dòng"),
    "a: 1\n...\nb: 2": (2, 1, "dòng «...» thừa"),
    "a: 1\n%YAML 1.2\nb: 2": (2, 1, "dấu %"),
    "a: 1\n--- \nb: 2": (2, 1, "«---» hoặc «...» thừa"),
    "a:\n\tb: 1": (2, 1, "dấu tab"),
    "a:\n- \tb: 1\n\tc: 2": (2, 3, "dấu tab"),
    "a: >x\n": (1, 5, "Không hiểu được"),
    "a:\n  b: {x: 1, y: 2\n  c: {x: 1}\nd: 2": (2, 6, "thiếu dấu phẩy hoặc dấu }"),
    "a:\n  - {x: 1, y: 2\n  - {x: 1}\n": (2, 5, "thiếu dấu phẩy hoặc dấu }"),
    "a: [{x: 1}\nb: 2": (1, 4, "thiếu dấu phẩy hoặc dấu ]"),
    "a: 1\nten： Giàng\nb: 2": (2, 4, "Dấu «：» sau tên khóa"),
    "ten： Giàng\nb: 2": (1, 4, "Dấu «：» sau tên khóa"),
    "a: 1\nten:Giàng\nb: 2": (2, 4, "Thiếu dấu cách sau dấu hai chấm"),
    'a: 1\nten:"Giàng"\nb: 2': (2, 4, "Thiếu dấu cách sau dấu hai chấm"),
    "a: 1\nten:\u00a0Giàng\nb: 2": (2, 4, "Sau dấu hai chấm là một dấu cách lạ"),
    "a: 1\nten: “Phần một: phần hai”": (2, 6, "Dấu ngoặc kép “ ” của Word"),
    "a: {x: “Phần một: hai”, y: 1}": (1, 8, "Dấu ngoặc kép “ ” của Word"),
    "so: Số: 61-QĐ/TW\nb: 1": (1, 5, "Chữ «Số:» thừa"),
    "a:\n  - {x: 1, so: Số: 61-QĐ/TW, b: 1}": (2, 16, "Chữ «Số:» thừa"),
    "a: 1\n- so: Quyết định số : 61-QĐ/TW": (2, 7, "Chữ «Quyết định số :» thừa"),
    "so: Tờ trình: 61-QĐ/TW": (1, 13, "Dấu hai chấm thừa"),
    "# so: Số: 61-QĐ/TW\nten: Kết quả: xong": (2, 13, "Dấu hai chấm thừa"),
    "a: [một #1, hai]\nb: 2": (1, 9, "Từ dấu # trở đi là chú thích"),
}


def slip(text: str) -> Problem:
    """Return the one problem of a text that starts on line 1."""
    (problem,) = parse_yaml(text, "a.md").problems
    return problem


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_where_it_is(text: str) -> None:
    """Line and column are those of the slip, not of the place where the parser gave up."""
    problem = slip(text)
    line, column, told = SLIPS[text]
    assert told in problem.message.vi
    assert (problem.line, problem.column, str(problem.code)) == (line, column, "GS003")


def test_every_explanation_can_be_met() -> None:
    """No words wait for a slip that the parser never reports."""
    told = {slip(text).message for text in SLIPS}
    assert {message for _, message, _ in yaml_slips._EXPLANATIONS} <= told


def test_the_parsers_own_words_are_never_shown() -> None:
    """An officer reads what to do, in both languages, and no parser's English."""
    for text in SLIPS:
        problem = slip(text)
        assert all((*problem.message, *problem.hint))
        assert "block mapping" not in "".join((*problem.message, *problem.hint))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("b: {x: 1, y: 2\nc: 2\n", "b: {x: 1, y: 2}"),
        ("b: [x, y # một\nc: 2\n", "b: [x, y]"),
        ('b: ["x # một", y\nc: 2\n', 'b: ["x # một", y]'),
        ("a:\n  b: {x: 1, y: 2\n  c: {x: 1}\n", "b: {x: 1, y: 2}"),
    ],
)
def test_a_line_whose_bracket_is_missing_is_shown_with_it(text: str, whole: str) -> None:
    """The officer's own line is the example, not another one."""
    assert f": «{whole}»." in slip(text).hint.vi


def test_a_list_over_several_lines_is_not_blamed_at_its_start() -> None:
    """A line that ends with a comma goes on below; what is wrong there is told there."""
    assert slip("a: [x,\n  y: {b: 1} c]\nd: 1").line == 2


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('suy_ton: {so: "05-BB/HĐTĐKT" # gốc, ngay: 2026-11-02}\nb: 2\n', 30),
        ("b: [x # một, y]\nc: 2\n", 7),
        ('a: {so: "05 # gốc" # chú, b: 1}\nc: 2', 20),
    ],
)
def test_a_comment_that_hides_the_rest_of_a_group_is_told(text: str, column: int) -> None:
    """A bracket added behind what is left would lose what stands in the comment."""
    problem = slip(text)
    assert (problem.line, problem.column) == (1, column)
    assert problem.message.vi == "Từ dấu # trở đi là chú thích, máy không đọc."
    assert "chuyển xuống cuối dòng, sau dấu ngoặc đóng" in problem.hint.vi


def test_a_hash_within_quotes_hides_nothing() -> None:
    """Only what is a comment is told as one."""
    assert "chú thích" not in slip('a: ["một #1" hai]\nb: 2').message.vi


def test_a_quote_that_opens_nothing_is_not_blamed() -> None:
    """An inch mark in the words before is no open quote."""
    assert slip('a: màn hình 24" mới\nb: c: d').line == 2
