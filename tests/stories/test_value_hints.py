"""What is said of a value that the model refuses, kind of mistake by kind."""

from __future__ import annotations

import re
from typing import Any

import pytest

from guongsang.stories.model import Story
from guongsang.stories.model_keys import place_at
from guongsang.stories.value_hints import MESSAGES, sure_value, unknown_message


def told(kind: str, given: object, *path: str | int, **added: Any) -> tuple[str, str]:
    """Return what is wrong with a value at a way of keys, and how to mend it."""
    place = place_at(Story, path) if path else None
    context = {"given": given, "place": place, "is_item": bool(path) and isinstance(path[-1], int), **added}
    what, mend = MESSAGES.get(kind, unknown_message)(context)
    return what.vi, mend.vi


@pytest.mark.parametrize("kind", MESSAGES)
def test_every_kind_speaks_both_languages_and_quotes_no_placeholder(kind: str) -> None:
    """Whatever was given, where no key is known as well."""
    added = {"min_length": 5, "max_length": 9, "ge": 1, "le": 7, "need": "nguong", "reference": "a"}
    values: list[object] = ["không", "", None, 7, [], {"a": 1}, "x" * 500, "2023-13-45"]
    for given in values:
        for phrase in MESSAGES[kind]({"given": given, "place": None, "is_item": False, **added}):
            assert phrase.vi
            assert phrase.en
            assert not re.search(r"{\w+}", phrase.vi + phrase.en)


@pytest.mark.parametrize(
    ("given", "what", "mend"),
    [
        ("20/13/2023", "không có tháng 13", "Đối chiếu"),
        ("05/20/2023", "không có tháng 20", "«20/05/2023»"),
        ("2023-04-31", "tháng 4 chỉ có 30 ngày", "Đối chiếu"),
        ("2023-02-29", "tháng 2 năm 2023 chỉ có 28 ngày", "Đối chiếu"),
        ("00/05/2023", "không có ngày 0", "Đối chiếu"),
        ("20.12.2023", "viết theo kiểu máy không đọc", "«2023-12-20»"),
        ("hôm qua", "không đọc được thành một ngày có thật", "năm-tháng-ngày"),
    ],
)
def test_of_a_day_is_told_why_it_is_none(given: str, what: str, mend: str) -> None:
    """And which day may have been meant."""
    found = told("guong_date", given)
    assert what in found[0]
    assert mend in found[1]


@pytest.mark.parametrize(
    ("kind", "given", "sure"),
    [
        ("guong_date", "20.12.2023", "2023-12-20"),
        ("guong_date", "ngày 15 tháng 12 năm 2023", "2023-12-15"),
        ("guong_date", "30/02/2024", None),
        ("guong_date", "05/20/2023", None),
        ("guong_date", 20231220, None),
        ("guong_whole", "20.12.2023", None),
    ],
)
def test_only_a_real_day_is_mended_without_asking(kind: str, given: object, sure: str | None) -> None:
    """A day that can be misread, or none, is left to whoever has the paper."""
    assert sure_value(kind, given) == sure


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Dân vận; Cải cách tư pháp", "«linh_vuc: [dan-van, cai-cach-tu-phap]»"),
        (5, "«linh_vuc: [cai-cach-tu-phap]»"),
        ("!!!", "«linh_vuc: [cai-cach-tu-phap]»"),
    ],
)
def test_a_list_is_offered_as_it_was_probably_meant(given: object, meant: str) -> None:
    """Names as ids; where nobody can say, the key's own example."""
    assert meant in told("list_type", given, "linh_vuc")[1]


def test_an_unknown_kind_is_told_as_far_as_it_can_be() -> None:
    """With the way to the handbook."""
    assert told("new_in_pydantic", 1) == ("không hợp lệ", "Xem khóa này trong sổ tay.")
