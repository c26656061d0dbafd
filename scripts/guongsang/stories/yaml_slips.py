"""What a YAML parser stumbled over, as an officer would put it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guongsang.language import Phrase

if TYPE_CHECKING:
    import yaml

GENERAL = Phrase("Không hiểu được phần thông tin đầu tệp.", "This YAML cannot be understood.")

_OPENING = re.compile(r"(?:^|[:,\[{-])\s*$")
_STRAY = re.compile(r"^(?:\.\.\.|%)", re.MULTILINE)

_EXPLANATIONS: tuple[tuple[str, Phrase, Phrase], ...] = (
    (
        "mapping values are not allowed",
        Phrase(
            "Dấu hai chấm thừa trong giá trị, hoặc dòng này thụt vào sai.",
            "A colon inside a value, or a wrongly indented line.",
        ),
        Phrase(
            'Đặt cả giá trị trong dấu ngoặc kép: ten: "Phần một: phần hai".',
            'Put the whole value into quotes: ten: "Part one: part two".',
        ),
    ),
    (
        "cannot start any token",
        Phrase(
            "Ký tự này không được đứng đầu giá trị (dấu tab, @, ` hoặc %).",
            "A value cannot start with this character (a tab, @, ` or %).",
        ),
        Phrase(
            "Thay dấu tab bằng dấu cách; đặt giá trị trong dấu ngoặc kép.",
            "Replace tabs by spaces; put the value into quotes.",
        ),
    ),
    (
        "could not find expected ':'",
        Phrase("Thiếu dấu hai chấm sau tên khóa.", "The colon after the key is missing."),
        Phrase(
            "Viết «khóa: giá trị», có một dấu cách sau dấu hai chấm.",
            "Write “key: value”, with a space after the colon.",
        ),
    ),
    (
        "unexpected end of stream",
        Phrase("Dấu ngoặc kép mở ra mà không đóng lại.", "A quotation mark is opened and never closed."),
        Phrase("Thêm dấu ngoặc kép ở cuối giá trị.", "Add the quotation mark at the end of the value."),
    ),
    (
        "expected ',' or ']'",
        Phrase("Danh sách [ … ] thiếu dấu phẩy hoặc dấu ] đóng.", "A list [ … ] lacks a comma or its closing ]."),
        Phrase("Viết [mục-một, mục-hai].", "Write [item-one, item-two]."),
    ),
    (
        "expected ',' or '}'",
        Phrase("Nhóm { … } thiếu dấu phẩy hoặc dấu } đóng.", "A group { … } lacks a comma or its closing }."),
        Phrase(
            "Viết {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}; giá trị có dấu phẩy thì đặt trong ngoặc kép.",
            "Write {a: 1, b: 2}; put a value with a comma into quotes.",
        ),
    ),
    (
        "parsing a quoted scalar",
        Phrase(
            "Dấu gạch chéo ngược \\ trong ngoặc kép không hợp lệ.", "A backslash inside double quotes is not valid."
        ),
        Phrase("Dùng dấu ngoặc đơn '…' hoặc bỏ dấu \\.", "Use single quotes '…' or remove the \\."),
    ),
    (
        "found unexpected ':'",
        Phrase(
            "Trong { … }, sau dấu hai chấm phải có một dấu cách rồi đến giá trị.",
            "Inside { … } a colon is followed by a space and a value.",
        ),
        Phrase("Viết {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}.", "Write {a: 1, b: 2}."),
    ),
    (
        "while scanning an alias",
        Phrase("Dấu * ở đầu giá trị không được dùng.", "A value cannot start with *."),
        Phrase("Đặt giá trị trong dấu ngoặc kép.", "Put the value into quotes."),
    ),
    (
        "while scanning an anchor",
        Phrase("Dấu & ở đầu giá trị không được dùng.", "A value cannot start with &."),
        Phrase("Đặt giá trị trong dấu ngoặc kép.", "Put the value into quotes."),
    ),
    (
        "undefined alias",
        Phrase("Dấu * ở đầu giá trị không được dùng.", "A value cannot start with *."),
        Phrase("Đặt giá trị trong dấu ngoặc kép.", "Put the value into quotes."),
    ),
    (
        "block sequence entries are not allowed",
        Phrase("Gạch đầu dòng không được đứng ở đây.", "A list dash is not allowed here."),
        Phrase(
            "Đặt mỗi mục trên dòng riêng, thụt vào dưới tên khóa.",
            "Put each item on its own line, indented below its key.",
        ),
    ),
    (
        "did not find expected key",
        Phrase(
            "Dòng này thụt vào khác các dòng cùng cấp, hoặc ngoặc kép đóng sớm.",
            "This line is indented unlike its siblings, or a quote closes too early.",
        ),
        Phrase("Cho mọi khóa cùng cấp bắt đầu ở cùng một cột.", "Let all keys of one level start in the same column."),
    ),
    (
        "did not find expected '-' indicator",
        Phrase(
            "Thiếu gạch đầu dòng, hoặc dòng này thụt vào sai.",
            "A list dash is missing, or the line is wrongly indented.",
        ),
        Phrase(
            "Mỗi mục của danh sách bắt đầu bằng «- » ở cùng một cột.",
            "Each item of a list starts with “- ” in the same column.",
        ),
    ),
    (
        "expected <document start>",
        Phrase(
            "Có dòng «...» thừa, hoặc dòng bắt đầu bằng dấu %.", "A stray “...” line, or a line that starts with %."
        ),
        Phrase("Xóa dòng thừa.", "Delete the stray line."),
    ),
    (
        "expected a single document",
        Phrase("Có dòng «---» hoặc «...» thừa trong phần thông tin.", "A stray “---” or “...” line."),
        Phrase("Xóa dòng thừa.", "Delete the stray line."),
    ),
)


def explain_slip(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, Phrase, Phrase]:
    """Return the line and column of the slip, both from 0, what is wrong and how to mend it."""
    lines = text.split("\n")
    line, column, said = _find(error, text, lines)
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line]):
        line, column = max(0, len(lines) - 2), 0
    tab = lines[line].find("\t")
    if tab >= 0 and not lines[line][:tab].strip(" -"):
        return line, tab, *_TAB
    for fragment, message, hint in _EXPLANATIONS:
        if fragment in said:
            return line, column, message, hint
    return line, column, GENERAL, Phrase("So với hồ sơ mẫu trong sổ tay.", "Compare with the example in the handbook.")


def _find(error: yaml.MarkedYAMLError, text: str, lines: list[str]) -> tuple[int, int, str]:
    """Return where the slip is, which is often before the place where the parser noticed it, and its words for it."""
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said = f"{error.context or ''} {error.problem or ''}"
    # A quote that is not closed swallows all lines up to the next quote.
    before = "\n".join(lines[:line])
    if before.count('"') % 2:
        start = before.rfind('"')
        first = before.rfind("\n", 0, start) + 1
        if _OPENING.search(before[first:start]):
            return before.count("\n", 0, start), start - first, _UNCLOSED
    if opened and ("unexpected end of stream" in said or "could not find expected ':'" in said):
        return opened.line, opened.column, said
    # A bracket that is not closed is noticed at the next key.
    if opened and opened.line < line < len(lines) and "expected ','" in said and lines[line][:1] not in (*" ]}", ""):
        return opened.line, opened.column, said
    stray = _STRAY.search(text)
    if stray and "<document start>" in said:
        return text.count("\n", 0, stray.start()), 0, said
    return line, column, said


_UNCLOSED = "unexpected end of stream"
_TAB = (
    Phrase(
        "Có dấu tab ở đầu dòng; chỉ được thụt vào bằng dấu cách.",
        "A tab at the start of the line; only spaces may indent.",
    ),
    Phrase("Xóa dấu tab, gõ hai dấu cách cho mỗi cấp.", "Delete the tab and type two spaces for each level."),
)
