"""Numbers of passports, licences and insurance cards beside their names."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.identity_papers import identity_papers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hộ chiếu số C1234567", "C1234567"),
        ("Hộ chiếu công vụ: S7654321", "S7654321"),
        ("passport B 1234567", "B 1234567"),
        ("giấy phép lái xe số 240123456789", "240123456789"),
        ("GPLX hạng B2, số 240123456", "240123456"),
        ("GPLX số: 10-0123456789", "10-0123456789"),
        ("GPLX B2: 240 123 456 789", "240 123 456 789"),
        ("bằng lái xe máy số 240.123.456.789", "240.123.456.789"),
        ("Mã số BHXH 1012345678", "1012345678"),
        ("sổ BHXH số: 0398765432", "0398765432"),
        ("thẻ bảo hiểm y tế DN4101234567890", "DN4101234567890"),
        ("BHXH: 1012345678", "1012345678"),
        ("BHYT DN4 10 1234567890", "DN4 10 1234567890"),
        ("hộ chiếu của chị là C1234567", "C1234567"),
    ],
)
def test_a_paper_is_told_by_its_name(text: str, number: str) -> None:
    """The number alone is found, in the form that the paper has."""
    ((start, end),) = identity_papers(text)
    assert text[start:end] == number


@pytest.mark.parametrize(
    "text",
    [
        "làm hộ chiếu cho 1.234 người",
        "hộ chiếu gắn chip, lệ phí 200.000 đồng",
        "giấy phép lái xe quá hạn 30 ngày",
        "cấp 12.345 thẻ BHYT",
        "giấy phép lái xe 123.456.789.012 đồng",
        "giấy phép lái xe 123456 trường hợp",
        "Bảo hiểm xã hội tỉnh, 0214 3840 123",
        "C1234567",
        "BHXH: 0912345678",
        "thu BHXH 1 012 345 678 đồng",
        "hộ chiếu 1234567",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Counts, fees, offices."""
    assert list(identity_papers(text)) == []
