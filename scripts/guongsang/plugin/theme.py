"""What the theme draws and this site does not want: cut from its pages and left out of its files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from guongsang.site.own_assets import SOURCE

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

_OUTSIDE_BLOCKS = re.compile(
    r'\s*<input class="md-toggle"[^>]*>'
    r'|\s*<label class="md-overlay"[^>]*></label>'
    r'|\s*<div data-md-component="(?:skip|announce)">\s*(?:<a [^>]*class="md-skip">[^<]*</a>\s*)?</div>'
    r'|\s*<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
)
"""What the theme's base template writes outside its blocks for a drawer, search and dialog that no page here has."""


def is_unused(file: File, config: MkDocsConfig) -> bool:
    """Tell whether a file comes from the theme, whose scripts and styles no page has, or is published as one of our own."""
    if file.src_dir not in config.theme.dirs:
        return False
    return file.src_dir != config.theme.custom_dir or file.src_uri.startswith(f"{SOURCE}/")


def add_error_pages(config: MkDocsConfig) -> None:
    """Have the theme draw a page that it knows nothing of: what servers send where a profile was withdrawn."""
    config.theme.static_templates.add("410.html")


def without_extras(page: str) -> str:
    """Return a page drawn by the theme without what only its own scripts would use, which is not all valid HTML."""
    return _OUTSIDE_BLOCKS.sub("", page)


def templates_folder(config: MkDocsConfig) -> str:
    """Return the folder of this site's own templates."""
    return config.theme.custom_dir or str(Path(config.config_file_path).parent / "site_templates")
