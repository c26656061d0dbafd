"""The published record: what of a profile, and as far as the consent goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from guongsang.site.open_data.record import make_record
from guongsang.site.views import PhotoView
from guongsang.stories.model import Consent, ConsentScope, Story
from support import COLLECTIVE, PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.registry import Registry
    from support import Site

    Record = Callable[..., dict[str, Any]]

ROOT = "https://guongsang.example/"
PHOTO = PhotoView("assets/anh/a.jpg", 1000, 1250, "Chị Mỷ", "")
TELLING = with_front(PERSON, bai_hoc="[Ghi lại mỗi việc.]")


@pytest.fixture
def record_of(site: Callable[..., Site], registry: Registry) -> Record:
    """Give a function that makes a profile's record, with photos and a story whatever the consent covers."""

    def make(text: str, *scope: ConsentScope) -> dict[str, Any]:
        (inspected,) = site({f"{'2024' if 'tap-the' in text else '2023'}/x.md": text}).inspect().stories
        story = Story.model_validate_json(inspected.record)
        if story.consent:
            # The checks would refuse a profile that shows more.
            story = story.model_copy(update={"consent": Consent(date=story.consent.date, scope=scope)})
        record = make_record(
            story, inspected.summary, registry, photo=PHOTO, gallery=[PHOTO], body="<p>Chuyện</p>", site_url=ROOT
        )
        found: dict[str, Any] = json.loads(record.model_dump_json())
        return found

    return make


def test_a_person_is_told_in_full(record_of: Record) -> None:
    """With consent to everything: who, where, why, by which decisions and criteria, in which words."""
    record = record_of(TELLING, *ConsentScope)
    assert (record["ten"], record["chuc_vu"], record["don_vi"]) == (
        "Giàng Thị Mỷ",
        "Chuyên viên chính",
        {"ma": "phong-nghiep-vu-3", "ten": "Phòng Nghiệp vụ 3"},
    )
    assert record["dia_chi"] == record["dinh_danh"] == f"{ROOT}guong/2023/x/"
    assert record["anh"]["dia_chi"] == record["anh_khac"][0]["dia_chi"] == f"{ROOT}assets/anh/a.jpg"
    assert record["ghi_nhan"]["suy_ton"] == {"so": "05-BB/HĐTĐKT", "ngay": "2023-11-20"}
    (award,) = record["khen_thuong"]
    assert (award["ma"], award["so"], award["co_quan"]["ma"]) == ("bang-khen-tinh", "2870/QĐ-UBND", "ubnd-tinh-lao-cai")
    evidence = {each["ma"]: each["minh_chung"][0] for each in record["tieu_chi"]["muc"]}
    assert (evidence["vuot-muc"]["so_dat"], evidence["vuot-muc"]["tong_so"], evidence["vuot-muc"]["dat"]) == (
        25,
        42,
        True,
    )
    assert evidence["sang-kien"]["gom"] == [
        {"ten": "Bảng thuật ngữ tố tụng", "cong_nhan": "Hội đồng Sáng kiến cơ quan"}
    ]
    assert evidence["guong-mau"]["thuyet_minh"].startswith("Giữ nghiêm giờ giấc")
    assert (record["bai_viet"], record["bai_hoc"]) == ("<p>Chuyện</p>", ["Ghi lại mỗi việc."])
    assert record["minh_hoa"] is True


@pytest.mark.parametrize(
    ("scope", "empty"),
    [
        ((ConsentScope.POST, ConsentScope.STORY), {"anh", "anh_khac"}),
        ((ConsentScope.PORTRAIT, ConsentScope.STORY), {"chuc_vu"}),
        ((ConsentScope.POST, ConsentScope.PORTRAIT), {"bai_viet", "bai_hoc"}),
        ((), {"anh", "anh_khac", "chuc_vu", "bai_viet", "bai_hoc"}),
    ],
)
def test_what_was_not_agreed_to_is_not_there(
    record_of: Record, scope: tuple[ConsentScope, ...], empty: set[str]
) -> None:
    """Whatever the checks let through: no photo, no post, no word of the story."""
    record = record_of(TELLING, ConsentScope.NAME, *scope)
    parts = {"anh", "anh_khac", "chuc_vu", "bai_viet", "bai_hoc"}
    assert {key for key in parts if not record[key]} == empty
    words = json.dumps(record, ensure_ascii=False)
    assert ("assets/anh" in words) == (ConsentScope.PORTRAIT in scope)
    told = ConsentScope.STORY in scope
    assert ("Giữ nghiêm giờ giấc" in words) == ("Bảng thuật ngữ tố tụng" in words) == told


def test_a_collective_needs_no_consent(record_of: Record) -> None:
    """Grades and counts are told, and there is no post."""
    record = record_of(COLLECTIVE)
    assert (record["loai"], record["chuc_vu"]) == ("tap-the", None)
    assert record["anh"]
    evidence = [piece for each in record["tieu_chi"]["muc"] for piece in each["minh_chung"]]
    assert "xuat-sac" in [piece["muc"] for piece in evidence]
    assert 0 in [piece["so_luong"] for piece in evidence]


def test_an_annulled_award_is_not_told(record_of: Record) -> None:
    """An award that was annulled is no award any more; an earlier one is marked."""
    awards = (
        "[{hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai, "
        "huy_bo: {so: 11/QĐ-UBND, ngay: 2024-05-06}}, "
        "{hinh_thuc: bang-khen-tinh, so: 99/QĐ-UBND, ngay: 2020-12-20, co_quan: ubnd-tinh-lao-cai, truoc_do: true}]"
    )
    (award,) = record_of(with_front(PERSON, khen_thuong=awards), *ConsentScope)["khen_thuong"]
    assert (award["so"], award["truoc_do"]) == ("99/QĐ-UBND", True)


def test_nothing_of_the_officers_own_is_there(record_of: Record) -> None:
    """Consent, waivers and former addresses are no data of the public."""
    text = with_front(PERSON, mien_kiem_tra='[{ma: GS405, ly_do: "Lời người dân, trích nguyên văn"}]')
    record = record_of(text, *ConsentScope)
    assert "2023-11-25" not in json.dumps(record)
    assert not {"dong_y", "mien_kiem_tra", "bi_danh", "cong_bo"} & record.keys()
