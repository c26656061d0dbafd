"""The report as a workbook, read back by another library."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guongsang.reporting.coverage import Report
from guongsang.reporting.csv_file import as_csv
from guongsang.reporting.text import as_text
from guongsang.reporting.workbook import PROFILES, UNITS, WAIVERS, as_workbook
from support import COLLECTIVE, PERSON, person, with_front

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Reporter = Callable[..., Report]

TWO_AWARDS = (
    "\n  - {hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}"
    "\n  - {hinh_thuc: giay-khen-co-quan, so: 61-QĐ/BNCTU, ngay: 2023-12-15, co_quan: ban-noi-chinh-tinh-uy-lao-cai}"
)
WITHDRAWN = person("Sùng Seo Phử", cong_bo="{trang_thai: rut, ngay: 2024-01-18}")


def read(report: Report) -> Workbook:
    """Read a report's workbook back."""
    return openpyxl.load_workbook(io.BytesIO(as_workbook(report)))


def table(sheet: Worksheet) -> list[dict[str, Any]]:
    """Return the rows below a sheet's heading, by heading, as far as they are numbered."""
    start = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "STT")
    headings = [str(cell.value) for cell in sheet[start]]
    rows = [
        dict(zip(headings, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=start + 1)
    ]
    return [row for row in rows if isinstance(row["STT"], int)]


def texts(sheet: Worksheet) -> list[str]:
    """Return every text of a sheet in reading order."""
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def test_what_an_office_files(report: Reporter) -> None:
    """Three sheets on A4 across, whose heading stays in view and is printed on every page, in the offices' font."""
    book = read(report({"2023/giang-thi-my.md": PERSON}))
    assert book.sheetnames == [UNITS, PROFILES, WAIVERS]
    for sheet in book:
        heading = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "STT")
        assert sheet.freeze_panes == f"A{heading + 1}"
        assert sheet.print_title_rows == f"${heading}:${heading}"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value} == {"Times New Roman"}
        widths = [sheet.column_dimensions[column].width for column in ("A", "B", "C")]
        assert widths[0] < 8 < widths[1]
        assert all(cell.alignment.wrap_text for cell in sheet[heading])


def test_titles_and_signatures(report: Reporter) -> None:
    """Agency and Party above, as the registry has it; the answer before the table; places to sign below."""
    said = texts(read(report({"2023/giang-thi-my.md": PERSON}))[UNITS])
    assert said[:4] == [
        "CƠ QUAN THỬ",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số: ……………",
        "Lào Cai, ngày 01 tháng 9 năm 2026",
    ]
    assert said[4:6] == ["BÁO CÁO", "Kết quả xây dựng điển hình tiên tiến năm 2023"]
    assert "1/4 đơn vị đã có hồ sơ; còn thiếu: Văn phòng Ban, Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2." in said
    assert said[-4:-2] == ["NGƯỜI LẬP BÁO CÁO", "LÃNH ĐẠO ĐƠN VỊ"]


def test_an_agency_of_the_state_has_the_states_header(report: Reporter) -> None:
    """Which header is printed follows from the system of the agency."""
    found = report({})
    assert found.issuer
    state = dataclasses.replace(found, issuer=found.issuer.model_copy(update={"system": "nha-nuoc"}))
    said = texts(read(state)[UNITS])
    assert said[1] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert "Độc lập - Tự do - Hạnh phúc" in said
    assert not [text for text in texts(read(dataclasses.replace(found, issuer=None))[UNITS]) if "VIỆT NAM" in text]


def test_the_units_and_their_totals(report: Reporter) -> None:
    """Numbers are numbers, the last row adds them up."""
    sheet = read(report({"2023/giang-thi-my.md": PERSON, "2023/b.md": person("Lò Thị Sâm"), "2023/c.md": WITHDRAWN}))[
        UNITS
    ]
    rows = {row["Đơn vị"]: row for row in table(sheet)}
    assert rows["Phòng Nghiệp vụ 3"]["Công bố"] == 2
    assert rows["Phòng Nghiệp vụ 3"]["Đã rút"] == 1
    assert rows["Phòng Nghiệp vụ 3"]["Kết quả"] == "Đã có"
    assert rows["Văn phòng Ban"]["Kết quả"] == "Chưa có"
    assert rows["Lãnh đạo Ban"]["Phải xây dựng"] is None
    total = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "Tổng cộng")
    assert total[2:5] == (4, "1/4", 2)
    numbers = [[row[column] for row in table(sheet)] for column in ("Công bố", "Đã rút", "Cộng hồ sơ", "Khen thưởng")]
    assert [sum(column) for column in numbers] == [total[4], total[9], total[11], total[12]]


def test_the_profiles_with_real_dates(report: Reporter) -> None:
    """Each decision has a line of its own, the other cells reach over all of them."""
    sheet = read(report({"2023/giang-thi-my.md": with_front(PERSON, khen_thuong=TWO_AWARDS)}))[PROFILES]
    (row,) = table(sheet)
    assert (row["Họ tên, tên tập thể"], row["Loại"], row["Trạng thái"]) == ("Giàng Thị Mỷ", "Cá nhân", "Đã công bố")
    assert row["Ngày công bố"] == dt.datetime(2023, 12, 25)  # noqa: DTZ001 - spreadsheets know no zones
    dates = [cell for cells in sheet.iter_rows() for cell in cells if isinstance(cell.value, dt.datetime)]
    assert {cell.number_format for cell in dates} == {"dd/mm/yyyy"}
    assert len(dates) == 4
    numbers = [cell.value for cells in sheet.iter_rows(min_col=9, max_col=9) for cell in cells]
    at = numbers.index("2870/QĐ-UBND")
    assert numbers[at + 1] == "61-QĐ/BNCTU"
    assert f"C{at + 1}:C{at + 2}" in {str(merged) for merged in sheet.merged_cells.ranges}


@pytest.mark.parametrize(
    ("text", "agreed", "lacking"),
    [
        (PERSON, dt.datetime(2023, 11, 25), None),  # noqa: DTZ001 - likewise
        (
            PERSON.replace("[ho-ten, chuc-vu, cau-chuyen]", "[ho-ten]"),
            dt.datetime(2023, 11, 25),  # noqa: DTZ001 - likewise
            "Chức vụ, câu chuyện",
        ),
        (with_front(PERSON, dong_y=None, cong_bo="{trang_thai: du-thao}"), "Chưa có", None),
        (with_front(COLLECTIVE, nam="2023"), "Không cần", None),
    ],
)
def test_consent_is_a_date_that_can_be_sorted(text: str, agreed: object, lacking: str | None, report: Reporter) -> None:
    """What it does not cover stands in a column of its own."""
    (row,) = table(read(report({"2023/a.md": text}))[PROFILES])
    assert (row["Đồng ý"], row["Thiếu đồng ý về"]) == (agreed, lacking)


def test_waivers_have_their_own_sheet(report: Reporter) -> None:
    """With rule and reason; without any, that is said."""
    waived = with_front(PERSON, mien_kiem_tra='[{ma: GS601, ly_do: "Hai người trùng tên"}]')
    (row,) = table(read(report({"2023/giang-thi-my.md": waived}))[WAIVERS])
    assert (row["Mã"], row["Lý do"], row["Số vấn đề bỏ qua"]) == ("GS601", "Hai người trùng tên", 0)
    assert row["Quy tắc được miễn"] == "Một người có hai hồ sơ trong một năm"
    assert "Không có hồ sơ nào được miễn kiểm tra." in texts(read(report({}))[WAIVERS])


def test_the_same_report_gives_the_same_bytes(report: Reporter) -> None:
    """The day of the report is the only one that is in the file."""
    found = report({"2023/giang-thi-my.md": PERSON})
    assert as_workbook(found) == as_workbook(found)
    assert openpyxl.load_workbook(io.BytesIO(as_workbook(found))).properties.created == dt.datetime(2026, 9, 1)  # noqa: DTZ001 - likewise


@pytest.mark.parametrize("broken", [False, True])
def test_a_withdrawn_name_is_in_no_output(report: Reporter, *, broken: bool) -> None:
    """Neither the name nor the file's, in the workbook's parts, in the CSV or on the terminal; the number is."""
    text = WITHDRAWN.replace("nam: 2023", "nam: hai nghìn") if broken else WITHDRAWN
    found = report({"2023/sung-seo-phu.md": text, "2023/giang-thi-my.md": PERSON})
    with zipfile.ZipFile(io.BytesIO(as_workbook(found))) as parts:
        outputs = [parts.read(name) for name in parts.namelist()]
    outputs += [as_csv(found), as_text(found, "vi").encode(), as_text(found, "en").encode()]
    for word in ("Sùng", "Phử", "sung-seo", "Sung"):
        assert not [output for output in outputs if word.encode() in output]
    assert "Ngoài danh sách: 1 hồ sơ đã rút." in texts(read(found)[PROFILES])
    assert "1 hồ sơ đã rút" in as_text(found, "vi")
    assert "1 hồ sơ đã rút" in as_csv(found).decode()
    assert "Giàng Thị Mỷ" in as_text(found, "vi")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["=", "+", "-", "@", "＝", "\n=", "\t=", "An\n=", "{=", "http://", "_x0041_", "00"]),
            st.text(max_size=20),
        ),
    )
)
def test_text_stays_text_whatever_it_begins_with(plain: Report, value: str) -> None:
    """No formula, no link, no number is made of a name; what comes back is what went in."""
    row = dataclasses.replace(plain.profiles[0], name=value, post=value)
    data = as_workbook(dataclasses.replace(plain, profiles=(row,), agency=value))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = b"".join(parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name)
    assert b"<f>" not in sheets
    assert b"<hyperlink" not in sheets
    cells = [cell for cells in openpyxl.load_workbook(io.BytesIO(data))[PROFILES].iter_rows() for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    cell = next(cell for cell in cells if cell.column == 3 and cell.row == 5)
    assert cell.data_type == "s"
    if value.isprintable() and not re.search("_x[0-9A-Fa-f]{4}_", value):
        assert cell.value == value
    assert cell.quotePrefix is (value[0] in "=+-@＝\t\n")


@pytest.fixture
def plain(report: Reporter) -> Report:
    """A report with one profile."""
    return report({"2023/giang-thi-my.md": PERSON})
