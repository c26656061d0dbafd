"""What the keys of the published record mean, and which of them are columns of the CSV file: read from its models."""

from __future__ import annotations

import datetime as dt
import types
import typing
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from guongsang.site.open_data.record import FullRecord, Record
from guongsang.stories.model_keys import item_type, nested_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

BETWEEN: typing.Final = " | "
"""Stands in a cell between the values of a list."""

_KINDS = {str: "chữ", int: "số nguyên", bool: "true hoặc false", dt.date: "ngày, dạng năm-tháng-ngày"}


class Key(NamedTuple):
    """A key: the way to it, how many of the keys on that way hold lists, and what it means in words."""

    path: tuple[str, ...]
    lists: int
    kind: str
    may_be_empty: bool
    about: str
    is_group: bool

    @property
    def name(self) -> str:
        """The key as the dictionary and the head of a column call it."""
        return ".".join(self.path)


def keys(model: type[BaseModel] = FullRecord, above: tuple[str, ...] = (), lists: int = 0) -> Iterator[Key]:
    """Yield every key of a model, each group before the keys in it."""
    for name, field in model.model_fields.items():
        path = (*above, field.alias or name)
        plain, may_be_empty = _without_none(field.annotation)
        item = item_type(plain)
        inner = nested_model(plain)
        listed = lists + (item is not None)
        kind = "nhóm" if inner else _KINDS.get(item or plain, "chữ")
        if item is not None:
            kind = f"danh sách {kind}"
        elif isinstance(plain, type) and issubclass(plain, Enum):
            kind = "một trong: " + ", ".join(member.value for member in plain)
        yield Key(path, listed, kind, may_be_empty, field.description or "", inner is not None)
        if inner:
            yield from keys(inner, path, listed)


@cache
def columns() -> tuple[Key, ...]:
    """Return the columns of the CSV file: every plain key, save what is listed within a list."""
    return tuple(key for key in keys(Record) if not key.is_group and key.lists <= 1)


def cells(record: Mapping[str, Any]) -> list[str]:
    """Return a record's cells under the columns; the values of a list stand in its order, an empty one keeps its place."""
    return [_cell(record, key.path) for key in columns()]


def _cell(value: Any, path: tuple[str, ...]) -> str:  # noqa: ANN401 - anything that JSON holds
    for step, key in enumerate(path):
        if isinstance(value, list):
            return BETWEEN.join(_cell(item, path[step:]) for item in value)
        if value is None:
            return ""
        value = value[key]
    if isinstance(value, list):
        return BETWEEN.join(map(_text, value))
    return _text(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _without_none(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401 - any type expression
    if typing.get_origin(annotation) is types.UnionType:
        (plain,) = (part for part in typing.get_args(annotation) if part is not types.NoneType)
        return plain, True
    return annotation, False
