"""Mistakes told at their line, in words an officer understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.program import typed
from guongsang.stories.model import Award, LeadPhoto, Publication, Story, Waiver
from guongsang.stories.model_keys import known_keys, nested_model
from guongsang.stories.problem import Mend
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import parse_yaml
from support import PERSON, with_front

if TYPE_CHECKING:
    from guongsang.stories.problem import Problem


def problems(**keys: str | None) -> list[Problem]:
    """Return what is wrong with a profile whose keys were exchanged."""
    document = parse_yaml(with_front(PERSON, **keys).split("---\n")[1], "a.md", 2)
    return validate(Story, document, document.data)[1]


@pytest.mark.parametrize(
    ("key", "value", "message", "hint"),
    [
        (
            "ten",
            None,
            "Thiếu khóa «ten».",
            "Thêm «ten: Giàng Thị Mỷ». Họ tên cá nhân hoặc tên tập thể, viết đúng như trong quyết định.",
        ),
        ("nam", "", "Khóa «nam» để trống.", "Viết «nam: 2023». Năm được ghi nhận; trùng tên thư mục."),
        ("loai", "", "Khóa «loai» để trống.", "Viết «loai: ca-nhan». ca-nhan (cá nhân) hoặc tap-the (tập thể)."),
        ("donvi", "x", "Không có khóa «donvi».", "Có phải là «don_vi»?"),
        ("nam", "xx", "Giá trị «xx» của «nam» không phải là số nguyên.", "Chỉ viết chữ số, ví dụ «nam: 2023»."),
        ("nam", "năm 2026", "Giá trị «năm 2026» của «nam» không phải là số nguyên.", "Chỉ viết chữ số, ví dụ «nam: 2026»."),
        ("nam", "1800", "Giá trị «1800» của «nam» nhỏ hơn 1945.", "Viết số từ 1945 trở lên."),
        ("loai", "canhan", "Giá trị «canhan» của «loai» không có trong các giá trị cho phép.", "Có phải là «ca-nhan»? Các giá trị cho phép: ca-nhan, tap-the."),
        ("ten", "[a]", "Giá trị (một danh sách) của «ten» không phải là một dòng chữ.", "Viết một giá trị chữ sau dấu hai chấm."),
        ("anh", "a.jpg", "Giá trị «a.jpg» của «anh» không phải là một nhóm khóa.", "Viết theo mẫu «anh: {tep: chan-dung.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}»."),
        ("anh", "không có", "Giá trị «không có» của «anh» không phải là một nhóm khóa.", "Chưa có thì xóa dòng này; có thì viết theo mẫu «anh: {tep: chan-dung.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}»."),
        *(("anh", f"{{tep: a.jpg, mo_ta: Chị Mỷ, tam: {given}}}", f"Giá trị {told} của «tam» trong «anh» không phải là hai số từ 0 đến 1.", "Viết «tam: [0.5, 0.35]»: số đầu tính từ mép trái, số sau từ mép trên của ảnh; phần thập phân viết sau dấu chấm.") for given, told in (("giữa", "«giữa»"), ("[0.5]", "(một danh sách)"), ("[0,5, 0,3]", "(một danh sách)"), ("[1.5, 0]", "(một danh sách)"), ("[-1, 0]", "(một danh sách)"), ("[nan, 0]", "(một danh sách)"))),
        ("cong_bo", "cong-bo", "Giá trị «cong-bo» của «cong_bo» không phải là một nhóm khóa.", "Viết theo mẫu «cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}»."),
        ("khen_thuong", "\n  - Giấy khen", "Giá trị «Giấy khen» của mục 1 trong «khen_thuong» không phải là một nhóm khóa.", "Viết mục này theo mẫu «- {hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}»."),
        ("khen_thuong", "không có", "Giá trị «không có» của «khen_thuong» không phải là một danh sách.", "Không có mục nào thì viết «khen_thuong: []»."),
        ("linh_vuc", "Dân vận", "Giá trị «Dân vận» của «linh_vuc» không phải là một danh sách.", "Viết «linh_vuc: [dan-van]», hoặc mỗi mục một dòng bắt đầu bằng «- »."),
        ("bai_hoc", "Hỏi dân trước.", "Giá trị «Hỏi dân trước.» của «bai_hoc» không phải là một danh sách.", 'Viết «bai_hoc: ["Hỏi dân trước."]», hoặc mỗi mục một dòng bắt đầu bằng «- ».'),
        ("dong_y", "\n  ngay: 2023-11-25\n  pham_vi: họ tên, chức vụ", "Giá trị «họ tên, chức vụ» của «pham_vi» trong «dong_y» không phải là một danh sách.", "Viết «pham_vi: [ho-ten, chuc-vu]», hoặc mỗi mục một dòng bắt đầu bằng «- »."),
        ("cap_nhat", "Sửa số", "Giá trị «Sửa số» của «cap_nhat» không phải là một danh sách.", "Viết theo mẫu «cap_nhat: [{ngay: 2024-01-10, noi_dung: Sửa số quyết định khen thưởng}]», hoặc mỗi mục một dòng bắt đầu bằng «- »."),
        ("dong_y", "{ngay: 2023-11-25, pham_vi: [hoten]}", "Giá trị «hoten» của mục 1 trong «dong_y › pham_vi» không có trong các giá trị cho phép.", "Có phải là «ho-ten»? Các giá trị cho phép: ho-ten, chuc-vu, hinh-anh, cau-chuyen, dan-toc, ton-giao, dang-vien."),
        ("linh_vuc", "{a: b}", "Giá trị (một nhóm khóa) của «linh_vuc» không phải là một danh sách.", "Viết theo mẫu «linh_vuc: [cai-cach-tu-phap]», hoặc mỗi mục một dòng bắt đầu bằng «- »."),
        ("cap_nhat", "{ngay: 30/02/2024, noi_dung: a}", "Giá trị «30/02/2024» của «ngay» trong «cap_nhat › mục 1» không phải là một ngày có thật: tháng 2 năm 2024 chỉ có 29 ngày.", "Đối chiếu ngày, tháng, năm với bản gốc rồi viết lại."),
        ("minh_hoa", "có", "Giá trị «có» của «minh_hoa» không phải là true hoặc false.", "Viết true (có) hoặc false (không)."),
        ("tom_tat", "Tốt.", "Giá trị «Tốt.» của «tom_tat» quá ngắn, cần ít nhất 40 ký tự.", "Viết cụ thể hơn."),
        ("linh_vuc", "[]", "Khóa «linh_vuc» để trống.", "Viết «linh_vuc: [cai-cach-tu-phap]». Mã lĩnh vực trong danh-muc/linh-vuc.yml, ít nhất một."),
        ("linh_vuc", "[a, ~]", "Mục 2 trong «linh_vuc» để trống.", "Viết giá trị cho mục này, hoặc xóa mục."),
        ("dong_y", "{ngay: 2023-11-25, pham_vi: []}", "Khóa «pham_vi» trong «dong_y» để trống.", "Viết «pham_vi: [ho-ten, chuc-vu, hinh-anh, cau-chuyen]». Những gì người đó đồng ý cho công bố; đừng tự ghi thay. Các mục được ghi: ho-ten, chuc-vu, hinh-anh, cau-chuyen, dan-toc, ton-giao, dang-vien."),
        ("cong_bo", None, "Thiếu khóa «cong_bo».", "Thêm «cong_bo: {trang_thai: du-thao}». Trạng thái và ngày công bố."),
        ("ghi_nhan", "{suy_ton: {so: 05-BB/HĐTĐKT}}", "Thiếu khóa «ngay» trong «ghi_nhan › suy_ton».", "Thêm «ngay: …». Ngày ban hành."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_plain_words(key: str, value: str | None, message: str, hint: str) -> None:
    """What is wrong, with which key and value, and how to mend it."""
    (problem,) = problems(**{key: value})
    assert (problem.message.vi, problem.hint.vi) == (message, hint)
    assert problem.message.en
    assert problem.hint.en
    assert "pydantic" not in problem.message.en


@pytest.mark.parametrize(
    ("day", "message", "hint"),
    [
        ("31/11/2023", "không phải là một ngày có thật: tháng 11 chỉ có 30 ngày.", "Đối chiếu ngày"),
        ("2023-02-29", "tháng 2 năm 2023 chỉ có 28 ngày.", "Đối chiếu ngày"),
        ("32.1.2023", "tháng 1 chỉ có 31 ngày.", "Đối chiếu ngày"),
        ("0/5/2023", "không có ngày 0.", "Đối chiếu ngày"),
        ("12/25/2023", "không có tháng 25.", "Ngày viết trước tháng. Có phải là «25/12/2023»?"),
        ("31/31/2023", "không có tháng 31.", "Đối chiếu ngày"),
        ("1/1/0000", "không đọc được thành một ngày có thật.", "Viết năm-tháng-ngày"),
        ("20/12/23", "không đọc được thành một ngày có thật.", "Viết năm-tháng-ngày"),
        ("cuối năm", "không đọc được thành một ngày có thật.", "Viết năm-tháng-ngày"),
    ],
)
def test_a_day_that_is_none_is_told_why(day: str, message: str, hint: str) -> None:
    """The month is too short, there is no such month, or it is no date at all; nothing is guessed."""
    (problem,) = problems(cap_nhat=f"[{{ngay: {day}, noi_dung: Sửa số}}]")
    assert problem.message.vi.endswith(message)
    assert problem.hint.vi.startswith(hint)
    assert problem.mend is None


@pytest.mark.parametrize(
    "day",
    [
        "15.12.2023",
        "ngày 15/12/2023",
        "Ngày 2023-12-15",
        "15 . 12 . 2023",
        "15-12.2023",
        "2023/12/15",
        "ngày 15 tháng 12 năm 2023",
        "Ngày 15 tháng 12, 2023",
    ],
)
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_date_in_a_form_that_is_not_read_is_offered_in_one_that_is(day: str, quote: str) -> None:
    """The day always comes first, so a machine may make the correction."""
    value = day if quote or "," not in day else f'"{day}"'
    (problem,) = problems(cap_nhat=f"\n  - ngay: {quote}{value}{quote}\n    noi_dung: Sửa số")
    assert problem.message.vi == f"Giá trị «{day}» của «ngay» trong «cap_nhat › mục 1» viết theo kiểu máy không đọc."
    assert problem.hint.vi == f"Viết «2023-12-15» hoặc «15/12/2023». Lệnh «{typed('check --fix')}» sửa giúp được."
    assert problem.mend == Mend(day, "2023-12-15")
    assert problem.length == len(day)


def test_items_of_lists_are_counted_from_one() -> None:
    """The second award is number two for people."""
    (problem,) = problems(
        khen_thuong="[{hinh_thuc: a, so: 1, ngay: 1/1/2024, co_quan: b}, {hinh_thuc: a, ngay: 1/1/2024, co_quan: b}]"
    )
    assert problem.message == (
        "Thiếu khóa «so» trong «khen_thuong › mục 2».",
        "The key “so” in “khen_thuong › item 2” is missing.",
    )


def test_a_long_value_is_cut_short() -> None:
    """A message stays readable whatever was pasted."""
    (problem,) = problems(ten="a" * 5000)
    assert len(problem.message.vi) < 150
    assert "a…»" in problem.message.vi


def test_braces_in_a_value_are_only_text() -> None:
    """A value with braces is quoted as it is."""
    (problem,) = problems(loai='"{what} {0}"')
    assert "«{what} {0}»" in problem.message.vi


def test_every_value_the_model_refuses_has_words() -> None:
    """None of the model's own kinds of error falls through to the general answer."""
    told = problems(
        loai="x", ten="[a]", don_vi="A B", nam="3000", lanh_dao="x", linh_vuc="x", tom_tat="x", anh="x", anh_khac="[x]",
        bai_hoc="[[x]]", cong_bo="{trang_thai: x, ngay: x}", dong_y="{ngay: x, pham_vi: [x]}", mien_kiem_tra="[{ma: x, ly_do: x}]",
    )  # fmt: skip
    assert len(told) == 15
    assert not [problem for problem in told if "không hợp lệ" in problem.message.vi]


def test_what_is_no_group_of_keys_is_one_problem() -> None:
    """A list or a word in the place of the front matter."""
    document = parse_yaml("- a\n", "a.md", 2)
    story, told = validate(Story, document, document.data)
    assert story is None
    assert [(problem.line, str(problem.code)) for problem in told] == [(2, "GS008")]


def test_the_keys_of_a_model_are_known_with_their_meaning() -> None:
    """Suggestions, the schema and the handbook read them here."""
    assert known_keys(Waiver) == {"ma": "Mã quy tắc.", "ly_do": "Lý do bằng lời, từ 10 ký tự."}


def test_a_group_is_found_behind_lists_and_options() -> None:
    """The model inside an annotation, whatever is around it."""
    fields = Story.model_fields
    assert nested_model(fields["photo"].annotation) is LeadPhoto
    assert nested_model(fields["awards"].annotation) is Award
    assert nested_model(fields["publication"].annotation) is Publication
    assert nested_model(fields["name"].annotation) is None


def test_a_flood_of_mistakes_is_cut_and_counted() -> None:
    """Fifty are told, and how many there are beyond."""
    told = problems(dong_y=f"{{ngay: 2023-11-25, pham_vi: [ho-ten, {', '.join(['x'] * 300)}]}}")
    assert len(told) == 51
    assert "Còn 250 lỗi nữa trong phần này." in {problem.message.vi for problem in told}


def told_of(text: str) -> list[tuple[str, str]]:
    """Return what is said of a whole profile, and how to mend it."""
    document = parse_yaml(text.split("---\n")[1], "a.md", 2)
    return [(problem.message.vi, problem.hint.vi) for problem in validate(Story, document, document.data)[1]]


INDENT = "«{0}» nằm trong «{1}»: đặt dưới dòng «{1}:» và thụt vào hai dấu cách."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  phe_duyet:", "phe_duyet:", {"phe_duyet": INDENT.format("phe_duyet", "ghi_nhan")}),
        ("  phong-trao:", "phong-trao:", {"phong-trao": INDENT.format("phong-trao", "tieu_chi")}),
        (
            "  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}",
            "  suy_ton:\n  so: 05-BB/HĐTĐKT\n  ngay: 2023-11-20",
            {"so": INDENT.format("so", "suy_ton"), "ngay": INDENT.format("ngay", "suy_ton")},
        ),
        (
            "cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}",
            "cong_bo:\ntrang_thai: cong-bo\nngay: 2023-12-25",
            {"trang_thai": INDENT.format("trang_thai", "cong_bo"), "ngay": INDENT.format("ngay", "cong_bo")},
        ),
        (
            "  phe_duyet:",
            "  dia_ban: Lào Cai\n  phe_duyet:",
            {"dia_ban": "«dia_ban» không nằm trong «ghi_nhan»: đặt trên dòng riêng, không thụt vào."},
        ),
        ("don_vi:", "don-vi:", {"don-vi": "Có phải là «don_vi»?"}),
        ("{so: 05", "{so:05", {"so:05-BB/HĐTĐKT": "Thêm một dấu cách sau dấu hai chấm: «so: 05-BB/HĐTĐKT»."}),
        (
            "\ndia_ban:",
            "\ndia\u200b_ban:",
            {"dia\u200b_ban": "Trong tên khóa có ký tự ẩn hoặc dấu cách lạ: xóa rồi gõ lại «dia_ban»."},
        ),
        ("minh_hoa: true", "minh_hoa: true\nhoan-thanh: x", {"hoan-thanh": INDENT.format("hoan-thanh", "tieu_chi")}),
    ],
)
def test_a_key_in_the_wrong_place_is_told_where_it_belongs(old: str, new: str, told: dict[str, str]) -> None:
    """Once, and nothing is said to be missing or empty that is only misplaced or misspelt."""
    assert PERSON.count(old) == 1
    assert told_of(PERSON.replace(old, new)) == [(f"Không có khóa «{key}».", hint) for key, hint in told.items()]


def test_what_is_missing_beside_an_unknown_key_is_still_told() -> None:
    """An unknown key like no other stands for none of those that are missing."""
    assert [message for message, _ in told_of(with_front(PERSON, ten=None, name="x"))] == [
        "Thiếu khóa «ten».",
        "Không có khóa «name».",
    ]
