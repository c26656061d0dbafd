"""Which units have their profile, and what is counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.material.elsewhere import words_of_pages
from guongsang.reporting.coverage import HIDDEN_REASON, Report, Result
from guongsang.reporting.rows import Standing
from guongsang.stories.model import ConsentScope
from support import COLLECTIVE, PERSON, PROJECT, person, with_front

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.reporting.coverage import UnitRow

Reporter = Callable[..., Report]

DRAFT = "{trang_thai: du-thao}"
SCHEDULED = "{trang_thai: cong-bo, ngay: 2027-01-05}"
WITHDRAWN = "{trang_thai: rut, ngay: 2024-01-18}"
ANNULLED = "{trang_thai: thu-hoi, ngay: 2025-01-18, quyet_dinh: {so: 12-QĐ/BNCTU, ngay: 2025-01-15}}"


def unit(report: Report, name: str = "phong-nghiep-vu-3") -> UnitRow:
    """Return one unit's row."""
    return next(row for row in report.units if row.id == name)


@pytest.mark.parametrize(
    ("keys", "standing", "result"),
    [
        ({}, Standing.PUBLISHED, Result.BUILT),
        ({"cong_bo": SCHEDULED}, Standing.SCHEDULED, Result.BUILT),
        ({"cong_bo": DRAFT}, Standing.DRAFT, Result.UNDERWAY),
        ({"cong_bo": "{trang_thai: cho-duyet}"}, Standing.PENDING, Result.UNDERWAY),
        ({"chuc_vu": None}, Standing.BROKEN, Result.UNDERWAY),
        ({"ten": None}, Standing.BROKEN, Result.UNDERWAY),
        ({"cong_bo": WITHDRAWN}, Standing.WITHDRAWN, Result.MISSING),
        ({"cong_bo": ANNULLED}, Standing.ANNULLED, Result.MISSING),
    ],
)
def test_only_what_is_published_or_scheduled_counts(
    report: Reporter, keys: Mapping[str, str | None], standing: Standing, result: Result
) -> None:
    """Each profile has one standing, and by it the unit has its profile, is at it, or has none."""
    found = report({"2023/giang-thi-my.md": with_front(PERSON, **keys)})
    assert [row.standing for row in found.profiles] == [standing]
    assert unit(found).result is result
    assert unit(found).tally.of(standing) == unit(found).tally.total == found.totals.total == 1


def test_units_that_need_not_build_are_listed_without_being_asked(report: Reporter) -> None:
    """The registry says who must; the order is the registry's."""
    found = report({})
    assert [row.id for row in found.units][:2] == ["lanh-dao-ban", "van-phong"]
    assert unit(found, "lanh-dao-ban").result is Result.NOT_ASKED
    assert [row.id for row in found.missing] == [row.id for row in found.asked]
    assert "chi-doan-co-quan" not in {row.id for row in found.asked}


def test_a_unit_is_asked_only_in_the_years_in_which_it_holds(report: Reporter) -> None:
    """A unit dissolved before the year is not in the report, one with a profile all the same is, unasked."""
    units = "\n".join(
        f"- {{id: {name}, ten: {title}, loai: phong, phai_xay_dung: true, hieu_luc: {validity}}}"
        for name, title, validity in (
            ("phong-nghiep-vu-3", "Phòng Nghiệp vụ 3", "{den: 2022-12-31}"),
            ("phong-cu", "Phòng cũ", "{den: 2022-12-31}"),
            ("phong-moi", "Phòng mới", "{tu: 2023-12-31}"),
        )
    )
    found = report({"danh-muc/don-vi.yml": units, "2023/giang-thi-my.md": PERSON})
    assert {row.id: row.result for row in found.units} == {
        "phong-nghiep-vu-3": Result.NOT_ASKED,
        "phong-moi": Result.MISSING,
    }


def test_other_years_are_left_out(report: Reporter) -> None:
    """A report is about one year, and knows which others have profiles."""
    stories = {"2023/giang-thi-my.md": PERSON, "2024/phong-nghiep-vu-3.md": COLLECTIVE}
    assert [row.name for row in report(stories).profiles] == ["Giàng Thị Mỷ"]
    assert report(stories, 2022).years == (2023, 2024)


def test_awards_of_this_recognition_only(report: Reporter) -> None:
    """What was given earlier or annulled since is not counted."""
    awards = (
        "\n  - {hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}"
        "\n  - {hinh_thuc: bang-khen-tinh, so: 1234/QĐ-UBND, ngay: 2021-12-20, co_quan: ubnd-tinh-lao-cai, truoc_do: true}"
        "\n  - {hinh_thuc: giay-khen-co-quan, so: 61-QĐ/BNCTU, ngay: 2023-12-15, "
        "co_quan: ban-noi-chinh-tinh-uy-lao-cai, huy_bo: {so: 70-QĐ/BNCTU, ngay: 2024-02-01}}"
    )
    found = report({"2023/giang-thi-my.md": with_front(PERSON, khen_thuong=awards)})
    (row,) = found.profiles
    assert [(award.number, award.issuer) for award in row.awards] == [("2870/QĐ-UBND", "Ủy ban nhân dân tỉnh Lào Cai")]
    assert unit(found).tally.awards == found.totals.awards == 1


@pytest.mark.parametrize(
    ("keys", "lacking"),
    [
        ({}, ()),
        ({"dong_y": None}, (ConsentScope.NAME, ConsentScope.POST, ConsentScope.STORY)),
        ({"dong_y": "{ngay: 2023-11-25, pham_vi: [ho-ten, cau-chuyen]}"}, (ConsentScope.POST,)),
        ({"anh": '{tep: a.jpg, mo_ta: "Chị Mỷ tại buổi họp", nguon: "Văn phòng"}'}, (ConsentScope.PORTRAIT,)),
    ],
)
def test_what_drafts_show_without_consent(
    report: Reporter, keys: Mapping[str, str | None], lacking: tuple[ConsentScope, ...]
) -> None:
    """Consent that is missing from a draft is something to be done."""
    (row,) = report({"2023/giang-thi-my.md": with_front(PERSON, cong_bo=DRAFT, **keys)}).profiles
    assert row.consent
    assert row.consent.lacking == lacking
    assert row.lacks_consent is bool(lacking)


def test_pictures_in_the_story_need_consent_too(report: Reporter) -> None:
    """The front matter does not tell of them."""
    text = with_front(PERSON, cong_bo=DRAFT) + "\n![Chị Mỷ tại buổi họp](hop.jpg)\n"
    (row,) = report({"2023/giang-thi-my/index.md": text}).profiles
    assert row.consent
    assert row.consent.lacking == (ConsentScope.PORTRAIT,)


@pytest.mark.parametrize("keys", [{"cong_bo": ANNULLED}, {"cong_bo": WITHDRAWN}])
def test_nobody_is_asked_for_consent_to_what_is_not_shown(report: Reporter, keys: Mapping[str, str]) -> None:
    """Profiles withdrawn or annulled wait for no consent."""
    found = report({"2023/giang-thi-my.md": with_front(PERSON, dong_y=None, **keys)})
    assert found.totals.lacking_consent == 0


def test_collectives_need_no_consent(report: Reporter) -> None:
    """Nobody is to be asked for a unit."""
    found = report({"2024/phong-nghiep-vu-3.md": COLLECTIVE}, 2024)
    assert [row.consent for row in found.profiles] == [None]


def test_waivers_with_reasons_and_what_they_silence(report: Reporter) -> None:
    """A waiver is listed whether or not it silences anything."""
    waivers = '[{ma: GS405, ly_do: "Lời người dân, nguyên văn"}, {ma: GS601, ly_do: "Hai người trùng tên"}]'
    text = person("Giàng Thị Mỷ", "Chị là tấm gương có một không hai, vô tiền khoáng hậu.", mien_kiem_tra=waivers)
    (row,) = report({"2023/giang-thi-my.md": text}).profiles
    assert [waiver.reason for waiver in row.waivers] == ["Lời người dân, nguyên văn", "Hai người trùng tên"]
    assert row.waivers[0].silenced >= 1
    assert row.waivers[1].silenced == 0


def test_a_profile_that_cannot_be_read_is_counted_and_named_by_what_can(report: Reporter) -> None:
    """Name and unit are taken from front matter that is no valid profile; else the file says which it is."""
    found = report(
        {
            "2023/giang-thi-my.md": with_front(PERSON, nam="2023 sau công nguyên"),
            "2023/lo-thi-man.md": "không có thông tin đầu tệp",
            "2023/ly-thi-sen.md": b"\xff\xfe\x00\x00\x80",
        }
    )
    named = {row.file: (row.name, row.unit, row.standing) for row in found.listed}
    assert named == {
        "stories/2023/giang-thi-my.md": ("Giàng Thị Mỷ", "phong-nghiep-vu-3", Standing.BROKEN),
        "stories/2023/lo-thi-man.md": ("lo-thi-man", "", Standing.BROKEN),
        "stories/2023/ly-thi-sen.md": ("ly-thi-sen", "", Standing.BROKEN),
    }
    assert unit(found).result is Result.UNDERWAY
    assert unit(found, "").tally.of(Standing.BROKEN) == 2
    assert (unit(found, "").result, len(found.asked)) == (Result.UNKNOWN, 4)
    assert all(row.problems.errors for row in found.listed)


def test_a_published_profile_with_errors_says_what_it_was_to_be(report: Reporter) -> None:
    """It is told that it is broken and not that it is published; a unit nobody knows is shown by its id."""
    (row,) = report({"2023/giang-thi-my.md": with_front(PERSON, don_vi="phong-nghiep-vu-33")}).profiles
    assert (row.standing, row.declared, row.unit) == (Standing.BROKEN, Standing.PUBLISHED, "phong-nghiep-vu-33")
    assert "GS009" in row.problems.codes


@pytest.mark.parametrize(
    "text",
    [
        with_front(PERSON, cong_bo=WITHDRAWN),
        with_front(PERSON, cong_bo=WITHDRAWN, chuc_vu=None),
        with_front(PERSON, cong_bo=WITHDRAWN, khong_biet="1"),
        with_front(PERSON, cong_bo=WITHDRAWN, nam="sai"),
        with_front(PERSON, cong_bo='{"trang_thai" : "rút"}'),
        with_front(PERSON, cong_bo="{trang_thai: rut").replace("tieu_chi:", "tieu_chi: ]"),
        with_front(PERSON, cong_bo=WITHDRAWN).replace("---", "", 1),
        with_front(PERSON, cong_bo=WITHDRAWN).encode("utf-16"),
    ],
)
def test_of_a_withdrawn_profile_nothing_is_kept(report: Reporter, text: str | bytes) -> None:
    """However broken the file is: it is counted, and neither name nor file nor anything else can be printed."""
    found = report({"2023/giang-thi-my.md": text})
    (row,) = found.profiles
    assert row.standing is Standing.WITHDRAWN
    assert found.listed == ()
    assert found.totals.of(Standing.WITHDRAWN) == 1
    told = repr(found)
    assert "Giàng" not in told
    assert "giang-thi-my" not in told


def test_a_reason_that_names_somebody_withdrawn_is_not_printed(report: Reporter) -> None:
    """Waivers of others are free text; other reasons stay."""
    waivers = '[{ma: GS601, ly_do: "Trùng tên với sùng seo phử"}, {ma: GS405, ly_do: "Lời người dân, nguyên văn"}]'
    found = report(
        {
            "2022/a.md": person("Sùng Seo Phử", nam="2022", cong_bo=WITHDRAWN),
            "2023/b.md": person("Thào A Tin", mien_kiem_tra=waivers),
        }
    )
    (row,) = found.listed
    assert [waiver.reason for waiver in row.waivers] == [HIDDEN_REASON, "Lời người dân, nguyên văn"]


def test_a_comment_does_not_withdraw_a_profile(report: Reporter) -> None:
    """Only the key itself does."""
    text = with_front(PERSON, ten=None).replace("minh_hoa", "# khi rút: trang_thai: rut\nminh_hoa")
    assert [row.standing for row in report({"2023/giang-thi-my.md": text}).profiles] == [Standing.BROKEN]


def test_misplaced_files_are_counted(report: Reporter) -> None:
    """What lies in the year's folder, or in no year's, may be a profile; what lies in another year's is not its."""
    found = report(
        {
            "2023/giang-thi-my.docx": b"",
            "2023/lo-thi-man/ghi-chu.jpg": b"",
            "nam-2023/ly-thi-sen.md": PERSON,
            "2024/vang-van-din.docx": b"",
        }
    )
    assert (found.stray, found.profiles) == (3, ())


def test_profiles_are_in_the_order_of_units_then_names(report: Reporter) -> None:
    """Collectives stand before people, people by given name."""
    found = report(
        {
            "2023/b.md": person("Vàng Thị Đướng"),
            "2023/a.md": person("Lò Thị Sâm"),
            "2023/c.md": with_front(COLLECTIVE.replace("2024", "2023"), ten="Tổ thư ký"),
            "2023/d.md": person("Tẩn Mẩy Xoang", don_vi="van-phong"),
        }
    )
    assert [row.name for row in found.profiles] == ["Tẩn Mẩy Xoang", "Tổ thư ký", "Vàng Thị Đướng", "Lò Thị Sâm"]


def test_the_agency_is_the_issuer_of_the_day(report: Reporter) -> None:
    """The registry says to which system the letterhead belongs."""
    found = report({})
    assert found.issuer
    assert (found.issuer.id, found.issuer.system) == ("ban-noi-chinh-tinh-uy-lao-cai-2025", "dang")


def test_a_broken_registry_is_told(report: Reporter) -> None:
    """A unit may be missing then."""
    assert report({"danh-muc/don-vi.yml": "- {id: [}"}).has_broken_registry
    assert not report({}).has_broken_registry


def test_an_entry_that_may_not_be_published_is_there_all_the_same(report: Reporter) -> None:
    """What a rule finds in the words of the registry makes no unit missing, and no file misplaced."""
    entries = (PROJECT / "stories" / "danh-muc" / "linh-vuc.yml").read_text("utf-8")
    found = report({"danh-muc/linh-vuc.yml": f"{entries}\n- {{id: truc-may, ten: Trực máy, mo_ta: Gọi 0912345678.}}\n"})
    assert (found.has_broken_registry, found.stray) == (False, 0)


def test_an_ordinary_page_is_no_misplaced_profile(report: Reporter, tmp_path: Path) -> None:
    """Whatever is wrong with its words, it lies where it belongs."""
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "docs" / "lien-he.md").write_text("Gọi 0912345678.\n", "utf-8")
    assert report({}, pages=words_of_pages(tmp_path / "docs", "docs")).stray == 0


def test_a_profile_among_the_registry_is_misplaced(report: Reporter) -> None:
    """Nobody reads it there; the registry itself is whole."""
    found = report({"danh-muc/giang-thi-my.md": PERSON})
    assert (found.has_broken_registry, found.stray) == (False, 1)
