"""Times ``check`` on generated profiles: from nothing, after one change, and with nothing changed.

``python benchmarks/check.py 1000 10000`` generates the profiles (untimed), then runs for several rounds: the bare pass
(`bare_pass.py`, which only reads the files and parses their front matter), ``check`` without any memory of earlier runs,
``check`` after one profile was changed, and ``check`` once more with nothing changed. It prints a Markdown table of
medians for RESULTS.md. The system's file cache is warm for all of them alike.
"""

import argparse
import datetime as dt
import json
import shutil
import sys
from pathlib import Path
from typing import Final

_PROJECT: Final = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # a script is given only its own folder, and this must come before the imports
    sys.path[:0] = [str(_PROJECT), str(_PROJECT / "scripts")]

from benchmarks.generate import generate
from benchmarks.measuring import Cost, machine, measure, table, take_turns, workplace

BARE: Final = "bare pass"
NOTHING: Final = "check, from nothing"
ONE: Final = "check, one changed"
NONE: Final = "check, none changed"
_SHARED: Final = ("mkdocs.yml", "docs")
_DAY: Final = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
"""Later than anything in the profiles, whenever this is run."""


def prepare(count: int, folder: Path, seed: int) -> Path:
    """Generate a site with so many profiles and return its folder."""
    site = folder / "site"
    generate(count, site, seed)
    for name in _SHARED:
        source = _PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)
    return site


def run(site: Path, rounds: int) -> dict[str, list[Cost]]:
    """Let the runs follow one another for so many rounds.

    Raises:
        subprocess.CalledProcessError: One of them failed, or `check` found an error.
    """
    ours = (sys.executable, "-m", "guongsang", "check", "--root", str(site))
    bare = (sys.executable, str(_PROJECT / "benchmarks" / "bare_pass.py"), str(site / "stories"))
    environment = {"SOURCE_DATE_EPOCH": str(int(_DAY.timestamp()))}
    profiles = sorted(site.glob("stories/2*/**/*.md"))

    def forget() -> None:
        shutil.rmtree(site / ".cache", ignore_errors=True)

    def bare_pass(_: int) -> Cost:
        forget()
        return measure(bare, site, environment)

    def from_nothing(_: int) -> Cost:
        forget()
        return measure(ours, site, environment)

    def one_changed(number: int) -> Cost:
        change(profiles[number * len(profiles) // rounds], number)
        return measure(ours, site, environment)

    def none_changed(_: int) -> Cost:
        return measure(ours, site, environment)

    return take_turns({BARE: bare_pass, NOTHING: from_nothing, ONE: one_changed, NONE: none_changed}, rounds)


def change(profile: Path, number: int) -> None:
    """Add a sentence to a profile's story, another one each time."""
    with profile.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"\nĐây là lần sửa thứ {number + 1} của bài viết này.\n")


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description="Time check on generated profiles.")
    parser.add_argument("counts", type=int, nargs="+", metavar="N", help="how many profiles")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run (default 3)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--json", type=Path, help="also write every single measurement to this file")
    arguments = parser.parse_args()
    results: dict[int, dict[str, list[Cost]]] = {}
    for count in arguments.counts:
        print(f"{count} profiles", file=sys.stderr)
        with workplace(arguments.folder) as folder:
            results[count] = run(prepare(count, folder, arguments.seed), arguments.rounds)
    print(f"{machine()}\n\n{table(results, 'run', digits=2)}")
    if arguments.json:
        every = {
            count: {name: [vars(cost) for cost in costs] for name, costs in measured.items()}
            for count, measured in results.items()
        }
        arguments.json.write_text(json.dumps(every, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
