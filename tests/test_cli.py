"""The commands as a person uses them: what they say, write and end with."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest
from click.testing import CliRunner, Result

from guongsang import __version__, cli, command_line, program, settings
from guongsang.checks.rules import all_rules
from support import COLLECTIVE, PERSON, PROJECT, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    SiteMaker = Callable[..., Site]

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and terminals")
COMMANDS = ["new", "check", "explain", "report", "build", "serve", "schema", "test", "lint"]
NEW_PERSON = [
    *("new", "--loai", "ca-nhan", "--ten", "Giàng Thị Mỷ", "--nam", "2026", "--don-vi", "phong-nghiep-vu-3"),
    *("--linh-vuc", "dan-van", "--chuc-vu", "Chuyên viên"),
]


@pytest.fixture(autouse=True)
def _started_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget how these tests themselves were started."""
    for name in (program.LAUNCHER_VARIABLE, "GUONG_LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: str | Path, typed: str = "") -> Result:
    """Run a command in this process; what it ends with must be no traceback."""
    result = CliRunner().invoke(cli.main, [str(argument) for argument in arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def run_in(site: Site, *arguments: str, typed: str = "") -> Result:
    """Run a command on a throw-away site."""
    return run("--root", site.root, *arguments, typed=typed)


def run_alone(*arguments: str, cwd: Path = PROJECT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "guongsang", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts"), **variables},
    )


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", ["--help", "explain GS001", "new"])
def test_a_closed_stream_is_no_trouble(closed: str, arguments: str) -> None:
    """A program started without a standard stream does its work all the same, in silence."""
    command = f'"$0" -m guongsang {arguments} {closed}'
    variables = {**os.environ, "PYTHONPATH": str(PROJECT / "scripts")}
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
        encoding="utf-8",
        cwd=PROJECT,
        env=variables,
    )
    assert done.returncode == (2 if arguments == "new" else 0)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def interrupt(process: subprocess.Popen[Any]) -> None:
    """Press Ctrl-C until the program ends: one that is just about to wait for input overlooks the first."""
    try:
        for _ in range(100):
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.3)
                return
    finally:
        process.kill()


# --- help ----------------------------------------------------------------------------


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


def test_english_may_be_asked_for_before_or_after_the_command() -> None:
    """`--lang en` works wherever it stands, also when something else is wrong, and only for that call."""
    for arguments in (["--lang", "en", "check"], ["check", "--lang=en"], ["check", "--nope", "--lang", "en"]):
        assert run(*arguments, "--nope").stderr.startswith("Usage: guongsang check [OPTIONS] [PATH]...")
    assert run("check", "--nope").stderr.startswith("Cách dùng:")
    assert "LANGUAGE" not in os.environ


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


def test_the_version() -> None:
    """`--version` tells the product's."""
    assert run("--version").stdout == f"Gương sáng {__version__}\n"


def test_the_program_is_called_as_it_was_started(tmp_path: Path) -> None:
    """As it is typed from where one stands; the launcher's site is its own project wherever that is."""
    launcher = str(PROJECT / "scripts" / "guong.py")
    start = "py scripts\\guong.py" if os.name == "nt" else "python3 scripts/guong.py"
    assert run_alone("--help", GUONG_LAUNCHER=launcher).stdout.startswith(f"Cách dùng: {start} ")
    assert f"{start} explain" in run_alone("explain", "GS999", GUONG_LAUNCHER=launcher).stderr
    assert f"'{start} check --help'" in run_alone("check", "--nope", GUONG_LAUNCHER=launcher).stderr
    assert "'guongsang check --help'" in run("check", "--nope").stderr
    done = run_alone("--help", cwd=tmp_path, GUONG_LAUNCHER=launcher)
    assert launcher in done.stdout.splitlines()[0]
    checked = run_alone("check", "stories/2023/nguyen-thi-hanh.md", cwd=tmp_path, GUONG_LAUNCHER=launcher)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert run_alone("check", cwd=tmp_path).stderr.startswith("Lỗi: Không thấy mkdocs.yml trong «")


# --- used wrongly --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Lỗi: Không có lệnh 'chek'. Có phải là 'check'"),
        (["check", "--strictt"], "Lỗi: Không có tùy chọn '--strictt'. Có phải là '--strict'?"),
        (["check", "--format", "xml"], "'xml' không nằm trong các giá trị 'text', 'json', 'github', 'sarif'."),
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


# --- new -----------------------------------------------------------------------------


def test_new_writes_a_draft_that_check_accepts(site: SiteMaker) -> None:
    """The path goes to standard output, what to do next to standard error."""
    made = site()
    result = run_in(made, *NEW_PERSON)
    file = made.stories / "2026" / "giang-thi-my.md"
    assert (result.exit_code, result.stdout) == (0, f"{file}\n")
    assert "«(viết …)»" in result.stderr
    assert result.stderr.endswith(f"chạy: guongsang --root {made.root} check {file}\n")
    assert [entry.name for entry in file.parent.iterdir()] == ["giang-thi-my.md"]
    checked = run_in(made, "check", "--strict")
    assert checked.exit_code == 0
    assert "GHI CHÚ GS025 Bản nháp còn " in checked.stdout
    assert checked.stderr == "Đã kiểm tra 1 hồ sơ: 1 ghi chú.\n"


def test_new_never_overwrites(site: SiteMaker) -> None:
    """A name that is taken, with or without a folder, is told together with one that is free."""
    made = site({"2026/giang-thi-my/index.md": PERSON})
    result = run_in(made, *NEW_PERSON)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Đã có stories/2026/giang-thi-my/index.md" in result.stderr
    free = result.stderr.split("--slug ")[1].strip()
    assert run_in(made, *NEW_PERSON, "--slug", free).exit_code == 0
    assert (made.stories / "2026" / f"{free}.md").is_file()
    assert (made.stories / "2026" / "giang-thi-my" / "index.md").read_text("utf-8") == PERSON


def test_new_with_photos_gets_a_folder(site: SiteMaker) -> None:
    """`--anh` makes a folder, and one that holds photos already is used without being asked for."""
    made = site({"2026/lo-thi-man/chan-dung.jpg": b""})
    assert run_in(made, *NEW_PERSON, "--anh").exit_code == 0
    assert (made.stories / "2026" / "giang-thi-my" / "index.md").is_file()
    assert run_in(made, *NEW_PERSON, "--ten", "Lò Thị Mận").exit_code == 0
    assert (made.stories / "2026" / "lo-thi-man" / "index.md").is_file()


def test_new_without_a_terminal_names_every_option_that_is_missing(site: SiteMaker) -> None:
    """Nothing is asked where nobody can answer."""
    made = site()
    result = run_in(made, "new", "--loai", "ca-nhan", "--ten", "Lò Thị Mận")
    assert result.exit_code == 2
    assert result.stderr.startswith("Lỗi: Thiếu --nam, --don-vi, --linh-vuc, --chuc-vu;")
    assert not (made.stories / "2026").exists()


def test_new_asks_on_a_terminal(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers, ids and names will do; what cannot be is asked again with a suggestion."""
    monkeypatch.setattr(command_line, "can_ask", lambda: True)
    typed = "1\nLò Thị Mận\n\nphong nghiep vu 33\nPhòng nghiệp vụ 3\ndan-van, 1\nChuyên viên\nc\n"
    made = site()
    result = run_in(made, "new", typed=typed)
    assert result.exit_code == 0, result.output
    assert "Không có mã «phong nghiep vu 33». Có phải là «phong-nghiep-vu-3»?" in result.stderr
    text = (made.stories / "2026" / "lo-thi-man.md").read_text("utf-8")
    assert "\nlinh_vuc: [dan-van, cai-cach-tu-phap]\n" in text
    assert "\nlanh_dao: true\n" in text


def test_new_on_a_terminal_asks_only_for_what_is_missing(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """With every option given there is no question at all."""
    monkeypatch.setattr(command_line, "can_ask", lambda: True)
    assert run_in(site(), *NEW_PERSON).exit_code == 0


@POSIX
def test_new_on_a_real_terminal_can_be_left(site: SiteMaker) -> None:
    """Ctrl-C ends it quietly with 130, and nothing is written."""
    import pty

    made = site()
    screen, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "guongsang", "--root", made.root, "new", "--lang", "en"],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
        start_new_session=True,
    ) as process:
        os.close(terminal)
        said = b""
        while b"Number or id: " not in said:
            said += os.read(screen, 1000)
        interrupt(process)
        assert process.returncode == 130
        with contextlib.suppress(OSError):  # nothing more to read
            said += os.read(screen, 10000)
        assert b"Traceback" not in said
    os.close(screen)
    assert [entry.name for entry in made.stories.iterdir()] == ["danh-muc"]


# --- check ---------------------------------------------------------------------------


def test_check_tells_place_rule_and_remedy(site: SiteMaker) -> None:
    """Problems go to standard output, the summary to standard error; errors end it with 1."""
    made = site({"2023/giang-thi-my.md": with_front(PERSON, don_vi="phong-nghiep-vu-33")})
    result = run_in(made, "check")
    assert result.exit_code == 1
    assert result.stdout.startswith("stories/2023/giang-thi-my.md:5:9: LỖI GS009 ")
    assert "→ Có phải là «phong-nghiep-vu-3»?" in result.stdout
    assert "\033" not in result.stdout
    assert result.stderr == "Đã kiểm tra 1 hồ sơ: 1 lỗi.\n"
    assert "ERROR GS009 The id “phong-nghiep-vu-33”" in run_in(made, "--lang", "en", "check").stdout


def test_check_of_some_paths_tells_only_their_problems(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is seen from here, or from the site's root; one that is not there is used wrongly."""
    broken = with_front(PERSON, ten=None)
    made = site({"2023/giang-thi-my.md": broken, "2023/lo-thi-man.md": PERSON, "2024/to-mot.md": COLLECTIVE})
    monkeypatch.chdir(PROJECT)  # where there is a folder stories/2024 as well
    sound = run_in(made, "check", "stories/2023/lo-thi-man.md", "stories/2024")
    assert (sound.exit_code, sound.stderr) == (0, "Đã kiểm tra 2 hồ sơ: không có vấn đề nào.\n")
    monkeypatch.chdir(made.stories / "2023")
    result = run_in(made, "check", "giang-thi-my.md")
    assert (result.exit_code, result.stderr) == (1, "Đã kiểm tra 1 hồ sơ: 1 lỗi.\n")
    unknown = run_in(made, "check", "stories/2023/lo-thi-mam.md")
    assert unknown.exit_code == 2
    assert "Có phải là «stories/2023/lo-thi-man.md»?" in unknown.stderr
    assert run_in(made, "check", str(made.root / "docs")).exit_code == 2


def test_notes_never_fail_and_warnings_do_so_only_when_strict(site: SiteMaker) -> None:
    """A note about a byte-order mark leaves the exit status 0, with --strict as well."""
    made = site({"2023/giang-thi-my.md": b"\xef\xbb\xbf" + PERSON.encode()})
    result = run_in(made, "check", "--strict")
    assert result.exit_code == 0
    assert "GHI CHÚ GS015" in result.stdout


def test_check_for_programs(site: SiteMaker) -> None:
    """JSON and GitHub's annotations are all that standard output holds."""
    made = site({"2023/giang-thi-my.md": with_front(PERSON, ten=None)})
    result = run_in(made, "check", "--format", "json")
    found = json.loads(result.stdout)
    assert (result.exit_code, result.stderr, found["profiles"]) == (1, "", 1)
    assert [problem["code"] for problem in found["problems"]] == ["GS007"]
    annotated = run_in(made, "check", "--format", "github").stdout
    assert annotated.startswith("::error file=stories/2023/giang-thi-my.md,line=2,col=1,endColumn=2,title=GS007::")


@POSIX
def test_a_file_name_that_is_no_text_is_told_of(site: SiteMaker) -> None:
    """Bytes that are no UTF-8 do not stop the output."""
    made = site()
    folder = os.fsencode(made.stories / "2023")
    os.mkdir(folder)  # noqa: PTH102 - a path of bytes
    try:
        Path(os.fsdecode(folder + b"/\xff.md")).write_text(PERSON, "utf-8")
    except OSError as error:
        assert error.errno == errno.EILSEQ  # noqa: PT017 - macOS refuses such names itself
        return
    result = run_in(made, "check")
    assert result.exit_code == 1
    assert ".md:1:1: LỖI GS010" in result.stdout
    found = json.loads(run_in(made, "check", "--format", "json").stdout)
    assert [problem["code"] for problem in found["problems"]] == ["GS010"]


# --- explain, schema, build, serve, test, lint ---------------------------------------


def test_explain_one_rule_and_all() -> None:
    """A rule is told in full, whatever the case of its code; without a code every rule is listed."""
    told = run("explain", "gs009").stdout
    assert told.startswith("GS009 – Mã không có trong danh mục (lỗi)\n")
    assert "Sai:\n    don_vi: phong-nghiep-vu-33\n" in told
    listed = run("explain", "--lang", "en").stdout.splitlines()
    assert [line.split()[0] for line in listed] == list(all_rules())


def test_schema_goes_to_standard_output_or_a_file(site: SiteMaker, tmp_path: Path) -> None:
    """Both are the same JSON; a file that cannot be written is told of in a sentence."""
    made = site()
    printed = run_in(made, "schema").stdout
    file = tmp_path / "ho-so.schema.json"
    assert run_in(made, "schema", "--output", str(file)).exit_code == 0
    assert file.read_text("utf-8") == printed
    assert "phong-nghiep-vu-3" in json.loads(printed)["properties"]["don_vi"]["enum"]
    result = run_in(made, "schema", "--output", str(tmp_path / "khong-co" / "x.json"))
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "không có tệp hoặc thư mục ấy" in result.stderr


def test_schema_needs_a_sound_registry(site: SiteMaker) -> None:
    """A schema without the entry that could not be read would mark right profiles as wrong."""
    made = site({"danh-muc/don-vi.yml": "- id: x\n"})
    result = run_in(made, "schema")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Lỗi: Danh mục còn lỗi; để xem, chạy: guongsang --root {made.root} check\n"


def test_build_writes_the_site_or_says_why_not(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is named as it would be typed; an error leaves the site that is there untouched."""
    made = site({"2023/giang-thi-my.md": PERSON})
    result = run_in(made, "build")
    assert (result.exit_code, result.stderr) == (0, f"Đã dựng 1 hồ sơ vào «{made.public}».\n")
    elsewhere = run_in(made, "build", "--site-dir", str(made.root / "thu" / "out"))
    assert elsewhere.stderr == f"Đã dựng 1 hồ sơ vào «{made.root / 'thu' / 'out'}».\n"
    monkeypatch.chdir(made.root)
    assert run("build", "--site-dir", "thu/out").stderr == f"Đã dựng 1 hồ sơ vào «{Path('thu/out')}».\n"
    made.write("2023/giang-thi-my.md", with_front(PERSON, ten=None))
    failed = run_in(made, "build")
    assert failed.exit_code == 1
    assert "LỖI GS007" in failed.stderr
    assert failed.stderr.endswith("Lỗi: Chưa dựng cổng vì còn lỗi; bản đang có vẫn nguyên vẹn.\n")
    assert "Giàng Thị Mỷ" in made.page("guong/2023/giang-thi-my/")


def test_what_was_given_wrongly_ends_with_2(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that holds the sources, or a day that is none, is no problem of the profiles."""
    made = site({"2023/giang-thi-my.md": PERSON})
    result = run_in(made, "build", "--site-dir", str(made.stories))
    assert (result.exit_code, "ở đó là nguồn của cổng" in result.stderr) == (2, True)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm nay")
    for command in ("build", "check"):
        result = run_in(made, command)
        assert (result.exit_code, result.stderr.count("SOURCE_DATE_EPOCH")) == (2, 1)


@POSIX
def test_a_build_on_a_terminal_ends_with_a_line_of_its_own(site: SiteMaker) -> None:
    """Nothing of the progress is left before what is said last."""
    import pty

    made = site({"2023/giang-thi-my.md": PERSON})
    screen, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "guongsang", "build"],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
        cwd=made.root,
    ) as process:
        os.close(terminal)
        said = b""
        with contextlib.suppress(OSError):  # nothing more to read
            while more := os.read(screen, 10000):
                said += more
        assert process.wait() == 0
    os.close(screen)
    assert said.endswith("\r\033[KĐã dựng 1 hồ sơ vào «public».\r\n".encode())
    assert "Dựng trang: ".encode() in said


@POSIX
def test_the_preview_says_where_it_is_and_stops_quietly(site: SiteMaker) -> None:
    """Ctrl-C is how it ends, so it ends well; an address in use is told of before anything is built."""
    from socket import create_server

    made = site()
    with create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = run_in(made, "serve", "--dia-chi", address)
        assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
        assert f"Không mở được địa chỉ {address}" in result.stderr
    with subprocess.Popen(
        [sys.executable, "-m", "guongsang", "--root", made.root, "serve", "--dia-chi", address],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
    ) as process:
        assert process.stderr
        assert f"http://{address}/" in process.stderr.readline()
        interrupt(process)
        assert "Traceback" not in process.stderr.read()
    assert process.returncode in (0, 130)


def test_test_and_lint_hand_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pytest's arguments go through as they are, in the person's own language; exit codes come back."""
    from guongsang import development

    monkeypatch.setenv("LANGUAGE", "fr")
    calls: list[object] = []

    def record(arguments: object) -> int:
        calls.append((arguments, os.environ["LANGUAGE"]))
        return 5

    monkeypatch.setattr(development, "test", record)
    monkeypatch.setattr(development, "lint", record)
    assert run("test", "-k", "a and b", "--lf", "tests/x.py", "-vx").exit_code == 5
    assert run("lint", "--fix").exit_code == 5
    assert calls == [(("-k", "a and b", "--lf", "tests/x.py", "-vx"), "fr"), (["--fix"], "fr")]
    assert os.environ["LANGUAGE"] == "fr"


# --- defects and pipes ---------------------------------------------------------------


def test_a_defect_is_told_in_a_sentence_with_a_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The traceback is in the log, which is named; nobody sees it on the screen."""

    def fail(_: Path) -> None:
        message = "x"
        raise KeyError(message)

    monkeypatch.setattr(settings, "read_settings", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = run("--root", PROJECT, "check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Lỗi: đây là lỗi của công cụ, không phải do bạn; hãy gửi tệp ")
    log = next(tmp_path.glob("guongsang-*.log"))
    assert str(log) in result.stderr
    assert "Traceback" in log.read_text("utf-8")
    assert "KeyError: 'x'" in log.read_text("utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "khong-co"))
    assert run("--root", PROJECT, "--lang", "en", "check").stderr.endswith("maintain it: KeyError: 'x'\n")


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends any command with 130 and not a word."""

    def interrupt(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(settings, "read_settings", interrupt)
    result = run("--root", PROJECT, "check")
    assert (result.exit_code, result.output.strip()) == (130, "")


@POSIX
@pytest.mark.parametrize(
    ("target", "said"), [("closed", ""), ("/dev/full", "Lỗi: không ghi được kết quả: đĩa đã đầy.\n")]
)
def test_output_that_goes_nowhere(target: str, said: str) -> None:
    """A reader that has gone, like `head`, is no error worth a word; a full disk is told of."""
    if target == "closed":
        reading, writing = os.pipe()
        os.close(reading)
    elif Path(target).exists():
        writing = os.open(target, os.O_WRONLY)
    else:
        return  # this system has no such device
    done = subprocess.run(
        [sys.executable, "-m", "guongsang", "explain"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, said)


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


@POSIX
def test_new_writes_through_no_link(site: SiteMaker, tmp_path: Path) -> None:
    """A year's folder that is a link leads out of the site: nothing is written there."""
    made, elsewhere = site(), tmp_path / "noi-khac"
    elsewhere.mkdir()
    (made.stories / "2026").symlink_to(elsewhere)
    result = run_in(made, *NEW_PERSON)
    assert result.exit_code == 1
    assert "stories/2026" in result.output
    assert list(elsewhere.iterdir()) == []
