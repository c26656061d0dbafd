"""The front matter as a JSON Schema, so that editors complete keys and ids and mark mistakes while typing.

It accepts what the model accepts: an editor sees `nam: 2023` as a number and `so: 61` too, while here every scalar
is text until the model reads it. Ids are those of the registry, as the checks want them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from guongsang.stories.labels import GRADE, KIND, SCOPE, STATE_MEANING
from guongsang.stories.model import Story
from guongsang.stories.registry import EvidenceKind, Grade
from guongsang.stories.yaml_text import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic_core import core_schema

    from guongsang.language import Phrase
    from guongsang.stories.registry import Criterion, Entry, Piece, Registry

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = "urn:guongsang:ho-so"

_SCALARS = ["string", "number", "boolean"]
_DATE: Schema = {"type": "string", "pattern": r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}-\d{1,2}-\d{4})$"}
_MOST = 999_999_999
_WHOLE: Schema = {
    "anyOf": [{"type": "integer", "minimum": 0, "maximum": _MOST}, {"type": "string", "pattern": "^[0-9]{1,9}$"}]
}
_SHARE: Schema = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 1},
        {"type": "string", "pattern": r"^(0|1|[01]\.0{1,4}|0?\.[0-9]{1,4})$"},
    ]
}
_WORDS: Schema = {"type": list(_SCALARS), "pattern": r"\S"}
"""Text that is not blank; in YAML a number or a truth value is text as well."""

_BOUNDS = {"ge": "minimum", "le": "maximum"}

TITLES = {
    "": "Hồ sơ điển hình tiên tiến",
    "loai": "Loại",
    "ten": "Tên",
    "ten_sap_xep": "Tên để xếp thứ tự",
    "chuc_vu": "Chức vụ",
    "lanh_dao": "Lãnh đạo, quản lý",
    "don_vi": "Đơn vị",
    "dia_ban": "Địa bàn",
    "nam": "Năm",
    "linh_vuc": "Lĩnh vực",
    "tom_tat": "Tóm tắt",
    "anh": "Ảnh",
    "anh_khac": "Ảnh khác",
    "tep": "Tệp",
    "mo_ta": "Mô tả",
    "nguon": "Nguồn",
    "tam": "Điểm chính",
    "ghi_nhan": "Ghi nhận",
    "suy_ton": "Suy tôn",
    "phe_duyet": "Phê duyệt",
    "so": "Số văn bản",
    "ngay": "Ngày",
    "nguoi": "Người phê duyệt",
    "tieu_chi": "Tiêu chí",
    "bo": "Bộ tiêu chí",
    "khen_thuong": "Khen thưởng",
    "hinh_thuc": "Hình thức",
    "co_quan": "Cơ quan ban hành",
    "truoc_do": "Có từ trước",
    "huy_bo": "Hủy bỏ",
    "hoi_nghi": "Hội nghị",
    "bai_hoc": "Bài học",
    "dong_y": "Đồng ý công bố",
    "pham_vi": "Phạm vi",
    "cong_bo": "Công bố",
    "trang_thai": "Trạng thái",
    "quyet_dinh": "Quyết định thu hồi",
    "cap_nhat": "Đính chính",
    "noi_dung": "Nội dung",
    "bi_danh": "Địa chỉ cũ",
    "mien_kiem_tra": "Miễn kiểm tra",
    "ma": "Mã quy tắc",
    "ly_do": "Lý do",
    "minh_hoa": "Minh họa",
}
"""What editors call each key; the empty key is the whole."""

_VALUES: Mapping[str, Mapping[Any, Phrase]] = {"loai": KIND, "trang_thai": STATE_MEANING, "pham_vi": SCOPE}
"""The keys whose values an editor explains."""


def front_matter_schema(registry: Registry) -> Schema:
    """Return the JSON Schema of a profile's front matter, with the registry's ids."""
    made = Story.model_json_schema(by_alias=True, schema_generator=_AsTyped)
    schema = {"$schema": DIALECT, "$id": ID, **made}
    parts = schema.pop("$defs")
    # The groups are written where they stand: many editors read no text beside a reference.
    schema = dict(_written_out(schema, parts))
    _name(schema, "")
    _allow_ids(schema["properties"], registry)
    one = schema["properties"]["cap_nhat"].pop("items")
    schema["properties"]["cap_nhat"] = {
        **_without_form(schema["properties"]["cap_nhat"]),
        "anyOf": [{"type": "array", "items": one, "maxItems": 40}, one, {"type": "null"}],
    }
    for key, about in schema["properties"].items():
        if about.get("type") == "array" and key not in schema["required"]:
            # A list may be left empty: the key stands there with nothing after it.
            about["type"] = ["array", "null"]
    return schema


class _AsTyped(GenerateJsonSchema):
    """Describes scalars as they may be typed in YAML rather than as the model keeps them."""

    def date_schema(self, schema: core_schema.DateSchema) -> Schema:  # noqa: ARG002 - pydantic's signature
        return dict(_DATE)

    def bool_schema(self, schema: core_schema.BoolSchema) -> Schema:  # noqa: ARG002 - likewise
        return {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^(true|false)$"}]}

    def int_schema(self, schema: core_schema.IntSchema) -> Schema:  # noqa: ARG002 - likewise
        return dict(_WHOLE)

    def tuple_schema(self, schema: core_schema.TupleSchema) -> Schema:
        made = super().tuple_schema(schema)
        # Not every editor knows of items that differ by their place; ours are alike.
        alike = made.pop("prefixItems", None)
        return {**made, "items": alike[0]} if alike else made

    def float_schema(self, schema: core_schema.FloatSchema) -> Schema:  # noqa: ARG002 - likewise
        return dict(_SHARE)

    def str_schema(self, schema: core_schema.StringSchema) -> Schema:
        # The other keywords concern strings only; what is no string is short and on one line anyway.
        return {**super().str_schema(schema), "type": list(_SCALARS)}


def _written_out(schema: Any, parts: Mapping[str, Schema]) -> Any:  # noqa: ANN401 - a schema holds anything
    if isinstance(schema, list):
        return [_written_out(item, parts) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        schema = {
            **parts[schema["$ref"].rpartition("/")[2]],
            **{key: value for key, value in schema.items() if key != "$ref"},
        }
    # pydantic leaves the bounds of a number that is first read from text under its own names.
    return {_BOUNDS.get(key, key): _written_out(value, parts) for key, value in schema.items()}


def _name(schema: Schema, key: str) -> None:
    """Give a schema and all within the titles of their keys; descriptions are kept only where they are for officers."""
    schema["title"] = TITLES[key]
    if not key:
        schema["description"] = "Thông tin đầu tệp của một hồ sơ."
    if "examples" in schema:
        schema["examples"] = [parse_yaml(example, key).data for example in schema["examples"]]
    schema.pop("default", None)
    for inner in _inner(schema):
        inner.pop("title", None)
        inner.pop("description", None)
        for name, value in inner.get("properties", {}).items():
            _name(value, name)
    for name, value in schema.get("properties", {}).items():
        _name(value, name)
    if key in _VALUES:
        choice = schema.get("items", schema)
        choice["enumDescriptions"] = [_VALUES[key][value].capital().vi for value in choice["enum"]]


def _inner(schema: Schema) -> list[Schema]:
    found = [*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())]
    return found + [deeper for inner in found for deeper in _inner(inner)]


def _allow_ids(properties: dict[str, Schema], registry: Registry) -> None:
    """Allow only the registry's ids, each with its name."""
    _allow(properties, "don_vi", registry.units.values())
    _allow(properties, "hoi_nghi", registry.ceremonies.values(), optional=True)
    properties["linh_vuc"]["items"] = _choice(registry.fields.values())
    award = properties["khen_thuong"]["items"]["properties"]
    _allow(award, "hinh_thuc", registry.awards.values())
    _allow(award, "co_quan", registry.issuers.values())
    criteria = properties["tieu_chi"]
    _allow(criteria["properties"], "bo", registry.criteria_sets.values())
    criteria["additionalProperties"] = False
    for criteria_set in registry.criteria_sets.values():
        for criterion in (*criteria_set.collective, *criteria_set.person):
            _add_criterion(criteria["properties"], criterion)


def _allow(properties: dict[str, Schema], key: str, entries: Iterable[Entry], *, optional: bool = False) -> None:
    choice = _choice(entries)
    about: Schema = {
        name: properties[key][name] for name in ("title", "description", "examples") if name in properties[key]
    }
    properties[key] = {**about, "anyOf": [choice, {"type": "null"}]} if optional else {**about, **choice}


def _choice(entries: Iterable[Entry]) -> Schema:
    names = {entry.id: entry.name for entry in entries}
    # An empty list of choices is no schema; nothing can be chosen then.
    return {"enum": list(names), "enumDescriptions": list(names.values())} if names else {"not": {}}


def _add_criterion(properties: dict[str, Schema], criterion: Criterion) -> None:
    """Add a criterion; one that another set or kind asks for in another form accepts both."""
    known = properties.setdefault(
        criterion.id,
        {"title": criterion.name, "description": " ".join(criterion.requirement.split()), "anyOf": [{"type": "null"}]},
    )
    form = _evidence(criterion)
    if form not in known["anyOf"]:
        known["anyOf"].insert(-1, form)


def _evidence(criterion: Criterion) -> Schema:
    if len(criterion.pieces) == 1:
        return _piece(criterion.pieces[0])
    properties = {
        piece.id or "": {**({"title": piece.name} if piece.name else {}), **_piece(piece)} for piece in criterion.pieces
    }
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _piece(piece: Piece) -> Schema:
    if piece.kind is EvidenceKind.STATEMENT:
        return dict(_WORDS)
    if piece.kind is EvidenceKind.GRADE:
        return {
            "enum": [grade.id for grade in Grade],
            "enumDescriptions": [GRADE[grade].capital().vi for grade in Grade],
        }
    if piece.kind is EvidenceKind.RATIO:
        return {
            "type": "object",
            "properties": {"dat": {"title": "Số đạt", **_WHOLE}, "tong": {"title": "Tổng số", **_WHOLE}},
            "required": ["dat", "tong"],
            "additionalProperties": False,
        }
    thing = {
        "type": "object",
        "properties": {
            "ten": {"title": "Tên", **_WORDS},
            "cong_nhan": {"title": "Nơi công nhận", "type": [*_SCALARS, "null"]},
        },
        "required": ["ten"],
        "additionalProperties": False,
    }
    listed: Schema = {"type": "array", "items": thing}
    return {"anyOf": [*_WHOLE["anyOf"], listed]} if piece.takes_bare_number else listed


def _without_form(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key not in ("type", "maxItems", "items")}
