"""The command line: every command, gathered in the order in which help lists them."""

from __future__ import annotations

import click

from guongsang import command_line
from guongsang.command_line import CommandGroup, Example
from guongsang.commands import building, checking, developing, publishing, reporting, withdrawing, writing
from guongsang.language import Phrase
from guongsang.program import LAUNCHER


@click.group(
    "guongsang",
    cls=CommandGroup,
    about=Phrase(
        "Viết hồ sơ điển hình tiên tiến, kiểm tra và dựng thành cổng thông tin.\n"
        "Kết thúc bằng 0: tốt; 1: có lỗi trong hồ sơ hoặc danh mục; 2: gõ lệnh chưa đúng.",
        "Write profiles of exemplary people and collectives, check them and build their portal.\n"
        "Exit status 0: fine; 1: problems in profiles or registry; 2: used wrongly.",
    ),
    examples=[
        Example("new", Phrase("bắt đầu một hồ sơ", "begin a profile")),
        Example("check", Phrase("hồ sơ đã đăng được chưa", "may the profiles be published")),
        Example("build", Phrase("dựng cổng vào thư mục public", "build the site into public")),
        Example("check --help", Phrase("hướng dẫn của một lệnh", "help of one command")),
    ],
)
def main() -> None:
    """Gather the commands."""


for _command in (
    writing.new,
    checking.check,
    checking.explain,
    reporting.report,
    building.build,
    building.serve,
    publishing.publish,
    publishing.releases,
    publishing.rollback,
    withdrawing.withdraw,
    building.hosting,
    writing.schema,
    developing.run_tests,
    developing.run_linters,
):
    main.add_command(_command)


def all_help() -> str:
    """Return the help of every command, in Vietnamese and as the launcher shows it: for the handbook."""
    return command_line.all_help(main, f"python3 {LAUNCHER}", "vi")
