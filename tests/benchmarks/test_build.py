"""The comparison of builders: fair projects, true measurements, a table that adds up."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from benchmarks import generate, other_sites

pytest.importorskip("psutil")
from benchmarks import build


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a generated site of 300 profiles."""
    folder = tmp_path_factory.mktemp("site")
    generate.generate(300, folder, seed=3)
    return folder


def _fronts(folder: Path) -> dict[str, dict[str, object]]:
    return {
        f"{path.parent.name}/{path.stem}": yaml.load(
            path.read_text(encoding="utf-8").split("---\n", 2)[1], yaml.CSafeLoader
        )
        for path in folder.glob("2*/*.md")
    }


def test_hugo_gets_every_profile_with_its_front_matter_unchanged(site: Path, tmp_path: Path) -> None:
    """The nested front matter is all there, in a place of its own; only published profiles are no drafts."""
    target = tmp_path / "hugo"
    other_sites.make_hugo_site(site, target, tmp_path / "none")
    own = _fronts(site / "stories")
    given = _fronts(target / "content" / "guong")
    assert given.keys() == own.keys()
    for name, front in own.items():
        state = front["cong_bo"]["trang_thai"]  # type: ignore[index]  # YAML of our own making
        params = given[name]["params"]
        assert isinstance(params, dict)
        if state == "thu-hoi":
            assert str(front["ten"]) not in str(given[name])
            continue
        assert params["ho_so"] == front
        assert given[name]["draft"] is (state != "cong-bo")


def test_hugo_knows_the_names_of_the_facets_that_profiles_have(site: Path, tmp_path: Path) -> None:
    """Each unit, field, award and ceremony in use has its page; those not in use have none."""
    target = tmp_path / "hugo"
    other_sites.make_hugo_site(site, target, tmp_path / "none")
    fronts = _fronts(site / "stories").values()
    units = {path.name for path in (target / "content" / "don-vi").iterdir() if path.is_dir()}
    assert units == {front["don_vi"] for front in fronts}
    data = json.loads((target / "data" / "units.json").read_text(encoding="utf-8"))
    assert len(data) == generate.UNITS


def test_mkdocs_gets_the_published_stories_only(site: Path, tmp_path: Path) -> None:
    """What the public does not see is not built for the comparison either."""
    target = tmp_path / "mkdocs"
    other_sites.make_mkdocs_site(site, target)
    own = _fronts(site / "stories")
    published = {name for name, front in own.items() if front["cong_bo"]["trang_thai"] == "cong-bo"}  # type: ignore[index]  # likewise
    assert _fronts(target / "docs" / "guong").keys() == published


_PROGRAM = """
import pathlib, subprocess, sys, time
block = bytearray(60 << 20)
block[:: 4096] = b"x" * len(block[:: 4096])
if "child" not in sys.argv:
    subprocess.run([sys.executable, "-c", open(sys.argv[0]).read(), "child"], check=True)
    folder = pathlib.Path("public/inner")
    folder.mkdir(parents=True)
    (folder / "a.html").write_bytes(b"12345")
    (folder / "b.html").write_bytes(b"678")
else:
    time.sleep(0.5)
    sum(range(3_000_000))
"""


def test_a_build_is_measured_with_its_children(tmp_path: Path) -> None:
    """Memory and processor time of the whole tree count; leftovers of an earlier build are gone."""
    (tmp_path / "program.py").write_text(_PROGRAM, encoding="utf-8")
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "old.html").write_text("old", encoding="utf-8")
    builder = build.Builder("x", (sys.executable, "program.py"), tmp_path, tmp_path / "public")
    measured = builder.measure(0)
    assert measured.memory > 110 << 20
    assert measured.wall > 0.5
    assert measured.processor > 0.02
    assert (measured.output, measured.files) == (8, 2)


def test_a_failed_build_is_no_measurement(tmp_path: Path) -> None:
    """A builder that fails stops the comparison and says why."""
    builder = build.Builder("x", (sys.executable, "-c", "raise SystemExit('no')"), tmp_path, tmp_path / "public")
    with pytest.raises(subprocess.CalledProcessError) as failure:
        builder.measure(0)
    assert b"no" in failure.value.output


def test_table_gives_medians_and_ratios() -> None:
    """The first builder is the measure of the others."""

    def runs(*walls: float) -> list[build.Measurement]:
        return [build.Measurement(wall, 2 * wall, 10 << 20, 5 << 20, 1234) for wall in walls]

    text = build.table({10_000: {"ours": runs(3.0, 1.0, 2.0), "Hugo": runs(9.0, 8.0, 7.0)}})
    assert "| 10,000 | ours | 2.0 s | 1.0–3.0 | 4.0 s | 10 MiB | 5 MiB | 1,234 | 1.00 | 1.00 |" in text
    assert "| 10,000 | Hugo | 8.0 s | 7.0–9.0 | 16.0 s | 10 MiB | 5 MiB | 1,234 | 4.00 | 4.00 |" in text
