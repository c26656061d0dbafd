"""From bytes on disk to clean text."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.program import LAUNCHER_VARIABLE
from guongsang.stories import source as module
from guongsang.stories.problem import Severity
from guongsang.stories.source import MAX_BYTES, decode, position_of, read_again, read_source

if TYPE_CHECKING:
    from pathlib import Path


def test_clean_text_is_left_alone() -> None:
    """UTF-8 with plain line ends is what it is."""
    source = decode("Giàng Thị Mỷ\n\tẠẶỆỢỰ 💐\n".encode(), "a.md")
    assert (source.text, source.problems) == ("Giàng Thị Mỷ\n\tẠẶỆỢỰ 💐\n", ())


@pytest.mark.parametrize(
    ("data", "text", "told"),
    [
        ("\ufeffMỷ", "Mỷ", [(1, 1, "BOM")]),
        ("a\r\nb\r\n", "a\nb\n", [(1, 1, "CRLF")]),
        ("a\n\nb\rc", "a\n\nb\nc", [(3, 1, "CRLF")]),
        ("a\nGia\u0300ng", "a\nGiàng", [(2, 3, "NFD")]),
        ("\ufeffa\r\nMy\u0309", "a\nMỷ", [(1, 1, "BOM"), (1, 1, "CRLF"), (2, 2, "NFD")]),
    ],
)
def test_repairs_are_noted_where_they_were_made(data: str, text: str, told: list[tuple[int, int, str]]) -> None:
    """The text is mended and the note says what was, on which line."""
    source = decode(data.encode(), "a.md")
    assert source.text == text
    assert [(note.line, note.column) for note in source.problems] == [place[:2] for place in told]
    for note, (_, _, word) in zip(source.problems, told, strict=True):
        assert (note.code, note.severity) == ("GS015", Severity.NOTE)
        assert word in note.message.vi or word == "BOM"


@pytest.mark.parametrize(
    ("data", "line", "column", "told"),
    [
        (b"", 1, 1, "Tệp trống"),
        (b"\n \t\r\n", 1, 1, "Tệp trống"),
        (b"a\nM\xe1\xbb\xb7 \xff", 2, 4, "không phải văn bản UTF-8"),
        (b"a\r\nb\x00", 2, 2, "U+0000"),
        ("a\nb\u2028c".encode(), 2, 2, "U+2028"),
        ("\ufeffa\x1b[31m".encode(), 1, 2, "U+001B"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(data: bytes, line: int, column: int, told: str) -> None:
    """Line and column count characters as an editor does."""
    source = decode(data, "a.md")
    assert source.text is None
    error = source.problems[-1]
    assert (error.file, error.line, error.column, error.code, error.severity) == (
        "a.md",
        line,
        column,
        "GS001",
        Severity.ERROR,
    )
    assert told in error.message.vi


@given(st.binary(max_size=200) | st.text().map(str.encode))
def test_any_bytes_become_clean_text_or_an_error(data: bytes) -> None:
    """Text that comes out is composed, has plain line ends and no control characters."""
    source = decode(data, "a.md")
    if source.text is None:
        assert source.problems[-1].severity is Severity.ERROR
    else:
        assert unicodedata.is_normalized("NFC", source.text)
        assert not {"\r", "\0", "\u2028", "\x85"} & set(source.text)
        assert decode(source.text.encode(), "a.md").text in (source.text, None)
        assert all(note.severity is Severity.NOTE for note in source.problems)


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    """One byte more is refused without being read, with its size and the limit in words."""
    file = tmp_path / "a.md"
    file.write_bytes(b"a" * MAX_BYTES)
    assert read_source(file, "a.md").text == "a" * MAX_BYTES
    file.write_bytes(b"a" * (MAX_BYTES + 1))
    source = read_source(file, "a.md")
    assert source.text is None
    assert f"tối đa {MAX_BYTES // 1024} KB" in source.problems[0].message.vi
    assert read_source(file, "a.md", limit=MAX_BYTES * 2).text is not None


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """Nothing is raised for what the disk refuses, not even for a name no disk would take."""
    assert "không có tệp hoặc thư mục ấy" in read_source(tmp_path / "a.md", "a.md").problems[0].message.vi
    assert read_source(tmp_path, "a.md").problems[0].code == "GS001"
    assert read_source(tmp_path / ("a" * 5000), "a.md").problems[0].code == "GS001"


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
def test_a_link_on_the_way_is_refused(tmp_path: Path) -> None:
    """A file below a linked folder is outside, wherever the link leads; one above the root is not looked at."""
    (tmp_path / "that").mkdir()
    (tmp_path / "that" / "a.md").write_text("a")
    (tmp_path / "gia").symlink_to(tmp_path / "that", target_is_directory=True)
    refused = read_source(tmp_path / "gia" / "a.md", "gia/a.md", root=tmp_path).problems[0]
    assert (refused.code, "«gia»" in refused.message.vi) == ("GS011", True)
    assert read_source(tmp_path / "gia" / "a.md", "a.md", root=tmp_path / "gia").text == "a"


@given(st.text("ab\n", max_size=30), st.integers(0, 30))
def test_positions_count_from_one(text: str, offset: int) -> None:
    """Line and column lead back to the offset."""
    offset = min(offset, len(text))
    line, column = position_of(text, offset)
    assert sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1 == offset


def test_an_endless_run_of_marks_is_told_and_not_composed() -> None:
    """Composing it would take minutes; the message speaks of marks, not of a control character."""
    source = decode(("Mở đầu\na" + "\u0300" * 60_000 + "\u0316" * 60_000).encode(), "a.md")
    assert source.text is None
    (problem,) = source.problems
    assert (problem.line, problem.column, str(problem.code)) == (2, 2, "GS001")
    assert "hơn 1.000 dấu" in problem.message.vi


@pytest.mark.parametrize(("data", "word"), [(b"", "Tệp trống."), (b"PK\x03\x04", "Đây là tệp Word hoặc Excel")])
def test_what_helps_with_a_profile_is_not_said_of_a_registry_file(
    data: bytes, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A profile is begun by a command, as it is typed here; a registry file is neither begun nor deleted."""
    monkeypatch.delenv(LAUNCHER_VARIABLE, raising=False)
    (profile,) = decode(data, "stories/2023/a.md").problems
    (registry,) = decode(data, "stories/danh-muc/don-vi.yml").problems
    assert word in profile.message.vi
    assert registry.message == profile.message
    assert "«guongsang new»" in profile.hint.vi
    assert "new" not in registry.hint.vi
    assert "lấy lại từ bản sao lưu" in registry.hint.vi


def test_a_registry_file_that_is_not_there_is_to_be_restored(tmp_path: Path) -> None:
    """Its permissions are not what is wrong."""
    (problem,) = read_source(tmp_path / "don-vi.yml", "stories/danh-muc/don-vi.yml").problems
    assert "lấy lại từ bản sao lưu" in problem.hint.vi


@pytest.mark.parametrize("char", ["\u202e", "\u2067", "\U000e0041", "\U0001ffff", "\U0010fffe"])
def test_what_makes_a_reader_see_other_words_is_refused(char: str) -> None:
    """Characters that turn the direction of writing, unseen tags and non-characters are no text."""
    source = decode(f"---\nten: Giàng{char} Thị Mỷ\n---\n".encode(), "a.md")
    assert source.text is None
    assert [(problem.code, problem.line, problem.column) for problem in source.problems] == [("GS001", 2, 11)]


WORDS = st.sampled_from(
    [*"aăđƯỷ ẾỘ–“”…\n\t", "\r\n", "\ufeff", "e\u0301", "\u2028", "\u200b", "\xa0", "→", "Å", "한", "\x00"]
)


@given(st.lists(WORDS | st.text(max_size=4), max_size=12).map("".join).map(str.encode) | st.binary(max_size=30))
def test_the_quick_look_and_the_close_one_agree(data: bytes) -> None:
    """Bytes that seem to need no cleaning come out of the cleaning as they went in."""
    quick = module._plain_text(data)
    if quick is not None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, "_plain_text", lambda _: None)
            assert decode(data, "a.md") == module.Source(quick)


def test_nearly_all_profiles_need_only_the_quick_look(tmp_path: Path) -> None:
    """Composed Vietnamese with its usual signs; what is read again is the same."""
    text = "Chị Mỷ – “người chép sử” của bản… ĐẮK Ộ, 30 % «ấy»\n"
    (tmp_path / "a.md").write_bytes(text.encode())
    assert module._plain_text(text.encode()) == text == read_again(tmp_path / "a.md")
