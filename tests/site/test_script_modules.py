"""The modules that pages ask for at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.script_modules import modules_of
from html_page import Html
from links import DOCS
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site


def test_all_that_is_imported_is_found_once(tmp_path: Path) -> None:
    """Over several lines, from other folders, in a circle; what is imported only when it is needed is left out."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.js").write_text('import {\n  b,\n} from "./b.js";\nimport { c } from "../c.js";\n')
    (tmp_path / "own" / "b.js").write_text('export { a } from "./a.js";\nconst late = () => import("./late.js");\n')
    (tmp_path / "c.js").write_text('import "./own/b.js";\n')
    assert modules_of(str(tmp_path), "own/a.js") == ("own/a.js", "own/b.js", "c.js")


def test_only_pages_that_search_ask_for_modules(site: Callable[..., Site]) -> None:
    """There every one exists; elsewhere nothing is asked for before it is needed."""
    made = site({"2023/a.md": PERSON}, docs=DOCS)
    made.build()
    for url in ("tim-kiem/", "guong/"):
        links = [link for link in Html.page(made.page(url)).values("link", "href") if link.startswith("../")]
        modules = [link.removeprefix("../") for link in links if link.endswith((".js", ".bin"))]
        assert any(module.endswith("/guongsang/search/words.js") for module in modules)
        assert all((made.public / module).is_file() for module in modules)
    for url in ("", "guong/2023/a/", "nam/2023/", "gioi-thieu/"):
        assert "modulepreload" not in made.page(url)
        assert 'as="fetch"' not in made.page(url)
