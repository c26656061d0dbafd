"""The site's own stylesheets, scripts and fonts, under an address that tells their content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guongsang.errors import TemplateError
from guongsang.site.own_assets import LASTING, PREFIX, address, own_assets
from support import PERSON, PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site


def assets(folder: Path, **files: str) -> dict[str, str]:
    """Return what is published of some files."""
    for name, text in files.items():
        path = folder / "assets" / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    own_assets.cache_clear()
    return {name: content.decode() for name, content in own_assets(str(folder)).files.items()}


def test_stylesheets_are_joined_and_made_small(tmp_path: Path) -> None:
    """What is imported stands in its place and is no file of its own; addresses and comments' absence do no harm."""
    made = assets(
        tmp_path,
        g__page_css='/* Trang */\n@import "a.css";\n@import "b.css";\n',
        g__a_css='a {\n  background: url("x.svg");\n}\n',
        g__b_css="/* ghi chú */ b { margin: 0 1px; }\n",
    )
    assert made == {"g/page.css": 'a{background:url("x.svg")}b{margin:0 1px}'}


@pytest.mark.parametrize("text", ['@import "khac.css";\n', '@import "a.css";\n'])
def test_a_stylesheet_that_cannot_be_joined_is_told(tmp_path: Path, text: str) -> None:
    """It is not there, or imports another one, which may be itself."""
    with pytest.raises(TemplateError, match="chỉ ghép được"):
        assets(tmp_path, g__page_css='@import "a.css";\n', g__a_css=text)


def test_scripts_are_made_small_and_mean_the_same(tmp_path: Path) -> None:
    """Comments go, text stays; where a template stands within another, and in a library, everything stays."""
    nested = "export const a = `x ${b ? `y ${c} z` : 1} w`; // giữ\n"
    made = assets(
        tmp_path,
        a_js="/** Ghi chú */\nexport const a = `x  ${b}  y`;\n",
        nested_js=nested,
        vendor__lib_js="let  a = 1;",
    )
    assert made == {"a.js": "export const a=`x  ${b}  y`;", "nested.js": nested, "vendor/lib.js": "let  a = 1;"}


def test_scripts_of_ours_are_all_made_small() -> None:
    """None holds what the library would not get right."""
    files = own_assets(str(PROJECT / "site_templates")).files
    scripts = [name for name in files if name.endswith(".js") and not name.startswith("vendor/")]
    assert len(scripts) > 20
    assert [name for name in scripts if b"\n/**" in files[name] or b"\n  " in files[name]] == []


def test_the_address_tells_the_content(tmp_path: Path) -> None:
    """A change in any file changes it, and taking the change back brings it back."""
    assets(tmp_path, a_js="let a;", b_svg="<svg/>")
    first = address(str(tmp_path), "assets/a.js")
    assert re.fullmatch(rf"{PREFIX}[0-9a-f]{{10}}/a\.js", first)
    assets(tmp_path, b_svg="<svg></svg>")
    assert address(str(tmp_path), "assets/a.js") != first
    assets(tmp_path, b_svg="<svg/>")
    assert address(str(tmp_path), "assets/a.js") == first


def test_no_page_names_a_source(site: Callable[..., Site]) -> None:
    """Every page asks for what is published, and only the search module has a lasting address, which leads to it."""
    made = site({"2023/a.md": PERSON})
    made.build()
    (folder,) = made.public.glob(f"{PREFIX}*")
    for path in made.public.rglob("*.html"):
        page = path.read_text("utf-8")
        assert "assets/guongsang" not in page
        for name in re.findall(rf'(?:href|src)="[./]*({PREFIX}[^"]+)"', page):
            assert (made.public / name).is_file()
    assert [path.name for path in (made.public / "assets" / "guongsang").iterdir() if path.suffix == ".js"] == [
        "search.js"
    ]
    assert folder.name in (made.public / LASTING).read_text("utf-8")
