"""The modules that a script of the pages imports, so that a page asks for all of them at once.

A browser knows of a module only when it has the one that imports it: on a slow network each step takes a second.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from guongsang.site.own_assets import address
from guongsang.site.search_index.build import FOLDER as INDEX
from guongsang.site.search_index.build import ROOT
from guongsang.site.workshop import Early

_FOLDER: Final = "assets/guongsang"
_EXPLORER: Final = f"{_FOLDER}/search_interface/explore.js"
_IMPORT: Final = re.compile(r'^(?:import|export)\b[^;"]*"(\.[^"]+)";', re.MULTILINE)

WIDE: Final = "(min-width: 64em)"
"""Where filters stand beside the list; elsewhere they are folded up, and nothing is fetched for them (explore.css)."""


def early(templates: str, media: str = "") -> Early:
    """Return what a page that searches needs at once; of the index only where a media query holds."""
    modules = tuple(address(templates, module) for module in modules_of(templates, _EXPLORER))
    return Early(modules, f"{INDEX}/{ROOT}", media)


@lru_cache(maxsize=8)
def modules_of(folder: str, entry: str) -> tuple[str, ...]:
    """Return a module of a folder and all that it imports, directly or through others, in the order of the imports."""
    root = Path(folder).resolve()
    found: dict[str, None] = {}
    waiting = [entry]
    while waiting:
        module = waiting.pop(0)
        if module in found:
            continue
        found[module] = None
        path = root / module
        imported = _IMPORT.findall(path.read_text(encoding="utf-8"))
        waiting += [(path.parent / each).resolve().relative_to(root).as_posix() for each in imported]
    return tuple(found)
