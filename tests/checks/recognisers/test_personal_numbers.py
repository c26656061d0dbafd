"""Numbers of persons in text: which kind each is, and which numbers belong to nobody."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import provinces
from guongsang.checks.recognisers.personal_numbers import Kind, personal_numbers
from guongsang.checks.recognisers.plain_text import plain_text

YEAR = 2026
ID, OLD, TEL, BANK = Kind.CITIZEN_ID, Kind.OLD_ID, Kind.PHONE, Kind.ACCOUNT


def found(text: str, year: int = YEAR) -> list[tuple[Kind, str]]:
    """Return the kinds and the words of what is found in a text."""
    plain = plain_text(text)
    return [(number.kind, text[number.start : number.end]) for number in personal_numbers(plain, year)]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("CCCD số 010183012345 cấp năm 2021", ID, "010183012345"),
        ("Số căn cước: 010 183 012 345", ID, "010 183 012 345"),
        ("mã 001.083.012.345.", ID, "001.083.012.345"),
        ("thẻ căn cước 999999999999", ID, "999999999999"),
        ("số định danh cá nhân (mới): 1234 5678 9012", ID, "1234 5678 9012"),
        ("010-183-012-345", ID, "010-183-012-345"),
        ("0 1 0 1 8 3 0 1 2 3 4 5", ID, "0 1 0 1 8 3 0 1 2 3 4 5"),
        ("mã hồ sơ 010183012345", ID, "010183012345"),
        ("CMND 063 123 456", OLD, "063 123 456"),
        ("chứng minh nhân dân số 063123456", OLD, "063123456"),
        ("CMND: 163.123.456", OLD, "163.123.456"),
        ("số CMT063123456", OLD, "063123456"),
        ("ĐT 0912345678", TEL, "0912345678"),
        ("gọi 0912.345.678!", TEL, "0912.345.678"),
        ("0912 345 678", TEL, "0912 345 678"),
        ("0912\n345 678", TEL, "0912\n345 678"),
        ("09 12 34 56 78", TEL, "09 12 34 56 78"),
        ("0 912 345 678", TEL, "0 912 345 678"),
        ("+84 912 345 678", TEL, "+84 912 345 678"),
        ("(+84) 912345678", TEL, "(+84) 912345678"),
        ("+84(0)912345678", TEL, "+84(0)912345678"),
        ("0084912345678", TEL, "0084912345678"),
        ("(0214) 3840 123", TEL, "(0214) 3840 123"),
        ("0214.3840.123", TEL, "0214.3840.123"),
        ("ĐT: 3840123", TEL, "3840123"),
        ("84-912-345-678", TEL, "84-912-345-678"),
        ("số cũ 01689123456", TEL, "01689123456"),
        ("0214.3.840.123/101", TEL, "0214.3.840.123"),
        ("điện thoại 912 345 678", TEL, "912 345 678"),
        ("Zalo 84912345678", TEL, "84912345678"),
        ("ĐT0912345678", TEL, "0912345678"),
        ("zalo.me/0912345678", TEL, "0912345678"),
        ("0912\xa0345\xa0678", TEL, "0912\xa0345\xa0678"),
        ("**0912** 345 678", TEL, "0912** 345 678"),
        ("0912<b>345</b>678", TEL, "0912<b>345</b>678"),
        ("máy 0904.11.22.33", TEL, "0904.11.22.33"),
        ("mã số thuế của chị +84 912 345 678", TEL, "+84 912 345 678"),
        ("STK: 8800205123456 Agribank", BANK, "8800205123456"),
        ("STK Ngân hàng Nông nghiệp và Phát triển: 8800 2051 2345 6", BANK, "8800 2051 2345 6"),
        ("số tài khoản 1020304", BANK, "1020304"),
        ("Agribank 8800205123456", BANK, "8800205123456"),
        ("chuyển khoản cho anh Páo: 12345678", BANK, "12345678"),
        ("Tài khoản thụ hưởng: 8800205123456", BANK, "8800205123456"),
        ("tài khoản số 0912345678 tại BIDV", BANK, "0912345678"),
        ("STK: 102.345.678", BANK, "102.345.678"),
        ("| Tên | STK |\n|---|---|\n| A | 12345678 |", BANK, "12345678"),
        ("| Tên | Số CMND |\n|---|---|\n| A | 063123456 |", OLD, "063123456"),
        ("| Số CMND | 063123456 |", OLD, "063123456"),
        ("CCCD 010/083/012345", ID, "010/083/012345"),
        ("| 010183 | 012345 |", ID, "010183 | 012345"),
        ("chứng minh 063123456", OLD, "063123456"),
        ("C.M.N.D 063123456", OLD, "063123456"),
        ("84 912 345 678", TEL, "84 912 345 678"),
        ("0912/345/678", TEL, "0912/345/678"),
        ("| 0912 | 345 | 678 |", TEL, "0912 | 345 | 678"),
        ("| 0912 345 | 678 |", TEL, "0912 345 | 678"),
        ("0912345678Hoa", TEL, "0912345678"),
        ("0912345678gọi", TEL, "0912345678"),
        ("Hoa0912345678", TEL, "0912345678"),
        ("SĐT … 912 345 678", TEL, "912 345 678"),
        ("SĐT của chị Hoa là 912 345 678", TEL, "912 345 678"),
        ("٠٩١٢٣٤٥٦٧٨", TEL, "٠٩١٢٣٤٥٦٧٨"),
        ("⁰⁹¹²³⁴⁵⁶⁷⁸", TEL, "⁰⁹¹²³⁴⁵⁶⁷⁸"),
        ("０９１２ ３４５ ６７８", TEL, "０９１２ ３４５ ６７８"),
        ("8800205123456 (Agribank)", BANK, "8800205123456"),
        ("8800205123456 tại Ngân hàng Nông nghiệp", BANK, "8800205123456"),
        ("số TK của chị Hoa 8800205123456 tại xã", BANK, "8800205123456"),
        ("https://zalo.me/84912345678", TEL, "84912345678"),
        ("wa.me/84912345678", TEL, "84912345678"),
        ("(84) 912 345 678", TEL, "(84) 912 345 678"),
        ("https://api.whatsapp.com/send?phone=84912345678", TEL, "84912345678"),
        ("Zalo anh Phẩu 84912345678", TEL, "84912345678"),
        ("gọi 84912345678", TEL, "84912345678"),
        ("0912,345,678", TEL, "0912,345,678"),
        ("0912:345:678", TEL, "0912:345:678"),
        ("O912 345 678", TEL, "O912 345 678"),
        ("0912\n\n345\n\n678", TEL, "0912\n\n345\n\n678"),
        ("Số thẻ: 9704 1234 5678 9012", BANK, "9704 1234 5678 9012"),
        ("thẻ tín dụng số 5234567890123456", BANK, "5234567890123456"),
        ("9704-1234-5678-9012", BANK, "9704-1234-5678-9012"),
        ("4111 1111 1111 1111", BANK, "4111 1111 1111 1111"),
        ("Số CM: 063123456", OLD, "063123456"),
        ("giấy tờ tùy thân số 063 123 456", OLD, "063 123 456"),
        (
            "Zalo của thầy là không chín không năm, hai bảy ba, bốn một tám.",
            TEL,
            "không chín không năm, hai bảy ba, bốn một tám",
        ),
        ("Số của chị: không chín một bốn năm năm hai tám ba sáu.", TEL, "không chín một bốn năm năm hai tám ba sáu"),
        (
            "Gọi anh theo số Không ba bảy - hai hai một - chín chín không bốn.",
            TEL,
            "Không ba bảy - hai hai một - chín chín không bốn",
        ),
        (
            "Điện thoại: không tám sáu sáu, một hai ba, bốn lăm sáu.",
            TEL,
            "không tám sáu sáu, một hai ba, bốn lăm sáu",
        ),
        (
            "CCCD của bà: không bốn tám một chín không không một hai bốn năm bảy.",
            ID,
            "không bốn tám một chín không không một hai bốn năm bảy",
        ),
        (
            "| 0 | 9 | 1 | 4 | 5 | 5 | 2 | 8 | 3 | 6 |\n|---|---|---|---|---|---|---|---|---|---|",
            TEL,
            "0 | 9 | 1 | 4 | 5 | 5 | 2 | 8 | 3 | 6",
        ),
        (
            "| Điện thoại | a |  |  |  |  |  |  |  |  |\n|---|---|---|---|---|---|---|---|---|---|---|\n| Số | 0 | 9 | 1 | 4 | 5 | 5 | 2 | 8 | 3 | 6 |",
            TEL,
            "0 | 9 | 1 | 4 | 5 | 5 | 2 | 8 | 3 | 6",
        ),
        (
            "| Số căn cước |||||||||||||\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n| Số | 0 | 4 | 8 | 1 | 9 | 0 | 0 | 1 | 2 | 4 | 5 | 7 |",
            ID,
            "0 | 4 | 8 | 1 | 9 | 0 | 0 | 1 | 2 | 4 | 5 | 7",
        ),
        (
            "<table><tr><td>0</td><td>9</td></tr></table> 0 | 9 | 1 | 4 | 5 | 5 | 2 | 8 | 3 | 6",
            TEL,
            "0 | 9 | 1 | 4 | 5 | 5 | 2 | 8 | 3 | 6",
        ),
    ],
)
def test_a_number_is_told_by_its_form_and_its_label(text: str, kind: Kind, number: str) -> None:
    """However it is spaced, dotted or set, and whether the label stands before it or above it."""
    assert found(text) == [(kind, number)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0912.345.678 - 0987.654.321", ["0912.345.678", "0987.654.321"]),
        ("0912 345 678 0987 654 321", ["0912 345 678", "0987 654 321"]),
        ("0912345678/0987654321", ["0912345678", "0987654321"]),
        ("CCCD 010183012345 - ĐT 0912345678", ["010183012345", "0912345678"]),
        ("STK: 12345678901 - 0912345678", ["12345678901", "0912345678"]),
        ("0912345678\n\n010183012345", ["0912345678", "010183012345"]),
        ("- 0912345678\n- 0987654321", ["0912345678", "0987654321"]),
        ("0912345678,0913345678", ["0912345678", "0913345678"]),
        ("| 0912345678 | 0987654321 |", ["0912345678", "0987654321"]),
        ("| 010183012345 | 12 |", ["010183012345"]),
        ("09 12 34 56 78 09 87 65 43 21", ["09 12 34 56 78", "09 87 65 43 21"]),
    ],
)
def test_neighbours_are_told_apart(text: str, numbers: list[str]) -> None:
    """Two numbers in a row are two."""
    assert [number for _, number in found(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "1.250.000.000 đồng",
        "84.912.345.678 đồng",
        "84 912 345 678 đồng",
        "mã số thuế 0312345678",
        "mã hồ sơ 0987654321",
        "số sê-ri 010183012345",
        "mã số BHXH 0312345678",
        "07.08.2023 12.30",
        "2023-11-20",
        "08.30-11.30",
        "22,0912345678",
        "22.0912345678",
        "0912345678,5",
        "0912345678%",
        "0912345678/QĐ-UBND",
        "A0912345678",
        "0912345678A",
        "10912345678",
        "tài khoản định danh điện tử mức 2 cho 123.456 người",
        "số tài khoản định danh điện tử được kích hoạt là 356.789",
        "Số tài khoản mở mới là 123.456",
        "tài khoản 1121, số dư 500.000.000",
        "điện thoại (2021-2025)",
        "điện thoại thông minh 1.250.000 máy",
        "điện thoại: 1.250.000 đồng",
        "hotline 19001234",
        "đường dây nóng: 18001091",
        "chứng minh rằng 987654321 là số đúng",
        "căn cước, tiết kiệm 123.456.789 đồng",
        "cấp căn cước cho 12.345 người",
        "ISBN 978-604-57-1234-5",
        "10.26.137.25",
        "tỷ lệ 0,0912",
        "1 2 3 4 5 6 7 8 9",
        "250 001 083 012 345",
        "84.912.345.678",
        "12/03/2024 đến 05/06/2024",
        "098/2023/123",
        "0912/345 678",
        "| 03 | 2023 | 1250 |",
        "| 01 | 2022 | 12345678 |",
        "SĐT của 912.345.678 hộ",
        "1.250.000 (Agribank)",
        "12345678 hộ vay tại Agribank",
        "m²0912",
        "Giờ trực: 07 30 11 30 13 30 17 00",
        "Điểm thi: 08 09 07 08 09",
        "Các ngày 03 08 15 22 29",
        "07-08-09-10-11",
        "Mẫu 07-08-2023-0912",
        "Số phát hành 0388123456",
        "Mã số học viên: 0388123456",
        "Số seri: 0388 123 456",
        "Hợp đồng tín dụng 9704123456789012",
        "0 3 1 2 4 0 1 3 2 5 1 0",
        "https://vi-du.gov.vn/upload/0912345678-qd.pdf",
        "[đây](/tep/0912345678.docx)",
        "www.vi-du.gov.vn/van-ban/0912345678_qd.pdf",
        "84912345678 đồng",
        "mã giao dịch 4111111111111111",
        "5000 4000 3000 2000",
        "Số thẻ hội viên là 12345678",
        "Số đơn hàng 0912345678",
        "Không năm nào xã không có hai ba hộ thoát nghèo.",
        "Một hai ba bốn năm sáu bảy tám chín mười, cả lớp đếm to.",
        "Đội ghi điểm không, chín, tám, bảy trong bốn lượt.",
        "| Tháng | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n| Vụ | 0 | 3 | 1 | 4 | 5 | 5 | 2 | 8 | 3 | 6 | 2 | 1 |",
        "| Thứ | 2 | 3 | 4 | 5 | 6 | 7 |\n|---|---|---|---|---|---|---|\n| Việc | 0 | 9 | 1 | 4 | 5 | 5 |",
    ],
)
def test_other_numbers_belong_to_nobody(text: str) -> None:
    """Sums, dates, codes, coordinates and counts."""
    assert found(text) == []


SIGNS = st.sampled_from(["", " ", ".", "-", "\xa0", " – "])


@given(
    st.sampled_from("35789"),
    st.integers(0, 99_999_999),
    SIGNS,
    st.sampled_from([(4, 3, 3), (4, 2, 2, 2), (3, 3, 4), (10,)]),
)
def test_every_mobile_number_is_found_however_it_is_grouped(
    prefix: str, rest: int, sign: str, sizes: tuple[int, ...]
) -> None:
    """Whole and once, in the middle of a sentence."""
    digits = f"0{prefix}{rest:08}"
    parts, at = [], 0
    for size in sizes:
        parts.append(digits[at : at + size])
        at += size
    shown = sign.join(parts)
    assert found(f"Bà con gọi {shown} nhé.") == [(TEL, shown)]


@given(st.sampled_from([*provinces.NAMES]), st.booleans(), st.integers(1910, 2399), st.integers(0, 999_999), SIGNS)
def test_every_citizens_number_is_found(province: str, female: bool, born: int, serial: int, sign: str) -> None:
    """Without any label, in one piece or in four, whenever somebody is born."""
    digits = provinces.citizen_id(province, born, serial, female=female)
    for shown in (digits, sign.join(digits[at : at + 3] for at in range(0, 12, 3))):
        assert found(f"Mã ấy là {shown}.", max(born, YEAR)) == [(ID, shown)]


@given(
    st.integers(0, 99_999_999),
    st.sampled_from([(4, 3, 3), (4, 6), (7, 3)]),
    st.sampled_from("٠۰०０𝟎"),
    st.sampled_from([" ", "/", " | ", "."]),
)
def test_a_mobile_number_is_found_in_any_digits_and_over_cells(
    rest: int, sizes: tuple[int, ...], zero: str, sign: str
) -> None:
    """Digits of every script are read, and those in neighbouring cells together."""
    digits = "".join(chr(ord(zero) + int(digit)) for digit in f"09{rest:08}")
    ends = [sum(sizes[:count]) for count in range(len(sizes) + 1)]
    shown = sign.join(digits[start:end] for start, end in pairwise(ends))
    assert found(f"| Bà con gọi | {shown} |") == [(TEL, shown)]


@given(st.integers(1, 10**12), st.sampled_from([" đồng", " triệu đồng", "đ", " VNĐ", " người"]))
def test_no_sum_is_taken_for_a_number_of_a_person(amount: int, unit: str) -> None:
    """Written in thousands, as sums are."""
    assert found(f"Kinh phí là {amount:,}{unit}.".replace(",", ".")) == []


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d %m %Y"]),
)
def test_no_date_is_taken_for_a_number_of_a_person(day: dt.date, form: str) -> None:
    """Even behind the words that make a number somebody's."""
    for words in ("Ngày", "STK", "ĐT", "CMND"):
        assert found(f"{words} {format(day, form)}") == []


@given(st.text("0123456789 .()-+/|\n\x00ab", max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Numbers lie in order, apart, and never across what divides passages."""
    end = 0
    for number in personal_numbers(plain_text(text), YEAR):
        assert end <= number.start < number.end <= len(text)
        assert "\x00" not in text[number.start : number.end]
        end = number.end
