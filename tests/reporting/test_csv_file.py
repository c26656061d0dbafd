"""The list of profiles as CSV."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formula_cells import FORMULA_CHARACTERS, is_harmless
from guongsang.reporting.csv_file import as_csv
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


def test_a_hostile_name_reaches_no_cell_as_a_formula(report: Reporter) -> None:
    """Names come from files that anybody may have sent."""
    text = with_front(PERSON, ten='\'=HYPERLINK("http://x","bấm;vào")\'')
    (line,) = [line for line in read(as_csv(report({"2023/giang-thi-my.md": text}))) if line["STT"]]
    assert line["Họ tên hoặc tên tập thể"] == '\'=HYPERLINK("http://x","bấm;vào")'


@pytest.fixture
def plain(report: Reporter) -> Report:
    """A report with one profile."""
    return report({"2023/giang-thi-my.md": PERSON})


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(FORMULA_CHARACTERS, max_size=12))
def test_no_part_of_a_cell_is_a_formula(plain: Report, value: str) -> None:
    """Also where a reader cuts rows at every line break and cells at every mark."""
    row = dataclasses.replace(plain.profiles[0], name=value, post=f"a{value}")
    (line,) = [
        line for line in read(as_csv(dataclasses.replace(plain, profiles=(row,)))) if line["STT"] and line["Loại"]
    ]
    assert is_harmless(line["Họ tên hoặc tên tập thể"])
    assert is_harmless(line["Chức vụ"])
