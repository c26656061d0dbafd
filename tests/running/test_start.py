"""Starting MkDocs for our commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.errors import UsageError
from guongsang.running import start
from support import PERSON, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


@pytest.mark.parametrize("folder", [".", "..", "stories", "stories/2023", "docs", "site_templates/pages"])
def test_the_sources_are_never_built_into(site: Lay, folder: str) -> None:
    """A folder that holds the site's own sources, or lies in them, is refused, even if it is empty."""
    made = site({"2023/a.md": PERSON})
    (made.root / "site_templates" / "pages").mkdir(parents=True)
    with pytest.raises(UsageError, match="ở đó là nguồn của cổng"):
        start.build(made.root, made.root / folder)
    assert (made.stories / "2023" / "a.md").is_file()
