"""Makes a site's ``stories/`` with as many valid profiles as asked for: ``generate.py N DIR``.

The same number, seed and registry make the same files. People and deeds are invented; every profile
carries ``minh_hoa: true``. The keys of the front matter occur in proportions like those of a portal in
use: four people to a collective, most with an award, some with corrections, old addresses or an
annulled award, a few not public.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final

_PROJECT: Final = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # a script is given only its own folder, and this must come before the imports
    sys.path[:0] = [str(_PROJECT), str(_PROJECT / "scripts")]

from benchmarks import names
from benchmarks.profiles import YEARS, draw_profile
from guongsang.vietnamese import slug

REGISTRY: Final = _PROJECT / "stories" / "danh-muc"
UNITS: Final = 60
_PICTURES: Final = 12


def generate(count: int, directory: Path, seed: int = 1, *, photos: bool = False, registry: Path = REGISTRY) -> None:
    """Write ``count`` profiles and an enlarged registry below ``directory / "stories"``.

    Args:
        count: How many profiles.
        directory: The site's folder; its ``stories`` is replaced.
        seed: Another seed makes another site.
        photos: Whether six profiles in ten get a portrait, and some of them more photos.
        registry: The folder the registry is copied from.

    Raises:
        FileNotFoundError: There is no registry to copy.
        ValueError: The profiles to be replaced are those beside the registry.
    """
    random = Random(f"{seed}/{count}")  # noqa: S311 -- repeatable, no secret
    stories = directory / "stories"
    if registry.resolve().is_relative_to(stories.resolve()):
        message = f"{stories} holds the registry that is to be copied; generate into another folder"
        raise ValueError(message)
    if stories.exists():
        shutil.rmtree(stories)
    shutil.copytree(registry, stories / "danh-muc")
    units = _enlarge_units(stories / "danh-muc" / "don-vi.yml")
    for year in YEARS:
        (stories / str(year)).mkdir()
    pictures = _pictures(random) if photos else iter(())
    taken: set[str] = set()
    for _ in range(count):
        profile = draw_profile(random, units, taken, with_photos=photos)
        path = stories / str(profile.year) / f"{profile.slug}.md"
        if profile.photos:
            path = path.with_suffix("") / "index.md"
            path.parent.mkdir()
            for name in profile.photos:
                (path.parent / name).write_bytes(next(pictures))
        path.write_text(profile.text(), encoding="utf-8", newline="\n")


def _enlarge_units(file: Path) -> dict[str, str]:
    """Add units to the copied registry until there are 60; return all of them, id to name."""
    text = file.read_text(encoding="utf-8")
    units: dict[str, str] = {}
    for line in text.splitlines():
        key, _, value = line.removeprefix("- ").strip().partition(": ")
        if key == "id":
            units[value] = ""
        elif key == "ten" and units:
            units[next(reversed(units))] = value
    added = []
    for name in (*names.UNITS, *(f"Tổ công tác khu vực {place}" for place in names.PLACES)):
        if len(units) < UNITS and slug(name) not in units:
            units[slug(name)] = name
            builds = name.startswith(("Phòng", "Tổ"))
            kind = "phong" if builds else "doan-the"
            added.append(
                f"\n- id: {slug(name)}\n  ten: {name}\n  loai: {kind}\n  phai_xay_dung: {str(builds).lower()}\n"
            )
    file.write_text(text.rstrip("\n") + "\n" + "".join(added), encoding="utf-8", newline="\n")
    return units


def _pictures(random: Random) -> Iterator[bytes]:
    """Yield JPEG photos of camera size without end.

    A few pictures are drawn and encoded once; every file then gets EXIF data of its own (a place, a
    camera's serial number), so that no two files are equal and there is something to be removed.
    """
    from PIL import ExifTags, Image, ImageFilter  # noqa: PLC0415 -- only with --photos

    encoded = []
    for _ in range(_PICTURES):
        noise = Image.frombytes("RGB", (15, 20), random.randbytes(900))
        picture = noise.resize((1500, 2000), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))
        grain = Image.effect_noise((1500, 2000), 24).convert("RGB")
        buffer = BytesIO()
        Image.blend(picture, grain, 0.15).save(buffer, "JPEG", quality=88)
        encoded.append(buffer.getvalue())
    number = 0
    while True:
        number += 1
        exif = Image.Exif()
        exif[ExifTags.Base.Artist] = f"Phong vien {number}"
        exif[ExifTags.Base.BodySerialNumber] = f"SN{number:08}"
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {
                ExifTags.GPS.GPSLatitudeRef: "N",
                ExifTags.GPS.GPSLatitude: (22.0, float(number % 60), 0.0),
                ExifTags.GPS.GPSLongitudeRef: "E",
                ExifTags.GPS.GPSLongitude: (103.0, float(number // 60 % 60), 0.0),
            }
        )
        payload = exif.tobytes()
        segment = b"\xff\xe1" + (len(payload) + 2).to_bytes(2, "big") + payload
        picture_bytes = encoded[number % _PICTURES]
        yield picture_bytes[:2] + segment + picture_bytes[2:]


def main() -> None:
    """Read the command line and generate."""
    parser = argparse.ArgumentParser(description="Make a site's stories/ for measuring and testing.")
    parser.add_argument("count", type=int, metavar="N", help="how many profiles")
    parser.add_argument("directory", type=Path, metavar="DIR", help="the site's folder; its stories/ is replaced")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--photos", action="store_true", help="with photos (needs Pillow)")
    arguments = parser.parse_args()
    start = time.perf_counter()
    generate(arguments.count, arguments.directory, arguments.seed, photos=arguments.photos)
    print(f"{arguments.count} profiles in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
