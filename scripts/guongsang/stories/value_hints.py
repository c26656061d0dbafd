"""What is wrong with a value that a model refuses, and how to write it: by the key's own example wherever there is one."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from enum import Enum
from typing import TYPE_CHECKING, Any

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.model import Id, Reference
from guongsang.stories.model_keys import group_example, item_type, line_example, nested_model

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.model_keys import KeyPlace

Told = tuple[Phrase, Phrase]
"""What is wrong with a value, to stand after its name; and how to mend it."""

Context = dict[str, Any]
"""`given`: the value; `place`: its key, a `KeyPlace` or None; `is_item`: it is one of a list; and what the model adds."""

_NOTHING = re.compile(r"(?:khong|chua)(?:-co.*|-ap-dung|-khen-thuong)?|none|no")
"""Words for nothing, as a slug."""

_MOST_ITEMS = 10
_LONGEST_WORD = 80
_LONGEST_LIST = 160
_LONGEST_NUMBER = 4
_MONTHS = 12
_FEBRUARY = 2


def unknown_message(_: Context) -> Told:
    """Say of a kind of mistake that has no words of its own as much as is known."""
    return Phrase("không hợp lệ", "is not valid"), Phrase("Xem khóa này trong sổ tay.", "See this key in the handbook.")


def _told(vi: str, en: str, mend_vi: str, mend_en: str) -> Callable[[Context], Told]:
    what, mend = Phrase(vi, en), Phrase(mend_vi, mend_en)
    return lambda context: (what.fill(**context), mend.fill(**context))


def _choice(context: Context) -> Told:
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


def _form(context: Context) -> Told:
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


def _group(context: Context) -> Told:
    what = Phrase("không phải là một nhóm khóa", "is not a group of keys")
    place: KeyPlace | None = context["place"]
    inner = nested_model(place.field.annotation) if place else None
    if place is None or inner is None:
        return what, Phrase(
            "Viết các khóa con thụt vào dưới khóa này.", "Write the inner keys indented below this key."
        )
    if context["is_item"]:
        item = f"- {group_example(inner)}"
        return what, Phrase(f"Viết mục này theo mẫu «{item}».", f"Write this item like “{item}”.")
    line = f"{place.key}: {group_example(inner)}"
    if _means_nothing(context["given"]) and not place.field.is_required():
        return what, Phrase(
            f"Chưa có thì xóa dòng này; có thì viết theo mẫu «{line}».",
            f"Delete the line when there is none; else write it like “{line}”.",
        )
    return what, Phrase(f"Viết theo mẫu «{line}».", f"Write it like “{line}”.")


def _list(context: Context) -> Told:
    what = Phrase("không phải là một danh sách", "is not a list")
    place: KeyPlace | None = context["place"]
    given = context["given"]
    if place is None:
        return what, Phrase(
            "Viết [mục-một, mục-hai], hoặc mỗi mục một dòng bắt đầu bằng «- ».",
            "Write [item-one, item-two], or one item a line starting with “- ”.",
        )
    if _means_nothing(given) and not place.field.is_required():
        return what, Phrase(
            f"Không có mục nào thì viết «{place.key}: []».", f"Write “{place.key}: []” for none at all."
        )
    meant = _as_list(given, place) if isinstance(given, str) else ""
    if 0 < len(meant) <= _LONGEST_LIST:
        start = Phrase(f"Viết «{place.key}: {meant}», ", f"Write “{place.key}: {meant}”, ")
    else:
        line = line_example(place)
        start = Phrase(f"Viết theo mẫu «{line}», ", f"Write it like “{line}”, ")
    return what, Phrase(
        f"{start.vi}hoặc mỗi mục một dòng bắt đầu bằng «- ».", f"{start.en}or one item a line starting with “- ”."
    )


def _as_list(given: str, place: KeyPlace) -> str:
    """Write what was given as the list that was probably meant; empty when nobody can say."""
    kind = item_type(place.field.annotation)
    parts = [part for part in re.split(r"[,;]", given) if part.strip()][:_MOST_ITEMS]
    if isinstance(kind, type) and issubclass(kind, Enum):
        allowed = [member.value for member in kind]
        near = [vietnamese.nearest(part[:_LONGEST_WORD], allowed) for part in parts]
        return f"[{', '.join(found[0] for found in near)}]" if near and all(near) else ""
    if kind in (Reference, Id):
        # An id is a name without accents; whether there is such an entry, the rule about ids will say.
        return f"[{', '.join(vietnamese.slug(part) for part in parts)}]" if all(map(vietnamese.slug, parts)) else ""
    if kind is None or nested_model(kind) or '"' in given or "\\" in given:
        return ""
    return f'["{" ".join(given.split())}"]'


def _means_nothing(given: object) -> bool:
    return isinstance(given, str) and len(given) <= _LONGEST_WORD and bool(_NOTHING.fullmatch(vietnamese.slug(given)))


def _whole(context: Context) -> Told:
    what = Phrase("không phải là số nguyên", "is not a whole number")
    place: KeyPlace | None = context["place"]
    numbers = re.findall(r"[0-9]+", context["given"][:_LONGEST_WORD]) if isinstance(context["given"], str) else []
    examples = place.field.examples if place else None
    number = numbers[0] if len(numbers) == 1 and len(numbers[0]) <= _LONGEST_NUMBER else (examples or ["42"])[0]
    line = f"{place.key}: {number}" if place else number
    return what, Phrase(f"Chỉ viết chữ số, ví dụ «{line}».", f"Write digits only, such as “{line}”.")


_NO_DATE = (
    Phrase("không đọc được thành một ngày có thật", "cannot be read as a real date"),
    Phrase(
        "Viết năm-tháng-ngày, ví dụ 2023-12-20, hoặc 20/12/2023.",
        "Write year-month-day, for example 2023-12-20, or 20/12/2023.",
    ),
)
_LOOK_UP = Phrase(
    "Đối chiếu ngày, tháng, năm với bản gốc rồi viết lại.", "Compare day, month and year with the paper, and mend them."
)


def _date(context: Context) -> Told:
    parts = _date_parts(context["given"])
    if parts is None or not parts.year:
        return _NO_DATE
    year, month, day = parts
    if not 1 <= month <= _MONTHS:
        swapped = _real_day(year, day, month)
        return Phrase(
            f"không phải là một ngày có thật: không có tháng {month}", f"is no real date: there is no month {month}"
        ), (
            Phrase(
                f"Ngày viết trước tháng. Có phải là «{vietnamese.date_short(swapped)}»?",
                f"The day comes before the month. Did you mean “{vietnamese.date_short(swapped)}”?",
            )
            if swapped
            else _LOOK_UP
        )
    real = _real_day(*parts)
    if real:
        return Phrase("viết theo kiểu máy không đọc", "is written in a form that is not read"), Phrase(
            f"Viết «{real.isoformat()}» hoặc «{vietnamese.date_short(real)}».",
            f"Write “{real.isoformat()}” or “{vietnamese.date_short(real)}”.",
        )
    if not day:
        return Phrase("không phải là một ngày có thật: không có ngày 0", "is no real date: there is no day 0"), _LOOK_UP
    last = calendar.monthrange(year, month)[1]
    which = f" năm {year}" if month == _FEBRUARY else ""
    return (
        Phrase(
            f"không phải là một ngày có thật: tháng {month}{which} chỉ có {last} ngày",
            f"is no real date: month {month} of {year} has only {last} days",
        ),
        _LOOK_UP,
    )


def _date_parts(given: object) -> vietnamese.DateParts | None:
    return vietnamese.date_parts(given) if isinstance(given, str) and len(given) <= _LONGEST_WORD else None


def _real_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def sure_value(kind: str, given: object) -> str | None:
    """Return what may stand in the place of a refused value without anybody being asked; None when that is not sure."""
    parts = _date_parts(given) if kind == "guong_date" else None
    real = _real_day(*parts) if parts else None
    return real.isoformat() if real else None


_FLAG = _told(
    "không phải là true hoặc false",
    "is not true or false",
    "Viết true (có) hoặc false (không).",
    "Write true or false.",
)

MESSAGES: dict[str, Callable[[Context], Told]] = {
    "guong_date": _date,
    "date_type": _date,
    "date_from_datetime_inexact": _date,
    "date_from_datetime_parsing": _date,
    "date_parsing": _date,
    "guong_whole": _whole,
    "int_type": _whole,
    "int_parsing": _whole,
    "guong_flag": _FLAG,
    "bool_type": _FLAG,
    "bool_parsing": _FLAG,
    "guong_focus": _told(
        "không phải là hai số từ 0 đến 1",
        "is not two numbers from 0 to 1",
        "Viết «tam: [0.5, 0.35]»: số đầu tính từ mép trái, số sau từ mép trên của ảnh; phần thập phân viết sau dấu chấm.",
        "Write “tam: [0.5, 0.35]”: the first counts from the photo's left edge, the second from its top; use decimal points.",
    ),
    "string_type": _TEXT,
    "model_type": _group,
    "model_attributes_type": _group,
    "dict_type": _group,
    "tuple_type": _list,
    "list_type": _list,
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
    "guong_unseen": _told(
        "không có chữ nào nhìn thấy được",
        "has no letter that can be seen",
        "Xóa các ký tự ẩn rồi gõ lại.",
        "Delete the hidden characters and type it again.",
    ),
    "guong_threshold": _told(
        "không phải là một ngưỡng",
        "is not a threshold",
        "Viết «50%» hoặc «1/2»; ngưỡng lớn hơn 0 và không quá 100%.",
        "Write “50%” or “1/2”; a threshold is above 0 and at most 100%.",
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
    "guong_within": _told(
        "có «trong: {reference}», không phải một tỷ lệ khác của cùng danh sách",
        "has “trong: {reference}”, which is no other ratio of the same list",
        "Ghi mã của một tiêu chí có minh chứng ty-le, hoặc tiêu-chí.minh-chứng khi tiêu chí có nhiều minh chứng.",
        "Write the id of a criterion with a ratio, or criterion.piece where a criterion has several pieces.",
    ),
}
