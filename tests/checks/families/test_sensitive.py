"""Rules of ethnic origin, religion and Party membership against the scope of consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FILE = "2023/giang-thi-my.md"
STATEMENTS = [
    ("GS311", "dan-toc", "Chị Mỷ là người Mông."),
    ("GS312", "ton-giao", "Chị Mỷ theo đạo Tin lành."),
    ("GS313", "dang-vien", "Chị Mỷ là đảng viên."),
]


def sensitive(made: Site) -> list[tuple[str, Severity]]:
    """Return what the rules of this family find."""
    return [(problem.code, problem.severity) for problem in made.inspect().problems if problem.code.startswith("GS31")]


@pytest.mark.parametrize(("code", "scope", "text"), STATEMENTS)
def test_a_statement_needs_its_own_consent(code: str, scope: str, text: str, site: Lay) -> None:
    """Consent to one sensitive item is none to another."""
    made = site({FILE: f"{PERSON}\n{text}\n"})
    assert sensitive(made) == [(code, Severity.ERROR)]
    for agreed in ("dan-toc", "ton-giao", "dang-vien"):
        consent = f"{{ngay: 2023-11-25, pham_vi: [ho-ten, chuc-vu, cau-chuyen, {agreed}]}}"
        made.write(FILE, f"{with_front(PERSON, dong_y=consent)}\n{text}\n")
        assert sensitive(made) == ([] if agreed == scope else [(code, Severity.ERROR)])


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, _, text in STATEMENTS])
def test_without_any_consent_nothing_is_agreed(code: str, text: str, site: Lay) -> None:
    """A draft may lack consent, and is warned."""
    draft = with_front(PERSON, dong_y=None, cong_bo="{trang_thai: du-thao}")
    assert sensitive(site({FILE: f"{draft}\n{text}\n"})) == [(code, Severity.WARNING)]


@pytest.mark.parametrize("text", [text for _, _, text in STATEMENTS])
def test_a_collective_agrees_to_nothing(text: str, site: Lay) -> None:
    """Consent is a person's; whom a collective's story names, its editors have asked."""
    assert sensitive(site({"2024/phong-nghiep-vu-3.md": f"{COLLECTIVE}\n{text}\n"})) == []


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, _, text in STATEMENTS])
def test_nothing_stands_in_for_consent(code: str, text: str, site: Lay) -> None:
    """A waiver with a reason is no agreement: it is refused, and the words stay an error."""
    waiver = f'[{{ma: {code}, ly_do: "Nói về một nhân vật lịch sử"}}]'
    made = site({FILE: f"{with_front(PERSON, mien_kiem_tra=waiver)}\n{text}\n"})
    assert sensitive(made) == [(code, Severity.ERROR)]
    assert "GS020" in {problem.code for problem in made.inspect().problems}


def test_the_summary_and_the_description_of_a_photo_count(site: Lay) -> None:
    """The person's own name is the subject there as well."""
    summary = "Giàng Thị Mỷ, người Mông, biên soạn bảng thuật ngữ tố tụng cho phiên dịch tại tòa."
    made = site({FILE: with_front(PERSON, tom_tat=summary)})
    (problem,) = [problem for problem in made.inspect().problems if problem.code == "GS311"]
    line = (made.stories / FILE).read_text("utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("người Mông,")
    assert "«người Mông»" in problem.message.vi


BADGE = "[{hinh_thuc: huy-hieu-dang-40, so: 215-QĐ/TU, ngay: 2023-12-20, co_quan: tinh-uy-lao-cai}]"
MERIT = "[{hinh_thuc: bang-khen-tinh-uy, so: 215-QĐ/TU, ngay: 2023-12-20, co_quan: tinh-uy-lao-cai}]"
AGREED = "{ngay: 2023-11-25, pham_vi: [ho-ten, chuc-vu, cau-chuyen%s]}"


@pytest.mark.parametrize(
    ("award", "more", "codes"),
    [
        (BADGE, "", [("GS313", Severity.ERROR)]),
        (BADGE, ", dan-toc", [("GS313", Severity.ERROR)]),
        (BADGE, ", dang-vien", []),
        (MERIT, "", []),
    ],
)
def test_an_award_discloses_what_its_name_says(
    award: str, more: str, codes: list[tuple[str, Severity]], site: Lay
) -> None:
    """A badge for years in the Party takes the same consent as words; a commendation by the Party says nothing of it."""
    made = site({FILE: with_front(PERSON, khen_thuong=award, dong_y=AGREED % more)})
    assert sensitive(made) == codes
    assert all("Huy hiệu 40 năm tuổi Đảng" in problem.message.vi for problem in made.inspect().errors)


@pytest.mark.parametrize(("flag", "code"), [("dan-toc", "GS311"), ("ton-giao", "GS312")])
def test_what_an_award_discloses_is_data(flag: str, code: str, site: Lay) -> None:
    """The registry says so of each award; the rule of that datum tells of it."""
    made = site({FILE: with_front(PERSON, khen_thuong=BADGE)})
    text = (made.stories / "danh-muc/khen-thuong.yml").read_text("utf-8")
    made.write("danh-muc/khen-thuong.yml", text.replace("tiet_lo: dang-vien", f"tiet_lo: {flag}"))
    assert sensitive(made) == [(code, Severity.ERROR)]
