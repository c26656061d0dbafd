"""Problems as people read them."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.examining.waiving import Waived
from guongsang.checks.telling.formats import as_text
from guongsang.checks.telling.formats.text import excerpt
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.source import MAX_BYTES
from hostile.files import picture
from told_problems import problem, results

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.language import Language


def written(root: Path, content: str | bytes, *problems: Problem, language: Language = "vi") -> str:
    """Write a profile and return how its problems are told."""
    file = root / "stories" / "2023" / "a.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return as_text(results(*(problems or [problem()])), root, language)


def test_a_problem_is_told_with_its_line_and_a_caret(tmp_path: Path) -> None:
    """Place, severity, code, what is wrong, the line itself, where on it, and what to do."""
    assert written(tmp_path, "---\nten: Giàng\n---\n") == (
        "stories/2023/a.md:2:6: LỖI GS009 Mã sai.\n"
        "  2 | ten: Giàng\n"
        "    |      ^\n"
        "    → Sửa mã.\n"
    )  # fmt: skip


@pytest.mark.parametrize("content", [picture(), picture("PNG"), b"PK\x03\x04\x14\x00\xff\xfe", b"\xff\xfeG\x00i\x00"])
def test_of_a_file_that_is_no_text_nothing_is_shown(content: bytes, tmp_path: Path) -> None:
    """A picture's bytes would fill the screen with signs."""
    assert written(tmp_path, content, problem(1, 1)) == "stories/2023/a.md:1:1: LỖI GS009 Mã sai.\n    → Sửa mã.\n"


def test_text_in_another_encoding_is_shown_as_far_as_it_can_be(tmp_path: Path) -> None:
    """The line with the first letter that is not UTF-8 can be found by it."""
    assert "  2 | ten: Gi\ufffdng\n" in written(tmp_path, b"---\nten: Gi\xb5ng\n")


def test_of_a_name_that_is_wrong_no_line_is_shown(tmp_path: Path) -> None:
    """The first line of the file has nothing to do with it."""
    named = replace(problem(1, 1), code=Fault.FILE_NAME)
    assert written(tmp_path, "---\n", named) == "stories/2023/a.md:1:1: LỖI GS010 Mã sai.\n    → Sửa mã.\n"


def test_english_is_there_for_those_who_ask(tmp_path: Path) -> None:
    """The same problem in English."""
    assert written(tmp_path, "---\nten: Giàng\n", language="en") == (
        "stories/2023/a.md:2:6: ERROR GS009 (Mã sai.)\n  2 | ten: Giàng\n    |      ^\n    → (Sửa mã.)\n"
    )


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("\ufeff---\nten: Giàng\n", "ten: Giàng"),
        ("---\r\nten: Giàng\r\n", "ten: Giàng"),
        ("---\rten: Giàng\r", "ten: Giàng"),
        (unicodedata.normalize("NFD", "---\nten: Giàng\n"), "ten: Giàng"),
        ("---\nten:\tGiàng\n", "ten: Giàng"),
        ("---\nten: \x1b[31mGiàng\n", "ten: ·[31mGiàng"),
        ("---\x0c\nten: Giàng\n", "ten: Giàng"),
        ("---\u2028\nten: Giàng\n", "ten: Giàng"),
        (b"---\nten: Gi\xe0ng\n", "ten: Gi\ufffdng"),
    ],
)
def test_the_line_shown_is_the_one_meant(content: str | bytes, line: str, tmp_path: Path) -> None:
    """Lines and columns are counted as everywhere else, and nothing in a file commands the terminal."""
    rows = written(tmp_path, content).split("\n")
    assert rows[1] == f"  2 | {line}"
    assert rows[2].index("^") == 11


def test_a_long_line_is_cut_around_the_caret(tmp_path: Path) -> None:
    """The column stays in sight, with a dot where something is left out."""
    rows = written(tmp_path, "x" * 300 + "Y" + "z" * 300, problem(1, 301)).split("\n")
    assert rows[1].startswith("  1 | …x")
    assert rows[1].endswith("z…")
    assert len(rows[1]) < 120
    assert rows[1][rows[2].index("^")] == "Y"


@given(st.integers(1, 400), st.integers(1, 400))
def test_the_caret_is_under_its_column(length: int, column: int) -> None:
    """Wherever the problem is, the caret is under it, or just behind the end of the line."""
    text = "".join(chr(0x4E00 + number) for number in range(length))
    line, below = excerpt([text], problem(1, column)).rstrip("\n").split("\n")
    at = below.index("^")
    assert line[at : at + 1] == text[column - 1 : column] or (column > length and at == len(line))


@pytest.mark.parametrize(("line", "column"), [(99, 1), (0, 1)])
def test_a_line_that_is_not_there_is_not_shown(line: int, column: int, tmp_path: Path) -> None:
    """The words stand alone then."""
    assert written(tmp_path, "---\n", problem(line, column)).count("\n") == 2


def test_files_that_should_not_be_opened_are_not(tmp_path: Path) -> None:
    """Of a missing, linked, huge or odd file only the problem is told."""
    assert as_text(results(problem(1, 1)), tmp_path, "vi").count("\n") == 2
    assert written(tmp_path, b"a" * (MAX_BYTES + 1), problem(1, 1)).count("\n") == 2
    folder = problem(1, 1, file="stories/2023")
    assert as_text(results(folder), tmp_path, "vi").count("\n") == 2


def test_nothing_told_commands_the_terminal(tmp_path: Path) -> None:
    """Neither a name nor a value can clear a screen or forge a line."""
    bad = problem(
        1, 1, file="stories/2023/a\n\x1b[2J.md", message="«\x1b]0;x\x07»\n stories/b.md:1:1: LỖI", hint="\r\u202e"
    )
    text = as_text(results(bad), tmp_path, "vi")
    assert text.count("\n") == 2
    assert not {"\x1b", "\x07", "\r", "\u202e"} & set(text)


def test_colour_marks_the_severity(tmp_path: Path) -> None:
    """Red, yellow and cyan, and back to normal; only when asked for."""
    for severity, code in ((Severity.ERROR, 31), (Severity.WARNING, 33), (Severity.NOTE, 36)):
        text = as_text(results(problem(severity=severity)), tmp_path, "vi", colour=True)
        assert f"\033[1;{code}m" in text
        assert text.count("\033") == 2
    assert "\033" not in as_text(results(problem()), tmp_path, "vi")


def test_a_problem_without_a_hint_has_no_arrow(tmp_path: Path) -> None:
    """Nothing is pointed at when there is nothing to do."""
    assert "→" not in as_text(results(problem(hint="")), tmp_path, "vi")


def test_words_that_are_meant_are_underlined(tmp_path: Path) -> None:
    """As long as they are, but never past the end of the line."""
    text = "---\nten: Giàng Thị Mỷ\n"
    for length, mark in ((1, "^"), (5, "^~~~~"), (99, "^" + "~" * 11)):
        rows = written(tmp_path, text, replace(problem(), length=length)).split("\n")
        assert rows[2].split("|")[1].strip() == mark


def test_what_is_waived_is_listed_with_its_reason(tmp_path: Path) -> None:
    """Last, and apart from the problems."""
    found = results(waived=(Waived(problem(), "Văn bản gốc viết như vậy"),))
    assert as_text(found, tmp_path, "vi") == (
        "Được miễn, kèm lý do:\n  stories/2023/a.md:2: GS009 Mã sai. – Văn bản gốc viết như vậy\n"
    )
