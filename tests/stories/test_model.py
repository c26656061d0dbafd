"""The front matter as frozen models."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from guongsang.stories import model
from guongsang.stories.model import Correction, State, Story
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import parse_yaml
from support import COLLECTIVE, PERSON, with_front

PARTS = [
    kind
    for kind in vars(model).values()
    if isinstance(kind, type)
    and issubclass(kind, BaseModel)
    and kind.__module__ == model.__name__
    and kind.model_fields
]


def story(profile: str = PERSON, /, **keys: str | None) -> Story:
    """Return the model of a profile with keys exchanged; it must be valid."""
    document = parse_yaml(with_front(profile, **keys).split("---\n")[1], "a.md", 2)
    made, problems = validate(Story, document, document.data)
    assert problems == []
    assert made is not None
    return made


def test_values_become_what_their_keys_mean() -> None:
    """Days are days, numbers numbers, ids texts, lists tuples."""
    made = story(lanh_dao="true")
    assert (made.name, made.year, made.unit, made.fields) == (
        "Giàng Thị Mỷ",
        2023,
        "phong-nghiep-vu-3",
        ("cai-cach-tu-phap",),
    )
    assert made.is_leader is made.is_sample is True
    assert made.recognition.endorsement
    assert made.recognition.endorsement.date == dt.date(2023, 11, 20)
    assert made.awards[0].number == "2870/QĐ-UBND"
    assert made.publication.state is State.PUBLISHED
    assert set(made.criteria.evidence) == {"guong-mau", "hoan-thanh", "vuot-muc", "sang-kien", "phong-trao"}


@pytest.mark.parametrize("typed", ["2023-12-25", "25/12/2023", "25-12-2023", "'2023-12-25'"])
def test_a_day_may_be_written_in_both_orders(typed: str) -> None:
    """Year first as computers have it, day first as letters have it."""
    assert story(cong_bo=f"{{trang_thai: cong-bo, ngay: {typed}}}").publication.date == dt.date(2023, 12, 25)


def test_numbers_of_decisions_stay_as_typed() -> None:
    """Leading zeros are part of a number."""
    assert story(ghi_nhan="{suy_ton: {so: 05, ngay: 2023-11-20}}").recognition.endorsement.number == "05"  # type: ignore[union-attr]  # given above


def test_one_correction_needs_no_list() -> None:
    """The first correction is written as a group; further ones make it a list."""
    one = Correction(date=dt.date(2024, 1, 10), text="Sửa số")
    assert story(cap_nhat="{ngay: 2024-01-10, noi_dung: Sửa số}").corrections == (one,)
    assert story(
        cap_nhat="[{ngay: 2024-01-10, noi_dung: Sửa số}, {ngay: 10/1/2024, noi_dung: Sửa số}]"
    ).corrections == (one, one)


@pytest.mark.parametrize("key", ["anh_khac", "khen_thuong", "bai_hoc", "cap_nhat", "bi_danh", "mien_kiem_tra"])
@pytest.mark.parametrize("typed", ["", "null", "[]"])
def test_a_list_may_be_left_empty(key: str, typed: str) -> None:
    """The key may stay in the file with nothing after it."""
    without: dict[str, str | None] = {key: None}
    assert story(**{key: typed}) == story(**without)


@pytest.mark.parametrize("key", ["ten_sap_xep", "dia_ban", "anh", "hoi_nghi"])
def test_what_is_optional_may_be_left_empty(key: str) -> None:
    """Nothing after a key that is not needed means that there is nothing."""
    nothing: dict[str, str | None] = {key: None}
    without = story(**nothing)
    assert story(**{key: ""}) == story(**{key: "~"}) == without


def test_spaces_around_words_do_not_count() -> None:
    """What is seen is what counts."""
    assert story(ten='"  Giàng Thị Mỷ  "').name == "Giàng Thị Mỷ"


@pytest.mark.parametrize("profile", [PERSON, COLLECTIVE])
def test_a_story_survives_being_written_down(profile: str) -> None:
    """The record that the build keeps gives back the same story."""
    made = story(profile)
    record = made.model_dump_json(by_alias=True, exclude_defaults=True)
    assert Story.model_validate_json(record) == made


def test_a_story_never_changes() -> None:
    """Nothing is written into what was read."""
    with pytest.raises(ValidationError, match="frozen"):
        story().name = "Khác"  # type: ignore[misc]  # what must not be done


def test_lengths_count_letters_as_people_do() -> None:
    """A letter with marks is one: 120 of them are a name."""
    assert len(story(ten="Ậ" * 120).name) == 120


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_key_is_explained(part: type[BaseModel]) -> None:
    """Officers read a sentence on each key, and its name is Vietnamese without accents."""
    assert part.__doc__
    for field in part.model_fields.values():
        assert field.alias
        assert field.alias.replace("_", "").isascii()
        assert field.alias == field.alias.lower()
        assert field.description
        assert field.description.endswith(".")
        assert unicodedata.is_normalized("NFC", field.description)


def test_the_example_of_every_key_is_valid() -> None:
    """What the handbook and the messages suggest can be typed as it stands."""
    keys: dict[str, Any] = {
        field.alias or "": field.examples[0] for field in Story.model_fields.values() if field.examples
    }
    assert story(**keys).name == "Giàng Thị Mỷ"


def test_drafts_and_profiles_waiting_show_only_in_the_preview() -> None:
    """Five states, two of them not for the public yet."""
    assert [state.value for state in State if state.is_preview_only] == ["du-thao", "cho-duyet"]
    assert [state.value for state in State] == ["du-thao", "cho-duyet", "cong-bo", "rut", "thu-hoi"]


def test_what_was_withdrawn_or_annulled_tells_no_story() -> None:
    """All others tell one, now or once they are published."""
    assert {state for state in State if not state.tells_story} == {State.WITHDRAWN, State.ANNULLED}


@pytest.mark.parametrize("name", ["\u200b\u200b\u200b", "…—…", "\u00ad\u2060"])
def test_a_name_has_a_letter(name: str) -> None:
    """What cannot be seen is no name; one in another script is."""
    document = parse_yaml(with_front(PERSON, ten=f'"{name}"').split("---\n")[1], "a.md", 2)
    made, problems = validate(Story, document, document.data)
    assert made is None
    assert [(problem.code, problem.line) for problem in problems] == [("GS008", 3)]
    assert story(ten="李四").name == "李四"
