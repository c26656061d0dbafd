"""Marks a profile as withdrawn in its own text: only the state and its day change, all else stays as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from guongsang.errors import GuongError
from guongsang.language import Phrase
from guongsang.stories.model import State
from guongsang.stories.reader import split_front_matter
from guongsang.stories.yaml_text import Document, parse_yaml

if TYPE_CHECKING:
    import datetime as dt

_MARK = "\ufeff"
_PART, _STATE, _DATE = "cong_bo", "trang_thai", "ngay"


def withdrawn_text(text: str, file: str, day: dt.date) -> str:
    """Return a profile's text, with whatever line ends it has, withdrawn on a day; raises `GuongError` when it cannot.

    `file` is what the error calls it. A profile that is withdrawn already comes back as it is.
    """
    clean = text.removeprefix(_MARK).replace("\r\n", "\n")
    document = _document(clean, file)
    part = document.data.get(_PART) if isinstance(document.data, dict) else None
    if not isinstance(part, dict) or not isinstance(part.get(_STATE), str):
        raise _by_hand(file)
    if part[_STATE] == State.WITHDRAWN:
        return text
    changed = _set(clean, document, _STATE, State.WITHDRAWN)
    if _DATE in part:
        changed = _set(changed, _document(changed, file), _DATE, f"{day}")
    else:
        changed = _with_date(changed, _document(changed, file), f"{day}")
    wanted = {**document.data, _PART: {**part, _STATE: State.WITHDRAWN.value, _DATE: f"{day}"}}
    if _document(changed, file).data != wanted:
        raise _by_hand(file)
    ends = changed.replace("\n", "\r\n") if "\r\n" in text else changed
    return (_MARK if text.startswith(_MARK) else "") + ends


def _document(text: str, file: str) -> Document:
    parts = split_front_matter(text)
    if isinstance(parts, Phrase):
        raise _by_hand(file)
    return parse_yaml(parts[0], file, first_line=2)


def _node(document: Document, key: str) -> yaml.ScalarNode:
    """Return the value of a key of the part that tells the state."""
    for name, value in _pairs(dict(_pairs(document.node)).get(_PART)):
        if name == key and isinstance(value, yaml.ScalarNode):
            return value
    raise _by_hand(document.file)


def _pairs(node: yaml.Node | None) -> list[tuple[Any, yaml.Node]]:
    return [(key.value, value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else []


def _set(text: str, document: Document, key: str, value: str) -> str:
    node = _node(document, key)
    start = text.index(document.text)
    return text[: start + node.start_mark.index] + value + text[start + node.end_mark.index :]


def _with_date(text: str, document: Document, day: str) -> str:
    """Write the day behind the state, on the same line between braces, on one of its own elsewhere."""
    part = dict(_pairs(document.node))[_PART]
    state = _node(document, _STATE)
    between = ", " if part.flow_style else "\n" + " " * part.start_mark.column
    end = text.index(document.text) + state.end_mark.index
    return f"{text[:end]}{between}{_DATE}: {day}{text[end:]}"


def _by_hand(file: str) -> GuongError:
    return GuongError(
        Phrase(
            f"{file}: không tự sửa được khóa cong_bo. Mở tệp, ghi «cong_bo: {{trang_thai: rut, ngay: <hôm nay>}}», rồi chạy lại.",
            f"{file}: the key cong_bo cannot be changed by itself. Open the file, write “cong_bo: {{trang_thai: rut, ngay: <today>}}”, then run again.",
        )
    )
