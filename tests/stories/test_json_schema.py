"""The JSON Schema of the front matter: it accepts what the checks accept, and says so in Vietnamese."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from guongsang.stories.evidence import assess
from guongsang.stories.json_schema import DIALECT, front_matter_schema
from guongsang.stories.model import Criteria, Story
from guongsang.stories.model_keys import known_keys
from guongsang.stories.registry import CriteriaSet
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.yaml_text import parse_yaml
from support import COLLECTIVE, PERSON, PROJECT, STORIES, with_front

if TYPE_CHECKING:
    from collections.abc import Iterator

Schema = dict[str, Any]

ANNOTATIONS = {"$schema", "$id", "title", "description", "examples", "enumDescriptions"}
TYPES = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


@pytest.fixture(scope="module")
def schema() -> Schema:
    """The schema with the project's own registry, as an editor reads it."""
    registry, problems = read_registry(STORIES)
    assert problems == []
    read: Schema = json.loads(json.dumps(front_matter_schema(registry)))
    return read


class _AsEditorsRead(yaml.SafeLoader):
    """YAML with numbers and true/false, but dates as text, as JSON has it."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(profile: str) -> Any:
    """Return a profile's front matter as an editor reads it."""
    return yaml.load(profile.split("---\n", 2)[1], _AsEditorsRead)  # noqa: S506 - a SafeLoader


def accepts(schema: Schema, value: object) -> bool:
    """Judge by the keywords that the schema uses; one that is not known here fails the test."""
    unknown = schema.keys() - ANNOTATIONS - _KEYWORDS.keys() - {"properties", "required", "additionalProperties"}
    assert not unknown, unknown
    if isinstance(value, dict) and not _object(schema, value):
        return False
    return all(_KEYWORDS[keyword](wanted, value) for keyword, wanted in schema.items() if keyword in _KEYWORDS)


def _object(schema: Schema, value: dict[str, Any]) -> bool:
    known = schema.get("properties", {})
    return (
        set(schema.get("required", ())) <= value.keys()
        and (schema.get("additionalProperties", True) or value.keys() <= known.keys())
        and all(accepts(known[key], inner) for key, inner in value.items() if key in known)
    )


def _has_type(wanted: str | list[str], value: object) -> bool:
    names = [wanted] if isinstance(wanted, str) else wanted
    return any(isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool)) for name in names)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_KEYWORDS: dict[str, Any] = {
    "type": _has_type,
    "enum": lambda wanted, value: value in wanted,
    "anyOf": lambda wanted, value: any(accepts(choice, value) for choice in wanted),
    "items": lambda wanted, value: not isinstance(value, list) or all(accepts(wanted, item) for item in value),
    "pattern": lambda wanted, value: not isinstance(value, str) or bool(re.search(wanted, value)),
    "minLength": lambda wanted, value: not isinstance(value, str) or len(value) >= wanted,
    "maxLength": lambda wanted, value: not isinstance(value, str) or len(value) <= wanted,
    "minItems": lambda wanted, value: not isinstance(value, list) or len(value) >= wanted,
    "maxItems": lambda wanted, value: not isinstance(value, list) or len(value) <= wanted,
    "minimum": lambda wanted, value: not _is_number(value) or value >= wanted,
    "maximum": lambda wanted, value: not _is_number(value) or value <= wanted,
}


def _keys(schema: Schema, prefix: str = "") -> Iterator[tuple[str, Schema]]:
    for key, inner in schema.get("properties", {}).items():
        yield prefix + key, inner
        yield from _keys(inner, f"{prefix}{key}.")
    for inner in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
        yield from _keys(inner, prefix)


def test_it_is_a_schema_itself(schema: Schema) -> None:
    """It keeps to the specification of the dialect that it names."""
    assert Draft202012Validator.META_SCHEMA["$id"] == schema["$schema"] == DIALECT
    # Formats are not looked at: patterns are ECMAScript's, as editors read them, and Python's own know no «\p{L}».
    Draft202012Validator(Draft202012Validator.META_SCHEMA).validate(schema)


def test_every_key_has_a_vietnamese_title_and_description(schema: Schema) -> None:
    """What editors show is for officers; evidence is described by its criterion."""
    assert schema["$schema"] == DIALECT
    assert schema["$id"].startswith("urn:")
    assert list(schema["properties"]) == list(known_keys(Story))
    for key, inner in _keys(schema):
        assert inner["title"], key
        assert "_" not in inner["title"]
        if key.count(".") < 2 and not key.startswith("tieu_chi."):
            assert inner["description"], key


@pytest.mark.parametrize("file", sorted(PROJECT.glob("stories/20*/**/*.md")), ids=lambda file: file.stem)
def test_every_sample_is_accepted(schema: Schema, file: Any) -> None:
    """The project's own profiles are right in an editor too."""
    assert accepts(schema, read(file.read_text("utf-8")))


@pytest.mark.parametrize(
    "keys",
    [
        {"nam": '"2023"'},
        {"ten": "12"},
        {"anh": "{tep: a.jpg, mo_ta: Chị Mỷ, tam: [0.5, 0]}"},
        {"anh": '{tep: a.jpg, mo_ta: Chị Mỷ, tam: ["0.5", ".25"]}'},
        {"lanh_dao": '"true"'},
        {"cap_nhat": '{ngay: 10/01/2024, noi_dung: "Sửa số quyết định"}'},
        {"cap_nhat": '[{ngay: 2024-01-10, noi_dung: "Sửa số quyết định"}]'},
        {"hoi_nghi": "", "dong_y": "", "anh": "", "ten_sap_xep": ""},
        {"cong_bo": "{trang_thai: cong-bo, ngay: 25-12-2023}"},
        {"khen_thuong": "[{hinh_thuc: bang-khen-tinh, so: 2870, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}]"},
    ],
)
def test_what_the_model_accepts_is_accepted(schema: Schema, keys: dict[str, str]) -> None:
    """Numbers and true/false where text is wanted, quoted numbers, both forms of dates, keys left empty."""
    assert accepts(schema, read(with_front(PERSON, **keys)))


@pytest.mark.parametrize(
    "keys",
    [
        {"don_vi": "phong-nghiep-vu-33"},
        {"linh_vuc": "[khong-co]"},
        {"nam": "1900"},
        {"nam": "hai nghìn"},
        {"ten": None},
        {"ten": ""},
        {"donvi": "van-phong"},
        {"tom_tat": "Ngắn."},
        {"cong_bo": "{trang_thai: da-dang}"},
        {"anh": "{tep: a.jpg, mo_ta: Chị Mỷ, tam: [0.5]}"},
        {"anh": "{tep: a.jpg, mo_ta: Chị Mỷ, tam: [0.5, 7]}"},
        {"anh": "{tep: a.jpg}"},
        {"hoi_nghi": "khong-co"},
        {"tieu_chi": "{bo: khong-co}"},
        {"tieu_chi": "{bo: ban-noi-chinh-2023, khong-co: 1}"},
        {"tieu_chi": "{bo: ban-noi-chinh-2023, hoan-thanh: 100%}"},
        {"dong_y": "{ngay: mai, pham_vi: [ho-ten]}"},
    ],
)
def test_what_check_refuses_is_marked(schema: Schema, keys: dict[str, str | None]) -> None:
    """Unknown ids and keys, missing keys, values of the wrong form."""
    assert accepts(schema, read(COLLECTIVE))
    assert not accepts(schema, read(with_front(PERSON, **keys)))


@pytest.mark.parametrize("key", ["anh_khac", "khen_thuong", "bai_hoc", "cap_nhat", "bi_danh", "mien_kiem_tra"])
def test_a_list_may_be_left_empty(schema: Schema, key: str) -> None:
    """An editor does not mark a key with nothing after it that the checks accept."""
    assert accepts(schema, read(with_front(PERSON, **{key: ""})))
    assert not accepts(schema, read(with_front(PERSON, linh_vuc="")))


scalars = (
    st.none()
    | st.booleans()
    | st.integers(-2, 10**10)
    | st.floats(-2, 50, allow_nan=False)
    | st.sampled_from(
        ("", " ", "tot", "xuat-sac", "Tốt", "12", "0", "-1", "1,5", "²", "٤٢", "100%", "9" * 9, "9" * 10, "một câu")
    )
)
evidence = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("dat", "tong", "ten", "cong_nhan", "x", "y")), inner, max_size=3)
    ),
    max_leaves=8,
)
likely = st.one_of(
    st.tuples(scalars).map(lambda alone: alone[0]),
    evidence,
    st.fixed_dictionaries({"dat": scalars, "tong": scalars}),
    st.lists(st.fixed_dictionaries({"ten": scalars}, optional={"cong_nhan": scalars}), max_size=2),
    st.fixed_dictionaries({"x": scalars | evidence, "y": scalars | evidence}),
)


def as_typed(value: Any) -> Any:
    """Return what an editor sees as the checks see it: every scalar is text."""
    if isinstance(value, dict):
        return {key: as_typed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_typed(inner) for inner in value]
    return value if value is None else str(value).lower() if isinstance(value, bool) else str(value)


REGISTRY = read_registry(STORIES)[0]
BASE = Story.model_validate(parse_yaml(PERSON.split("---\n")[1], "a.md").data, by_alias=True, by_name=False)
PIECES = {
    "statement": [{"loai": "thuyet-minh"}],
    "ratio": [{"loai": "ty-le", "nguong": "50%"}],
    "grade": [{"loai": "xep-loai", "toi_thieu": "tot"}],
    "least": [{"loai": "so-luong", "toi_thieu": "1"}],
    "recognised": [{"loai": "so-luong", "toi_thieu": "1", "can_cong_nhan": "true"}],
    "most": [{"loai": "so-luong", "toi_da": "0"}],
    "most-recognised": [{"loai": "so-luong", "toi_da": "2", "can_cong_nhan": "true"}],
    "least-and-most": [{"loai": "so-luong", "toi_thieu": "1", "toi_da": "2"}],
    "several": [{"id": "x", "loai": "thuyet-minh"}, {"id": "y", "loai": "so-luong", "toi_da": "0"}],
}


@pytest.mark.parametrize("pieces", PIECES.values(), ids=PIECES)
@given(value=likely)
@settings(max_examples=150)
def test_evidence_is_accepted_where_the_checks_accept_it(pieces: list[dict[str, str]], value: Any) -> None:
    """An editor marks evidence of the wrong form and nothing else, whatever the kind of evidence and whatever is typed."""
    criterion = {"id": "a", "ten": "A", "noi_dung": "Làm tốt.", "minh_chung": pieces}
    criteria_set = CriteriaSet.model_validate({"id": "bo", "ten": "B", "tap_the": [criterion], "ca_nhan": [criterion]})
    registry = dataclasses.replace(REGISTRY, criteria_sets={"bo": criteria_set})
    form = front_matter_schema(registry)["properties"]["tieu_chi"]
    given_evidence = {"bo": "bo", "a": value}
    story = BASE.model_copy(update={"criteria": Criteria.model_validate(as_typed(given_evidence))})
    assert accepts(form, given_evidence) is (assess(story, criteria_set, registry)[1] == [])
