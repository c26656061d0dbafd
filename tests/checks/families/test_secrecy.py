"""Rules of secrecy: a mark stops publication wherever it stands, in every state, and is told at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Problem, Severity
from hostile.files import picture
from pictures import encoded, halves
from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FOLDER = "2023/giang-thi-my"
INDEX = f"{FOLDER}/index.md"
CODES = ("GS350", "GS351")


def told(made: Site) -> list[Problem]:
    """Return what the rules of secrecy say."""
    return [problem for problem in made.inspect().problems if problem.code in CODES]


@pytest.mark.parametrize(
    ("content", "line", "column", "length"),
    [
        (with_front(PERSON, dia_ban="Lào Cai (MẬT)"), 6, 19, 3),
        (with_front(PERSON, bai_hoc="\n  - Đọc kỹ.\n  - Xem tài liệu tối mật số 5."), 28, 18, 7),
        (with_front(PERSON, dia_ban=None) + "\nKèm **tài liệu** mật số 12.\n", 31, 18, 3),
        (PERSON + "\n### TUYỆT MẬT\n", 32, 5, 9),
        (PERSON + "\n| Số | Độ |\n|---|---|\n| 5 | T**ỐI MẬT** |\n", 34, 7, 9),
        (PERSON + "\nT&#7888;I&nbsp;M&#x1EAC;T\n", 32, 1, 25),
        (PERSON + "\nM Ậ T\n", 32, 1, 5),
        (PERSON + "\n| M | Ậ | T |\n|---|---|---|\n", 32, 3, 9),
        (PERSON + "\nDấu TỐI-MẬT ở góc.\n", 32, 5, 7),
        (PERSON + "\nDấu **TỐI_MẬT** ở góc.\n", 32, 7, 7),
        (PERSON + '\nXem [đây](a.md "MẬT").\n', 32, 9, 13),
        (PERSON + "\nCông văn số 12-CV/TU mật\n", 32, 22, 3),
        (PERSON + "\nTài liệu **lưu hành** nội bộ\n", 32, 12, 17),
    ],
)
def test_a_mark_is_underlined(content: str, line: int, column: int, length: int, site: Lay) -> None:
    """The problem names line and column, and as many characters as the mark takes in the file."""
    (problem,) = told(site({"2023/giang-thi-my.md": content}))
    assert (problem.line, problem.column, problem.length) == (line, column, length)
    assert problem.severity is Severity.ERROR
    assert problem.mend is None


@pytest.mark.parametrize(
    "state",
    [
        "{trang_thai: cong-bo, ngay: 2023-12-25}",
        "{trang_thai: du-thao}",
        "{trang_thai: cho-duyet}",
        "{trang_thai: rut, ngay: 2024-01-10}",
        "{trang_thai: thu-hoi, ngay: 2024-01-10, quyet_dinh: {so: 01-QĐ/BNCTU, ngay: 2024-01-09}}",
    ],
)
def test_a_secret_stops_every_state(state: str, site: Lay) -> None:
    """What nobody sees today may be published tomorrow, and its file is no place for a secret either."""
    problems = told(site({"2023/a.md": with_front(PERSON, cong_bo=state) + "\n(MẬT)\n\nLưu hành nội bộ\n"}))
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("GS350", Severity.ERROR),
        ("GS351", Severity.ERROR),
    ]


@pytest.mark.parametrize("code", CODES)
def test_secrecy_cannot_be_waived(code: str, site: Lay) -> None:
    """A waiver is refused and the mark is told all the same."""
    waiver = f'[{{ma: {code}, ly_do: "Đã xin ý kiến lãnh đạo"}}]'
    found = site({"2023/a.md": with_front(PERSON, mien_kiem_tra=waiver) + "\n(MẬT) Lưu hành nội bộ\n"}).inspect()
    assert {"GS020", "GS350", "GS351"} <= {problem.code for problem in found.errors}
    assert found.waived == ()


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("tai-lieu-mat.jpg", "GS350", "«tai lieu mat» trong tên tệp ảnh «tai-lieu-mat.jpg»"),
        ("toi-mat.jpg", "GS350", "«toi mat» trong tên tệp ảnh «toi-mat.jpg»"),
        ("anh-tuyet-mat-hop-bao.jpg", "GS350", "«tuyet mat» trong tên tệp ảnh «anh-tuyet-mat-hop-bao.jpg»"),
        ("baocaomat12.jpg", "GS350", "«baocaomat» trong tên tệp ảnh"),
        ("Anh_tuyệt_mật_5.jpg", "GS350", "«tuyệt mật» trong tên tệp ảnh"),
        ("luu-hanh-noi-bo-2.jpg", "GS351", "«luu hanh noi bo» trong tên tệp ảnh"),
    ],
)
def test_a_name_of_a_photo_is_read(name: str, code: str, words: str, site: Lay) -> None:
    """A photo's name is told once, where it is declared, and also when nothing declares it."""
    photo = f"{{tep: {name}, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}}"
    made = site({f"{FOLDER}/{name}": picture()})
    for declared, line in ((with_front(PERSON, anh=photo), 26), (PERSON, 1)):
        made.write(INDEX, declared)
        (problem,) = told(made)
        assert (problem.code, problem.line, words in problem.message.vi) == (code, line, True)


@pytest.mark.parametrize(
    ("link", "column"),
    [
        ("[bản chụp](05-bc-bnc-mat.pdf)", 16),
        ("[bản chụp](../phu_luc_TOI_MAT_2023.docx)", 19),
        ("[bản chụp](<Báo cáo vụ X - Mật.docx>)", 17),
    ],
)
def test_the_name_of_a_file_linked_to_is_read(link: str, column: int, site: Lay) -> None:
    """No page shows it, but whoever follows the link reads it."""
    (problem,) = told(site({"2023/a.md": PERSON + f"\nXem {link}.\n"}))
    assert (problem.code, problem.line, problem.column) == ("GS350", 32, column)
    assert "tên tệp mà bài dẫn tới" in problem.message.vi


@pytest.mark.parametrize("file", ["2024/bao-cao-tuyet-mat.md", "2024/tuyet-mat-hop-bao/index.md"])
def test_the_name_of_a_profile_is_read(file: str, site: Lay) -> None:
    """A profile's own address may tell of a paper as well."""
    (problem,) = told(site({file: COLLECTIVE}))
    assert (problem.code, problem.line) == ("GS350", 1)
    assert "tên tệp hoặc thư mục hồ sơ" in problem.message.vi


@pytest.mark.parametrize(
    ("alias", "code"),
    [
        ("/guong/2023/bao-cao-mat-quy-3/", "GS350"),
        ("/guong/2023/tuyet-mat/", "GS350"),
        ("/guong/2023/luu-hanh-noi-bo/", "GS351"),
    ],
)
def test_an_address_of_old_is_read(alias: str, code: str, site: Lay) -> None:
    """Where a profile stood before is published as well, and told of once."""
    (problem,) = told(site({"2023/a.md": with_front(PERSON, bi_danh=f"[/guong/2023/mat-ong/, {alias}]")}))
    assert (problem.code, problem.line) == (code, 26)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("TỐI MẬT", "GS350"),
        ("Ảnh trong tài liệu mật số 5", "GS350"),
        ("anh tai lieu mat", "GS350"),
        ("KHONG PHO BIEN", "GS351"),
    ],
)
def test_what_a_photo_says_about_itself_is_read(words: str, code: str, site: Lay) -> None:
    """A mark that nobody sees on the page is told with the name of the photo."""
    photo = "{tep: hop.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}"
    data = encoded(halves("navy", "white", size=(800, 600)), comment=words.encode())
    (problem,) = told(site({INDEX: with_front(PERSON, anh=photo), f"{FOLDER}/hop.jpg": data}))
    assert (problem.code, problem.line) == (code, 26)
    assert "thông tin ghi kèm tệp ảnh «hop.jpg»" in problem.message.vi


def test_a_name_with_accents_is_told_once(site: Lay) -> None:
    """It is in the front matter and in the folder; that is one thing to mend."""
    photo = "{tep: TỐI MẬT.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}"
    (problem,) = told(site({INDEX: with_front(PERSON, anh=photo), f"{FOLDER}/TỐI MẬT.jpg": picture()}))
    assert "trong tên tệp ảnh" in problem.message.vi


def test_innocent_profiles_are_let_pass(site: Lay) -> None:
    """Honey, passwords and the keeping of secrets are what many profiles speak of."""
    text = (
        "\nChị lập sổ đăng ký văn bản mật, giữ bí mật nhà nước, đổi mật khẩu. Xã có mật độ dân cư thấp, nghề chính là nuôi "
        "ong lấy mật.\n\n## MẬT ĐỘ DÂN CƯ\n\nBệnh này không phổ biến.\n"
    )
    made = site({"2023/mat-ong.md": PERSON + text, "2024/mat-tran-to-quoc.md": COLLECTIVE})
    assert told(made) == []


@pytest.mark.parametrize(
    ("comment", "code"), [("# Trích Báo cáo số 12-BC/TU (MẬT)", "GS350"), ("# Tài liệu lưu hành nội bộ", "GS351")]
)
def test_a_comment_in_the_front_matter_is_read(comment: str, code: str, site: Lay) -> None:
    """Whoever may read the file reads it; the message says where it is."""
    text = PERSON.replace("nam: 2023\n", f"nam: 2023\n{comment}\n")
    (problem,) = told(site({"2023/a.md": text}))
    assert str(problem.code) == code
    assert text.splitlines()[problem.line - 1] == comment
    assert "trong chú thích (sau dấu #)" in problem.message.vi
