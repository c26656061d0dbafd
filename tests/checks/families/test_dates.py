"""Rules of dates: in the future, outside what the registry holds for that day, before or after the endorsement."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Mend, Severity
from support import COLLECTIVE, PERSON, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]

DATE_RULES = {"GS207", "GS208", "GS209", "GS210", "GS211", "GS212"}
TOMORROW = TODAY + dt.timedelta(days=1)


def award(day: str, issuer: str = "ubnd-tinh-lao-cai", award_id: str = "bang-khen-tinh", more: str = "") -> str:
    """Return a profile's awards: one."""
    return f"[{{hinh_thuc: {award_id}, so: 2870/QĐ-UBND, ngay: {day}, co_quan: {issuer}{more}}}]"


def told(made: Site) -> list[Problem]:
    """Return what the rules of dates found."""
    return [problem for problem in made.inspect().problems if problem.code in DATE_RULES]


@pytest.mark.parametrize(
    "keys",
    [
        {"ghi_nhan": f"{{suy_ton: {{so: 05-BB/HĐTĐKT, ngay: {TOMORROW}}}}}"},
        {"khen_thuong": award(f"{TOMORROW}", "ubnd-tinh-lao-cai-2025")},
        {"khen_thuong": award("2023-12-20", more=f", huy_bo: {{so: 912/QĐ-UBND, ngay: {TOMORROW}}}")},
        {"cong_bo": f"{{trang_thai: thu-hoi, ngay: {TODAY}, quyet_dinh: {{so: 18-QĐ/BNCTU, ngay: {TOMORROW}}}}}"},
        {"cong_bo": f"{{trang_thai: thu-hoi, ngay: {TOMORROW}, quyet_dinh: {{so: 18-QĐ/BNCTU, ngay: {TODAY}}}}}"},
        {"cong_bo": f"{{trang_thai: rut, ngay: {TOMORROW}}}"},
        {"ghi_nhan": f"{{suy_ton: {{so: 05-BB/HĐTĐKT, ngay: 2023-11-20}}, phe_duyet: {{nguoi: Trưởng Ban, ngay: {TOMORROW}}}}}"},
        {"dong_y": f"{{ngay: {TOMORROW}, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}}"},
        {"cap_nhat": f"{{ngay: {TOMORROW}, noi_dung: Sửa số}}"},
        {"cap_nhat": f"[{{ngay: {TODAY}, noi_dung: Sửa số}}, {{ngay: {TOMORROW}, noi_dung: Sửa số}}]"},
    ],
)  # fmt: skip
def test_nothing_has_happened_tomorrow(keys: dict[str, str], site: Lay) -> None:
    """It is told of at its date, once and by no other rule; what is of today is in order."""
    profile = with_front(PERSON, **keys)
    made = site({"2023/a.md": profile})
    (wrong,) = [problem for problem in made.inspect().problems if problem.code != "GS018"]
    assert (wrong.code, wrong.severity) == ("GS207", Severity.ERROR)
    assert "ngày 02/09/2026, ngày ấy chưa tới" in wrong.message.vi
    assert profile.split("\n")[wrong.line - 1][wrong.column - 1 :].startswith(f"{TOMORROW}")
    made.write("2023/a.md", profile.replace(f"{TOMORROW}", f"{TODAY}"))
    assert "GS207" not in {problem.code for problem in told(made)}


@pytest.mark.parametrize(
    ("award_id", "day", "words"),
    [
        ("huy-hieu-dang-45", "2016-07-24", ("từ ngày 25/07/2016", "29-QĐ/TW")),
        ("huy-hieu-dang-45", "2016-07-25", None),
        ("bang-khen-tinh", "2004-06-30", ("từ ngày 01/07/2004", "15/2003/QH11")),
        ("bang-khen-tinh", "2004-07-01", None),
        ("co-thi-dua-khoi", "2022-12-31", ("từ ngày 01/01/2023", "Kế hoạch")),
    ],
)
def test_an_award_is_given_while_it_exists(award_id: str, day: str, words: tuple[str, str] | None, site: Lay) -> None:
    """The bound and the law it comes from are named."""
    keys = {"khen_thuong": award(day, award_id=award_id, more=", truoc_do: true")}
    found = [problem for problem in told(site({"2023/a.md": with_front(PERSON, **keys)})) if problem.code == "GS208"]
    assert len(found) == (words is not None)
    for problem in found if words else ():
        assert words
        assert (words[0] in problem.message.vi, words[1] in problem.hint.vi) == (True, True)


def test_an_award_that_was_abolished_is_of_its_time(site: Lay) -> None:
    """An entry with a last day says so, with the basis that ended then."""
    made = site({"2023/a.md": PERSON})
    file = made.stories / "danh-muc" / "khen-thuong.yml"
    before, entry, after = file.read_text("utf-8").partition("- id: bang-khen-tinh\n")
    ended = after.replace("hieu_luc: {tu: 2004-07-01}", "hieu_luc: {tu: 2004-07-01, den: 2023-12-19}", 1)
    made.write("danh-muc/khen-thuong.yml", before + entry + ended)
    (wrong,) = told(made)
    assert wrong.code == "GS208"
    assert "đến hết ngày 19/12/2023" in wrong.message.vi


@pytest.mark.parametrize(
    ("issuer", "day", "kin"),
    [
        ("ubnd-tinh-lao-cai", "2025-07-01", ["«ubnd-tinh-lao-cai-2025»"]),
        ("ubnd-tinh-yen-bai", "2025-07-01", ["«ubnd-tinh-lao-cai-2025»"]),
        ("ubnd-tinh-lao-cai-2025", "2025-06-30", ["«ubnd-tinh-lao-cai»", "«ubnd-tinh-yen-bai»"]),
        ("ubnd-tinh-lao-cai", "2025-06-30", None),
        ("ubnd-tinh-lao-cai-2025", "2025-07-01", None),
        ("thu-tuong", "1999-01-01", None),
    ],
)
def test_an_issuer_decides_while_it_exists(issuer: str, day: str, kin: list[str] | None, site: Lay) -> None:
    """Who stood in its place on that day is named."""
    keys = {"khen_thuong": award(day, issuer, more=", truoc_do: true")}
    found = [problem for problem in told(site({"2023/a.md": with_front(PERSON, **keys)})) if problem.code == "GS209"]
    assert len(found) == (kin is not None)
    assert all(other in found[0].hint.vi for other in kin or ())


def test_an_issuer_without_kin_is_told_how_to_get_one(site: Lay) -> None:
    """An office that just ended has nobody who continues it yet."""
    made = site({"2023/a.md": PERSON})
    file = made.stories / "danh-muc" / "co-quan.yml"
    text = file.read_text("utf-8").replace("[ubnd-tinh-lao-cai, ubnd-tinh-yen-bai]", "[ubnd-tinh-yen-bai]")
    before, entry, after = text.partition("- id: ubnd-tinh-lao-cai\n")
    made.write("danh-muc/co-quan.yml", before + entry + after.replace("den: 2025-06-30", "den: 2023-12-19", 1))
    (wrong,) = told(made)
    assert (wrong.code, "tiep_noi" in wrong.hint.vi) == ("GS209", True)


@pytest.mark.parametrize(
    ("day", "earlier", "codes"),
    [
        ("2023-11-19", "", ["GS210"]),
        ("2023-11-19", ", truoc_do: true", []),
        ("2023-11-20", "", []),
        ("2023-11-20", ", truoc_do: true", []),
        ("2023-11-21", "", []),
        ("2023-11-21", ", truoc_do: true", ["GS211"]),
    ],
)
def test_an_award_follows_the_endorsement(day: str, earlier: str, codes: list[str], site: Lay) -> None:
    """One of before is marked as such, and none of after; on the very day both may be."""
    found = told(site({"2023/a.md": with_front(PERSON, khen_thuong=award(day, more=earlier))}))
    assert [str(problem.code) for problem in found] == codes
    assert all("truoc_do" in problem.hint.vi for problem in found)


def test_of_a_withdrawn_profile_only_the_withdrawal_counts(site: Lay) -> None:
    """Whatever else it says, it must be taken down at once; a collective's consent is nobody's."""
    made = site(
        {
            "2023/a.md": with_front(
                PERSON, khen_thuong=award("2032-12-20"), cong_bo="{trang_thai: rut, ngay: 2024-02-01}"
            ),
            "2024/b.md": with_front(COLLECTIVE, dong_y=f"{{ngay: {TOMORROW}, pham_vi: [ho-ten]}}"),
        }
    )
    assert told(made) == []


def test_without_an_endorsement_nothing_comes_before_it(site: Lay) -> None:
    """A draft may have an award and no endorsement yet."""
    keys = {"ghi_nhan": None, "cong_bo": "{trang_thai: du-thao}", "khen_thuong": award("2020-12-22")}
    assert told(site({"2023/a.md": with_front(PERSON, **keys)})) == []


@pytest.mark.parametrize(
    ("keys", "typed", "right"),
    [
        ({"cong_bo": "{trang_thai: cong-bo, ngay: 25/12/2023}"}, "25/12/2023", "2023-12-25"),
        ({"cong_bo": '{trang_thai: cong-bo, ngay: "25-12-2023"}'}, "25-12-2023", "2023-12-25"),
        ({"dong_y": "{ngay: 2023-11-5, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}"}, "2023-11-5", "2023-11-05"),
        ({"khen_thuong": award("20/12/2023")}, "20/12/2023", "2023-12-20"),
        ({"cap_nhat": '{ngay: 10/1/2024, noi_dung: "Sửa số liệu"}'}, "10/1/2024", "2024-01-10"),
        ({"cap_nhat": '[{ngay: 10/01/2024, noi_dung: "Sửa số liệu"}]'}, "10/01/2024", "2024-01-10"),
        (
            {"ghi_nhan": "{suy_ton: {so: 05-BB/HĐTĐKT, ngay: 20/11/2023}, phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-01}}"},
            "20/11/2023",
            "2023-11-20",
        ),
    ],
)  # fmt: skip
def test_other_ways_to_write_a_date_are_noted(keys: dict[str, str], typed: str, right: str, site: Lay) -> None:
    """They are understood; the note shows how and offers the usual way."""
    found = site({"2023/a.md": with_front(PERSON, **keys)}).inspect().problems
    assert [(problem.code, problem.severity, problem.mend) for problem in found] == [
        ("GS212", Severity.NOTE, Mend(typed, right))
    ]
