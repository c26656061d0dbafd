"""What looks right on the screen and means something else in YAML: Word's quotes and spaces, a # within a value."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from guongsang.language import Phrase
from guongsang.stories.problem import Mend

if TYPE_CHECKING:
    from collections.abc import Iterator


class Slip(NamedTuple):
    """Where a slip is, line and column from 0, how many characters it has, what is wrong and how to mend it.

    `mend` is set where a machine may make the correction.
    """

    line: int
    column: int
    message: Phrase
    hint: Phrase
    length: int = 1
    mend: Mend | None = None


CURLY = {"“": "”", "„": "”“", "‟": "”", "‘": "’", "«": "»"}
"""Quotes that YAML takes for letters: how they open, and how they close then."""

_STRAIGHT = "\"'"
_MARKS = frozenset("".join((*CURLY, *CURLY.values())))
_MOST_LINES = 20
_LONGEST_QUOTE = 60

_ODD = "\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
_ODD_INDENT = re.compile(rf"\n(?P<indent>[ \t]*+(?:-(?=[{_ODD}]))?)(?P<odd>[{_ODD}][{_ODD} \t]*+)")
"""Spaces of no width, of fixed width or that do not break, where a line is indented; the line's end before it is sought fast."""

_BAD_COLON = re.compile(
    rf"[ ]*+(?:-[ ]++)?(?P<key>[\w-]++)[{_ODD} ]*+(?P<colon>[：﹕∶ː︓]|:(?=[{_ODD}\w\[{{“'\"]))(?P<rest>.*)"
)
_SWALLOWED = re.compile(r"[ \t]++(#\w[^\n]*)")
SWALLOWED_ANYWHERE = re.compile(r"[ \t]#\w")
"""Whether a text may hold a # that YAML takes for the start of a comment and its writer did not."""

_LABELLED = re.compile(
    r"""^(?:[^\n#"'|>]*[\s{,])?so:[ ]++(?P<label>(?:[^\W\d_]{1,10}[ ]){0,3}[Ss][ốo](?:[ ]hiệu)?[ ]?:[ ]++)"""
    r"""(?P<number>[0-9][^\s,}]*)""",
    re.MULTILINE,
)
"""The number of a paper with its label, as it stands on the paper: `so: Số: 61-QĐ/TW`."""

CURLY_CUT = (
    Phrase(
        "Dấu ngoặc kép “ ” của Word không giữ giá trị liền nhau: dấu phẩy, dấu hai chấm hay dấu # bên trong đã cắt giá trị ra.",
        "Word's quotes “ ” do not hold a value together: a comma, colon or # within has cut it.",
    ),
    Phrase(
        'Thay cả hai đầu bằng dấu ngoặc kép thẳng: "…".',
        'Put straight quotes "…" at both ends.',
    ),
)
"""What is wrong, and how to mend it, where a value begins with one of Word's quotes and ends before the other."""


def odd_spaces(text: str) -> Iterator[Slip]:
    """Find lines indented by spaces that YAML takes for letters, as Word and web pages have them."""
    for found in islice(_ODD_INDENT.finditer(f"\n{text}"), _MOST_LINES):
        yield Slip(
            text.count("\n", 0, found.start()),
            len(found["indent"]),
            Phrase(
                "Có dấu cách lạ ở đầu dòng, thường do dán từ Word.",
                "An unusual space at the start of the line, as Word has it.",
            ),
            Phrase(
                "Xóa khoảng trống ở đầu dòng rồi gõ lại bằng phím cách.",
                "Delete the space at the start of the line and type it again with the space bar.",
            ),
            len(found["odd"]),
        )


def labelled_numbers(text: str) -> Iterator[Slip]:
    """Find numbers of papers that were copied with their label, whose colon YAML takes for that of a key."""
    for found in islice(_LABELLED.finditer(text), _MOST_LINES):
        start, label = found.start("label"), found["label"]
        yield Slip(
            text.count("\n", 0, start),
            start - text.rfind("\n", 0, start) - 1,
            Phrase(
                f"Chữ «{label.rstrip()}» thừa: khóa «so» chỉ ghi số, ký hiệu văn bản.",
                f"“{label.rstrip()}” is too much: the key “so” holds only the number.",
            ),
            Phrase(f"Viết «so: {found['number']}».", f"Write “so: {found['number']}”."),
            len(label.rstrip()),
            Mend(label, ""),
        )


def colon_slip(lines: list[str], line: int) -> Slip | None:
    """Find a colon of another keyboard, or one without its space, after the key of a line or of the one before it."""
    for at in (line, line - 1):
        found = _BAD_COLON.match(lines[at]) if at >= 0 else None
        if found is None or (at != line and found["colon"] == ":"):
            continue
        typed = f"{found['key']}: {_short(found['rest'].strip())}".rstrip()
        if found["colon"] != ":":
            what = Phrase(
                f"Dấu «{found['colon']}» sau tên khóa không phải là dấu hai chấm thường.",
                f"The “{found['colon']}” after the key is no ordinary colon.",
            )
        elif found["rest"][:1].isprintable():
            what = Phrase("Thiếu dấu cách sau dấu hai chấm.", "The space after the colon is missing.")
        else:
            what = Phrase(
                "Sau dấu hai chấm là một dấu cách lạ, thường do dán từ Word.",
                "An unusual space stands after the colon, as Word has it.",
            )
        return Slip(
            at,
            found.start("colon"),
            what,
            Phrase(f"Gõ lại dấu hai chấm và một dấu cách: «{typed}».", f"Type a colon and a space: “{typed}”."),
        )
    return None


def curly_quotes(value: str) -> tuple[Phrase, Phrase] | None:
    """Say of a value that begins with one of Word's quotes and ends with a quote that both are printed, and what to type."""
    inner, last = value[1:-1].strip(), value[-1]
    if not inner or not _MARKS.isdisjoint(inner):
        return None
    mend = Phrase(f'Gõ dấu ngoặc kép thẳng: "{_short(inner)}".', f'Type straight quotes: "{_short(inner)}".')
    if last in _STRAIGHT and last not in inner:
        return (
            Phrase(
                f"Giá trị mở đầu bằng dấu {value[0]} của Word, nên dấu {last} ở cuối không đóng được: cả hai sẽ bị in ra.",
                f"The value begins with Word's {value[0]}, which the {last} at its end cannot close: both are printed.",
            ),
            mend,
        )
    if last not in CURLY[value[0]]:
        return None
    return (
        Phrase(
            f"Dấu {value[0]} {last} bao quanh giá trị không phải là dấu ngoặc kép của máy, nên sẽ bị in ra.",
            f"The {value[0]} {last} around the value are no quotes here but letters, so they are printed.",
        ),
        mend,
    )


def is_cut(value: str, text: str, end: int) -> bool:
    """Whether a value that begins with one of Word's quotes ends, at `end` of the text, before it is closed."""
    closing = CURLY.get(value[:1], "")
    return bool(closing) and not any(mark in value for mark in closing) and text[end:].lstrip(" ")[:1] in (",", "#")


def swallowed(value: str, text: str, end: int) -> tuple[int, int, Phrase, Phrase] | None:
    """Say what stands after a value, at `end` of the text, as a comment although it looks like part of the value."""
    found = _SWALLOWED.match(text, end)
    if found is None:
        return None
    rest = found[1].rstrip()
    whole = _short(f"{value} {rest}".strip())
    return (
        found.start(1),
        len(rest),
        Phrase(
            f"Từ dấu # trở đi là chú thích, máy không đọc: «{_short(rest)}».",
            f"From the # on it is a comment, which is not read: “{_short(rest)}”.",
        ),
        Phrase(
            f'Nếu đó là nội dung, đặt cả giá trị trong dấu ngoặc kép: "{whole}". Nếu là chú thích, gõ một dấu cách sau dấu #.',
            f'If it is part of the value, put the whole value into quotes: "{whole}". If it is a comment, type a space after the #.',
        ),
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"
