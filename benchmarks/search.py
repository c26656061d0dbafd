"""Measures search over generated profiles, ours beside Pagefind's: ``search.py 1000 --seed 1``.

Both index the same profile pages; the cost of each index is measured, and then both are asked the same queries in
Chromium. Prints Markdown tables for RESULTS.md.
"""

import argparse
import importlib.util
import shutil
import statistics
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

_PROJECT: Final = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # a script is given only its own folder, and this must come before the imports
    sys.path[:0] = [str(_PROJECT), str(_PROJECT / "scripts")]

from benchmarks.generate import generate
from benchmarks.measuring import MEBIBYTE, Cost, machine, measure, workplace
from benchmarks.queries import KINDS, draw_queries
from benchmarks.search_index import read
from benchmarks.searching import ENGINES, Figures, by_kind, chromium, run
from guongsang.site.search_index.build import FOLDER, ROOT

_SHARED: Final = ("mkdocs.yml", "docs", "site_templates")
_SCRIPT: Final = (sys.executable, str(_PROJECT / "benchmarks" / "search_index.py"))
_PROFILES: Final = "guong/*/*/index.html"
_PROFILE: Final = "article.gs-profile"
_BESIDE: Final = "nav, .gs-related, .gs-share"
"""Parts of a profile's page that tell nothing of it; Pagefind finds names better without them."""


def prepare(count: int, site: Path, seed: int) -> Path:
    """Generate profiles and build their site; return the file of what its index is made from."""
    generate(count, site, seed)
    for name in _SHARED:
        source = _PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)
    kept = site / "given.pickle"
    measure((*_SCRIPT, "keep", site, kept), site, {})
    return kept


def index(site: Path, kept: Path, rounds: int) -> dict[str, list[Cost]]:
    """Build both indexes in turns; the last of Pagefind's stays beside ours in the built site."""
    public, ours = site / "public", site / "index"
    pagefind: list[str | Path] = [sys.executable, "-m", "pagefind", "--site", public, "--glob", _PROFILES]
    pagefind += ["--root-selector", _PROFILE, "--exclude-selectors", _BESIDE, "--force-language", "vi", "--quiet"]
    costs: dict[str, list[Cost]] = {engine: [] for engine in ENGINES}
    for turn in range(rounds):
        out = ours / str(turn)
        out.mkdir(parents=True)
        costs[ENGINES[0]].append(measure((*_SCRIPT, "build", kept, public, out), site, {}))
        if (out / FOLDER / ROOT).read_bytes() != (public / FOLDER / ROOT).read_bytes():
            raise SystemExit("The index built apart is not that of the site")
        if (public / "pagefind").exists():
            (public / "pagefind").rename(ours / f"pagefind-{turn}")
        costs[ENGINES[1]].append(measure(pagefind, site, {}))
    return costs


def cost_table(count: int, costs: Mapping[str, Sequence[Cost]], site: Path) -> str:
    """Return what the indexes cost, as medians."""
    folders = dict(zip(ENGINES, (site / "public" / FOLDER, site / "public" / "pagefind"), strict=True))
    lines = [
        "| profiles | index | wall | processor | peak memory | size | files | × wall | × memory |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    last: Cost | None = None
    for engine in reversed(ENGINES):
        runs = costs[engine]
        cost = Cost(
            statistics.median(run.wall for run in runs),
            statistics.median(run.processor for run in runs),
            int(statistics.median(run.memory for run in runs)),
        )
        last = last or cost
        files = [path for path in folders[engine].rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        lines.append(
            f"| {count:,} | {engine} | {cost.wall:.1f} s | {cost.processor:.1f} s | {cost.memory / MEBIBYTE:,.0f} MiB "
            f"| {size / MEBIBYTE:,.1f} MiB | {len(files):,} | {cost.wall / last.wall:.2f} | {cost.memory / last.memory:.2f} |"
        )
    return "\n".join(lines)


def query_table(count: int, figures: Mapping[tuple[str, str], Figures]) -> str:
    """Return what each kind of query gave with each engine."""
    lines = [
        "| profiles | query | engine | MRR@10 | first query | next query | time to results | slowest |",
        "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (kind, engine), found in figures.items():
        lines.append(
            f"| {count:,} | {KINDS[kind]} | {engine} | {found.rank:.3f} | {found.cold / 1000:.1f} kB "
            f"| {found.warm / 1000:.1f} kB | {found.milliseconds:.0f} ms | {found.slowest:.0f} ms |"
        )
    return "\n".join(lines)


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description="Measure search over generated profiles, ours beside Pagefind's.")
    parser.add_argument("count", type=int, metavar="N", help="how many profiles")
    parser.add_argument("--seed", type=int, default=1, help="of the profiles and of the queries")
    parser.add_argument("--queries", type=int, default=100, help="of each kind (default 100)")
    parser.add_argument("--fresh", type=int, default=20, help="of them in a fresh browser, for bytes (default 20)")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each index (default 3)")
    parser.add_argument(
        "--only-ours", action="store_true", help="put the queries to ours alone: the other takes an hour"
    )
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    arguments = parser.parse_args()
    if importlib.util.find_spec("pagefind") is None:
        raise SystemExit('Pagefind is not installed: pip install "pagefind[bin]"')
    with workplace(arguments.folder) as site:
        kept = prepare(arguments.count, site, arguments.seed)
        print("indexing", file=sys.stderr)
        costs = index(site, kept, arguments.rounds)
        print(
            f"{machine()}, Pagefind {version('pagefind')}\n\n{cost_table(arguments.count, costs, site)}\n", flush=True
        )
        kinds = by_kind(draw_queries(read(kept), arguments.queries, arguments.seed))
        with chromium() as browser:
            figures = {}
            for kind, queries in kinds.items():
                print(f"asking: {KINDS[kind]}", file=sys.stderr)
                for engine in ENGINES[:1] if arguments.only_ours else ENGINES:
                    figures[kind, engine] = run(browser, site / "public", engine, queries, arguments.fresh)
        print(query_table(arguments.count, figures))


if __name__ == "__main__":
    main()
