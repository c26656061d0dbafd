"""Rules of shape: what they let pass. What they refuse is in the table of broken profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.families.shape import MAX_PIXELS, OWN_FOLDERS
from hostile.files import picture, png
from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

INDEX = "2023/giang-thi-my/index.md"
ANNULLED = "{trang_thai: thu-hoi, ngay: 2024-01-10, quyet_dinh: {so: 1-QĐ, ngay: 2024-01-09}}"


@pytest.mark.parametrize(
    ("profile", "keys"),
    [
        (PERSON, {"cong_bo": "{trang_thai: du-thao}", "dong_y": None, "ghi_nhan": None}),
        (PERSON, {"cong_bo": "{trang_thai: cho-duyet}", "ghi_nhan": "{suy_ton: {so: 1, ngay: 1/11/2023}}"}),
        (PERSON, {"cong_bo": "{trang_thai: rut, ngay: 2024-01-10}", "dong_y": None, "ghi_nhan": None}),
        (PERSON, {"cong_bo": ANNULLED}),
        (PERSON, {"cong_bo": "{trang_thai: thu-hoi, ngay: 2024-01-10}"}),
        (PERSON, {"lanh_dao": "true"}),
        (COLLECTIVE, {"cong_bo": "{trang_thai: du-thao}", "ghi_nhan": None}),
        (COLLECTIVE, {"lanh_dao": "false"}),
    ],
)
def test_each_state_needs_only_what_it_needs(profile: str, keys: dict[str, str | None], site: Lay) -> None:
    """A draft may lack what publication needs; a withdrawn profile keeps nothing it need not."""
    year = "2023" if profile is PERSON else "2024"
    assert site({f"{year}/a.md": with_front(profile, **keys)}).codes() == []


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif", "jpeg"])
def test_photos_are_known_by_what_they_hold(kind: str, suffix: str, site: Lay) -> None:
    """A sound picture passes, whichever of the photo suffixes somebody gave it."""
    text = with_front(PERSON, anh=f"{{tep: chan-dung.{suffix}, mo_ta: Chị Mỷ}}")
    assert site({INDEX: text, f"2023/giang-thi-my/chan-dung.{suffix}": picture(kind)}).codes() == []


def test_a_photo_may_be_as_large_as_the_limit(site: Lay) -> None:
    """Forty megapixels pass, one column more does not; nothing is decoded to see that."""
    text = with_front(PERSON, anh="{tep: chan-dung.jpg, mo_ta: Chị Mỷ}")
    made = site({INDEX: text, "2023/giang-thi-my/chan-dung.jpg": png(8000, MAX_PIXELS // 8000)})
    assert made.codes() == []
    made.write("2023/giang-thi-my/chan-dung.jpg", png(8001, MAX_PIXELS // 8000))
    assert made.codes() == [(INDEX, 26, "GS017")]


def test_pillows_warnings_never_reach_the_officer(site: Lay, recwarn: pytest.WarningsRecorder) -> None:
    """A suspicious header is a problem in words and no Python warning."""
    text = with_front(PERSON, anh="{tep: chan-dung.jpg, mo_ta: Chị Mỷ}")
    made = site({INDEX: text, "2023/giang-thi-my/chan-dung.jpg": png(9000, 11_000)})
    assert made.codes() == [(INDEX, 26, "GS017")]
    assert list(recwarn) == []


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
    twin = with_front(PERSON, bi_danh="[/cu/]")
    made = site({"2023/a.md": twin, "2023/b.md": twin})
    assert made.codes() == [("2023/b.md", 1, "GS014")]
    assert "stories/2023/a.md" in made.inspect().problems[0].message.vi


def test_any_rule_can_be_named_in_a_waiver(site: Lay) -> None:
    """A waiver of a rule there is passes."""
    reason = "ly_do: Văn bản gốc viết như vậy"
    assert site({"2023/a.md": with_front(PERSON, mien_kiem_tra=f"[{{ma: GS015, {reason}}}]")}).codes() == []


def test_all_unknown_ids_of_a_profile_are_told_at_once(site: Lay) -> None:
    """Officers mend them in one go."""
    text = with_front(
        PERSON,
        don_vi="xyz-1",
        linh_vuc="[xyz-2, dan-van, xyz-3]",
        hoi_nghi="xyz-4",
        khen_thuong="\n  - {hinh_thuc: xyz-5, so: 1, ngay: 1/1/2024, co_quan: xyz-6}",
    )
    assert [line for _, line, code in site({"2023/a.md": text}).codes() if code == "GS009"] == [5, 8, 8, 21, 21, 22]
