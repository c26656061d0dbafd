"""Problems as people and programs read them."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.formats import as_github, as_json, as_text, summary
from guongsang.checks.formats.text import excerpt
from guongsang.checks.results import Results
from guongsang.checks.waiving import Waived
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Mend, Problem, Severity
from guongsang.stories.source import MAX_BYTES
from hostile.files import picture

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.language import Language


def problem(
    line: int = 2,
    column: int = 6,
    *,
    file: str = "stories/2023/a.md",
    severity: Severity = Severity.ERROR,
    message: str = "Mã sai.",
    hint: str = "Sửa mã.",
) -> Problem:
    """Return a problem; its English is the Vietnamese in brackets."""
    return Problem(
        file,
        line,
        column,
        "GS009",
        Phrase(message, f"({message})"),
        Phrase(hint, f"({hint})" if hint else ""),
        severity,
    )


def results(*problems: Problem, seen: int = 7, waived: tuple[Waived, ...] = ()) -> Results:
    """Return the results of a check that found these problems."""
    return Results(problems, waived, seen)


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


def test_json_holds_everything(tmp_path: Path) -> None:
    """Programs get what people get, with accents as they are."""
    text = as_json(results(problem(severity=Severity.WARNING)), "vi")
    assert "Mã sai." in text
    assert json.loads(text) == {
        "profiles": 7,
        "problems": [
            {
                "file": "stories/2023/a.md",
                "line": 2,
                "column": 6,
                "length": 1,
                "code": "GS009",
                "severity": "warning",
                "message": "Mã sai.",
                "hint": "Sửa mã.",
                "mend": None,
            }
        ],
        "waived": [],
    }
    assert json.loads(as_json(results(seen=0), "en")) == {"profiles": 0, "problems": [], "waived": []}
    assert tmp_path.exists()


def test_github_shows_problems_beside_the_lines() -> None:
    """One workflow command a problem; what would end the command early is escaped."""
    lines = as_github(
        results(
            problem(),
            problem(severity=Severity.NOTE, file="stories/2023/a, b:c.md", message="100%\n::error::x", hint="a\rb"),
        ),
        "vi",
    ).split("\n")
    assert lines == [
        "::error file=stories/2023/a.md,line=2,col=6,endColumn=7,title=GS009::Mã sai.%0ASửa mã.",
        "::notice file=stories/2023/a%2C b%3Ac.md,line=2,col=6,endColumn=7,title=GS009::100%25%0A::error::x%0Aa%0Db",
    ]


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ((), ("Đã kiểm tra 7 hồ sơ: không có vấn đề nào.", "Checked 7 profiles: no problems.")),
        ((Severity.ERROR,), ("Đã kiểm tra 7 hồ sơ: 1 lỗi.", "Checked 7 profiles: 1 error.")),
        (
            (Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.ERROR),
            ("Đã kiểm tra 7 hồ sơ: 2 lỗi, 1 cảnh báo, 1 ghi chú.", "Checked 7 profiles: 2 errors, 1 warning, 1 note."),
        ),
    ],
)
def test_the_summary_counts_by_severity(severities: tuple[Severity, ...], told: tuple[str, str]) -> None:
    """Worst first, in one sentence."""
    assert summary(results(*[problem(severity=severity) for severity in severities])) == told


def test_words_that_are_meant_are_underlined(tmp_path: Path) -> None:
    """As long as they are, but never past the end of the line."""
    text = "---\nten: Giàng Thị Mỷ\n"
    for length, mark in ((1, "^"), (5, "^~~~~"), (99, "^" + "~" * 11)):
        rows = written(tmp_path, text, replace(problem(), length=length)).split("\n")
        assert rows[2].split("|")[1].strip() == mark


def test_what_is_waived_is_listed_with_its_reason(tmp_path: Path) -> None:
    """Last, and counted apart; programs get it too."""
    found = results(waived=(Waived(problem(), "Văn bản gốc viết như vậy"),))
    assert as_text(found, tmp_path, "vi") == (
        "Được miễn, kèm lý do:\n  stories/2023/a.md:2: GS009 Mã sai. – Văn bản gốc viết như vậy\n"
    )
    assert summary(found).vi == "Đã kiểm tra 7 hồ sơ: không có vấn đề nào. Được miễn: 1."
    assert json.loads(as_json(found, "vi"))["waived"][0]["reason"] == "Văn bản gốc viết như vậy"


def test_json_holds_the_correction() -> None:
    """So that an editor can offer it."""
    found = results(replace(problem(), mend=Mend("Số: 1", "1")))
    assert json.loads(as_json(found, "vi"))["problems"][0]["mend"] == {"old": "Số: 1", "new": "1"}
