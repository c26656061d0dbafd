"""The frames as pages of MkDocs."""

from __future__ import annotations

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from guongsang.plugin.frames import depth_of_frame, frame_files
from guongsang.running.start import load_config
from guongsang.site.frame import DEPTHS
from support import PROJECT


def test_each_depth_has_a_frame_that_lies_as_deep() -> None:
    """Links in a frame go up as far as those of the pages that it will be filled for."""
    config = load_config(PROJECT)
    config.plugins._current_plugin = "guongsang"
    pages = [Page(None, file, config) for file in frame_files(config)]
    assert [depth_of_frame(page) for page in pages] == [*DEPTHS]
    assert [page.url.strip("./").count("/") + bool(page.url.strip("./")) for page in pages] == [*DEPTHS]


def test_an_ordinary_page_is_no_frame() -> None:
    """A page of `docs/` is written as it is."""
    config = load_config(PROJECT)
    assert depth_of_frame(Page(None, File("gioi-thieu.md", "docs", "public", use_directory_urls=True), config)) is None
