"""Other names of places: what a place was called in the year of a profile tells what it was before and is now."""

from __future__ import annotations

import pytest

from guongsang.site.search_index.places import PlaceNames
from guongsang.stories.registry import Place, Registry, Validity

_OLD = Validity.model_validate({"den": "2025-06-30"})
_NEW = Validity.model_validate({"tu": "2025-07-01"})


def _place(name: str, validity: Validity, *continues: str) -> Place:
    return Place.model_validate({"id": "mot", "ten": name, "hieu_luc": validity, "tiep_noi": list(continues)})


PLACES = PlaceNames(
    {
        "lao-cai": _place("Tỉnh Lào Cai", _OLD),
        "yen-bai": _place("Tỉnh Yên Bái", _OLD),
        "lao-cai-2025": _place("Tỉnh Lào Cai", _NEW, "lao-cai", "yen-bai"),
        "phuong-cu": _place("Phường Cũ", _OLD),
        "phuong-moi": _place("Phường Mới", _NEW, "phuong-cu"),
        "phuong-moi-nua": _place("Phường Mới Nữa", _NEW, "phuong-moi"),
        "huyen-cu": _place("Huyện Cũ", _OLD),
        "xa-tan-lap-1": _place("Xã Tân Lập, Huyện Cũ", _OLD),
        "xa-tan-lap-2": _place("Xã Tân Lập, Huyện Khác", _OLD),
        "xa-gan": _place("Xã Gần", _NEW, "xa-tan-lap-1", "huyen-cu"),
        "xa-xa": _place("Xã Xa", _NEW, "xa-tan-lap-2"),
    }
)


@pytest.mark.parametrize(
    ("locality", "year", "others"),
    [
        ("Yên Bái", 2023, {"Tỉnh Yên Bái", "Tỉnh Lào Cai"}),
        ("tỉnh Yên Bái", 2023, {"Tỉnh Lào Cai"}),
        ("Lào Cai", 2023, {"Tỉnh Lào Cai"}),
        ("tỉnh Lào Cai", 2023, set()),
        ("Lào Cai", 2025, {"Tỉnh Lào Cai", "Tỉnh Yên Bái"}),
        ("Lào Cai", 2026, {"Tỉnh Lào Cai", "Tỉnh Yên Bái"}),
        ("Yên Bái", 2026, {"Tỉnh Yên Bái", "Tỉnh Lào Cai"}),
        ("Xã Văn Bàn, tỉnh Lào Cai", 2026, {"Tỉnh Yên Bái"}),
        ("Phường Lào Cai", 2026, set()),
        ("Phường Cũ", 2023, {"Phường Mới", "Phường Mới Nữa"}),
        ("phường mới nữa", 2026, {"Phường Mới", "Phường Cũ"}),
        ("Mới Nữa", 2026, set()),
        ("Sa Pa", 2026, set()),
        ("", 2026, set()),
        ("Xã Tân Lập, Huyện Cũ, tỉnh Lào Cai", 2023, {"Xã Gần"}),
        ("Xã Tân Lập, huyện Khác", 2023, {"Xã Xa"}),
        ("Xã Tân Lập", 2023, set()),
        ("Xã Gần", 2026, {"Xã Tân Lập, Huyện Cũ", "Huyện Cũ"}),
    ],
)
def test_names_before_and_after(locality: str, year: int, others: set[str]) -> None:
    """A place has its official, earlier and later names, but not those of its neighbours at the time."""
    assert set(PLACES.others(locality, year)) == others


def test_places_that_continue_each_other_come_to_an_end() -> None:
    """Two entries that name each other are both found once."""
    circle = PlaceNames({"a": _place("Xã A", _OLD, "b"), "b": _place("Xã B", _NEW, "a")})
    assert circle.others("Xã A", 2023) == ("Xã B",)


def test_the_registry_knows_the_provinces_that_were_merged(registry: Registry) -> None:
    """From July 2025 there are 34 provinces: 52 became 23, and the other 11 stayed as they were."""
    after = [place for place in registry.places.values() if place.validity == _NEW]
    before = {id_ for place in after for id_ in place.continues}
    assert (len(after), len(before)) == (23, 52)
    assert all(registry.places[id_].validity == _OLD for id_ in before)
    assert 63 - len(before) + len(after) == 34
