"""`new` and `schema`: what they ask, write and refuse."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from command_runs import NEW_PERSON, interrupt, run_in
from guongsang import command_line
from support import PERSON, POSIX, PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site

    SiteMaker = Callable[..., Site]

pytestmark = pytest.mark.usefixtures("started_by_nobody")


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
