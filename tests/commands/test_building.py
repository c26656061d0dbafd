"""`build` and `serve`: what they say and end with."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from command_runs import interrupt, run, run_in
from support import PERSON, POSIX, PROJECT, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    SiteMaker = Callable[..., Site]

pytestmark = pytest.mark.usefixtures("started_by_nobody")


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


def test_a_day_that_is_set_to_nothing_is_today(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some systems pass on an unset SOURCE_DATE_EPOCH as an empty one."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert run_in(site({"2023/giang-thi-my.md": PERSON}), "build").exit_code == 0


def test_a_file_of_options_that_inherits_itself(site: SiteMaker) -> None:
    """Is told with its line."""
    made = site({"2023/giang-thi-my.md": PERSON})
    options = made.root / "mkdocs.yml"
    options.write_text("INHERIT: mkdocs.yml\n" + options.read_text("utf-8"), "utf-8")
    result = run_in(made, "build")
    assert result.exit_code == 1
    assert "mkdocs.yml:1: INHERIT dẫn vòng trở lại" in result.stderr


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


def test_hosting_prints_what_a_server_needs(site: SiteMaker) -> None:
    """The settings name host and folder; the addresses are those of the profiles, and take profiles without errors."""
    moved = with_front(PERSON, bi_danh="[/cu/]")
    made = site({"2023/a.md": moved})
    settings = run_in(made, "hosting", "nginx", "--site-dir", "/srv/cong/current")
    assert settings.exit_code == 0
    assert "server_name guongsang.example;" in settings.stdout
    assert 'root "/srv/cong/current";' in settings.stdout
    assert '"/cu/"' not in settings.stdout
    assert 'DocumentRoot "/srv/cong"' in run_in(made, "hosting", "apache", "--site-dir", "/srv/cong").stdout
    assert 'location = "/cu/" { return 301' in run_in(made, "hosting", "nginx", "--addresses").stdout
    assert 'RedirectMatch 301 "^/cu/$"' in run_in(made, "hosting", "apache", "--addresses").stdout
    wrong = run_in(made, "hosting", "nginx", "--site-dir", "public")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    made.write("2023/a.md", with_front(moved, ten=None))
    failed = run_in(made, "hosting", "nginx", "--addresses")
    assert (failed.exit_code, failed.stdout) == (1, "")
    assert "còn lỗi" in failed.stderr
