"""The commands all together: their help, how they are called, and what they load."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import click
import pytest

from command_runs import run
from guongsang import cli
from support import PROJECT

pytestmark = pytest.mark.usefixtures("started_by_nobody")

COMMANDS = [
    "new",
    "check",
    "explain",
    "report",
    "build",
    "serve",
    "publish",
    "releases",
    "rollback",
    "withdraw",
    "hosting",
    "schema",
    "test",
    "lint",
]


def test_help_lists_every_command_in_the_order_of_the_work() -> None:
    """The help is Vietnamese, click's own words included."""
    result = run("--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Cách dùng: guongsang [TÙY CHỌN] LỆNH [ĐỐI SỐ]...")
    listed = result.stdout.partition("Lệnh:\n")[2].partition("\n\n")[0]
    assert re.findall(r"^  (\w+)", listed, re.MULTILINE) == COMMANDS
    assert "Hiện hướng dẫn này rồi thoát." in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command_and_option_is_explained_in_both_languages(command: str, language: str) -> None:
    """No command or option is without help, and no word of the other language is in it."""
    text = run(command, "--help", "--lang", language).stdout
    others = ("Usage:", "Options", "Show ") if language == "vi" else ("Cách", "Tùy", "Hiện")
    assert not [word for word in others if word in text]
    shown = cli.main.commands[command]
    assert shown.help
    for parameter in shown.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert parameter.help, parameter.name
            assert parameter.opts[0] in text


def test_all_help_is_the_same_whatever_the_language_of_the_build() -> None:
    """The handbook's block holds every command's help in Vietnamese, as the launcher shows it."""
    text = cli.all_help()
    for command in COMMANDS:
        assert f"Cách dùng: python3 scripts/guong.py {command} " in text
    assert max(map(len, text.splitlines())) <= 100
    build = subprocess.run(
        [sys.executable, "-c", "from guongsang import cli; print(cli.all_help())"],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts"), "GUONG_LANG": "en", "COLUMNS": "40"},
    )
    assert build.stdout == text + "\n"


def test_the_handbook_shows_every_command() -> None:
    """The page of commands has the block with their help, and tells of each by name above it."""
    page = (PROJECT / "docs" / "so-tay" / "lenh.md").read_text("utf-8")
    assert "\n[[guongsang:lenh]]\n" in page
    for command in COMMANDS:
        assert re.search(rf"(`|guong\.py ){command}\b", page), command


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Lỗi: Không có lệnh 'chek'. Có phải là 'check'"),
        (["check", "--strictt"], "Lỗi: Không có tùy chọn '--strictt'. Có phải là '--strict'?"),
        (
            ["check", "--format", "xml"],
            "'xml' không nằm trong các giá trị 'text', 'json', 'github', 'gitlab', 'sarif'.",
        ),
        (["check", "--format"], "Lỗi: Sau tùy chọn '--format' còn thiếu giá trị."),
        (["--lang", "fr", "check"], "'fr' không nằm trong các giá trị 'vi', 'en'."),
        (["--root", "/khong/co", "check"], "Lỗi: Giá trị của '--root' không hợp lệ: '/khong/co' không tồn tại."),
        (["lint", "--fix", "them"], "Lỗi: Thừa đối số (them)"),
        (["serve", "--dia-chi", "8000"], "Lỗi: --dia-chi: «8000» phải có dạng MÁY:CỔNG, ví dụ 127.0.0.1:8000."),
        (["serve", "--dia-chi", "127.0.0.1:99999"], "phải có dạng MÁY:CỔNG"),
        (["explain", "GS0009"], "Lỗi: Không có quy tắc «GS0009». Có phải là GS009?"),
        ([], "Cách dùng: guongsang [TÙY CHỌN] LỆNH"),
    ],
)
def test_a_command_used_wrongly(arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told in Vietnamese what is wrong and what may be meant, on standard error, with exit status 2."""
    monkeypatch.chdir(PROJECT)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_help_and_check_load_only_what_they_need() -> None:
    """Neither MkDocs nor, for help, pydantic and Pillow are imported."""
    code = "import sys; from guongsang.cli import main\ntry: main({arguments})\nexcept SystemExit: print(*sys.modules)"
    for arguments, absent in ((["--help"], {"pydantic", "PIL", "mkdocs", "yaml"}), (["check"], {"mkdocs", "jinja2"})):
        done = subprocess.run(
            [sys.executable, "-c", code.format(arguments=arguments)],
            capture_output=True,
            check=True,
            encoding="utf-8",
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
        )
        assert not absent & set(done.stdout.splitlines()[-1].split())
