"""The addresses of the site's pages."""

from __future__ import annotations

import pytest

from guongsang.stories.addresses import (
    OWN_FOLDERS,
    PROFILE_ADDRESS,
    FacetId,
    facet_url,
    former_profile,
    group_url,
    locality_id,
    profile_url,
)


def test_addresses_are_folders_below_the_root() -> None:
    """They start without a slash, so that a page may stand anywhere, and end in one."""
    assert profile_url(2023, "giang-thi-my") == "guong/2023/giang-thi-my/"
    assert facet_url(FacetId.UNIT) == "don-vi/"
    assert group_url(FacetId.YEAR, 2023) == "nam/2023/"


@pytest.mark.parametrize(
    ("name", "expected"), [("Lào Cai", "lao-cai"), ("LÀO CAI", "lao-cai"), ("Si Ma Cai", "si-ma-cai"), ("…", "khac")]
)
def test_a_locality_has_one_address_however_it_is_spelt(name: str, expected: str) -> None:
    """Even where nothing of its name can stand in an address."""
    assert locality_id(name) == expected


@pytest.mark.parametrize(
    ("address", "is_profile"),
    [
        (profile_url(2023, "a"), True),
        ("guong/2023/a", True),
        ("guong/2023/", False),
        ("guong/2023/a/b/", False),
        ("guong/trang/2/", False),
        ("don-vi/2023/a/", False),
    ],
)
def test_a_profile_is_known_by_its_address(address: str, *, is_profile: bool) -> None:
    """Pages of lists are told apart."""
    assert bool(PROFILE_ADDRESS.fullmatch(address)) is is_profile


def test_every_facet_keeps_its_folder_for_itself() -> None:
    """No ordinary page and no former address may stand there."""
    assert set(FacetId) <= OWN_FOLDERS


@pytest.mark.parametrize(
    ("alias", "address"),
    [
        ("/guong/2023/a/", "guong/2023/a/"),
        ("guong/2023/A", "guong/2023/a/"),
        ("/guong/2023/a/index.html", "guong/2023/a/"),
        ("/my/", ""),
        ("/guong/2023/", ""),
        ("/tin-tuc/bai-12.html", ""),
    ],
)
def test_former_addresses_of_profiles_are_told_from_other_links(alias: str, address: str) -> None:
    """A short link to a profile is not where it once stood."""
    assert former_profile(alias) == address
