"""Commands that say whether profiles may be published."""

from __future__ import annotations

import sys

import click

from guongsang import terminal
from guongsang.checks.telling.form import Form
from guongsang.command_line import Example, argument, command, option, site_root
from guongsang.language import Phrase


@command(
    about=Phrase(
        "Kiểm tra mọi hồ sơ và danh mục; chỉ --fix mới sửa tệp.\n"
        "ĐƯỜNG-DẪN: chỉ báo vấn đề của những tệp, thư mục này trong thư mục hồ sơ, và những gì chúng vướng với hồ sơ khác. "
        "Mỗi vấn đề có tệp, dòng, cột, mã quy tắc và cách sửa; ghi chú không tính là lỗi.",
        "Check every profile and the registry; only --fix changes files.\n"
        "PATH: tell only the problems of these files and folders among the profiles, and what is between them and other "
        "profiles. Each problem has its file, line, column, rule and remedy; notes are no errors.",
    ),
    examples=[
        Example("check", Phrase("kiểm tra tất cả", "checks everything")),
        Example("check stories/2023/giang-thi-my.md", Phrase("chỉ một hồ sơ", "one profile")),
        Example(
            "check --strict --format github", Phrase("dùng khi tự động kiểm tra trên GitHub", "for GitHub's workflows")
        ),
    ],
)
@argument("paths", ("[ĐƯỜNG-DẪN]...", "[PATH]..."), nargs=-1)
@option(
    "--format",
    "form",
    type=click.Choice([str(form) for form in Form]),
    default=str(Form.TEXT),
    vi="Dạng kết quả: chữ (mặc định), JSON, chú thích của GitHub, báo cáo chất lượng mã của GitLab, hoặc SARIF.",
    en="Form of the results: text (default), JSON, GitHub's annotations, GitLab's code quality, or SARIF.",
)
@option("--strict", is_flag=True, vi="Coi cảnh báo là lỗi.", en="Take warnings for errors.")
@option(
    "--fix",
    is_flag=True,
    vi="Sửa ngay những chỗ sửa được an toàn (ngày, «Số:», dấu tách rời, dấu cách) và in ra những gì đã sửa.",
    en="Make the corrections that are safe (dates, “Số:”, marks stored apart, spaces) and show them.",
)
@option(
    "--changed",
    "revision",
    value=("PHIÊN-BẢN", "REV"),
    vi="Chỉ báo vấn đề của hồ sơ, trang đã đổi kể từ phiên bản git này, và của các quy tắc so sánh hồ sơ với nhau.",
    en="Tell only problems of profiles and pages changed since this Git revision, and of rules that compare profiles.",
)
def check(paths: tuple[str, ...], form: str, *, strict: bool, fix: bool, revision: str | None) -> int:
    """Check the profiles; 1 when there are errors."""
    from guongsang.calendar_day import today
    from guongsang.checks.examining.inspection import inspect_site
    from guongsang.checks.telling import formats, mending, selection
    from guongsang.checks.telling.results import Results, results_of
    from guongsang.settings import read_settings
    from guongsang.stories.folder import stories_folder
    from guongsang.stories.problem import Severity

    root, language = site_root(), terminal.language()
    settings = read_settings(root)
    wanted = selection.select(paths, revision, root, stories_folder(root, settings), settings.docs_dir)

    def look() -> Results:
        with terminal.progress(Phrase("Kiểm tra hồ sơ", "Checking profiles")) as progress:
            return wanted.part_of(results_of(inspect_site(root, settings, today(), on_progress=progress)))

    mended, found = mending.mend(look, root) if fix else ((), look())
    if mended:
        # What programs read on standard output stays theirs alone.
        click.echo("\n".join(change.diff(language) for change in mended), err=form != Form.TEXT)
    told = formats.write(Form(form), found, root, language, colour=terminal.has_colour(sys.stdout))
    if told:
        click.echo(told)
    if fix:
        terminal.tell(mending.told(mended))
    if Form(form).is_for_people:
        terminal.tell(formats.summary(found))
    worst = max((problem.severity for problem in found.problems), default=Severity.NOTE)
    return int(worst >= (Severity.WARNING if strict else Severity.ERROR))


@command(
    about=Phrase(
        "Giải thích một quy tắc: nội dung, lý do, ví dụ sai và đúng.\nMÃ: mã mà lệnh check báo; không ghi thì liệt kê mọi quy tắc.",
        "Explain a rule: what it asks, why, and what is wrong and right.\nCODE: as check tells it; without one, every rule is listed.",
    ),
    examples=[
        Example("explain GS009", Phrase("một quy tắc", "one rule")),
        Example("explain", Phrase("mọi quy tắc", "every rule")),
    ],
)
@argument("code", ("[MÃ]", "[CODE]"), required=False)
def explain(code: str | None) -> None:
    """Explain one rule, or list all."""
    from guongsang.checks.rules import all_rules
    from guongsang.checks.telling import explaining

    rules = all_rules()
    language = terminal.language()
    click.echo(
        explaining.explain(explaining.find_rule(code, rules), language)
        if code
        else explaining.list_rules(rules, language)
    )
