"""`_headers`, which Cloudflare Pages, Netlify and their like read from the site's root; they compress by themselves.

There every rule that fits an address counts, and a header that two of them give has both values. So what belongs to the
whole site stands once, and the rest is told for each folder at the root, or for what is in it where that differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.search_index.build import FOLDER as INDEX
from guongsang.site.serving import redirects_file
from guongsang.site.serving.rules import HEADERS, PICTURES, headers_for
from guongsang.stories.addresses import EMBED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

FILE = "_headers"

_EVERYWHERE = [name for name, rules in HEADERS.items() if len(rules) == 1]
_POLICY = "Content-Security-Policy"
_CACHING = "Cache-Control"
_OPENING = "Access-Control-Allow-Origin"


def write_headers_file(out: Path) -> None:
    """Write the file of a finished site."""
    (out / FILE).write_text(_text(_places(out, "/")), encoding="utf-8", newline="\n")


def _places(folder: Path, path: str) -> Iterator[str]:
    """Yield the address of a folder, and of what is in it; of folders alike all through, only as a pattern."""
    yield path
    for entry in sorted(folder.iterdir()):
        if entry.name in (FILE, redirects_file.FILE) or entry.name.startswith("."):
            continue
        if not entry.is_dir():
            yield path + entry.name
        elif f"{path}{entry.name}" == f"/{EMBED}":
            yield from _places(entry, f"{path}{entry.name}/")
        else:
            yield f"{path}{entry.name}/*"


def _text(places: Iterable[str]) -> str:
    lines = [_rule("/*", {name: headers_for("/")[name] for name in _EVERYWHERE})]
    lines += [_rule(place, _own(place.removesuffix("*"))) for place in places]
    # Deeper down there is only what may be read or kept besides; pages are asked for anew by these hosts' own rule.
    lines += [
        _rule(f"/*{path}", {_OPENING: headers_for(f"/x{path}")[_OPENING]})
        for path in ("/feed.xml", "/feed.json", "/index.json")
    ]
    lines += [_rule(f"/{folder}/*", {_CACHING: headers_for(f"/{folder}/x.jpg")[_CACHING]}) for folder in PICTURES]
    lines.append(_rule(f"/{INDEX}/*", {_OPENING: headers_for(f"/{INDEX}/x.bin")[_OPENING]}))
    return "\n".join(lines)


def _own(path: str) -> Mapping[str, str]:
    """Return what a file or folder has of its own; that browsers are to ask again, these hosts say by themselves."""
    found = headers_for(path)
    kept = _CACHING if "immutable" in found[_CACHING] else ""
    own = {name: found[name] for name in (_OPENING, kept) if name in found}
    # The rest of the policy every page says itself.
    return {_POLICY: found[_POLICY].rpartition("; ")[2], **own}


def _rule(path: str, headers: Mapping[str, str]) -> str:
    return "".join((f"{path}\n", *(f"  {name}: {value}\n" for name, value in headers.items())))
