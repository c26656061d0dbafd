"""Times what photos cost: ours and Hugo's processing of the same twelve-megapixel JPEGs, side by side.

``python benchmarks/photos.py 200`` draws so many photos (once: with ``--folder`` they are kept), puts ten into the gallery
of each profile, and gives Hugo a site of as many pages with the same photos. Both make WebP in the same widths; ours also
does so together with AVIF and JPEG, as it does for readers, and builds a second time. Ours is the whole build: checks,
pages, search index and all. Every first build starts without output or cache of an earlier one.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

_PROJECT: Final = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # a script is given only its own folder, and this must come before the imports
    sys.path[:0] = [str(_PROJECT), str(_PROJECT / "scripts")]

from PIL import Image, ImageFile, features

from benchmarks import measuring
from benchmarks.build import find_hugo, versions
from benchmarks.generate import generate
from benchmarks.measuring import MEBIBYTE, Cost, machine, measure, take_turns, workplace
from guongsang.site.pictures import making
from guongsang.site.pictures.cuts import FOLDER, GALLERY
from guongsang.site.pictures.pixels import ENCODINGS

SIZE: Final = (4032, 3024)
_A_PROFILE: Final = 10
_QUALITY: Final = ENCODINGS["webp"][1]["quality"]
_HUGO_PAGE: Final = """\
<!doctype html><html lang="vi"><title>{{ .Title }}</title>
{{- range .Resources.ByType "image" }}{{ $photo := . }}<p>
{{- range $width := slice %s }}{{ with $photo.Resize (printf "%%dx webp q%d %s" $width) }}
<img src="{{ .RelPermalink }}" width="{{ .Width }}" height="{{ .Height }}" alt="">
{{- end }}{{ end }}</p>{{ end }}
"""


@dataclass(frozen=True)
class Measurement(Cost):
    """One build: its cost, and the photos it made, their number and bytes."""

    files: int
    output: int


@dataclass(frozen=True)
class Builder:
    """A command that makes the photos of a folder into files of its output; ``keeps`` what an earlier build left."""

    command: Sequence[str | Path]
    folder: Path
    output: Path
    leftovers: Sequence[Path] = ()
    keeps: bool = False
    suffixes: Sequence[str] = (".webp",)
    environment: Mapping[str, str] = field(default_factory=dict)

    def measure(self, _: int) -> Measurement:
        """Build and measure.

        Raises:
            subprocess.CalledProcessError: The build failed.
        """
        for path in () if self.keeps else (self.output, *self.leftovers):
            shutil.rmtree(path, ignore_errors=True)
        cost = measure(self.command, self.folder, self.environment)
        made = [path for path in self.output.rglob("*") if path.suffix in self.suffixes]
        return Measurement(cost.wall, cost.processor, cost.memory, len(made), sum(each.stat().st_size for each in made))


def draw_photos(count: int, folder: Path) -> list[Path]:
    """Draw photos that are not there yet: soft shapes, light from above, detail and a sensor's noise."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"anh-{number:04}.jpg" for number in range(1, count + 1)]
    missing = [(number, file) for number, file in enumerate(files) if not file.exists()]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_draw, *zip(*missing, strict=True))) if missing else None
    return files


def _draw(seed: int, file: Path) -> None:
    chance = Random(seed)  # noqa: S311 -- repeatable, no secret
    light = Image.linear_gradient("L").resize(SIZE)
    channels = []
    for _ in range(3):
        shapes, detail = (
            Image.frombytes("L", (width, width * 3 // 4), chance.randbytes(width * (width * 3 // 4))).resize(SIZE)
            for width in (48, 504)
        )
        channels.append(Image.blend(Image.blend(shapes, light, 0.4), detail, 0.15))
    half = (SIZE[0] // 2, SIZE[1] // 2)
    noise = Image.frombytes("L", half, chance.randbytes(half[0] * half[1])).resize(SIZE)
    picture = Image.blend(Image.merge("RGB", channels), Image.merge("RGB", [noise] * 3), 0.06)
    part = file.with_suffix(".part")
    picture.save(part, "JPEG", quality=90)
    part.replace(file)


def make_our_site(photos: Sequence[Path], site: Path) -> None:
    """Write a site whose profiles have ten photos each."""
    generate(len(photos), site)
    published = [
        path
        for path in sorted((site / "stories").glob("2*/*.md"))
        if "trang_thai: cong-bo" in path.read_text(encoding="utf-8")
    ]
    profiles = published[: -(-len(photos) // _A_PROFILE)]
    for path in (site / "stories").glob("2*/*.md"):
        if path not in profiles:
            path.unlink()
    for number, path in enumerate(profiles):
        own = photos[number * _A_PROFILE : (number + 1) * _A_PROFILE]
        folder = path.with_suffix("")
        folder.mkdir()
        lines = "".join(
            f'  - {{tep: {photo.name}, mo_ta: "Phong cảnh lúc sáng sớm", nguon: "Ảnh minh họa"}}\n' for photo in own
        )
        text = path.read_text(encoding="utf-8").replace("\nghi_nhan:", f"\nanh_khac:\n{lines}ghi_nhan:", 1)
        (folder / "index.md").write_text(text, encoding="utf-8", newline="\n")
        path.unlink()
        for photo in own:
            os.link(photo, folder / photo.name)
    for name in ("mkdocs.yml", "docs", "site_templates"):
        source = _PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)


def make_hugo_site(photos: Sequence[Path], site: Path, resampling: str) -> None:
    """Write a Hugo project with a page for every ten photos: it draws pages, and so their photos, on all cores."""
    (site / "layouts").mkdir(parents=True)
    (site / "hugo.toml").write_text(
        'baseURL = "https://guongsang.example/"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap", "section"]\n',
        encoding="utf-8",
    )
    page = _HUGO_PAGE % (" ".join(map(str, GALLERY.widths)), _QUALITY, resampling)
    (site / "layouts" / "page.html").write_text(page, encoding="utf-8")
    (site / "layouts" / "home.html").write_text("<title>Ảnh</title>", encoding="utf-8")
    for number in range(-(-len(photos) // _A_PROFILE)):
        folder = site / "content" / f"p{number:04}"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(f"---\ntitle: P{number}\n---\n", encoding="utf-8")
        for photo in photos[number * _A_PROFILE : (number + 1) * _A_PROFILE]:
            os.link(photo, folder / photo.name)


def _refuse(_: object) -> None:
    raise SystemExit("a photo was decoded")


def build_ours(root: Path, formats: str, *, decodes: bool) -> None:
    """Build our site, of photos only the files in some formats."""
    from guongsang.running import start  # noqa: PLC0415 -- only in the process that builds

    wanted = formats.split(",")
    every = vars(making)["renditions"]
    vars(making)["renditions"] = lambda *given: (each for each in every(*given) if each.format in wanted)
    if not decodes:
        vars(ImageFile)["ImageFile"].load = _refuse
    start.build(root, None)


def compare(photos: Sequence[Path], folder: Path, rounds: int, resampling: str) -> dict[str, list[Measurement]]:
    """Let all builders take turns."""
    site, hugo = folder / "ours", folder / "hugo"
    make_our_site(photos, site)
    make_hugo_site(photos, hugo, resampling)
    ours = (sys.executable, str(Path(__file__).resolve()), "--build", str(site), "--formats")
    builder = partial(
        Builder, folder=site, output=site / "public" / FOLDER, leftovers=(site / "public", site / ".cache")
    )
    everything = ",".join(ENCODINGS)
    suffixes = tuple(f".{kind}" for kind in ENCODINGS)
    hugo_build = Builder(
        (find_hugo(), "build", "--quiet", "--noBuildLock"), hugo, hugo / "public", (hugo / "resources",),
        environment={"HUGO_CACHEDIR": str(folder / "hugo-cache")},
    )  # fmt: skip
    return take_turns(
        {
            "Gương sáng, WebP": builder((*ours, "webp")).measure,
            "Hugo, WebP": hugo_build.measure,
            "Gương sáng, AVIF + WebP + JPEG": builder((*ours, everything), suffixes=suffixes).measure,
            "Gương sáng, second build, nothing decoded": builder(
                (*ours, everything, "--nothing-decoded"), suffixes=suffixes, keeps=True
            ).measure,
        },
        rounds,
    )


def main() -> None:
    """Read the command line, measure and print; or build, for a measurement."""
    parser = argparse.ArgumentParser(description="Time the processing of photos, side by side with Hugo's.")
    parser.add_argument("count", type=int, nargs="?", default=200, metavar="N", help="how many photos (default 200)")
    parser.add_argument("--rounds", type=int, default=3, help="builds by each builder (default 3)")
    parser.add_argument("--folder", type=Path, help="where to work, and to keep the photos drawn (default: temporary)")
    parser.add_argument(
        "--hugo-resampling", default="box", help="how Hugo scales: box (its default, quickest), lanczos"
    )
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--formats", default="webp", help=argparse.SUPPRESS)
    parser.add_argument("--nothing-decoded", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.build:
        build_ours(arguments.build, arguments.formats, decodes=not arguments.nothing_decoded)
        return
    with workplace(arguments.folder) as folder:
        # Photos are linked into the sites, so they lie on the same disk.
        photos = draw_photos(arguments.count, (arguments.folder or folder) / "anh")
        results = {arguments.count: compare(photos, folder, arguments.rounds, arguments.hugo_resampling)}
    table = measuring.table(
        results,
        "builder",
        digits=1,
        more={"files": lambda run: f"{run.files:,}", "output": lambda run: f"{run.output / MEBIBYTE:,.0f} MiB"},
    ).replace("| profiles |", "| photos |", 1)
    libraries = ", ".join(f"{name} {features.version(name)}" for name in ("pil", "webp", "avif", "libjpeg_turbo"))
    print(f"{machine()}, {versions()}, {libraries}\n\n{table}")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as failed:
        raise SystemExit(f"{failed}\n{(failed.output or b'').decode(errors='replace')[-4000:]}") from failed
