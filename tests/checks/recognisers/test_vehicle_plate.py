"""Vehicle plates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.plain_text import plain_text
from guongsang.checks.recognisers.vehicle_plate import vehicle_plates


def found(text: str) -> list[str]:
    """Return the words of what is found."""
    return [text[start:end] for start, end in vehicle_plates(plain_text(text))]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("24A-123.45", "24A-123.45"),
        ("24B1-234.56", "24B1-234.56"),
        ("24A – 123.45", "24A – 123.45"),
        ("24A 123.45", "24A 123.45"),
        ("24A-12345", "24A-12345"),
        ("24MĐ1-123.45", "24MĐ1-123.45"),
        ("24AA-123.45", "24AA-123.45"),
        ("24A1-123.45", "24A1-123.45"),
        ("29-B1 12345", "29-B1 12345"),
        ("Camera ghi được 29-B1 12345 lúc nửa đêm", "29-B1 12345"),
        ("biển số 24A 12345", "24A 12345"),
        ("biển số xe: 24a12345", "24a12345"),
        ("xe máy 24B1 23456", "24B1 23456"),
        ("BKS: 24A-1234", "24A-1234"),
        ("biển kiểm soát TM-12-34", "TM-12-34"),
        ("xe 24A-123.45", "24A-123.45"),
        ("Hồ sơ xe 24A-123.45", "24A-123.45"),
        ("chạy chiếc xe Wave cũ, 24B1-1234", "24B1-1234"),
        ("BKS24A-123.45", "24A-123.45"),
        ("Hợp đồng thuê xe 24C-12345", "24C-12345"),
        ("Bắt quả tang 24A-12345 chở gỗ lậu", "24A-12345"),
        ("Hồ sơ 24A-123.45", "24A-123.45"),
        ("| Xe | Số phiếu |\n|---|---|\n| 24A-12345 | 3 |", "24A-12345"),
        ("\x00\n24a 12345\n\x00", "24a 12345"),
        ("\x00\nanh chup 24b1 234 56\n\x00", "24b1 234 56"),
        ("| Phương tiện | BKS |\n|---|---|\n| Xe cứu thương tự nguyện | 43B02233 |", "43B02233"),
        ("| Xe | Biển kiểm soát |\n|---|---|\n| Xe tải | 24C 04512 |", "24C 04512"),
        ("| Biển số | Loại xe |\n|---|---|\n| 43F1 1234 | Wave |", "43F1 1234"),
        ("| BKS | 92H 1234 |\n|---|---|\n| Chủ xe | anh Páo |", "92H 1234"),
        ("| STT | Biển số xe | Chủ xe |\n|---|---|---|\n| 1 | Số 24B1 23456 (xe máy) | ông Dìn |", "24B1 23456"),
        ("24A – 12345 là chiếc xe bà con quen mặt.", "24A – 12345"),
        ("24A 12345 là biển số chiếc xe của anh.", "24A 12345"),
        ("43F1-2345, chiếc xe máy cũ, theo anh đi khắp bản.", "43F1-2345"),
        ("Nhìn thấy 24A 123 45, cái xe tải chở hàng cứu trợ, bà con vẫy tay.", "24A 123 45"),
        ("Số 24B1 – 23456 là của chiếc xe anh Páo mượn.", "24B1 – 23456"),
        ("Chiếc Wave 24B1 23456 theo anh đi khắp bản.", "24B1 23456"),
        ("43C 12877 – xe tải nhỏ của gia đình anh – chở miễn phí.", "43C 12877"),
        ("Honda Cub 29-V9 1173 là tài sản lớn nhất của ông.", "29-V9 1173"),
        ("Chiếc Toyota Hiace 24B 02233 chở bệnh nhân.", "24B 02233"),
    ],
)
def test_a_plate_is_found(text: str, plate: str) -> None:
    """By its form alone where that leaves no doubt, else beside a label."""
    assert found(text) == [plate]


@pytest.mark.parametrize(
    "text",
    [
        "24A-1234",
        "Lớp 24A-1234 đi xe",
        "Xe chở hàng của lô 24A-2023",
        "lớp 12A1 2024",
        "khóa 24A-2023",
        "24A 12345",
        "xe 24 chỗ 12345",
        "biển số nhà 12",
        "Nghị quyết 30A",
        "22N-103",
        "1.24A-123.45",
        "24A-123.45/QĐ",
        "x24A-123.45",
        "24A-123.456",
        "04A-123.45",
        "Mã hồ sơ 24A-12345",
        "mã hồ sơ: 24A-12345",
        "Hồ sơ số 24A-12345",
        "Hợp đồng 24C-12345",
        "Hợp đồng mua bán 24C-12345 và 24C-12346",
        "Lô hàng 24B1-23456 thông quan",
        "Trạm biến áp 24C-12345",
        "Container 24A-12345",
        "Quyết định thu hồi đất 24A-12345",
        "| Số hợp đồng | Ngày |\n|---|---|\n| 24A-12345 | 12/3 |",
        "\x00\nlop 12a 2023\n\x00",
        "\x00\nhoi nghi 24 12 2023\n\x00",
        "24a 12345",
        "| Mã lớp | Sĩ số |\n|---|---|\n| 24A 12345 | 45 |",
        "| Xe | Quyết định |\n|---|---|\n| Xe tải | 24C-QĐ 04512 |",
        "Lớp 24A 12345 là lớp có xe đưa đón.",
        "Mã 24A - 12345 là mã hàng trong kho.",
        "Phòng 12A 1234 là nơi để xe.",
        "Phòng họp kia 12A 1234 là của lớp.",
    ],
)
def test_classes_and_codes_are_no_plates(text: str) -> None:
    """Nor is what is part of something longer."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["Mẫu số 29-B1 12345", "Mã 29-B1 12345", "Hợp đồng 29-B1 12345", "Tờ 29-A1 12000 bản", "Khu 12-A1 20230 người"],
)
def test_a_plate_with_a_space_is_no_paper_and_no_count(text: str) -> None:
    """The letter of a form or a block may stand before a number as well."""
    assert found(text) == []


@given(
    st.integers(11, 99), st.sampled_from("ABCDEFGHKLMNPSTUVXYZ"), st.sampled_from(["", "1", "9"]), st.integers(0, 99999)
)
def test_every_plate_of_today_is_found(province: int, letter: str, series: str, number: int) -> None:
    """Five digits with a dot, as they have been since 2010."""
    plate = f"{province}{letter}{series}-{number // 100:03}.{number % 100:02}"
    assert found(f"Anh chạy chiếc {plate}, đã cũ.") == [plate]
