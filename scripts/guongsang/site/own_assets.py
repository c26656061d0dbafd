"""The site's own stylesheets, scripts, pictures and fonts: made small, in a folder whose name tells their content.

Browsers may keep such a folder for good: when anything in it changes, its name does, and so does every address of it
in the pages. Within the folder files keep their names and places, so scripts and stylesheets find each other as they do
in their source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import rcssmin
import rjsmin

from guongsang.errors import TemplateError
from guongsang.language import Phrase
from guongsang.program import shown
from guongsang.site.kept_files import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SOURCE: Final = "assets"
"""The folder of the templates that holds the sources."""

PREFIX: Final = "giao-dien-"
"""What the published folder's name begins with; the digits of its content follow."""

LASTING: Final = "assets/guongsang/search.js"
"""The one module with an address for others to rely on."""

_DIGITS: Final = 10
_IMPORT: Final = re.compile(r'^@import "([^"]+)";\n?', re.MULTILINE)
_CSS: Final = ".css"
_OF_OTHERS: Final = "vendor/"
"""Libraries, which come small already and stay as they are."""

_NESTED: Final = re.compile(r"\$\{(?:[^{}`]|\{[^{}`]*\})*`")
"""The beginning of a JavaScript template within another."""


@dataclass(frozen=True, slots=True)
class OwnAssets:
    """Files to publish, by their paths within the folder."""

    files: Mapping[str, bytes]
    folder: str

    def write(self, out: Path) -> None:
        """Write the folder below the site's root, and a signpost where the lasting module's address leads."""
        for name, content in self.files.items():
            target = out / self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        within = LASTING.removeprefix(f"{SOURCE}/")
        if within in self.files:
            lasting = out / LASTING
            lasting.parent.mkdir(parents=True, exist_ok=True)
            signpost = f'export * from "{"../" * LASTING.count("/")}{self.folder}/{within}";\n'
            lasting.write_text(signpost, encoding="utf-8", newline="\n")


@lru_cache(maxsize=4)
def own_assets(templates: str) -> OwnAssets:
    """Read and shrink what lies in the templates' folder."""
    root = Path(templates, SOURCE)
    files = dict(sorted(_shrunk(root)))
    parts = [part for name, content in files.items() for part in (name.encode(), content)]
    return OwnAssets(files, f"{PREFIX}{name_of(*parts)[:_DIGITS]}")


def address(templates: str, source: str = f"{SOURCE}/") -> str:
    """Return the address below the site's root of a file of the templates: of "assets/x.js", or of the whole folder."""
    return f"{own_assets(templates).folder}/{source.removeprefix(f'{SOURCE}/')}"


def _shrunk(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what is published of a folder: stylesheets that are part of another only as that part."""
    sheets = {path.resolve(): path.read_text("utf-8") for path in root.rglob(f"*{_CSS}")}
    parts = {(path.parent / name).resolve() for path, text in sheets.items() for name in _IMPORT.findall(text)}
    for path in root.rglob("*"):
        if not path.is_file() or path.resolve() in parts:
            continue
        name = path.relative_to(root).as_posix()
        if path.suffix == _CSS:
            yield name, rcssmin.cssmin(_whole(path.resolve(), sheets)).encode()
        elif path.suffix == ".js" and not name.startswith(_OF_OTHERS):
            script = path.read_text("utf-8")
            # The library takes blanks out of a template within a template, where they are text.
            yield name, (script if _NESTED.search(script) else rjsmin.jsmin(script)).encode()
        else:
            yield name, path.read_bytes()


def _whole(sheet: Path, sheets: Mapping[Path, str]) -> str:
    """Return a stylesheet with the ones of the same folder that it imports in their places."""

    def part(found: re.Match[str]) -> str:
        other = (sheet.parent / found[1]).resolve()
        if other not in sheets or other.parent != sheet.parent or _IMPORT.search(sheets[other]):
            place = f"{shown(sheet)}: {found[0].strip()}"
            raise TemplateError(
                Phrase(
                    f"{place}: chỉ ghép được tệp CSS cùng thư mục, và tệp ấy không ghép tệp nào nữa.",
                    f"{place}: only a stylesheet of the same folder that imports no other can be put in.",
                )
            )
        return sheets[other]

    return _IMPORT.sub(part, sheets[sheet])
