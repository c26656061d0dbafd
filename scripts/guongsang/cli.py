"""The commands: what each is called, takes and says. What they do is done elsewhere, and imported only when needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from guongsang import command_line, terminal
from guongsang.command_line import CommandGroup, Example, argument, option, site_root
from guongsang.errors import ProblemsError
from guongsang.language import Phrase


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


@main.command(
    about=Phrase(
        "Tạo hồ sơ mới, có sẵn mọi khóa, chú thích và tiêu chí của năm ấy.\n"
        "Trên cửa sổ lệnh thì hỏi những gì còn thiếu; nơi khác thì phải ghi đủ tùy chọn. Không bao giờ ghi đè tệp đã có.",
        "Begin a profile with every key, explanations, and the criteria of its year.\n"
        "On a terminal it asks for what is missing; elsewhere the options must say it all. It never overwrites a file.",
    ),
    examples=[
        Example("new", Phrase("hỏi từng mục", "asks for everything")),
        Example(
            "new --loai ca-nhan --anh",
            Phrase("hỏi phần còn lại; tạo thư mục để đặt ảnh", "asks for the rest; makes a folder for photos"),
        ),
    ],
)
@option(
    "--loai",
    "kind",
    value=("LOẠI", "KIND"),
    vi="ca-nhan (cá nhân) hoặc tap-the (tập thể).",
    en="ca-nhan (a person) or tap-the (a collective).",
)
@option("--ten", "name", value=("TÊN", "NAME"), vi="Họ tên, hoặc tên tập thể.", en="Name of the person or collective.")
@option("--nam", "year", value=("NĂM", "YEAR"), vi="Năm được ghi nhận.", en="Year of recognition.")
@option(
    "--don-vi",
    "unit",
    value=("MÃ", "ID"),
    vi="Mã hoặc tên đơn vị trong danh mục.",
    en="Id or name of a unit in the registry.",
)
@option(
    "--linh-vuc",
    "fields",
    multiple=True,
    value=("MÃ", "ID"),
    vi="Mã lĩnh vực; nhiều lĩnh vực thì cách nhau bằng dấu phẩy.",
    en="Id of a field; separate several by commas.",
)
@option("--chuc-vu", "post", value=("CHỨC-VỤ", "POST"), vi="Chức vụ của cá nhân.", en="The person's post.")
@option(
    "--lanh-dao",
    "leader",
    is_flag=True,
    vi="Cá nhân giữ chức vụ lãnh đạo, quản lý.",
    en="The person holds a leading post.",
)
@option(
    "--anh",
    "photos",
    is_flag=True,
    vi="Tạo thư mục riêng để đặt ảnh cạnh hồ sơ.",
    en="Make a folder, for photos beside the profile.",
)
@option(
    "--slug",
    value=("TÊN-TỆP", "SLUG"),
    vi="Tên tệp; mặc định là tên viết không dấu.",
    en="File name; by default the name without accents.",
)
def new(*, photos: bool, **given: Any) -> None:  # noqa: ANN401 - as click read them
    """Begin a profile."""
    from guongsang.calendar_day import today  # noqa: PLC0415
    from guongsang.drafting.answers import Given  # noqa: PLC0415
    from guongsang.drafting.beginning import begin  # noqa: PLC0415
    from guongsang.settings import read_settings, stories_folder  # noqa: PLC0415

    root = site_root()
    settings = read_settings(root)
    folder, name = stories_folder(root, settings), settings.stories_dir
    ask = command_line.ask if command_line.can_ask() else None
    file = begin(folder, name, Given(**given), today().year, own_folder=photos, ask=ask, tell=_tell)
    click.echo(command_line.shown(folder / file))
    _tell(
        Phrase(
            "Đã tạo hồ sơ. Mở tệp, thay những chỗ «(viết …)», rồi chạy lệnh check.",
            "The profile has been begun. Open the file, replace every “(viết …)”, then run check.",
        )
    )


@main.command(
    about=Phrase(
        "Kiểm tra mọi hồ sơ và danh mục, không thay đổi gì.\n"
        "ĐƯỜNG-DẪN: chỉ báo vấn đề của những tệp, thư mục này trong thư mục hồ sơ. Mỗi vấn đề có tệp, dòng, cột, mã quy tắc "
        "và cách sửa; ghi chú không tính là lỗi.",
        "Check every profile and the registry, changing nothing.\n"
        "PATH: tell only the problems of these files and folders among the profiles. Each problem has its file, line, "
        "column, rule and remedy; notes are no errors.",
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
    type=click.Choice(["text", "json", "github"]),
    default="text",
    vi="Dạng kết quả: chữ (mặc định), JSON, hoặc chú thích của GitHub.",
    en="Form of the results: text (default), JSON, or GitHub's annotations.",
)
@option("--strict", is_flag=True, vi="Coi cảnh báo là lỗi.", en="Take warnings for errors.")
def check(paths: tuple[str, ...], form: str, *, strict: bool) -> int:
    """Check the profiles; 1 when there are errors."""
    from guongsang.calendar_day import today  # noqa: PLC0415
    from guongsang.checks import formats, selection  # noqa: PLC0415
    from guongsang.checks.inspection import inspect  # noqa: PLC0415
    from guongsang.settings import ordinary_addresses, read_settings, stories_folder  # noqa: PLC0415
    from guongsang.stories.problem import Severity  # noqa: PLC0415

    root, language = site_root(), terminal.language()
    settings = read_settings(root)
    folder, name = stories_folder(root, settings), settings.stories_dir
    labels = selection.find_labels(paths, root, name)
    with terminal.progress(Phrase("Kiểm tra hồ sơ", "Checking profiles")) as progress:
        inspection = inspect(folder, name, today(), reserved=ordinary_addresses(root, settings), on_progress=progress)
    problems = selection.select(inspection.problems, labels)
    seen = selection.count_profiles(root / name, name, labels)
    if form == "json":
        click.echo(formats.as_json(problems, seen, language))
    elif problems:
        click.echo(
            formats.as_github(problems, language)
            if form == "github"
            else formats.as_text(problems, root, language, colour=terminal.has_colour(sys.stdout))
        )
    if form != "json":
        _tell(formats.summary(problems, seen))
    worst = max((problem.severity for problem in problems), default=Severity.NOTE)
    return int(worst >= (Severity.WARNING if strict else Severity.ERROR))


@main.command(
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
    from guongsang.checks import explaining  # noqa: PLC0415
    from guongsang.checks.rules import all_rules  # noqa: PLC0415

    rules = all_rules()
    language = terminal.language()
    click.echo(
        explaining.explain(explaining.find_rule(code, rules), language)
        if code
        else explaining.list_rules(rules, language)
    )


@main.command(
    about=Phrase(
        "Kiểm tra rồi dựng cổng.\nCòn lỗi thì dừng, bản đã dựng trước đó vẫn nguyên vẹn.",
        "Check, then build the site.\nErrors stop it, and the site built before stays as it is.",
    ),
    examples=[
        Example(
            "build", Phrase("dựng vào thư mục ghi ở site_dir trong mkdocs.yml", "builds into site_dir of mkdocs.yml")
        ),
        Example("build --site-dir thu", Phrase("dựng vào thư mục thu", "builds into the folder thu")),
    ],
)
@option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    value=("THƯ-MỤC", "DIR"),
    vi="Dựng vào thư mục này.",
    en="Build into this folder.",
)
def build(site_dir: Path | None) -> None:
    """Build the site."""
    from guongsang import mkdocs_plugin  # noqa: PLC0415
    from guongsang.settings import read_settings  # noqa: PLC0415

    root = site_root()
    read_settings(root)  # what is wrong there is better told before MkDocs says it in its own words
    mkdocs_plugin.build(root, site_dir)


@main.command(
    about=Phrase(
        "Xem trước trên máy này, có cả bản nháp; tự dựng lại khi lưu tệp.\nBấm Ctrl+C để dừng.",
        "Preview on this machine, drafts included; rebuilds when a file is saved.\nPress Ctrl+C to stop.",
    ),
    examples=[
        Example("serve --open", Phrase("mở luôn trình duyệt", "opens the browser as well")),
        Example(
            "serve --dia-chi 127.0.0.1:8123",
            Phrase("khi cổng 8000 đã có chương trình khác dùng", "when another program uses port 8000"),
        ),
    ],
)
@option(
    "--dia-chi",
    "address",
    default="127.0.0.1:8000",
    value=("MÁY:CỔNG", "HOST:PORT"),
    vi="Địa chỉ xem trước; mặc định là 127.0.0.1:8000.",
    en="Address of the preview; 127.0.0.1:8000 by default.",
)
@option(
    "--open", "open_browser", is_flag=True, vi="Mở trình duyệt khi dựng xong.", en="Open the browser when it is built."
)
def serve(address: str, *, open_browser: bool) -> None:
    """Serve the preview until interrupted."""
    from guongsang import mkdocs_plugin  # noqa: PLC0415
    from guongsang.preview_address import check_address  # noqa: PLC0415
    from guongsang.settings import read_settings  # noqa: PLC0415

    root = site_root()
    read_settings(root)
    check_address(address)
    _tell(
        Phrase(
            f"Đang dựng; dựng xong thì xem tại http://{address}/ – bấm Ctrl+C để dừng.",
            f"Building; then see http://{address}/ – press Ctrl+C to stop.",
        )
    )
    mkdocs_plugin.serve(root, address, open_browser=open_browser)


@main.command(
    about=Phrase(
        "Xuất lược đồ JSON của phần thông tin đầu tệp.\nTrình soạn thảo dùng nó để tự điền khóa, mã trong danh mục và gạch chân chỗ sai.",
        "Write the JSON Schema of the front matter.\nEditors use it to complete keys and ids and to mark mistakes.",
    ),
    examples=[Example("schema --output ho-so.schema.json", Phrase("ghi ra tệp", "writes it to a file"))],
)
@option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    value=("TỆP", "FILE"),
    vi="Ghi vào tệp này thay vì in ra.",
    en="Write it to this file instead of printing it.",
)
def schema(output: Path | None) -> None:
    """Write the JSON Schema."""
    import json  # noqa: PLC0415

    from guongsang.settings import read_settings, stories_folder  # noqa: PLC0415
    from guongsang.stories.json_schema import front_matter_schema  # noqa: PLC0415
    from guongsang.stories.problem import Severity  # noqa: PLC0415
    from guongsang.stories.registry_reader import read_registry  # noqa: PLC0415
    from guongsang.text_file import write_over  # noqa: PLC0415

    root = site_root()
    settings = read_settings(root)
    folder, name = stories_folder(root, settings), settings.stories_dir
    registry, problems = read_registry(folder, name)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ProblemsError(
            Phrase("Danh mục còn lỗi; chạy lệnh check để xem.", "The registry has errors; run check to see them.")
        )
    text = json.dumps(front_matter_schema(registry), ensure_ascii=False, indent=2)
    if output:
        write_over(output, text + "\n")
    else:
        click.echo(text)


@main.command(
    "test",
    context_settings={"ignore_unknown_options": True},
    about=Phrase(
        "Chạy các bài kiểm thử của chính công cụ.\nĐỐI-SỐ: được chuyển nguyên cho pytest.",
        "Run the tool's own tests.\nARGS: given to pytest as they are.",
    ),
    examples=[
        Example(
            "test -k new -x",
            Phrase("chỉ những bài có «new», dừng ở lỗi đầu tiên", "those with “new” only, to the first failure"),
        )
    ],
)
@argument("arguments", ("[ĐỐI-SỐ]...", "[ARGS]..."), nargs=-1, type=click.UNPROCESSED)
def run_tests(arguments: tuple[str, ...]) -> int:
    """Run the tests."""
    from guongsang import development  # noqa: PLC0415

    return development.test(arguments)


@main.command(
    "lint",
    about=Phrase(
        "Soát mã nguồn của chính công cụ bằng ruff, mypy và import-linter.",
        "Lint the tool's own code with ruff, mypy and import-linter.",
    ),
)
@option("--fix", is_flag=True, vi="Sửa và định dạng lại những gì sửa được.", en="Mend and format what can be.")
def run_linters(*, fix: bool) -> int:
    """Run the linters."""
    from guongsang import development  # noqa: PLC0415

    return development.lint(["--fix"] if fix else [])


def all_help() -> str:
    """Return the help of every command, in Vietnamese and as the launcher shows it: for the handbook."""
    return command_line.all_help(main, "guong.py", "vi")


def _tell(message: Phrase) -> None:
    terminal.say(message.into(terminal.language()))
