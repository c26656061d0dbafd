"""Times what publishing one changed profile costs over SSH, beside a bare ``rsync -a --delete`` of the same change.

``python benchmarks/publishing.py 10000`` builds a site of so many profiles and publishes it once by each to a server of
this machine (OpenSSH, on the loopback interface). Then, round by round, one profile gets a sentence more, the site is
built again, and both bring it there, in turns. Ours is the whole command as it is typed: it reads what the site was made
from, sends what is new into a release of its own, lets the server read every file of it anew and hold it against the
manifest, and swaps. rsync copies over the site that is being read.

In the end one more change goes by way of a port that counts the bytes that are sent, and so does a first publication.
"""

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

_PROJECT: Final = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # a script is given only its own folder, and this must come before the imports
    sys.path[:0] = [str(_PROJECT), str(_PROJECT / "scripts"), str(_PROJECT / "tests")]

from benchmarks.generate import generate
from benchmarks.measuring import MEBIBYTE, PROJECT, Cost, machine, measure, take_turns, workplace
from cut_connection import detour
from guongsang.publish.targets import SSH_CONFIG
from ssh_server import SshServer, program, ssh_server

_SHARED: Final = ("mkdocs.yml", "docs", "site_templates")
_OURS: Final = "Gương sáng"
_RSYNC: Final = "rsync -a --delete"
_ARGUMENTS: Final = ("publish", "do", "--allow-samples")


@dataclass(frozen=True)
class Course:
    """A site, and the two ways of bringing it to a server."""

    site: Path
    server: SshServer
    there: Path

    def build(self, change: int) -> None:
        """Let one profile say one sentence more, and build."""
        if change:
            profile = sorted((self.site / "stories").glob("20*/*.md"))[change]
            with profile.open("a", encoding="utf-8") as file:
                file.write(f"\nĐiều này được nhắc lại lần thứ {change} tại hội nghị.\n")
        subprocess.run(self._ours("build"), check=True, env=self._environment(), capture_output=True)

    def command(self, name: str, port: int) -> Sequence[str | Path]:
        """Return what is run for one of the two ways, reaching the server by a port."""
        if name == _OURS:
            config = self.site / "mkdocs.yml"
            text = (PROJECT / "mkdocs.yml").read_text("utf-8")
            address = f"ssh://{self.server.user}@127.0.0.1:{port}{self.there / 'ours'}"
            target = f"  - guongsang:\n      publish: {{do: {{to: '{address}', url: ''}}}}\n"
            changed = text.replace("  - guongsang:\n", target, 1)
            config.write_text(changed, encoding="utf-8")
            return self._ours(*_ARGUMENTS)
        rsh = shlex.join(("ssh", "-F", str(self.server.config), "-p", str(port)))
        where = f"{self.server.user}@127.0.0.1:{self.there / 'rsync'}/"
        return (program("rsync"), "-a", "--delete", "-e", rsh, f"{self.site / 'public'}/", where)

    def measure(self, name: str, number: int) -> Cost:
        """Bring the site there; whoever comes first in a round builds it anew."""
        if name == _OURS:
            self.command(name, self.server.port)  # the target is part of what the site is made from
            self.build(number + 1)
        return measure(self.command(name, self.server.port), self.site, self._environment())

    def bytes_of(self, name: str) -> int:
        """Bring the site there by way of a port that counts."""
        with detour(self.server.port) as way:
            command = self.command(name, way.port)
            if name == _OURS:
                self.build(0)
            subprocess.run(command, check=True, cwd=self.site, env=self._environment(), capture_output=True)
            return way.sent

    def _ours(self, *arguments: str) -> list[str | Path]:
        return [sys.executable, "-m", "guongsang", "--root", str(self.site), *arguments]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(PROJECT / "scripts"), SSH_CONFIG: str(self.server.config)}


def prepare(count: int, folder: Path) -> Path:
    """Make the site's folder; return it."""
    site = folder / "site"
    generate(count, site)
    for name in _SHARED:
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)
    return site


def report(count: int, costs: dict[str, list[Cost]], sent: dict[str, tuple[int, int]], files: int, size: int) -> str:
    """Return the results as Markdown: medians, each with its ratio to that of rsync."""
    lines = [
        "| profiles | way | wall | range | processor | first, sent | one changed, sent | share | × wall |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    bare = statistics.median(cost.wall for cost in costs[_RSYNC])
    for name, runs in costs.items():
        wall = statistics.median(run.wall for run in runs)
        first, later = sent[name]
        cells = (
            f"{count:,}",
            name,
            f"{wall:.2f} s",
            f"{min(run.wall for run in runs):.2f}–{max(run.wall for run in runs):.2f}",
            f"{statistics.median(run.processor for run in runs):.2f} s",
            f"{first / MEBIBYTE:.1f} MiB",
            f"{later / MEBIBYTE:.2f} MiB",
            f"{later / first:.2%}",
            f"{wall / bare:.2f}",
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join((machine(), "", f"{files:,} files of {size / MEBIBYTE:,.0f} MiB.", "", *lines))


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description="Time publications of one changed profile beside rsync.")
    parser.add_argument("count", type=int, metavar="N", help="how many profiles")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to work; by default the system's place for such")
    arguments = parser.parse_args()
    with workplace(arguments.folder) as folder, ssh_server(_made(folder / "ssh")) as server:
        course = Course(prepare(arguments.count, folder), server, _made(folder / "there"))
        first = {name: course.bytes_of(name) for name in (_OURS, _RSYNC)}
        runs: dict[str, Callable[[int], Cost]] = {name: partial(course.measure, name) for name in (_OURS, _RSYNC)}
        costs = take_turns(runs, arguments.rounds)
        course.build(arguments.rounds + 1)
        later = {name: course.bytes_of(name) for name in (_OURS, _RSYNC)}
        site = [path for path in (course.site / "public").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in site)
        print(report(arguments.count, costs, {name: (first[name], later[name]) for name in first}, len(site), size))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
