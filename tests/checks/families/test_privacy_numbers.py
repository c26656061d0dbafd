"""Rules of numbers and addresses that lead to a person: where they look, what they let pass, how they speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.inspection import inspect
from guongsang.checks.families.privacy_numbers import masked
from guongsang.stories.problem import Severity
from hostile.files import picture
from support import COLLECTIVE, CONSENT, PERSON, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]

FILE = "2023/giang-thi-my.md"
NUMBERS = [
    ("GS301", "Căn cước 010183012345."),
    ("GS302", "CMND 063123456."),
    ("GS303", "Hộ chiếu C1234567."),
    ("GS304", "Gọi 0912345678."),
    ("GS305", "Thư: my@example.com."),
    ("GS306", "STK 8800205123456."),
    ("GS309", "Xe 24A-123.45."),
]


def privacy(made: Site) -> list[Problem]:
    """Return what the rules of this family find."""
    return [problem for problem in made.inspect().problems if problem.code.startswith("GS30")]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("tom_tat", "Ai cần bảng thuật ngữ Việt – Mông thì gọi 0912 345 678 để nhận bản in."),
        ("chuc_vu", "Chuyên viên chính (0912345678)"),
        ("bai_hoc", '["Ghi số 0912.345.678 ở cửa phòng."]'),
        ("anh", '{tep: anh.jpg, mo_ta: "Chị Mỷ, tel 0912345678", nguon: "Văn phòng"}'),
        ("anh", '{tep: anh.jpg, mo_ta: "Chị Mỷ tại phiên tòa", nguon: "Ảnh: Páo, 0912345678"}'),
        ("cap_nhat", '{ngay: 2024-01-10, noi_dung: "Sửa số máy thành 0912345678"}'),
    ],
)
def test_the_front_matter_is_searched(key: str, value: str, site: Lay) -> None:
    """Summary, post, lessons, descriptions and credits of photos, corrections; the number itself is underlined."""
    made = site({FILE: with_front(PERSON, **{key: value})})
    (problem,) = privacy(made)
    line = (made.stories / FILE).read_text("utf-8").splitlines()[problem.line - 1]
    shown = line[problem.column - 1 : problem.column - 1 + problem.length]
    assert "".join(sign for sign in shown if sign.isdecimal()) == "0912345678"


def test_the_name_of_the_file_is_searched(site: Lay) -> None:
    """It is the page's address; the hint speaks of the name."""
    (problem,) = privacy(site({"2023/giang-thi-my-0912345678.md": PERSON}))
    assert problem.code == "GS304"
    assert "Đổi tên tệp" in problem.hint.vi


def test_the_reason_of_a_waiver_is_searched_too(site: Lay) -> None:
    """It is not on the page, but the results of checks and the report print it."""
    waiver = '[{ma: GS405, ly_do: "Theo lời anh Páo, 0912345678"}]'
    (problem,) = privacy(site({FILE: with_front(PERSON, mien_kiem_tra=waiver)}))
    assert problem.code == "GS304"


@pytest.mark.parametrize(("code", "text"), NUMBERS)
def test_a_collective_may_not_tell_them_either(code: str, text: str, site: Lay) -> None:
    """A number leads to a person whoever is honoured."""
    found = privacy(site({"2024/phong-nghiep-vu-3.md": f"{COLLECTIVE}\n{text}\n"}))
    assert [(problem.code, problem.severity) for problem in found] == [(code, Severity.ERROR)]


@pytest.mark.parametrize(("code", "text"), NUMBERS)
def test_a_draft_is_warned(code: str, text: str, site: Lay) -> None:
    """It stops nothing while nobody but the office sees it; a withdrawn profile shows nothing at all."""
    draft = with_front(PERSON, cong_bo="{trang_thai: du-thao}")
    made = site({FILE: f"{draft}\n{text}\n"})
    assert [(problem.code, problem.severity) for problem in privacy(made)] == [(code, Severity.WARNING)]
    withdrawn = with_front(PERSON, cong_bo="{trang_thai: rut, ngay: 2024-01-10}")
    made.write(FILE, f"{withdrawn}\n{text}\n")
    assert privacy(made) == []


@pytest.mark.parametrize(("code", "text"), NUMBERS)
def test_an_exception_is_made_with_a_reason(code: str, text: str, site: Lay) -> None:
    """Such as for the account of a public fund."""
    waiver = f'[{{ma: {code}, ly_do: "Được ông Páo cho phép bằng văn bản"}}]'
    made = site({FILE: f"{with_front(PERSON, mien_kiem_tra=waiver)}\n{text}\n"})
    assert privacy(made) == []
    assert [waived.problem.code for waived in made.inspect().waived] == [code]


@pytest.mark.parametrize(
    ("text", "is_listed"),
    [
        ("Gọi (0214) 3840 123.", True),
        ("Gọi +84 214 384 0123.", True),
        ("Gọi 0214.3840.124.", True),
        ("Gọi 0214 3840 125.", False),
        ("Thư: Phong3@laocai.gov.vn.", True),
        ("Thư: tiep-dan@example.com.", True),
        ("Thư: phong3@x.laocai.gov.vn.", False),
        ("Thư: ai-do@example.com.", False),
    ],
)
def test_the_agencys_own_are_let_pass(text: str, is_listed: bool, site: Lay) -> None:
    """Those of the registry and those of `mkdocs.yml`, however they are written."""
    listed = '- {id: a, ten: Phòng 3, thu: ["@laocai.gov.vn"], dien_thoai: [0214 3840 123]}\n'
    made = site({FILE: f"{PERSON}\n{text}\n", "danh-muc/lien-he.yml": listed})
    contacts = frozenset({"tiep-dan@example.com", "02143840124"})
    found = inspect(made.folder, TODAY, contacts=contacts).problems
    assert [problem.code for problem in found if problem.code in ("GS304", "GS305")] == (
        [] if is_listed else ["GS305" if "@" in text else "GS304"]
    )


def test_the_hint_tells_where_the_agency_lists_its_own(site: Lay) -> None:
    """For numbers and addresses that may be the office's; never for an identity card."""
    text = "\n\n".join(text for _, text in NUMBERS)
    found = privacy(site({FILE: f"{PERSON}\n{text}\n"}))
    assert [problem.code for problem in found] == [code for code, _ in NUMBERS]
    assert {problem.code for problem in found if "lien-he.yml" in problem.hint.vi} == {"GS304", "GS305"}


@pytest.mark.parametrize(
    ("words", "first", "expected"),
    [
        ("0912345678", 4, "0912…78"),
        ("24A-123.45", 3, "24A…45"),
        ("C1234567", 2, "C1…67"),
        ("123456", 4, "1…"),
        ("12", 4, "1…"),
        ("", 4, "…"),
    ],
)
def test_only_the_ends_are_shown(words: str, first: int, expected: str) -> None:
    """Of something short, only how it begins."""
    assert masked(words, first) == expected


def test_the_same_number_in_two_places_is_told_twice(site: Lay) -> None:
    """Each has to be taken out."""
    made = site({FILE: f"{PERSON}\nGọi 0912345678.\n\nHoặc gọi 0912 345 678.\n"})
    assert [problem.line for problem in privacy(made)] == [PERSON.count("\n") + 2, PERSON.count("\n") + 4]


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("# Liên hệ chị Mỷ: 0912 345 678", "GS304"),
        ("# căn cước 010183012345", "GS301"),
        ("# STK 8800205123456 (Agribank)", "GS306"),
        ("# thư: giangmy1985@example.com", "GS305"),
        ("# nhà riêng: số nhà 12, ngõ 42", "GS308"),
        ("# sinh ngày 12/3/1985", "GS307"),
    ],
)
@pytest.mark.parametrize("before", ["\n", "   "])
def test_a_comment_in_the_front_matter_is_read(comment: str, code: str, before: str, site: Lay) -> None:
    """No page prints it, but the file itself lies where anybody may read it; the place is its own line."""
    text = PERSON.replace("don_vi: phong-nghiep-vu-3\n", f"don_vi: phong-nghiep-vu-3{before}{comment}\n")
    (problem,) = site({"2023/a.md": text}).inspect().problems
    line = text.splitlines()[problem.line - 1]
    assert (str(problem.code), problem.severity) == (code, Severity.ERROR)
    assert problem.column > line.index("#")
    assert any(map(str.isalnum, line[problem.column - 1 : problem.column - 1 + problem.length]))


@pytest.mark.parametrize(
    "comment", ["# Xem  lại , rồi sửa", "# kỳ tích, 34/CT-TW", "# ĐÂY LÀ TẤM GƯƠNG ĐỂ MỌI NGƯỜI HỌC"]
)
def test_how_a_comment_is_written_is_nobodys_business(comment: str, site: Lay) -> None:
    """Language and spaces are judged where readers see them."""
    made = site({"2023/a.md": PERSON.replace("nam: 2023\n", f"nam: 2023\n{comment}\n")})
    assert made.inspect().problems == ()


PHOTO = "anh-0912345678.jpg"


@pytest.mark.parametrize(
    ("key", "story", "lines"),
    [
        (f'{{tep: {PHOTO}, mo_ta: "Chị Mỷ tại phiên tòa", nguon: Văn phòng}}', "", 1),
        (None, f"![Chị Mỷ tại phiên tòa]({PHOTO})", 1),
        (f'{{tep: {PHOTO}, mo_ta: "Chị Mỷ tại phiên tòa", nguon: Văn phòng}}', "Gọi 0912345678.", 2),
        (None, "![Chị Mỷ tại phiên tòa](anh-0987654321.jpg)", 2),
    ],
)
def test_a_number_in_the_name_of_a_photo_is_told_once(key: str | None, story: str, lines: int, site: Lay) -> None:
    """Not once for the file and once for each place that names it; another number is told of all the same."""
    keys = {"anh": key, "dong_y": CONSENT} if key else {"dong_y": CONSENT}
    made = site({"2023/a/index.md": f"{with_front(PERSON, **keys)}\n{story}\n", f"2023/a/{PHOTO}": picture(width=800)})
    told = privacy(made)
    assert [str(problem.code) for problem in told] == ["GS304"] * lines
    if key:
        assert told[0].line == text_line(made, "anh: ")


def text_line(made: Site, start: str) -> int:
    """Return the line of the profile that starts so."""
    lines = (made.stories / "2023/a/index.md").read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))


@pytest.mark.parametrize("text", ["GPLX 010123456789.", "Giấy phép lái xe số 010123456789."])
def test_the_number_of_a_licence_is_not_told_as_that_of_a_citizen(text: str, site: Lay) -> None:
    """Both have twelve digits; the words before it say which it is."""
    assert [problem.code for problem in privacy(site({FILE: f"{PERSON}\n{text}\n"}))] == ["GS303"]
