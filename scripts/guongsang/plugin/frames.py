"""The frames as pages of MkDocs: one for each directory depth, drawn by the theme and never written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from guongsang.site.frame import DEPTHS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_SOURCE = "---\nframe: true\n---\n"
"""The templates know a frame by this."""


def frame_files(config: MkDocsConfig) -> list[File]:
    """Return a source file for the frame of each depth."""
    return [File.generated(config, uri, content=_SOURCE, inclusion=InclusionLevel.NOT_IN_NAV) for uri in _DEPTH_OF]


def depth_of_frame(page: Page) -> int | None:
    """Return the directory depth that a page is the frame of; None when it is an ordinary page."""
    return _DEPTH_OF.get(page.file.src_uri)


def _uri(depth: int) -> str:
    """Return a source path whose page lies at that directory depth."""
    return "index.md" if depth == 0 else "/".join(["khung-trang", *(str(level) for level in range(1, depth))]) + ".md"


_DEPTH_OF = {_uri(depth): depth for depth in DEPTHS}
