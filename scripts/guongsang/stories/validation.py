"""From plain data to frozen models, with every mistake told at its line in words an officer understands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.stories.faults import Fault
from guongsang.stories.model_keys import (
    holders,
    in_words,
    known_keys,
    line_example,
    model_at,
    open_groups,
    permitted,
    place_at,
)
from guongsang.stories.problem import Mend, Problem, Severity
from guongsang.stories.source import is_registry
from guongsang.stories.value_hints import MESSAGES, sure_value, unknown_message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails

    from guongsang.stories.yaml_text import Document, Path

Model = TypeVar("Model", bound=BaseModel)

_LONGEST_QUOTE = 60
_MOST_PROBLEMS = 50
"""More mistakes in one group of keys than anybody reads at once."""

_BRANCHES = ("function-", "tuple[", "literal[")
_CRITERION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_GLUED = re.compile(r"([a-z_]+):(\S.*)")


def validate(
    model: type[Model], document: Document, data: object, base: Path = ()
) -> tuple[Model | None, list[Problem]]:
    """Check `data`, which stands at `base` in the document, against a model; return it or every problem found."""
    if not isinstance(data, dict):
        line, column = document.locate(base)
        message = Phrase("Phần này phải gồm các dòng «khóa: giá trị».", "This must be a block of “key: value” lines.")
        hint = (
            Phrase("So với các mục khác trong tệp này.", "Compare with other entries of this file.")
            if is_registry(document.file)
            else Phrase("So với hồ sơ mẫu trong sổ tay.", "Compare with the example in the handbook.")
        )
        return None, [Problem(document.file, line, column, Fault.BAD_VALUE, message, hint, Severity.ERROR)]
    try:
        # A key is known by what officers call it, never by the attribute's English name.
        return model.model_validate(data, by_alias=True, by_name=False), []
    except ValidationError as error:
        details = _without_echoes(model, error.errors(include_url=False, include_context=True))
        problems = [_problem(model, document, data, base, detail) for detail in details[:_MOST_PROBLEMS]]
        if len(details) > _MOST_PROBLEMS:
            problems.append(_more(document, base, len(details) - _MOST_PROBLEMS))
        return None, problems


def _more(document: Document, base: Path, count: int) -> Problem:
    message = Phrase(f"Còn {count} lỗi nữa trong phần này.", f"{count} more mistakes in this part.")
    hint = Phrase("Sửa các lỗi đã nêu rồi kiểm tra lại.", "Mend those that are listed, then check again.")
    return Problem(document.file, *document.locate(base), Fault.BAD_VALUE, message, hint, Severity.ERROR)


def _path_of(detail: ErrorDetails) -> Path:
    """Return the way to a mistake; a union adds the name of its branch, which is no step through the text."""
    *steps, last = detail["loc"] or ("",)
    kept = [step for step in steps if isinstance(step, int) or not step.startswith(_BRANCHES)]
    if not detail["loc"] or (
        detail["type"] != "extra_forbidden" and isinstance(last, str) and last.startswith(_BRANCHES)
    ):
        return tuple(kept)
    return (*kept, last)


class _Claims(NamedTuple):
    """What the unknown keys of one group stand for: keys of the group, and keys under which they belong."""

    meant: set[str]
    parents: set[str]


def _without_echoes(model: type[BaseModel], details: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out mistakes that are only the echo of another: whoever mends that one has mended them."""
    claims: dict[Path, _Claims] = {}
    unknown = [_path_of(detail) for detail in details if detail["type"] == "extra_forbidden"]
    for path in unknown[:_MOST_PROBLEMS]:
        owner, key = model_at(model, path[:-1]), str(path[-1])
        above, meant = {own for own, _ in holders(owner, key)}, _meant(key, owner)
        claim = claims.setdefault(path[:-1], _Claims(set(), set()))
        claim.parents.update(above)
        claim.meant.update(above if len(above) == 1 else [meant] if meant else [])
    return [detail for detail in details if not _is_echo(detail, claims)]


def _is_echo(detail: ErrorDetails, claims: dict[Path, _Claims]) -> bool:
    given, kind, path = detail.get("input"), detail["type"], _path_of(detail)
    if kind == "too_short":
        # Items that are wrong are not counted, though they are there.
        return isinstance(given, (list, tuple)) and len(given) >= detail.get("ctx", {}).get("min_length", 0)
    claim = claims.get(path[:-1])
    if claim is None or kind == "extra_forbidden":
        return False
    return path[-1] in claim.meant if kind == "missing" else given is None and path[-1] in claim.parents


def _meant(word: str, owner: type[BaseModel]) -> str | None:
    """Return the key that a misspelt one stands for: the nearest, or the one before a colon without its space."""
    glued = _GLUED.match(word)
    if glued:
        return glued[1] if glued[1] in known_keys(owner) else None
    return next(iter(vietnamese.nearest(word, known_keys(owner))), None)


def _problem(model: type[BaseModel], document: Document, data: object, base: Path, detail: ErrorDetails) -> Problem:
    path, kind, given = _path_of(detail), detail["type"], detail.get("input")
    is_empty = (given is None and kind != "extra_forbidden") or (kind == "too_short" and not given)
    if kind == "missing" or is_empty:
        return _missing(model, document, base, path, absent=kind == "missing")
    if kind == "extra_forbidden":
        line, column = document.locate((*base, *path), key=True)
        key = str(path[-1])
        message = Phrase(f"Không có khóa «{key}».", f"There is no key “{key}”.")
        hint = _unknown_key_hint(model, data, path, empty=given is None)
        return Problem(
            document.file, line, column, Fault.UNKNOWN_KEY, message, hint, Severity.ERROR, length=max(1, len(key))
        )
    line, column = document.locate((*base, *path))
    context = {"given": given, "place": place_at(model, path), "is_item": isinstance(path[-1], int)}
    what, hint = MESSAGES.get(kind, unknown_message)({**context, **detail.get("ctx", {})})
    message = Phrase("Giá trị {given} của {key} {what}.", "The value {given} of {key} {what}.").fill(
        given=_quote(given), key=in_words(path), what=what
    )
    problem = Problem(document.file, line, column, Fault.BAD_VALUE, message, hint, Severity.ERROR)
    right = sure_value(kind, given)
    within = document.locate_within((*base, *path), given, 0, len(given)) if right and isinstance(given, str) else None
    if right is None or within is None or not within[2]:
        return problem
    line, column, _ = within
    hint = Phrase(
        f"{hint.vi} Lệnh «{typed('check --fix')}» sửa giúp được.", f"{hint.en} “{typed('check --fix')}” can mend it."
    )
    return replace(problem, line=line, column=column, hint=hint, length=len(given), mend=Mend(given, right))


def _unknown_key_hint(model: type[BaseModel], data: object, path: Path, *, empty: bool) -> Phrase:
    """Say what becomes of a key that its group does not have: its right place, its right spelling, or away with it."""
    owner, key = model_at(model, path[:-1]), str(path[-1])
    clean = "".join(char for char in key if char.isprintable())
    if clean != key:
        return Phrase(
            f"Trong tên khóa có ký tự ẩn hoặc dấu cách lạ: xóa rồi gõ lại «{clean}».",
            f"The key holds a hidden character or an unusual space: delete it and type “{clean}” again.",
        )
    parent = _parent(owner, data, path)
    if parent:
        return _indent_hint(key, parent)
    if owner is not model and key in known_keys(model):
        return Phrase(
            "«{key}» không nằm trong {group}: đặt trên dòng riêng, không thụt vào.",
            "“{key}” is not part of {group}: put it on a line of its own, not indented.",
        ).fill(key=key, group=in_words(path[:-1]))
    glued, meant = _GLUED.match(key), _meant(key, owner)
    if glued and meant:
        return Phrase(
            f"Thêm một dấu cách sau dấu hai chấm: «{meant}: {glued[2]}».",
            f"Put a space after the colon: “{meant}: {glued[2]}”.",
        )
    if meant:
        return Phrase(f"Có phải là «{meant}»?", f"Did you mean “{meant}”?")
    if empty and not re.fullmatch(r"[a-z_]+", key):
        # `{nguoi: Trưởng Ban, Bí thư}`: the comma has cut a value in two.
        return Phrase(
            "Nếu đây là phần sau của một giá trị có dấu phẩy, đặt cả giá trị trong dấu ngoặc kép.",
            "If this is the rest of a value with a comma, put the whole value into quotes.",
        )
    groups = open_groups(owner) if _CRITERION.fullmatch(key) else []
    if groups:
        return _indent_hint(key, groups[0])
    keys = ", ".join(known_keys(owner))
    return Phrase(
        f"Xóa dòng này, hoặc dùng một trong các khóa: {keys}.",
        f"Delete the line, or use one of the keys: {keys}.",
    )


def _parent(owner: type[BaseModel], data: object, path: Path) -> str | None:
    """Return the key below which a key belongs: that of the group it stands after, else the only one that has it."""
    for step in path[:-1]:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
        else:
            data = data.get(step) if isinstance(data, dict) else None
    keys, key = list(data) if isinstance(data, dict) else [], str(path[-1])
    own = known_keys(owner)
    before = keys[: keys.index(key)] if key in keys else []
    last = next((one for one in reversed(before) if one in own), None)
    found = holders(owner, key)
    near = next((above for one, above in found if one == last), None)
    if near or len(found) == 1:
        return near or found[0][1]
    is_criterion = _CRITERION.fullmatch(key) and vietnamese.slug(key) not in map(vietnamese.slug, own)
    return last if is_criterion and last in open_groups(owner) else None


def _indent_hint(key: str, parent: str) -> Phrase:
    return Phrase(
        f"«{key}» nằm trong «{parent}»: đặt dưới dòng «{parent}:» và thụt vào hai dấu cách.",
        f"“{key}” belongs in “{parent}”: put it below the line “{parent}:”, indented by two spaces.",
    )


def _missing(model: type[BaseModel], document: Document, base: Path, path: Path, *, absent: bool) -> Problem:
    where = (*base, *path)
    line, column = document.locate(where[:-1] if absent else where, key=True)
    named, place = in_words(where), place_at(model, path)
    if absent:
        message = Phrase("Thiếu khóa {key}.", "The key {key} is missing.").fill(key=named)
    elif path and isinstance(path[-1], int):
        message = Phrase("{item} để trống.", "{item} is empty.").fill(item=named.capital())
    else:
        message = Phrase("Khóa {key} để trống.", "The key {key} is empty.").fill(key=named)
    if not path or isinstance(path[-1], int) or place is None:
        hint = Phrase("Viết giá trị cho mục này, hoặc xóa mục.", "Write the item, or delete it.")
        return Problem(document.file, line, column, Fault.MISSING_KEY, message, hint, Severity.ERROR)
    example, about = line_example(place), place.field.description or ""
    hint = (
        Phrase(f"Thêm «{example}». {about}", f"Add “{example}”.")
        if absent
        else Phrase(f"Viết «{example}». {about}", f"Write “{example}”.")
    )
    items = ", ".join(permitted(place.field))
    if items:
        hint = Phrase(f"{hint.vi} Các mục được ghi: {items}.", f"{hint.en} Permitted: {items}.")
    return Problem(
        document.file, line, column, Fault.MISSING_KEY, message, Phrase(hint.vi.strip(), hint.en), Severity.ERROR
    )


def _quote(value: object) -> Phrase:
    if isinstance(value, str):
        text = value if len(value) <= _LONGEST_QUOTE else value[: _LONGEST_QUOTE - 1] + "…"
        return Phrase(f"«{text}»", f"“{text}”")
    if isinstance(value, dict):
        return Phrase("(một nhóm khóa)", "(a group of keys)")
    if isinstance(value, (list, tuple)):
        return Phrase("(một danh sách)", "(a list)")
    return Phrase(f"«{value}»", f"“{value}”")
