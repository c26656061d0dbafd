"""`check` and `explain`: what goes where, and with which exit status."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from command_runs import run, run_in
from guongsang.checks.rules import all_rules
from support import COLLECTIVE, PERSON, POSIX, PROJECT, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    SiteMaker = Callable[..., Site]

pytestmark = pytest.mark.usefixtures("started_by_nobody")


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
    assert run_in(made, "check", str(made.root / "mkdocs.yml")).exit_code == 2
    assert run_in(made, "check", str(made.root / "docs")).exit_code == 0


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


def test_explain_one_rule_and_all() -> None:
    """A rule is told in full, whatever the case of its code; without a code every rule is listed."""
    told = run("explain", "gs009").stdout
    assert told.startswith("GS009 – Mã không có trong danh mục (lỗi)\n")
    assert "Sai:\n    don_vi: phong-nghiep-vu-33\n" in told
    listed = run("explain", "--lang", "en").stdout.splitlines()
    assert [line.split()[0] for line in listed] == list(all_rules())
