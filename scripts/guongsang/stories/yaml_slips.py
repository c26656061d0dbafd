"""What a YAML parser stumbled over, as an officer would put it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from guongsang.language import Phrase
from guongsang.stories.typing_slips import CURLY, CURLY_CUT, SWALLOWED_ANYWHERE, Slip, colon_slip

if TYPE_CHECKING:
    import yaml

GENERAL = Phrase("Không hiểu được chỗ này.", "This YAML cannot be understood.")

_OPENING = re.compile(r"(?:^|[:,\[{-])\s*$")
_STRAY = re.compile(r"^(?:\.\.\.|%)", re.MULTILINE)
_NEXT_KEY = re.compile(r"[ ]*(?:- |[\w-]++:(?:[ ]|$))")
_CURLY_START = re.compile(rf"(?:^|[:,\[{{-])[ ]*([{''.join(CURLY)}])")
_COMMENTS = re.compile(r"[ \t](?=(#.*))")
_CLOSED = re.compile(r"[]}]")
_CUTS = re.compile(r",|:(?:[ ]|$)|[ ]#")
_MOST_QUOTES = 20
_COMPARE = Phrase("So với các dòng cùng loại ở chỗ khác.", "Compare with other lines of this kind.")

_EARLY = (
    Phrase(
        "Ngoặc kép đóng sớm: bên trong giá trị còn ngoặc kép nữa.",
        "A quote closes too early: there are more inside the value.",
    ),
    Phrase(
        "Dùng “…” cho chỗ trích bên trong, hoặc đặt cả giá trị trong ngoặc đơn '…'.",
        "Use “…” for what is quoted inside, or put the whole value into single quotes '…'.",
    ),
)

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
        Phrase("Có dòng «---» hoặc «...» thừa.", "A stray “---” or “...” line."),
        Phrase("Xóa dòng thừa.", "Delete the stray line."),
    ),
)


def explain_slip(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """Say where the slip is, what is wrong and how to mend it."""
    lines = text.split("\n")
    line, column, said, bracket = _find(error, text, lines)
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line]):
        line, column = max(0, len(lines) - 2), 0
    tab = lines[line].find("\t")
    if tab >= 0 and not lines[line][:tab].strip(" -"):
        return Slip(line, tab, *_TAB)
    slip = colon_slip(lines, line) or _cut_slip(lines[line], line, said)
    if slip:
        return slip
    if ("expected key" in said or "expected ','" in said) and lines[line][:column].rstrip().endswith(('"', "'")):
        return Slip(line, column, *_EARLY)
    message, hint = next(
        ((message, hint) for fragment, message, hint in _EXPLANATIONS if fragment in said), (GENERAL, _COMPARE)
    )
    if bracket:
        comment = _comment(lines[line])
        whole = f"{lines[line][: comment.start() if comment else None].strip()}{bracket}"
        hint = Phrase(f"Thêm dấu {bracket} ở cuối: «{whole}».", f"Add {bracket} at the end: “{whole}”.")
    return Slip(line, column, message, hint)


def _cut_slip(line: str, number: int, said: str) -> Slip | None:
    """Find Word's quotes, which do not hold a value together, or a # that hides the rest of a line."""
    if not any(words in said for words in ("mapping values", "expected ','", "found unexpected ':'")):
        return None
    for found in islice(_CURLY_START.finditer(line), _MOST_QUOTES):
        ends = [end for mark in CURLY[found[1]] if (end := line.find(mark, found.end())) >= 0]
        if _CUTS.search(line, found.end(), min(ends, default=len(line))):
            return Slip(number, found.start(1), *CURLY_CUT)
    hidden = _comment(line)
    if hidden and (
        SWALLOWED_ANYWHERE.match(line, hidden.start()) or ("expected ','" in said and _CLOSED.search(hidden[1]))
    ):
        return Slip(number, hidden.start() + 1, *_HIDDEN)
    return None


def _comment(line: str) -> re.Match[str] | None:
    """Find the space before the comment of a line; a # within quotes begins none."""
    found = _COMMENTS.finditer(line)
    return next((one for one in found if line.count('"', 0, one.start()) % 2 == 0), None)


class _Found(NamedTuple):
    """Where a slip is, what the parser says of it, and the bracket that is missing at the end of that line, if one is."""

    line: int
    column: int
    said: str
    bracket: str = ""


def _find(error: yaml.MarkedYAMLError, text: str, lines: list[str]) -> _Found:
    """Find the slip, which is often before the place where the parser noticed it."""
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said = f"{error.context or ''} {error.problem or ''}"
    # A quote that is not closed swallows all lines up to the next quote.
    before = "\n".join(lines[:line])
    if before.count('"') % 2:
        start = before.rfind('"')
        first = before.rfind("\n", 0, start) + 1
        if _OPENING.search(before[first:start]):
            return _Found(before.count("\n", 0, start), start - first, _UNCLOSED)
    if opened and ("unexpected end of stream" in said or "could not find expected ':'" in said):
        return _Found(opened.line, opened.column, said)
    if opened and opened.line < line and "expected ','" in said and _is_noticed_late(lines, opened.line, line):
        return _Found(opened.line, opened.column, said, "]" if "']'" in said else "}")
    stray = _STRAY.search(text)
    if stray and "<document start>" in said:
        return _Found(text.count("\n", 0, stray.start()), 0, said)
    return _Found(line, column, said)


def _is_noticed_late(lines: list[str], opened: int, noticed: int) -> bool:
    """Whether a bracket was to be closed on its own line, and its lack is only noticed on a later one."""
    after = lines[noticed] if noticed < len(lines) else ""
    if after[:1] in ("]", "}"):
        return False
    return (
        not after.strip()
        or after[:1] != " "
        or (lines[opened].rstrip()[-1:] not in (",", "[", "{") and bool(_NEXT_KEY.match(after)))
    )


_UNCLOSED = "unexpected end of stream"
_HIDDEN = (
    Phrase("Từ dấu # trở đi là chú thích, máy không đọc.", "From the # on it is a comment, which is not read."),
    Phrase(
        "Nếu đó là nội dung, đặt giá trị có dấu # trong dấu ngoặc kép. Nếu là chú thích, chuyển xuống cuối dòng, sau dấu "
        "ngoặc đóng.",
        "If it is part of a value, put the value into quotes. If it is a comment, move it to the end of the line, behind "
        "the closing bracket.",
    ),
)
_TAB = (
    Phrase(
        "Có dấu tab ở đầu dòng; chỉ được thụt vào bằng dấu cách.",
        "A tab at the start of the line; only spaces may indent.",
    ),
    Phrase("Xóa dấu tab, gõ hai dấu cách cho mỗi cấp.", "Delete the tab and type two spaces for each level."),
)
