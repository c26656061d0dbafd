"""The list of profiles as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.reporting.csv_file import as_csv, harmless
from support import COLLECTIVE, PERSON, with_front

if TYPE_CHECKING:
    from guongsang.reporting.coverage import Report

Reporter = Callable[..., "Report"]

TWO_AWARDS = (
    "\n  - {hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}"
    "\n  - {hinh_thuc: giay-khen-co-quan, so: 61-QĐ/BNCTU, ngay: 2023-12-15, co_quan: ban-noi-chinh-tinh-uy-lao-cai}"
)


def read(data: bytes) -> list[dict[str, str]]:
    """Read a file back as Excel with Vietnamese settings does."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def test_what_excel_needs(report: Reporter) -> None:
    """A byte-order mark, semicolons, and carriage returns at the ends of lines."""
    data = as_csv(report({"2023/giang-thi-my.md": PERSON}))
    assert data.startswith("\ufeffSTT;Năm;Đơn vị;".encode())
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_line_for_each_decision(report: Reporter) -> None:
    """The cells of the profile are repeated, with the same number in front; dates are Vietnamese."""
    lines = read(as_csv(report({"2023/giang-thi-my.md": with_front(PERSON, khen_thuong=TWO_AWARDS)})))
    named = [line for line in lines if line["STT"]]
    assert [(line["STT"], line["Họ tên hoặc tên tập thể"]) for line in named] == [("1", "Giàng Thị Mỷ")] * 2
    assert [(line["Số quyết định"], line["Ngày quyết định"]) for line in named] == [
        ("2870/QĐ-UBND", "20/12/2023"),
        ("61-QĐ/BNCTU", "15/12/2023"),
    ]
    assert named[0]["Đồng ý"] == "25/11/2023"
    assert named[0]["Ngày công bố"] == "25/12/2023"


def test_units_without_a_profile_have_a_line(report: Reporter) -> None:
    """The gap shows in this file too."""
    lines = read(as_csv(report({"2024/phong-nghiep-vu-3.md": COLLECTIVE}, 2024)))
    assert [(line["Đơn vị"], line["Trạng thái"]) for line in lines] == [
        ("Phòng Nghiệp vụ 3", "đã công bố"),
        ("Văn phòng Ban", "chưa có hồ sơ"),
        ("Phòng Nghiệp vụ 1", "chưa có hồ sơ"),
        ("Phòng Nghiệp vụ 2", "chưa có hồ sơ"),
    ]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84 hai", "'+84 hai"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r=1"),
        ("＝1+1", "'＝1+1"),
        ("An,=1+1", "An,'=1+1"),
        ("An;@a", "An;'@a"),
        ("-5", "-5"),
        ("+1.234,5", "+1.234,5"),
        ("20/12/2023", "20/12/2023"),
        ("61-QĐ/BNCTU", "61-QĐ/BNCTU"),
        ("Việt – Mông, -5 độ", "Việt – Mông, -5 độ"),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    """What a spreadsheet would calculate gets an apostrophe; numbers, dates and document numbers stay."""
    assert harmless(cell) == written


@given(st.text(st.sampled_from("=+-@\t\r\n,;'\"a1＝＋"), max_size=12))
def test_whatever_the_text_no_cell_begins_as_a_formula(cell: str) -> None:
    """Neither the cell nor what another separator would make of it, plain numbers apart."""
    written = harmless(cell)
    for separator in ",;\t":
        for part in written.split(separator):
            assert not part.startswith(tuple("=@＝＋")) or part == written == cell
    assert written[:1] not in set("=@\t\r\n")


def test_a_hostile_name_reaches_no_cell_as_a_formula(report: Reporter) -> None:
    """Names come from files that anybody may have sent."""
    text = with_front(PERSON, ten='\'=HYPERLINK("http://x","bấm;vào")\'')
    (line,) = [line for line in read(as_csv(report({"2023/giang-thi-my.md": text}))) if line["STT"]]
    assert line["Họ tên hoặc tên tập thể"] == '\'=HYPERLINK("http://x","bấm;vào")'
