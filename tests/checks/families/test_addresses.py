"""Rules of addresses: what they let pass. What they refuse is in the table of broken profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.addresses import OWN_FOLDERS
from support import PERSON, Site, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


@pytest.mark.parametrize(
    "alias",
    [
        "/guong/2023/ten-cu/",
        "/guong/2023/ten-cu",
        "/guong/2022/giang-thi-my/",
        "/tin-tuc/2019/05/My.html",
        "/a",
        "/Cu_2/x.y-z/",
        "/nam-2023/",
    ],
)
def test_former_addresses_of_any_site_may_be_aliases(alias: str, site: Lay) -> None:
    """Old portals wrote addresses in many ways; capitals, dots and underscores are kept."""
    assert site({"2023/a.md": with_front(PERSON, bi_danh=f"[{alias}]")}).codes() == []


def test_every_folder_of_the_sites_own_is_closed_to_aliases(site: Lay) -> None:
    """No redirect can take the place of a listing."""
    aliases = ", ".join(f"/{folder}/x/" for folder in sorted(OWN_FOLDERS))
    made = site({"2023/a.md": with_front(PERSON, bi_danh=f"[{aliases}]")})
    assert made.codes() == [("2023/a.md", 26, "GS014")] * len(OWN_FOLDERS)


def test_an_alias_that_two_profiles_claim_is_told_once(site: Lay) -> None:
    """The later file is told of, with the name of the earlier."""
    first, second = (person(name, bi_danh="[/cu/]") for name in ("Giàng Thị Mỷ", "Lù Văn Chẩn"))
    made = site({"2023/a.md": first, "2023/b.md": second})
    assert made.codes() == [("2023/b.md", 26, "GS014")]
    (problem,) = made.inspect().problems
    assert "đã là bí danh của stories/2023/a.md" in problem.message.vi
    assert problem.related == "stories/2023/a.md"


def test_an_alias_may_not_be_the_address_of_another(site: Lay) -> None:
    """It is called what it is: an address, no alias."""
    made = site({"2023/a.md": person("Lù Văn Chẩn"), "2023/b.md": with_front(PERSON, bi_danh="[/guong/2023/a/]")})
    (problem,) = made.inspect().problems
    assert "đã là địa chỉ của stories/2023/a.md" in problem.message.vi
