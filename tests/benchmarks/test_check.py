"""Timing `check`: every run does what its name says, and the table adds up."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("psutil")
from benchmarks import check
from benchmarks.measuring import Cost, table


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a generated site of 20 profiles."""
    return check.prepare(20, tmp_path_factory.mktemp("check"), seed=2)


@pytest.fixture
def site(generated: Path, tmp_path: Path) -> Path:
    """Return a copy of the generated site."""
    return Path(shutil.copytree(generated, tmp_path / "site"))


def test_every_run_is_timed_in_every_round(site: Path) -> None:
    """Four runs, two rounds; our own remember, and a generated profile has no error even when it was changed."""
    measured = check.run(site, 2)
    assert list(measured) == [check.BARE, check.NOTHING, check.ONE, check.NONE]
    assert all(len(costs) == 2 and min(cost.wall for cost in costs) > 0 for costs in measured.values())
    assert any((site / ".cache").rglob("*.sqlite3"))


def test_runs_begin_and_go_on_as_they_say(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From nothing means without memory; one changed is one file, another in each round; then none."""
    seen: list[tuple[bool, frozenset[Path]]] = []
    before = {path: path.read_bytes() for path in site.glob("stories/2*/**/*.md")}

    def fake(command: Sequence[str | Path], folder: Path, _: object) -> Cost:
        changed = frozenset(path for path, content in before.items() if path.read_bytes() != content)
        before.update({path: path.read_bytes() for path in changed})
        seen.append(((folder / ".cache").exists(), changed))
        if "guongsang" in command:
            (folder / ".cache").mkdir(exist_ok=True)
        return Cost(1.0, 1.0, 1)

    monkeypatch.setattr(check, "measure", fake)
    check.run(site, 2)
    assert [remembered for remembered, _ in seen] == [False, False, True, True] * 2
    assert [len(changed) for _, changed in seen] == [0, 0, 1, 0] * 2
    assert seen[2][1] != seen[6][1]


def test_an_error_is_no_measurement(site: Path) -> None:
    """A site that `check` refuses stops the benchmark and says why."""
    (site / "stories" / "2023" / "hong.md").write_text("x", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        check.run(site, 1)


def test_the_bare_pass_reads_every_profile(site: Path) -> None:
    """What ours is measured against leaves out nothing."""
    script = Path(check.__file__).with_name("bare_pass.py")
    run = subprocess.run([sys.executable, script, site / "stories"], check=True, capture_output=True, text=True)
    assert run.stdout == "20 profiles\n"


def test_table_gives_medians_and_ratios() -> None:
    """The bare pass is the measure of the others."""
    costs = {check.BARE: [Cost(1.0, 0.5, 10 << 20)], check.NOTHING: [Cost(w, 2 * w, 20 << 20) for w in (2.0, 4.0, 3.0)]}
    text = table({10_000: costs}, "run", digits=2)
    assert "| 10,000 | bare pass | 1.00 s | 1.00–1.00 | 0.50 s | 10 MiB | 1.00 | 1.00 |" in text
    assert "| 10,000 | check, from nothing | 3.00 s | 2.00–4.00 | 6.00 s | 20 MiB | 3.00 | 12.00 |" in text
