"""MkDocs run on a throw-away site, as anybody runs it or as the live preview does."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build

from guongsang.running import start
from support import PERSON, PROJECT, TODAY, Site, with_front

if TYPE_CHECKING:
    from pathlib import Path

DRAFTS = {
    "2023/du-thao.md": with_front(PERSON, ten="Lò Thị Thảo", cong_bo="{trang_thai: du-thao}"),
    "2023/cho-duyet.md": with_front(PERSON, ten="Vàng Văn Chờ", cong_bo="{trang_thai: cho-duyet}"),
    "2023/hen-ngay.md": with_front(
        PERSON, ten="Lý Thị Hẹn", cong_bo=f"{{trang_thai: cong-bo, ngay: {TODAY + dt.timedelta(days=1)}}}"
    ),
}


def mkdocs(made: Site, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs on a site, as anybody does who has never heard of our own commands."""
    command = [sys.executable, "-X", "utf8", "-m", "mkdocs", *arguments, "-f", str(made.root / "mkdocs.yml")]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def own_templates(made: Site) -> Path:
    """Give a site its own copy of the templates and return it."""
    templates = made.root / "site_templates"
    shutil.copytree(PROJECT / "site_templates", templates)
    config = made.root / "mkdocs.yml"
    shared = (PROJECT / "site_templates").as_posix()
    config.write_text(config.read_text("utf-8").replace(shared, "site_templates"), encoding="utf-8")
    return templates


def with_option(made: Site, line: str) -> None:
    """Add a line to a site's mkdocs.yml."""
    config = made.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + line + "\n", encoding="utf-8")


def preview_of(made: Site) -> Path:
    """Build a site as the live preview does, and return the folder."""
    out = made.root / "xem-truoc"
    config = start.load_config(made.root, out)
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config, serve_url="http://127.0.0.1:8000/")
    return out
