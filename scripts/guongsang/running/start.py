"""Starts MkDocs for our commands: a build, or the live preview."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import base as mkdocs_config

from guongsang.errors import UsageError
from guongsang.language import Phrase
from guongsang.options_file import CONFIG_FILE
from guongsang.running.errors import told_by_us
from guongsang.settings import read_settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def build(root: Path, site_dir: Path | None) -> None:
    """Build the site at `root`; every failure is a `GuongError`."""
    if site_dir:
        _refuse_own_folders(root, site_dir)
    with told_by_us(root):
        config = load_config(root, site_dir)
        _refuse_own_folders(root, Path(config.site_dir))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(config)
        finally:
            config.plugins.on_shutdown()


def serve(root: Path, address: str, *, open_browser: bool) -> None:
    """Serve a live preview at `address` ("127.0.0.1:8000") until interrupted; failures are `GuongError`s."""
    with told_by_us(root):
        mkdocs_serve.serve(str(root / CONFIG_FILE), livereload=True, dev_addr=address, open_in_browser=open_browser)


def load_config(root: Path, site_dir: Path | None = None) -> MkDocsConfig:
    """Return MkDocs' configuration of a site, with another folder to build into if one is given."""
    file = str(root / CONFIG_FILE)
    return (
        mkdocs_config.load_config(file, site_dir=str(site_dir.absolute()))
        if site_dir
        else mkdocs_config.load_config(file)
    )


def _refuse_own_folders(root: Path, site_dir: Path) -> None:
    """Refuse to build into a folder that holds what the site is made from, or that lies in one."""
    target, root = Path(os.path.realpath(site_dir)), Path(os.path.realpath(root))
    settings = read_settings(root)
    sources = [root / name for name in (settings.stories_dir, settings.docs_dir, "site_templates")]
    if target in (root, *root.parents) or any(target == source or source in target.parents for source in sources):
        raise UsageError(
            Phrase(
                f"Không dựng vào «{site_dir}» được: ở đó là nguồn của cổng. Chọn một thư mục riêng.",
                f"“{site_dir}” cannot be built into: the site's sources are there. Choose a folder of its own.",
            )
        )
