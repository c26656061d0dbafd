"""Builds the search index of a site apart from its pages, to be measured beside other indexers.

``search_index.py keep ROOT FILE`` builds the site at ROOT and keeps in FILE what the build gave to the index.
``search_index.py build FILE PAGES OUT`` builds the same index from FILE alone. As an indexer that comes after the pages
has to, it reads each profile's page and takes the words out of the HTML; the build itself has them at hand.
"""

import pickle
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

_PROJECT: Final = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # a script is given only its own folder, and this must come before the imports
    sys.path[:0] = [str(_PROJECT), str(_PROJECT / "scripts")]

from guongsang import parallel
from guongsang.site.catalogue import Facet
from guongsang.site.search_index.build import FOLDER, Indexed, build_index, write_text
from guongsang.site.search_index.texts import story_in, text_of


class Given(NamedTuple):
    """What a build gives to the index: the profiles, the words of their stories, the facets."""

    profiles: list[Indexed]
    stories: list[str]
    facets: Sequence[Facet]


def keep(root: Path, file: Path) -> None:
    """Build a site and keep what its index is made from."""
    # Not above: what a whole build needs would be half of what `build` costs.
    from guongsang.running import start  # noqa: PLC0415
    from guongsang.site import builder  # noqa: PLC0415

    def kept(out: Path, profiles: Sequence[Indexed], facets: Sequence[Facet]) -> None:
        packed = ((out / FOLDER / f"{profile.text}.bin").read_bytes() for profile in profiles)
        # A plain tuple, for this module has another name where it is the program.
        file.write_bytes(pickle.dumps((list(profiles), [story_in(zlib.decompress(data)) for data in packed], facets)))
        build_index(out, profiles, facets)

    vars(builder)["build_index"] = kept
    start.build(root, None)


def read(file: Path) -> Given:
    """Return what was kept."""
    return Given(*pickle.loads(file.read_bytes()))  # noqa: S301 - of our own making


def build(file: Path, pages: Path, out: Path) -> None:
    """Build the index from what was kept."""
    given = read(file)
    parallel.run_all(_write, (given, pages, out), range(len(given.profiles)))
    build_index(out, given.profiles, given.facets)


def _write(shared: tuple[Given, Path, Path], at: int) -> None:
    given, pages, out = shared
    html = (pages / given.profiles[at].card.url / "index.html").read_text(encoding="utf-8")
    text_of(html[html.index("<article") : html.index("</article>")])
    write_text(out, given.profiles[at].about, given.stories[at])


if __name__ == "__main__":
    command, *paths = sys.argv[1:]
    (keep if command == "keep" else build)(*map(Path, paths))
