"""YAML as officers write it: every scalar is text, and every value knows its line and column.

The model decides what a value means (`05` stays "05", `no` stays "no", a date is a date only where a date is
expected), so none of YAML 1.1's guesses can change what was typed. Only PyYAML's C parser and composer are
used; positions are looked up in its node tree when a problem needs them, so correct files pay nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from yaml._yaml import CParser

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.source import CONTROL

if TYPE_CHECKING:
    from collections.abc import Sequence

Path = tuple[str | int, ...]
"""The way to a value: keys and list positions, from the document's top."""

MAX_DEPTH = 12
MAX_CHARACTERS = 1 << 16
"""The most characters one YAML text may have: what a profile needs is under 5,000."""

_UNTAGGED = "-"
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_BRACKET = re.compile(r"[\[{\]}]")
_COMPACT = re.compile(rf"^[ ]*(?:[-?][ \t]+){{{MAX_DEPTH},}}", re.MULTILINE)
_SAFE_BRACKETS = 200


class _Composer(CParser):
    """The C composer with tag resolution switched off: a scalar is what was typed."""

    def descend_resolver(self, *_: object) -> None:
        """Nothing to resolve by path."""

    def ascend_resolver(self) -> None:
        """Nothing to resolve by path."""

    def resolve(self, *_: object) -> str:
        """Mark a value without an explicit tag."""
        return _UNTAGGED


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data (mappings, lists, text, None) of one YAML text, with the positions of its values."""

    data: Any
    problems: tuple[Problem, ...]
    file: str
    first_line: int
    node: yaml.Node | None

    def locate(self, path: Sequence[str | int], *, key: bool = False) -> tuple[int, int]:
        """Return line and column of the value at `path`, or of its key; of its nearest ancestor when it is not there."""
        node, best = self.node, self.node
        for step in path:
            found = None
            if isinstance(node, yaml.MappingNode):
                for name, value in node.value:
                    if name.value == step:
                        found, best = value, name if key or _is_blank(value) else value
                        break
                else:
                    break
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                found = best = node.value[step]
            if found is None:
                break
            node = found
        if best is None:
            return self.first_line, 1
        return best.start_mark.line + self.first_line, best.start_mark.column + 1


def parse_yaml(text: str, file: str, first_line: int = 1, *, limit: int = MAX_CHARACTERS) -> Document:
    """Parse one YAML text; `first_line` is the line of the file at which it starts, `limit` its most characters."""
    problem = _refuse_early(text, file, first_line, limit)
    if problem:
        return Document(None, (problem,), file, first_line, None)
    try:
        node = _Composer(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        return Document(None, (_explain(error, text, file, first_line),), file, first_line, None)
    except (yaml.YAMLError, RecursionError):
        problem = Problem(
            file,
            first_line,
            1,
            Fault.YAML,
            _GENERAL,
            Phrase("Viết lại phần này theo mẫu.", "Write this part again by the example."),
            Severity.ERROR,
        )
        return Document(None, (problem,), file, first_line, None)
    reader = _Plain(text, file, first_line)
    data = None if node is None else reader.value(node, 1)
    return Document(data, tuple(reader.problems), file, first_line, node)


class _Plain:
    """Turns nodes into plain data and notes what a profile has no use for."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        # Anchors leave no trace in the nodes but where they start.
        self.text = text if "&" in text else ""
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, depth: int) -> Any:  # noqa: ANN401 - YAML holds anything until the model has seen it
        is_new = self.meet(node)
        if isinstance(node, yaml.ScalarNode):
            if node.style == '"':
                return self.quoted(node)
            return None if not node.style and node.value in _EMPTY else node.value
        if not is_new:
            return None
        if depth > MAX_DEPTH:
            self.note(node, _TOO_DEEP, _FLATTEN)
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return self.mapping(node, depth)

    def meet(self, node: yaml.Node) -> bool:
        """Note tags and anchors; say whether the node is met for the first time, not through an alias."""
        if id(node) in self.seen:
            return False
        self.seen.add(id(node))
        if node.tag != _UNTAGGED:
            self.note(
                node,
                Phrase(f"Thẻ YAML «{node.tag}» không được dùng.", f"The YAML tag “{node.tag}” is not used here."),
                Phrase("Xóa phần bắt đầu bằng dấu «!».", "Delete the part that starts with “!”."),
            )
        if self.text.startswith("&", node.start_mark.index):
            self.note(
                node,
                Phrase(
                    "Neo và bí danh YAML (& và *) không được dùng.",
                    "YAML anchors and aliases (& and *) are not used here.",
                ),
                Phrase(
                    "Viết giá trị đầy đủ ở từng chỗ; giá trị bắt đầu bằng dấu & thì đặt trong ngoặc kép.",
                    "Write the value in full at each place; put a value that starts with & into quotes.",
                ),
            )
        return True

    def quoted(self, node: yaml.ScalarNode) -> str:
        """Return a text whose escapes may have brought in what the file itself must not hold."""
        control = CONTROL.search(node.value) or re.search("\r", node.value)
        if control:
            self.note(
                node,
                Phrase(
                    f"Giá trị này chứa ký tự điều khiển U+{ord(control.group()):04X}, không phải chữ.",
                    f"This value holds a control character U+{ord(control.group()):04X}, which is not text.",
                ),
                Phrase(
                    "Xóa phần bắt đầu bằng dấu «\\», hoặc dùng dấu ngoặc đơn '…'.",
                    "Delete the part that starts with “\\”, or use single quotes '…'.",
                ),
            )
        return vietnamese.nfc(node.value)

    def mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            self.meet(key)
            if not isinstance(key, yaml.ScalarNode):
                self.note(
                    key,
                    Phrase("Tên khóa phải là một từ, không phải danh sách.", "A key must be a word, not a list."),
                    Phrase("Đặt giá trị có dấu { hoặc [ trong dấu ngoặc kép.", "Put a value with { or [ into quotes."),
                )
            elif key.value in data:
                self.problems.append(
                    Problem(
                        self.file,
                        key.start_mark.line + self.first_line,
                        key.start_mark.column + 1,
                        Fault.DUPLICATE_KEY,
                        Phrase(f"Khóa «{key.value}» xuất hiện hai lần.", f"The key “{key.value}” stands twice."),
                        Phrase("Giữ một dòng, xóa dòng kia.", "Keep one of the lines, delete the other."),
                        Severity.ERROR,
                    )
                )
            else:
                data[key.value] = self.value(value, depth + 1)
        return data

    def note(self, node: yaml.Node, message: Phrase, hint: Phrase) -> None:
        self.problems.append(
            Problem(
                self.file,
                node.start_mark.line + self.first_line,
                node.start_mark.column + 1,
                Fault.YAML_FEATURE,
                message,
                hint,
                Severity.ERROR,
            )
        )


_TOO_DEEP = Phrase(
    f"Các giá trị lồng nhau quá {MAX_DEPTH} tầng.", f"Values are nested more than {MAX_DEPTH} levels deep."
)
_FLATTEN = Phrase("Bỏ bớt dấu [ { hoặc gạch đầu dòng lồng nhau.", "Remove nested [ { or dashes.")
_GENERAL = Phrase("Không hiểu được phần thông tin đầu tệp.", "This YAML cannot be understood.")


def _refuse_early(text: str, file: str, first_line: int, limit: int) -> Problem | None:
    """Refuse what would cost the parser much time or memory before it sees it."""
    if len(text) > limit:
        return Problem(
            file,
            first_line,
            1,
            Fault.YAML_FEATURE,
            Phrase(
                f"Phần thông tin quá dài: {len(text)} ký tự; tối đa {limit}.",
                f"Too long: {len(text)} characters; at most {limit}.",
            ),
            Phrase(
                "Chuyển phần văn xuôi xuống dưới dòng «---» thứ hai.", "Move the prose below the second “---” line."
            ),
            Severity.ERROR,
        )
    compact = _COMPACT.search(text)
    offset = compact.start() if compact else _deep_bracket(text)
    if offset is None:
        return None
    return Problem(
        file, first_line + text.count("\n", 0, offset), 1, Fault.YAML_FEATURE, _TOO_DEEP, _FLATTEN, Severity.ERROR
    )


def _deep_bracket(text: str) -> int | None:
    """Return where brackets nest so deep that the C composer, which recurses once per level, could overflow its stack."""
    if text.count("[") + text.count("{") <= _SAFE_BRACKETS:
        return None
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > _SAFE_BRACKETS:
            return bracket.start()
    return None


def _is_blank(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


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
        "unknown escape character",
        Phrase(
            "Dấu gạch chéo ngược \\ trong ngoặc kép không hợp lệ.", "A backslash inside double quotes is not valid."
        ),
        Phrase("Dùng dấu ngoặc đơn '…' hoặc bỏ dấu \\.", "Use single quotes '…' or remove the \\."),
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


def _explain(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Problem:
    """Say what the parser stumbled over as an officer would put it."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    said = f"{error.context or ''} {error.problem or ''}"
    message, hint = _GENERAL, Phrase("So với hồ sơ mẫu trong sổ tay.", "Compare with the example in the handbook.")
    # An unclosed quote or bracket is noticed only at the end of the text; where it opened is what helps.
    if "unexpected end of stream" in said and error.context_mark:
        line, column = error.context_mark.line, error.context_mark.column
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line]):
        line, column = max(0, len(lines) - 2), 0
    tab = lines[line].find("\t")
    if tab >= 0 and not lines[line][:tab].strip(" -"):
        column = tab
        message = Phrase(
            "Có dấu tab ở đầu dòng; chỉ được thụt vào bằng dấu cách.",
            "A tab at the start of the line; only spaces may indent.",
        )
        hint = Phrase("Xóa dấu tab, gõ hai dấu cách cho mỗi cấp.", "Delete the tab and type two spaces for each level.")
    else:
        for fragment, known, mend in _EXPLANATIONS:
            if fragment in said:
                message, hint = known, mend
                break
    return Problem(file, first_line + line, column + 1, Fault.YAML, message, hint, Severity.ERROR)
