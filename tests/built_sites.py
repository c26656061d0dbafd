"""Built sites for the tests of publishing: small, made at once, of several builds that differ in every page.

Every page holds the stamp of its build, and a picture and a script of that build, whose names tell their content.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from typing import TYPE_CHECKING

from guongsang.publish.manifest import manifest_of
from guongsang.publish.release import ABOUT, FILES, FOLDER, PROFILES, Built, Release, Shown, profiles_text, read_built
from guongsang.site.own_assets import PREFIX
from guongsang.site.pictures.cuts import FOLDER as PHOTOS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PEOPLE = {
    "2023/giang-thi-my": "Giàng Thị Mỷ",
    "2023/ly-suy-xa": "Lý Suy Xá",
    "2024/hoang-dinh-thuong": "Hoàng Đình Thưởng",
    "2025/phong-nghiep-vu-1": "Phòng Nghiệp vụ 1",
}
_BEGINNING = dt.datetime(2026, 9, 1, 2, tzinfo=dt.UTC)


def built_site(folder: Path, stamp: int, people: Mapping[str, str] | None = None, *, samples: int = 0) -> Built:
    """Make a built site; `stamp` tells builds apart, in the order of their time."""
    shown = PEOPLE if people is None else people
    folder.mkdir(parents=True)
    script = _asset(folder, PREFIX, f"// bản {stamp}\n" + "/" * 5000, "js")
    pages = {"index.html": "", "gioi-thieu/index.html": ""}
    pages |= {f"guong/{profile}/index.html": _asset(folder, PHOTOS, f"ảnh {profile}", "webp") for profile in shown}
    for path, picture in pages.items():
        html = f'<html data-stamp="{stamp}"><script src="/{script}"></script><img src="/{picture}">{shown.get(path[6:-11], "")}</html>'
        _write(folder, path, html + "\n")
    _write(folder, "feed.xml", f"<feed>{' '.join(shown.values())} {stamp}</feed>")
    _write(folder, "tệp có dấu cách.txt", "giữ nguyên")
    return finish(folder, stamp, shown, samples=samples)


def finish(folder: Path, stamp: int, shown: Mapping[str, str], *, samples: int = 0) -> Built:
    """Write into a folder what a build tells of itself."""
    manifest = manifest_of(folder)
    digest = hashlib.sha256(manifest.text().encode()).hexdigest()
    built = _BEGINNING + dt.timedelta(minutes=stamp)
    release = Release(
        id=f"{built:%Y%m%dT%H%M%SZ}-{digest[:8]}",
        built=built,
        site_url="https://guongsang.example/",
        files=digest,
        sources="nguồn",
        profiles=len(shown),
        samples=samples,
    )
    profiles = {profile: Shown("nguồn", profile[:4] + "-12-25", name) for profile, name in shown.items()}
    for name, text in ((FILES, manifest.text()), (PROFILES, profiles_text(profiles)), (ABOUT, release.text())):
        _write(folder, f"{FOLDER}/{name}", text)
    return read_built(folder)


def damage(file: Path) -> None:
    """Change a byte of a file, and neither its length nor its time."""
    status = file.stat()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def _asset(folder: Path, where: str, content: str, suffix: str) -> str:
    digest = hashlib.sha256(content.encode()).hexdigest()[:20]
    path = f"{where}{digest}/ung-dung.{suffix}" if where == PREFIX else f"{where}/{digest}.{suffix}"
    _write(folder, path, content)
    return path


def _write(folder: Path, path: str, text: str) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
