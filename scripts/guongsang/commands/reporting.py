"""The command that reports on a year."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from guongsang import terminal
from guongsang.command_line import Example, command, option, site_root, typed_here
from guongsang.errors import UsageError
from guongsang.language import Phrase

_FIRST_YEAR, _LAST_YEAR = 1945, 2100
"""The years that a profile may name."""

_DIGITS = 4


@command(
    about=Phrase(
        "Báo cáo một năm: đơn vị nào đã có hồ sơ, còn thiếu gì, khen thưởng và miễn kiểm tra.\n"
        "In ra màn hình; --xlsx ghi thêm sổ tính có thể in và lưu hồ sơ, --csv ghi thêm danh sách để lọc, sắp xếp. Không "
        "nêu tên ai đã rút sự đồng ý. Còn đơn vị thiếu hồ sơ thì vẫn kết thúc bằng 0.",
        "Report on a year: which units have their profile, what is missing, awards and waivers.\n"
        "It is printed; --xlsx writes a workbook to print and file as well, --csv the list to filter and sort. Nobody who "
        "withdrew consent is named. The exit status is 0 also when units lack their profile.",
    ),
    examples=[
        Example("report", Phrase("năm nay", "this year")),
        Example(
            "report --nam 2023 --xlsx bao-cao-2023.xlsx", Phrase("ghi thêm sổ tính Excel", "writes a workbook too")
        ),
        Example(
            "report --nam 2023 --csv ho-so-2023.csv", Phrase("ghi thêm danh sách CSV", "writes the list as CSV too")
        ),
    ],
)
@option(
    "--nam",
    "year",
    value=("NĂM", "YEAR"),
    vi="Năm được ghi nhận; mặc định là năm nay.",
    en="The year; by default this one.",
)
@option(
    "--xlsx",
    "workbook_file",
    type=click.Path(dir_okay=False, path_type=Path),
    value=("TỆP", "FILE"),
    vi="Ghi sổ tính Excel vào tệp này; tệp cũ cùng tên bị thay.",
    en="Write a workbook to this file, in place of one that is there.",
)
@option(
    "--csv",
    "csv_file",
    type=click.Path(dir_okay=False, path_type=Path),
    value=("TỆP", "FILE"),
    vi="Ghi danh sách hồ sơ dạng CSV vào tệp này; tệp cũ cùng tên bị thay.",
    en="Write the list of profiles as CSV to this file, in place of one that is there.",
)
def report(year: str | None, workbook_file: Path | None, csv_file: Path | None) -> None:
    """Report on a year."""
    from guongsang.calendar_day import today
    from guongsang.checks.examining.inspection import inspect_site
    from guongsang.reporting.coverage import report_of
    from guongsang.reporting.csv_file import as_csv
    from guongsang.reporting.glimpse import glimpse
    from guongsang.reporting.text import as_text
    from guongsang.settings import read_settings
    from guongsang.stories.folder import stories_folder
    from guongsang.text_file import write_over

    day = today()
    wanted = _year(year) if year is not None else day.year
    if workbook_file and csv_file and workbook_file.resolve() == csv_file.resolve():
        raise UsageError(
            Phrase("--xlsx và --csv phải là hai tệp khác nhau.", "--xlsx and --csv must be two different files.")
        )
    for file, suffix in ((workbook_file, ".xlsx"), (csv_file, ".csv")):
        if file and file.suffix.lower() != suffix:
            raise UsageError(
                Phrase(
                    f"«{file}» không có đuôi {suffix}; ghi vào đó có thể đè lên tệp khác.",
                    f"“{file}” does not end in {suffix}; writing there might replace another file.",
                )
            )
    root = site_root()
    settings = read_settings(root)
    stories = stories_folder(root, settings)
    with terminal.progress(Phrase("Kiểm tra hồ sơ", "Checking profiles")) as progress:
        inspection = inspect_site(root, settings, day, on_progress=progress)
    found = report_of(
        inspection,
        wanted,
        day,
        stories=stories,
        agency=settings.agency.name,
        council=settings.agency.council,
        glimpse=lambda place: glimpse(stories, place),
    )
    colour = terminal.has_colour(sys.stdout)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
    click.echo(as_text(found, terminal.language(), width=width, colour=colour, typed=typed_here))
    if workbook_file:
        from guongsang.reporting.workbook import as_workbook

        write_over(workbook_file, as_workbook(found))
        terminal.tell(Phrase(f"Đã ghi {workbook_file}", f"Written: {workbook_file}"))
    if csv_file:
        write_over(csv_file, as_csv(found))
        terminal.tell(Phrase(f"Đã ghi {csv_file}", f"Written: {csv_file}"))


def _year(given: str) -> int:
    """Read the year that was asked for."""
    text = given.strip()
    if len(text) == _DIGITS and text.isascii() and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR:
        return int(text)
    raise UsageError(
        Phrase(
            f"--nam: «{given}» không phải là một năm; ghi bốn chữ số từ {_FIRST_YEAR} đến {_LAST_YEAR}, ví dụ 2023.",
            f"--nam: “{given}” is not a year; give four digits from {_FIRST_YEAR} to {_LAST_YEAR}, such as 2023.",
        )
    )
