"""Commands for whoever works on this tool itself."""

from __future__ import annotations

import click

from guongsang.command_line import Example, argument, command, option
from guongsang.language import Phrase


@command(
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
    from guongsang import development

    return development.test(arguments)


@command(
    "lint",
    about=Phrase(
        "Soát mã nguồn của chính công cụ bằng ruff, mypy và import-linter.",
        "Lint the tool's own code with ruff, mypy and import-linter.",
    ),
)
@option("--fix", is_flag=True, vi="Sửa và định dạng lại những gì sửa được.", en="Mend and format what can be.")
def run_linters(*, fix: bool) -> int:
    """Run the linters."""
    from guongsang import development

    return development.lint(["--fix"] if fix else [])
