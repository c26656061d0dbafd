"""What the words before a number, or above it in a table, make of it."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.labels import Label, has_bank_after, label_before, labels_above


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("CCCD số ", Label.IDENTITY),
        ("căn cước công dân của chị là ", Label.IDENTITY),
        ("STK: ", Label.ACCOUNT),
        ("số tài khoản mở tại Agribank, chi nhánh Lào Cai: ", Label.ACCOUNT),
        ("Vietcombank ", Label.ACCOUNT),
        ("ĐT: ", Label.PHONE),
        ("Số điện thoại của cơ quan là ", Label.PHONE),
        ("Số CM: ", Label.IDENTITY),
        ("CM số ", Label.IDENTITY),
        ("Số thẻ: ", Label.CARD),
        ("Thẻ ATM của mẹ chị: ", Label.CARD),
        ("https://zalo.me/", Label.PHONE),
        ("wa.me/+", Label.PHONE),
        ("số đơn hàng ", Label.CODE),
        ("số sê-ri ", Label.GOODS),
        ("mã số thuế: ", Label.CODE),
        ("mã dự án ", Label.CODE),
        ("hợp đồng số ", Label.CODE),
        ("STK 123456, ĐT ", Label.PHONE),
        ("điện thoại, mã số ", Label.CODE),
        ("Chứng minh nhân dân của chị, cấp năm 2005, số ", Label.IDENTITY),
        ("CMND cấp ngày 12/5/2005 tại Công an tỉnh, số ", Label.IDENTITY),
        ("CMND do Công an tỉnh cấp lại ngày 3 tháng 5 năm 2005: ", Label.IDENTITY),
    ],
)
def test_the_nearest_label_counts(words: str, label: Label) -> None:
    """With its usual companions between it and the number."""
    labelled = label_before(f"{words}1", len(words))
    assert labelled
    assert labelled.label is label


@pytest.mark.parametrize(
    "words",
    [
        "",
        "chị gọi ",
        "mã QR in dưới số ",
        "hợp đồng với chị Hoa, ",
        "điện thoại thông minh trên địa bàn tăng ",
        "số tài khoản định danh điện tử ",
        "tài khoản kế toán số ",
        "ngân hàng đã cho vay ",
        "căn cước! ",
        "xSTK ",
        "cao 170 cm là ",
    ],
)
def test_other_words_say_nothing(words: str) -> None:
    """A label too far off, of something else, or in another sentence."""
    assert label_before(f"{words}1", len(words)) is None


@pytest.mark.parametrize(
    ("words", "is_sure"),
    [("STK ", True), ("Số tài khoản: ", True), ("số tài khoản mở tại xã ", False), ("tài khoản ", False)],
)
def test_it_is_told_whether_an_account_is_meant_for_sure(words: str, is_sure: bool) -> None:
    """Only then may the number be short, or look like a sum."""
    labelled = label_before(f"{words}1", len(words))
    assert labelled
    assert labelled.is_sure is is_sure


def test_a_heading_labels_its_column() -> None:
    """And no other."""
    table = "| Tên | STK | Ghi chú |\n|---|---|---|\n| 1 | 2 | 3 |"
    label_at = labels_above(table)
    labels = {digit: label_at(table.index(digit)) for digit in "123"}
    assert labels["1"] is labels["3"] is None
    assert labels["2"]
    assert labels["2"].label is Label.ACCOUNT


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        (" (Agribank)", True),
        (" tại Ngân hàng Nông nghiệp", True),
        (", NH BIDV", True),
        (" chủ tài khoản Nguyễn Văn An", True),
        (" (CTK: Nguyễn Văn An)", True),
        (" hộ vay tại Agribank", False),
        (" ngân hàng số", False),
        (" (Acbc)", False),
    ],
)
def test_a_bank_may_be_named_behind_the_number(words: str, is_named: bool) -> None:
    """In brackets or beside it, with nothing else between."""
    assert has_bank_after(f"1{words}", 1) is is_named
