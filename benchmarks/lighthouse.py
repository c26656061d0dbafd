"""Measure four kinds of page with Lighthouse, as a mid-range phone on a slow network sees them.

    python benchmarks/lighthouse.py public --rounds 3

The folder is a built site. Lighthouse comes from npm as `lighthouse/package-lock.json` locks it, Chromium from the
machine; the site is served as the handbook's settings have a real server do it.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE.parent), str(_HERE.parent / "scripts")]

from benchmarks.hosting import serving
from guongsang import development

PAGES: Final = {
    "home": "",
    "profile with photos": "guong/2023/giang-thi-my/",
    "explorer": "guong/",
    "search": "tim-kiem/?q=hoa+giai",
}
CATEGORIES: Final = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
}
_LOCKED: Final = ("package.json", "package-lock.json")
_TIMES: Final = {"first-contentful-paint": "FCP", "largest-contentful-paint": "LCP", "total-blocking-time": "TBT"}
_SHIFT: Final = "cumulative-layout-shift"
_BYTES: Final = "total-byte-weight"

Report = Mapping[str, Any]


def install(folder: Path) -> Path:
    """Install what is locked into a folder, unless it is there already; return Lighthouse's program."""
    folder.mkdir(parents=True, exist_ok=True)
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed (Node.js 22 or newer).")
    locked = [(_HERE / "lighthouse" / name, folder / name) for name in _LOCKED]
    if any(not copy.is_file() or copy.read_bytes() != source.read_bytes() for source, copy in locked):
        for source, copy in locked:
            shutil.copyfile(source, copy)
        subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=True)
    return folder / "node_modules" / "lighthouse" / "cli" / "index.js"


def audit(program: Path, url: str, chromium: Path) -> Report:
    """Return Lighthouse's report of a page, by its own mobile preset."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = "--headless=new" + (" --no-sandbox" if is_root else "")
    command = ["node", str(program), url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": str(chromium)}, stdout=subprocess.PIPE, check=True, text=True
    )
    report: Report = json.loads(done.stdout)
    return report


def row(name: str, reports: Sequence[Report]) -> str:
    """Return a line of the table: the medians of some reports of a page."""

    def median(audit_id: str) -> float:
        return statistics.median(float(report["audits"][audit_id].get("numericValue", 0)) for report in reports)

    scores = [statistics.median(100 * report["categories"][each]["score"] for report in reports) for each in CATEGORIES]
    cells = [name, *(f"{score:.0f}" for score in scores), *(f"{median(each) / 1000:.2f} s" for each in _TIMES)]
    cells += [f"{median(_SHIFT):.3f}", f"{median(_BYTES) / 1000:.0f} KB"]
    return f"| {' | '.join(cells)} |"


def failures(report: Report) -> list[str]:
    """List what cost a page points, in each category, with what Lighthouse found."""
    found = []
    for category in CATEGORIES:
        for reference in report["categories"][category]["auditRefs"]:
            result = report["audits"][reference["id"]]
            if reference["weight"] and result["score"] is not None and result["score"] < 1:
                items = [
                    json.dumps(item, ensure_ascii=False)[:300] for item in result.get("details", {}).get("items", [])
                ]
                found.append(
                    f"{category}: {reference['id']} {result['score']} {result.get('displayValue', '')} {items[:3]}"
                )
    return found


def main() -> None:
    """Audit every page and print the table, and what cost points."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path, help="the folder of a built site")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--folder", type=Path, default=_HERE.parent / ".cache" / "lighthouse", help="where npm installs"
    )
    chosen = parser.parse_args()
    chromium = Path(os.environ.get("GUONG_CHROMIUM") or development.find_chromium() or "")
    if not chromium.is_file():
        sys.exit("Chromium is needed; GUONG_CHROMIUM may name it.")
    program = install(chosen.folder)
    heads = ("page", *CATEGORIES.values(), *_TIMES.values(), "CLS", "bytes")
    print(f"| {' | '.join(heads)} |\n| --- |{' ---: |' * (len(heads) - 1)}")
    lost: dict[str, list[str]] = {}
    with serving(chosen.site.resolve()) as address:
        for name, url in PAGES.items():
            reports = [audit(program, address + url, chromium) for _ in range(chosen.rounds)]
            print(row(name, reports), flush=True)
            lost[name] = failures(reports[0])
    for name, found in lost.items():
        for line in found:
            print(f"{name}: {line}", file=sys.stderr)


if __name__ == "__main__":
    main()
