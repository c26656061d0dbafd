"""The catalogue: which profiles the public sees, in what order, and under which headings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from support import COLLECTIVE, PERSON, TODAY, people, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.site.catalogue import Catalogue

    Make = Callable[..., Catalogue]

STATES = {
    "2023/cong-bo.md": PERSON,
    "2023/du-thao.md": person("Chảo Lan", cong_bo="{trang_thai: du-thao}"),
    "2023/cho-duyet.md": person("Lý Mai", cong_bo="{trang_thai: cho-duyet}"),
    "2023/hom-nay.md": person("Sùng Nam", cong_bo=f"{{trang_thai: cong-bo, ngay: {TODAY}}}"),
    "2023/ngay-mai.md": person("Thào Phà", cong_bo=f"{{trang_thai: cong-bo, ngay: {TODAY + dt.timedelta(days=1)}}}"),
    "2023/rut.md": person("Vàng Vinh", cong_bo="{trang_thai: rut, ngay: 2024-01-01}"),
    "2023/thu-hoi.md": with_front(
        PERSON, cong_bo="{trang_thai: thu-hoi, ngay: 2024-01-01, quyet_dinh: {so: 19-QĐ/BNCTU, ngay: 2024-01-01}}"
    ),
}


def slugs(catalogue: Catalogue, positions: tuple[int, ...] | None = None) -> list[str]:
    """Return the slugs of the profiles shown, or of some of them."""
    return [catalogue.shown[position].place.slug for position in positions or range(len(catalogue.shown))]


def named(name: str, **keys: str | None) -> str:
    """Return a valid profile of a person of some name."""
    return with_front(PERSON, ten=name, **keys)


def test_the_public_sees_what_is_published(catalogue_of: Make) -> None:
    """Only profiles published by today are shown; one annulled is kept for its notice, one withdrawn is nowhere."""
    catalogue = catalogue_of(STATES)
    assert slugs(catalogue) == ["hom-nay", "cong-bo"]
    assert [summary.place.slug for summary, _ in catalogue.annulled] == ["thu-hoi"]
    assert catalogue.addresses == {"guong/2023/hom-nay/", "guong/2023/cong-bo/"}


def test_former_addresses_may_be_linked_to(catalogue_of: Make) -> None:
    """A link by a former address leads on to the present one, unless the profile is not shown."""
    catalogue = catalogue_of(
        {
            "2023/a.md": with_front(PERSON, bi_danh="[/guong/2022/Ten-Cu/]"),
            "2023/b.md": person("Lù Văn Chẩn", bi_danh="[/guong/2022/nhap/]", cong_bo="{trang_thai: du-thao}"),
        }
    )
    assert catalogue.addresses == {"guong/2023/a/", "guong/2022/ten-cu/"}


def test_the_preview_shows_what_is_to_come(catalogue_of: Make) -> None:
    """The preview adds drafts, those waiting for approval and those with a future date, and never one withdrawn."""
    catalogue = catalogue_of(STATES, preview=True)
    assert set(slugs(catalogue)) == {"cong-bo", "du-thao", "cho-duyet", "hom-nay", "ngay-mai"}
    assert [summary.place.slug for summary, _ in catalogue.annulled] == ["thu-hoi"]


def test_the_newest_comes_first(catalogue_of: Make) -> None:
    """Profiles are ordered by the date of publication, and by name within a day."""
    catalogue = catalogue_of(
        {
            "2023/a.md": named("Vàng Thị An", cong_bo="{trang_thai: cong-bo, ngay: 2023-12-25}"),
            "2023/b.md": named("Lý Văn Ấn", cong_bo="{trang_thai: cong-bo, ngay: 2023-12-26}"),
            "2023/c.md": named("Chảo Văn An", cong_bo="{trang_thai: cong-bo, ngay: 2023-12-25}"),
        }
    )
    assert slugs(catalogue) == ["b", "c", "a"]


def test_every_profile_is_under_its_headings(catalogue_of: Make) -> None:
    """A profile is found by year, unit, each of its fields, award, place, letter, kind and ceremony."""
    catalogue = catalogue_of(
        {"2023/my.md": with_front(PERSON, linh_vuc="[cai-cach-tu-phap, dan-van, dan-van]"), "2024/phong.md": COLLECTIVE}
    )
    found = {group.url: slugs(catalogue, group.members) for facet in catalogue.facets for group in facet.groups}
    assert found == {
        "nam/2024/": ["phong"],
        "nam/2023/": ["my"],
        "don-vi/phong-nghiep-vu-3/": ["phong", "my"],
        "linh-vuc/cai-cach-tu-phap/": ["my"],
        "linh-vuc/dan-van/": ["my"],
        "linh-vuc/kiem-tra-giam-sat/": ["phong"],
        "khen-thuong/bang-khen-tinh/": ["my"],
        "dia-ban/lao-cai/": ["my"],
        "ten/m/": ["my"],
        "ten/p/": ["phong"],
        "loai/ca-nhan/": ["my"],
        "loai/tap-the/": ["phong"],
        "hoi-nghi/tong-ket-2023/": ["my"],
    }


def test_headings_without_profiles_are_not_shown(catalogue_of: Make) -> None:
    """A unit or a field that nobody belongs to has no page; without profiles there are no headings at all."""
    assert all(facet.groups == () for facet in catalogue_of({}).facets)


def test_an_annulled_award_is_no_heading(catalogue_of: Make) -> None:
    """A profile is not found under an award that it no longer has."""
    award = (
        "[{hinh_thuc: bang-khen-tinh, so: 11/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai, "
        "huy_bo: {so: 12/QĐ-UBND, ngay: 2024-01-02}}]"
    )
    assert catalogue_of({"2023/a.md": with_front(PERSON, khen_thuong=award)}).facet("khen-thuong").groups == ()


def test_names_stand_in_the_vietnamese_order(catalogue_of: Make) -> None:
    """Under a letter, people stand by given name, then surname, with Vietnamese letters and tones in their order."""
    names = ["Vàng Thị Đào", "Lý Văn Dũng", "Đào Thị Dung", "Chảo Láo Dùng", "Bàn Thị Dung"]
    catalogue = catalogue_of({f"2023/n{number}.md": named(name) for number, name in enumerate(names)})
    groups = {group.name: group.members for group in catalogue.facet("ten").groups}
    in_order = [catalogue.shown[position].name for letter in sorted(groups) for position in groups[letter]]
    assert in_order == ["Bàn Thị Dung", "Đào Thị Dung", "Chảo Láo Dùng", "Lý Văn Dũng", "Vàng Thị Đào"]


def test_a_sorting_name_decides(catalogue_of: Make) -> None:
    """Where the usual order does not fit a name, `ten_sap_xep` says under which letter it stands."""
    catalogue = catalogue_of({"2023/a.md": named("Giàng A Phềnh", ten_sap_xep="Giàng A Phềnh")})
    assert [group.url for group in catalogue.facet("ten").groups] == ["ten/g/"]


def test_one_place_in_two_spellings(catalogue_of: Make) -> None:
    """A place spelt in two ways is one heading, with the spelling used most."""
    catalogue = catalogue_of(
        {
            "2023/a.md": named("Một Hai", dia_ban="Si Ma Cai"),
            "2023/b.md": named("Hai Ba", dia_ban="Si Ma Cai"),
            "2023/c.md": named("Ba Bốn", dia_ban="Si ma cai"),
        }
    )
    (group,) = catalogue.facet("dia-ban").groups
    assert (group.name, group.url, len(group.members)) == ("Si Ma Cai", "dia-ban/si-ma-cai/", 3)


@pytest.mark.parametrize("place", ["…", "()", "\u00b7"])
def test_a_place_without_a_letter(catalogue_of: Make, place: str) -> None:
    """Even a place that gives no address is found somewhere."""
    assert (
        catalogue_of({"2023/a.md": with_front(PERSON, dia_ban=place)}).facet("dia-ban").groups[0].url == "dia-ban/khac/"
    )


def test_related_profiles(catalogue_of: Make) -> None:
    """Related are first those of the same unit and field, then of the field, then of the unit; never the profile itself."""
    field, unit = "[dan-van]", "van-phong"
    catalogue = catalogue_of(
        {
            "2023/ca-hai.md": named("Một Một", linh_vuc=field, don_vi=unit),
            "2023/don-vi.md": named("Hai Hai", linh_vuc="[tiep-cong-dan]", don_vi=unit),
            "2023/khac.md": named("Ba Ba", linh_vuc="[tiep-cong-dan]", don_vi="phong-nghiep-vu-1"),
            "2023/linh-vuc.md": named("Bốn Bốn", linh_vuc=field, don_vi="phong-nghiep-vu-2"),
            "2023/nay.md": named("Năm Năm", linh_vuc=field, don_vi=unit),
        }
    )
    position = slugs(catalogue).index("nay")
    assert slugs(catalogue, tuple(catalogue.related(position))) == ["ca-hai", "linh-vuc", "don-vi"]


def test_related_profiles_are_at_most_three_and_near_in_time(catalogue_of: Make) -> None:
    """Of many alike, the three published nearest in time are shown."""
    catalogue = catalogue_of(
        {
            f"2023/n{day:02}.md": with_front(content, cong_bo=f"{{trang_thai: cong-bo, ngay: 2024-01-{day:02}}}")
            for day, content in enumerate(people(20), start=1)
        }
    )
    position = slugs(catalogue).index("n10")
    assert set(slugs(catalogue, tuple(catalogue.related(position)))) <= {"n08", "n09", "n11", "n12"}
    assert len(catalogue.related(position)) == 3


def test_a_single_profile_has_no_related(catalogue_of: Make) -> None:
    """Without others there is nothing related."""
    assert catalogue_of({"2023/a.md": PERSON}).related(0) == []
