"""The report as a workbook that an office can file: summary by unit, list of profiles, waivers."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Final

from xlsxwriter.workbook import Workbook

from guongsang import vietnamese
from guongsang.checks.rules import all_rules
from guongsang.reporting import words
from guongsang.reporting.rows import Standing
from guongsang.reporting.sheet import Column, Sheet, Styles
from guongsang.stories.labels import KIND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guongsang.reporting.coverage import Report, Tally
    from guongsang.reporting.rows import ProfileRow
    from guongsang.reporting.sheet import Cell

UNITS: Final = "Tổng hợp theo đơn vị"
PROFILES: Final = "Danh sách hồ sơ"
WAIVERS: Final = "Miễn kiểm tra"

_HEADERS: Final = {
    "dang": ("ĐẢNG CỘNG SẢN VIỆT NAM", ""),
    "nha-nuoc": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
}
"""What stands at the right of a paper, by the system that its issuer belongs to: the Party's papers or the State's."""

_UNIT_COLUMNS: Final = (
    Column("STT", 5, centred=True),
    Column("Đơn vị", 30),
    Column("Phải xây dựng", 10, centred=True),
    Column("Kết quả", 14, centred=True),
    *(Column(phrase.vi, 8, centred=True) for phrase in words.STANDINGS.values()),
    Column("Cộng hồ sơ", 8, centred=True),
    Column("Khen thưởng", 9, centred=True),
    Column("Thiếu đồng ý", 8, centred=True),
    Column("Miễn kiểm tra", 8, centred=True),
    Column("Lỗi", 7, centred=True),
    Column("Cảnh báo", 7, centred=True),
)
_PROFILE_COLUMNS: Final = (
    Column("STT", 5, centred=True),
    Column("Đơn vị", 20),
    Column("Họ tên, tên tập thể", 24),
    Column("Loại", 8, centred=True),
    Column("Chức vụ", 17),
    Column("Trạng thái", 14, centred=True),
    Column("Ngày công bố", 12, centred=True),
    Column("Hình thức khen thưởng", 26),
    Column("Số quyết định", 16, centred=True),
    Column("Ngày quyết định", 12, centred=True),
    Column("Cơ quan quyết định", 22),
    Column("Hội nghị", 20),
    Column("Đồng ý", 12, centred=True),
    Column("Thiếu đồng ý về", 14),
    Column("Miễn kiểm tra", 12, centred=True),
    Column("Vấn đề", 16),
)
_AWARD_COLUMN: Final = 7
_WAIVER_COLUMNS: Final = (
    Column("STT", 5, centred=True),
    Column("Đơn vị", 26),
    Column("Họ tên, tên tập thể", 28),
    Column("Mã", 9, centred=True),
    Column("Quy tắc được miễn", 36),
    Column("Lý do", 48),
    Column("Số vấn đề bỏ qua", 12, centred=True),
)


def as_workbook(report: Report) -> bytes:
    """Return the workbook; the same report gives the same bytes."""
    file = io.BytesIO()
    workbook = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = dt.datetime.combine(report.today, dt.time(), dt.UTC).replace(tzinfo=None)
    workbook.set_properties(
        {"title": f"{_title(report)}", "author": report.agency, "company": report.agency, "created": made}
    )
    styles = Styles(workbook)
    _write_units(Sheet(workbook, styles, UNITS, _UNIT_COLUMNS), report)
    _write_profiles(Sheet(workbook, styles, PROFILES, _PROFILE_COLUMNS), report)
    _write_waivers(Sheet(workbook, styles, WAIVERS, _WAIVER_COLUMNS), report)
    workbook.close()
    return file.getvalue()


def _title(report: Report) -> str:
    return f"Kết quả xây dựng điển hình tiên tiến năm {report.year}"


def _write_units(sheet: Sheet, report: Report) -> None:
    _write_letterhead(sheet, report)
    sheet.line("BÁO CÁO", bold=True, font_size=16)
    sheet.line(_title(report), bold=True, font_size=14)
    sheet.line(f"(Số liệu tính đến ngày {vietnamese.date_short(report.today)})", italic=True)
    sheet.line(f"Kính gửi: {report.council}", font_size=13)
    sheet.line(words.answer(report).vi, align="left", bold=True)
    sheet.line(words.WHAT_COUNTS.vi, align="left", italic=True)
    sheet.headings()
    for number, unit in enumerate(report.units, 1):
        asked = "x" if unit in report.asked else ""
        sheet.record(
            [
                number,
                unit.name or words.UNKNOWN_UNIT.vi,
                asked,
                words.RESULTS[unit.result].vi if asked else "",
                *_numbers(unit.tally),
            ]
        )
    sheet.record(
        [None, "Tổng cộng", len(report.asked), f"{len(report.built)}/{len(report.asked)}", *_numbers(report.totals)],
        bold=True,
    )
    for remark in words.remarks(report):
        sheet.line(f"Lưu ý: {remark.vi}", align="left", italic=True)
    _write_signatures(sheet)


def _numbers(tally: Tally) -> list[int]:
    return [
        *(tally.of(standing) for standing in words.STANDINGS),
        tally.total,
        tally.awards,
        tally.lacking_consent,
        tally.waivers,
        tally.errors,
        tally.warnings,
    ]


def _write_letterhead(sheet: Sheet, report: Report) -> None:
    """Write what stands above an official paper: whose it is at the left, State or Party at the right."""
    last = len(sheet.columns) - 1
    middle = last // 3
    name, motto = _HEADERS.get(report.issuer.system if report.issuer else "", ("", ""))
    day = vietnamese.date_text(report.today)
    locality = report.issuer.locality if report.issuer else None
    sheet.across([(0, middle, report.agency.upper()), (middle + 1, last, name)], bold=True, align="center")
    if motto:
        sheet.across([(0, middle, ""), (middle + 1, last, motto)], bold=True, align="center")
    sheet.across(
        [(0, middle, "Số: ……………"), (middle + 1, last, f"{locality}, {day}" if locality else day.capitalize())],
        italic=True,
        align="center",
    )


def _write_signatures(sheet: Sheet) -> None:
    last = len(sheet.columns) - 1
    middle = last // 2
    sheet.row += 1
    sheet.across([(0, middle, "NGƯỜI LẬP BÁO CÁO"), (middle + 1, last, "LÃNH ĐẠO ĐƠN VỊ")], bold=True, align="center")
    sheet.across(
        [(0, middle, "(Ký, ghi rõ họ tên)"), (middle + 1, last, "(Ký, ghi rõ họ tên)")], italic=True, align="center"
    )


def _write_appendix(sheet: Sheet, report: Report, number: str, title: str) -> None:
    sheet.line(f"PHỤ LỤC {number}", bold=True, font_size=14)
    sheet.line(f"{title} năm {report.year}", bold=True, font_size=14)
    sheet.line(f"({report.agency}; số liệu tính đến ngày {vietnamese.date_short(report.today)})", italic=True)
    sheet.headings()


def _write_profiles(sheet: Sheet, report: Report) -> None:
    _write_appendix(sheet, report, "I", "Danh sách hồ sơ điển hình tiên tiến")
    for number, row in enumerate(report.listed, 1):
        awards = row.awards
        parts: dict[int, Sequence[Cell]] = {
            _AWARD_COLUMN: [award.name for award in awards],
            _AWARD_COLUMN + 1: [award.number for award in awards],
            _AWARD_COLUMN + 2: [award.date for award in awards],
            _AWARD_COLUMN + 3: [award.issuer for award in awards],
        }
        sheet.record(
            [
                number,
                report.unit_name(row) or words.UNKNOWN_UNIT.vi,
                row.name,
                KIND[row.kind].capital().vi if row.kind else "",
                row.post,
                words.standing(row).vi.capitalize(),
                row.date,
                *("" for _ in range(4)),
                row.ceremony,
                *_consent(row),
                ", ".join(waiver.code for waiver in row.waivers),
                words.problems(row.problems).vi,
            ],
            parts,
        )
    listed = len(report.listed)
    if not listed:
        sheet.line("Không có hồ sơ nào.", border=1)
    gone = report.totals.of(Standing.WITHDRAWN)
    sheet.line(f"Tổng cộng: {listed} hồ sơ, {report.totals.awards} quyết định khen thưởng.", align="left", bold=True)
    if gone:
        sheet.line(f"Ngoài danh sách: {words.withdrawn(gone).vi}.", align="left", italic=True)


def _consent(row: ProfileRow) -> tuple[Cell, Cell]:
    """Return the day of a person's consent, or that there is none, and what it does not cover."""
    if row.consent is None or row.consent.date is None:
        return words.consent(row).vi.capitalize(), ""
    return row.consent.date, words.lacking(row.consent).vi.capitalize()


def _write_waivers(sheet: Sheet, report: Report) -> None:
    _write_appendix(sheet, report, "II", "Quy tắc được miễn kiểm tra, kèm lý do,")
    rules = all_rules()
    waived = [(row, waiver) for row in report.listed for waiver in row.waivers]
    for number, (row, waiver) in enumerate(waived, 1):
        rule = rules.get(waiver.code)
        sheet.record(
            [
                number,
                report.unit_name(row) or words.UNKNOWN_UNIT.vi,
                row.name,
                waiver.code,
                rule.title.vi if rule else "(không có quy tắc này)",
                waiver.reason,
                waiver.silenced,
            ]
        )
    if not waived:
        sheet.line("Không có hồ sơ nào được miễn kiểm tra.", border=1)
    sheet.line(f"Tổng cộng: {len(waived)} lượt miễn.", align="left", bold=True)
