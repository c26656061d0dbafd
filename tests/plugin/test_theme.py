"""What of the theme's pages and files is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.structure.files import File

from guongsang.plugin.theme import as_valid_html, is_unused, templates_folder, without_extras
from guongsang.running.start import load_config
from support import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

DRAWER = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'


@pytest.mark.parametrize(
    ("path", "unused"),
    [
        ("assets/javascripts/lunr/min/lunr.vi.min.js", True),
        ("assets/javascripts/workers/search.973d3a69.min.js", True),
        ("assets/stylesheets/main.484c7ddc.min.css", True),
        ("assets/javascripts/bundle.79ae519e.min.js.map", True),
        ("assets/javascripts/bundle.79ae519e.min.js", False),
        ("assets/guongsang/base.css", False),
        ("gioi-thieu.md", False),
    ],
)
def test_what_this_site_replaces_is_not_published(path: str, *, unused: bool) -> None:
    """The theme's search and stylesheets, and every source map."""
    assert is_unused(File(path, "docs", "public", use_directory_urls=True)) is unused


def test_a_page_of_the_theme_is_made_valid() -> None:
    """A checkbox keeps everything but the attribute that HTML does not allow there; other fields keep theirs."""
    field = '<input type="search" name="q" autocomplete="off">'
    assert as_valid_html(DRAWER + field) == DRAWER.replace(' autocomplete="off"', "") + field


def test_a_frame_has_nothing_that_only_the_themes_scripts_use() -> None:
    """Toggles, overlay and dialog go; what stands around them stays."""
    dialog = '<div class="md-dialog" data-md-component="dialog"> <div class="md-dialog__inner md-typeset"></div> </div>'
    overlay = '<label class="md-overlay" for="__drawer"></label>'
    skip = '<div data-md-component="skip"> </div>'
    assert without_extras(f"<body>{DRAWER}{overlay}{skip}<main>Trang</main>{dialog}</body>") == (
        "<body><main>Trang</main></body>"
    )


def test_the_sites_own_templates_are_found(tmp_path: Path) -> None:
    """Where mkdocs.yml names their folder, and else in `site_templates`."""
    assert templates_folder(load_config(PROJECT)) == str(PROJECT / "site_templates")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A\ntheme: material\n", encoding="utf-8")
    assert templates_folder(load_config(tmp_path)) == str(tmp_path / "site_templates")
