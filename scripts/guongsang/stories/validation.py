"""From plain data to frozen models, with every mistake told at its line in words an officer understands."""

from __future__ import annotations

import re
import types
import typing
from typing import TYPE_CHECKING, Any, TypeVar, Union

from pydantic import BaseModel, ValidationError

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from guongsang.stories.yaml_text import Document, Path

Model = TypeVar("Model", bound=BaseModel)

_LONGEST_QUOTE = 60
_MOST_PROBLEMS = 50
"""More mistakes in one group of keys than anybody reads at once."""


def validate(
    model: type[Model], document: Document, data: object, base: Path = ()
) -> tuple[Model | None, list[Problem]]:
    """Check `data`, which stands at `base` in the document, against a model; return it or every problem found."""
    if not isinstance(data, dict):
        line, column = document.locate(base)
        message = Phrase("Phần này phải gồm các dòng «khóa: giá trị».", "This must be a block of “key: value” lines.")
        hint = Phrase("So với hồ sơ mẫu trong sổ tay.", "Compare with the example in the handbook.")
        return None, [Problem(document.file, line, column, Fault.BAD_VALUE, message, hint, Severity.ERROR)]
    try:
        # A key is known by what officers call it, never by the attribute's English name.
        return model.model_validate(data, by_alias=True, by_name=False), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        problems = [_problem(model, document, base, detail) for detail in details[:_MOST_PROBLEMS]]
        if len(details) > _MOST_PROBLEMS:
            problems.append(_more(document, base, len(details) - _MOST_PROBLEMS))
        return None, problems


def _more(document: Document, base: Path, count: int) -> Problem:
    message = Phrase(f"Còn {count} lỗi nữa trong phần này.", f"{count} more mistakes in this part.")
    hint = Phrase("Sửa các lỗi đã nêu rồi kiểm tra lại.", "Mend those that are listed, then check again.")
    return Problem(document.file, *document.locate(base), Fault.BAD_VALUE, message, hint, Severity.ERROR)


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


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """Follow a path of keys to the model that owns its last key."""
    for step in path:
        if isinstance(step, int):
            continue
        field = next((field for name, field in model.model_fields.items() if step in (field.alias, name)), None)
        inner = nested_model(field.annotation) if field else None
        if inner is None:
            break
        model = inner
    return model


def _problem(model: type[BaseModel], document: Document, base: Path, detail: ErrorDetails) -> Problem:
    # A union adds the name of its branch to the location; only steps that lead through the text are kept.
    unknown = detail["type"] == "extra_forbidden"
    path = tuple(
        step
        for step in detail["loc"]
        if unknown or isinstance(step, int) or not step.startswith(("function-", "tuple[", "literal["))
    )
    key = str(path[-1]) if path else ""
    context = {"given": detail.get("input"), **detail.get("ctx", {})}
    given = _quote(detail.get("input"))
    kind = detail["type"]
    if kind == "missing" or (detail.get("input") is None and not unknown):
        return _missing(_model_at(model, path[:-1]), document, (*base, *path), key, absent=kind == "missing")
    if unknown:
        owner = _model_at(model, path[:-1])
        line, column = document.locate((*base, *path), key=True)
        near = vietnamese.nearest(key, known_keys(owner))
        message = Phrase(f"Không có khóa «{key}».", f"There is no key “{key}”.")
        keys = ", ".join(known_keys(owner))
        if detail.get("input") is None and not near and not re.fullmatch(r"[a-z_]+", key):
            # `{nguoi: Trưởng Ban, Bí thư}`: the comma has cut a value in two.
            quotes = Phrase(
                "Nếu đây là phần sau của một giá trị có dấu phẩy, đặt cả giá trị trong dấu ngoặc kép.",
                "If this is the rest of a value with a comma, put the whole value into quotes.",
            )
            return Problem(document.file, line, column, Fault.UNKNOWN_KEY, message, quotes, Severity.ERROR)
        hint = (
            Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
            if near
            else Phrase(
                f"Xóa dòng này, hoặc dùng một trong các khóa: {keys}.",
                f"Delete the line, or use one of the keys: {keys}.",
            )
        )
        return Problem(document.file, line, column, Fault.UNKNOWN_KEY, message, hint, Severity.ERROR)
    line, column = document.locate((*base, *path))
    what, mend = _MESSAGES.get(kind, _anything)(context)
    message = Phrase("Giá trị {given} của «{key}» {what}.", "The value {given} of “{key}” {what}.").fill(
        given=given, key=_named(path), what=what
    )
    return Problem(document.file, line, column, Fault.BAD_VALUE, message, mend, Severity.ERROR)


def _missing(owner: type[BaseModel], document: Document, path: Path, key: str, *, absent: bool) -> Problem:
    line, column = document.locate(path[:-1] if absent else path, key=True)
    about = known_keys(owner).get(key, "")
    example = next(
        (field.examples for field in owner.model_fields.values() if field.alias == key and field.examples), None
    )
    message = (
        Phrase(f"Thiếu khóa «{_named(path)}».", f"The key “{_named(path)}” is missing.")
        if absent
        else Phrase(f"Khóa «{_named(path)}» để trống.", f"The key “{_named(path)}” is empty.")
    )
    if isinstance(path[-1], int):
        hint = Phrase("Viết giá trị cho mục này, hoặc xóa mục.", "Write the item, or delete it.")
        return Problem(document.file, line, column, Fault.MISSING_KEY, message, hint, Severity.ERROR)
    hint = Phrase(
        f"Thêm «{key}: {example[0]}». {about}" if example else f"Thêm «{key}: …». {about}",
        f"Add “{key}: {example[0]}”." if example else f"Add “{key}: …”.",
    )
    return Problem(
        document.file, line, column, Fault.MISSING_KEY, message, Phrase(hint.vi.strip(), hint.en), Severity.ERROR
    )


def _named(path: Path) -> str:
    """Write a path as officers read it: `khen_thuong[1].so`, counting from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _quote(value: object) -> Phrase:
    if isinstance(value, str):
        text = value if len(value) <= _LONGEST_QUOTE else value[: _LONGEST_QUOTE - 1] + "…"
        return Phrase(f"«{text}»", f"“{text}”")
    if isinstance(value, dict):
        return Phrase("(một nhóm khóa)", "(a group of keys)")
    if isinstance(value, (list, tuple)):
        return Phrase("(một danh sách)", "(a list)")
    return Phrase(f"«{value}»", f"“{value}”")


_Told = tuple[Phrase, Phrase]


def _anything(_: dict[str, Any]) -> _Told:
    return Phrase("không hợp lệ", "is not valid"), Phrase("Xem khóa này trong sổ tay.", "See this key in the handbook.")


def _told(vi: str, en: str, mend_vi: str, mend_en: str) -> Callable[[dict[str, Any]], _Told]:
    what, mend = Phrase(vi, en), Phrase(mend_vi, mend_en)
    return lambda context: (what.fill(**context), mend.fill(**context))


def _choice(context: dict[str, Any]) -> _Told:
    allowed = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    near = vietnamese.nearest(str(context.get("given", "")), allowed)
    what = Phrase("không có trong các giá trị cho phép", "is not one of the allowed values")
    choices = ", ".join(allowed)
    if near:
        return what, Phrase(
            f"Có phải là «{near[0]}»? Các giá trị cho phép: {choices}.",
            f"Did you mean “{near[0]}”? Allowed: {choices}.",
        )
    return what, Phrase(f"Dùng một trong: {choices}.", f"Use one of: {choices}.")


def _form(context: dict[str, Any]) -> _Told:
    pattern = str(context.get("pattern", ""))
    what = Phrase("không đúng dạng", "has the wrong form")
    if pattern.startswith("^GS"):
        return what, Phrase(
            "Viết mã quy tắc như trong thông báo, ví dụ GS009.", "Write a rule's code as in messages, such as GS009."
        )
    if "\\n" in pattern:
        return what, Phrase("Viết trên một dòng.", "Write it on one line.")
    return what, Phrase(
        "Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối.",
        "An id has only lower-case unaccented letters, digits and hyphens.",
    )


_TEXT = _told(
    "không phải là một dòng chữ",
    "is not text",
    "Viết một giá trị chữ sau dấu hai chấm.",
    "Write a text value after the colon.",
)
_GROUP = _told(
    "không phải là một nhóm khóa",
    "is not a group of keys",
    "Viết các khóa con thụt vào dưới khóa này.",
    "Write the inner keys indented below this key.",
)
_LIST = _told(
    "không phải là một danh sách",
    "is not a list",
    "Viết [mục-một, mục-hai], hoặc mỗi mục một dòng bắt đầu bằng «- ».",
    "Write [item-one, item-two], or one item a line starting with “- ”.",
)
_DATE = _told(
    "không đọc được thành một ngày có thật",
    "cannot be read as a real date",
    "Viết năm-tháng-ngày, ví dụ 2023-12-20, hoặc 20/12/2023.",
    "Write year-month-day, for example 2023-12-20, or 20/12/2023.",
)
_WHOLE = _told(
    "không phải là số nguyên",
    "is not a whole number",
    "Viết một số nguyên không âm, ví dụ 42.",
    "Write a whole number, for example 42.",
)
_FLAG = _told(
    "không phải là true hoặc false",
    "is not true or false",
    "Viết true (có) hoặc false (không).",
    "Write true or false.",
)

_MESSAGES: dict[str, Callable[[dict[str, Any]], _Told]] = {
    "guong_date": _DATE,
    "date_type": _DATE,
    "date_from_datetime_inexact": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_parsing": _DATE,
    "guong_whole": _WHOLE,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "guong_flag": _FLAG,
    "bool_type": _FLAG,
    "bool_parsing": _FLAG,
    "string_type": _TEXT,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "dict_type": _GROUP,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "enum": _choice,
    "literal_error": _choice,
    "string_too_short": _told(
        "quá ngắn, cần ít nhất {min_length} ký tự",
        "is too short: at least {min_length} characters",
        "Viết cụ thể hơn.",
        "Say more.",
    ),
    "string_too_long": _told(
        "quá dài, nhiều nhất {max_length} ký tự",
        "is too long: at most {max_length} characters",
        "Rút gọn; phần chi tiết để trong bài viết.",
        "Shorten it; details belong in the story.",
    ),
    "string_pattern_mismatch": _form,
    "too_short": _told(
        "có quá ít mục, cần ít nhất {min_length}",
        "has too few items: at least {min_length}",
        "Thêm mục.",
        "Add an item.",
    ),
    "too_long": _told(
        "có quá nhiều mục, nhiều nhất {max_length}",
        "has too many items: at most {max_length}",
        "Bớt mục.",
        "Remove items.",
    ),
    "greater_than_equal": _told(
        "nhỏ hơn {ge}", "is less than {ge}", "Viết số từ {ge} trở lên.", "Write a number of {ge} or more."
    ),
    "less_than_equal": _told(
        "lớn hơn {le}", "is more than {le}", "Viết số không quá {le}.", "Write a number of at most {le}."
    ),
    "guong_threshold": _told(
        "không phải là một ngưỡng", "is not a threshold", "Viết «50%» hoặc «1/2».", "Write “50%” or “1/2”."
    ),
    "guong_validity": _told(
        "kết thúc trước khi bắt đầu", "ends before it starts", "Sửa «tu» hoặc «den».", "Mend “tu” or “den”."
    ),
    "guong_piece": _told(
        "thiếu «{need}»",
        "lacks “{need}”",
        "Thêm «{need}» cho loại minh chứng này.",
        "Add “{need}” for this kind of evidence.",
    ),
    "guong_pieces": _told(
        "có nhiều minh chứng mà mã trùng hoặc thiếu",
        "has several pieces with missing or equal ids",
        "Đặt cho mỗi minh chứng một «id» riêng.",
        "Give each piece its own “id”.",
    ),
}
