"""What the theme draws and this site does not want: cut from its pages and left out of its files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

_REPLACED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/stylesheets/")
"""Parts of the theme that this site replaces with its own: the search and the stylesheets."""

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
"""The theme's base template gives its checkboxes an attribute that HTML does not allow there."""

_OUTSIDE_BLOCKS = re.compile(
    r'\s*<input class="md-toggle"[^>]*>'
    r'|\s*<label class="md-overlay"[^>]*></label>'
    r'|\s*<div data-md-component="(?:skip|announce)">\s*</div>'
    r'|\s*<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
)
"""What the theme's base template writes outside its blocks for a drawer, search and dialog that the frame lacks."""


def is_unused(file: File) -> bool:
    """Tell whether a file of the theme has no use here."""
    return file.src_uri.startswith(_REPLACED) or file.src_uri.endswith(".map")


def as_valid_html(page: str) -> str:
    """Return a page drawn by the theme without what HTML does not allow."""
    return _TOGGLE.sub(r"\1", page)


def without_extras(frame: str) -> str:
    """Return a frame drawn by the theme without what only its own scripts would use."""
    return _OUTSIDE_BLOCKS.sub("", frame)


def templates_folder(config: MkDocsConfig) -> str:
    """Return the folder of this site's own templates."""
    return config.theme.custom_dir or str(Path(config.config_file_path).parent / "site_templates")
