"""The command `report`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import openpyxl
import pytest
from click.testing import CliRunner, Result

from guongsang import cli, program
from support import PERSON, in_year, with_front

if TYPE_CHECKING:
    from pathlib import Path

    from support import Site

SiteMaker = Callable[..., "Site"]


@pytest.fixture(autouse=True)
def _started_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget how these tests themselves were started."""
    for name in (program.LAUNCHER_VARIABLE, "GUONG_LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


def run_in(site: Site, *arguments: str | Path) -> Result:
    """Run `report` on a throw-away site; what it ends with must be no traceback."""
    given = ["--root", str(site.root), "report", *map(str, arguments)]
    result = CliRunner().invoke(cli.main, given)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_this_year_unless_another_is_named(site: SiteMaker) -> None:
    """Missing units and broken profiles do not make it fail: it is a report."""
    made = site({"2026/giang-thi-my.md": in_year(PERSON, 2026), "2023/lo-thi-man.md": with_front(PERSON, ten=None)})
    result = run_in(made)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "năm 2026, tính đến ngày 01/09/2026" in result.stdout
    other = run_in(made, "--nam", "2023", "--lang", "en")
    assert other.exit_code == 0
    assert "Exemplary profiles of 2023" in other.stdout
    assert "stories/2023/lo-thi-man.md" in other.stdout


@pytest.mark.parametrize("year", ["23", "năm nay", "2023.5", "1800", "20230", "", "２０２３"])
def test_a_year_that_is_none(site: SiteMaker, year: str) -> None:
    """It is told what a year looks like, with exit status 2, and nothing is written."""
    made = site()
    result = run_in(made, "--nam", year, "--csv", made.root / "a.csv")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"--nam: «{year}» không phải là một năm; ghi bốn chữ số" in result.stderr
    assert not (made.root / "a.csv").exists()


def test_files_are_written_in_place_of_older_ones(site: SiteMaker) -> None:
    """Both forms at once; what was there is replaced, nothing else is left behind."""
    made = site({"2023/giang-thi-my.md": PERSON})
    out = made.root / "ra"
    out.mkdir()
    (out / "a.xlsx").write_text("cũ")
    result = run_in(made, "--nam", "2023", "--xlsx", out / "a.xlsx", "--csv", out / "a.csv")
    assert (result.exit_code, result.stderr) == (0, f"Đã ghi {out / 'a.xlsx'}\nĐã ghi {out / 'a.csv'}\n")
    assert openpyxl.load_workbook(out / "a.xlsx").sheetnames[0] == "Tổng hợp theo đơn vị"
    assert "Giàng Thị Mỷ" in (out / "a.csv").read_text("utf-8-sig")
    assert sorted(path.name for path in out.iterdir()) == ["a.csv", "a.xlsx"]


def test_a_file_that_cannot_be_written(site: SiteMaker) -> None:
    """One sentence says which and why; the report itself has been printed."""
    made = site({"2023/giang-thi-my.md": PERSON})
    result = run_in(made, "--nam", "2023", "--xlsx", made.root / "khong-co" / "a.xlsx")
    assert result.exit_code == 1
    assert result.stderr.startswith("Lỗi: Không ghi được «")
    assert "đơn vị đã có hồ sơ" in result.stdout
    assert not (made.root / "khong-co").exists()


def test_one_file_cannot_be_both(site: SiteMaker) -> None:
    """The second would overwrite the first."""
    made = site()
    result = run_in(made, "--xlsx", made.root / "a", "--csv", made.root / "a")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "phải là hai tệp khác nhau" in result.stderr
