"""What of the theme's pages and files is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from guongsang.plugin.theme import is_unused, templates_folder, without_extras
from guongsang.running.start import load_config
from support import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

DRAWER = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'


def test_files_of_the_theme_are_not_published(tmp_path: Path) -> None:
    """Nor those of the templates' assets, which are published under another address; what else lies there, is."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "site_templates").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: A\ntheme: {name: material, custom_dir: site_templates}\n", encoding="utf-8"
    )
    config = load_config(tmp_path)
    own, of_theme = (
        folder for folder in config.theme.dirs if folder.endswith(("site_templates", "material/templates"))
    )

    def is_left_out(path: str, folder: str) -> bool:
        return is_unused(File(path, folder, "public", use_directory_urls=True), config)

    assert is_left_out("assets/javascripts/bundle.79ae519e.min.js", of_theme)
    assert is_left_out("assets/guongsang/base.css", own)
    assert not is_left_out("google1234.html", own)
    assert not is_left_out("assets/anh.png", str(tmp_path / "docs"))


def test_a_frame_has_nothing_that_only_the_themes_scripts_use() -> None:
    """Toggles, overlay and dialog go; what stands around them stays."""
    dialog = '<div class="md-dialog" data-md-component="dialog"> <div class="md-dialog__inner md-typeset"></div> </div>'
    overlay = '<label class="md-overlay" for="__drawer"></label>'
    skip = '<div data-md-component="skip"> <a href="#muc" class="md-skip"> Bỏ qua </a> </div>'
    assert without_extras(f"<body>{DRAWER}{overlay}{skip}<main>Trang</main>{dialog}</body>") == (
        "<body><main>Trang</main></body>"
    )


def test_the_sites_own_templates_are_found(tmp_path: Path) -> None:
    """Where mkdocs.yml names their folder, and else in `site_templates`."""
    assert templates_folder(load_config(PROJECT)) == str(PROJECT / "site_templates")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A\ntheme: material\n", encoding="utf-8")
    assert templates_folder(load_config(tmp_path)) == str(tmp_path / "site_templates")
