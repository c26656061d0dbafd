"""Rules of the numbers of papers: which are refused, what is offered instead, what is let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Mend, Severity
from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]

NUMBER_RULES = {"GS201", "GS202", "GS203", "GS204", "GS205", "GS206"}


def award(number: str, issuer: str, award_id: str = "giay-khen", day: str = "2023-12-20", more: str = "") -> str:
    """Return a profile's awards: one."""
    return f'[{{hinh_thuc: {award_id}, so: "{number}", ngay: {day}, co_quan: {issuer}{more}}}]'


def told(made: Site) -> list[Problem]:
    """Return what the rules of numbers found."""
    return [problem for problem in made.inspect().problems if problem.code in NUMBER_RULES]


def codes(made: Site) -> list[str]:
    """Return the codes of what the rules of numbers found."""
    return [str(problem.code) for problem in told(made)]


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("2870/QĐ-UBND", "ubnd-tinh-lao-cai"),
        ("2870/2023/QĐ-UBND", "ubnd-tinh-lao-cai"),
        ("1526/QĐ-TTg", "thu-tuong"),
        ("1187/QĐ-CTN", "chu-tich-nuoc"),
        ("1234/QĐ-BCA-X01", "bo-cong-an"),
        ("12/QĐ-VKSTC", "vien-kiem-sat-nhan-dan-toi-cao"),
        ("1377-QĐ/TU", "tinh-uy-lao-cai"),
        ("63-QĐ/BNCTU", "ban-noi-chinh-tinh-uy-lao-cai"),
        ("215-QĐ/BNCTW", "ban-noi-chinh-trung-uong"),
        ("04-QĐ/CB", "chi-bo-ban-noi-chinh"),
        ("03-QĐ/KTĐ", "khoi-thi-dua-co-quan-tinh-uy"),
        ("03/QĐ-KTĐ", "khoi-thi-dua-co-quan-tinh-uy"),
        ("1908/QĐ-TLĐ", "tong-lien-doan-lao-dong"),
        ("20-QĐ/TWĐTN-VP", "trung-uong-doan"),
        ("77/QĐ-MTTW-BTT", "uy-ban-trung-uong-mat-tran-to-quoc"),
    ],
)
def test_right_numbers_pass(number: str, issuer: str, site: Lay) -> None:
    """Each office's own way to number is in order."""
    assert codes(site({"2023/a.md": with_front(PERSON, khen_thuong=award(number, issuer))})) == []


@pytest.mark.parametrize(
    ("number", "issuer", "right"),
    [
        ("34/CT-TU", "tinh-uy-lao-cai", "«34-CT/TU»"),
        ("215/QĐ-BNCTW", "ban-noi-chinh-trung-uong", "«215-QĐ/BNCTW»"),
        ("215/2023/QĐ-BNCTW", "ban-noi-chinh-trung-uong", "«215-QĐ/BNCTW»"),
        ("Số: 215/QĐ-BNCTW", "ban-noi-chinh-trung-uong", "«215-QĐ/BNCTW»"),
        ("2870-QĐ/UBND", "ubnd-tinh-lao-cai", "«2870/QĐ-UBND»"),
        ("2870/QĐ/UBND", "ubnd-tinh-lao-cai", "«2870/QĐ-UBND»"),
        ("2870-QĐ-UBND", "ubnd-tinh-lao-cai", "«2870/QĐ-UBND»"),
        ("06/2023/QH15", "tinh-uy-lao-cai", "«06-QĐ/TU»"),
        ("03/QĐ/KTĐ", "khoi-thi-dua-co-quan-tinh-uy", "«03-QĐ/KTĐ»"),
        ("03/QĐ/KTĐ", "khoi-thi-dua-co-quan-tinh-uy", "«03/QĐ-KTĐ»"),
    ],
)
def test_the_right_form_is_offered(number: str, issuer: str, right: str, site: Lay) -> None:
    """A Party number in State form, or the reverse, is an error that shows the number as it should be."""
    found = told(site({"2023/a.md": with_front(PERSON, khen_thuong=award(number, issuer))}))
    (wrong,) = [problem for problem in found if problem.code == "GS203"]
    assert wrong.severity is Severity.ERROR
    assert number in wrong.message.vi
    assert right in wrong.hint.vi
    assert wrong.mend is None


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (
            {
                "ghi_nhan": "{suy_ton: {so: 05/BB-HĐTĐKT, ngay: 2023-11-20}, phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-01}}"
            },
            "05",
        ),
        (
            {
                "khen_thuong": award(
                    "7/QĐ-UBND", "ubnd-tinh-lao-cai", more=", huy_bo: {so: 912-QĐ/UBND, ngay: 2024-05-14}"
                )
            },
            "912",
        ),
        ({"cong_bo": "{trang_thai: thu-hoi, ngay: 2024-06-20, quyet_dinh: {so: 18/QĐ-BNCTU, ngay: 2024-06-18}}"}, "18"),
    ],
)
def test_every_paper_of_a_profile_is_looked_at(keys: dict[str, str], words: str, site: Lay) -> None:
    """The council's record and the agency's decision are a Party body's; an annulment is its issuer's."""
    (wrong,) = [p for p in told(site({"2023/a.md": with_front(PERSON, **keys)})) if p.code == "GS203"]
    assert f"«{words}" in wrong.message.vi
    assert wrong.length > 5


def test_an_agency_of_the_state_numbers_as_the_state_does(site: Lay) -> None:
    """Whose the council is, the registry says, not the code."""
    made = site({"2023/a.md": PERSON})
    file = made.stories / "danh-muc" / "co-quan.yml"
    made.write("danh-muc/co-quan.yml", file.read_text("utf-8").replace("he_thong: dang", "he_thong: nha-nuoc"))
    (wrong,) = told(made)
    assert (wrong.code, "«05/BB-HĐTĐKT»" in wrong.hint.vi) == ("GS203", True)


@pytest.mark.parametrize(
    ("number", "issuer", "example"),
    [
        ("2870", "ubnd-tinh-lao-cai", "«2870/QĐ-UBND»"),
        ("khong so", "tinh-uy-lao-cai", "«145-QĐ/TU»"),
        ("2870/QĐ-UBND ngày 20/12/2023", "ubnd-tinh-lao-cai", "«2870/QĐ-UBND»"),
    ],
)
def test_an_example_is_shown_for_what_is_no_number(number: str, issuer: str, example: str, site: Lay) -> None:
    """The officer is shown how that issuer's numbers look."""
    (wrong,) = told(site({"2023/a.md": with_front(PERSON, khen_thuong=award(number, issuer))}))
    assert (wrong.code, wrong.severity) == ("GS201", Severity.ERROR)
    assert example in wrong.hint.vi


@pytest.mark.parametrize(
    ("number", "right", "words"),
    [
        ("Số: 2870/QĐ-UBND", "2870/QĐ-UBND", "chữ thừa"),
        ("2870 /QĐ-UBND", "2870/QĐ-UBND", "dấu cách"),
        ("2870/QĐ–UBND", "2870/QĐ-UBND", "gạch ngang"),
        ("2870/qđ-UBND", "2870/QĐ-UBND", "chữ hoa"),
        ("9/QĐ-UBND", "09/QĐ-UBND", "số 0"),
        ("2870/QĐ-UBND.", "2870/QĐ-UBND", "dấu câu"),
    ],
)
def test_careless_numbers_can_be_mended(number: str, right: str, words: str, site: Lay) -> None:
    """Each slip is named, and the mended number stands ready."""
    made = site({"2023/a.md": with_front(PERSON, khen_thuong=award(number, "ubnd-tinh-lao-cai"))})
    (wrong,) = told(made)
    assert (wrong.code, wrong.severity, wrong.mend) == ("GS202", Severity.WARNING, Mend(number, right))
    assert words in wrong.message.vi
    line = (made.stories / "2023/a.md").read_text("utf-8").splitlines()[wrong.line - 1]
    assert line[wrong.column - 1 :].startswith(number)


@pytest.mark.parametrize(
    ("number", "issuer", "owner"),
    [
        ("2870/QĐ-UBND", "thu-tuong", "«ubnd-tinh-lao-cai»"),
        ("63-QĐ/TU", "ban-noi-chinh-tinh-uy-lao-cai", "«tinh-uy-lao-cai»"),
        ("63/CT-TU", "ubnd-tinh-lao-cai", "«TU» là ký hiệu của Đảng, số viết là «63-CT/TU». Chữ này là của Tỉnh ủy"),
        ("34/CT-TW", "ubnd-tinh-lao-cai", "«TW» là ký hiệu của Đảng, số viết là «34-CT/TW». Đối chiếu với bản gốc"),
        ("63-QĐ/BTGTU", "ban-noi-chinh-tinh-uy-lao-cai", "ky_hieu"),
    ],
)
def test_letters_of_another_issuer_are_told_of(number: str, issuer: str, owner: str, site: Lay) -> None:
    """The hint names whose letters they are on that day, or where to add them."""
    (wrong,) = told(site({"2023/a.md": with_front(PERSON, khen_thuong=award(number, issuer))}))
    assert (wrong.code, wrong.severity) == ("GS204", Severity.WARNING)
    assert owner in wrong.hint.vi
    assert "-2025" not in wrong.hint.vi


def test_who_annulled_may_be_another(site: Lay) -> None:
    """An award may be annulled by a higher or a succeeding office."""
    more = ", huy_bo: {so: 912/QĐ-TTg, ngay: 2024-05-14}"
    profile = with_front(PERSON, khen_thuong=award("2870/QĐ-UBND", "ubnd-tinh-lao-cai", more=more))
    assert codes(site({"2023/a.md": profile})) == []


@pytest.mark.parametrize(("year", "wrong"), [("2023", []), ("2022", ["GS205"]), ("2024", ["GS205"])])
def test_the_year_of_a_number_is_its_date_s(year: str, wrong: list[str], site: Lay) -> None:
    """Whichever of the two is the misprint."""
    profile = with_front(PERSON, khen_thuong=award(f"2870/{year}/QĐ-UBND", "ubnd-tinh-lao-cai"))
    assert codes(site({"2023/a.md": profile})) == wrong


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Chỉ thị số 34/CT-TW ngày 07/4/2014", "34-CT/TW"),
        ("Quy định số 1377/QĐ-TU", "1377-QĐ/TU"),
        ("Quyết định 1526-QĐ/TTg", "1526/QĐ-TTg"),
        ("Nghị định 98-NĐ/CP", "98/NĐ-CP"),
        ("Quyết định 63/QĐ-BNCTU", "63-QĐ/BNCTU"),
    ],
)
def test_a_misprint_in_the_story_is_told_of(sentence: str, right: str, site: Lay) -> None:
    """As that of the plan of 2023, at its line, with the right number."""
    (wrong,) = told(site({"2023/a.md": f"{PERSON}\n{sentence}.\n"}))
    assert (wrong.code, wrong.severity, wrong.line) == ("GS206", Severity.WARNING, 32)
    assert f"«{right}»" in wrong.hint.vi


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("98/2023/ND-CP", "98/2023/NĐ-CP"),
        ("1377-QD/TU", "1377-QĐ/TU"),
        ("34 CT/TW", "34-CT/TW"),
        ("5/CT-UBND", "05/CT-UBND"),
        ("045/QĐ-UBND", "45/QĐ-UBND"),
        ("06/2022/QH-15", "06/2022/QH15"),
        ("06/2022/QH 15", "06/2022/QH15"),
    ],
)
def test_what_was_typed_carelessly_in_the_story_is_mended(typed: str, right: str, site: Lay) -> None:
    """D for Đ, a hyphen or a zero too many or too few: exactly these characters are exchanged."""
    (wrong,) = told(site({"2023/a.md": f"{PERSON}\nTheo văn bản {typed}, chị làm trước.\n"}))
    assert (wrong.code, wrong.severity, wrong.column) == ("GS206", Severity.WARNING, 14)
    assert wrong.mend == Mend(typed, right)


def test_a_misprint_in_the_evidence_is_told_of(site: Lay) -> None:
    """Every word that readers see counts; the numbers that have a key of their own are judged there."""
    keys = {"tom_tat": "Thực hiện Chỉ thị số 34/CT-TW bằng một bảng thuật ngữ dùng chung cho phiên dịch tại tòa."}
    (wrong,) = told(site({"2023/a.md": with_front(PERSON, **keys)}))
    assert (wrong.code, wrong.line) == ("GS206", 9)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chỉ thị 34-CT/TW, Quyết định 1526/QĐ-TTg, Luật số 06/2022/QH15, Nghị định 98/2023/NĐ-CP.",
        "Quyết định 12/QĐ-ABC và 12-QĐ/ABC của một cơ quan không có trong danh mục.",
        "Quyết định 77/QĐ-TLĐ và 77-QĐ/TLĐ của công đoàn.",
        "Ngày 20/12/2023 chị làm 10/20 việc, 3-5 hộ/thôn.",
        "Năm 2023 CT/TW được quán triệt; 12 UBND/HĐND xã cùng làm; Quyết định 12/QD-ABC của nơi khác.",
        "Nghị định 05/2020/NĐ-CP, Luật 45/2019/QH14, Chỉ thị 05/CT-UBND, Chỉ thị 05-CT/TW.",
    ],
)
def test_other_numbers_in_the_story_pass(sentence: str, site: Lay) -> None:
    """Right numbers, unknown letters, dates and shares are no misprints."""
    assert codes(site({"2023/a.md": f"{PERSON}\n{sentence}\n"})) == []


@pytest.mark.parametrize(("state", "severities"), [("du-thao", [Severity.WARNING]), ("rut", [])])
def test_drafts_are_only_warned(state: str, severities: list[Severity], site: Lay) -> None:
    """A wrong number in a draft stops nobody; that of somebody withdrawn is nobody's business."""
    publication = f"{{trang_thai: {state}, ngay: 2024-01-02}}"
    profile = with_front(PERSON, khen_thuong=award("2870", "ubnd-tinh-lao-cai"), cong_bo=publication)
    assert [problem.severity for problem in told(site({"2023/a.md": profile}))] == severities


def test_the_reason_of_a_waiver_may_quote_a_misprint(site: Lay) -> None:
    """That is what it is about."""
    waived = '[{ma: GS206, ly_do: "Bản gốc in 98/2023/ND-CP và 34/CT-TW"}]'
    profile = with_front(PERSON, mien_kiem_tra=waived) + "\nTheo văn bản 34/CT-TW, chị làm trước.\n"
    assert codes(site({"2023/a.md": profile})) == []


def test_a_number_may_be_waived(site: Lay) -> None:
    """An office that numbers otherwise is let pass with a reason."""
    waived = '[{ma: GS201, ly_do: "Bản gốc chỉ ghi số, không có ký hiệu"}]'
    keys = {"khen_thuong": award("2870", "ubnd-tinh-lao-cai"), "mien_kiem_tra": waived}
    assert site({"2023/a.md": with_front(PERSON, **keys)}).codes() == []


def test_unknown_issuers_are_others_business(site: Lay) -> None:
    """An id that does not exist is told of once, as such."""
    made = site({"2024/a.md": with_front(COLLECTIVE, khen_thuong=award("1-QĐ/X", "khong-co", day="2024-12-20"))})
    assert {code for _, _, code in made.codes()} == {"GS009", "GS202"}


@pytest.mark.parametrize(
    ("sentence", "is_mended"),
    [
        ("Kế hoạch ghi: “thực hiện Chỉ thị số 5-CT/TW”.", False),
        ("> Thực hiện Chỉ thị số 5-CT/TW.", False),
        ("Xem `Chỉ thị số 5-CT/TW` nhé.", False),
        ("Chị làm theo Chỉ thị số 5-CT/TW.", True),
    ],
)
def test_what_somebody_else_wrote_is_told_of_and_left(sentence: str, is_mended: bool, site: Lay) -> None:
    """A number in a quotation, or in code, is compared with its source by a person."""
    (problem,) = told(site({"2023/a.md": f"{PERSON}\n{sentence}\n"}))
    assert (problem.mend is not None) is is_mended
    assert "05-CT/TW" in problem.hint.vi
