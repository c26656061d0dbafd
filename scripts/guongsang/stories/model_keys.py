"""The keys of a model as officers type them: their meaning, what lies inside them, and how one line of each looks."""

from __future__ import annotations

import re
import types
import typing
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple, Union

from pydantic import BaseModel

from guongsang.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic.fields import FieldInfo

_PLAIN = re.compile(r"[^\W_](?:[\w /.()–-]*[\w.)])?")
_UNKNOWN = "…"


class KeyPlace(NamedTuple):
    """A key within a model: the model that has it, its name and its field."""

    owner: type[BaseModel]
    key: str
    field: FieldInfo


def known_keys(model: type[BaseModel]) -> dict[str, str]:
    """Return every key of a model as typed in YAML, with its description."""
    return {field.alias or name: field.description or "" for name, field in model.model_fields.items()}


def nested_model(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type expression
    """Return the model inside an annotation such as `Photo | None` or `tuple[Award, ...]`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if typing.get_origin(annotation) in (Union, types.UnionType, tuple, list, typing.Annotated):
        for argument in typing.get_args(annotation):
            found = nested_model(argument)
            if found:
                return found
    return None


def item_type(annotation: Any) -> Any:  # noqa: ANN401 - any type expression
    """Return what a list holds, or None for what is no list."""
    return typing.get_args(annotation)[0] if typing.get_origin(annotation) in (tuple, list) else None


def field_of(model: type[BaseModel], key: object) -> FieldInfo | None:
    """Return the field that a key of a model is about."""
    return next((field for name, field in model.model_fields.items() if key in (field.alias, name)), None)


def model_at(model: type[BaseModel], path: Sequence[str | int]) -> type[BaseModel]:
    """Follow a path of keys to the model that owns what is below its last key."""
    for step in path:
        if isinstance(step, int):
            continue
        field = field_of(model, step)
        inner = nested_model(field.annotation) if field else None
        if inner is None:
            break
        model = inner
    return model


def place_at(model: type[BaseModel], path: Sequence[str | int]) -> KeyPlace | None:
    """Return the last key of a path, positions in lists left aside."""
    keys = [step for step in path if isinstance(step, str)]
    owner = model_at(model, keys[:-1])
    field = field_of(owner, keys[-1]) if keys else None
    return KeyPlace(owner, keys[-1], field) if field else None


def holders(model: type[BaseModel], key: str) -> list[tuple[str, str]]:
    """Return the keys right above `key` at any depth below a model, each after the model's own key that leads there."""
    found = []
    for name, field in model.model_fields.items():
        inner, own = nested_model(field.annotation), field.alias or name
        if inner and key in known_keys(inner):
            found.append((own, own))
        found += [(own, above) for _, above in holders(inner, key)] if inner else []
    return found


def open_groups(model: type[BaseModel]) -> list[str]:
    """Return the keys of a model whose groups take keys that no model names, such as criteria."""
    found = []
    for name, field in model.model_fields.items():
        inner = nested_model(field.annotation)
        if inner and inner.model_config.get("extra") == "allow":
            found.append(field.alias or name)
    return found


def in_words(path: Sequence[str | int]) -> Phrase:
    """Name a key by the way to it, as officers see it in the file: «so» trong «khen_thuong › mục 2»."""
    return Phrase(_way(path, "mục", "trong", ("«", "»")), _way(path, "item", "in", ("“", "”")))


def _way(path: Sequence[str | int], item: str, within: str, quotes: tuple[str, str]) -> str:
    """Write a path; items of lists are counted from 1."""
    left, right = quotes
    steps = [f"{item} {step + 1}" if isinstance(step, int) else step for step in path]
    *above, last = steps or [""]
    named = f"{left}{last}{right}" if not path or isinstance(path[-1], str) else last
    return f"{named} {within} {left}{' › '.join(above)}{right}" if above else named


def permitted(field: FieldInfo) -> list[str]:
    """Return what may stand in the list that a field holds, when that is settled once for all."""
    kind = item_type(field.annotation)
    return [member.value for member in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def line_example(place: KeyPlace) -> str:
    """Return a whole line with a key and a value such as it may have."""
    return f"{place.key}: {value_example(place.field)}"


def value_example(field: FieldInfo) -> str:
    """Return a value as it may stand after a key: the field's own example, else one made of those of its keys."""
    if field.examples:
        return str(field.examples[0])
    inner = nested_model(field.annotation)
    if inner is None:
        return _UNKNOWN
    return f"[{group_example(inner)}]" if item_type(field.annotation) else group_example(inner)


def group_example(model: type[BaseModel]) -> str:
    """Return a group of keys on one line: those that must be there, and single values that may be."""
    fields = [
        (field.alias or name, field)
        for name, field in model.model_fields.items()
        if field.is_required() or (field.examples and nested_model(field.annotation) is None)
    ] or [(field.alias or name, field) for name, field in model.model_fields.items()]
    return "{" + ", ".join(f"{key}: {_inside(value_example(field))}" for key, field in fields) + "}"


def _inside(value: str) -> str:
    """Write a value as it may stand between braces, where a comma ends it."""
    return value if value[:1] in ("[", "{", _UNKNOWN) or _PLAIN.fullmatch(value) else f'"{value}"'
