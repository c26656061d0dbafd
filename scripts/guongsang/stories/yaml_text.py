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
from guongsang.stories.source import CONTROL, is_registry, position_of
from guongsang.stories.typing_slips import (
    CURLY,
    CURLY_CUT,
    SWALLOWED_ANYWHERE,
    curly_quotes,
    is_cut,
    labelled_numbers,
    odd_spaces,
    swallowed,
)
from guongsang.stories.yaml_scalars import place_in_scalar
from guongsang.stories.yaml_slips import GENERAL, explain_slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guongsang.stories.typing_slips import Slip

Path = tuple[str | int, ...]
"""The way to a value: keys and list positions, from the document's top."""

MAX_DEPTH = 12
MAX_CHARACTERS = 1 << 16
"""The most characters one YAML text may have: what a profile needs is under 5,000."""

_UNTAGGED = "-"
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_COMPACT = re.compile(rf"\n[ ]*+(?:[-?][ \t]+){{{MAX_DEPTH},}}")
"""Many dashes in one line; the line's end before it leads a search from line to line."""

_SAFE_BRACKETS = 200


class _Composer(CParser):
    """The C composer with tag resolution switched off: a scalar is what was typed."""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Nothing to resolve by path."""

    def ascend_resolver(self) -> None:
        """Nothing to resolve by path."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
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
    text: str = ""

    def locate_within(
        self, path: Sequence[str | int], value: str, start: int, end: int
    ) -> tuple[int, int, bool] | None:
        """Return line and column of `value[start:end]` in the text at `path`, and whether it stands there as it is.

        Where a value is folded over lines or holds escapes, the file writes the same characters otherwise. None when
        they cannot be told apart.
        """
        node = self._find(path)
        if not isinstance(node, yaml.ScalarNode) or end <= start:
            return None
        place = place_in_scalar(self.text[node.start_mark.index : node.end_mark.index], node.style, value, start)
        if place is None:
            return None
        line, column = position_of(self.text, node.start_mark.index + place)
        is_literal = self.text.startswith(value[start:end], node.start_mark.index + place)
        return line - 1 + self.first_line, column, is_literal

    def _find(self, path: Sequence[str | int]) -> yaml.Node | None:
        node = self.node
        for step in path:
            if isinstance(node, yaml.MappingNode):
                node = next((value for name, value in node.value if name.value == step), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                return None
        return node

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
    odd = tuple(_slip_problem(slip, file, first_line) for slip in odd_spaces(text))
    if odd:
        return Document(None, odd, file, first_line, None)
    try:
        node = _Composer(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        slips = list(labelled_numbers(text)) or [explain_slip(error, text)]
        return Document(None, tuple(_slip_problem(slip, file, first_line) for slip in slips), file, first_line, None)
    except (yaml.YAMLError, RecursionError):
        problem = Problem(
            file,
            first_line,
            1,
            Fault.YAML,
            GENERAL,
            Phrase("Viết lại phần này theo mẫu.", "Write this part again by the example."),
            Severity.ERROR,
        )
        return Document(None, (problem,), file, first_line, None)
    if node is None:
        return Document(None, (), file, first_line, None, text)
    if not any(sign in text for sign in _NOTABLE) and not ("#" in text and SWALLOWED_ANYWHERE.search(text)):
        try:
            return Document(_ordinary(node, 1), (), file, first_line, node, text)
        except _NotOrdinaryError:
            pass
    reader = _Plain(text, file, first_line)
    data = reader.value(node, 1)
    # Of values that were cut in two the model could only say what nobody meant.
    return Document(None if reader.is_cut else data, tuple(reader.problems), file, first_line, node, text)


def _slip_problem(slip: Slip, file: str, first_line: int) -> Problem:
    line, column = first_line + slip.line, slip.column + 1
    return Problem(file, line, column, Fault.YAML, slip.message, slip.hint, Severity.ERROR, slip.length, slip.mend)


_NOTABLE = ("&", "!", "\\")
"""Signs of anchors, tags and escapes: in a text without them there is hardly anything to note."""


class _NotOrdinaryError(Exception):
    """Something has to be noted after all."""


def _ordinary(node: yaml.Node, depth: int) -> Any:  # noqa: ANN401 - YAML holds anything until the model has seen it
    """Turn nodes into the same plain data as `_Plain` does, in half the time, as long as there is nothing to note."""
    if isinstance(node, yaml.ScalarNode):
        if node.style:
            return node.value
        if node.value[:1] in CURLY:
            raise _NotOrdinaryError
        return None if node.value in _EMPTY else node.value
    if depth > MAX_DEPTH:
        raise _NotOrdinaryError
    if isinstance(node, yaml.SequenceNode):
        return [_ordinary(item, depth + 1) for item in node.value]
    data: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in data:
            raise _NotOrdinaryError
        data[key.value] = _ordinary(value, depth + 1)
    return data


class _Plain:
    """Turns nodes into plain data and notes what a profile has no use for."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        # Anchors leave no trace in the nodes but where they start.
        self.text = text
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.seen: set[int] = set()
        self.anchors: set[int] = set()
        # Hardly any profile holds an "&": without one there are no anchors, and nothing to meet twice.
        self.may_have_anchors = "&" in text
        self.may_have_escapes = "\\" in text
        self.may_have_curly = any(mark in text for mark in CURLY)
        self.may_swallow = SWALLOWED_ANYWHERE.search(text) is not None
        self.is_cut = False

    def value(self, node: yaml.Node, depth: int) -> Any:  # noqa: ANN401 - YAML holds anything until the model has seen it
        is_new = self.meet(node)
        if isinstance(node, yaml.ScalarNode):
            if not node.style:
                self.look_at_plain(node)
                return None if node.value in _EMPTY else node.value
            return self.quoted(node) if node.style == '"' and self.may_have_escapes else node.value
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
        if node.tag is _UNTAGGED and not self.may_have_anchors:
            return True
        if id(node) in self.seen:
            return False
        self.seen.add(id(node))
        if node.tag != _UNTAGGED:
            self.note(
                node,
                Phrase(f"Thẻ YAML «{node.tag}» không được dùng.", f"The YAML tag “{node.tag}” is not used here."),
                Phrase("Xóa phần bắt đầu bằng dấu «!».", "Delete the part that starts with “!”."),
            )
        # A mapping starts where its first key does.
        if self.text.startswith("&", node.start_mark.index) and node.start_mark.index not in self.anchors:
            self.anchors.add(node.start_mark.index)
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

    def look_at_plain(self, node: yaml.ScalarNode) -> None:
        """Notice where a value without quotes is not what its writer sees."""
        if self.may_have_curly and node.value[:1] in CURLY:
            told = curly_quotes(node.value)
            if is_cut(node.value, self.text, node.end_mark.index):
                self.is_cut = True
                self.note(node, *CURLY_CUT, code=Fault.YAML)
                return
            if told:
                length = node.end_mark.index - node.start_mark.index
                self.warn(node.start_mark.index, length, *told)
        if self.may_swallow:
            lost = swallowed(node.value, self.text, node.end_mark.index)
            if lost:
                self.warn(*lost)

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
            is_new = self.meet(key)
            if not isinstance(key, yaml.ScalarNode):
                self.note(
                    key,
                    Phrase("Tên khóa phải là một từ, không phải danh sách.", "A key must be a word, not a list."),
                    Phrase("Đặt giá trị có dấu { hoặc [ trong dấu ngoặc kép.", "Put a value with { or [ into quotes."),
                )
            elif key.value in data:
                if not is_new:
                    # An alias, which is told of where its anchor stands.
                    continue
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

    def note(self, node: yaml.Node, message: Phrase, hint: Phrase, *, code: Fault = Fault.YAML_FEATURE) -> None:
        line, column = node.start_mark.line + self.first_line, node.start_mark.column + 1
        self.problems.append(Problem(self.file, line, column, code, message, hint, Severity.ERROR))

    def warn(self, index: int, length: int, message: Phrase, hint: Phrase) -> None:
        """Note at an offset of the text what may mean something else than it seems to."""
        line, column = position_of(self.text, index)
        self.problems.append(
            Problem(
                self.file,
                line - 1 + self.first_line,
                column,
                Fault.UNINTENDED,
                message,
                hint,
                Severity.WARNING,
                length,
            )
        )


_TOO_DEEP = Phrase(
    f"Các giá trị lồng nhau quá {MAX_DEPTH} tầng.", f"Values are nested more than {MAX_DEPTH} levels deep."
)
_FLATTEN = Phrase("Bỏ bớt dấu [ { hoặc gạch đầu dòng lồng nhau.", "Remove nested [ { or dashes.")


def _refuse_early(text: str, file: str, first_line: int, limit: int) -> Problem | None:
    """Refuse what would cost the parser much time or memory before it sees it."""
    if len(text) > limit:
        return Problem(
            file,
            first_line,
            1,
            Fault.YAML_FEATURE,
            Phrase(
                f"{'Tệp' if is_registry(file) else 'Phần thông tin'} quá dài: {len(text)} ký tự; tối đa {limit}.",
                f"Too long: {len(text)} characters; at most {limit}.",
            ),
            Phrase("Chia bớt nội dung của tệp này.", "Put less into this file.")
            if is_registry(file)
            else Phrase(
                "Chuyển phần văn xuôi xuống dưới dòng «---» thứ hai.", "Move the prose below the second “---” line."
            ),
            Severity.ERROR,
        )
    compact = _COMPACT.search(f"\n{text}")
    offset = compact.start() if compact else _deep_bracket(text)
    if offset is None:
        return None
    return Problem(
        file, first_line + text.count("\n", 0, offset), 1, Fault.YAML_FEATURE, _TOO_DEEP, _FLATTEN, Severity.ERROR
    )


def _deep_bracket(text: str) -> int | None:
    """Return where values nest so deep that the C composer, which recurses once per level, could overflow its stack.

    The parser below it does not recurse, so its events are counted first; what it cannot read the composer will tell.
    """
    if text.count("[") + text.count("{") <= _SAFE_BRACKETS:
        return None
    parser, depth = CParser(text), 0
    try:
        while not isinstance(event := parser.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _SAFE_BRACKETS + 1:
                    return event.start_mark.index if event.start_mark else 0
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        pass
    return None


def _is_blank(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style
