"""Commands for whoever writes profiles: begin one, and the schema for an editor."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from guongsang import command_line, terminal
from guongsang.command_line import Example, command, option, site_root, typed_here
from guongsang.errors import ProblemsError
from guongsang.language import Phrase
from guongsang.program import quoted, shown


@command(
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
    from guongsang.calendar_day import today
    from guongsang.drafting.answers import Given
    from guongsang.drafting.beginning import begin
    from guongsang.settings import read_settings
    from guongsang.stories.folder import stories_folder

    root = site_root()
    settings = read_settings(root)
    stories = stories_folder(root, settings)
    ask = command_line.ask if command_line.can_ask() else None
    file = begin(stories, Given(**given), today().year, own_folder=photos, ask=ask, tell=terminal.tell)
    path = shown(stories.path / file)
    click.echo(path)
    then = typed_here(f"check {quoted(path)}")
    terminal.tell(
        Phrase(
            f"Đã tạo hồ sơ. Mở tệp, thay những chỗ «(viết …)», rồi chạy: {then}",
            f"The profile has been begun. Open the file, replace every “(viết …)”, then run: {then}",
        )
    )


@command(
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
    import json

    from guongsang.settings import read_settings
    from guongsang.stories.folder import stories_folder
    from guongsang.stories.json_schema import front_matter_schema
    from guongsang.stories.problem import Severity
    from guongsang.stories.registry_reader import read_registry
    from guongsang.text_file import write_over

    root = site_root()
    settings = read_settings(root)
    stories = stories_folder(root, settings)
    registry, problems = read_registry(stories)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ProblemsError(
            Phrase(
                f"Danh mục còn lỗi; để xem, chạy: {typed_here('check')}",
                f"The registry has errors; to see them, run: {typed_here('check')}",
            )
        )
    text = json.dumps(front_matter_schema(registry), ensure_ascii=False, indent=2)
    if output:
        write_over(output, text + "\n")
    else:
        click.echo(text)
